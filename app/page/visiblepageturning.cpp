// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How a VisiblePage moves: turned by Space and the arrows, scrolled by the wheel, sent to its ends.
#include "visiblepage.h"

#include <cmath>

namespace Frontispiece {

namespace {

/// Reading on, these lines of the last view are seen again.
constexpr int overlapLines = 2;

} // namespace

bool VisiblePage::turn(int direction)
{
    m_readOnFrom.reset();
    return isPaged() ? turnPages(direction) : turnScrolled(direction);
}

bool VisiblePage::turnScrolled(int direction)
{
    setAround(m_geometry.height);
    const qreal before = top();
    if (direction > 0 && before < bottomMost())
        readOn(before);
    else if (direction < 0 && before > 0)
        readBack(before);
    return std::abs(top() - before) > 0.5;
}

/// Where the view begins with a line: that of the page has some space above it.
qreal VisiblePage::topWith(const LineRef &line)
{
    return line == LineRef {} ? 0 : m_flow.lineTop(line);
}

/// From the first line that is cut, or not seen at all, less the overlap.
void VisiblePage::readOn(qreal before)
{
    const qreal overlap = overlapLines * m_flow.style().lineHeight();
    const qreal bottom = before + m_geometry.height;
    const LineRef last = m_flow.lineAtHeight(bottom - 1);
    const qreal lastTop = m_flow.lineTop(last);
    const qreal lastBottom = lastTop + m_flow.line(last).height;
    const bool isCut = lastBottom > bottom;
    const std::optional<LineRef> fresh = isCut ? last : m_flow.next(last);
    if (fresh)
        m_readOnFrom = m_flow.line(*fresh).range.start;
    const LineRef furthest = fresh.value_or(last);
    const auto isAtTop = [&](const LineRef &line) { return topWith(line) <= before; };
    LineRef begin = m_flow.lineAtHeight((isCut ? lastTop : lastBottom) - overlap + 1);
    while (begin < furthest && isAtTop(begin))
        begin = m_flow.next(begin).value_or(furthest);
    // What is higher than the view, as a picture can be, is read on where it is cut.
    const qreal inside
        = isCut && isAtTop(begin) ? std::max(before + m_geometry.height / 2, bottom - overlap) : 0;
    beginWith(begin, std::max(0.0, inside - m_flow.lineTop(begin)));
}

/// To where the first line that is seen will be the last but one.
void VisiblePage::readBack(qreal before)
{
    const qreal overlap = overlapLines * m_flow.style().lineHeight();
    const qreal target = before - m_geometry.height + overlap;
    std::optional<LineRef> whole = m_flow.lineAtHeight(target);
    if (target > 0 && m_flow.lineTop(*whole) < target)
        whole = m_flow.next(*whole);
    if (whole && m_flow.lineTop(*whole) < before) {
        beginWith(*whole, 0);
        return;
    }
    LineRef above = m_flow.lineAtHeight(before - 1);
    if (m_flow.lineTop(above) >= before) // that is the space between the two
        above = m_flow.previous(above).value_or(above);
    const bool isHigher = topWith(above) < before - m_geometry.height;
    const qreal inside = std::min(before - m_geometry.height / 2, target);
    beginWith(above, isHigher ? std::max(0.0, inside - m_flow.lineTop(above)) : 0);
}

/// Makes a line the first one, so much of it above the view.
void VisiblePage::beginWith(const LineRef &line, qreal shift)
{
    m_place = m_flow.line(line).range.start;
    m_shift = shift;
    if (m_flow.lineTop(line) + shift > bottomMost())
        takePlace(bottomMost());
    if (m_shift <= m_flow.style().lineHeight() / 2) {
        settle();
    } else {
        m_settled = false;
        setAround();
    }
}

bool VisiblePage::turnPages(int direction)
{
    const QList<Strip> shown = pages();
    if (direction > 0) {
        const LineRef next = shown.constLast().end;
        if (next == m_flow.end())
            return false;
        m_turned.append(m_place);
        m_place = m_flow.line(next).range.start;
    } else {
        LineRef begin = shown.constFirst().begin;
        if (begin == LineRef {})
            return false;
        if (!m_turned.isEmpty()) {
            m_place = m_turned.takeLast();
        } else {
            for (qsizetype page = 0; page < m_geometry.columns.size(); ++page)
                begin = m_composer.pageBegin(begin, m_geometry.height);
            m_place = begin == LineRef {} ? m_flow.text().start() : m_flow.line(begin).range.start;
        }
    }
    settle();
    return true;
}

void VisiblePage::scrollBy(qreal distance)
{
    setAround(std::abs(distance));
    scrollTo(top() + distance);
}

void VisiblePage::scrollTo(qreal top)
{
    m_turned.clear();
    m_readOnFrom.reset();
    m_settled = false;
    takePlace(top);
    if (isPaged())
        settle();
    else
        setAround();
}

void VisiblePage::toStart()
{
    showPosition(0);
}

void VisiblePage::toEnd()
{
    m_turned.clear();
    if (isPaged()) {
        LineRef begin = m_flow.end();
        for (qsizetype page = 0; page < m_geometry.columns.size(); ++page)
            begin = m_composer.pageBegin(begin, m_geometry.height);
        m_place = m_flow.line(begin).range.start;
        settle();
        return;
    }
    m_place = m_flow.text().end();
    setAround();
    scrollTo(bottomMost());
}

} // namespace Frontispiece
