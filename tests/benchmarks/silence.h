// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>

namespace Frontispiece::Bench {

/// How the window's thread spent some time. Nanoseconds.
struct Silence
{
    qint64 longest = 0;       ///< the longest it went without looking for events
    qint64 longestAtWork = 0; ///< the same in the processor's time, without what other programs took
    qint64 total = 0;
};

/// Lets the event loop go round, one pass at a time, until something is done; gives up after a minute.
[[nodiscard]] Silence listenUntil(const std::function<bool()> &isDone);

} // namespace Frontispiece::Bench
