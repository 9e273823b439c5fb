// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "visiblepage.h"

#include <cmath>

namespace Frontispiece {

namespace {

/// A passage that is looked for stands so far down the view.
constexpr qreal passageShare = 1 / 3.0;

} // namespace

VisiblePage::VisiblePage() = default;

void VisiblePage::setStory(const Story &story)
{
    m_flow.setStory(story);
    m_place = m_flow.text().start();
    m_shift = 0;
    m_turned.clear();
    m_readOnFrom.reset();
    m_settled = true;
}

void VisiblePage::setStyle(const PageStyle &style, const QSizeF &view,
                           std::shared_ptr<const Hyphenator> hyphenator, const Typesetter::FindRoom &findRoom)
{
    m_geometry = pageGeometry(view, style);
    m_flow.setStyle(style, m_geometry.column, std::move(hyphenator), findRoom);
    m_turned.clear();
    m_readOnFrom.reset();
    settle();
}

void VisiblePage::resetItem(qsizetype item)
{
    m_flow.forget(item);
    m_turned.clear();
    settle();
}

bool VisiblePage::measureOn(QDeadlineTimer deadline)
{
    return m_flow.measureOn(m_flow.text().itemAt(m_place), deadline);
}

/// Lays out what is seen and what is next to it, so that moving there is exact.
void VisiblePage::setAround(qreal distance)
{
    m_flow.setAround(m_flow.lineAtPosition(m_place), distance + m_geometry.height - m_shift,
                     distance + 2 * m_geometry.height + m_shift);
}

/// Lays out what is seen, and no more: the first page waits for this.
void VisiblePage::setSeen()
{
    const LineRef line = m_flow.lineAtPosition(m_place);
    if (!isPaged())
        m_flow.setAround(line, 0, m_geometry.height + m_shift);
    const bool isEndSeen = m_flow.lineTop(line) + m_shift >= bottomMost(); // and therefore lines above it
    if (isPaged() || isEndSeen)
        setAround();
}

qreal VisiblePage::bottomMost() const
{
    // In a low view there is less room below the end: some text is always seen.
    const qreal text = m_flow.itemTop(m_flow.end().item);
    const qreal below = std::min(m_flow.height() - text, m_geometry.height / 2);
    return std::max(0.0, text + below - m_geometry.height);
}

qreal VisiblePage::top()
{
    return std::clamp(m_flow.lineTop(m_flow.lineAtPosition(m_place)) + m_shift, 0.0, bottomMost());
}

/// The line of which at least half is seen at the top.
LineRef VisiblePage::topLine()
{
    if (isPaged())
        return m_flow.lineAtPosition(m_place);
    return m_flow.lineAtHeight(top() + m_flow.style().lineHeight() / 2);
}

/// From now on, what is at `top` is the place to keep.
void VisiblePage::takePlace(qreal top)
{
    const qreal bounded = std::clamp(top, 0.0, bottomMost());
    const LineRef line = m_flow.lineAtHeight(bounded + m_flow.style().lineHeight() / 2);
    m_place = m_flow.line(line).range.start;
    m_shift = bounded - m_flow.lineTop(line);
}

/// Puts the place's line to the top.
void VisiblePage::settle()
{
    const LineRef line = m_flow.lineAtPosition(m_place);
    const bool isInHead = m_place < 0;
    m_shift = isInHead ? std::clamp(m_shift, 0.0, m_flow.line(line).height) : 0;
    m_settled = true;
    if (line == LineRef {} && m_shift == 0)
        m_shift = -m_flow.lineTop(line); // with the space above it
    setSeen();
}

QList<VisiblePage::Strip> VisiblePage::pages()
{
    QList<Strip> result;
    LineRef begin = m_flow.lineAtPosition(m_place);
    for (const qreal x : m_geometry.columns) {
        if (begin == m_flow.end())
            break;
        const LineRef end = m_composer.pageEnd(begin, m_geometry.height);
        result.append({begin, end, {x, m_geometry.top}});
        begin = end;
    }
    return result;
}

QList<VisiblePage::Strip> VisiblePage::strips(qreal glide)
{
    if (isPaged())
        return pages();
    const qreal from = top() + glide;
    const qreal to = from + m_geometry.height;
    const LineRef first = m_flow.lineAtHeight(from);
    LineRef last = m_flow.lineAtHeight(to - 1);
    const qreal bottom = m_flow.lineTop(last) + m_flow.line(last).height;
    const bool cut = bottom > to + 1 && m_flow.line(last).height < m_geometry.height / 3;
    LineRef end = m_flow.next(last).value_or(m_flow.end());
    if (cut && m_settled && glide == 0 && last > first)
        end = last;
    return {{first, end, {m_geometry.columns.constFirst(), std::round(m_flow.lineTop(first) - from)}}};
}

QList<VisiblePage::Part> VisiblePage::parts(qreal glide)
{
    QList<Part> result;
    const QList<Strip> all = strips(glide);
    for (const Strip &strip : all) {
        QPointF origin = strip.position - QPointF(0, m_flow.line(strip.begin).top);
        for (LineRef at = strip.begin; at < strip.end; at = {at.item + 1, 0}) {
            const auto block = m_flow.block(at.item);
            const int end
                = at.item == strip.end.item ? strip.end.line : static_cast<int>(block->lines().size());
            result.append({at.item, block, origin, at.line, end});
            origin.ry() += block->height();
        }
    }
    return result;
}

Passage VisiblePage::visible()
{
    const LineRef first = topLine();
    const Passage firstLine = m_flow.line(first).range;
    // The place may lie inside the top line, where another measure breaks the lines elsewhere.
    const bool isInside = m_place >= firstLine.start && m_place < firstLine.end();
    const qsizetype start = std::max<qsizetype>(0, isInside ? m_place : firstLine.start);
    qsizetype end = m_flow.text().end();
    if (isPaged()) {
        if (const LineRef next = pages().constLast().end; next != m_flow.end())
            end = m_flow.line(next).range.start;
    } else if (const qreal from = top(); from < bottomMost()) {
        const qreal bottom = from + m_geometry.height - m_flow.style().lineHeight() / 2;
        end = m_flow.line(m_flow.lineAtHeight(bottom)).range.end();
    }
    return {start, std::max<qsizetype>(0, end - start)};
}

void VisiblePage::showPosition(qsizetype position)
{
    m_place = position <= 0 ? m_flow.text().start() : std::min(position, m_flow.text().end());
    m_shift = 0;
    m_turned.clear();
    m_readOnFrom.reset();
    if (isSet())
        settle();
}

void VisiblePage::showPassage(const Passage &passage)
{
    showPosition(passage.start);
    if (passage.isEmpty() || !isSet())
        return;
    const qreal above = m_geometry.height * passageShare;
    const LineRef found = m_flow.lineAtPosition(passage.start);
    if (isPaged()) {
        m_place = m_flow.line(m_composer.pageBegin(found, above)).range.start;
        if (pages().constLast().end <= found) // it belongs onto the next page
            m_place = m_flow.line(found).range.start;
    } else {
        setAround();
        takePlace(m_flow.lineTop(found) - above);
    }
    settle();
}

const VisiblePage::Part *VisiblePage::partAt(const QList<Part> &parts, const QPointF &point) const
{
    // The column of a spread that the point is in, or is nearest to.
    qreal column = m_geometry.columns.constFirst();
    for (const qreal x : m_geometry.columns) {
        if (point.x() >= (column + m_geometry.column + x) / 2)
            column = x;
    }
    const Part *found = nullptr;
    for (const Part &part : parts) {
        const bool begins = point.y() >= part.origin.y() + part.block->lines().at(part.firstLine).top;
        const bool isNearer = !found || found->origin.x() < part.origin.x() || begins;
        if (!found || part.origin.x() < column || (part.origin.x() == column && isNearer))
            found = &part;
    }
    return found;
}

qsizetype VisiblePage::positionAt(const QPointF &point)
{
    const QList<Part> seen = parts();
    const Part *part = partAt(seen, point);
    if (!part)
        return m_place;
    // The block's other lines are not seen.
    const QPointF inside = point - part->origin;
    const qreal highest = part->block->lines().at(part->firstLine).top;
    const qreal lowest = part->block->lines().at(part->endLine - 1).bottom() - 1;
    return part->block->positionAt({inside.x(), std::clamp(inside.y(), highest, std::max(highest, lowest))});
}

bool VisiblePage::isOnText(const QPointF &point)
{
    const QList<Part> seen = parts();
    const Part *part = partAt(seen, point);
    if (!part)
        return false;
    const QPointF inside = point - part->origin;
    const QList<SetLine> &lines = part->block->lines();
    return inside.y() >= lines.at(part->firstLine).top && inside.y() < lines.at(part->endLine - 1).bottom()
        && part->block->isOnText(inside);
}

QList<QRectF> VisiblePage::rectangles(const Passage &range)
{
    QList<QRectF> result;
    const QList<Part> seen = parts();
    for (const Part &part : seen) {
        const qreal top = part.block->lines().at(part.firstLine).top;
        const qreal bottom = part.block->lines().at(part.endLine - 1).bottom();
        const QList<QRectF> all = part.block->rectangles(range);
        for (const QRectF &rectangle : all) {
            if (rectangle.center().y() > top && rectangle.center().y() < bottom)
                result.append(rectangle.translated(part.origin));
        }
    }
    return result;
}

} // namespace Frontispiece
