// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "instance.h"

#include "visitors.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// How often it is looked whether the first has ended, or begun to listen.
constexpr std::chrono::milliseconds pace {20};

/// A file that cannot be written can be locked all the same.
Descriptor openLock(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray name = QFile::encodeName(path);
    // Not through a link, which might lead to a file that others lock.
    constexpr int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
    Descriptor lock(::open(name.constData(), O_RDWR | O_CREAT | flags, S_IRUSR | S_IWUSR));
    return lock.isOpen() ? std::move(lock) : Descriptor(::open(name.constData(), O_RDONLY | flags));
}

/// What the holder of a lock is called: the same for every way to write the path of its file, and short
/// enough for a socket.
QByteArray nameFor(const Descriptor &lock)
{
    struct stat file
    {
    };
    if (::fstat(lock.number(), &file) != 0)
        return {};
    return "frontispiece-" + QByteArray::number(::geteuid()) + '-'
        + QByteArray::number(quint64 {file.st_dev}, 16) + '-' + QByteArray::number(quint64 {file.st_ino}, 16);
}

/// Returns whether it happened in time.
bool waitFor(const Descriptor &socket, short what, const QDeadlineTimer &deadline)
{
    pollfd awaited {socket.number(), what, 0};
    int found = 0;
    do
        found = ::poll(&awaited, 1, static_cast<int>(deadline.remainingTime()));
    while (found < 0 && errno == EINTR && !deadline.hasExpired());
    return found > 0;
}

} // namespace

Instance::Instance(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
}

Instance::~Instance()
{
    stopListening();
}

Instance::Role Instance::begin(const Handover &handover, std::chrono::milliseconds patience)
{
    m_lock = openLock(m_path);
    if (!m_lock.isOpen())
        return Role::First;
    m_name = nameFor(m_lock);
    const QByteArray bytes = handover.toBytes();
    const QDeadlineTimer deadline(patience);
    for (;;) {
        if (::flock(m_lock.number(), LOCK_EX | LOCK_NB) == 0) {
            m_listening = LocalSocket::listenAt(m_name);
            return Role::First;
        }
        if (errno != EWOULDBLOCK && errno != EINTR) {
            m_lock = {}; // a file system that knows no locks
            return Role::First;
        }
        if (bytes.size() > Handover::mostBytes) {
            m_complaint = tr("Frontispiece is open already, and so many files at once are too many to hand "
                             "over to it. Open the folder that they are in.");
            return Role::Refused;
        }
        if (handOver(bytes, deadline))
            return Role::HandedOver;
        if (deadline.hasExpired())
            break;
        QThread::msleep(static_cast<unsigned long>(pace.count()));
    }
    complain();
    return Role::Refused;
}

/// Returns whether the first has taken it. If not, it may be about to end, or to begin.
bool Instance::handOver(const QByteArray &bytes, const QDeadlineTimer &deadline)
{
    const Descriptor socket = LocalSocket::callAt(m_name);
    if (!socket.isOpen())
        return false;
    const auto peer = LocalSocket::peerOf(socket);
    if (!peer || peer->user != ::geteuid())
        return false;
    m_first = peer->process;
    for (qsizetype written = 0; written < bytes.size();) {
        const qsizetype more = LocalSocket::write(socket, bytes, written);
        if (more < 0 || (more == 0 && !waitFor(socket, POLLOUT, deadline)))
            return false;
        written += more;
    }
    LocalSocket::endWriting(socket);
    char answer = 0;
    return waitFor(socket, POLLIN, deadline) && ::read(socket.number(), &answer, 1) == 1
        && answer == takenOver;
}

void Instance::complain()
{
    m_complaint = m_first > 0 ? tr("Frontispiece is open already, as process %1, but does not answer, so "
                                   "nothing was opened. Wait a "
                                   "little, or end that process, and start again; what it has saved is kept.")
                                    .arg(m_first)
                              : tr("Frontispiece is open already where it cannot be reached, perhaps on "
                                   "another computer, so nothing "
                                   "was opened. Close it there and start again. It holds “%1”.")
                                    .arg(m_path);
}

void Instance::listen()
{
    if (!m_listening.isOpen())
        return;
    m_visitors = std::make_unique<Visitors>(m_listening);
    connect(m_visitors.get(), &Visitors::handedOver, this, &Instance::handedOver);
}

void Instance::stopListening()
{
    m_visitors.reset();
    if (!m_listening.isOpen())
        return;
    LocalSocket::forget(m_name);
    m_listening = {};
}

} // namespace Frontispiece
