// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QPainter;
class QStyleOptionSlider;

// How ApplicationStyle draws scroll bars: nothing but a slim handle, on whatever is behind.
namespace Frontispiece {

// In logical pixels.
constexpr int scrollBarWidth = 12;
constexpr int shortestHandle = 36;
constexpr int handleMargin = 3; ///< of the bar that the handle leaves free at either side

/// The part of a bar that its handle has, with its margins; where words go from left to right.
[[nodiscard]] QRect scrollHandle(const QStyleOptionSlider &bar);
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &bar);

} // namespace Frontispiece
