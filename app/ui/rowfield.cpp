// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "rowfield.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace Frontispiece {

namespace {

// In logical pixels.
constexpr int sideGap = 4; ///< from the list's edge
constexpr qreal radius = 7;
constexpr qreal ringWidth = 2;

} // namespace

void drawRowField(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_Selected))
        return;
    const QRectF box = QRectF(option.rect).adjusted(sideGap, 1, -sideGap, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.color(QPalette::Highlight));
    painter.drawRoundedRect(box, radius, radius);
    if (!option.state.testFlag(QStyle::State_HasFocus)
        || !option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        return;
    }
    painter.setPen(QPen(option.palette.color(QPalette::Link), ringWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace Frontispiece
