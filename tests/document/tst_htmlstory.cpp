// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlpages.h"
#include "htmlstory.h"
#include "readlines.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

StoryFileName fileName(const QString &ending = u"html"_s)
{
    return storyFileName(u"/stories/mia-kalmurzaeva/still-water."_s + ending);
}

QStringList linesOf(const Story &story)
{
    return blockLines({story.text, story.blocks});
}

} // namespace

class TestHtmlStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void realPage_isReadWhole_data();
    void realPage_isReadWhole();
    void page_tellsOfItself();
    void encoding_isThePagesOwn_data();
    void encoding_isThePagesOwn();
    void title_isFoundWhereItIs_data();
    void title_isFoundWhereItIs();
    void artist_isFoundWhereItIs_data();
    void artist_isFoundWhereItIs();
    void missingNames_areAssumedWithANote();
    void nothingToRead_isAnError_data();
    void nothingToRead_isAnError();
    void whatIsMissed_isAWarning_data();
    void whatIsMissed_isAWarning();
    void outline_pointsAtItsHeadings();
    void infoAlone_agreesWithTheWholeStory_data();
    void infoAlone_agreesWithTheWholeStory();
};

void TestHtmlStory::realPage_isReadWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("artists");
    QTest::addColumn<QStringList>("lines");

    QTest::newRow("a magazine's") << magazinePage << u"The Pond at Night"_s
                                  << QStringList {u"Mia Kalmurzaeva"_s}
                                  << QStringList {
                                         u"paragraph: The first evening was very cold, and the ice sang."_s,
                                         u"picture pond.jpg: The pond"_s, u"paragraph: The pond in winter"_s,
                                         u"heading 2: The second evening"_s, u"paragraph: Nobody came."_s};
    QTest::newRow("an encyclopaedia's")
        << encyclopaediaPage << u"Mia Kalmurzaeva"_s << QStringList {u"Mia Kalmurzaeva"_s}
        << QStringList {u"paragraph: Mia Kalmurzaeva painted ponds.1"_s, u"heading 2: Life"_s,
                        u"paragraph: A long one."_s, u"note 1: Roe, Ponds."_s};
    QTest::newRow("Project Gutenberg's")
        << gutenbergBook << u"The Ice"_s << QStringList {u"Jane Roe"_s}
        << QStringList {u"heading 2: CHAPTER I"_s, u"paragraph: It was cold."_s,
                        u"verse: first line/second line"_s};
    QTest::newRow("Project Gutenberg's of old")
        << oldGutenbergBook << u"Ponds and Rivers"_s << QStringList {u"John Doe"_s}
        << QStringList {u"paragraph: Ponds are deep."_s, u"paragraph: Rivers are not."_s};
    QTest::newRow("Project Gutenberg's with lines")
        << linedGutenbergBook << u"Weirs"_s << QStringList {u"Mia Roe"_s}
        << QStringList {u"heading 2: A Novel"_s, u"break: * * *"_s, u"heading 2: ONE"_s,
                        u"paragraph: Water fell.1"_s, u"note 1: Slowly."_s};
    QTest::newRow("Project Gutenberg's of now")
        << headedGutenbergBook << u"Fords"_s << QStringList {u"Mia Roe"_s}
        << QStringList {u"paragraph: Nobody crossed."_s};
    QTest::newRow("a word processor's")
        << wordLetter << u"A Letter"_s << QStringList {u"Jane Roe"_s}
        << QStringList {u"paragraph: A Letter"_s, u"paragraph: Café “quoted"_s, u"paragraph: On Monday."_s};
}

void TestHtmlStory::realPage_isReadWhole()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseHtmlStory(bytes, fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.title, "title");
    QTEST(parsed.story->info.artists, "artists");
    QTEST(linesOf(*parsed.story), "lines");
    QCOMPARE(brokenPromise({parsed.story->text, parsed.story->blocks}), QString());
}

void TestHtmlStory::page_tellsOfItself()
{
    const ParsedStory parsed = parseHtmlStory(magazinePage, fileName());
    QCOMPARE(parsed.issues, Issues()); // nobody was meant to see its frame
    const StoryInfo &info = parsed.story->info;
    QCOMPARE(info.id, StoryId {u"still-water"_s});
    QCOMPARE(info.summary, u"Ten evenings beside the water."_s);
    QCOMPARE(info.keywords, (QStringList {u"pond"_s, u"ice"_s, u"skating"_s}));
    QCOMPARE(info.language, u"en-GB"_s);
    QCOMPARE(info.words, 21);
}

void TestHtmlStory::encoding_isThePagesOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("none named") << "<p>caf\xC3\xA9"_ba << u"café"_s;
    QTest::newRow("a mark") << "\xEF\xBB\xBF<meta charset=koi8-r><p>caf\xC3\xA9"_ba << u"café"_s;
    QTest::newRow("named") << "<meta charset='koi8-r'><p>\xCD\xC9\xD1"_ba << u"мия"_s;
    QTest::newRow("named as if sent")
        << "<META content='text/html; charset=Windows-1251' http-equiv=Content-Type><p>\xEC\xE8\xFF"_ba
        << u"мия"_s;
    QTest::newRow("in a declaration") << "<?xml version='1.0' encoding='iso-8859-2'?><p>\xB1"_ba << u"ą"_s;
    QTest::newRow("as Windows means it") << "<meta charset=iso-8859-1><p>\x93ice\x94"_ba << u"“ice”"_s;
    QTest::newRow("named and wrong") << "<meta charset=utf-16><p>caf\xC3\xA9"_ba << u"café"_s;
    QTest::newRow("named and unknown") << "<meta charset=nope><p>caf\xC3\xA9"_ba << u"café"_s;
}

void TestHtmlStory::encoding_isThePagesOwn()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseHtmlStory(bytes, fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->text, "text");
}

void TestHtmlStory::title_isFoundWhereItIs_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");

    QTest::newRow("a heading") << u"<title>x | y</title><h1>Rings</h1><p>a"_s << u"Rings"_s << u"a"_s;
    QTest::newRow("said to others") << u"<meta property=og:title content=Rings><h1>R</h1><p>a"_s << u"Rings"_s
                                    << u"R\na"_s;
    QTest::newRow("with the site's name")
        << u"<title>Rings - Part 1 | A Site</title><p>a"_s << u"Rings - Part 1"_s << u"a"_s;
    QTest::newRow("a heading of the text with which it begins")
        << u"<title>Rings - Chapter 1 - jane</title><h2>Rings</h2><p>a"_s << u"Rings"_s << u"a"_s;
    QTest::newRow("many headings") << u"<title>Rings</title><h1>One</h1><p>a<h1>Two</h1><p>b"_s << u"Rings"_s
                                   << u"One\na\nTwo\nb"_s;
    QTest::newRow("a heading that repeats it")
        << u"<title>Rings</title><p>a<h2>rings</h2><p>b"_s << u"Rings"_s << u"a\nb"_s;
    QTest::newRow("a number at it")
        << u"<h1>Rings<a href='#n'>1</a></h1><p>a<ol class=references><li id=n>b</ol>"_s << u"Rings"_s
        << u"a\nb"_s;
    QTest::newRow("none") << u"<p>a"_s << u"Still Water"_s << u"a"_s;
}

void TestHtmlStory::title_isFoundWhereItIs()
{
    QFETCH(const QString, html);
    const ParsedStory parsed = parseHtmlStory(html.toUtf8(), fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.title, "title");
    QTEST(parsed.story->text, "text");
}

void TestHtmlStory::artist_isFoundWhereItIs_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("artists");

    QTest::newRow("author") << u"<meta name=author content='Jane Roe'>"_s << QStringList {u"Jane Roe"_s};
    QTest::newRow("as in a catalogue")
        << u"<meta name=DC.creator content='Roe, Jane, 1850-1920'>"_s << QStringList {u"Jane Roe"_s};
    QTest::newRow("several") << u"<meta name=citation_author content='Jane Roe'>"
                                "<meta name=citation_author content='Doe, John'>"_s
                             << QStringList {u"Jane Roe"_s, u"John Doe"_s};
    QTest::newRow("an address is none") << u"<meta property=article:author content='https://a.example/jane'>"
                                           "<p class=byline>by Jane Roe</p>"_s
                                        << QStringList {u"Jane Roe"_s};
    QTest::newRow("with an address") << u"<meta name=author content='Jane Roe (https://a.example/jane)'>"_s
                                     << QStringList {u"Jane Roe"_s};
    QTest::newRow("an organisation's, and who wrote it")
        << u"<meta name=author content='Society for Works on Water'><a rel=author>Jane Roe</a>"_s
        << QStringList {u"Jane Roe"_s};
    QTest::newRow("a life tells whose it is")
        << u"<p><b>Jane Roe</b> (1850\u20131920) was a painter of water.</p>"_s
        << QStringList {u"Jane Roe"_s};
    QTest::newRow("a paragraph is none")
        << QString(u"<p class=author>"_s + u"About me. "_s.repeated(20) + u"</p>"_s)
        << QStringList {u"Mia Kalmurzaeva"_s};
    QTest::newRow("a comment's is none")
        << u"<div id=comments><p class=author>Nobody</p></div>"_s << QStringList {u"Mia Kalmurzaeva"_s};
}

void TestHtmlStory::artist_isFoundWhereItIs()
{
    QFETCH(const QString, html);
    const QString text = u"<h1>Rings</h1><p>The text, which is longer than what else there is.</p>"_s;
    const ParsedStory parsed = parseHtmlStory((html + text).toUtf8(), fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.artists, "artists");
}

void TestHtmlStory::missingNames_areAssumedWithANote()
{
    const ParsedStory parsed = parseHtmlStory("Just words.", fileName());
    QCOMPARE(parsed.issues.size(), 2);
    for (const Issue &issue : parsed.issues)
        QCOMPARE(issue.severity, Issue::Severity::Note);
}

void TestHtmlStory::nothingToRead_isAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("contained");

    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("blank") << " \n "_ba << u"empty"_s;
    QTest::newRow("only a script") << "<script>a()</script><div id=app></div>"_ba << u"no text"_s;
    QTest::newRow("frames") << "<html><frameset cols='1,2'><frame src=a><frame src=b></frameset></html>"_ba
                            << u"frames"_s;
}

void TestHtmlStory::nothingToRead_isAnError()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, contained);
    const ParsedStory parsed = parseHtmlStory(bytes, fileName());
    QVERIFY(!parsed.story);
    QCOMPARE(parsed.issues.size(), 1);
    QCOMPARE(parsed.issues.constFirst().severity, Issue::Severity::Error);
    QVERIFY2(parsed.issues.constFirst().text.contains(contained),
             qPrintable(parsed.issues.constFirst().text));
    QCOMPARE(parsed.issues.constFirst().file, fileName().path);
}

void TestHtmlStory::whatIsMissed_isAWarning_data()
{
    QTest::addColumn<QByteArray>("html"); // beside a whole story
    QTest::addColumn<int>("warnings");

    QTest::newRow("nothing") << "<form><input></form><script></script>"_ba << 0;
    QTest::newRow("films and sounds")
        << "<video src=a></video><audio src=b></audio><iframe src=c></iframe>"_ba << 1;
    QTest::newRow("a frame too small to see") << "<iframe src=a width=1></iframe>"_ba << 0;
    QTest::newRow("a film in a side bar") << "<aside><video src=a></video></aside>"_ba << 0;
    QTest::newRow("nested too deeply") << "<div>"_ba.repeated(1'000) << 1;
}

void TestHtmlStory::whatIsMissed_isAWarning()
{
    QFETCH(const QByteArray, html);
    QFETCH(const int, warnings);
    const ParsedStory parsed
        = parseHtmlStory("<meta name=author content=Mia><h1>Rings</h1><p>Words.</p>" + html, fileName());
    QVERIFY(parsed.story);
    QCOMPARE(parsed.issues.size(), warnings);
    for (const Issue &issue : parsed.issues)
        QCOMPARE(issue.severity, Issue::Severity::Warning);
}

void TestHtmlStory::outline_pointsAtItsHeadings()
{
    const ParsedStory parsed
        = parseHtmlStory("<title>Rings</title><p>a<h2>One<br>night<sup><a href='#n'>1</a></sup>"
                         "</h2><p>b<h3>Two</h3><p>c<ol class=references><li id=n>d</ol>",
                         fileName());
    QVERIFY(parsed.story);
    const Outline outline = parsed.story->outline;
    QCOMPARE(outline.size(), 2);
    QCOMPARE(outline.at(0), (OutlineEntry {u"One night"_s, 2, 2}));
    QVERIFY(parsed.story->text.sliced(outline.at(1).start).startsWith(u"Two"_s));
}

void TestHtmlStory::infoAlone_agreesWithTheWholeStory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a page") << magazinePage;
    QTest::newRow("a book") << oldGutenbergBook;
    QTest::newRow("a text") << "Just words."_ba;
    QTest::newRow("nothing") << QByteArray();
}

void TestHtmlStory::infoAlone_agreesWithTheWholeStory()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory whole = parseHtmlStory(bytes, fileName());
    const ParsedInfo alone = parseHtmlInfo(bytes, fileName());
    QCOMPARE(alone.issues, whole.issues);
    QCOMPARE(alone.info.has_value(), whole.story.has_value());
    if (alone.info)
        QCOMPARE(*alone.info, whole.story->info);
}

QTEST_GUILESS_MAIN(TestHtmlStory)
#include "tst_htmlstory.moc"
