// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "buttonlook.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace Frontispiece {

namespace {

// In logical pixels.
constexpr int sideRoom = 19; ///< beside the words, its line included
constexpr int room = 6;      ///< above and below
constexpr int flatSideRoom = 18;
constexpr int flatRoom = 8;
constexpr qreal radius = 6;
constexpr qreal hairLine = 1;
constexpr qreal focusLine = 2;

bool has(const QStyleOptionButton &button, QStyle::StateFlag state)
{
    return button.state.testFlag(state);
}

bool isFlat(const QStyleOptionButton &button)
{
    return button.features.testFlag(QStyleOptionButton::Flat);
}

QColor textColor(const QStyleOptionButton &button)
{
    if (!has(button, QStyle::State_Enabled))
        return button.palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (!isFlat(button))
        return button.palette.color(QPalette::ButtonText);
    const bool isMeant = has(button, QStyle::State_MouseOver) || has(button, QStyle::State_HasFocus);
    return button.palette.color(isMeant ? QPalette::Link : QPalette::Dark);
}

} // namespace

QSize buttonSize(const QStyleOptionButton &button, const QSize &contents)
{
    return contents
        + (isFlat(button) ? QSize(2 * flatSideRoom, 2 * flatRoom) : QSize(2 * sideRoom, 2 * room));
}

void drawButtonGround(QPainter &painter, const QStyleOptionButton &button)
{
    if (isFlat(button))
        return;
    const QPalette &colors = button.palette;
    const bool isFocused = has(button, QStyle::State_HasFocus);
    const bool isMeant = has(button, QStyle::State_MouseOver) || has(button, QStyle::State_Sunken)
        || has(button, QStyle::State_On);
    const qreal line = isFocused ? focusLine : hairLine;
    const QRectF sheet = QRectF(button.rect).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.color(isFocused ? QPalette::Link : QPalette::Mid), line));
    if (has(button, QStyle::State_Enabled))
        painter.setBrush(colors.color(isMeant ? QPalette::Highlight : QPalette::Base));
    else
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(sheet, radius - line / 2, radius - line / 2);
    painter.restore();
}

void drawButtonText(QPainter &painter, const QStyleOptionButton &button, const QStyle &style)
{
    const bool showsKeys = style.styleHint(QStyle::SH_UnderlineShortcut, &button) != 0;
    int flags = Qt::AlignVCenter | (showsKeys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    QRect box = button.rect;
    if (isFlat(button)) {
        box.adjust(flatSideRoom, 0, -flatSideRoom, 0);
        flags |= int(QStyle::visualAlignment(button.direction, Qt::AlignLeft));
    } else {
        flags |= Qt::AlignHCenter;
    }
    painter.save();
    painter.setPen(textColor(button));
    painter.drawText(box, flags, button.text);
    painter.restore();
}

} // namespace Frontispiece
