// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pageflow.h"

namespace Frontispiece {

/// Divides a flow into pages of a height, in logical pixels, as books do: no line is cut, of a paragraph
/// that is divided at least two lines stand on each page and no word is, and what belongs together (a heading
/// and its text, a picture and its caption) stays together. Where that is not possible, because one thing
/// alone is higher than a page, the page holds as much as goes onto it.
class PageComposer
{
public:
    /// The flow must outlive the composer.
    explicit PageComposer(PageFlow &flow)
        : m_flow(flow)
    {
    }

    /// Where the page that begins with a line ends: the first line of the next one, or the flow's end.
    [[nodiscard]] LineRef pageEnd(const LineRef &begin, qreal height) const;
    /// Where the page begins that ends before a line.
    [[nodiscard]] LineRef pageBegin(const LineRef &end, qreal height) const;
    /// Whether a page may begin with this line.
    [[nodiscard]] bool mayBegin(const LineRef &line) const;

private:
    [[nodiscard]] qreal heightOf(const LineRef &line, bool isFirst) const;

    PageFlow &m_flow;
};

} // namespace Frontispiece
