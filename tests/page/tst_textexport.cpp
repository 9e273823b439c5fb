// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textexport.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

/// The passage from one word to the end of another; all of the story where they are empty.
Passage passageOf(const PageText &page, const QString &from, const QString &to)
{
    const QString &text = page.story().text;
    const qsizetype start = from.isEmpty() ? 0 : text.indexOf(from);
    const qsizetype end = to.isEmpty() ? text.size() : text.indexOf(to) + to.size();
    return {start, end - start};
}

} // namespace

class TestTextExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_isCopied_data();
    void story_isCopied();
    void part_isCopied_data();
    void part_isCopied();
    void head_isCopied();
    void picture_isNoCharacter();
    void softHyphens_areLeftOut();
    void nothing_isEmpty();
    void longBlock_staysOneParagraph();
    void sourceLine_ofArtists_data();
    void sourceLine_ofArtists();
};

void TestTextExport::story_isCopied_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    QTest::newRow("paragraphs") << u"One.\n\nTwo."_s << u"One.\n\nTwo."_s << u"<p>One.</p><p>Two.</p>"_s;
    QTest::newRow("headings") << u"## Two\n\n### Three"_s << u"Two\n\nThree"_s
                              << u"<h2>Two</h2><h3>Three</h3>"_s;
    QTest::newRow("emphasis") << u"a *b* **c** ***d*** `e` ~~f~~ g"_s << u"a b c d e f g"_s
                              << u"<p>a <em>b</em> <strong>c</strong> <strong><em>d</em></strong> "
                                 "<code>e</code> <s>f</s> g</p>"_s;
    QTest::newRow("link") << u"See [there](b.md?x=1&y=2)."_s << u"See there."_s
                          << u"<p>See <a href=\"b.md?x=1&amp;y=2\">there</a>.</p>"_s;
    QTest::newRow("signs") << u"1 \\< 2 & \"so\""_s << u"1 < 2 & \"so\""_s
                           << u"<p>1 &lt; 2 &amp; &quot;so&quot;</p>"_s;
    QTest::newRow("quote") << u"> One.\n>\n> Two."_s << u"One.\n\nTwo."_s
                           << u"<blockquote>One.</blockquote><blockquote>Two.</blockquote>"_s;
    QTest::newRow("list") << u"- one\n- two\n\nEnd."_s << u"• one\n• two\n\nEnd."_s
                          << u"<p>•\u00A0one</p><p>•\u00A0two</p><p>End.</p>"_s;
    QTest::newRow("numbers") << u"3. one\n4. two"_s << u"3. one\n4. two"_s
                             << u"<p>3.\u00A0one</p><p>4.\u00A0two</p>"_s;
    QTest::newRow("verse") << u"One\\\ntwo\n\nThree."_s << u"One\ntwo\n\nThree."_s
                           << u"<p>One<br>two</p><p>Three.</p>"_s;
    QTest::newRow("code") << u"```\na < b\n  c\n```"_s << u"a < b\n  c"_s << u"<pre>a &lt; b<br>  c</pre>"_s;
    QTest::newRow("break") << u"One.\n\n***\n\nTwo."_s << u"One.\n\n* * *\n\nTwo."_s
                           << u"<p>One.</p><hr><p>Two.</p>"_s;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| c | d |"_s << u"a\tb\nc\td"_s
                           << u"<p>a\tb</p><p>c\td</p>"_s;
    QTest::newRow("note") << u"Word[^n].\n\n[^n]: Where from."_s << u"Word1.\n\n1 Where from."_s
                          << u"<p>Word<sup>1</sup>.</p><p>1\u00A0Where from.</p>"_s;
    QTest::newRow("other scripts") << u"Қара 🎨 שלום"_s << u"Қара 🎨 שלום"_s << u"<p>Қара 🎨 שלום</p>"_s;
}

void TestTextExport::story_isCopied()
{
    QFETCH(QString, markdown);
    QFETCH(QString, plain);
    QFETCH(QString, html);
    const PageText page(storyOf(markdown));
    QCOMPARE(plainText(page, {0, page.end()}), plain);
    QCOMPARE(richText(page, {0, page.end()}), html);
}

void TestTextExport::part_isCopied_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    QTest::newRow("within a paragraph")
        << u"One two three."_s << u"two"_s << u"two"_s << u"two"_s << u"<p>two</p>"_s;
    QTest::newRow("across paragraphs") << u"One two.\n\nThree four."_s << u"two"_s << u"Three"_s
                                       << u"two.\n\nThree"_s << u"<p>two.</p><p>Three</p>"_s;
    QTest::newRow("within italics") << u"One *two three four* five"_s << u"three"_s << u"three"_s
                                    << u"three"_s << u"<p><em>three</em></p>"_s;
    QTest::newRow("out of italics") << u"One *two three* four"_s << u"three"_s << u"four"_s << u"three four"_s
                                    << u"<p><em>three</em> four</p>"_s;
    QTest::newRow("within an item has no mark") << u"- one two\n- three"_s << u"two"_s << u"three"_s
                                                << u"two\n• three"_s << u"<p>two</p><p>•\u00A0three</p>"_s;
}

void TestTextExport::part_isCopied()
{
    QFETCH(QString, markdown);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, plain);
    QFETCH(QString, html);
    const PageText page(storyOf(markdown));
    const Passage passage = passageOf(page, from, to);
    QCOMPARE(plainText(page, passage), plain);
    QCOMPARE(richText(page, passage), html);
}

void TestTextExport::head_isCopied()
{
    const PageText page(storyOf(u"Once."_s, u"art: a.svg\ncaption: A < B\n"_s));
    const Passage all {page.start(), page.end() - page.start()};
    QCOMPARE(plainText(page, all).trimmed(), u"A < B\n\nThe Title\n\nAna K\n\nOnce."_s);
    QCOMPARE(richText(page, all), u"<p>A &lt; B</p><h1>The Title</h1><p>Ana K</p><p>Once.</p>"_s);
}

void TestTextExport::picture_isNoCharacter()
{
    const PageText page(storyOf(u"Once."_s, u"art: a.svg\n"_s));
    QVERIFY(!plainText(page, {page.start(), 100}).contains(QChar::ObjectReplacementCharacter));
    QVERIFY(!richText(page, {page.start(), 100}).contains(QChar::ObjectReplacementCharacter));
    QVERIFY(plainText(page, {page.start(), 1}).isEmpty());
    QVERIFY(richText(page, {page.start(), 1}).isEmpty());
}

void TestTextExport::softHyphens_areLeftOut()
{
    const PageText page(storyOfBlocks({u"un\u00ADfin\u00ADished"_s}));
    QCOMPARE(plainText(page, {0, 100}), u"unfinished"_s);
    QCOMPARE(richText(page, {0, 100}), u"<p>unfinished</p>"_s);
}

void TestTextExport::nothing_isEmpty()
{
    const PageText page(storyOf(u"- One.\n- Two."_s));
    for (const qsizetype at : {page.start(), qsizetype(0), qsizetype(2), page.end()}) {
        QCOMPARE(plainText(page, {at, 0}), QString());
        QCOMPARE(richText(page, {at, 0}), QString());
    }
}

void TestTextExport::longBlock_staysOneParagraph()
{
    const QString text = u"endlessly "_s.repeated(5000).trimmed();
    const PageText page(storyOfBlocks({text, u"End."_s}));
    QCOMPARE(plainText(page, {0, page.end()}), text + u"\n\nEnd."_s);
    QCOMPARE(richText(page, {0, page.end()}), u"<p>"_s + text + u"</p><p>End.</p>"_s);
}

void TestTextExport::sourceLine_ofArtists_data()
{
    QTest::addColumn<QStringList>("artists");
    QTest::addColumn<QString>("line");
    QTest::newRow("one") << QStringList {u"Mia Kalmurzaeva"_s}
                         << u"— Mia Kalmurzaeva, “Rings on Still Water”"_s;
    QTest::newRow("two") << QStringList {u"Mia"_s, u"Ana"_s} << u"— Mia and Ana, “Rings on Still Water”"_s;
    QTest::newRow("a name like a place") << QStringList {u"%2 %1"_s} << u"— %2 %1, “Rings on Still Water”"_s;
}

void TestTextExport::sourceLine_ofArtists()
{
    QFETCH(QStringList, artists);
    QFETCH(QString, line);
    StoryInfo info;
    info.title = u"Rings on Still Water"_s;
    info.artists = artists;
    QCOMPARE(sourceLine(info), line);
}

QTEST_APPLESS_MAIN(TestTextExport)
#include "tst_textexport.moc"
