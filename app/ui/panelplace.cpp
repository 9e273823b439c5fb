// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "panelplace.h"

#include <QWidget>

#include <algorithm>

namespace Frontispiece {

namespace {

constexpr int gap = 4; ///< between button and panel, and to the edges of the window and the screen

/// The start of a span of `length` as near to `start` as keeps it between `from` and `to`; at `from` if it
/// is too long.
int within(int start, int length, int from, int to)
{
    return std::max(from, std::min(start, to - length));
}

} // namespace

QRect placeOnScreen(const QWidget *widget)
{
    return {widget->mapToGlobal(QPoint(0, 0)), widget->size()};
}

QRect placeBelow(const QRect &button, const QSize &size, const QRect &window, const QRect &screen)
{
    const QRect room = screen.adjusted(gap, gap, -gap, -gap);
    const QSize fitting = size.boundedTo(room.size());
    const int right = button.x() + button.width();
    const int bottom = button.y() + button.height();
    int x = within(right - fitting.width(), fitting.width(), window.x() + gap,
                   window.x() + window.width() - gap);
    x = within(x, fitting.width(), room.x(), room.x() + room.width());
    const int y = within(bottom + gap, fitting.height(), room.y(), room.y() + room.height());
    return {QPoint(x, y), fitting};
}

} // namespace Frontispiece
