// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingsession.h"

#include "anchor.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

ReadingSession::ReadingSession(Library &library, PositionStore &positions, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_positions(positions)
{
    m_reader.setMaxThreadCount(1);
    connect(&m_library, &Library::changed, this, &ReadingSession::follow);
}

ReadingSession::~ReadingSession()
{
    m_reader.clear();
    m_reader.waitForDone();
}

void ReadingSession::readAhead(const QList<CatalogueEntry> &entries, std::chrono::milliseconds patience)
{
    const auto read = [places = m_positions.arriving(), entries, patience]() -> Ahead {
        if (places.wait_for(patience) != std::future_status::ready)
            return {};
        const std::optional<DatedPlace> &last = places.get().places.last;
        for (const CatalogueEntry &entry : entries) {
            if (last && entry.info.id == last->place.story)
                return {entry, readStory(entry)};
        }
        return {};
    };
    // Where no thread can be had, it is read when it is asked for, as ever.
    m_ahead = std::async(std::launch::async | std::launch::deferred, read);
}

void ReadingSession::open(const StoryId &story)
{
    go(story, {}, Step::Onward);
}

void ReadingSession::openAnchor(const StoryId &story, const QString &anchor)
{
    go(story, {std::nullopt, anchor}, Step::Onward);
}

void ReadingSession::open(const Place &place)
{
    go(place.story, {place.passage, {}}, Step::Onward);
}

void ReadingSession::openNeighbour(int step)
{
    if (const StoryId neighbour = m_library.neighbour(m_story.info.id, step); !neighbour.isEmpty())
        open(neighbour);
}

bool ReadingSession::hasNeighbour(int step) const
{
    return !m_library.neighbour(m_story.info.id, step).isEmpty();
}

void ReadingSession::goBack()
{
    if (!m_history.canGoBack())
        return;
    const Place target = m_history.backTarget();
    go(target.story, {target.passage, {}}, Step::Back);
}

void ReadingSession::goForward()
{
    if (!m_history.canGoForward())
        return;
    const Place target = m_history.forwardTarget();
    go(target.story, {target.passage, {}}, Step::Forward);
}

void ReadingSession::keepPlace()
{
    if (!m_kept && hasStory())
        m_kept = place();
}

void ReadingSession::returnToKeptPlace()
{
    if (!m_kept)
        return;
    const Place kept = *m_kept;
    m_kept.reset();
    if (kept != place())
        open(kept);
}

void ReadingSession::leavePlace(const Passage &left)
{
    if (!hasStory())
        return;
    m_history.leave({m_story.info.id, {left.start, 0}});
    Q_EMIT historyChanged();
}

std::optional<ReadingPosition> ReadingSession::position(const StoryId &story) const
{
    return m_positions.position(story);
}

std::optional<qint64> ReadingSession::lastRead(const StoryId &story) const
{
    return m_positions.lastRead(story);
}

void ReadingSession::setVisible(const Passage &visible, Movement movement)
{
    if (!hasStory())
        return;
    m_visible = visible;
    m_positions.setLastPlace(place());
    if (movement == Movement::ByReader)
        m_positions.setPosition(m_story.info.id, positionAt(visible, m_story.text));
    Q_EMIT positionChanged();
}

Place ReadingSession::place() const
{
    return {m_story.info.id, {m_visible.start, 0}};
}

void ReadingSession::go(const StoryId &story, const Target &target, Step step)
{
    ++m_request;
    if (hasStory() && story == m_story.info.id) {
        if (target.passage || anchorOffset(m_story, target.anchor))
            record(step);
        arrive(target);
        return;
    }
    const std::optional<CatalogueEntry> entry = m_library.find(story);
    if (!entry)
        return;
    if (entry->isBundled()) {
        show(*entry, readBundled(*entry), target, step);
        return;
    }
    m_reader.start([this, entry = *entry, target, step, request = m_request] {
        const ParsedStory read = readStory(entry);
        QMetaObject::invokeMethod(this, [this, entry, read, target, step, request] {
            if (request == m_request)
                show(entry, read, target, step);
        });
    });
}

ParsedStory ReadingSession::readBundled(const CatalogueEntry &entry)
{
    if (m_ahead.valid()) {
        // Its title may have been corrected since.
        if (Ahead ahead = m_ahead.get(); ahead.entry == entry)
            return std::move(ahead.read);
    }
    return readStory(entry);
}

void ReadingSession::show(const CatalogueEntry &entry, const ParsedStory &read, const Target &target,
                          Step step)
{
    m_library.report(read.issues);
    if (!read.story) {
        fail(read.issues, step);
        return;
    }
    if (hasStory())
        record(step);
    m_story = *read.story;
    m_entry = entry;
    m_visible = {};
    if (!entry.isBundled())
        m_positions.setIdentity(entry.info.id, {entry.path, entry.part, entry.stamp});
    Q_EMIT storyOpened(m_story);
    arrive(target);
}

/// The open story's file may have been edited, moved or deleted, or its title corrected.
void ReadingSession::follow(const LibraryChange &change)
{
    if (!hasStory())
        return;
    const StoryId &open = m_story.info.id;
    const auto changed
        = std::ranges::find(change.entries, open, [](const PackedEntry &packed) { return packed.id(); });
    if (changed != change.entries.cend()) {
        readAgain(changed->unpack());
    } else if (change.removed.contains(open)) {
        Q_EMIT storyLost({Issue::Severity::Warning, m_entry.path, 0, tr("The file is no longer there."),
                          tr("The page shows what was read of it.")});
    }
}

void ReadingSession::readAgain(const CatalogueEntry &entry)
{
    const bool isSameText = entry.stamp == m_entry.stamp && entry.path == m_entry.path;
    if (isSameText && entry.info.title == m_story.info.title && entry.info.artists == m_story.info.artists)
        return;
    m_reader.start([this, entry, request = m_request] {
        const ParsedStory read = readStory(entry);
        QMetaObject::invokeMethod(this, [this, entry, read, request] {
            // Another story may have been opened meanwhile. One that cannot be read has its issue.
            if (request == m_request && read.story && read.story->info.id == m_story.info.id)
                showAgain(entry, read);
        });
    });
}

/// Shows the open story as it is now, at the words where its reader was.
void ReadingSession::showAgain(const CatalogueEntry &entry, const ParsedStory &read)
{
    const ReadingPosition here = positionAt(m_visible, m_story.text);
    m_story = *read.story;
    m_entry = entry;
    m_positions.setIdentity(entry.info.id, {entry.path, entry.part, entry.stamp});
    Q_EMIT storyOpened(m_story);
    Q_EMIT passageRequested({offsetIn(m_story.text, here), 0});
}

/// What is open stays open; the history is not to lead there again.
void ReadingSession::fail(const Issues &issues, Step step)
{
    if (step == Step::Back)
        m_history.dropBackTarget();
    else if (step == Step::Forward)
        m_history.dropForwardTarget();
    Q_EMIT historyChanged();
    if (!issues.isEmpty())
        Q_EMIT openFailed(issues.constLast());
}

/// The present place is left; only now, since a story that cannot be read leads nowhere.
void ReadingSession::record(Step step)
{
    switch (step) {
    case Step::Onward: m_history.leave(place()); break;
    case Step::Back: m_history.goBack(place()); break;
    case Step::Forward: m_history.goForward(place()); break;
    }
    Q_EMIT historyChanged();
}

void ReadingSession::arrive(const Target &target)
{
    std::optional<Passage> passage = target.passage;
    if (const auto anchor = anchorOffset(m_story, target.anchor); !passage && anchor)
        passage = Passage {*anchor, 0};
    if (!passage) {
        const auto kept = m_positions.position(m_story.info.id);
        // Who comes back to a story read to its end begins it again.
        const bool resume = kept && kept->progress < 1;
        passage = Passage {resume ? offsetIn(m_story.text, *kept) : 0, 0};
    }
    Q_EMIT passageRequested(*passage);
}

} // namespace Frontispiece
