// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importer.h"

#include "folderpath.h"
#include "importworker.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <future>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

QString normal(const QString &path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

Importer::Importer(Library &library, const QString &databasePath, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_worker(std::make_unique<ImportWorker>(databasePath))
{
    connect(m_worker.get(), &ImportWorker::changed, this, [this](const LibraryChange &change) {
        m_library.apply(change);
        m_worker->acknowledge();
    });
    connect(m_worker.get(), &ImportWorker::progressed, this, [this](const ImportProgress &progress) {
        m_progress = progress;
        Q_EMIT progressed(progress);
    });
    connect(m_worker.get(), &ImportWorker::counted, this, [this](const QHash<QString, qsizetype> &counts) {
        m_counts = counts;
        Q_EMIT counted();
    });
    connect(m_worker.get(), &ImportWorker::foldersChanged, this, [this](const QStringList &folders) {
        ask([folders](ImportWorker &worker, const std::stop_token &stop) {
            worker.keeper().refreshFolders(folders, stop);
        });
    });
    connect(m_worker.get(), &ImportWorker::sourceChanged, this, [this](const QString &source) {
        ask([source](ImportWorker &worker, const std::stop_token &stop) { worker.refresh(source, stop); });
    });
    connect(m_worker.get(), &ImportWorker::anythingChanged, this, &Importer::lookAgain);
    m_thread.setObjectName(u"import"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

Importer::~Importer()
{
    m_stop.request_stop();
    m_worker->quit();
    // It ends in the thread it lives in, with its watches and its database.
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this] {
            m_worker.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

bool Importer::loadFirst(const StoryId &story, std::chrono::milliseconds patience)
{
    const auto answer = std::make_shared<std::promise<std::optional<PackedEntry>>>();
    std::future<std::optional<PackedEntry>> arriving = answer->get_future();
    ask([answer, story](ImportWorker &worker, const std::stop_token &) {
        answer->set_value(worker.keeper().story(story));
    });
    if (arriving.wait_for(patience) != std::future_status::ready)
        return false;
    if (const auto entry = arriving.get()) {
        LibraryChange change;
        change.entries = {*entry};
        m_library.apply(change);
    }
    return m_library.contains(story);
}

void Importer::begin(const QStringList &sources, const QStringList &guests,
                     const CatalogueKeeper::Known &known)
{
    for (const QString &path : sources)
        m_sources.append(normal(path));
    for (const QString &path : guests)
        m_guests.append(normal(path));
    ask([all = m_sources + m_guests, known](ImportWorker &worker, const std::stop_token &stop) {
        worker.begin(all, known, stop);
    });
    Q_EMIT sourcesChanged();
}

void Importer::add(const QStringList &paths)
{
    for (const QString &given : paths) {
        const QString path = normal(given);
        const bool isHere = std::ranges::any_of(
            m_sources, [&path](const QString &source) { return isWithin(path, source); });
        // What is not there is told of, and not kept.
        if (!isHere && QFileInfo::exists(path)) {
            m_sources.append(path);
            const QStringList all = m_sources + m_guests;
            ask([all](ImportWorker &worker, const std::stop_token &) { worker.setSources(all); });
            Q_EMIT sourcesChanged();
        }
        ask([path](ImportWorker &worker, const std::stop_token &stop) {
            worker.keeper().refresh(path, stop);
        });
    }
}

void Importer::addGuests(const QStringList &paths)
{
    for (const QString &given : paths) {
        const QString path = normal(given);
        if (!m_guests.contains(path)) {
            m_guests.append(path);
            const QStringList all = m_sources + m_guests;
            ask([all](ImportWorker &worker, const std::stop_token &) { worker.setSources(all); });
        }
        ask([path](ImportWorker &worker, const std::stop_token &stop) {
            worker.keeper().refresh(path, stop);
        });
    }
}

void Importer::remove(const QString &source)
{
    if (m_sources.removeAll(source) == 0)
        return;
    const QStringList all = m_sources + m_guests;
    ask([all](ImportWorker &worker, const std::stop_token &) { worker.setSources(all); });
    Q_EMIT sourcesChanged();
}

void Importer::lookAgain()
{
    ask([](ImportWorker &worker, const std::stop_token &stop) { worker.refreshAll(stop); });
}

void Importer::readAgain(const QString &path)
{
    ask([path](ImportWorker &worker, const std::stop_token &stop) { worker.keeper().readAgain(path, stop); });
}

void Importer::cancel()
{
    if (m_pending == 0)
        return;
    m_wasCancelled = true;
    m_stop.request_stop();
    m_stop = {};
}

/// Has the worker do something, one thing after another.
void Importer::ask(const std::function<void(ImportWorker &, const std::stop_token &)> &work)
{
    ++m_pending;
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, work, stop = m_stop.get_token()] {
            work(*m_worker, stop);
            QMetaObject::invokeMethod(this, &Importer::settle, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void Importer::settle()
{
    if (--m_pending > 0)
        return;
    m_progress = {};
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_worker->count(); }, Qt::QueuedConnection);
    Q_EMIT finished(std::exchange(m_wasCancelled, false));
}

} // namespace Frontispiece
