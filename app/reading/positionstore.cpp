// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "readerfile.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

/// The longest a change may be unwritten is a second; a scroll makes many changes.
constexpr std::chrono::milliseconds saveDelay {700};

/// The time of a change that follows one at `earlier`, even if the clock was put back.
qint64 timeAfter(qint64 earlier)
{
    return std::max(QDateTime::currentMSecsSinceEpoch(), earlier + 1);
}

} // namespace

PositionStore::PositionStore(QString path, QObject *parent)
    : QObject(parent)
    , m_arriving(m_loading.get_future())
    , m_file(std::make_unique<ReaderFile>(std::move(path)))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &PositionStore::save);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
    load();
}

PositionStore::~PositionStore()
{
    m_thread.waitForDone();
    if (!m_isLoaded) {
        // What was only shown for want of the place on disk must not replace that.
        if (m_places.last && !m_places.positions.contains(m_places.last->place.story))
            m_places.last.reset();
        mergeLoaded();
    }
    // Tries what failed before once more, too.
    m_thread.start([this] {
        (void)m_file->write(m_unsaved);
        m_file.reset();
    });
    m_thread.waitForDone();
}

void PositionStore::load()
{
    m_thread.start([this] {
        m_loading.set_value(m_file->load());
        QMetaObject::invokeMethod(this, &PositionStore::takeOver);
        report(m_file->backUp());
    });
}

bool PositionStore::waitForLoaded(std::chrono::milliseconds patience)
{
    if (!m_isLoaded && m_arriving.wait_for(patience) == std::future_status::ready)
        takeOver();
    return m_isLoaded;
}

void PositionStore::takeOver()
{
    if (!m_isLoaded)
        Q_EMIT loaded(mergeLoaded());
}

/// What was set before the answer came is newer than the answer.
Issues PositionStore::mergeLoaded()
{
    m_isLoaded = true;
    LoadedPlaces answer = m_arriving.get();
    if (answer.places.last)
        m_placeAtStart = answer.places.last->place;
    const ReadingPlaces meanwhile = std::exchange(m_places, std::move(answer.places));
    m_unsaved = {};
    for (auto it = meanwhile.positions.cbegin(); it != meanwhile.positions.cend(); ++it)
        setPosition(it.key(), it->position);
    if (meanwhile.last)
        setLastPlace(meanwhile.last->place);
    return answer.issues;
}

std::optional<ReadingPosition> PositionStore::position(const StoryId &story) const
{
    const auto found = m_places.positions.constFind(story);
    return found == m_places.positions.cend() ? std::nullopt : std::optional(found->position);
}

void PositionStore::setPosition(const StoryId &story, const ReadingPosition &position)
{
    DatedPosition &kept = m_places.positions[story];
    const bool finished = kept.position.finished || position.finished;
    kept = {position, timeAfter(kept.changed)};
    kept.position.finished = finished;
    m_unsaved.positions.insert(story, kept);
    saveLater();
}

std::optional<Place> PositionStore::lastPlace() const
{
    return m_places.last ? std::optional(m_places.last->place) : std::nullopt;
}

void PositionStore::setLastPlace(const Place &place)
{
    if (m_places.last && m_places.last->place == place)
        return;
    m_places.last = DatedPlace {place, timeAfter(m_places.last ? m_places.last->changed : 0)};
    m_unsaved.last = m_places.last;
    saveLater();
}

/// Not put off by further changes, and not before it is known what there is already.
void PositionStore::saveLater()
{
    if (m_isLoaded && !m_saveTimer.isActive())
        m_saveTimer.start();
}

void PositionStore::save()
{
    m_thread.start([this, changed = std::exchange(m_unsaved, {})] { report(m_file->write(changed)); });
}

/// Called in the thread.
void PositionStore::report(const Issues &issues)
{
    for (const Issue &issue : issues)
        QMetaObject::invokeMethod(this, [this, issue] { Q_EMIT failed(issue); });
}

} // namespace Frontispiece
