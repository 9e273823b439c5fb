// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderwatcher.h"

#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstring>

#include <sys/inotify.h>
#include <unistd.h>

namespace Frontispiece {

namespace {

/// Programs write a file in several steps, and move many at once.
constexpr std::chrono::milliseconds gatherFor {250};

constexpr unsigned watched = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

/// Room for some hundred events at once.
constexpr std::size_t queueBytes = 32UL * 1024;

} // namespace

FolderWatcher::FolderWatcher(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(gatherFor);
    connect(m_timer, &QTimer::timeout, this, [this] {
        const QStringList folders(m_gathered.cbegin(), m_gathered.cend());
        m_gathered.clear();
        Q_EMIT changed(folders);
    });
}

FolderWatcher::~FolderWatcher()
{
    if (m_queue >= 0)
        ::close(m_queue);
}

void FolderWatcher::openQueue()
{
    m_queue = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (m_queue < 0)
        return;
    m_notifier = new QSocketNotifier(m_queue, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &FolderWatcher::readQueue);
}

void FolderWatcher::add(const QString &folder)
{
    if (m_numbers.contains(folder) || m_hasNoRoom)
        return;
    if (m_queue < 0)
        openQueue();
    const int number
        = m_queue < 0 ? -1 : ::inotify_add_watch(m_queue, QFile::encodeName(folder).constData(), watched);
    if (number < 0) {
        // A folder that is gone or may not be read has an issue of its own.
        if (m_queue < 0 || errno == ENOSPC || errno == ENOMEM || errno == EMFILE) {
            m_hasNoRoom = true;
            Q_EMIT lostTrack(true);
        }
        return;
    }
    m_folders.insert(number, folder);
    m_numbers.insert(folder, number);
}

void FolderWatcher::remove(const QString &folder)
{
    const auto found = m_numbers.constFind(folder);
    if (found == m_numbers.cend())
        return;
    ::inotify_rm_watch(m_queue, *found);
    m_folders.remove(*found);
    m_numbers.erase(found);
}

void FolderWatcher::readQueue()
{
    alignas(inotify_event) std::array<char, queueBytes> buffer {};
    for (;;) {
        const auto size = ::read(m_queue, buffer.data(), buffer.size());
        if (size <= 0)
            return;
        for (std::size_t at = 0; at < static_cast<std::size_t>(size);) {
            inotify_event event {};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            at += sizeof event + event.len;
            if ((event.mask & IN_Q_OVERFLOW) != 0)
                Q_EMIT lostTrack(false);
            const QString folder = m_folders.value(event.wd);
            if (folder.isEmpty())
                continue;
            gather(folder);
            if ((event.mask & (IN_IGNORED | IN_MOVE_SELF)) != 0) {
                remove(folder); // the number now stands for nothing, or for another place
                Q_EMIT lost(folder);
            }
        }
    }
}

void FolderWatcher::gather(const QString &folder)
{
    m_gathered.insert(folder);
    if (!m_timer->isActive())
        m_timer->start();
}

} // namespace Frontispiece
