// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "dialects.h"

#include "slowbuild.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestDialects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dialect_becomesMarkdown_data();
    void dialect_becomesMarkdown();
    void otherText_staysAsItIs_data();
    void otherText_staysAsItIs();
    void hostileText_takesNoLongerThanOthers_data();
    void hostileText_takesNoLongerThanOthers();
};

void TestDialects::dialect_becomesMarkdown_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("markdown");

    QTest::newRow("a link") << u"See [[Thin Ice]]."_s << u"See [Thin Ice](<Thin Ice.md>)."_s;
    QTest::newRow("a link with words") << u"[[Ice|shown]]"_s << u"[shown](<Ice.md>)"_s;
    QTest::newRow("a link in a table") << u"| [[Ice\\|shown]] |"_s << u"| [shown](<Ice.md>) |"_s;
    QTest::newRow("a link to a heading")
        << u"[[Ice#Thin]] [[#Thin]]"_s << u"[Ice > Thin](<Ice.md#Thin>) [Thin](<#Thin>)"_s;
    QTest::newRow("a link to a file")
        << u"[[ice.md]] [[ice.pdf]]"_s << u"[ice.md](<ice.md>) [ice.pdf](<ice.pdf>)"_s;
    QTest::newRow("a picture") << u"![[thin ice.png]]"_s << u"![](<thin ice.png>)"_s;
    QTest::newRow("a picture with a size") << u"![[ice.png|300x200]]"_s << u"![](<ice.png>)"_s;
    QTest::newRow("a picture with words") << u"![[ice.png|Ice]]"_s << u"![Ice](<ice.png>)"_s;
    QTest::newRow("another note put in") << u"![[Ice]]"_s << u"[Ice](<Ice.md>)"_s;
    QTest::newRow("a picture right above text") << u"![[ice.png]]\ntext"_s << u"![](<ice.png>)\n\ntext"_s;
    QTest::newRow("a picture above a gap") << u"![[ice.png]]\n\ntext"_s << u"![](<ice.png>)\n\ntext"_s;
    QTest::newRow("a line of tags") << u"#artist #on/ice\n\n#1 is a number\n# A heading"_s
                                    << u"\n\n#1 is a number\n# A heading"_s;
    QTest::newRow("a highlight") << u"so ==it is== so"_s << u"so **it is** so"_s;
    QTest::newRow("comments") << u"a %%b%% c <!-- d --> e"_s << u"a  c  e"_s;
    QTest::newRow("comments of lines") << u"a\n\n%%\nb\n\nc\n%%\n\n<!--\nd\n-->\ne"_s << u"a\n\n\n\n\ne"_s;
    QTest::newRow("a callout") << u"> [!note] *So*\n> text"_s << u"> ***So***\n>\n> text"_s;
    QTest::newRow("a folded callout without a title")
        << u"> > [!WARNING]-\n> > text"_s << u"> > **Warning**\n> >\n> > text"_s;
    QTest::newRow("a block's name") << u"text ^a-1\nmore\n^b2\n"_s << u"text\nmore\n\n"_s;
    QTest::newRow("tags of templates")
        << u"a\n{% include b.html %}\n{{ c }}\n{{< d \"e\" >}}\n{{% f %}}\nb"_s << u"a\n\n\n\n\nb"_s;
    QTest::newRow("attributes") << u"*a*{: .b}\n{: .c #d}\n## E {#f}\n"_s << u"*a*\n\n## E\n"_s;
    QTest::newRow("in a list, indented") << u"- a\n    - [[b]]\n"_s << u"- a\n    - [b](<b.md>)\n"_s;
    QTest::newRow("behind code of lines") << u"`a\nb` [[c]]\n"_s << u"`a\nb` [c](<c.md>)\n"_s;
    QTest::newRow("behind what is escaped at a line's end")
        << u"a \\`\n==b== `c`\n"_s << u"a \\`\n**b** `c`\n"_s;
}

void TestDialects::dialect_becomesMarkdown()
{
    QFETCH(const QString, written);
    QTEST(withoutDialects(written), "markdown");
}

void TestDialects::otherText_staysAsItIs_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString();
    QTest::newRow("plain") << u"Just *words*.\n"_s;
    QTest::newRow("code") << u"`[[a]]` ``%%b`%%`` `==c==`\n"_s;
    QTest::newRow("a fence") << u"```\n[[a]]\n{{ b }}\n```\n"_s;
    QTest::newRow("a fence in a quote") << u"> ~~~\n> [[a]] ^b\n> ~~~\n"_s;
    QTest::newRow("indented code") << u"a\n\n    [[b]]\n\n    ==c==\n"_s;
    QTest::newRow("escaped") << uR"(\[[a]] \{{ b }} \==c==)"_s;
    QTest::newRow("a link of Markdown's") << u"[[1]](a.md) [^1] [[^1]] ![[a]](b.png)\n\n[^1]: c\n"_s;
    QTest::newRow("tags") << u"#pond and #ice\n"_s;
    QTest::newRow("percentages") << u"50%% and 60%% and 7 %% 8\n"_s;
    QTest::newRow("signs of equality") << u"a == b, c ==d\n\nTitle\n=====\n"_s;
    QTest::newRow("powers") << u"2 ^10\nx^n\n"_s;
    QTest::newRow("a quote in brackets") << u"> [sic!] so\n"_s;
    QTest::newRow("begun and not ended") << u"[[a\n%%b\n<!-- c\n{{ d\n{% e\n{: f\n==g\n`h\n"_s;
}

void TestDialects::otherText_staysAsItIs()
{
    QFETCH(const QString, text);
    QCOMPARE(withoutDialects(text), text);
}

void TestDialects::hostileText_takesNoLongerThanOthers_data()
{
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const QString &piece) {
        QTest::newRow(name) << piece.repeated(500'000 / piece.size());
    };
    row("brackets", u"[["_s);
    row("embedded brackets", u"![["_s);
    row("comments", u"<!--"_s);
    row("percentages", u" %%a"_s);
    row("tags", u"{{"_s);
    row("tags of lines", u"{% a\n"_s);
    row("attributes", u"{:"_s);
    row("highlights", u" ==a"_s);
    row("backticks", u"` `` ``` ```` `````\n"_s);
    row("carets", u" ^"_s);
    row("blanks", u" "_s);
    row("callouts", u"> [!a"_s);
    row("quote marks", u"> "_s);
    row("headings", u"# {#"_s);
    row("list marks", u"- "_s);
    QString runs;
    for (int length = 1; runs.size() < 500'000; length = length % 60 + 1)
        runs += QString(length, u'`') + u'a';
    QTest::newRow("runs of backticks") << runs;
}

void TestDialects::hostileText_takesNoLongerThanOthers()
{
    QFETCH(QString, text);
    text += u"^ "_s; // so that none is passed by
    QElapsedTimer timer;
    timer.start();
    const QString result = withoutDialects(text);
    QVERIFY2(timer.elapsed() < 5'000 * slowness, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(result.size() <= 4 * text.size());
}

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
