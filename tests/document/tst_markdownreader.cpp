// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markdownreader.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph: return u"paragraph"_s;
    case Block::Kind::Heading: return u"heading %1"_s.arg(block.level);
    case Block::Kind::Quote: return u"quote %1"_s.arg(block.level);
    case Block::Kind::ListItem: return u"item %1 %2"_s.arg(block.level).arg(block.marker);
    case Block::Kind::Code: return u"code"_s;
    case Block::Kind::Break: return u"break"_s;
    case Block::Kind::Picture: return u"picture"_s;
    }
    return {};
}

QString textOf(const ReadText &read, const Passage &range)
{
    return read.text.mid(range.start, range.length);
}

/// One line for each block: "heading 2: Two Letters".
QStringList blockLines(const ReadText &read)
{
    QStringList lines;
    for (const Block &block : read.blocks)
        lines.append(nameOf(block) + u": "_s + textOf(read, block.range));
    return lines;
}

/// One line for each span: "bold italic [link]: words".
QStringList spanLines(const ReadText &read)
{
    QStringList lines;
    for (const Block &block : read.blocks) {
        for (const Span &span : block.spans) {
            QStringList words;
            if (span.emphasis & Emphasis::Bold)
                words.append(u"bold"_s);
            if (span.emphasis & Emphasis::Italic)
                words.append(u"italic"_s);
            if (span.emphasis & Emphasis::Code)
                words.append(u"code"_s);
            if (span.emphasis & Emphasis::Strike)
                words.append(u"strike"_s);
            if (!span.link.isEmpty())
                words.append(u'[' + span.link + u']');
            lines.append(words.join(u' ') + u": "_s + textOf(read, span.range));
        }
    }
    return lines;
}

/// What passages rely on: the text is the blocks' texts with a newline between them, and spans stand
/// in order inside their blocks. Empty if all holds.
QString brokenPromise(const ReadText &read)
{
    qsizetype next = 0;
    for (const Block &block : read.blocks) {
        if (block.range.start != next || block.range.end() > read.text.size())
            return u"block at %1, not %2"_s.arg(block.range.start).arg(next);
        qsizetype at = block.range.start;
        for (const Span &span : block.spans) {
            if (span.range.start < at || span.range.isEmpty() || span.range.end() > block.range.end())
                return u"span at %1 outside its block"_s.arg(span.range.start);
            at = span.range.end();
        }
        next = block.range.end() + 1;
        if (next <= read.text.size() && read.text.at(next - 1) != u'\n')
            return u"no newline at %1"_s.arg(next - 1);
    }
    return next == (read.blocks.isEmpty() ? 0 : read.text.size() + 1) ? QString() : u"text goes on"_s;
}

} // namespace

class TestMarkdownReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void markdown_becomesBlocks_data();
    void markdown_becomesBlocks();
    void markdown_becomesSpans_data();
    void markdown_becomesSpans();
    void pictureWithoutDescription_leavesTheTextAroundIt();
    void oddInput_keepsEveryPromise_data();
    void oddInput_keepsEveryPromise();
    void longLine_isKeptWhole();
    void manyHeadings_areAllThere();
};

void TestMarkdownReader::markdown_becomesBlocks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("only blanks") << u" \n\n\t\n"_s << QStringList();
    QTest::newRow("the example of the header")
        << u"# A\n\nOne *two*.\n\n***\n\n> Three"_s
        << QStringList {u"heading 1: A"_s, u"paragraph: One two."_s, u"break: * * *"_s, u"quote 1: Three"_s};
    QTest::newRow("soft line ends") << u"One\ntwo\n\nthree\n"_s
                                    << QStringList {u"paragraph: One two"_s, u"paragraph: three"_s};
    QTest::newRow("headings") << u"# A *b*\n\nC\n===\n\nD\n---\n\n###### E ######\n\n####### F\n"_s
                              << QStringList {u"heading 1: A b"_s, u"heading 1: C"_s, u"heading 2: D"_s,
                                              u"heading 6: E"_s, u"paragraph: ####### F"_s};
    QTest::newRow("breaks of all kinds")
        << u"a\n\n***\n\n---\n\n* * *\n\n___\n"_s
        << QStringList {u"paragraph: a"_s, u"break: * * *"_s, u"break: * * *"_s, u"break: * * *"_s,
                        u"break: * * *"_s};
    QTest::newRow("verse, a line each")
        << u"Rings on the water  \nrings on the ice\\\nnone on the sky\n"_s
        << QStringList {u"paragraph: Rings on the water"_s, u"paragraph: rings on the ice"_s,
                        u"paragraph: none on the sky"_s};
    QTest::newRow("quotes") << u"> a\n> b\n>\n> c\n\n> > d\n\ne\n"_s
                            << QStringList {u"quote 1: a b"_s, u"quote 1: c"_s, u"quote 2: d"_s,
                                            u"paragraph: e"_s};
    QTest::newRow("nested lists") << u"- one\n- two\n  - inner\n    1. a\n    2. b\n- three\n"_s
                                  << QStringList {u"item 1 •: one"_s,   u"item 1 •: two"_s,
                                                  u"item 2 •: inner"_s, u"item 3 1.: a"_s,
                                                  u"item 3 2.: b"_s,    u"item 1 •: three"_s};
    QTest::newRow("a second paragraph in an item")
        << u"- a\n\n  b\n\n- c\n"_s << QStringList {u"item 1 •: a"_s, u"paragraph: b"_s, u"item 1 •: c"_s};
    QTest::newRow("code") << u"```cpp\nint *a*;\n  b;\n```\n\n    c\n"_s
                          << QStringList {u"code: int *a*;"_s, u"code:   b;"_s, u"code: c"_s};
    QTest::newRow("a table, a cell each")
        << u"| a | b |\n|---|---|\n| 1 | 2 |\n\nafter\n"_s
        << QStringList {u"paragraph: a"_s, u"paragraph: b"_s, u"paragraph: 1"_s, u"paragraph: 2"_s,
                        u"paragraph: after"_s};
    QTest::newRow("pictures") << u"![a pond](art/pond.png)\n\nBy ![the well](well.png) we met.\n"_s
                              << QStringList {u"picture: a pond"_s, u"paragraph: By the well we met."_s};
    QTest::newRow("raw HTML, as it is written")
        << u"<div>a</div>\n\nb <b>c</b>\n\n<script>alert(1)</script>\n"_s
        << QStringList {u"paragraph: <div>a</div>"_s, u"paragraph: b <b>c</b>"_s,
                        u"paragraph: <script>alert(1)</script>"_s};
    QTest::newRow("escapes and entities")
        << u"\\*a\\* &copy; &amp; &lt;\n"_s << QStringList {u"paragraph: *a* © & <"_s};
    QTest::newRow("letters beyond the first plane")
        << u"😀 a\n\n𐌰 b\n"_s << QStringList {u"paragraph: 😀 a"_s, u"paragraph: 𐌰 b"_s};
}

void TestMarkdownReader::markdown_becomesBlocks()
{
    QFETCH(const QString, markdown);
    const ReadText read = readMarkdown(markdown);
    QTEST(blockLines(read), "blocks");
    QCOMPARE(brokenPromise(read), QString());
}

void TestMarkdownReader::markdown_becomesSpans_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("spans");

    QTest::newRow("plain") << u"One two.\n\n# Three"_s << QStringList();
    QTest::newRow("emphasis") << u"*a* __b__ ~~c~~ `d` ***e***"_s
                              << QStringList {u"italic: a"_s, u"bold: b"_s, u"strike: c"_s, u"code: d"_s,
                                              u"bold italic: e"_s};
    QTest::newRow("emphasis with underscores")
        << u"_a_ __b__ snake_case_word ___c___"_s
        << QStringList {u"italic: a"_s, u"bold: b"_s, u"bold italic: c"_s};
    QTest::newRow("one inside the other")
        << u"**a *b* c**"_s << QStringList {u"bold: a "_s, u"bold italic: b"_s, u"bold:  c"_s};
    QTest::newRow("in a heading, which is not bold itself")
        << u"## A *b* c"_s << QStringList {u"italic: b"_s};
    QTest::newRow("in a quote and a list")
        << u"> a *b*\n\n- **c** d\n"_s << QStringList {u"italic: b"_s, u"bold: c"_s};
    QTest::newRow("code blocks are no code spans") << u"```\na\n```\n"_s << QStringList();
    QTest::newRow("links") << u"See [the *other* story](../ana/story.md) and <https://a.example>."_s
                           << QStringList {u"[../ana/story.md]: the "_s, u"italic [../ana/story.md]: other"_s,
                                           u"[../ana/story.md]:  story"_s,
                                           u"[https://a.example]: https://a.example"_s};
    QTest::newRow("behind letters of two units")
        << u"😀😀 *a* 𐌰 **b**"_s << QStringList {u"italic: a"_s, u"bold: b"_s};
}

void TestMarkdownReader::markdown_becomesSpans()
{
    QFETCH(const QString, markdown);
    const ReadText read = readMarkdown(markdown);
    QTEST(spanLines(read), "spans");
    QCOMPARE(brokenPromise(read), QString());
}

void TestMarkdownReader::pictureWithoutDescription_leavesTheTextAroundIt()
{
    const ReadText read = readMarkdown(u"before\n\n![](map.png)\n\nafter\n"_s);
    QCOMPARE(blockLines(read).constFirst(), u"paragraph: before"_s);
    QCOMPARE(blockLines(read).constLast(), u"paragraph: after"_s);
    QCOMPARE(brokenPromise(read), QString());
}

void TestMarkdownReader::oddInput_keepsEveryPromise_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("contained");

    QTest::newRow("separators of lines and paragraphs") << u"a\u2028b\u2029c"_s << u"c"_s;
    QTest::newRow("Qt's own marks") << u"a\ufdd0b\ufdd1c\ufffcd"_s << u"d"_s;
    QTest::newRow("control characters") << u"a\u0001\u001b[31mb"_s << u"b"_s;
    QTest::newRow("half a letter") << u"a"_s + QChar(0xD83D) + u"b"_s << u"b"_s;
    QTest::newRow("brackets never closed") << u"a "_s + u"["_s.repeated(20'000) << u"[[["_s;
    QTest::newRow("stars never closed") << u"*a "_s.repeated(20'000) << u"*a *a"_s;
    QTest::newRow("quotes 1,000 deep") << u"> "_s.repeated(1'000) + u"deep"_s << u"deep"_s;
    QTest::newRow("lists 1,000 deep") << u"- "_s.repeated(1'000) + u"deep"_s << u"deep"_s;
    QTest::newRow("a table of 100 columns")
        << u"|a"_s.repeated(100) + u'\n' + u"|-"_s.repeated(100) + u'\n' << u"a"_s;
    QTest::newRow("a code block never closed") << u"```\ncode\n\n# more"_s << u"# more"_s;
    QTest::newRow("a picture in a link") << u"[![a pond](pond.png)](https://a.example)"_s << u"a pond"_s;
    QTest::newRow("a picture in a quote, a list and a heading")
        << u"> ![a](a.png)\n\n- ![b](b.png)\n\n# ![c](c.png)\n"_s << u"c"_s;
}

void TestMarkdownReader::oddInput_keepsEveryPromise()
{
    QFETCH(const QString, markdown);
    QFETCH(const QString, contained);
    const ReadText read = readMarkdown(markdown);
    QCOMPARE(brokenPromise(read), QString());
    QVERIFY(read.text.contains(contained));
}

void TestMarkdownReader::longLine_isKeptWhole()
{
    const QString line = u"water "_s.repeated(175'000).trimmed();
    const ReadText read = readMarkdown(line);
    QCOMPARE(read.blocks.size(), 1);
    QCOMPARE(read.text, line);
}

void TestMarkdownReader::manyHeadings_areAllThere()
{
    QString markdown;
    for (int number = 0; number < 2'000; ++number)
        markdown += u"## Day %1\n\nNothing.\n\n"_s.arg(number);
    const ReadText read = readMarkdown(markdown);
    QCOMPARE(read.blocks.size(), 4'000);
    QCOMPARE(blockLines(read).at(3'998), u"heading 2: Day 1999"_s);
    QCOMPARE(brokenPromise(read), QString());
}

QTEST_MAIN(TestMarkdownReader)
#include "tst_markdownreader.moc"
