// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markedscrollbar.h"

#include "scrollbarlook.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>
#include <utility>

namespace Frontispiece {

namespace {

constexpr int markHeight = 2;
constexpr int currentHeight = 4;
constexpr float markOpacity = 0.6F;

/// Where a mark begins in a groove, so that the first and the last are seen whole.
int markTop(double fraction, int groove, int height)
{
    return static_cast<int>(std::clamp(fraction, 0.0, 1.0) * std::max(groove - height, 0));
}

} // namespace

MarkedScrollBar::MarkedScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
}

void MarkedScrollBar::setMarks(const QList<double> &fractions, double current)
{
    m_fractions = fractions;
    m_current = current;
    m_rows.clear();
    update();
}

QRect MarkedScrollBar::part(QStyle::SubControl control) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ScrollBar, &option, control, this);
}

/// However many marks there are, what is painted is at most one for each two rows.
void MarkedScrollBar::markRows(int height)
{
    m_rows.assign(static_cast<size_t>(height), false);
    for (const double fraction : std::as_const(m_fractions)) {
        const int top = markTop(fraction, height, markHeight);
        for (int row = top; row < std::min(top + markHeight, height); ++row)
            m_rows[static_cast<size_t>(row)] = true;
    }
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    const QRect groove = part(QStyle::SC_ScrollBarGroove);
    if ((m_fractions.isEmpty() && m_current < 0) || groove.isEmpty())
        return;
    if (m_rows.size() != static_cast<size_t>(groove.height()))
        markRows(groove.height());

    QPainter painter(this);
    const QColor accent = palette().color(QPalette::Link);
    QColor quiet = accent;
    quiet.setAlphaF(markOpacity);
    const QRect handle = part(QStyle::SC_ScrollBarSlider);
    painter.setClipRegion(QRegion(groove).subtracted(handle.adjusted(handleMargin, 0, -handleMargin, 0)));
    const auto begin = m_rows.cbegin();
    for (auto from = std::find(begin, m_rows.cend(), true); from != m_rows.cend();) {
        const auto to = std::find(from, m_rows.cend(), false);
        painter.fillRect(groove.left(), groove.top() + static_cast<int>(from - begin), groove.width(),
                         static_cast<int>(to - from), quiet);
        from = std::find(to, m_rows.cend(), true);
    }
    if (m_current >= 0) {
        painter.setClipping(false);
        painter.fillRect(groove.left(), groove.top() + markTop(m_current, groove.height(), currentHeight),
                         groove.width(), currentHeight, accent);
    }
}

} // namespace Frontispiece
