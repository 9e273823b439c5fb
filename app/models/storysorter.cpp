// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storysorter.h"

#include <QElapsedTimer>

#include <chrono>
#include <utility>

namespace Frontispiece {

namespace {

/// While stories come in, sorting has a fifth of one core's time; the import has the rest.
constexpr int restFactor = 4;

} // namespace

StorySorter::StorySorter(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &StorySorter::stopResting);
}

StorySorter::~StorySorter()
{
    m_thread.clear();
    m_thread.waitForDone();
}

bool StorySorter::isBusy()
{
    m_isWanted = m_isSorting || m_rest.isActive();
    return m_isWanted;
}

void StorySorter::sort(const StorySorting &sorting)
{
    ++m_number;
    if (sorting.stories.size() <= mostAtOnce) {
        Q_EMIT sorted(StoryListing(sorting.sorted()));
        return;
    }
    m_isSorting = true;
    m_thread.start([this, sorting, number = m_number] {
        QElapsedTimer work;
        work.start();
        StoryListing stories(sorting.sorted());
        QMetaObject::invokeMethod(
            this, [this, number, sorted = std::move(stories), took = work.elapsed()]() mutable {
                finish(number, std::move(sorted), took);
            });
    });
}

void StorySorter::finish(quint64 number, StoryListing stories, qint64 milliseconds)
{
    if (number != m_number) {
        discard(std::move(stories));
        return;
    }
    m_isSorting = false;
    m_rest.start(restFactor * std::chrono::milliseconds(milliseconds));
    StoryListing before = std::exchange(m_given, std::move(stories));
    Q_EMIT sorted(m_given);
    discard(std::move(before)); // nobody shows it any more
}

void StorySorter::discard(StoryListing stories)
{
    if (stories.size() > mostAtOnce)
        m_thread.start([gone = std::move(stories)]() mutable { gone = {}; });
}

/// Unless another answer is coming: then the last one may be shown until it is there.
void StorySorter::discardGiven()
{
    if (!m_isSorting)
        discard(std::exchange(m_given, {}));
}

void StorySorter::forget()
{
    ++m_number;
    m_isSorting = false;
    m_isWanted = false;
    m_rest.stop();
    // Once what the reader chose is shown.
    QMetaObject::invokeMethod(this, &StorySorter::discardGiven, Qt::QueuedConnection);
}

void StorySorter::stopResting()
{
    if (std::exchange(m_isWanted, false))
        Q_EMIT ready();
}

} // namespace Frontispiece
