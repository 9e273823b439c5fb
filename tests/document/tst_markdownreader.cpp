// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readlines.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestMarkdownReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void markdown_becomesBlocks_data();
    void markdown_becomesBlocks();
    void markdown_becomesSpans_data();
    void markdown_becomesSpans();
    void lists_keepTheirMarks_data();
    void lists_keepTheirMarks();
    void pictures_standAloneOrInTheText_data();
    void pictures_standAloneOrInTheText();
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
    QTest::newRow("verse, of lines") << u"Rings on the water  \nrings on the ice\\\nnone on the sky\n"_s
                                     << QStringList {
                                            u"verse: Rings on the water/rings on the ice/none on the sky"_s};
    QTest::newRow("stanzas, lines with soft ends, verse in a quote")
        << u"a  \nb\nc\n\nd\\\ne\n\n> f  \n> g\n"_s
        << QStringList {u"verse: a/b c"_s, u"verse: d/e"_s, u"quote 1: f/g"_s};
    QTest::newRow("the last line ends its verse")
        << u"a  \n\nb\\\n"_s << QStringList {u"paragraph: a"_s, u"paragraph: b\\"_s};
    QTest::newRow("quotes") << u"> a\n> b\n>\n> c\n\n> > d\n\ne\n"_s
                            << QStringList {u"quote 1: a b"_s, u"quote 1: c"_s, u"quote 2: d"_s,
                                            u"paragraph: e"_s};
    QTest::newRow("code") << u"```cpp\nint *a*;\n\n  b&amp;\n```\n\n    c\n\n\n    d\n"_s
                          << QStringList {u"code: int *a*;//  b&amp;"_s, u"code: c///d"_s};
    QTest::newRow("code with blank lines around, and of nothing else")
        << u"```\n\na\n\n```\n\n```\n\n```\n"_s << QStringList {u"code: /a/"_s};
    QTest::newRow("a table, a row each")
        << u"| a | b *c* |\n|---|---|\n| 1 | `x\\|y` |\n| | 3 | 4 |\n\nafter\n"_s
        << QStringList {u"head: a|b c"_s, u"row: 1|x|y"_s, u"row: |3"_s, u"paragraph: after"_s};
    QTest::newRow("tabs and lines in a cell are blanks")
        << u"|a|b|\n|---|---|\n|1&#9;2\t3|4\u20285|\n"_s << QStringList {u"head: a|b"_s, u"row: 1 2 3|4 5"_s};
    QTest::newRow("raw HTML, as it is written")
        << u"<div>a</div>\n\nb <b>c</b>\n\n<script>alert(1)</script>\n"_s
        << QStringList {u"paragraph: <div>a</div>"_s, u"paragraph: b <b>c</b>"_s,
                        u"paragraph: <script>alert(1)</script>"_s};
    QTest::newRow("escapes and entities") << u"\\*a\\* &copy; &amp; &lt; &#x2014;&#0; &what;\n"_s
                                          << QStringList {u"paragraph: *a* © & < — &what;"_s};
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
    QTest::newRow("bold in a heading is its author's") << u"# A **b**"_s << QStringList {u"bold: b"_s};
    QTest::newRow("in a table's cells")
        << u"|*a*|b|\n|---|---|\n|c|**d**|\n"_s << QStringList {u"italic: a"_s, u"bold: d"_s};
    QTest::newRow("over the lines of a verse") << u"a *b  \nc* d"_s << QStringList {u"italic: b/c"_s};
    QTest::newRow("in a quote and a list")
        << u"> a *b*\n\n- **c** d\n"_s << QStringList {u"italic: b"_s, u"bold: c"_s};
    QTest::newRow("code blocks are no code spans") << u"```\na\n```\n"_s << QStringList();
    QTest::newRow("links") << u"See [the *other* story](../ana/story.md) and <https://a.example>."_s
                           << QStringList {u"[../ana/story.md]: the "_s, u"italic [../ana/story.md]: other"_s,
                                           u"[../ana/story.md]:  story"_s,
                                           u"[https://a.example]: https://a.example"_s};
    QTest::newRow("bare addresses") << u"www.a.example, me@a.example"_s
                                    << QStringList {u"[http://www.a.example]: www.a.example"_s,
                                                    u"[mailto:me@a.example]: me@a.example"_s};
    QTest::newRow("addresses as written") << u"[a](<b c.md#d> \"e\") [f](g&amp;h\\).md) [i]()"_s
                                          << QStringList {u"[b c.md#d]: a"_s, u"[g&h).md]: f"_s};
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

void TestMarkdownReader::lists_keepTheirMarks_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("nested") << u"- one\n- two\n  - inner\n    1. a\n    2. b\n- three\n"_s
                            << QStringList {u"item 1 •: one"_s, u"item 1 •: two"_s, u"item 2 •: inner"_s,
                                            u"item 3 1.: a"_s,  u"item 3 2.: b"_s,  u"item 1 •: three"_s};
    QTest::newRow("a second paragraph in an item")
        << u"- a\n\n  b\n\n- c\n"_s << QStringList {u"item 1 •: a"_s, u"item 1 : b"_s, u"item 1 •: c"_s};
    QTest::newRow("numbers from where they begin")
        << u"3. a\n7. b\n\n   c\n7. d\n"_s
        << QStringList {u"item 1 3.: a"_s, u"item 1 4.: b"_s, u"item 1 : c"_s, u"item 1 5.: d"_s};
    QTest::newRow("numbers with a bracket")
        << u"1) a\n2) b\n"_s << QStringList {u"item 1 1): a"_s, u"item 1 2): b"_s};
    QTest::newRow("zero, and the largest number")
        << u"0. a\n\nb\n\n999999999. c\n1. d\n"_s
        << QStringList {u"item 1 0.: a"_s, u"paragraph: b"_s, u"item 1 999999999.: c"_s,
                        u"item 1 1000000000.: d"_s};
    QTest::newRow("things to do") << u"- [ ] a\n- [x] b\n- c\n\n1. [X] d\n"_s
                                  << QStringList {u"item 1 ☐: a"_s, u"item 1 ☑: b"_s, u"item 1 •: c"_s,
                                                  u"item 1 1. ☑: d"_s};
    QTest::newRow("lines of an item stay in it") << u"- a  \n  b\n"_s << QStringList {u"item 1 •: a/b"_s};
    QTest::newRow("a quote in an item")
        << u"- a\n\n  > b\n"_s << QStringList {u"item 1 •: a"_s, u"quote 2: b"_s};
    QTest::newRow("an item that is a quote") << u"- > a\n"_s << QStringList {u"item 2 •: a"_s};
    QTest::newRow("an item in a quote")
        << u"> - a\n>\n>   b\n"_s << QStringList {u"item 2 •: a"_s, u"item 2 : b"_s};
    QTest::newRow("a year is no text of an item, but stays")
        << u"1986.\n\nSnow.\n"_s << QStringList {u"item 1 : 1986."_s, u"paragraph: Snow."_s};
    QTest::newRow("items of items") << u"- 2. a\n"_s << QStringList {u"item 2 2.: a"_s};
    QTest::newRow("a number of a number")
        << u"1. 2. a\n"_s << QStringList {u"item 1 : 1."_s, u"item 2 2.: a"_s};
    QTest::newRow("a heading in an item")
        << u"1. # A\n\n- # B\n"_s << QStringList {u"item 1 : 1."_s, u"heading 1: A"_s, u"heading 1: B"_s};
    QTest::newRow("code in an item") << u"- a\n\n  ```\n  b\n  ```\n"_s
                                     << QStringList {u"item 1 •: a"_s, u"code: b"_s};
}

void TestMarkdownReader::lists_keepTheirMarks()
{
    QFETCH(const QString, markdown);
    const ReadText read = readMarkdown(markdown);
    QTEST(blockLines(read), "blocks");
    QCOMPARE(brokenPromise(read), QString());
}

void TestMarkdownReader::pictures_standAloneOrInTheText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("alone") << u"before\n\n![a *pond*](art/pond.png \"Title\")\n\nafter\n"_s
                           << QStringList {u"paragraph: before"_s, u"picture art/pond.png: a pond"_s,
                                           u"paragraph: after"_s};
    QTest::newRow("in the text") << u"By ![the well](well.png) we met.\n"_s
                                 << QStringList {u"paragraph: By the well we met."_s};
    QTest::newRow("two in one paragraph")
        << u"![a](a.png) ![b](b.png)\n"_s << QStringList {u"paragraph: a b"_s};
    QTest::newRow("without description")
        << u"![](art/map.png)\n"_s << QStringList {u"picture art/map.png: map.png"_s};
    QTest::newRow("without description in the text")
        << u"See ![](art/map.png)\n"_s << QStringList {u"paragraph: See map.png"_s};
    QTest::newRow("a folder's name for a picture's")
        << u"![](art/)\n"_s << QStringList {u"picture art/: art/"_s};
    QTest::newRow("nothing at all") << u"![]()\n"_s << QStringList();
    QTest::newRow("by reference, its address as written")
        << u"![a][b]\n\n[b]: <my art/a&amp;b.png>\n"_s << QStringList {u"picture my art/a&b.png: a"_s};
    QTest::newRow("in a link") << u"[![a](a.png)](b.md)\n"_s << QStringList {u"picture a.png: a"_s};
    QTest::newRow("in a quote and lists") << u"> ![a](a.png)\n\n- ![b](b.png)\n\n1. ![c](c.png)\n"_s
                                          << QStringList {u"picture a.png: a"_s, u"picture b.png: b"_s,
                                                          u"item 1 : 1."_s, u"picture c.png: c"_s};
    QTest::newRow("in a heading") << u"# ![a](a.png)\n"_s << QStringList {u"heading 1: a"_s};
    QTest::newRow("one describes the other")
        << u"![a ![b](b.png)](a.png)\n"_s << QStringList {u"picture a.png: a b"_s};
}

void TestMarkdownReader::pictures_standAloneOrInTheText()
{
    QFETCH(const QString, markdown);
    const ReadText read = readMarkdown(markdown);
    QTEST(blockLines(read), "blocks");
    QCOMPARE(brokenPromise(read), QString());
}

QTEST_GUILESS_MAIN(TestMarkdownReader)
#include "tst_markdownreader.moc"
