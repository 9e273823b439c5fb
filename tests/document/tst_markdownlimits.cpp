// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readlines.h"

#include "slowbuild.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// Far above what any of the texts takes (the slowest one and a half seconds where nothing is optimised), far
/// below what the parser would take with nothing in front of it.
constexpr qint64 longestReading = 10'000 * slowness; // ms

/// What means something in Markdown, and what could be taken for something else.
QStringList markdownPieces()
{
    return {u"*"_s,
            u"**"_s,
            u"_"_s,
            u"~~"_s,
            u"`"_s,
            u"```\n"_s,
            u"~~~\n"_s,
            u"["_s,
            u"]"_s,
            u"("_s,
            u")"_s,
            u"!["_s,
            u"](a)"_s,
            u"[^a]"_s,
            u"[^B]"_s,
            u"[^c]"_s,
            u"\n[^a]: "_s,
            u"\n[^b]: "_s,
            u"\n[^c]:"_s,
            u"[^"_s,
            u"\n[a]: b\n"_s,
            u"> "_s,
            u"- "_s,
            u"1. "_s,
            u"- [ ] "_s,
            u"\n"_s,
            u"\n\n"_s,
            u"  \n"_s,
            u"\\\n"_s,
            u"\\"_s,
            u"    "_s,
            u"\t"_s,
            u"# "_s,
            u"\n===\n"_s,
            u"\n---\n"_s,
            u"***\n"_s,
            u"|"_s,
            u"\n|---|---|\n"_s,
            u"<"_s,
            u">"_s,
            u"&amp;"_s,
            u"&#0;"_s,
            u"&#10;"_s,
            u"&#xFDD0;"_s,
            u"&#x2029;"_s,
            u"www."_s,
            u"http://a.b/"_s,
            u"a@b.c"_s,
            u"a"_s,
            u"b c"_s,
            u"é"_s,
            u"😀"_s,
            u"\r"_s,
            u"\r\n"_s,
            u"\u2028"_s,
            u"\u2029"_s,
            u"\ufdd0"_s,
            u"\ufdd1"_s,
            u"\u2e28"_s,
            u"\ufffc"_s,
            u"\ufeff"_s,
            QString(QChar(QChar::Null)),
            QString(QChar(0xD83D)),
            QString(QChar(0xDE00))};
}

} // namespace

class TestMarkdownLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oddInput_keepsEveryPromise_data();
    void oddInput_keepsEveryPromise();
    void hostileInput_isReadInTime_data();
    void hostileInput_isReadInTime();
    void randomInput_keepsEveryPromise();
    void longLine_isKeptWhole();
    void manyHeadings_areAllThere();
    void longParagraph_keepsAllItsLines_data();
    void longParagraph_keepsAllItsLines();
};

void TestMarkdownLimits::oddInput_keepsEveryPromise_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("contained");

    QTest::newRow("separators of lines and paragraphs") << u"a\u2028b\u2029c"_s << u"a\u2028b\u2028c"_s;
    QTest::newRow("Qt's own marks") << u"a\ufdd0b\ufdd1c\ufffcd"_s << u"a\ufffdb\ufffdc\ufffdd"_s;
    QTest::newRow("the same as entities") << u"a&#xFDD0;b&#xFFFC;c&#10;d"_s << u"a\ufffdb\ufffdc d"_s;
    QTest::newRow("control characters") << u"a\u0001\u001b[31mb"_s << u"a\u0001\u001b[31mb"_s;
    QTest::newRow("half a letter") << QString(u"a"_s + QChar(0xD83D) + u"b"_s) << u"a\ufffdb"_s;
    QTest::newRow("NUL") << QString(u"a"_s + QChar(QChar::Null) + u"b"_s) << u"ab"_s;
    QTest::newRow("line ends of all kinds") << u"a\r\nb\rc\r\r> d"_s << u"a b c\nd"_s;
    QTest::newRow("brackets never closed") << u"a "_s + u"["_s.repeated(20'000) << u"[[["_s;
    QTest::newRow("stars never closed") << u"*a "_s.repeated(20'000) << u"*a *a"_s;
    QTest::newRow("quotes 1,000 deep") << u"> "_s.repeated(1'000) + u"deep"_s << u"deep"_s;
    QTest::newRow("lists 1,000 deep") << u"- "_s.repeated(1'000) + u"deep"_s << u"deep"_s;
    QTest::newRow("a table of 100 columns")
        << u"|a"_s.repeated(100) + u"|\n"_s + u"|---"_s.repeated(100) + u"|\n"_s << u"a"_s;
    QTest::newRow("a code block never closed") << u"```\ncode\n\n# more"_s << u"# more"_s;
    QTest::newRow("a picture in a link") << u"[![a pond](pond.png)](https://a.example)"_s << u"a pond"_s;
    QTest::newRow("a picture in a quote, a list and a heading")
        << u"> ![a](a.png)\n\n- ![b](b.png)\n\n# ![c](c.png)\n"_s << u"c"_s;
}

void TestMarkdownLimits::oddInput_keepsEveryPromise()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, contained);
    const ReadText read = readMarkdown(markdown);
    QCOMPARE(brokenPromise(read), QString());
    QVERIFY2(read.text.contains(contained), qPrintable(read.text.left(200)));
}

void TestMarkdownLimits::hostileInput_isReadInTime_data()
{
    QTest::addColumn<QString>("markdown");

    QTest::newRow("backticks") << u"`"_s.repeated(20'000);
    QTest::newRow("backticks in a text") << u"a"_s + u"`"_s.repeated(20'000);
    QTest::newRow("brackets") << u"["_s.repeated(100'000);
    QTest::newRow("brackets, a line each") << u"[a\n"_s.repeated(500'000);
    QTest::newRow("links never closed, a line each") << u"[a](b\n"_s.repeated(300'000);
    QTest::newRow("quotes in quotes") << u">"_s.repeated(100'000) + u"a"_s;
    QTest::newRow("lists in lists") << u"- "_s.repeated(100'000) + u"a"_s;
    QTest::newRow("numbers in numbers") << u"1. "_s.repeated(100'000) + u"a"_s;
    QTest::newRow("lists in lists, and blank lines")
        << u"- "_s.repeated(300'000) + u"a\n"_s + u"\n"_s.repeated(300'000);
    QTest::newRow("headings") << u"# a\n"_s.repeated(100'000);
    QTest::newRow("footnotes of nothing") << u"[^a]"_s.repeated(20'000);
    QTest::newRow("footnotes") << u"[^a]"_s.repeated(20'000) + u"\n\n[^a]: b"_s;
    QTest::newRow("the same footnote") << u"[^a]: b\n"_s.repeated(100'000);
    QTest::newRow("brackets of footnotes") << u"[^"_s.repeated(100'000) + u"\n\n[^a]: b"_s;
    QTest::newRow("backslashes before a footnote") << u"\\\\[^"_s.repeated(100'000);
    QTest::newRow("a long address, often")
        << u"[a]: "_s + u"&"_s.repeated(200'000) + u"\n\n"_s + u"[a] "_s.repeated(200'000);
    QTest::newRow("bare addresses") << u"www.a.example "_s.repeated(150'000);
    QTest::newRow("bare addresses in one word") << u"www._"_s.repeated(200'000);
    QTest::newRow("bare addresses in brackets") << u"http://a.b/("_s.repeated(100'000);
    QTest::newRow("a table with few cells in its rows")
        << u"|a"_s.repeated(100) + u"|\n"_s + u"|---"_s.repeated(100) + u"|\n"_s + u"|\n"_s.repeated(200'000);
    QTest::newRow("NUL") << QString(500'000, QChar(QChar::Null));
    QTest::newRow("half letters") << QString(500'000, QChar(0xD83D));
    QTest::newRow("blanks") << u" "_s.repeated(1'000'000);
}

void TestMarkdownLimits::hostileInput_isReadInTime()
{
    QFETCH(const QString, markdown);
    QElapsedTimer timer;
    timer.start();
    const ReadText read = readMarkdown(markdown);
    const qint64 taken = timer.elapsed();
    QCOMPARE(brokenPromise(read), QString());
    QVERIFY2(taken < longestReading, qPrintable(u"%1 ms"_s.arg(taken)));
}

void TestMarkdownLimits::randomInput_keepsEveryPromise()
{
    const QStringList pieces = markdownPieces();
    for (quint32 seed = 1; seed <= 3'000; ++seed) {
        QRandomGenerator random(seed);
        QString markdown;
        for (quint32 left = random.bounded(5U, 80U); left > 0; --left)
            markdown += pieces.at(random.bounded(int(pieces.size())));
        const QString broken = brokenPromise(readMarkdown(markdown));
        QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(broken)));
    }
}

void TestMarkdownLimits::longLine_isKeptWhole()
{
    const QString line = u"water "_s.repeated(350'000).trimmed();
    const ReadText read = readMarkdown(line);
    QCOMPARE(read.blocks.size(), 1);
    QCOMPARE(read.text, line);
}

void TestMarkdownLimits::manyHeadings_areAllThere()
{
    QString markdown;
    for (int number = 0; number < 2'000; ++number)
        markdown += u"## Day %1\n\nNothing.\n\n"_s.arg(number);
    const ReadText read = readMarkdown(markdown);
    QCOMPARE(read.blocks.size(), 4'000);
    QCOMPARE(blockLines(read).at(3'998), u"heading 2: Day 1999"_s);
    QCOMPARE(brokenPromise(read), QString());
}

void TestMarkdownLimits::longParagraph_keepsAllItsLines_data()
{
    QTest::addColumn<QString>("before"); // each line
    QTest::addColumn<Block::Kind>("kind");
    QTest::newRow("in the text") << QString() << Block::Kind::Paragraph;
    QTest::newRow("in a quote") << u"> "_s << Block::Kind::Quote;
}

void TestMarkdownLimits::longParagraph_keepsAllItsLines()
{
    QFETCH(const QString, before);
    QFETCH(const Block::Kind, kind);
    QString markdown;
    QStringList words;
    for (int number = 0; number < 3'000; ++number) {
        words.append(u"word%1"_s.arg(number));
        markdown += before + words.constLast() + u'\n';
    }
    const ReadText read = readMarkdown(markdown);
    QCOMPARE(read.text.split(QRegularExpression(u"[ \n]"_s)), words);
    for (const Block &block : read.blocks)
        QCOMPARE(block.kind, kind);
}

QTEST_GUILESS_MAIN(TestMarkdownLimits)
#include "tst_markdownlimits.moc"
