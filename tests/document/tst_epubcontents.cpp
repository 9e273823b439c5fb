// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubbuilder.h"
#include "epubcontents.h"
#include "epubpackage.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

ReadContents contentsOf(const QList<ZipMember> &members)
{
    QByteArray bytes = zipOf(members);
    QBuffer file(&bytes);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Archive archive(file);
    const ReadPackage package = readEpubPackage(archive, u"book.epub"_s);
    return package.package ? readEpubContents(archive, *package.package, u"book.epub"_s) : ReadContents();
}

EpubBuilder nestedBook(EpubBuilder::Contents contents)
{
    EpubBuilder book;
    book.contents = contents;
    book.addDocument(u"one"_s, "<h1>One</h1>");
    book.addDocument(u"two"_s, "<h1>Two</h1>");
    book.entries = {{u"Part A"_s, u"text/one.xhtml"_s, 1},
                    {u"One & more"_s, u"text/one.xhtml#a"_s, 2},
                    {u"Deep"_s, u"text/one.xhtml#b%20c"_s, 3},
                    {u"Part B"_s, u"text/two.xhtml"_s, 1},
                    {u"Away"_s, u"https://example.org/"_s, 2}};
    return book;
}

/// The members with the contents replaced.
QList<ZipMember> withContents(EpubBuilder::Contents kind, const QByteArray &contents)
{
    EpubBuilder book;
    book.contents = kind;
    book.addChapter(u"one"_s, u"One"_s, "<p>Text.</p>");
    QList<ZipMember> members = book.members();
    members[3].bytes = contents;
    return members;
}

} // namespace

class TestEpubContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entries_areRead_data()
    {
        QTest::addColumn<QList<ZipMember>>("members");
        QTest::newRow("EPUB 3") << nestedBook(EpubBuilder::Contents::Nav).members();
        QTest::newRow("EPUB 2") << nestedBook(EpubBuilder::Contents::Ncx).members();
    }

    void entries_areRead()
    {
        QFETCH(QList<ZipMember>, members);
        const ReadContents read = contentsOf(members);
        const QString one = u"OEBPS/text/one.xhtml"_s;
        QCOMPARE(read.issues, Issues());
        QCOMPARE(read.contents.entries,
                 (QList<ContentsEntry> {{u"Part A"_s, {one, {}}, 1},
                                        {u"One & more"_s, {one, u"a"_s}, 2},
                                        {u"Deep"_s, {one, u"b c"_s}, 3},
                                        {u"Part B"_s, {u"OEBPS/text/two.xhtml"_s, {}}, 1},
                                        {u"Away"_s, {}, 2}}));
    }

    void captionAndLandmarks_areRead()
    {
        const ReadContents read = contentsOf(withContents(
            EpubBuilder::Contents::Nav,
            "<html><body><nav epub:type='page-list'><ol><li><a href='text/one.xhtml#p1'>1</a></li></ol></nav>"
            "<nav epub:type='toc'><ol><li><span>Part <b>A</b></span><ol><li><a href='text/one.xhtml'><img "
            "src='x'/>One</a></li></ol></li></ol></nav><nav epub:type='landmarks'><ol><li><a "
            "epub:type='titlepage' "
            "href='text/one.xhtml'>Title</a></li></ol></nav></body></html>"));
        QCOMPARE(
            read.contents.entries,
            (QList<ContentsEntry> {{u"Part A"_s, {}, 1}, {u"One"_s, {u"OEBPS/text/one.xhtml"_s, {}}, 2}}));
        QCOMPARE(read.contents.kinds.value(u"OEBPS/text/one.xhtml"_s), u"titlepage"_s);
    }

    void emptyNavigation_leavesItToTheOther()
    {
        EpubBuilder book = nestedBook(EpubBuilder::Contents::Nav);
        book.manifest = "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>";
        QList<ZipMember> members = book.members();
        members[3].bytes = "<html><body><nav epub:type='toc'></nav></body></html>";
        members.append({u"OEBPS/toc.ncx"_s, book.ncx()});
        QCOMPARE(contentsOf(members).contents.entries.size(), 5);
    }

    void noContents_areNoIssue()
    {
        const ReadContents read = contentsOf(nestedBook(EpubBuilder::Contents::None).members());
        QCOMPARE(read.contents.entries, QList<ContentsEntry>());
        QCOMPARE(read.issues, Issues());
    }

    void badContents_areReadAsFarAsTheyGo_data()
    {
        const QByteArray line = "<li><a href='text/one.xhtml'>One</a></li>";
        const QByteArray point
            = "<navPoint><navLabel><text>One</text></navLabel><content src='text/one.xhtml'/>";
        QTest::addColumn<EpubBuilder::Contents>("kind");
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<int>("entries");
        QTest::newRow("cut") << EpubBuilder::Contents::Nav << "<nav epub:type='toc'><ol>" + line + "<li><a hr"
                             << 1;
        QTest::newRow("cut, EPUB 2") << EpubBuilder::Contents::Ncx << "<ncx><navMap>" + point << 1;
        QTest::newRow("endless") << EpubBuilder::Contents::Nav
                                 << "<nav epub:type='toc'><ol>" + line.repeated(100'000) + "</ol></nav>"
                                 << 20'000;
        QTest::newRow("deep") << EpubBuilder::Contents::Ncx << "<ncx><navMap>" + point.repeated(30'000)
                              << 20'000;
        QTest::newRow("not there") << EpubBuilder::Contents::Nav << QByteArray() << 0;
    }

    void badContents_areReadAsFarAsTheyGo()
    {
        QFETCH(EpubBuilder::Contents, kind);
        QFETCH(QByteArray, contents);
        QFETCH(int, entries);
        const ReadContents read = contentsOf(withContents(kind, contents));
        QCOMPARE(read.contents.entries.size(), entries);
        QVERIFY(!read.issues.isEmpty());
        for (const Issue &issue : read.issues)
            QCOMPARE(issue.severity, Issue::Severity::Warning);
        for (const ContentsEntry &entry : read.contents.entries)
            QVERIFY(entry.depth >= 1 && entry.depth <= 8);
    }
};

QTEST_APPLESS_MAIN(TestEpubContents)
#include "tst_epubcontents.moc"
