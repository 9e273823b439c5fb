// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <sys/types.h>

#include <optional>

namespace Frontispiece {

/// A file descriptor, closed with its owner.
class Descriptor final
{
public:
    Descriptor() = default;
    explicit Descriptor(int number);
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number = -1;
};

/// Sockets between the programs of one machine, without a network library. None of them ever waits, none is
/// passed on to other programs, and writing where nobody reads any more is an error, not a signal.
namespace LocalSocket {

/// Who is at the other end.
struct Peer
{
    uid_t user = 0;
    pid_t process = 0; ///< 0 where the system does not tell
};

/// Waits for callers under `name`; closed if that cannot be. Who calls must be the only one to do so.
[[nodiscard]] Descriptor listenAt(const QByteArray &name);
/// Nobody is to find it any more.
void forget(const QByteArray &name);
/// Calls whoever waits under `name`; closed if nobody does.
[[nodiscard]] Descriptor callAt(const QByteArray &name);
/// The next caller at `listening`; closed if there is none.
[[nodiscard]] Descriptor accept(const Descriptor &listening);
[[nodiscard]] std::optional<Peer> peerOf(const Descriptor &socket);
/// Writes what can be written now. Returns how much that is, or -1 if it never can be.
[[nodiscard]] qsizetype write(const Descriptor &socket, const QByteArray &bytes, qsizetype from);
/// Says that nothing more will be written.
void endWriting(const Descriptor &socket);

} // namespace LocalSocket

} // namespace Frontispiece
