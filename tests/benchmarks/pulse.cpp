// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pulse.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <algorithm>
#include <memory>

#include <pthread.h>

namespace Frontispiece::Bench {

namespace {

constexpr unsigned long pace = 500; // microseconds
constexpr int patience = 100;       // ms, between two looks whether all has ended

} // namespace

Pulse::Pulse()
{
    pthread_getcpuclockid(pthread_self(), &m_clock);
    start(QThread::HighPriority);
}

Pulse::~Pulse()
{
    m_ends = true;
    wait();
}

void Pulse::forget()
{
    m_longest = 0;
    m_longestAtWork = 0;
}

/// What the thread that is asked has had of the processor.
qint64 Pulse::timeAtWork() const
{
    timespec time {};
    clock_gettime(m_clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

void Pulse::run()
{
    while (!m_ends) {
        const auto answered = std::make_shared<QSemaphore>();
        const qint64 workBefore = timeAtWork();
        QElapsedTimer asked;
        asked.start();
        QMetaObject::invokeMethod(
            &m_listener, [answered] { answered->release(); }, Qt::QueuedConnection);
        while (!answered->tryAcquire(1, patience)) {
            if (m_ends)
                return;
        }
        m_longest = std::max(m_longest.load(), asked.nsecsElapsed());
        m_longestAtWork = std::max(m_longestAtWork.load(), timeAtWork() - workBefore);
        usleep(pace);
    }
}

} // namespace Frontispiece::Bench
