// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>

namespace Frontispiece {

/// Does a piece of work whenever it is asked for, but not all the time: what is asked for after a quiet time
/// is done at once, what is asked for soon after that is done together, a little later.
class Gathering final
{
public:
    /// `pace`: the least time from one doing to the next.
    Gathering(std::chrono::milliseconds pace, std::function<void()> work);

    void ask();
    /// Does it at once, which meets what was asked for before.
    void doNow();

private:
    std::chrono::milliseconds m_pace;
    std::function<void()> m_work;
    QTimer m_timer; ///< runs for as long as it is not quiet
    bool m_isAsked = false;
};

} // namespace Frontispiece
