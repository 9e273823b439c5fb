// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "cataloguebatch.h"

#include "storyfile.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

/// How long the library is kept waiting for what was found, and how much of it comes at once: together they
/// keep the list growing while the window's thread is busy with it for a few milliseconds only.
constexpr qint64 flushMilliseconds = 150;
constexpr qsizetype flushEntries = 200;

/// An entry as it is in another place: its picture is there, too, and what was assumed from the names of
/// folders may be something else.
CatalogueEntry movedTo(const QString &path, CatalogueEntry entry)
{
    const QList<CatalogueEntry> there = readStoryFile(path).entries;
    const auto same = std::ranges::find(there, entry.part, &CatalogueEntry::part);
    if (same != there.cend()) {
        const StoryId id = entry.info.id;
        entry.info = same->info;
        entry.info.id = id;
        entry.picture = same->picture;
    }
    entry.path = path;
    return entry;
}

} // namespace

CatalogueBatch::CatalogueBatch(CatalogueDatabase &database, const CatalogueKeeper::Listener &listener,
                               QSet<qint64> &shown)
    : m_database(database)
    , m_listener(listener)
    , m_shown(shown)
{
    m_sinceFlush.start();
    m_database.begin();
}

void CatalogueBatch::show(qint64 content)
{
    QStringList paths = m_database.pathsOf(content);
    const QList<KnownStory> stories = m_database.storiesOf(content);
    for (const KnownStory &story : stories) {
        CatalogueEntry entry = story.entry.unpack();
        QStringList others = paths;
        if (!others.removeOne(entry.path) && !others.isEmpty())
            entry = movedTo(others.takeFirst(), entry);
        entry.otherPaths = others;
        if (const PackedEntry packed(entry); packed != story.entry)
            m_database.putStory(content, {packed, story.wanted});
        m_change.entries.append(entry);
    }
    m_shown.insert(content);
}

void CatalogueBatch::withdraw(qint64 content)
{
    if (!m_shown.remove(content))
        return;
    const QList<KnownStory> stories = m_database.storiesOf(content);
    for (const KnownStory &story : stories) {
        const StoryId id = story.entry.id();
        m_change.entries.removeIf([&id](const PackedEntry &entry) { return entry.id() == id; });
        m_change.removed.append(id);
    }
    flushIfDue();
}

void CatalogueBatch::beginReading(qsizetype files)
{
    m_toRead = files;
    m_reading.start();
    report();
}

void CatalogueBatch::flushIfDue()
{
    if (m_change.entries.size() >= flushEntries || m_change.removed.size() >= flushEntries
        || m_sinceFlush.elapsed() >= flushMilliseconds)
        flush();
}

void CatalogueBatch::flush()
{
    m_sinceFlush.start();
    report();
    if (m_change.isEmpty())
        return;
    m_database.commit();
    m_listener.changed(std::exchange(m_change, {}));
    m_database.begin();
}

void CatalogueBatch::finish()
{
    flush();
    m_database.commit();
}

void CatalogueBatch::report()
{
    ImportProgress progress;
    progress.total = m_toRead;
    progress.done = m_toRead == 0 ? m_found : m_read;
    if (const double seconds = m_reading.isValid() ? double(m_reading.elapsed()) / 1000 : 0; seconds > 0.2) {
        progress.perSecond = double(progress.done) / seconds;
        if (progress.perSecond > 0) {
            progress.left = std::chrono::seconds(
                static_cast<qint64>(double(progress.total - progress.done) / progress.perSecond));
        }
    }
    m_listener.progressed(progress);
}

} // namespace Frontispiece
