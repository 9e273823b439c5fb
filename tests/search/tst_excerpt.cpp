// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "excerpt.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// Every place where `word` stands in `text`.
QList<Passage> rangesOf(const QString &text, const QString &word)
{
    QList<Passage> ranges;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        ranges.append({at, word.size()});
    return ranges;
}

/// The excerpt's text with its ranges in brackets: "two [echo]es met".
QString marked(const Excerpt &excerpt)
{
    QString text = excerpt.text;
    for (auto range = excerpt.ranges.crbegin(); range != excerpt.ranges.crend(); ++range) {
        text.insert(range->end(), u']');
        text.insert(range->start, u'[');
    }
    return text;
}

} // namespace

class TestExcerpt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_isCutAroundTheWord_data();
    void text_isCutAroundTheWord();
    void longText_isCutToAboutTheSizeAskedFor();
    void oneLongWord_isNotCutIntoTheMatch();
    void noMatch_isTheBeginning();
    void matchBeyondTheParagraph_isMarkedUpToItsEnd();
};

void TestExcerpt::text_isCutAroundTheWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");

    QTest::newRow("short, whole") << u"Two echoes met."_s << u"echo"_s << u"Two [echo]es met."_s;
    QTest::newRow("at the beginning")
        << u"Echo went on and on and on and on."_s << u"Echo"_s << u"[Echo] went on and on…"_s;
    QTest::newRow("at the end") << u"All day long she heard an echo"_s << u"echo"_s << u"…heard an [echo]"_s;
    QTest::newRow("in the middle") << u"All day long she heard an echo that nobody else had ever heard"_s
                                   << u"echo"_s << u"…heard an [echo] that…"_s;
    QTest::newRow("only its own paragraph")
        << u"Before it.\nAn echo.\nBehind it."_s << u"echo"_s << u"An [echo]."_s;
    QTest::newRow("the first paragraph") << u"An echo.\nBehind it."_s << u"echo"_s << u"An [echo]."_s;
    QTest::newRow("twice") << u"An echo of an echo"_s << u"echo"_s << u"An [echo] of an [echo]"_s;
    QTest::newRow("what lies outside is not marked")
        << u"An echo\nand an echo"_s << u"echo"_s << u"An [echo]"_s;
    QTest::newRow("too far for the second")
        << u"An echo that came from far away, an echo"_s << u"echo"_s << u"An [echo] that came from…"_s;
    QTest::newRow("lines of a verse stand in one")
        << u"rings\u2028echo\u2028ice"_s << u"echo"_s << u"rings [echo] ice"_s;
    QTest::newRow("cells of a table stand in one line")
        << u"rings\techo\tice"_s << u"echo"_s << u"rings [echo] ice"_s;
    QTest::newRow("emoji before it") << u"😀😀 echo 😀"_s << u"echo"_s << u"😀😀 [echo] 😀"_s;
    QTest::newRow("emoji cut off whole") << u"😀😀😀😀😀😀😀😀😀 echo"_s << u"echo"_s << u"…[echo]"_s;
}

void TestExcerpt::text_isCutAroundTheWord()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    QTEST(marked(excerptAround(text, rangesOf(text, word), {10, 22})), "expected");
}

void TestExcerpt::longText_isCutToAboutTheSizeAskedFor()
{
    const QString text = u"water "_s.repeated(50'000) + u"echo "_s + u"water "_s.repeated(50'000);
    const Excerpt excerpt = excerptAround(text, rangesOf(text, u"echo"_s));
    QVERIFY(excerpt.text.size() <= 122);
    QVERIFY(excerpt.text.size() > 100);
    QVERIFY(excerpt.text.startsWith(u"…water"_s));
    QVERIFY(excerpt.text.endsWith(u"water…"_s));
    QVERIFY(marked(excerpt).contains(u" [echo] "_s));
}

void TestExcerpt::oneLongWord_isNotCutIntoTheMatch()
{
    const QString text = QString(500'000, u'x') + u"echo"_s + QString(500'000, u'x');
    QCOMPARE(marked(excerptAround(text, {{500'000, 4}})), u"…[echo]…"_s);
}

void TestExcerpt::noMatch_isTheBeginning()
{
    QCOMPARE(marked(excerptAround(u"An echo.\nBehind it."_s, {})), u"An echo."_s);
    QCOMPARE(marked(excerptAround(QString(), {})), QString());
}

void TestExcerpt::matchBeyondTheParagraph_isMarkedUpToItsEnd()
{
    QCOMPARE(marked(excerptAround(u"An echo.\nBehind it."_s, {{3, 12}})), u"An [echo.]"_s);
}

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
