// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "endsignals.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace Frontispiece {

namespace {

constexpr std::array<int, 3> requests {SIGTERM, SIGINT, SIGHUP};

/// Where the handler writes. A handler is given nothing but the signal's number, so this one thing is global.
volatile std::sig_atomic_t pipeEnd = -1;

/// Hardly anything may be done here; the rest is done by who reads the pipe.
void handle(int)
{
    const int before = errno;
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(pipeEnd, &byte, 1);
    errno = before;
}

void setHandler(int request, void (*handler)(int))
{
    struct sigaction action
    {
    };
    if (::sigaction(request, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
        return;
    action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    ::sigaction(request, &action, nullptr);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends {};
    if (::pipe(ends.data()) != 0)
        return; // then they end the program as ever
    m_reading = Descriptor(ends[0]);
    m_writing = Descriptor(ends[1]);
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_reading.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT endRequested();
    });
    pipeEnd = m_writing.number();
    for (const int request : requests)
        setHandler(request, handle);
}

EndSignals::~EndSignals()
{
    for (const int request : requests)
        setHandler(request, SIG_DFL);
    pipeEnd = -1;
}

} // namespace Frontispiece
