// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QThread>

#include <atomic>
#include <ctime>

namespace Frontispiece::Bench {

/// Asks the thread that it is made in, again and again, whether it listens: for as long as it does not, no
/// key is answered. What other programs took of the processor is in the time by the clock, too; the time at
/// work leaves it out.
class Pulse final : public QThread
{
public:
    Pulse();
    ~Pulse() override;

    /// The longest silences since forget(), in ms.
    [[nodiscard]] double longest() const { return double(m_longest) / 1e6; }
    [[nodiscard]] double longestAtWork() const { return double(m_longestAtWork) / 1e6; }
    void forget();

protected:
    void run() override;

private:
    [[nodiscard]] qint64 timeAtWork() const;

    QObject m_listener; ///< lives in the thread that is asked
    clockid_t m_clock {};
    std::atomic<bool> m_ends = false;
    std::atomic<qint64> m_longest = 0;
    std::atomic<qint64> m_longestAtWork = 0;
};

} // namespace Frontispiece::Bench
