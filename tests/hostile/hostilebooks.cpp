// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hostilefile.h"
#include "rawzip.h"
#include "storyfiles.h"

namespace Frontispiece::Hostile {

using namespace Qt::StringLiterals;
using enum Issue::Severity;

namespace {

constexpr qsizetype many = 100'000;
constexpr qint64 megabyte = 1024LL * 1024;
constexpr qint64 sparseBytes = 5'000 * megabyte;

QByteArray repeated(const QByteArray &piece, qsizetype times = many)
{
    return piece.repeated(times);
}

QByteArray container()
{
    return "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile "
           "full-path=\"book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";
}

QByteArray chapter(const QByteArray &body)
{
    return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body>" + body
        + "</body></html>";
}

QByteArray words()
{
    return "<p>A chapter of words that somebody wrote, long enough to be taken for one.</p>";
}

/// What a book says of itself, with these documents to be read in their order.
QByteArray package(const QByteArrayList &documents, const QByteArray &metadata = {})
{
    QByteArray manifest;
    QByteArray spine;
    for (qsizetype number = 0; number < documents.size(); ++number) {
        const QByteArray id = 'd' + QByteArray::number(number);
        manifest += "<item id=\"" + id + "\" href=\"" + documents.at(number)
            + "\" media-type=\"application/xhtml+xml\"/>";
        spine += "<itemref idref=\"" + id + "\"/>";
    }
    return "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Hostile</dc:title>"
           "<dc:creator>Nadia Roe</dc:creator>"
        + metadata + "</metadata><manifest>" + manifest + "</manifest><spine>" + spine + "</spine></package>";
}

/// A book as far as its package.
RawZip begun(const QByteArray &package)
{
    RawZip zip;
    zip.add("mimetype", "application/epub+zip");
    zip.add("META-INF/container.xml", container());
    zip.add("book.opf", package);
    return zip;
}

/// A book of one good chapter and another.
QByteArray bookWith(const QByteArray &body)
{
    RawZip zip = begun(package({"1.xhtml", "2.xhtml"}));
    zip.add("1.xhtml", chapter(words()));
    zip.add("2.xhtml", chapter(body));
    return zip.bytes();
}

QByteArray goodBook()
{
    return bookWith(words());
}

QByteArray entityDeclarations(const QByteArray &root)
{
    QByteArray text = "<?xml version=\"1.0\"?><!DOCTYPE " + root + " [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 12; ++level) {
        const QByteArray last = "&a" + QByteArray::number(level - 1) + ';';
        text += "<!ENTITY a" + QByteArray::number(level) + " \"" + repeated(last, 10) + "\">";
    }
    return text + "]>";
}

QByteArray largeChapter(qint64 said)
{
    RawZip zip = begun(package({"1.xhtml", "2.xhtml"}));
    zip.add("1.xhtml", chapter(words()));
    zip.addBlank("2.xhtml", 400 * megabyte, said);
    return zip.bytes();
}

/// Two hundred chapters that are the same eight megabytes of the file.
QByteArray overlapping()
{
    QByteArrayList documents;
    for (int number = 100; number < 300; ++number)
        documents.append("c" + QByteArray::number(number) + ".xhtml");
    RawZip zip = begun(package(documents));
    zip.add(documents.constFirst(), chapter(repeated(words(), 8 * megabyte / words().size())));
    for (const QByteArray &document : documents.mid(1))
        zip.addAgain(document);
    return zip.bytes();
}

/// An archive in an archive, ten deep, with one that would fill a disk inside.
QByteArray nested()
{
    RawZip inner;
    inner.addBlank("blank", 64 * megabyte);
    QByteArray bytes = inner.bytes();
    for (int level = 0; level < 10; ++level) {
        RawZip outer;
        for (int copy = 0; copy < 10; ++copy)
            outer.add("copy" + QByteArray::number(copy) + ".zip", level == 0 || copy == 0 ? bytes : "x");
        bytes = outer.bytes();
    }
    RawZip zip = begun(package({"1.xhtml"}));
    zip.add("1.xhtml", chapter(words()));
    zip.add("inner.epub", bytes);
    return zip.bytes();
}

QByteArray manyMembers()
{
    RawZip zip = begun(package({"1.xhtml"}));
    zip.add("1.xhtml", chapter(words()));
    for (int number = 0; number < 60'000; ++number)
        zip.add('m' + QByteArray::number(number), {});
    return zip.bytes();
}

QByteArray namesOutside()
{
    RawZip zip = begun(package({"1.xhtml", "../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd",
                                "https://a.example/1.xhtml"}));
    zip.add("1.xhtml", chapter(words() + "<img src=\"../../../etc/passwd\"/><img src=\"/etc/passwd\"/>"));
    zip.add("../../../../tmp/frontispiece-was-here", "x");
    zip.add("/tmp/frontispiece-was-here", "x");
    zip.add("..\\..\\frontispiece-was-here", "x");
    return zip.bytes();
}

QByteArray locked(const QByteArray &rights)
{
    RawZip zip = begun(package({"1.xhtml"}));
    zip.add("META-INF/encryption.xml",
            "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" "
            "xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData><enc:EncryptionMethod "
            "Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes128-cbc\"/><enc:CipherData>"
            "<enc:CipherReference URI=\"1.xhtml\"/></enc:CipherData></enc:EncryptedData></encryption>");
    if (!rights.isEmpty())
        zip.add(rights, "<rights xmlns=\"http://ns.adobe.com/adept\"/>");
    zip.add("1.xhtml", QByteArray::fromHex("deadbeef").repeated(100));
    return zip.bytes();
}

QByteArray encryptedMember()
{
    RawZip zip = begun(package({"1.xhtml", "2.xhtml"}));
    zip.add("1.xhtml", chapter(words()));
    zip.add("2.xhtml", chapter(words()));
    zip.encryptLast();
    return zip.bytes();
}

/// A table of contents a hundred thousand deep.
QByteArray deepContents()
{
    QByteArray book = package({"1.xhtml"});
    book.replace("</manifest>",
                 "<item id=\"ncx\" href=\"toc.ncx\" "
                 "media-type=\"application/x-dtbncx+xml\"/></manifest>");
    book.replace("<spine>", "<spine toc=\"ncx\">");
    RawZip zip = begun(book);
    zip.add("1.xhtml", chapter(words()));
    zip.add("toc.ncx",
            "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap>"
                + repeated("<navPoint><navLabel><text>x</text></navLabel><content src=\"1.xhtml#a\"/>")
                + repeated("</navPoint>") + "</navMap></ncx>");
    return zip.bytes();
}

QByteArray longSpine()
{
    QByteArray book = package({"1.xhtml"});
    book.replace("<itemref idref=\"d0\"/>", repeated("<itemref idref=\"d0\"/>"));
    RawZip zip = begun(book);
    zip.add("1.xhtml", chapter(words()));
    return zip.bytes();
}

QByteArray circle()
{
    RawZip zip;
    zip.add("mimetype", "application/epub+zip");
    QByteArray self = container();
    self.replace("book.opf", "META-INF/container.xml");
    zip.add("META-INF/container.xml", self);
    return zip.bytes();
}

QByteArray packageBomb()
{
    RawZip zip = begun(entityDeclarations("package")
                       + package({"1.xhtml"}, "<dc:description>&a11;</dc:description>"));
    zip.add("1.xhtml", chapter(words()));
    return zip.bytes();
}

bool makeSparse(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(goodBook().left(500)) == 500
        && file.seek(sparseBytes - 1) && file.write("x") == 1;
}

HostileFile book(const QString &name, const QByteArray &book, std::optional<Issue::Severity> severity,
                 const QString &said, int stories)
{
    return {u"book/"_s + name + u".epub"_s, bytes(book), severity, said, stories};
}

} // namespace

QList<HostileFile> hostileBooks()
{
    return {
        book(u"good"_s, goodBook(), {}, {}, 1),
        book(u"empty"_s, {}, Error, u"empty"_s, 0),
        book(u"cut"_s, goodBook().left(goodBook().size() / 2), Error, u"cut short"_s, 0),
        book(u"no-zip"_s, words(), Error, u"no zip archive"_s, 0),
        book(u"zip-only"_s, RawZip().bytes(), Error, {}, 0),
        {u"book/sparse.epub"_s, makeSparse, Error, {}, 0},
        book(u"bomb"_s, largeChapter(-1), Warning, u"larger than"_s, 1),
        book(u"bomb-that-lies"_s, largeChapter(1'000), Warning, u"damaged"_s, 1),
        book(u"bomb-overlapping"_s, overlapping(), Warning, {}, 1),
        book(u"bomb-nested"_s, nested(), {}, {}, 1),
        book(u"many-members"_s, manyMembers(), Error, {}, 0),
        book(u"names-outside"_s, namesOutside(), Warning, u"not in it"_s, 1),
        book(u"adobe"_s, locked("META-INF/rights.xml"), Error, u"Adobe DRM"_s, 0),
        book(u"locked"_s, locked({}), Error, {}, 0),
        book(u"encrypted"_s, encryptedMember(), Warning, u"encrypted"_s, 1),
        book(u"entity-package"_s, packageBomb(), Error, {}, 0),
        book(
            u"entity-chapter"_s,
            [] {
                RawZip zip = begun(package({"1.xhtml", "2.xhtml"}));
                zip.add("1.xhtml", chapter(words()));
                zip.add("2.xhtml", entityDeclarations("html") + chapter(words() + "<p>&a11;</p>"));
                return zip.bytes();
            }(),
            {}, {}, 1),
        book(
            u"outer-entity"_s,
            [] {
                RawZip zip = begun(package({"1.xhtml"}));
                zip.add("1.xhtml",
                        "<!DOCTYPE html [<!ENTITY spy SYSTEM \"file:///etc/passwd\">]>"
                            + chapter(words() + "<p>&spy;</p>"));
                return zip.bytes();
            }(),
            {}, {}, 1),
        book(u"deep-chapter"_s, bookWith(repeated("<div>") + words() + repeated("</div>")), {}, {}, 1),
        book(u"deep-chapter-unclosed"_s, bookWith(repeated("<div>") + words()), Note, u"nested"_s, 1),
        book(u"deep-contents"_s, deepContents(), Warning, u"table of contents"_s, 1),
        book(u"long-spine"_s, longSpine(), Warning, u"chapters"_s, 1),
        book(u"circle"_s, circle(), Error, {}, 0),
        book(u"active"_s,
             bookWith(words()
                      + "<script>alert(1)</script><form action=\"https://a.example\"><input/></form>"
                        "<img src=\"https://a.example/spy.gif\"/><object data=\"file:///etc/passwd\"/>"
                        "<a href=\"javascript:alert(1)\">Run</a>"),
             Warning, u"a frame"_s, 1),
    };
}

} // namespace Frontispiece::Hostile
