// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textselection.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// The next boundary behind or before a position of the page.
qsizetype boundary(const PageText &text, qsizetype position, TextSelection::Unit unit, int direction)
{
    // The item it is in, and, at its edge, the one behind.
    qsizetype item = text.itemAt(position);
    if (direction < 0 && item > 0 && position == text.items().at(item).range.start) {
        if (const qsizetype end = text.items().at(item - 1).range.end(); end < position)
            return end;
        --item; // both are pieces of one block
    }
    if (direction > 0 && position >= text.items().at(item).range.end())
        return item + 1 < text.items().size() ? text.items().at(item + 1).range.start : text.end();
    const Passage &range = text.items().at(item).range;
    const QString paragraph = text.text(range);
    QTextBoundaryFinder finder(unit == TextSelection::Unit::Word ? QTextBoundaryFinder::Word
                                                                 : QTextBoundaryFinder::Grapheme,
                               paragraph);
    finder.setPosition(position - range.start);
    qsizetype found = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
    // Between two words is no place to stop.
    while (unit == TextSelection::Unit::Word && found > 0 && found < paragraph.size()
           && !finder.boundaryReasons().testFlag(direction > 0 ? QTextBoundaryFinder::EndOfItem
                                                               : QTextBoundaryFinder::StartOfItem))
        found = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return found < 0 ? (direction > 0 ? range.end() : range.start) : range.start + found;
}

} // namespace

Passage unitAt(const PageText &text, qsizetype position, TextSelection::Unit unit)
{
    if (unit == TextSelection::Unit::Character)
        return {position, 0};
    const Passage &range = text.items().at(text.itemAt(position)).range;
    if (unit == TextSelection::Unit::Paragraph)
        return range;
    const QString paragraph = text.text(range);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, paragraph);
    finder.setPosition(std::clamp<qsizetype>(position - range.start, 0, paragraph.size()));
    const qsizetype start = finder.isAtBoundary() && finder.position() < paragraph.size()
        ? finder.position()
        : std::max<qsizetype>(0, finder.toPreviousBoundary());
    finder.setPosition(start);
    const qsizetype end = finder.toNextBoundary();
    return {range.start + start, (end < 0 ? paragraph.size() : end) - start};
}

void TextSelection::begin(qsizetype position, Unit unit, const PageText &text)
{
    m_unit = unit;
    m_anchor = unitAt(text, position, unit);
    m_range = m_anchor;
    m_position = m_anchor.end();
}

void TextSelection::extendTo(qsizetype position, const PageText &text)
{
    const Passage there = unitAt(text, position, m_unit);
    const qsizetype start = std::min(m_anchor.start, there.start);
    m_range = {start, std::max(m_anchor.end(), there.end()) - start};
    m_position = there.start < m_anchor.start ? there.start : there.end();
}

void TextSelection::extendBy(Unit unit, int direction, const PageText &text)
{
    const qsizetype position = boundary(text, m_position, unit, direction);
    // The other end stays where it is, whatever units it was led there by.
    m_anchor = {m_position == m_range.start ? m_range.end() : m_range.start, 0};
    m_unit = Unit::Character;
    extendTo(position, text);
}

void TextSelection::select(const Passage &range)
{
    m_unit = Unit::Character;
    m_anchor = {range.start, 0};
    m_position = range.end();
    m_range = range;
}

Passage TextSelection::range() const
{
    return m_range;
}

} // namespace Frontispiece
