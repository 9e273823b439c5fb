// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QPainter;
class QStyle;
class QStyleOptionButton;

// How ApplicationStyle draws push buttons: a rounded sheet with a hair line around it, or, flat, a line of
// quiet words.
namespace Frontispiece {

/// How large a button is around its contents, in logical pixels.
[[nodiscard]] QSize buttonSize(const QStyleOptionButton &button, const QSize &contents);
void drawButtonGround(QPainter &painter, const QStyleOptionButton &button);
/// `style`: whether letters of shortcuts are underlined.
void drawButtonText(QPainter &painter, const QStyleOptionButton &button, const QStyle &style);

} // namespace Frontispiece
