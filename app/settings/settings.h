// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Frontispiece {

/// Which colours the page and the window take.
enum class ThemeChoice { FollowSystem, Paper, Sepia, Dusk, Night };

/// What the reader chose.
struct Settings
{
    static constexpr int smallestText = 12;
    static constexpr int usualText = 19;
    static constexpr int largestText = 57; ///< 300 %

    ThemeChoice theme = ThemeChoice::FollowSystem;
    int textSize = usualText; ///< of the page's text, in logical pixels

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// How the window was left.
struct WindowState
{
    QByteArray geometry;
    int sideBarWidth = 308; ///< logical pixels
    bool sideBarShown = true;
    bool menuBarShown = true;
    bool systemWasDark
        = false; ///< the desktop's answer last time, so that the first paint has the right colours

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

} // namespace Frontispiece
