// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubbuilder.h"
#include "epubpackage.h"
#include "epubprotection.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

ReadPackage packageOf(const QList<ZipMember> &members)
{
    QByteArray bytes = zipOf(members);
    QBuffer file(&bytes);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Archive archive(file);
    return readEpubPackage(archive, u"book.epub"_s);
}

EpubPackage described(const QByteArray &metadata)
{
    EpubBuilder book;
    book.metadata = metadata;
    book.addChapter(u"one"_s, u"One"_s, "<p>Text.</p>");
    return packageOf(book.members()).package.value_or(EpubPackage());
}

/// The members with the package document replaced.
QList<ZipMember> withPackage(const QByteArray &package)
{
    EpubBuilder book;
    book.addChapter(u"one"_s, u"One"_s, "<p>Text.</p>");
    QList<ZipMember> members = book.members();
    members[2].bytes = package;
    return members;
}

QString protectionWith(const QList<ZipMember> &more)
{
    QByteArray bytes = zipOf(EpubBuilder().members() + more);
    QBuffer file(&bytes);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Archive archive(file);
    return protectionOf(archive);
}

QByteArray encryptionBy(const QByteArray &algorithm)
{
    return "<encryption><enc:EncryptedData xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\">"
           "<enc:EncryptionMethod Algorithm=\""
        + algorithm + "\"/></enc:EncryptedData></encryption>";
}

} // namespace

class TestEpubPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void title_isRead_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QString>("title");
        QTest::newRow("plain") << QByteArray("<dc:title>Two  Lakes</dc:title>") << u"Two Lakes"_s;
        QTest::newRow("entities") << QByteArray("<dc:title>Caf&eacute; &amp; Bar&nbsp;&#x2014;</dc:title>")
                                  << u"Café & Bar —"_s;
        QTest::newRow("unknown entity")
            << QByteArray("<dc:title>One &nope; two</dc:title>") << u"One &nope; two"_s;
        QTest::newRow("unknown entity in an attribute")
            << QByteArray("<dc:title>One</dc:title><meta name='&nope;' content='a&nope;b'/>") << u"One"_s;
        QTest::newRow("several") << QByteArray(
            "<dc:title id='s'>A Sub</dc:title><dc:title id='t'>Main</dc:title>"
            "<meta refines='#t' property='title-type'>main</meta>")
                                 << u"Main"_s;
        QTest::newRow("first of several")
            << QByteArray("<dc:title>One</dc:title><dc:title>Two</dc:title>") << u"One"_s;
        QTest::newRow("elements inside")
            << QByteArray("<dc:title>One <i>or</i> two</dc:title>") << u"One or two"_s;
        QTest::newRow("no namespace") << QByteArray("<title>Bare</title>") << u"Bare"_s;
        QTest::newRow("another prefix") << QByteArray("<x:title>Other</x:title>") << u"Other"_s;
        QTest::newRow("none") << QByteArray() << QString();
    }

    void title_isRead()
    {
        QFETCH(QByteArray, metadata);
        QTEST(described(metadata).title, "title");
    }

    void artists_areWhoWroteIt_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QStringList>("artists");
        QTest::newRow("one") << QByteArray("<dc:creator>Jane Roe</dc:creator>")
                             << QStringList {u"Jane Roe"_s};
        QTest::newRow("as catalogues write it")
            << QByteArray("<dc:creator>Roe, Jane, 1859-1930</dc:creator>") << QStringList {u"Jane Roe"_s};
        QTest::newRow("order for sorting beside it")
            << QByteArray("<dc:creator opf:role='aut' opf:file-as='Roe, Jane'>Jane Roe</dc:creator>")
            << QStringList {u"Jane Roe"_s};
        QTest::newRow("several") << QByteArray(
            "<dc:creator>Jane Roe</dc:creator><dc:creator>Mia Doe</dc:creator>")
                                 << QStringList {u"Jane Roe"_s, u"Mia Doe"_s};
        QTest::newRow("several in one") << QByteArray("<dc:creator>Jane Roe; Mia Doe</dc:creator>")
                                        << QStringList {u"Jane Roe"_s, u"Mia Doe"_s};
        QTest::newRow("translator, EPUB 2")
            << QByteArray("<dc:creator opf:role='trl'>Mia Doe</dc:creator><dc:creator "
                          "opf:role='aut'>Jane Roe</dc:creator>")
            << QStringList {u"Jane Roe"_s};
        QTest::newRow("translator, EPUB 3")
            << QByteArray("<dc:creator id='a'>Mia Doe</dc:creator><dc:creator id='b'>Jane Roe</dc:creator>"
                          "<meta refines='#a' property='role'>trl</meta>"
                          "<meta refines='#b' property='role'>aut</meta>")
            << QStringList {u"Jane Roe"_s};
        QTest::newRow("only an editor")
            << QByteArray("<dc:creator opf:role='edt'>Mia Doe</dc:creator>") << QStringList {u"Mia Doe"_s};
        QTest::newRow("twice") << QByteArray(
            "<dc:creator>Roe, Jane</dc:creator><dc:creator>Jane Roe</dc:creator>")
                               << QStringList {u"Jane Roe"_s};
        QTest::newRow("none") << QByteArray("<dc:title>x</dc:title>") << QStringList();
    }

    void artists_areWhoWroteIt()
    {
        QFETCH(QByteArray, metadata);
        QTEST(described(metadata).artists, "artists");
    }

    void summary_isTheFirstSentences_data()
    {
        QTest::addColumn<QByteArray>("description");
        QTest::addColumn<QString>("summary");
        QTest::newRow("one") << QByteArray("A painter goes north.") << u"A painter goes north."_s;
        QTest::newRow("two of three")
            << QByteArray("One thing. Another thing. A third.") << u"One thing. Another thing."_s;
        QTest::newRow("tags") << QByteArray(
            "&lt;p&gt;A &lt;i&gt;painter&lt;/i&gt; goes &amp;amp; stays.&lt;/p&gt;")
                              << u"A painter goes & stays."_s;
        QTest::newRow("long") << QByteArray("Much ").repeated(100)
                              << QString(u"Much "_s.repeated(80).trimmed() + u'…');
        QTest::newRow("none") << QByteArray() << QString();
    }

    void summary_isTheFirstSentences()
    {
        QFETCH(QByteArray, description);
        QTEST(described("<dc:description>" + description + "</dc:description>").summary, "summary");
    }

    void keywordsAndLanguage_areRead()
    {
        const EpubPackage package
            = described("<dc:subject>Painters</dc:subject><dc:subject>Lakes</dc:subject>"
                        "<dc:subject>Painters</dc:subject><dc:language>en-GB</dc:language>");
        QCOMPARE(package.keywords, (QStringList {u"Painters"_s, u"Lakes"_s}));
        QCOMPARE(package.language, u"en-GB"_s);
    }

    void cover_isFound_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<QByteArray>("guide");
        QTest::addColumn<QString>("cover");
        const QByteArray item = "<item id='c' href='images/c%20d.jpg' media-type='image/jpeg'/>";
        const QString cover = u"OEBPS/images/c d.jpg"_s;
        QTest::newRow("EPUB 3")
            << QByteArray()
            << QByteArray(
                   "<item id='c' href='images/c d.jpg' media-type='image/jpeg' properties='cover-image'/>")
            << QByteArray() << cover;
        QTest::newRow("EPUB 2") << QByteArray("<meta name='cover' content='c'/>") << item << QByteArray()
                                << cover;
        QTest::newRow("guide") << QByteArray() << item
                               << QByteArray("<reference type='cover' href='cover.xhtml'/>") << cover;
        QTest::newRow("page for a picture") << QByteArray("<meta name='cover' content='p'/>")
                                            << QByteArray("<item id='p' href='cover.xhtml' "
                                                          "media-type='application/xhtml+xml'/>")
                                            << QByteArray() << QString();
        QTest::newRow("not there") << QByteArray("<meta name='cover' content='c'/>")
                                   << QByteArray(
                                          "<item id='c' href='images/none.jpg' media-type='image/jpeg'/>")
                                   << QByteArray() << QString();
        QTest::newRow("address") << QByteArray("<meta name='cover' content='c'/>")
                                 << QByteArray("<item id='c' href='https://example.org/c.jpg' "
                                               "media-type='image/jpeg'/>")
                                 << QByteArray() << QString();
        QTest::newRow("outside") << QByteArray("<meta name='cover' content='c'/>")
                                 << QByteArray("<item id='c' href='../../c.jpg' media-type='image/jpeg'/>")
                                 << QByteArray() << QString();
    }

    void cover_isFound()
    {
        QFETCH(QByteArray, metadata);
        EpubBuilder book;
        book.metadata = metadata;
        QFETCH(QByteArray, manifest);
        book.manifest = manifest;
        QFETCH(QByteArray, guide);
        book.guide = guide;
        book.addChapter(u"one"_s, u"One"_s, "<p>Text.</p>");
        book.extra.append({u"OEBPS/images/c d.jpg"_s, "JPEG"});
        book.extra.append({u"OEBPS/cover.xhtml"_s,
                           "<html><body><svg><image xlink:href='images/c%20d.jpg'/></svg>"
                           "</body></html>"});
        const ReadPackage read = packageOf(book.members());
        QVERIFY(read.package);
        QTEST(read.package->cover, "cover");
    }

    void documents_areInTheOrderOfTheSpine()
    {
        EpubBuilder book;
        book.addDocument(u"b ä"_s, "<p>Text.</p>");
        book.addDocument(u"a"_s, "<p>Text.</p>");
        const ReadPackage read = packageOf(book.members());
        QVERIFY(read.package);
        QCOMPARE(read.package->documents,
                 (QList<EpubPackage::Document> {{u"OEBPS/text/b ä.xhtml"_s, true},
                                                {u"OEBPS/text/a.xhtml"_s, true}}));
        QCOMPARE(read.package->navigation, u"OEBPS/nav.xhtml"_s);
        QCOMPARE(read.issues, Issues());
    }

    void documentNamedOften_isThereOnce()
    {
        QByteArray package = "<package><manifest><item id='a' href='text/one.xhtml'/></manifest><spine>";
        package += QByteArray("<itemref idref='a'/>").repeated(10'000);
        const ReadPackage read = packageOf(withPackage(package + "</spine></package>"));
        QVERIFY(read.package);
        QCOMPARE(read.package->documents.size(), 1);
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Warning);
    }

    void chapterThatIsNotInTheBook_isAWarning_data()
    {
        QTest::addColumn<QByteArray>("href");
        QTest::newRow("outside") << "../../../etc/passwd"_ba;
        QTest::newRow("an address") << "https://a.example/b.xhtml"_ba;
        QTest::newRow("gone") << "text/gone.xhtml"_ba;
    }

    void chapterThatIsNotInTheBook_isAWarning()
    {
        QFETCH(const QByteArray, href);
        const ReadPackage read = packageOf(
            withPackage("<package><manifest><item id='a' href='text/one.xhtml'/><item id='b' href='" + href
                        + "'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine></package>"));
        QVERIFY(read.package);
        QCOMPARE(read.package->documents.size(), 1);
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Warning);
        QVERIFY(read.issues.constFirst().text.contains(u"not in it"_s));
    }

    void noEpub_isAnError_data()
    {
        const QByteArray nested = QByteArray("<a>").repeated(200'000);
        const QByteArray bomb
            = "<!DOCTYPE p [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'>"
              "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
              "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
              "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>";
        QTest::addColumn<QList<ZipMember>>("members");
        QTest::newRow("no container") << QList<ZipMember> {{u"one.txt"_s, "x"}};
        QTest::newRow("container leads nowhere")
            << QList<ZipMember> {{u"META-INF/container.xml"_s, "<rootfile full-path='content.opf'/>"}};
        QTest::newRow("container leads out")
            << QList<ZipMember> {{u"META-INF/container.xml"_s, "<rootfile full-path='../content.opf'/>"}};
        QTest::newRow("empty package") << withPackage({});
        QTest::newRow("no spine") << withPackage("<package><manifest/></package>");
        QTest::newRow("no chapter is there")
            << withPackage("<package><manifest><item id='a' href='none.xhtml'/></manifest>"
                           "<spine><itemref idref='a'/></spine></package>");
        QTest::newRow("nested without end") << withPackage(nested);
        QTest::newRow("title nested without end") << withPackage("<package><metadata><title>" + nested);
        QTest::newRow("entity bomb") << withPackage(
            bomb + "<package><metadata><title>&d;</title></metadata></package>");
        QTest::newRow("entity of a file")
            << withPackage("<!DOCTYPE p [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><package>&a;</package>");
    }

    void noEpub_isAnError()
    {
        QFETCH(QList<ZipMember>, members);
        const ReadPackage read = packageOf(members);
        QVERIFY(!read.package);
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Error);
        QCOMPARE(read.issues.constFirst().file, u"book.epub"_s);
        QVERIFY(!read.issues.constFirst().advice.isEmpty());
    }

    void damagedPackage_isReadAsFarAsItGoes()
    {
        const ReadPackage read = packageOf(withPackage(
            "<package><metadata><title>One</title></metadata>\n<manifest><item id='a' "
            "href='text/one.xhtml'/></manifest><spine><itemref idref='a'/></spine>\n<guide & ></package>"));
        QVERIFY(read.package);
        QCOMPARE(read.package->title, u"One"_s);
        QCOMPARE(read.issues.size(), 1);
        QCOMPARE(read.issues.constFirst().severity, Issue::Severity::Warning);
    }

    void protection_isNamed_data()
    {
        const QByteArray aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
        const QString list = u"META-INF/encryption.xml"_s;
        QTest::addColumn<QList<ZipMember>>("more");
        QTest::addColumn<QString>("name");
        QTest::newRow("none") << QList<ZipMember>() << QString();
        QTest::newRow("fonts") << QList<ZipMember> {{list,
                                                     encryptionBy("http://www.idpf.org/2008/embedding")}}
                               << QString();
        QTest::newRow("fonts, Adobe's way")
            << QList<ZipMember> {{list, encryptionBy("http://ns.adobe.com/pdf/enc#RC")}} << QString();
        QTest::newRow("nothing in the list") << QList<ZipMember> {{list, "<encryption/>"}} << QString();
        QTest::newRow("Adobe")
            << QList<ZipMember> {{list, encryptionBy(aes)},
                                 {u"META-INF/rights.xml"_s,
                                  "<adept:rights xmlns:adept='http://ns.adobe.com/adept'/>"}}
            << u"Adobe DRM"_s;
        QTest::newRow("Apple") << QList<ZipMember> {{list, encryptionBy("http://itunes.apple.com/dataenc")}}
                               << u"Apple FairPlay"_s;
        QTest::newRow("Readium") << QList<ZipMember> {{u"META-INF/license.lcpl"_s, "{}"}} << u"Readium LCP"_s;
        QTest::newRow("another") << QList<ZipMember> {{list, encryptionBy(aes)}} << u"a copy protection"_s;
        QTest::newRow("broken list") << QList<ZipMember> {{list, "<encryption><Encr"}}
                                     << u"a copy protection"_s;
        QTest::newRow("harmless Apple file")
            << QList<ZipMember> {{u"META-INF/com.apple.ibooks.display-options.xml"_s, "<display_options/>"}}
            << QString();
    }

    void protection_isNamed()
    {
        QFETCH(QList<ZipMember>, more);
        QTEST(protectionWith(more), "name");
    }
};

QTEST_APPLESS_MAIN(TestEpubPackage)
#include "tst_epubpackage.moc"
