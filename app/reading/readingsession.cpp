// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingsession.h"

#include "anchor.h"

namespace Frontispiece {

ReadingSession::ReadingSession(Library &library, PositionStore &positions, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_positions(positions)
{
    m_reader.setMaxThreadCount(1);
}

ReadingSession::~ReadingSession()
{
    m_reader.clear();
    m_reader.waitForDone();
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
    const CatalogueEntry *entry = m_library.find(story);
    if (!entry)
        return;
    if (entry->isBundled()) {
        show(readStory(*entry), target, step);
        return;
    }
    m_reader.start([this, entry = *entry, target, step, request = m_request] {
        const ParsedStory read = readStory(entry);
        QMetaObject::invokeMethod(this, [this, read, target, step, request] {
            if (request == m_request)
                show(read, target, step);
        });
    });
}

void ReadingSession::show(const ParsedStory &read, const Target &target, Step step)
{
    m_library.report(read.issues);
    if (!read.story) {
        fail(read.issues, step);
        return;
    }
    if (hasStory())
        record(step);
    m_story = *read.story;
    m_visible = {};
    Q_EMIT storyOpened(m_story);
    arrive(target);
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
