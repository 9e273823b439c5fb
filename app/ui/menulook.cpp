// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "menulook.h"

#include "glyphs.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionMenuItem>

namespace Frontispiece {

namespace {

// In logical pixels.
constexpr int barItemSideRoom = 9;
constexpr int barItemRoom = 4;
constexpr int itemRoom = 5;      ///< above and below the words
constexpr int textLeft = 34;     ///< beside the sign of what is checked
constexpr int textRight = 25;    ///< beside the sign of a menu below
constexpr int keysDistance = 16; ///< between the words and the keys
constexpr int checkLeft = 10;
constexpr int signSize = 12;
constexpr int signRight = 5;
constexpr int lineRoom = 5; ///< above and below a separator
constexpr int lineSideRoom = 8;
constexpr qreal radius = 5;

void drawGround(QPainter &painter, const QRect &item, const QPalette &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.color(QPalette::Highlight));
    painter.drawRoundedRect(item, radius, radius);
    painter.restore();
}

QColor textColor(const QStyleOptionMenuItem &item)
{
    const auto group = item.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
    return item.palette.color(group, QPalette::Text);
}

int textFlags(const QStyleOptionMenuItem &item, const QStyle &style)
{
    const bool showsKeys = style.styleHint(QStyle::SH_UnderlineShortcut, &item) != 0;
    return Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine
        | (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

void drawSign(QPainter &painter, const QStyleOptionMenuItem &item, Glyph sign, int left)
{
    const QRect box(item.rect.left() + left, item.rect.center().y() - signSize / 2 + 1, signSize, signSize);
    drawGlyph(painter, sign, QStyle::visualRect(item.direction, item.rect, box), textColor(item));
}

} // namespace

QSize menuBarItemSize(const QSize &words)
{
    return words + QSize(2 * barItemSideRoom, 2 * barItemRoom);
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &words)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {words.width(), 2 * lineRoom + 1};
    const int keys = item.text.contains(u'\t') ? keysDistance : 0;
    return words + QSize(textLeft + keys + textRight, 2 * itemRoom);
}

void drawMenuBarItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style)
{
    painter.fillRect(item.rect, item.palette.window());
    if (item.state.testFlag(QStyle::State_Selected) || item.state.testFlag(QStyle::State_Sunken))
        drawGround(painter, item.rect, item.palette);
    painter.setPen(textColor(item));
    painter.drawText(item.rect, textFlags(item, style) | Qt::AlignHCenter, item.text);
}

void drawMenuItem(QPainter &painter, const QStyleOptionMenuItem &item, const QStyle &style)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(item.rect.adjusted(lineSideRoom, lineRoom, -lineSideRoom, -lineRoom),
                         item.palette.color(QPalette::Mid));
        return;
    }
    const bool isEnabled = item.state.testFlag(QStyle::State_Enabled);
    if (isEnabled && item.state.testFlag(QStyle::State_Selected))
        drawGround(painter, item.rect, item.palette);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable && item.checked)
        drawSign(painter, item, Glyph::Tick, checkLeft);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool goesRight = item.direction == Qt::LeftToRight;
        drawSign(painter, item, goesRight ? Glyph::Forward : Glyph::Back,
                 item.rect.width() - signSize - signRight);
    }

    const QRect words = item.rect.adjusted(textLeft, 0, -textRight, 0);
    QRect keys = words;
    keys.setLeft(words.right() + 1 - item.reservedShortcutWidth);
    painter.save();
    painter.setFont(item.font);
    painter.setPen(textColor(item));
    const int flags = textFlags(item, style) | int(QStyle::visualAlignment(item.direction, Qt::AlignLeft));
    painter.drawText(QStyle::visualRect(item.direction, item.rect, words), flags,
                     item.text.section(u'\t', 0, 0));
    painter.drawText(QStyle::visualRect(item.direction, item.rect, keys), flags, item.text.section(u'\t', 1));
    painter.restore();
}

void drawSheet(QPainter &painter, const QRect &sheet, const QColor &ground, const QColor &line)
{
    painter.fillRect(sheet, line);
    painter.fillRect(sheet.adjusted(1, 1, -1, -1), ground);
}

} // namespace Frontispiece
