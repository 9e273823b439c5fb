// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outlinedelegate.h"

#include "outlinemodel.h"
#include "rowtext.h"

#include <QPainter>

#include <cmath>

namespace Frontispiece {

namespace {

// In pixels; all but the margin and the bar grow with the window's face.
constexpr qreal usualHeight = 30;
constexpr qreal textLeft = 24;
constexpr qreal indent = 16;
constexpr qreal textRight = 18;
constexpr qreal shareGap = 16; ///< between the title and the share
constexpr qreal margin = 5;    ///< from the list's edge to the field of a row
constexpr qreal radius = 6;    ///< of the field
constexpr qreal barWidth = 3;
constexpr qreal barLeft = 11;

/// What is deeper still stands no farther to the right, so that there is room for the titles.
constexpr int deepestIndent = 4;

qreal unit(const QFont &base)
{
    return std::max(1.0, QFontMetricsF(base).height() / 16.0);
}

QFont currentFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

qreal titleLeft(const QFont &base, const QModelIndex &index)
{
    const int level = index.data(OutlineModel::LevelRole).toInt();
    return (textLeft + indent * std::min(level, deepestIndent)) * unit(base);
}

/// The room that titles leave at the right, the same in all rows.
qreal titleRight(const QFont &base)
{
    return (textRight + shareGap) * unit(base)
        + QFontMetricsF(smallFont(base)).horizontalAdvance(shareText(1));
}

/// The bar at the left of the section the reader is in.
void paintBar(QPainter &painter, const QRectF &row, const QColor &color)
{
    const qreal height = row.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(row.left() + barLeft, row.top() + height / 2, barWidth, height),
                            barWidth / 2, barWidth / 2);
}

} // namespace

int OutlineDelegate::rowHeight(const QFont &base)
{
    return static_cast<int>(std::lround(usualHeight * unit(base)));
}

qreal OutlineDelegate::rowWidth(const QFont &base, const QModelIndex &index)
{
    // A little more than the letters take, or the last word would be cut off for a fraction of a pixel.
    constexpr qreal slack = 2;
    return titleLeft(base, index) + titleRight(base) + slack
        + QFontMetricsF(currentFont(base)).horizontalAdvance(index.data().toString());
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, rowHeight(option.font)};
}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintField(*painter, option);

    const QRectF row(option.rect);
    const QFont small = smallFont(option.font);
    const QString share = shareText(index.data(OutlineModel::ShareRole).toDouble());
    QRectF shareBox = row;
    shareBox.setLeft(row.right() - textRight * unit(option.font)
                     - QFontMetricsF(small).horizontalAdvance(share));
    drawLine(*painter, shareBox, share, small, option.palette.color(QPalette::PlaceholderText));

    const bool current = index.data(OutlineModel::CurrentRole).toBool();
    const QRectF title = row.adjusted(titleLeft(option.font, index), 0, -titleRight(option.font), 0);
    drawLine(*painter, title, index.data().toString(), current ? currentFont(option.font) : option.font,
             option.palette.color(QPalette::Text));
    if (current)
        paintBar(*painter, row, option.palette.color(QPalette::Link));
    painter->restore();
}

/// The ground of a row that is chosen or pointed at.
void OutlineDelegate::paintField(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const QRectF box = QRectF(option.rect).adjusted(margin, 1, -margin, -1);
    QColor field = option.palette.color(QPalette::Highlight);
    if (!selected)
        field.setAlphaF(0.5F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(field);
    painter.drawRoundedRect(box, radius, radius);
    if (selected && m_ring) {
        painter.setPen(QPen(option.palette.color(QPalette::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    }
}

} // namespace Frontispiece
