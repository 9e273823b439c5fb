// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "visitors.h"

#include <QTimer>

#include <array>
#include <cerrno>
#include <chrono>
#include <functional>

#include <unistd.h>

namespace Frontispiece {

namespace {

/// A start has one thing to say, and says it at once.
constexpr std::chrono::seconds patience {3};
constexpr int mostAtOnce = 8;

/// One who says something and waits for the answer. Deletes itself.
class Visitor final : public QObject
{
public:
    using Heard = std::function<void(const Handover &)>;

    Visitor(Descriptor socket, Heard heard, QObject *parent)
        : QObject(parent)
        , m_socket(std::move(socket))
        , m_heard(std::move(heard))
        , m_notifier(m_socket.number(), QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, &Visitor::listen);
        QTimer::singleShot(patience, this, &Visitor::leave);
    }

private:
    void listen()
    {
        std::array<char, 65536> piece;
        const ssize_t size = ::read(m_socket.number(), piece.data(), piece.size());
        if (size < 0) {
            if (errno != EAGAIN && errno != EINTR)
                leave();
            return;
        }
        if (size > 0) {
            m_bytes.append(piece.data(), size);
            if (m_bytes.size() > Handover::mostBytes)
                leave();
            return;
        }
        // Who has given up meanwhile cannot be answered, and has told the reader that nothing was opened.
        const auto handover = Handover::fromBytes(m_bytes);
        const bool isDone = handover && LocalSocket::write(m_socket, QByteArray(1, takenOver), 0) == 1;
        leave();
        if (isDone)
            m_heard(*handover);
    }

    void leave()
    {
        m_notifier.setEnabled(false);
        deleteLater();
    }

    Descriptor m_socket;
    Heard m_heard;
    QByteArray m_bytes;
    QSocketNotifier m_notifier;
};

} // namespace

Visitors::Visitors(const Descriptor &listening, QObject *parent)
    : QObject(parent)
    , m_listening(listening)
    , m_notifier(listening.number(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Visitors::receive);
}

void Visitors::receive()
{
    Descriptor socket = LocalSocket::accept(m_listening);
    if (!socket.isOpen())
        return;
    const auto peer = LocalSocket::peerOf(socket);
    if (!peer || peer->user != ::geteuid())
        return;
    auto *visitor = new Visitor(
        std::move(socket), [this](const Handover &handover) { Q_EMIT handedOver(handover); }, this);
    // The others wait at the door.
    m_notifier.setEnabled(++m_present < mostAtOnce);
    connect(visitor, &QObject::destroyed, this, [this] {
        --m_present;
        m_notifier.setEnabled(true);
    });
}

} // namespace Frontispiece
