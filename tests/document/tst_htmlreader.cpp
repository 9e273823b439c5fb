// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlreader.h"
#include "readlines.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestHtmlReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void element_becomesItsBlock_data();
    void element_becomesItsBlock();
    void emphasis_becomesASpan_data();
    void emphasis_becomesASpan();
    void brokenMarkup_isReadAsBrowsersDo_data();
    void brokenMarkup_isReadAsBrowsersDo();
    void xhtml_isReadLikeHtml_data();
    void xhtml_isReadLikeHtml();
    void xhtml_knowsItsOwnRules();
};

void TestHtmlReader::element_becomesItsBlock_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("paragraphs") << u"<p>a\n  b<p> c </p>d"_s
                                << QStringList {u"paragraph: a b"_s, u"paragraph: c"_s, u"paragraph: d"_s};
    QTest::newRow("headings") << u"<h1>a</h1><h6>b</h6><h2></h2>"_s
                              << QStringList {u"heading 1: a"_s, u"heading 6: b"_s};
    QTest::newRow("quotes") << u"<blockquote>a<blockquote><p>b</blockquote></blockquote>"_s
                            << QStringList {u"quote 1: a"_s, u"quote 2: b"_s};
    QTest::newRow("a list") << u"<ul><li>a<ul><li>b</ul><li>c<p>d</ul>"_s
                            << QStringList {u"item 1 •: a"_s, u"item 2 •: b"_s, u"item 1 •: c"_s,
                                            u"item 1 : d"_s};
    QTest::newRow("a numbered list") << u"<ol start=3><li>a<li value=9>b<li>c</ol>"_s
                                     << QStringList {u"item 1 3.: a"_s, u"item 1 9.: b"_s,
                                                     u"item 1 10.: c"_s};
    QTest::newRow("letters") << u"<ol type=a start=26><li>a<li>b</ol><ol type=A><li>c</ol>"_s
                             << QStringList {u"item 1 z.: a"_s, u"item 1 aa.: b"_s, u"item 1 A.: c"_s};
    QTest::newRow("Roman numbers") << u"<ol type=i start=4><li>a</ol><ol type=I start=1999><li>b</ol>"_s
                                   << QStringList {u"item 1 iv.: a"_s, u"item 1 MCMXCIX.: b"_s};
    QTest::newRow("backwards") << u"<ol reversed start=2><li>a<li>b</ol>"_s
                               << QStringList {u"item 1 2.: a"_s, u"item 1 1.: b"_s};
    QTest::newRow("an item of no list") << u"<li>a"_s << QStringList {u"item 1 •: a"_s};
    QTest::newRow("terms") << u"<dl><dt>a<dd>b</dl>"_s << QStringList {u"paragraph: a"_s, u"item 1 : b"_s};
    QTest::newRow("code") << u"<pre>\n a\n  b\n</pre>"_s << QStringList {u"code:  a/  b"_s};
    QTest::newRow("a rule") << u"a<hr>b"_s
                            << QStringList {u"paragraph: a"_s, u"break: * * *"_s, u"paragraph: b"_s};
    QTest::newRow("stars") << u"<p>a<p>*&nbsp;* *<p>b"_s
                           << QStringList {u"paragraph: a"_s, u"break: * * *"_s, u"paragraph: b"_s};
    QTest::newRow("a picture alone") << u"<p><a href=b><img src='a/b.png' alt=' a  pond '></a></p>"_s
                                     << QStringList {u"picture a/b.png: a pond"_s};
    QTest::newRow("a picture without words")
        << u"<p><img src='a/b.png'>"_s << QStringList {u"picture a/b.png: b.png"_s};
    QTest::newRow("an initial") << u"<p><img src=w.png alt=W>hen it froze"_s
                                << QStringList {u"paragraph: When it froze"_s};
    QTest::newRow("a picture before a text")
        << u"<p><img src=a.png alt=a><br>b <img src=c.png alt=c> d"_s
        << QStringList {u"picture a.png: a"_s, u"paragraph: b"_s, u"picture c.png: c"_s, u"paragraph: d"_s};
    QTest::newRow("a sign") << u"<p>a <img src=a.png alt=:) width=16> b"_s
                            << QStringList {u"paragraph: a :) b"_s};
    QTest::newRow("a picture in its address") << u"<img src='data:image/png;base64,AAAA' alt=a>"_s
                                              << QStringList {u"picture data:image/png;base64: a"_s};
    QTest::newRow("a figure") << u"<figure><img src=a.png alt=a><figcaption>b</figcaption></figure>"_s
                              << QStringList {u"picture a.png: a"_s, u"paragraph: b"_s};
    QTest::newRow("a caption that says the same")
        << u"<figure><img src=a.png alt='a b'><figcaption>a <i>b</i></figcaption></figure>"_s
        << QStringList {u"picture a.png: a b"_s};
    QTest::newRow("lines") << u"<p>a<br>b<br>c<br><br>d<br>e"_s
                           << QStringList {u"verse: a/b/c"_s, u"verse: d/e"_s};
    QTest::newRow("a poem") << u"<div class='poem'><p>a<br>b</p><p>c<br>d</p></div>"_s
                            << QStringList {u"verse: a/b"_s, u"verse: c/d"_s};
    QTest::newRow("a poem of lines") << u"<div class=poetry><div class=stanza><div class='verse "
                                        u"i0'>a</div>\n<div class=verse>b</div></div>"
                                        "<div class=stanza><p>c</p><p>d</p></div></div>e"_s
                                     << QStringList {u"verse: a/b"_s, u"verse: c/d"_s, u"paragraph: e"_s};
    QTest::newRow("a poem that is quoted")
        << u"<blockquote>a<br>b</blockquote>"_s << QStringList {u"verse: a/b"_s};
    QTest::newRow("a table") << u"<table><thead><tr><th>a<th>b</thead><tr><td>c<td><p>d</p>e</table>"_s
                             << QStringList {u"head: a|b"_s, u"row: c|d e"_s};
    QTest::newRow("a table with heads only in its first row")
        << u"<table><tr><th>a<th>b<tr><td>c<td></table>"_s << QStringList {u"head: a|b"_s, u"row: c|"_s};
    QTest::newRow("a table that only divides the page")
        << u"<table><tr><td><h2>a</h2><p>b<td><table><tr><td>c</table></table>"_s
        << QStringList {u"heading 2: a"_s, u"paragraph: b"_s, u"paragraph: c"_s};
    QTest::newRow("ruby") << u"<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>"_s
                          << QStringList {u"paragraph: a(b)"_s};
    QTest::newRow("mathematics") << u"<math><mi>a</mi><mo>=</mo><mn>1</mn></math>"_s
                                 << QStringList {u"paragraph: a=1"_s};
    QTest::newRow("entities")
        << u"<p>&eacute;&mdash;&#x2014;&CounterClockwiseContourIntegral; &amp;lt; &nope;"_s
        << QStringList {u"paragraph: é——∳ &lt; &nope;"_s};
    QTest::newRow("blanks") << u"<p>a&nbsp;&nbsp;b &shy;c\u00ADd"_s
                            << QStringList {u"paragraph: a\u00A0\u00A0b cd"_s};
    QTest::newRow("only text") << u"a\nb\n\nc < d"_s
                               << QStringList {u"paragraph: a b"_s, u"paragraph: c < d"_s};
}

void TestHtmlReader::element_becomesItsBlock()
{
    QFETCH(const QString, html);
    const ReadHtml read = readHtml(html);
    QTEST(blockLines(read.content), "lines");
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlReader::emphasis_becomesASpan_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("italic") << u"<em>a</em> b <i>c</i> <cite>d</cite>"_s
                            << QStringList {u"italic: a"_s, u"italic: c"_s, u"italic: d"_s};
    QTest::newRow("bold and code") << u"<strong>a</strong> <kbd>b</kbd>"_s
                                   << QStringList {u"bold: a"_s, u"code: b"_s};
    QTest::newRow("struck") << u"<del>a</del>"_s << QStringList {u"strike: a"_s};
    QTest::newRow("nested") << u"<b>a <i>b</i></b>"_s << QStringList {u"bold: a "_s, u"bold italic: b"_s};
    QTest::newRow("overlapping") << u"<b>a <i>b</b> c</i> d"_s
                                 << QStringList {u"bold: a "_s, u"bold italic: b"_s, u"italic:  c"_s};
    QTest::newRow("around a paragraph") << u"<i><p>a</p></i><p>b"_s << QStringList {u"italic: a"_s};
    QTest::newRow("by a style") << u"<span style='font-style: italic'>a</span>"_s
                                << QStringList {u"italic: a"_s};
    QTest::newRow("raised, and nothing else") << u"2<sup>nd</sup>"_s << QStringList();
    QTest::newRow("a link") << u"<a href=' https://a.example/?a&amp;b '>a</a>"_s
                            << QStringList {u"[https://a.example/?a&b]: a"_s};
    QTest::newRow("links that would run")
        << u"<a href='javascript:x()'>a</a> <a href='Data:text/html,x'>b</a> <a href=' java\nscript:x'>c</a> "
           "<a href='vbscript:x'>d</a>"_s
        << QStringList();
    QTest::newRow("a reference to another file's note")
        << u"a<a epub:type=noteref href='notes.xhtml#n1'>1</a>"_s
        << QStringList {u"superscript [notes.xhtml#n1]: 1"_s};
}

void TestHtmlReader::emphasis_becomesASpan()
{
    QFETCH(const QString, html);
    const ReadHtml read = readHtml(html);
    QTEST(spanLines(read.content), "lines");
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlReader::brokenMarkup_isReadAsBrowsersDo_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ends without beginnings") << u"a</div></p></table></li>b"_s << u"ab"_s;
    QTest::newRow("cells without a table") << u"<td>a<td>b"_s << u"a b"_s;
    QTest::newRow("text in a table") << u"<table>a<tr>b<td>c</table>d"_s << u"a\nb\tc\nd"_s;
    QTest::newRow("a comment never closed") << u"a<!-- b <p>c"_s << u"ac"_s;
    QTest::newRow("an empty comment") << u"a<!-->b<!---->c<!--d-->e"_s << u"abce"_s;
    QTest::newRow("a tag never closed") << u"a <b"_s << u"a <b"_s;
    QTest::newRow("a quote never closed") << u"<p>a <a href=\"b>c"_s << u"a <a href=\"b>c"_s;
    QTest::newRow("less than") << u"1 < 2 <3 <"_s << u"1 < 2 <3 <"_s;
    QTest::newRow("a select never closed") << u"<select><option>a<p>b"_s << u"a\nb"_s;
    QTest::newRow("a script never closed") << u"a<script>b"_s << u"ab"_s;
    QTest::newRow("a script in a script") << u"<script>'<script></div>'</script>a"_s << u"a"_s;
    QTest::newRow("a title never closed") << u"<title>a<p>b"_s << u"a\nb"_s;
    QTest::newRow("a document type with entities") << u"<!DOCTYPE html [<!ENTITY a \"b\">]>&a;"_s << u"&a;"_s;
    QTest::newRow("anchors never closed") << u"<a name=a>a <a name=b>b<p>c"_s << u"a b\nc"_s;
    QTest::newRow("half a letter") << QString(u"<p>a"_s + QChar(0xD83D) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("NUL") << QString(u"<p>a"_s + QChar(QChar::Null) + u"b"_s) << u"ab"_s;
    QTest::newRow("Qt's own marks") << u"<p>a\uFDD0&#xFDD1;&#xFFFC;b\u2029c"_s
                                    << u"a\uFFFD\uFFFD\uFFFDb\u2028c"_s;
}

void TestHtmlReader::brokenMarkup_isReadAsBrowsersDo()
{
    QFETCH(const QString, html);
    const ReadHtml read = readHtml(html);
    QTEST(read.content.text, "text");
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlReader::xhtml_isReadLikeHtml_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("well-formed") << u"<p>a &mdash; b<br/>c</p><a id='x'/><p>d</p>"_s
                                 << QStringList {u"verse: a — b/c"_s, u"paragraph: d"_s};
    QTest::newRow("not well-formed") << u"<p>a &mdash; b<br/>c<p><a id='x'/>d<script/>"_s
                                     << QStringList {u"verse: a — b/c"_s, u"paragraph: d"_s};
    QTest::newRow("a namespace nobody declared")
        << u"<p epub:type='x'>a</p>"_s << QStringList {u"paragraph: a"_s};
    QTest::newRow("an unknown entity") << u"<p>a &nope; b</p>"_s << QStringList {u"paragraph: a &nope; b"_s};
}

void TestHtmlReader::xhtml_isReadLikeHtml()
{
    QFETCH(const QString, body);
    const QString page = u"<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"a\" \"b\">"
                         "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>%1"
                         "</body></html>"_s;
    const ReadHtml read = readHtml(page.arg(body), Markup::Xhtml);
    QTEST(blockLines(read.content), "lines");
    QCOMPARE(read.title, u"t"_s);
    QVERIFY(!read.isSimplified);
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlReader::xhtml_knowsItsOwnRules()
{
    const QString page = u"<html><body><div/><p>a<i/>b</p><![CDATA[<c>]]><title/></body></html>"_s;
    const ReadHtml read = readHtml(page, Markup::Xhtml);
    QCOMPARE(blockLines(read.content), (QStringList {u"paragraph: ab"_s, u"paragraph: <c>"_s}));
    QCOMPARE(spanLines(read.content), QStringList());
}

QTEST_GUILESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
