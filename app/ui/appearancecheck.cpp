// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancecheck.h"

#include "appearancelook.h"

#include <QPainter>
#include <QStyle>

#include <array>

namespace Frontispiece {

namespace {

constexpr int boxSize = 16;
constexpr int gap = 8;
constexpr int flags = Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic;

} // namespace

QSize AppearanceCheck::sizeHint() const
{
    return {boxSize + gap + fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 2, controlHeight};
}

void AppearanceCheck::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const auto visual
        = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRectF box = visual({1, (height() - boxSize) / 2, boxSize, boxSize});
    const bool isHeld = isDown() || underMouse();
    painter.setBrush(isHeld ? colors.color(QPalette::Highlight) : QColor(Qt::transparent));
    painter.setPen(hasFocus() ? QPen(colors.color(QPalette::Link), 2)
                              : QPen(colors.color(QPalette::PlaceholderText), 1));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(QPen(colors.color(QPalette::Text), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (isChecked()) {
        const QPointF corner = box.topLeft();
        const std::array<QPointF, 3> tick {corner + QPointF(4.5, 8.5), corner + QPointF(7, 11),
                                           corner + QPointF(11.5, 5)};
        painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
    }
    painter.drawText(visual(rect().adjusted(1 + boxSize + gap, 0, 0, 0)), flags, text());
}

} // namespace Frontispiece
