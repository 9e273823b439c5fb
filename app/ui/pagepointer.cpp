// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagepointer.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTimerEvent>

#include <algorithm>

namespace Frontispiece {

namespace {

/// How often, in ms, a page follows a pointer that was dragged out of it.
constexpr int followInterval = 40;

} // namespace

PagePointer::PagePointer(VisiblePage &page, TextSelection &selection, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_selection(selection)
{
}

Span PagePointer::linkAt(const QPointF &point) const
{
    if (!m_page.isSet() || !m_page.isOnText(point))
        return {};
    // The position nearest to a point may be in front of the character under it, or behind.
    const qsizetype nearest = m_page.positionAt(point);
    for (const qsizetype position : {nearest, nearest - 1}) {
        Span link = m_page.text().linkAt(position);
        if (link.link.isEmpty())
            continue;
        const QList<QRectF> character = m_page.rectangles({position, 1});
        if (std::ranges::any_of(character, [&](const QRectF &box) { return box.contains(point); }))
            return link;
    }
    return {};
}

/// Which margin of a page a point is in: -1 left, 1 right, 0 neither. Scrolled pages have none.
int PagePointer::edgeAt(const QPointF &point) const
{
    if (!m_page.isSet() || !m_page.isPaged())
        return 0;
    const PageGeometry &geometry = m_page.geometry();
    if (point.x() < geometry.columns.constFirst())
        return -1;
    return point.x() > geometry.columns.constLast() + geometry.column ? 1 : 0;
}

Qt::CursorShape PagePointer::shapeAt(const QPointF &point) const
{
    if (!linkAt(point).link.isEmpty() || edgeAt(point) != 0)
        return Qt::PointingHandCursor;
    return m_page.isSet() && m_page.isOnText(point) ? Qt::IBeamCursor : Qt::ArrowCursor;
}

void PagePointer::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_page.isSet())
        return;
    m_pressed = m_dragged = event.position();
    m_isDown = true;
    m_isDrag = false;
    m_hadSelection = !m_selection.isEmpty();
    const qsizetype position = m_page.positionAt(m_pressed);
    const auto doubleClickTime = QGuiApplication::styleHints()->mouseDoubleClickInterval();
    if (event.modifiers().testFlag(Qt::ShiftModifier))
        m_selection.extendTo(position, m_page.text());
    else if (m_sinceDouble.isValid() && m_sinceDouble.elapsed() < doubleClickTime)
        m_selection.begin(position, TextSelection::Unit::Paragraph, m_page.text());
    else
        m_selection.begin(position, TextSelection::Unit::Character, m_page.text());
    Q_EMIT selectionChanged();
}

void PagePointer::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_page.isSet() || edgeAt(event.position()) != 0) {
        press(event); // fast turning
        return;
    }
    m_isDown = true;
    m_isDrag = true;
    m_dragged = event.position();
    m_selection.begin(m_page.positionAt(event.position()), TextSelection::Unit::Word, m_page.text());
    m_sinceDouble.start();
    Q_EMIT selectionChanged();
}

void PagePointer::move(const QMouseEvent &event)
{
    if (!m_isDown)
        return;
    m_dragged = event.position();
    if (!m_isDrag
        && (m_dragged - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_isDrag = true;
    const bool isOutside = m_dragged.y() < 0 || m_dragged.y() > m_page.geometry().view.height();
    if (isOutside && !m_page.isPaged())
        m_outside.start(followInterval, this);
    else
        m_outside.stop();
    dragTo(m_dragged);
}

void PagePointer::dragTo(const QPointF &point)
{
    m_selection.extendTo(m_page.positionAt(point), m_page.text());
    Q_EMIT selectionChanged();
}

void PagePointer::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_outside.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    const qreal height = m_page.geometry().view.height();
    const qreal outside = m_dragged.y() < 0 ? m_dragged.y() : m_dragged.y() - height;
    Q_EMIT scrollWanted(outside / 2);
    dragTo({m_dragged.x(), std::clamp(m_dragged.y(), 0.0, height)});
}

void PagePointer::release(const QMouseEvent &event)
{
    m_outside.stop();
    if (event.button() != Qt::LeftButton || !m_isDown)
        return;
    m_isDown = false;
    if (m_isDrag || !m_selection.isEmpty())
        return;
    if (const Span link = linkAt(event.position()); !link.link.isEmpty())
        Q_EMIT linkActivated(link.link);
    else if (const int edge = edgeAt(event.position()); edge != 0 && !m_hadSelection)
        Q_EMIT edgeClicked(edge);
}

} // namespace Frontispiece
