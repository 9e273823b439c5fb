// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubpackage.h"

#include "epubmetadata.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct EpubPackages
{
    Q_DECLARE_TR_FUNCTIONS(EpubPackages)
};

/// As much of a chapter's name as is told. In UTF-16 units.
constexpr qsizetype longestName = 100;

/// The longest books known come in some hundred documents, if a converter cut them into pieces in a thousand.
constexpr qsizetype mostDocuments = 5000;

struct Item
{
    QString member;
    QString mediaType;
    QStringList properties;
};

/// Reads the package document from its start to its end; finish() draws the conclusions.
class PackageReader
{
public:
    PackageReader(const QByteArray &bytes, QString member)
        : m_xml(bytes)
        , m_member(std::move(member))
    {
    }

    void read();
    [[nodiscard]] EpubPackage finish(Archive &archive);
    /// The line up to which it could be read, 0 if to its end.
    [[nodiscard]] int damagedLine() const
    {
        return m_xml.hasError() ? static_cast<int>(m_xml.lineNumber()) : 0;
    }
    [[nodiscard]] bool hasTooManyDocuments() const { return m_hasTooManyDocuments; }
    [[nodiscard]] const QString &missing() const { return m_missing; }

private:
    void readItem();
    void readReference();
    void readItemOfSpine();
    [[nodiscard]] QString coverItem() const;
    [[nodiscard]] QString pictureIn(Archive &archive, const QString &document) const;

    EpubXml m_xml;
    QString m_member;
    EpubMetadata m_metadata;
    EpubPackage m_package;
    QMap<QString, Item> m_items; ///< by id
    QString m_coverDocument;
    QString m_ncxId;
    QList<std::pair<QString, bool>> m_spine; ///< ids, and whether they are linear
    QString m_missing;                       ///< the first chapter that is named and not there
    bool m_hasTooManyDocuments = false;
};

void PackageReader::read()
{
    QString section;
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        const QStringView tag = m_xml.tag();
        if (token == QXmlStreamReader::EndElement && tag == section) {
            section.clear();
        } else if (token == QXmlStreamReader::StartElement) {
            if (tag == "metadata"_L1 || tag == "manifest"_L1 || tag == "spine"_L1 || tag == "guide"_L1) {
                section = tag.toString();
                if (tag == "spine"_L1)
                    m_ncxId = m_xml.value("toc"_L1);
            } else if (section == "metadata"_L1) {
                m_metadata.read(m_xml);
            } else if (tag == "item"_L1) {
                readItem();
            } else if (tag == "itemref"_L1) {
                readItemOfSpine();
            } else if (tag == "reference"_L1) {
                readReference();
            }
        }
    }
}

void PackageReader::readItem()
{
    const QString member = resolveMember(m_member, m_xml.value("href"_L1)).member;
    if (member.isEmpty() || m_items.size() >= mostMembers)
        return; // an address, which is never asked
    m_items.insert(m_xml.value("id"_L1),
                   {member, m_xml.value("media-type"_L1).toLower(),
                    m_xml.value("properties"_L1).split(u' ', Qt::SkipEmptyParts)});
}

void PackageReader::readItemOfSpine()
{
    if (m_spine.size() < mostDocuments)
        m_spine.append({m_xml.value("idref"_L1), m_xml.value("linear"_L1) != "no"_L1});
    else
        m_hasTooManyDocuments = true;
}

void PackageReader::readReference()
{
    const QString type = m_xml.value("type"_L1).toLower();
    const QString member = resolveMember(m_member, m_xml.value("href"_L1)).member;
    if (member.isEmpty() || m_package.kinds.size() >= mostMembers)
        return;
    if (type == "cover"_L1)
        m_coverDocument = member;
    m_package.kinds.insert(member, type);
}

QString PackageReader::coverItem() const
{
    const auto marked = std::ranges::find_if(
        m_items, [](const Item &item) { return item.properties.contains("cover-image"_L1); });
    if (marked != m_items.cend())
        return marked->member;
    const auto named = m_items.constFind(m_metadata.coverId());
    return named != m_items.cend() && named->mediaType.startsWith("image/"_L1) ? named->member : QString();
}

/// The first picture of the page that shows the cover.
QString PackageReader::pictureIn(Archive &archive, const QString &document) const
{
    EpubXml xml(archive.read(document, largestTextMember).bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.tag() == "img"_L1)
            return archive.find(resolveMember(document, xml.value("src"_L1)).member);
        if (xml.tag() == "image"_L1)
            return archive.find(resolveMember(document, xml.value("href"_L1)).member);
    }
    return {};
}

EpubPackage PackageReader::finish(Archive &archive)
{
    m_package.title = m_metadata.title();
    m_package.artists = m_metadata.authors();
    m_package.summary = m_metadata.summary();
    m_package.keywords = m_metadata.keywords();
    m_package.language = m_metadata.language();
    QSet<QString> known;
    for (const auto &[id, isLinear] : std::as_const(m_spine)) {
        const QString named = m_items.value(id).member;
        const QString member = archive.find(named);
        if (member.isEmpty() && m_missing.isEmpty())
            m_missing = named.isEmpty() ? id : named;
        if (!member.isEmpty() && !known.contains(member))
            m_package.documents.append({member, isLinear});
        known.insert(member);
    }
    for (const Item &item : std::as_const(m_items)) {
        if (item.properties.contains("nav"_L1))
            m_package.navigation = archive.find(item.member);
        else if (item.mediaType == "application/x-dtbncx+xml"_L1 && m_package.ncx.isEmpty())
            m_package.ncx = archive.find(item.member);
    }
    if (const auto ncx = m_items.constFind(m_ncxId); ncx != m_items.cend())
        m_package.ncx = archive.find(ncx->member);
    m_package.cover = archive.find(coverItem());
    if (m_package.cover.isEmpty() && !m_coverDocument.isEmpty())
        m_package.cover = pictureIn(archive, m_coverDocument);
    return m_package;
}

/// The member that describes the book, as META-INF/container.xml names it.
QString packageMember(Archive &archive)
{
    EpubXml xml(archive.read(u"META-INF/container.xml"_s, largestTextMember).bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.tag() == "rootfile"_L1)
            return archive.find(cleanMemberName(xml.value("full-path"_L1)));
    }
    return {};
}

} // namespace

ReadPackage readEpubPackage(Archive &archive, const QString &file)
{
    ReadPackage result;
    const auto say = [&](Issue::Severity severity, int line, const QString &text) {
        result.issues.append(
            {severity, file, line, text, EpubPackages::tr("Copy the book again from where it came from.")});
        return result;
    };
    const QString member = packageMember(archive);
    if (member.isEmpty())
        return say(Issue::Severity::Error, 0,
                   EpubPackages::tr("This is no EPUB: nothing in it says what the book is made of."));
    const MemberBytes bytes = archive.read(member, largestTextMember);
    if (!bytes.error.isEmpty())
        return say(Issue::Severity::Error, 0,
                   EpubPackages::tr("What describes the book, “%1”, cannot be unpacked: %2.")
                       .arg(member, bytes.error));
    PackageReader reader(bytes.bytes, member);
    reader.read();
    EpubPackage package = reader.finish(archive);
    if (package.documents.isEmpty())
        return say(
            Issue::Severity::Error, 0,
            EpubPackages::tr("This is no EPUB that could be read: it names no chapter that is there."));
    if (reader.damagedLine() > 0)
        say(Issue::Severity::Warning, 0,
            EpubPackages::tr(
                "What describes the book, “%1”, is damaged in line %2; what stands before is used.")
                .arg(member)
                .arg(reader.damagedLine()));
    if (!reader.missing().isEmpty())
        say(Issue::Severity::Warning, 0,
            EpubPackages::tr("The book names chapters that are not in it, such as “%1”; they are left out.")
                .arg(reader.missing().left(longestName)));
    if (reader.hasTooManyDocuments())
        say(Issue::Severity::Warning, 0,
            EpubPackages::tr("The book has more than %1 chapters; the rest is left out.").arg(mostDocuments));
    result.package = std::move(package);
    return result;
}

} // namespace Frontispiece
