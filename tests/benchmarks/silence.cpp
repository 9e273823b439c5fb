// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "silence.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <ctime>

namespace Frontispiece::Bench {

namespace {

constexpr qint64 patience = 60'000'000'000;

/// What this thread has had of the processor.
qint64 timeAtWork()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

Silence listenUntil(const std::function<bool()> &isDone)
{
    Silence silence;
    QElapsedTimer all;
    all.start();
    while (!isDone() && all.nsecsElapsed() < patience) {
        const qint64 workBefore = timeAtWork();
        QElapsedTimer pass;
        pass.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents); // one pass: it does not wait
        silence.longest = std::max(silence.longest, pass.nsecsElapsed());
        silence.longestAtWork = std::max(silence.longestAtWork, timeAtWork() - workBefore);
    }
    silence.total = all.nsecsElapsed();
    return silence;
}

} // namespace Frontispiece::Bench
