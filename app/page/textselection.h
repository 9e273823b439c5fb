// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagetext.h"

#include <QTextBoundaryFinder>

namespace Frontispiece {

/// What of a page's text is selected: from where it was begun to where it was last led.
class TextSelection
{
public:
    enum class Unit { Character, Word, Paragraph };

    /// Begins anew, with nothing selected yet.
    void begin(qsizetype position, Unit unit, const PageText &text);
    /// Leads the end that moves to another position, by whole units of the kind it was begun with.
    void extendTo(qsizetype position, const PageText &text);
    /// Moves that end by a character or a word, forward (1) or back (-1).
    void extendBy(Unit unit, int direction, const PageText &text);
    void select(const Passage &range);
    void clear() { select({}); }

    [[nodiscard]] Passage range() const;
    [[nodiscard]] bool isEmpty() const { return range().isEmpty(); }
    /// The end that moves.
    [[nodiscard]] qsizetype position() const { return m_position; }

private:
    Passage m_anchor; ///< what was selected at the beginning
    qsizetype m_position = 0;
    Unit m_unit = Unit::Character;
    Passage m_range;
};

/// The word, or whatever stands between two words, at a position; the paragraph for Unit::Paragraph.
[[nodiscard]] Passage unitAt(const PageText &text, qsizetype position, TextSelection::Unit unit);

} // namespace Frontispiece
