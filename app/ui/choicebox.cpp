// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "choicebox.h"

#include "appearancelook.h"
#include "glyphs.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int signSize = 14;
constexpr int rowsShown = 12;

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setAttribute(Qt::WA_Hover);
    setMaxVisibleItems(rowsShown);
    setFixedHeight(controlHeight);
    setMinimumContentsLength(1);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // A list of that many rows, and not Fusion's menu over the whole height of the screen.
    setStyleSheet(u"QComboBox { combobox-popup: 0; }"
                  "QAbstractItemView { border: 1px solid palette(mid); padding: 4px; }"
                  "QAbstractItemView::item { padding: 4px 6px; }"_s);
    setItemDelegate(new QStyledItemDelegate(this)); // the usual one does not know of the padding
}

void ChoiceBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const QRectF field = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colors.color(QPalette::Link), 2) : QPen(colors.color(QPalette::Mid), 1));
    painter.setBrush(colors.color(underMouse() ? QPalette::Highlight : QPalette::Base));
    painter.drawRoundedRect(hasFocus() ? field : field.adjusted(-0.5, -0.5, 0.5, 0.5), controlRadius,
                            controlRadius);

    const QRect sign(width() - controlPadding - signSize, (controlHeight - signSize) / 2, signSize, signSize);
    const QRect place = rect().adjusted(controlPadding, 0, -2 * controlPadding - signSize, 0);
    drawGlyph(painter, Glyph::Unfold, style()->visualRect(layoutDirection(), rect(), sign),
              colors.color(QPalette::PlaceholderText));
    painter.setPen(colors.color(QPalette::Text));
    painter.drawText(style()->visualRect(layoutDirection(), rect(), place),
                     Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, place.width()));
}

} // namespace Frontispiece
