// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBuffer>
#include <QList>
#include <QString>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

namespace Frontispiece::Test {

struct ZipMember
{
    QString name;
    QByteArray bytes;
};

/// A zip archive with these members, in this order.
[[nodiscard]] inline QByteArray zipOf(const QList<ZipMember> &members)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdCreate))
        return {};
    for (const ZipMember &member : members) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(member.name)))
            return {};
        file.write(member.bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

/// Makes an EPUB, a line of the contents after another.
///     EpubBuilder book;
///     book.metadata = "<dc:title>Two Lakes</dc:title>";
///     book.addChapter(u"one"_s, u"The First"_s, "<p>Text.</p>");
///     QByteArray bytes = book.bytes();
class EpubBuilder
{
public:
    enum class Contents { Nav, Ncx, None };

    struct Entry
    {
        QString title;
        QString href; ///< relative to the package document
        int depth = 1;
    };

    /// A document in the spine, "text/<name>.xhtml".
    void addDocument(const QString &name, const QByteArray &body, const QByteArray &attributes = {})
    {
        using namespace Qt::StringLiterals;
        m_documents.append(name);
        extra.append(
            {u"OEBPS/text/"_s + name + u".xhtml"_s,
             "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" "
             "xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title>x</title></head><body "
                 + attributes + ">" + body + "</body></html>"});
    }

    /// One with its line in the contents.
    void addChapter(const QString &name, const QString &title, const QByteArray &body, int depth = 1)
    {
        using namespace Qt::StringLiterals;
        addDocument(name, body);
        entries.append({title, u"text/"_s + name + u".xhtml"_s, depth});
    }

    [[nodiscard]] QByteArray package() const
    {
        QByteArray items = manifest;
        QByteArray spine;
        for (const QString &name : m_documents) {
            const QByteArray id = name.toUtf8();
            items += "<item id=\"" + id + "\" href=\"text/" + id.toPercentEncoding()
                + ".xhtml\" media-type=\"application/xhtml+xml\"/>\n";
            spine += "<itemref idref=\"" + id + "\"/>\n";
        }
        items += contents == Contents::Nav
            ? "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
            : "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>";
        return "<?xml version=\"1.0\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\">\n"
               "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
               "xmlns:opf=\"http://www.idpf.org/2007/opf\">"
            + metadata + "</metadata>\n<manifest>" + items + "</manifest>\n<spine toc=\"ncx\">" + spine
            + "</spine>\n<guide>" + guide + "</guide></package>";
    }

    [[nodiscard]] QByteArray nav() const
    {
        QByteArray lines;
        int open = 0;
        for (const Entry &entry : entries) {
            if (open >= entry.depth)
                lines += "</li>";
            for (; open > entry.depth; --open)
                lines += "</ol></li>";
            for (; open < entry.depth; ++open)
                lines += "<ol>";
            lines += "<li><a href=\"" + entry.href.toUtf8() + "\">" + entry.title.toHtmlEscaped().toUtf8()
                + "</a>";
        }
        for (; open > 0; --open)
            lines += "</li></ol>";
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
               "xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>"
               "<nav epub:type=\"toc\"><h1>Contents</h1>"
            + lines + "</nav><nav epub:type=\"landmarks\"><ol>" + landmarks + "</ol></nav></body></html>";
    }

    [[nodiscard]] QByteArray ncx() const
    {
        QByteArray points;
        int open = 0;
        for (const Entry &entry : entries) {
            for (; open >= entry.depth; --open)
                points += "</navPoint>";
            points += "<navPoint><navLabel><text>" + entry.title.toHtmlEscaped().toUtf8()
                + "</text></navLabel><content src=\"" + entry.href.toUtf8() + "\"/>";
            ++open;
        }
        for (; open > 0; --open)
            points += "</navPoint>";
        return "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap>" + points + "</navMap></ncx>";
    }

    /// All members, the mimetype first.
    [[nodiscard]] QList<ZipMember> members() const
    {
        using namespace Qt::StringLiterals;
        QList<ZipMember> all {
            {u"mimetype"_s, "application/epub+zip"},
            {u"META-INF/container.xml"_s,
             "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
             "<rootfile full-path=\"OEBPS/content.opf\" "
             "media-type=\"application/oebps-package+xml\"/></rootfiles></container>"},
            {u"OEBPS/content.opf"_s, package()}};
        if (contents == Contents::Nav)
            all.append({u"OEBPS/nav.xhtml"_s, nav()});
        if (contents == Contents::Ncx)
            all.append({u"OEBPS/toc.ncx"_s, ncx()});
        return all + extra;
    }

    [[nodiscard]] QByteArray bytes() const { return zipOf(members()); }

    QByteArray metadata = "<dc:title>A Book</dc:title><dc:creator>Nadia Roe</dc:creator>";
    QByteArray manifest;  ///< further items
    QByteArray guide;     ///< its references
    QByteArray landmarks; ///< their lines
    QList<Entry> entries; ///< of the contents
    QList<ZipMember> extra;
    Contents contents = Contents::Nav;

private:
    QList<QString> m_documents;
};

} // namespace Frontispiece::Test
