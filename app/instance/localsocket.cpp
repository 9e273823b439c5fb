// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "localsocket.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Frontispiece {

Descriptor::Descriptor(int number)
    : m_number(number)
{
}

Descriptor::~Descriptor()
{
    if (isOpen())
        ::close(m_number);
}

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_number(std::exchange(other.m_number, -1))
{
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

namespace LocalSocket {

namespace {

constexpr int callersWaiting = 16;

#ifdef MSG_NOSIGNAL
constexpr int sendFlags = MSG_NOSIGNAL;
#else
constexpr int sendFlags = 0; // see prepared()
#endif

struct Address
{
    sockaddr_un value {};
    socklen_t size = 0; ///< 0: the name is too long
};

/// What stands in the address for a name. On Linux no file is made: such a name needs no folder that knows
/// sockets, and is gone with its program.
QByteArray placeOf(const QByteArray &name)
{
#ifdef Q_OS_LINUX
    return '\0' + name;
#else
    return QFile::encodeName(QDir::tempPath()) + '/' + name;
#endif
}

Address addressOf(const QByteArray &name)
{
    const QByteArray place = placeOf(name);
    Address address;
    address.value.sun_family = AF_UNIX;
    const auto length = static_cast<std::size_t>(place.size());
    if (length >= sizeof(address.value.sun_path))
        return address;
    std::memcpy(&address.value.sun_path, place.constData(), length);
    address.size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + length);
    return address;
}

const sockaddr *plain(const Address &address)
{
    return reinterpret_cast<const sockaddr *>(&address.value);
}

Descriptor prepared(int number)
{
    Descriptor socket(number);
    if (!socket.isOpen())
        return socket;
    ::fcntl(number, F_SETFD, FD_CLOEXEC);
    ::fcntl(number, F_SETFL, O_NONBLOCK);
#ifdef SO_NOSIGPIPE
    const int yes = 1;
    ::setsockopt(number, SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
#endif
    return socket;
}

} // namespace

Descriptor listenAt(const QByteArray &name)
{
    const Address address = addressOf(name);
    Descriptor socket = prepared(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (!socket.isOpen() || address.size == 0)
        return {};
    forget(name); // one that was killed may have left it
    if (::bind(socket.number(), plain(address), address.size) != 0
        || ::listen(socket.number(), callersWaiting) != 0)
        return {};
    return socket;
}

void forget([[maybe_unused]] const QByteArray &name)
{
#ifndef Q_OS_LINUX
    ::unlink(placeOf(name).constData());
#endif
}

Descriptor callAt(const QByteArray &name)
{
    const Address address = addressOf(name);
    Descriptor socket = prepared(::socket(AF_UNIX, SOCK_STREAM, 0));
    if (!socket.isOpen() || address.size == 0
        || ::connect(socket.number(), plain(address), address.size) != 0)
        return {};
    return socket;
}

Descriptor accept(const Descriptor &listening)
{
    return prepared(::accept(listening.number(), nullptr, nullptr));
}

std::optional<Peer> peerOf(const Descriptor &socket)
{
#ifdef Q_OS_LINUX
    ucred who {};
    socklen_t size = sizeof who;
    if (::getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &who, &size) != 0)
        return std::nullopt;
    return Peer {who.uid, who.pid};
#else
    Peer who;
    gid_t group = 0;
    return ::getpeereid(socket.number(), &who.user, &group) == 0 ? std::optional(who) : std::nullopt;
#endif
}

qsizetype write(const Descriptor &socket, const QByteArray &bytes, qsizetype from)
{
    const auto left = static_cast<std::size_t>(bytes.size() - from);
    const ssize_t written = ::send(socket.number(), bytes.constData() + from, left, sendFlags);
    if (written >= 0)
        return written;
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : -1;
}

void endWriting(const Descriptor &socket)
{
    ::shutdown(socket.number(), SHUT_WR);
}

} // namespace LocalSocket

} // namespace Frontispiece
