// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubcontents.h"

#include "epubpackage.h"
#include "epubxml.h"

#include <QCoreApplication>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct EpubContentsText
{
    Q_DECLARE_TR_FUNCTIONS(EpubContentsText)
};

/// Longer than any chapter's title.
constexpr qsizetype longestTitle = 500;
/// The longest collections have some hundred stories; a few thousand lines list every letter of a lifetime.
constexpr qsizetype mostEntries = 20'000;
/// Volume, book, part, chapter, section; what lies deeper is taken to lie there.
constexpr int deepestEntry = 8;

struct List
{
    EpubContents contents;
    bool isCut = false;
    bool isDamaged = false;
};

void append(List &list, ContentsEntry entry)
{
    if (list.contents.entries.size() >= mostEntries) {
        list.isCut = true;
        return;
    }
    entry.depth = std::clamp(entry.depth, 1, deepestEntry);
    list.contents.entries.append(std::move(entry));
}

/// A list's line in EPUB 3: <li><a href="…">Title</a><ol>…</ol></li>, or with <span> for a caption.
class NavigationReader
{
public:
    NavigationReader(const QByteArray &bytes, QString member)
        : m_xml(bytes)
        , m_member(std::move(member))
    {
    }

    List read()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                begin(m_xml.tag());
            else if (token == QXmlStreamReader::EndElement)
                end(m_xml.tag());
        }
        m_list.isDamaged = m_xml.hasError();
        return std::move(m_list);
    }

private:
    enum class Part { None, Contents, Landmarks };

    void begin(QStringView tag)
    {
        if (tag == "nav"_L1) {
            const QStringList types = m_xml.value("type"_L1).split(u' ');
            // Some leave out what a list is for; the first is the contents then.
            const bool isFirst = types.constFirst().isEmpty() && m_list.contents.entries.isEmpty();
            m_part = types.contains("toc"_L1) || isFirst ? Part::Contents
                : types.contains("landmarks"_L1)         ? Part::Landmarks
                                                         : Part::None;
            m_depth = 0;
        } else if (m_part == Part::None) {
            return;
        } else if (tag == "ol"_L1) {
            ++m_depth;
        } else if (m_depth > 0 && (tag == "a"_L1 || tag == "span"_L1)) {
            addLine();
        }
    }

    void end(QStringView tag)
    {
        if (tag == "nav"_L1)
            m_part = Part::None;
        else if (tag == "ol"_L1)
            --m_depth;
    }

    void addLine()
    {
        const MemberLink place = resolveMember(m_member, m_xml.value("href"_L1));
        const QString kind = m_xml.value("type"_L1);
        const QString title = m_xml.readText(longestTitle);
        if (m_part == Part::Contents)
            append(m_list, {title, place, m_depth});
        else if (m_list.contents.kinds.size() < mostEntries)
            m_list.contents.kinds.insert(place.member, kind);
    }

    EpubXml m_xml;
    QString m_member;
    List m_list;
    Part m_part = Part::None;
    int m_depth = 0;
};

/// EPUB 2: <navPoint><navLabel><text>Title</text></navLabel><content src="…"/></navPoint>, nested.
List readNcx(const QByteArray &bytes, const QString &member)
{
    List list;
    EpubXml xml(bytes);
    int depth = 0;
    QString title;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.tag() == "navPoint"_L1)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.tag() == "navPoint"_L1) {
            ++depth;
            title.clear();
        } else if (depth > 0 && xml.tag() == "text"_L1) {
            title = xml.readText(longestTitle);
        } else if (depth > 0 && xml.tag() == "content"_L1) {
            append(list, {title, resolveMember(member, xml.value("src"_L1)), depth});
        }
    }
    list.isDamaged = xml.hasError();
    return list;
}

/// Makes names what the archive has, and drops lines that say nothing.
void tidy(EpubContents &contents, const Archive &archive)
{
    for (ContentsEntry &entry : contents.entries)
        entry.place.member = archive.find(entry.place.member);
    contents.entries.removeIf([](const ContentsEntry &entry) { return entry.title.isEmpty(); });
}

} // namespace

ReadContents readEpubContents(Archive &archive, const EpubPackage &package, const QString &file)
{
    List list;
    QString damaged;
    const auto readWith = [&](const QString &member, const auto &reader) {
        if (member.isEmpty() || !list.contents.entries.isEmpty())
            return;
        const MemberBytes bytes = archive.read(member, largestTextMember);
        const QHash<QString, QString> kinds = list.contents.kinds;
        list = reader(bytes.bytes, member);
        list.contents.kinds.insert(kinds);
        if (list.isDamaged)
            damaged = member;
    };
    readWith(package.navigation, [](const QByteArray &bytes, const QString &member) {
        return NavigationReader(bytes, member).read();
    });
    readWith(package.ncx, &readNcx);
    tidy(list.contents, archive);

    ReadContents result {std::move(list.contents), {}};
    const auto warn = [&](const QString &text) {
        result.issues.append({Issue::Severity::Warning, file, 0, text,
                              EpubContentsText::tr("Nothing of the text is lost; some stories may be run "
                                                   "together.")});
    };
    if (!damaged.isEmpty())
        warn(EpubContentsText::tr("The table of contents, “%1”, is damaged; what can be read of it is used.")
                 .arg(damaged));
    if (list.isCut)
        warn(EpubContentsText::tr("The table of contents has more than %1 lines; the rest is left out.")
                 .arg(mostEntries));
    return result;
}

} // namespace Frontispiece
