// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "scrollbarlook.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>

namespace Frontispiece {

namespace {

// In logical pixels.
constexpr int endMargin = 2; ///< between the handle and the bar's ends
constexpr qreal radius = 3;

} // namespace

QRect scrollHandle(const QStyleOptionSlider &bar)
{
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int room = isUpright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64 {bar.maximum} - bar.minimum;
    int length = room;
    if (range > 0)
        length = int(qint64 {bar.pageStep} * room / (range + bar.pageStep));
    length = std::clamp(length, std::min(shortestHandle, room), room);
    const int begin = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      room - length, bar.upsideDown);
    if (isUpright)
        return {bar.rect.left(), bar.rect.top() + begin, bar.rect.width(), length};
    return {bar.rect.left() + begin, bar.rect.top(), length, bar.rect.height()};
}

void drawScrollBar(QPainter &painter, const QStyleOptionSlider &bar)
{
    if (!bar.state.testFlag(QStyle::State_Enabled) || bar.maximum <= bar.minimum) // nothing to scroll
        return;
    const bool isUpright = bar.orientation == Qt::Vertical;
    const int across = isUpright ? handleMargin : endMargin;
    const int along = isUpright ? endMargin : handleMargin;
    const bool isMeant = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (bar.state.testFlag(QStyle::State_MouseOver) || bar.state.testFlag(QStyle::State_Sunken));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar.palette.color(isMeant ? QPalette::Dark : QPalette::Mid));
    const QRect handle = QStyle::visualRect(bar.direction, bar.rect, scrollHandle(bar));
    painter.drawRoundedRect(handle.adjusted(across, along, -across, -along), radius, radius);
    painter.restore();
}

} // namespace Frontispiece
