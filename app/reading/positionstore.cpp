// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "readerfile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

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

/// The paths, removed or not, as they were added.
QStringList inOrder(const QHash<QString, DatedSource> &sources)
{
    QStringList paths = sources.keys();
    std::ranges::sort(paths, {},
                      [&sources](const QString &path) { return std::pair(sources.value(path).added, path); });
    return paths;
}

/// One name for one folder, however its path was written.
QString cleanPath(const QString &path)
{
    return path.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
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
    if (m_isLoaded)
        return;
    const QStringList sourcesBefore = sources();
    const QHash<StoryId, Correction> correctionsBefore = corrections();
    const Issues issues = mergeLoaded();
    if (sources() != sourcesBefore)
        Q_EMIT sourcesChanged();
    if (corrections() != correctionsBefore)
        Q_EMIT correctionsChanged();
    Q_EMIT loaded(issues);
}

/// What was set before the answer came is newer than the answer. Emits nothing.
Issues PositionStore::mergeLoaded()
{
    m_isLoaded = true;
    const LoadedPlaces &answer = m_arriving.get();
    if (answer.places.last)
        m_placeAtStart = answer.places.last->place;
    const ReadingPlaces meanwhile = std::exchange(m_places, answer.places);
    m_unsaved = {};
    for (auto it = meanwhile.positions.cbegin(); it != meanwhile.positions.cend(); ++it)
        setPosition(it.key(), it->position);
    if (meanwhile.last)
        setLastPlace(meanwhile.last->place);
    const QStringList paths = inOrder(meanwhile.sources);
    for (const QString &path : paths)
        keepSource(path, meanwhile.sources.value(path).isRemoved);
    for (auto it = meanwhile.corrections.cbegin(); it != meanwhile.corrections.cend(); ++it)
        keepCorrection(it.key(), it->correction);
    for (auto it = meanwhile.identities.cbegin(); it != meanwhile.identities.cend(); ++it)
        setIdentity(it.key(), it->identity);
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

std::optional<qint64> PositionStore::lastRead(const StoryId &story) const
{
    const auto found = m_places.positions.constFind(story);
    return found == m_places.positions.cend() ? std::nullopt : std::optional(found->changed);
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

QStringList PositionStore::sources() const
{
    QStringList paths = inOrder(m_places.sources);
    paths.removeIf([this](const QString &path) { return m_places.sources.value(path).isRemoved; });
    return paths;
}

void PositionStore::addSource(const QString &path)
{
    if (keepSource(cleanPath(path), false))
        Q_EMIT sourcesChanged();
}

void PositionStore::removeSource(const QString &path)
{
    if (keepSource(cleanPath(path), true))
        Q_EMIT sourcesChanged();
}

/// Returns whether that is a change.
bool PositionStore::keepSource(const QString &path, bool isRemoved)
{
    const auto known = m_places.sources.constFind(path);
    const bool isThere = known != m_places.sources.cend() && !known->isRemoved;
    // Until the database has been read, one that is to be removed may be in there.
    const bool isChange = isRemoved ? isThere || !m_isLoaded : !isThere;
    if (path.isEmpty() || !isChange)
        return false;
    qint64 latest = 0;
    for (const DatedSource &source : std::as_const(m_places.sources))
        latest = std::max(latest, source.added);
    DatedSource &kept = m_places.sources[path];
    if (!isRemoved)
        kept.added = timeAfter(latest);
    kept.isRemoved = isRemoved;
    kept.changed = timeAfter(kept.changed);
    m_unsaved.sources.insert(path, kept);
    saveLater();
    return true;
}

QHash<StoryId, Correction> PositionStore::corrections() const
{
    QHash<StoryId, Correction> corrections;
    for (auto it = m_places.corrections.cbegin(); it != m_places.corrections.cend(); ++it) {
        if (!it->correction.isEmpty())
            corrections.insert(it.key(), it->correction);
    }
    return corrections;
}

void PositionStore::setCorrection(const StoryId &story, const Correction &correction)
{
    if (keepCorrection(story, correction))
        Q_EMIT correctionsChanged();
}

/// Returns whether that is a change.
bool PositionStore::keepCorrection(const StoryId &story, Correction correction)
{
    // A name of nothing corrects nothing.
    correction.artists.removeAll(QString());
    const auto known = m_places.corrections.constFind(story);
    const bool isKnown = known != m_places.corrections.cend();
    // Until the database has been read, one that is to be taken back may be in there.
    if (isKnown ? known->correction == correction : correction.isEmpty() && m_isLoaded)
        return false;
    DatedCorrection &kept = m_places.corrections[story];
    kept = {std::move(correction), timeAfter(kept.changed)};
    m_unsaved.corrections.insert(story, kept);
    saveLater();
    return true;
}

QHash<StoryId, Identity> PositionStore::identities() const
{
    QHash<StoryId, Identity> identities;
    for (auto it = m_places.identities.cbegin(); it != m_places.identities.cend(); ++it)
        identities.insert(it.key(), it->identity);
    return identities;
}

void PositionStore::setIdentity(const StoryId &story, const Identity &identity)
{
    const auto known = m_places.identities.constFind(story);
    if (known != m_places.identities.cend() && known->identity == identity)
        return;
    DatedIdentity &kept = m_places.identities[story];
    kept = {identity, timeAfter(kept.changed)};
    m_unsaved.identities.insert(story, kept);
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
