// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "library.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

Library::Library(QObject *parent)
    : QObject(parent)
{
}

void Library::add(const Catalogue &catalogue)
{
    Issues issues = catalogue.issues;
    QList<CatalogueEntry> added;
    for (const CatalogueEntry &given : catalogue.entries) {
        CatalogueEntry entry = given;
        if (const auto known = m_byPath.constFind(entry.path); known != m_byPath.cend()) {
            entry.info.id = m_entries.at(*known).info.id;
            m_entries[*known] = entry;
        } else {
            const StoryId id = freeId(entry.info.id);
            if (id != entry.info.id) {
                issues.append({Issue::Severity::Note, entry.path, 1,
                               tr("Another story has the id “%1” already; this one is called “%2”.")
                                   .arg(entry.info.id.value, id.value),
                               tr("Give each story an id of its own in its front matter.")});
                entry.info.id = id;
            }
            m_byId.insert(id, m_entries.size());
            m_byPath.insert(entry.path, m_entries.size());
            m_entries.append(entry);
        }
        added.append(entry);
    }

    QList<StoryInfo> infos;
    infos.reserve(m_entries.size());
    for (const CatalogueEntry &entry : std::as_const(m_entries))
        infos.append(entry.info);
    m_artists = artistsOf(infos);
    m_order.clear();
    for (const Artist &artist : std::as_const(m_artists)) {
        for (const StoryId &story : artist.stories) {
            if (infos.at(m_byId.value(story)).artists.constFirst() == artist.name)
                m_order.append(story);
        }
    }

    if (!added.isEmpty())
        Q_EMIT storiesAdded(added);
    report(issues);
}

void Library::addPage(const CatalogueEntry &page)
{
    m_pages.append(page);
}

void Library::report(const Issues &issues)
{
    bool changed = false;
    for (const Issue &issue : issues) {
        if (m_issues.contains(issue))
            continue;
        m_issues.append(issue);
        changed = true;
    }
    if (changed)
        Q_EMIT issuesChanged();
}

const CatalogueEntry *Library::find(const StoryId &id) const
{
    if (const auto found = m_byId.constFind(id); found != m_byId.cend())
        return &m_entries.at(*found);
    const auto page
        = std::ranges::find(m_pages, id, [](const CatalogueEntry &entry) { return entry.info.id; });
    return page == m_pages.cend() ? nullptr : &*page;
}

const CatalogueEntry *Library::findPath(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.cend() ? nullptr : &m_entries.at(*found);
}

StoryId Library::neighbour(const StoryId &id, int step) const
{
    const qsizetype at = m_order.indexOf(id);
    if (at < 0)
        return step > 0 ? m_order.value(step - 1) : StoryId();
    return m_order.value(at + step);
}

StoryId Library::freeId(const StoryId &wanted) const
{
    StoryId id = wanted;
    for (int number = 2; m_byId.contains(id); ++number)
        id.value = u"%1-%2"_s.arg(wanted.value).arg(number);
    return id;
}

} // namespace Frontispiece
