// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importworker.h"

#include "folderpath.h"

#include <QFileInfo>

namespace Frontispiece {

namespace {

/// Two: the window never waits for the next batch, and never has more than two before it.
constexpr int changesUnderWay = 2;
constexpr int patienceMilliseconds = 50;

constexpr qint64 reportMilliseconds = 100;
constexpr std::chrono::seconds absencePace {2};
constexpr std::chrono::seconds pollPace {60};

} // namespace

ImportWorker::ImportWorker(const QString &databasePath)
    : m_keeper(databasePath,
               {[this](const LibraryChange &change) { deliver(change); },
                [this](const ImportProgress &progress) { report(progress); },
                [this](const QString &folder) { m_watcher.add(folder); },
                [this](const QString &folder) { m_watcher.remove(folder); }})
    , m_watcher(this)
    , m_absenceTimer(this)
    , m_pollTimer(this)
    , m_credits(changesUnderWay)
{
    m_absenceTimer.setInterval(absencePace);
    m_pollTimer.setInterval(pollPace);
    connect(&m_watcher, &FolderWatcher::changed, this, &ImportWorker::foldersChanged);
    connect(&m_watcher, &FolderWatcher::lost, this, &ImportWorker::noteLost);
    connect(&m_watcher, &FolderWatcher::lostTrack, this, [this](bool noRoom) {
        if (noRoom)
            reportNoRoom();
        Q_EMIT anythingChanged();
    });
    connect(&m_absenceTimer, &QTimer::timeout, this, &ImportWorker::lookForLost);
    connect(&m_pollTimer, &QTimer::timeout, this, &ImportWorker::anythingChanged);
}

void ImportWorker::begin(const QStringList &sources, const CatalogueKeeper::Known &known,
                         const std::stop_token &stop)
{
    m_keeper.setKnown(known);
    setSources(sources);
    m_keeper.load(stop);
    refreshAll(stop);
}

void ImportWorker::setSources(const QStringList &sources)
{
    m_sources = sources;
    m_absent.intersect(QSet<QString>(sources.cbegin(), sources.cend()));
    m_keeper.setSources(sources);
    m_absenceTimer.start();
}

void ImportWorker::refreshAll(const std::stop_token &stop)
{
    for (const QString &source : std::as_const(m_sources)) {
        if (stop.stop_requested() || m_quit.stop_requested())
            return;
        m_keeper.refresh(source, stop);
    }
}

void ImportWorker::refresh(const QString &source, const std::stop_token &stop)
{
    // It may have been removed since somebody asked for this.
    if (m_sources.contains(source))
        m_keeper.refresh(source, stop);
}

void ImportWorker::count()
{
    QHash<QString, qsizetype> counts;
    for (const QString &source : std::as_const(m_sources))
        counts.insert(source, m_keeper.countBelow(source));
    Q_EMIT counted(counts);
}

void ImportWorker::deliver(const LibraryChange &change)
{
    while (!m_credits.tryAcquire(1, patienceMilliseconds)) {
        if (m_quit.stop_requested())
            return;
    }
    Q_EMIT changed(change);
}

void ImportWorker::report(const ImportProgress &progress)
{
    if (m_sinceReport.isValid() && m_sinceReport.elapsed() < reportMilliseconds)
        return;
    m_sinceReport.start();
    Q_EMIT progressed(progress);
}

/// Whether the folder comes back is not told of by the system, so it is looked for from now on, even if it
/// should be there already: what happened in it meanwhile nobody has seen.
void ImportWorker::noteLost(const QString &folder)
{
    for (const QString &source : std::as_const(m_sources)) {
        if (isWithin(source, folder))
            m_absent.insert(source);
    }
}

/// A folder that is taken away and comes back is not told of by the system: who watched it has lost it.
void ImportWorker::lookForLost()
{
    for (const QString &source : std::as_const(m_sources)) {
        const bool isThere = QFileInfo::exists(source);
        if (isThere == !m_absent.contains(source))
            continue;
        if (isThere)
            m_absent.remove(source);
        else
            m_absent.insert(source);
        Q_EMIT sourceChanged(source);
    }
}

void ImportWorker::reportNoRoom()
{
    if (m_pollTimer.isActive())
        return;
    m_pollTimer.start();
    LibraryChange change;
    change.issues.insert(
        tr("folders"),
        {{Issue::Severity::Note,
          {},
          0,
          tr("The system cannot watch so many folders; changes show within a minute."),
          tr("Nothing is lost. Who runs the system can raise fs.inotify.max_user_watches.")}});
    deliver(change);
}

} // namespace Frontispiece
