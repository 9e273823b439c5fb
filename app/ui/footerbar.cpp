// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "footerbar.h"

#include "rowtext.h"

#include <QPainter>

namespace Frontispiece {

namespace {

constexpr int barHeight = 34;
constexpr qreal lineHeight = 2;

} // namespace

FooterBar::FooterBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(barHeight);
}

void FooterBar::setProgress(const QString &text, double progress)
{
    m_text = text;
    m_progress = progress;
    setAccessibleName(text);
    update();
}

void FooterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(rect().adjusted(0, 0, -22, -4), Qt::AlignRight | Qt::AlignVCenter, m_text);
    painter.fillRect(QRectF(0, height() - lineHeight, width() * m_progress, lineHeight),
                     palette().color(QPalette::Link));
}

} // namespace Frontispiece
