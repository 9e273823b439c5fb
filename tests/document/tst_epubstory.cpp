// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubbuilder.h"
#include "epubstory.h"
#include "readlines.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// A paragraph of thirty words, so that it is a story.
QByteArray words(const QByteArray &name)
{
    return "<p>" + name + QByteArray(" word").repeated(30) + ".</p>";
}

ParsedFile parsed(QByteArray bytes)
{
    QBuffer file(&bytes);
    return file.open(QIODevice::ReadOnly) ? parseEpub(file, storyFileName(u"/shelf/Nadia Roe/lakes.epub"_s))
                                          : ParsedFile();
}

ParsedStory story(QByteArray bytes, const QString &part = {})
{
    QBuffer file(&bytes);
    return file.open(QIODevice::ReadOnly)
        ? parseEpubStory(file, storyFileName(u"/shelf/Nadia Roe/lakes.epub"_s), part)
        : ParsedStory();
}

/// Three stories between front and back matter.
EpubBuilder collection()
{
    EpubBuilder book;
    book.metadata = "<dc:title>Short Stories</dc:title><dc:creator>Nadia Roe</dc:creator>"
                    "<dc:subject>Lakes</dc:subject><dc:language>en</dc:language>"
                    "<dc:description>Three stories.</dc:description>";
    book.addChapter(u"titlepage"_s, u"Titlepage"_s, "<h1>Short Stories</h1>" + words("Title page"));
    book.addChapter(u"preface"_s, u"Preface"_s, "<h2>Preface</h2>" + words("Preface"));
    book.addChapter(u"lake"_s, u"The Lake"_s, "<h2>The Lake</h2>" + words("Lake"));
    book.addChapter(u"bridge"_s, u"The Bridge"_s, "<h2>The Bridge</h2>" + words("Bridge"));
    book.addDocument(u"bridge2"_s, words("More of the bridge"));
    book.addChapter(u"mill"_s, u"The Mill"_s, "<h2>The Mill</h2>" + words("Mill"));
    book.addChapter(u"colophon"_s, u"Colophon"_s, words("Colophon"));
    return book;
}

QString brokenPromiseOf(const Story &story)
{
    return brokenPromise({story.text, story.blocks});
}

} // namespace

class TestEpubStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void novel_isOneStory()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>By the Water</dc:title><dc:creator>Roe, Nadia, 1950-2020</dc:creator>"
                        "<dc:description>&lt;p&gt;A painter goes north.&lt;/p&gt;</dc:description>"
                        "<dc:subject>Painters</dc:subject><dc:language>en-GB</dc:language>"
                        "<meta name='cover' content='c'/>";
        book.manifest = "<item id='c' href='c.png' media-type='image/png'/>";
        book.extra.append({u"OEBPS/c.png"_s, "PNG"});
        book.addChapter(u"title"_s, u"By the Water"_s, "<h1>By the Water</h1><p>by Nadia Roe</p>");
        book.addChapter(u"imprint"_s, u"Imprint"_s, "<p>Printed in the north.</p>");
        book.addChapter(u"dedication"_s, u"Dedication"_s, "<p>For the ferryman.</p>");
        book.addChapter(u"one"_s, u"Chapter I"_s, "<h2>I</h2><p>She came.</p>");
        book.addChapter(u"two"_s, u"Chapter II"_s, "<p>She stayed.</p>");
        book.addChapter(u"notes"_s, u"Endnotes"_s, "<p>Nothing.</p>");
        const ParsedFile read = parsed(book.bytes());
        QCOMPARE(read.issues, Issues());
        QCOMPARE(read.stories.size(), 1);
        const StoryInfo &info = read.stories.constFirst().info;
        QCOMPARE(read.stories.constFirst().part, QString());
        QCOMPARE(info.id.value, u"lakes"_s);
        QCOMPARE(info.title, u"By the Water"_s);
        QCOMPARE(info.artists, QStringList {u"Nadia Roe"_s});
        QCOMPARE(info.summary, u"A painter goes north."_s);
        QCOMPARE(info.keywords, QStringList {u"Painters"_s});
        QCOMPARE(info.language, u"en-GB"_s);
        QCOMPARE(info.frontispiece.file, u"OEBPS/c.png"_s);

        const ParsedStory whole = story(book.bytes());
        QVERIFY(whole.story);
        QCOMPARE(whole.story->info, info);
        QCOMPARE(whole.story->text,
                 u"Dedication\nFor the ferryman.\nI\nShe came.\nChapter II\nShe stayed."_s);
        QCOMPARE(whole.story->outline.size(), 3);
        QCOMPARE(whole.story->outline.at(2).title, u"Chapter II"_s);
        QCOMPARE(brokenPromiseOf(*whole.story), QString());
    }

    void collection_isManyStories()
    {
        const QByteArray bytes = collection().bytes();
        const ParsedFile read = parsed(bytes);
        QCOMPARE(read.issues, Issues());
        QStringList titles;
        for (const FoundStory &found : read.stories) {
            titles.append(found.info.title);
            QCOMPARE(found.info.artists, QStringList {u"Nadia Roe"_s});
            QCOMPARE(found.info.language, u"en"_s);
            QCOMPARE(found.info.summary, QString());
            const ParsedStory one = story(bytes, found.part);
            QVERIFY(one.story);
            QCOMPARE(one.story->info, found.info);
            QCOMPARE(one.issues, Issues());
            QCOMPARE(brokenPromiseOf(*one.story), QString());
        }
        QCOMPARE(titles, (QStringList {u"The Lake"_s, u"The Bridge"_s, u"The Mill"_s}));
        QCOMPARE(read.stories.at(1).part, u"OEBPS/text/bridge.xhtml"_s);
        QCOMPARE(read.stories.at(1).info.id.value, u"lakes/the-bridge"_s);
        const QString bridge = story(bytes, u"OEBPS/text/bridge.xhtml"_s).story->text;
        QVERIFY(bridge.startsWith(u"Bridge word"_s)); // the page sets the title itself
        QVERIFY(bridge.contains(u"More of the bridge"_s));
        QVERIFY(!bridge.contains(u"Mill"_s));
    }

    /// As Project Gutenberg and calibre make them: each line of the contents leads to an id.
    void chapterAtTheBeginningOfADocument_isReadOnce()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>Short Stories</dc:title><dc:creator>Nadia Roe</dc:creator>";
        for (const QByteArray name : {"lake", "bridge", "mill"}) {
            const QString member = QString::fromLatin1(name);
            book.addDocument(member, "<h2 id='" + name + "'>The " + name + "</h2>" + words(name));
            book.entries.append({u"The "_s + member, u"text/%1.xhtml#%1"_s.arg(member)});
        }
        const QByteArray bytes = book.bytes();
        QCOMPARE(parsed(bytes).stories.size(), 3);
        for (const FoundStory &found : parsed(bytes).stories)
            QCOMPARE(found.info.words, 31);
        QCOMPARE(story(bytes).story->text.count(u"mill word"_s), 1);
    }

    void notesOfProjectGutenberg_standAtTheEnd()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>Ponds / Pictures of the North and of the Water that is there in the "
                        "Summer</dc:title><dc:creator>Nadia Roe</dc:creator>";
        book.addChapter(u"one"_s, u"PONDS"_s, "<h1>PONDS</h1><p>Nadia Roe</p><p>1908</p>");
        book.addChapter(u"two"_s, u"Chapter 1"_s,
                        "<p>It fell.<a id='r1'/><a href='end.xhtml#n1' class='fnanchor'>[A]</a></p>");
        book.addDocument(
            u"end"_s,
            "<div class='footnotes'><p><b>Fußnoten:</b></p>\n<div class='footnote'>\n<p><a "
            "id='n1'/><a href='two.xhtml#r1'><span class='label'>[A]</span></a> Slowly.</p>\n</div>"
            "</div><div class='transnote'>A note of who made it.</div>");
        const ParsedStory whole = story(book.bytes());
        QVERIFY(whole.story);
        QCOMPARE(whole.story->info.title, u"Ponds"_s);
        QCOMPARE(whole.story->text, u"Chapter 1\nIt fell.1\nSlowly."_s);
        QCOMPARE(whole.story->blocks.constLast().kind, Block::Kind::Note);
    }

    void whatAChapterLacks_isToldOnce()
    {
        EpubBuilder book;
        for (const auto &name : {u"one"_s, u"two"_s}) {
            book.addChapter(name, u"Chapter "_s + name,
                            "<p>It fell.</p><video src='a.mp4'></video>"
                                + QByteArray("<div>").repeated(1'000));
        }
        const ParsedFile read = parsed(book.bytes());
        QCOMPARE(read.stories.size(), 1);
        QCOMPARE(read.issues.size(), 2);
        QCOMPARE(read.issues.at(0).severity, Issue::Severity::Note);
        QVERIFY(read.issues.at(0).text.contains(u"nested"_s));
        QCOMPARE(read.issues.at(1).severity, Issue::Severity::Warning);
        QVERIFY(read.issues.at(1).text.contains(u"video"_s));
    }

    void titlesThatAllEndWithAStop_areCalledWithout()
    {
        EpubBuilder book;
        for (const QString &name : {u"Fyrtøjet."_s, u"Nattergalen."_s, u"Roe, Jr."_s, u"Engelen."_s,
                                    u"Klokken."_s, u"Snedronningen ..."_s})
            book.addChapter(u"x"_s + name.left(3), name, "<h2>" + name.toUtf8() + "</h2>" + words("Ord"));
        book.metadata = "<dc:title>Eventyr</dc:title><dc:creator>Nadia Roe</dc:creator>"
                        "<dc:subject>Fairy tales</dc:subject>";
        QStringList titles;
        for (const FoundStory &found : parsed(book.bytes()).stories)
            titles.append(found.info.title);
        QCOMPARE(titles,
                 (QStringList {u"Fyrtøjet"_s, u"Nattergalen"_s, u"Roe, Jr."_s, u"Engelen"_s, u"Klokken"_s,
                               u"Snedronningen ..."_s}));
    }

    void collectionAsOne_isWhole()
    {
        const ParsedStory whole = story(collection().bytes());
        QVERIFY(whole.story);
        QVERIFY(whole.story->text.contains(u"Preface word"_s));
        QVERIFY(!whole.story->text.contains(u"Colophon word"_s));
        QCOMPARE(whole.story->outline.size(), 4);
    }

    void storiesThatShareDocuments_areDividedAtTheirPlaces()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>Fairy Tales</dc:title><dc:creator>Nadia Roe</dc:creator>";
        book.contents = EpubBuilder::Contents::Ncx;
        book.addDocument(
            u"0"_s,
            "<p>The Project Gutenberg eBook</p><p>*** START OF THE PROJECT GUTENBERG EBOOK FAIRY "
            "TALES ***</p><h1>Fairy Tales</h1><h2 id='a'>I. THE LAKE</h2>"
                + words("Lake"));
        book.addDocument(u"1"_s,
                         words("End of the lake") + "<h2><a id='b'></a>II. THE<br/>BRIDGE</h2>"
                             + words("Bridge") + "<h2 id='c'>III. THE MILL</h2>" + words("Mill"));
        book.addDocument(
            u"2"_s,
            words("End of the mill")
                + "<p>*** END OF THE PROJECT GUTENBERG EBOOK FAIRY TALES ***</p><p>Updated editions</p>");
        book.entries = {{u"I. THE LAKE"_s, u"text/0.xhtml#a"_s, 1},
                        {u"II. THE BRIDGE"_s, u"text/1.xhtml#b"_s, 1},
                        {u"III. THE MILL"_s, u"text/1.xhtml#c"_s, 1}};
        const QByteArray bytes = book.bytes();
        const ParsedFile read = parsed(bytes);
        QCOMPARE(read.stories.size(), 3);
        QCOMPARE(read.stories.at(1).part, u"OEBPS/text/1.xhtml#b"_s);
        QCOMPARE(read.stories.at(1).info.title, u"THE BRIDGE"_s);
        const QString filler = u" word"_s.repeated(30) + u'.';
        QCOMPARE(story(bytes, read.stories.at(0).part).story->text,
                 QString(u"Lake"_s + filler + u"\nEnd of the lake"_s + filler));
        QCOMPARE(story(bytes, read.stories.at(1).part).story->text, QString(u"Bridge"_s + filler));
        QCOMPARE(story(bytes, read.stories.at(2).part).story->text,
                 QString(u"Mill"_s + filler + u"\nEnd of the mill"_s + filler));
    }

    /// A line of the contents that leads nowhere stands where the one below it does, and has no text.
    void storyBelowAMereCaption_isRead()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>Fairy Tales</dc:title><dc:creator>Nadia Roe</dc:creator>";
        book.addDocument(u"0"_s,
                         words("Before") + "<h2 id='l'>The Lake</h2>" + words("Lake")
                             + "<h2 id='b'>The Bridge</h2>" + words("Bridge"));
        book.addDocument(u"1"_s, "<h2>The Mill</h2>" + words("Mill"));
        book.entries = {{u"North"_s, QString(), 1},
                        {u"The Lake"_s, u"text/0.xhtml#l"_s, 2},
                        {u"The Bridge"_s, u"text/0.xhtml#b"_s, 2},
                        {u"South"_s, QString(), 1},
                        {u"The Mill"_s, u"text/1.xhtml"_s, 2}};
        const QByteArray bytes = book.bytes();
        const ParsedFile read = parsed(bytes);
        QStringList titles;
        for (const FoundStory &found : read.stories) {
            titles.append(found.info.title);
            const ParsedStory one = story(bytes, found.part);
            QVERIFY2(one.story, qUtf8Printable(found.info.title));
            QCOMPARE(one.story->info, found.info);
        }
        QCOMPARE(titles, (QStringList {u"The Lake"_s, u"The Bridge"_s, u"The Mill"_s}));
    }

    void byline_namesTheArtist()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>Short Stories</dc:title><dc:creator>Nadia Roe</dc:creator>";
        book.addChapter(u"a"_s, u"The Lake"_s,
                        "<h2>The Lake</h2><p>BY MIA V. KALMURZAEVA</p>" + words("Lake"));
        book.addChapter(u"b"_s, u"The Bridge"_s, "<h2>The Bridge</h2>" + words("By the bridge"));
        const ParsedFile read = parsed(book.bytes());
        QCOMPARE(read.stories.size(), 2);
        QCOMPARE(read.stories.at(0).info.artists, QStringList {u"Mia V. Kalmurzaeva"_s});
        QCOMPARE(read.stories.at(1).info.artists, QStringList {u"Nadia Roe"_s});
        QVERIFY(!story(book.bytes(), read.stories.at(0).part).story->text.contains(u"KALMURZAEVA"_s));
    }

    void chaptersOfAStory_areItsOutline()
    {
        EpubBuilder book = collection();
        book.addDocument(u"weir"_s,
                         "<h2>The Weir</h2><h3 id='i'>I</h3>" + words("First") + "<p id='ii'>Second"
                             + QByteArray(" word").repeated(30) + "</p>");
        book.entries.append({u"The Weir"_s, u"text/weir.xhtml"_s, 1});
        book.entries.append({u"I"_s, u"text/weir.xhtml#i"_s, 2});
        book.entries.append({u"II"_s, u"text/weir.xhtml#ii"_s, 2});
        const ParsedStory read = story(book.bytes(), u"OEBPS/text/weir.xhtml"_s);
        QVERIFY(read.story);
        QCOMPARE(read.story->outline.size(), 2);
        QCOMPARE(read.story->outline.at(0).title, u"I"_s);
        QCOMPARE(read.story->outline.at(1).title, u"II"_s); // the contents name it, the text does not
        QVERIFY(read.story->text.startsWith(u"I\nFirst"_s));
    }

    void notesOfAnotherDocument_endTheStory()
    {
        EpubBuilder book = collection();
        book.addChapter(u"weir"_s, u"The Weir"_s,
                        "<h2>The Weir</h2><p>One<a href='endnotes.xhtml#n2' epub:type='noteref'>2</a> and "
                        "<a href='endnotes.xhtml#n1' epub:type='noteref'>1</a>, again "
                        "<a href='endnotes.xhtml#n2' epub:type='noteref'>2</a>."
                            + QByteArray(" word").repeated(30) + "</p>");
        book.addChapter(
            u"endnotes"_s, u"Endnotes"_s,
            "<section epub:type='endnotes'><h2>Endnotes</h2><ol>"
            "<li id='n1' epub:type='endnote'><p>First, see <a href='#n3' epub:type='noteref'>3</a>.</p></li>"
            "<li id='n2' epub:type='endnote'><p>Second.</p><p>More. <a href='weir.xhtml#r2' "
            "epub:type='backlink'>↩</a></p></li>"
            "<li id='n3' epub:type='endnote'><p>Third.</p></li>"
            "<li id='n4' epub:type='endnote'><p>Of another story.</p></li></ol></section>");
        const ParsedFile all = parsed(book.bytes());
        QCOMPARE(all.stories.size(), 4);
        const ParsedStory read = story(book.bytes(), u"OEBPS/text/weir.xhtml"_s);
        QVERIFY(read.story);
        QCOMPARE(brokenPromiseOf(*read.story), QString());
        QCOMPARE(read.story->text.section(u" word"_s, 0, 0), u"One1 and 2, again 1."_s);
        QCOMPARE(read.story->text.section(u'\n', 1), u"Second.\nMore.\nFirst, see 3.\nThird."_s);
        QStringList markers;
        for (const Block &block : std::as_const(read.story->blocks))
            markers.append(block.kind == Block::Kind::Note ? block.marker : u"-"_s);
        QCOMPARE(markers, (QStringList {u"-"_s, u"1"_s, QString(), u"2"_s, u"3"_s}));
        const QList<Span> spans = read.story->blocks.constFirst().spans;
        QCOMPARE(spans.size(), 3);
        QCOMPARE(spans.at(0), (Span {{3, 1}, Emphasis::Superscript, u"#note-1"_s}));
        QCOMPARE(spans.at(1).link, u"#note-2"_s);
        QCOMPARE(spans.at(2).link, u"#note-1"_s);
    }

    void notesOfEachDocument_areNumberedThrough()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>By the Water</dc:title><dc:creator>Nadia Roe</dc:creator>";
        for (const QString &name : {u"a"_s, u"b"_s}) {
            book.addChapter(name, u"Chapter "_s + name.toUpper(),
                            "<h2>Chapter</h2><p>Text<a href='#n' epub:type='noteref'>1</a></p>"
                            "<aside id='n' epub:type='footnote'><p>Note of "
                                + name.toUtf8() + ".</p></aside>");
        }
        const ParsedStory read = story(book.bytes());
        QVERIFY(read.story);
        QCOMPARE(read.story->text, u"Chapter\nText1\nChapter\nText2\nNote of a.\nNote of b."_s);
        QCOMPARE(read.story->blocks.constLast().marker, u"2"_s);
    }

    void links_leadToHeadingsOrNowhere()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>By the Water</dc:title><dc:creator>Nadia Roe</dc:creator>";
        book.addChapter(
            u"a"_s, u"Morning"_s,
            "<h2>Morning</h2><p>See <a href='b.xhtml'>evening</a>, <a href='b.xhtml#e'>it</a>, <a "
            "href='b.xhtml#p'>a place</a>, <a href='#none'>none</a>, <a href='https://example.org/'>the "
            "site</a>, <a href='file:///etc/passwd'>a file</a>, <i><a href='c.xhtml'>gone</a></i>.</p>");
        book.addChapter(u"b"_s, u"Evening"_s,
                        "<section id='e'><h2>An Evening</h2><p>Text</p><p id='p'>Place</p></section>");
        const ParsedStory read = story(book.bytes());
        QVERIFY(read.story);
        QStringList links;
        for (const Span &span : read.story->blocks.at(1).spans)
            links.append(read.story->text.mid(span.range.start, span.range.length) + u'→' + span.link);
        QCOMPARE(links,
                 (QStringList {u"evening→#an-evening"_s, u"it→#an-evening"_s,
                               u"the site→https://example.org/"_s, u"gone→"_s}));
    }

    void pictures_areNamedByTheirMembers()
    {
        EpubBuilder book;
        book.addChapter(
            u"a"_s, u"Chapter 1"_s,
            "<p><img src='../images/a%20lake.png' alt='A lake'/></p><p><img src='https://example.org/b.png' "
            "alt='Far'/></p><p><img src='../../../c.png' alt='Out'/></p><p>Text</p>");
        book.extra.append({u"OEBPS/images/a lake.png"_s, "PNG"});
        const ParsedStory read = story(book.bytes());
        QVERIFY(read.story);
        QStringList sources;
        for (const Block &block : std::as_const(read.story->blocks)) {
            if (block.kind == Block::Kind::Picture)
                sources.append(block.source);
        }
        QCOMPARE(sources,
                 (QStringList {u"OEBPS/images/a lake.png"_s, u"https://example.org/b.png"_s,
                               u"../../../c.png"_s}));
        QByteArray bytes = book.bytes();
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(readEpubMember(file, sources.constFirst(), 10).bytes, QByteArray("PNG"));
        QVERIFY(!readEpubMember(file, sources.constFirst(), 2).error.isEmpty());
        QVERIFY(!readEpubMember(file, sources.constLast(), 10).error.isEmpty());
    }

    void noContents_headingsDivide()
    {
        EpubBuilder book;
        book.contents = EpubBuilder::Contents::None;
        book.metadata = "<dc:title>Short Stories</dc:title><dc:creator>Nadia Roe</dc:creator>";
        book.addDocument(u"all"_s,
                         "<h2>The Lake</h2>" + words("Lake") + "<h2>The Bridge</h2>" + words("Bridge"));
        book.addDocument(u"more"_s, words("More") + "<h2>The Mill</h2>" + words("Mill"));
        const ParsedFile read = parsed(book.bytes());
        QCOMPARE(read.stories.size(), 3);
        QCOMPARE(read.stories.at(2).info.title, u"The Mill"_s);
        const QString bridge = story(book.bytes(), read.stories.at(1).part).story->text;
        QVERIFY(bridge.startsWith(u"Bridge"_s) && bridge.contains(u"More"_s) && !bridge.contains(u"Mill"_s));
    }

    void nothingToName_isAssumed()
    {
        EpubBuilder book;
        book.metadata.clear();
        book.addChapter(u"a"_s, u"Chapter 1"_s, "<p>Text</p>");
        const ParsedFile read = parsed(book.bytes());
        QCOMPARE(read.stories.size(), 1);
        QCOMPARE(read.stories.constFirst().info.title, u"Lakes"_s);
        QCOMPARE(read.stories.constFirst().info.artists, QStringList {u"Nadia Roe"_s});
        QCOMPARE(read.issues.size(), 2);
    }

    void badBook_isAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("text") << QByteArray("No archive") << u"zip"_s;
        QTest::newRow("cut") << collection().bytes().chopped(100) << u"cut"_s;
        QTest::newRow("another archive") << zipOf({{u"a.txt"_s, "x"}}) << u"no EPUB"_s;
        EpubBuilder locked = collection();
        locked.extra.append({u"META-INF/license.lcpl"_s, "{}"});
        QTest::newRow("locked") << locked.bytes() << u"Readium LCP"_s;
        EpubBuilder blank;
        blank.addChapter(u"a"_s, u"Chapter 1"_s, "<p> </p>");
        QTest::newRow("no text") << blank.bytes() << u"no text"_s;
    }

    void badBook_isAnError()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const ParsedFile read = parsed(bytes);
        QCOMPARE(read.stories, QList<FoundStory>());
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Error);
        QCOMPARE(read.issues.constFirst().file, u"/shelf/Nadia Roe/lakes.epub"_s);
        QVERIFY2(read.issues.constFirst().text.contains(says), qPrintable(read.issues.constFirst().text));
        QVERIFY(!read.issues.constFirst().advice.isEmpty());
        QVERIFY(!story(bytes).story);
    }

    void damagedChapter_hidesOnlyItself()
    {
        QByteArray bytes = collection().bytes();
        const qsizetype name = bytes.indexOf("OEBPS/text/bridge.xhtml");
        bytes[name + 60] = static_cast<char>(~bytes[name + 60]);
        const ParsedFile read = parsed(bytes);
        QCOMPARE(read.stories.size(), 3);
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Warning);
        QVERIFY(read.issues.constFirst().text.contains(u"bridge.xhtml"_s));
        QCOMPARE(story(bytes, read.stories.constLast().part).issues, Issues());
    }

    void storyThatIsGone_isAnError()
    {
        const ParsedStory read = story(collection().bytes(), u"OEBPS/text/gone.xhtml"_s);
        QVERIFY(!read.story);
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Error);
    }

    void wrongMimetypeAndOldEncoding_areRead()
    {
        EpubBuilder book;
        QList<ZipMember> members = book.members();
        book.addChapter(u"a"_s, u"Chapter 1"_s, {});
        members = book.members();
        members[0].bytes = "application/zip";
        members.last().bytes
            = "<?xml version='1.0' encoding='windows-1251'?><html><body><p>\xCE\xE7\xE5\xF0\xEE"
              "</p></body></html>";
        const ParsedStory read = story(zipOf(members));
        QVERIFY(read.story);
        QCOMPARE(read.story->text, u"Chapter 1\nОзеро"_s);
    }

    void longCollection_isReadQuickly()
    {
        EpubBuilder book;
        book.metadata = "<dc:title>Short Fiction</dc:title><dc:creator>Nadia Roe</dc:creator>";
        const QByteArray paragraph = "<p>"
            + QByteArray("She painted the lake <i>again</i> in the evening. ").repeated(8)
            + "<a href='endnotes.xhtml#n1' epub:type='noteref'>1</a></p>";
        for (int number = 0; number < 388; ++number) {
            book.addChapter(u"s%1"_s.arg(number), u"The Lake at Hour %1"_s.arg(number),
                            "<section epub:type='se:short-story'><h2>The Lake</h2>" + paragraph.repeated(60)
                                + "</section>");
        }
        book.addChapter(u"endnotes"_s, u"Endnotes"_s,
                        "<ol><li id='n1' epub:type='endnote'><p>A note.</p></li></ol>");
        const QByteArray bytes = book.bytes();
        QElapsedTimer timer;
        timer.start();
        const ParsedFile read = parsed(bytes);
        const qint64 all = timer.restart();
        QCOMPARE(read.stories.size(), 388);
        QCOMPARE(read.issues, Issues());
        QVERIFY(story(bytes, read.stories.at(200).part).story);
        const qint64 one = timer.elapsed();
        qInfo("388 stories: %lld ms, one: %lld ms", all, one);
        QVERIFY(one < 10'000); // far less, but for a machine that does much else
    }

    void anyByteChanged_doesNoHarm()
    {
        EpubBuilder book;
        book.addChapter(u"a"_s, u"Chapter 1"_s, "<p>Text</p>");
        const QByteArray good = book.bytes();
        for (qsizetype at = 0; at < good.size(); at += 3) {
            QByteArray bytes = good;
            bytes[at] = static_cast<char>(bytes.at(at) ^ 0x55);
            const ParsedFile read = parsed(bytes);
            QVERIFY(!read.stories.isEmpty() || !read.issues.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(TestEpubStory)
#include "tst_epubstory.moc"
