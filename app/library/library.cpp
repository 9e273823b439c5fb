// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "library.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

Library::Library(QObject *parent)
    : QObject(parent)
    , m_shelf([this](const StoryId &id) { return packed(id).title(); })
{
}

void Library::apply(const LibraryChange &change)
{
    LibraryChange told;
    for (const StoryId &id : change.anew ? ownStories() : change.removed) {
        if (take(id))
            told.removed.append(id);
    }
    told.entries.reserve(change.entries.size());
    for (const PackedEntry &given : change.entries) {
        const PackedEntry entry = corrected(given);
        if (entry != given)
            m_asGiven.insert(given.id(), given);
        put(entry);
        told.entries.append(entry);
    }
    bool issuesDiffer = false;
    for (auto file = change.issues.cbegin(); file != change.issues.cend(); ++file)
        issuesDiffer = m_issues.replace(file.key(), *file) || issuesDiffer;
    told.issues = change.issues;
    if (!told.entries.isEmpty() || !told.removed.isEmpty())
        Q_EMIT changed(told);
    if (issuesDiffer)
        Q_EMIT issuesChanged();
}

/// The stories that are not bundled.
QList<StoryId> Library::ownStories() const
{
    QList<StoryId> own;
    for (const PackedEntry &packed : m_entries) {
        if (const CatalogueEntry entry = packed.unpack(); !entry.isBundled())
            own.append(entry.info.id);
    }
    return own;
}

void Library::add(const Catalogue &catalogue)
{
    Issues issues = catalogue.issues;
    LibraryChange change;
    for (const CatalogueEntry &given : catalogue.entries) {
        CatalogueEntry entry = given;
        if (const auto known = findPath(entry.path); known && known->part == entry.part) {
            entry.info.id = known->info.id;
        } else if (const StoryId id = freeId(entry.info.id); id != entry.info.id) {
            issues.append({Issue::Severity::Note, entry.path, 1,
                           tr("Another story has the id “%1” already; this one is called “%2”.")
                               .arg(entry.info.id.value, id.value),
                           tr("Give each story an id of its own in its front matter.")});
            entry.info.id = id;
        }
        const PackedEntry packed = corrected(entry);
        put(packed);
        change.entries.append(packed);
    }
    if (!change.entries.isEmpty())
        Q_EMIT changed(change);
    report(issues);
}

void Library::remove(const QList<StoryId> &stories)
{
    LibraryChange change;
    change.removed = stories;
    apply(change);
}

void Library::addPage(const CatalogueEntry &page)
{
    m_pages.append(page);
}

void Library::report(const Issues &issues)
{
    if (m_issues.add(issues))
        Q_EMIT issuesChanged();
}

void Library::setCorrections(const QHash<StoryId, Correction> &corrections)
{
    const QHash<StoryId, Correction> before = std::exchange(m_corrections, corrections);
    LibraryChange change;
    const auto look = [&](const StoryId &id) {
        if (!contains(id) || before.value(id) == corrections.value(id))
            return;
        change.entries.append(m_asGiven.contains(id) ? m_asGiven.take(id) : packed(id));
    };
    for (auto old = before.cbegin(); old != before.cend(); ++old)
        look(old.key());
    for (auto fresh = corrections.cbegin(); fresh != corrections.cend(); ++fresh) {
        if (!before.contains(fresh.key()))
            look(fresh.key());
    }
    apply(change);
}

std::optional<CatalogueEntry> Library::find(const StoryId &id) const
{
    if (const std::optional<qsizetype> at = placeOf(id))
        return m_entries.at(*at).unpack();
    const auto page
        = std::ranges::find(m_pages, id, [](const CatalogueEntry &entry) { return entry.info.id; });
    return page == m_pages.cend() ? std::nullopt : std::optional(*page);
}

/// Where a story stands in m_entries.
std::optional<qsizetype> Library::placeOf(const StoryId &id) const
{
    const QHash<StoryId, qsizetype> &part = m_byId.part(qHash(id));
    const auto found = part.constFind(id);
    return found == part.cend() ? std::nullopt : std::optional(*found);
}

PackedEntry Library::packed(const StoryId &id) const
{
    const std::optional<qsizetype> at = placeOf(id);
    return at ? m_entries.at(*at) : PackedEntry();
}

std::optional<CatalogueEntry> Library::findPath(const QString &path) const
{
    const size_t hash = qHash(path);
    for (auto [found, end] = m_byPath.part(hash).equal_range(hash); found != end; ++found) {
        CatalogueEntry entry = packed(*found).unpack();
        if (entry.path == path || entry.otherPaths.contains(path))
            return entry;
    }
    return {};
}

StoryId Library::neighbour(const StoryId &id, int step) const
{
    return m_shelf.neighbour(id, packed(id).unpack().info.artists.value(0), step);
}

/// Takes an entry in, in place of the one with its id.
void Library::put(const PackedEntry &entry)
{
    const StoryId id = entry.id();
    const std::optional<qsizetype> known = placeOf(id);
    if (!known) {
        m_byId.part(qHash(id)).insert(id, m_entries.size());
        m_entries.append(entry);
        shelve(entry);
        return;
    }
    unshelve(m_entries.at(*known));
    m_entries[*known] = entry;
    shelve(entry);
}

void Library::shelve(const PackedEntry &packed)
{
    const CatalogueEntry entry = packed.unpack();
    // The id in the hash is the one all others share their letters with.
    const StoryId id = m_byId.part(qHash(entry.info.id)).constFind(entry.info.id).key();
    m_shelf.add(id, entry.info.artists, entry.info.words);
    for (const QString &path : entry.otherPaths + QStringList {entry.path})
        m_byPath.part(qHash(path)).insert(qHash(path), id);
}

void Library::unshelve(const PackedEntry &packed)
{
    const CatalogueEntry entry = packed.unpack();
    m_shelf.remove(entry.info.id, entry.info.artists, entry.info.words);
    for (const QString &path : entry.otherPaths + QStringList {entry.path})
        m_byPath.part(qHash(path)).remove(qHash(path), entry.info.id);
}

/// Takes an entry away; the last one moves into its place.
bool Library::take(const StoryId &id)
{
    const std::optional<qsizetype> at = placeOf(id);
    if (!at)
        return false;
    unshelve(m_entries.at(*at));
    m_asGiven.remove(id);
    m_byId.part(qHash(id)).remove(id);
    if (*at + 1 < m_entries.size()) {
        m_entries[*at] = m_entries.constLast();
        const StoryId moved = m_entries.at(*at).id();
        m_byId.part(qHash(moved))[moved] = *at;
    }
    m_entries.removeLast();
    return true;
}

PackedEntry Library::corrected(const PackedEntry &packed) const
{
    const auto found = m_corrections.isEmpty() ? m_corrections.cend() : m_corrections.constFind(packed.id());
    if (found == m_corrections.cend())
        return packed;
    CatalogueEntry entry = packed.unpack();
    if (!found->title.isEmpty())
        entry.info.title = found->title;
    if (!found->artists.isEmpty())
        entry.info.artists = found->artists;
    return entry;
}

StoryId Library::freeId(const StoryId &wanted) const
{
    StoryId id = wanted;
    for (int number = 2; contains(id); ++number)
        id.value = u"%1-%2"_s.arg(wanted.value).arg(number);
    return id;
}

} // namespace Frontispiece
