// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace Frontispiece {

/// A line of the page, or what is as little to be divided: a picture with its description, a table's row.
struct SetLine
{
    Passage range; ///< in the page's text
    qreal top = 0; ///< from the top of its block, the space above included
    qreal height = 0;
    bool isHyphenated = false;

    [[nodiscard]] qreal bottom() const { return top + height; }
};

/// A colour behind some of the characters.
struct Ground
{
    Passage range;
    QColor color;
};

/// Characters that are laid out together: a paragraph, a table's cell. The displayed copy may hold soft
/// hyphens that the page's text does not.
struct SetText
{
    std::unique_ptr<QTextLayout> layout;
    QPointF position;         ///< of its top left corner in the block
    qsizetype start = 0;      ///< in the page's text
    QColor color;             ///< of what has none of its own
    QList<qsizetype> hyphens; ///< the offsets from `start` in front of which the copy has a soft hyphen

    /// The copy's index for a position in the page's text, and back.
    [[nodiscard]] int shown(qsizetype textPosition) const;
    [[nodiscard]] qsizetype source(int shownIndex) const;
};

/// A block of the page, set in lines. Lengths are logical pixels from the block's top left corner.
class SetBlock
{
public:
    enum class Ornament { None, Break };

    [[nodiscard]] const QList<SetLine> &lines() const { return m_lines; }
    /// What parts it from the block above; not seen at the top of a page.
    [[nodiscard]] qreal spaceAbove() const { return m_spaceAbove; }
    [[nodiscard]] qreal height() const { return m_lines.constLast().bottom(); }
    /// Where its picture is, or why there is none stands; null where there is neither.
    [[nodiscard]] const QRectF &picture() const { return m_picture; }
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull() && m_problem.isEmpty(); }
    [[nodiscard]] bool isKeptTogether() const { return m_keptTogether; }
    [[nodiscard]] bool isKeptWithNext() const { return m_keptWithNext; }

    /// The line a position is in; of two that meet there the later.
    [[nodiscard]] int lineAt(qsizetype position) const;
    /// The line at a height; the nearest where there is none.
    [[nodiscard]] int lineAtHeight(qreal y) const;
    /// The position nearest to a point.
    [[nodiscard]] qsizetype positionAt(const QPointF &point) const;
    /// Whether a point is on characters, not beside them.
    [[nodiscard]] bool isOnText(const QPointF &point) const;
    /// What some characters cover, a rectangle for each stretch of each line.
    [[nodiscard]] QList<QRectF> rectangles(const Passage &range) const;

    /// Draws lines with the colours behind them.
    void draw(QPainter &painter, const QPointF &origin, int firstLine, int endLine,
              const QList<Ground> &grounds) const;

private:
    friend class Typesetter;

    struct Marker
    {
        QString text;
        QFont font;
        QColor color;
        QPointF position; ///< of its base line's beginning
    };

    [[nodiscard]] const SetText *textAt(const QPointF &point) const;
    [[nodiscard]] QTextLine textLineAt(const SetText &text, qreal y) const;
    void drawProblem(QPainter &painter, const QPointF &origin) const;
    void drawOrnament(QPainter &painter, const QPointF &origin) const;

    std::vector<SetText> m_texts;
    QList<SetLine> m_lines;
    QRectF m_picture;
    QString m_problem; ///< in the picture's place
    QFont m_problemFont;
    QColor m_problemColor;
    QColor m_frameColor;
    Marker m_marker;
    Ornament m_ornament = Ornament::None;
    QColor m_ornamentColor;
    qreal m_width = 0;
    qreal m_spaceAbove = 0;
    bool m_keptTogether = false;
    bool m_keptWithNext = false;
};

} // namespace Frontispiece
