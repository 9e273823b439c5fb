// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubmetadata.h"

#include "htmlreader.h"
#include "personname.h"

#include <QTextBoundaryFinder>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A title that is longer holds its subtitle, too. In UTF-16 units.
constexpr qsizetype longestTitle = 60;

/// Longer than any title or name.
constexpr qsizetype longestName = 500;
/// A description is a page at most; only its first sentences are kept.
constexpr qsizetype longestDescription = 8000;
/// Catalogues give a book a dozen subjects, and an anthology some dozen authors.
constexpr qsizetype mostValues = 100;
/// A summary of two sentences is shown where they stay short.
constexpr qsizetype shortSummary = 240;
/// What a list's row can show.
constexpr qsizetype longestSummary = 400;
/// The first sentence of a description, or two if they are short.
QString firstSentences(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    const auto first = finder.toNextBoundary();
    const auto second = finder.toNextBoundary();
    const qsizetype end = second > 0 && second <= shortSummary ? second : first;
    QString summary = text.left(end).trimmed();
    if (summary.size() <= longestSummary)
        return summary;
    const qsizetype gap = summary.lastIndexOf(u' ', longestSummary);
    return summary.left(gap > 0 ? gap : longestSummary) + u'…';
}

} // namespace

void EpubMetadata::read(EpubXml &xml)
{
    const QString tag = xml.tag().toString();
    const QString id = xml.value("id"_L1);
    if (tag == "meta"_L1) {
        readMeta(xml);
    } else if (tag == "title"_L1 && m_titles.size() < mostValues) {
        m_titles.append({xml.readText(longestName), id, {}});
    } else if (tag == "creator"_L1 && m_creators.size() < mostValues) {
        const QString role = xml.value("role"_L1);
        const QStringList names = xml.readText(longestName).split(u';', Qt::SkipEmptyParts);
        for (const QString &name : names)
            m_creators.append({spokenName(name), id, role});
    } else if (tag == "subject"_L1 && m_keywords.size() < mostValues) {
        const QString keyword = xml.readText(longestName);
        if (!keyword.isEmpty() && !m_keywords.contains(keyword))
            m_keywords.append(keyword);
    } else if (tag == "description"_L1 && m_description.isEmpty()) {
        m_description = xml.readText(longestDescription);
    } else if (tag == "language"_L1 && m_language.isEmpty()) {
        m_language = xml.readText(longestName);
    }
}

void EpubMetadata::readMeta(EpubXml &xml)
{
    if (xml.value("name"_L1) == "cover"_L1)
        m_coverId = xml.value("content"_L1);
    const QString property = xml.value("property"_L1);
    const QString refined = xml.value("refines"_L1);
    if (!refined.startsWith(u'#') || (property != "role"_L1 && property != "title-type"_L1))
        return;
    auto &values = property == "role"_L1 ? m_roles : m_titleTypes;
    if (values.size() < mostValues)
        values.insert(refined.sliced(1), xml.readText(longestName));
}

QString EpubMetadata::title() const
{
    for (const Named &title : m_titles) {
        if (m_titleTypes.value(title.id) == "main"_L1)
            return title.text;
    }
    if (m_titles.isEmpty())
        return {};
    // Project Gutenberg sets the subtitle behind a stroke: "Ponds / Pictures of the North".
    const QString &whole = m_titles.constFirst().text;
    const qsizetype stroke = whole.indexOf(" / "_L1);
    return whole.size() > longestTitle && stroke > 0 ? whole.first(stroke) : whole;
}

QStringList EpubMetadata::authors() const
{
    QStringList authors;
    QStringList others;
    for (const Named &creator : m_creators) {
        const QString role = creator.role.isEmpty() ? m_roles.value(creator.id) : creator.role;
        QStringList &names = role.isEmpty() || role == "aut"_L1 ? authors : others;
        if (!creator.text.isEmpty() && !names.contains(creator.text))
            names.append(creator.text);
    }
    // Who collected the stories is nearer to them than the folder they are in.
    return authors.isEmpty() ? others : authors;
}

QString EpubMetadata::summary() const
{
    return firstSentences(readHtml(m_description).content.text.simplified());
}

} // namespace Frontispiece
