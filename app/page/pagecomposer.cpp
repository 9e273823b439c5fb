// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagecomposer.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// Of a divided paragraph so many lines stand together: Bringhurst, 2.4.6 to 2.4.8.
constexpr int fewestLines = 2;

} // namespace

/// What a line takes of a page, with the space above its block, which the first one does not need.
qreal PageComposer::heightOf(const LineRef &line, bool isFirst) const
{
    const auto block = m_flow.block(line.item);
    const qreal space = line.line == 0 && !isFirst ? block->spaceAbove() : 0;
    return block->lines().at(line.line).height + space;
}

bool PageComposer::mayBegin(const LineRef &line) const
{
    if (line == m_flow.end())
        return true;
    if (line.line == 0)
        return line.item == 0 || !m_flow.block(line.item - 1)->isKeptWithNext();
    const auto block = m_flow.block(line.item);
    return !block->isKeptTogether() && line.line >= fewestLines
        && block->lines().size() - line.line >= fewestLines && !block->lines().at(line.line - 1).isHyphenated;
}

LineRef PageComposer::pageEnd(const LineRef &begin, qreal height) const
{
    qreal used = heightOf(begin, true);
    std::optional<LineRef> at = m_flow.next(begin);
    LineRef fitting = at.value_or(m_flow.end());
    LineRef good = begin;
    while (at) {
        if (mayBegin(*at))
            good = *at;
        fitting = *at;
        used += heightOf(*at, false);
        if (used > height)
            return good > begin ? good : fitting;
        at = m_flow.next(*at);
    }
    return m_flow.end();
}

LineRef PageComposer::pageBegin(const LineRef &end, qreal height) const
{
    LineRef last = end;
    if (end == m_flow.end()) {
        const qsizetype item = end.item - 1;
        last = {item, static_cast<int>(m_flow.block(item)->lines().size()) - 1};
    } else if (const auto before = m_flow.previous(end)) {
        last = *before;
    } else {
        return end;
    }
    QList<LineRef> fitting; // upwards
    qreal below = 0;        // the height of what follows, with the space above it
    for (std::optional<LineRef> at = last; at && below + heightOf(*at, true) <= height;
         at = m_flow.previous(*at)) {
        fitting.append(*at);
        below += heightOf(*at, false);
    }
    std::ranges::reverse(fitting);
    // A page may end earlier than its height asks for; then what follows it would not be seen.
    for (const bool isGood : {true, false}) {
        for (const LineRef &line : fitting) {
            if (mayBegin(line) == isGood && pageEnd(line, height) >= end)
                return line;
        }
    }
    return last;
}

} // namespace Frontispiece
