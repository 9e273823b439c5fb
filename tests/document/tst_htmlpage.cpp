// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlreader.h"
#include "readlines.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

/// What of a page is read, and where it is found again.
class TestHtmlPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoText_isLeftOut_data();
    void whatIsNoText_isLeftOut();
    void bookChapter_keepsWhatAPageWouldNot();
    void footnote_standsAtTheEnd_data();
    void footnote_standsAtTheEnd();
    void anchors_pointAtTheirText_data();
    void anchors_pointAtTheirText();
    void head_tellsOfThePage();
    void mainText_isFound_data();
    void mainText_isFound();
};

void TestHtmlPage::whatIsNoText_isLeftOut_data()
{
    QTest::addColumn<QString>("html"); // beside "<p>text</p>"

    QTest::newRow("script") << u"<script>if (a < b) '</p>';</script>"_s;
    QTest::newRow("style") << u"<style><!-- p { } --></style>"_s;
    QTest::newRow("template") << u"<template><p>a</template>"_s;
    QTest::newRow("noscript") << u"<noscript><p>a</noscript>"_s;
    QTest::newRow("a drawing") << u"<svg><title>a</title><text>b</text></svg>"_s;
    QTest::newRow("controls") << u"<form><input value=a><select><option>b</select><textarea>c</textarea>"
                                 "<button>d</button></form>"_s;
    QTest::newRow("navigation") << u"<nav><a href=a>a</a></nav>"_s;
    QTest::newRow("a frame") << u"<iframe src=a>b</iframe>"_s;
    QTest::newRow("an object") << u"<object data=a><p>b</object>"_s;
    QTest::newRow("a conditional comment") << u"<!--[if gte mso 9]><p>a</p><![endif]-->"_s;
    QTest::newRow("hidden") << u"<p hidden>a</p><p aria-hidden=true>b</p><p style='DISPLAY : none'>c</p>"_s;
    QTest::newRow("an edit link") << u"<span class=mw-editsection>[edit]</span>"_s;
    QTest::newRow("contents") << u"<div id=toc class=toc><h2>Contents</h2></div>"_s;
    QTest::newRow("a side bar") << u"<div class='a sidebar-left'>a</div>"_s;
    QTest::newRow("comments") << u"<div id=comments>a</div>"_s;
    QTest::newRow("a cookie notice") << u"<div class=cookie-banner>a</div>"_s;
    QTest::newRow("the page's own header and footer")
        << u"<header>a</header><footer>b</footer><aside>c</aside>"_s;
    QTest::newRow("Project Gutenberg's")
        << u"<section id=pg-header>a</section><section id=pg-footer>b</section>"_s;
    QTest::newRow("a page's number") << u"<p><span class=pagenum><a id=p1>[Pg 1]</a></span></p>"_s;
    QTest::newRow("a page's number of a book") << u"<p><span epub:type=pagebreak>12</span></p>"_s;
    QTest::newRow("a transcriber's note") << u"<div class=transnote><p>a</p></div>"_s;
    QTest::newRow("another article of the name") << u"<div role=note class=hatnote>a</div>"_s;
    QTest::newRow("facts in a box") << u"<table class='infobox vcard'><tr><th>a<td>b</table>"_s;
    QTest::newRow("a question for consent") << u"<div id=onetrust-consent-sdk>a</div>"_s;
    QTest::newRow("an advertisement") << u"<div class='ad-slot ad-slot--inline'>a</div>"_s;
    QTest::newRow("a site's menu") << u"<div class=navbar>a</div>"_s;
    QTest::newRow("a footer by its id") << u"<div id=footer>a</div>"_s;
}

void TestHtmlPage::whatIsNoText_isLeftOut()
{
    QFETCH(const QString, html);
    const QString text = u"<p>The text.</p>"_s;
    QCOMPARE(readHtml(html + text).content.text, u"The text."_s);
    QCOMPARE(readHtml(text + html).content.text, u"The text."_s);
}

void TestHtmlPage::bookChapter_keepsWhatAPageWouldNot()
{
    const QString chapter = u"<html><body><header><h1>a</h1></header><aside class='sidebar'>b</aside>"
                            "<article>c</article></body></html>"_s;
    QCOMPARE(readHtml(chapter, Markup::Xhtml).content.text, u"a\nb\nc"_s);
}

void TestHtmlPage::footnote_standsAtTheEnd_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("spans");

    const QStringList spans {u"superscript [#note-1]: 1"_s};
    QTest::newRow("of a book")
        << u"<p>a<a epub:type=noteref href='#n'>*</a> b<aside epub:type=footnote id=n><p>c"
           "</aside><p>d"_s
        << QStringList {u"paragraph: a1 b"_s, u"paragraph: d"_s, u"note 1: c"_s} << spans;
    QTest::newRow("by its role")
        << u"<p>a<a role=doc-noteref href='#n'>1</a><div role=doc-footnote id=n>c</div>"_s
        << QStringList {u"paragraph: a1"_s, u"note 1: c"_s} << spans;
    QTest::newRow("hidden") << u"<p>a<a href='#n'>1</a><aside hidden epub:type=footnote id=n>c</aside>"_s
                            << QStringList {u"paragraph: a1"_s, u"note 1: c"_s} << spans;
    QTest::newRow("a list of them")
        << u"<p>a<sup id=r1><a href='#n1'>1</a></sup><section class=footnotes><hr><ol><li id=n1><p>c "
           "<a href='#r1' role=doc-backlink>↩</a><p>d</ol></section>"_s
        << QStringList {u"paragraph: a1"_s, u"note 1: c"_s, u"note : d"_s} << spans;
    QTest::newRow("out of order, twice, and one of its own")
        << u"<p>a<sup>[<a href='#n2'>2</a>]</sup><sup><a href='#n1'>1</a></sup><sup><a href='#n2'>2</a></sup>"
           "<h2>Notes</h2><ol class=references><li id=n1>x<li id=n2>y<li id=n3>z</ol>"_s
        << QStringList {u"paragraph: a1\u20092\u20091"_s, u"note 1: y"_s, u"note 2: x"_s, u"note 3: z"_s}
        << QStringList {u"superscript [#note-1]: 1"_s, u"superscript [#note-2]: 2"_s,
                        u"superscript [#note-1]: 1"_s};
    QTest::newRow("of Project Gutenberg's")
        << u"<p>a<a name=r1 id=r1></a><a href='#n1' class=fnanchor>[1]</a> b<div class=footnotes><h3>"
           "FOOTNOTES:</h3>\n\n<div class=footnote><p><a name=n1 id=n1></a><a href='#r1'><span class=label>"
           "[1]</span></a> c</p>\n<p>d</p></div>\n</div>"_s
        << QStringList {u"paragraph: a1 b"_s, u"note 1: c"_s, u"note : d"_s} << spans;
    QTest::newRow("in a paragraph that links back")
        << u"<p>a<a class=fn href='#n' name=r>1</a>.<p class=fn><span><a href='#r' name=n>1</a></span> c"_s
        << QStringList {u"paragraph: a1."_s, u"note 1: c"_s} << spans;
    QTest::newRow("one that nothing leads to is none")
        << u"<p>a<p class=footnote>b"_s << QStringList {u"paragraph: a"_s, u"paragraph: b"_s}
        << QStringList();
    QTest::newRow("one without words ends where it began")
        << u"<ul><li>a<br epub:type=footnote id=n></ul><p>b"_s
        << QStringList {u"item 1 •: a"_s, u"paragraph: b"_s} << QStringList();
    QTest::newRow("a chapter that leads to the contents is none")
        << u"<p><a id=t href='#c'>I</a><div id=c><a href='#t'>I</a><p>b</div>"_s
        << QStringList {u"paragraph: I"_s, u"paragraph: I"_s, u"paragraph: b"_s}
        << QStringList {u"[#c]: I"_s, u"[#t]: I"_s};
    QTest::newRow("a long link is none")
        << u"<p><a href='#n'>what is said below</a><ol class=references><li id=n>x</ol>"_s
        << QStringList {u"paragraph: what is said below"_s, u"note 1: x"_s}
        << QStringList {u"[#n]: what is said below"_s};
}

void TestHtmlPage::footnote_standsAtTheEnd()
{
    QFETCH(const QString, html);
    const ReadHtml read = readHtml(html);
    QTEST(blockLines(read.content), "lines");
    QTEST(spanLines(read.content), "spans");
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlPage::anchors_pointAtTheirText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("follows");

    QTest::newRow("a heading") << u"<p>one<h2 id=x>two</h2>three"_s << u"x"_s << u"two"_s;
    QTest::newRow("an empty anchor") << u"<p>one <a name=x></a>two"_s << u"x"_s << u"two"_s;
    QTest::newRow("inside a line") << u"<p>one <b id=x>two</b>"_s << u"x"_s << u"two"_s;
    QTest::newRow("an empty block") << u"<p>one<div id=x></div><p> <i></i><p>two"_s << u"x"_s << u"two"_s;
    QTest::newRow("a picture") << u"<p>one<p><img id=x src=a alt=two><p>three"_s << u"x"_s << u"two"_s;
    QTest::newRow("a rule") << u"<p>one<hr id=x><p>two"_s << u"x"_s << u"* * *"_s;
    QTest::newRow("a page's number") << u"<p>one <span class=pagenum><a id=x>[5]</a></span>two"_s << u"x"_s
                                     << u"two"_s;
    QTest::newRow("an item") << u"<ol><li>one<li id=x>two</ol>"_s << u"x"_s << u"two"_s;
    QTest::newRow("a footnote")
        << u"<p>one<a href='#x'>1</a><aside epub:type=footnote id=x>two</aside><p>three"_s << u"x"_s
        << u"two"_s;
    QTest::newRow("behind a footnote's number")
        << u"<p>one<a href='#n'>1</a> more <b id=x>two</b><aside epub:type=footnote id=n>three</aside>"_s
        << u"x"_s << u"two"_s;
    QTest::newRow("the first of two") << u"<p id=x>one<p id=x>two"_s << u"x"_s << u"one"_s;
    QTest::newRow("the end") << u"<p>one<p id=x>"_s << u"x"_s << QString();
}

void TestHtmlPage::anchors_pointAtTheirText()
{
    QFETCH(const QString, html);
    QFETCH(const QString, id);
    QFETCH(const QString, follows);
    const ReadHtml read = readHtml(html);
    QVERIFY(read.anchors.contains(id));
    const QString rest = read.content.text.mid(read.anchors.value(id));
    QVERIFY2(follows.isEmpty() ? rest.isEmpty() : rest.startsWith(follows), qPrintable(rest));
}

void TestHtmlPage::head_tellsOfThePage()
{
    const ReadHtml read
        = readHtml(u"<html lang=' de '><head><title> A\nTitle </title>"
                   "<meta name=Author content='Jane Roe'><meta name=author content='John Doe'>"
                   "<meta property='og:title' content='a &amp; b'></head>"
                   "<body><h1>The <i>Heading</i></h1><p class=byline>By  Mia</p>"_s);
    QCOMPARE(read.title, u"A Title"_s);
    QCOMPARE(read.language, u"de"_s);
    QCOMPARE(read.heading, u"The Heading"_s);
    QCOMPARE(read.byline, u"Mia"_s);
    QCOMPARE(read.meta.value(u"author"_s), (QStringList {u"Jane Roe"_s, u"John Doe"_s}));
    QCOMPARE(read.meta.value(u"og:title"_s), QStringList {u"a & b"_s});
}

void TestHtmlPage::mainText_isFound_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");

    const QString article = u"The story, which is long enough to be most of the page."_s;
    QTest::newRow("an article") << u"<div>menu</div><article>"_s + article + u"</article><div>more</div>"_s
                                << article;
    QTest::newRow("an article in the main text")
        << u"<main>above<article>"_s + article + u"</article>below</main>"_s << article;
    QTest::newRow("a role") << u"menu<div role=main>"_s + article + u"</div>"_s << article;
    QTest::newRow("a class") << u"menu<div class='entry-content clear'>"_s + article + u"</div>"_s << article;
    QTest::newRow("a page's number within words")
        << u"<p>A rem<span class=pagenum>[Pg 5]</span>nant of<span class=pagenum>[6]</span> it."_s
        << u"A remnant of it."_s;
    QTest::newRow("a whole page that is called one")
        << u"<div class=pagenum>"_s + article + u"</div>"_s << article;
    QTest::newRow("several articles") << u"<article>"_s + article + u"</article><article>"_s + article
            + u"</article>"_s << QString(article + u'\n' + article);
    QTest::newRow("what is called a side bar and is the text")
        << u"<div class=sidebar>"_s + article + u"</div><p>a"_s << QString(article + u"\na"_s);
    QTest::newRow("an article's header") << u"<article><header>By me</header>"_s + article + u"</article>"_s
                                         << QString(u"By me\n"_s + article);
}

void TestHtmlPage::mainText_isFound()
{
    QFETCH(const QString, html);
    QTEST(readHtml(html).content.text, "text");
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
