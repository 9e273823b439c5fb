// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QColor;
class QPainter;
class QRect;
class QStyle;
class QStyleOptionMenuItem;

// How ApplicationStyle draws the menu bar and menus: words with room around them, the current ones on a
// rounded ground.
namespace Frontispiece {

// Around the items of the bar, and of a menu, in logical pixels.
constexpr int menuBarSideRoom = 8;
constexpr int menuBarRoom = 2;
constexpr int menuRoom = 5;
constexpr int menuLine = 1; ///< around a menu

/// How large an item is around its words, in logical pixels.
[[nodiscard]] QSize menuBarItemSize(const QSize &words);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &words);
/// `style`: whether letters of shortcuts are underlined.
void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style);
void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style);
/// A sheet with a hair line around it, as tool tips have it, too.
void drawSheet(QPainter &painter, const QRect &sheet, const QColor &ground, const QColor &line);

} // namespace Frontispiece
