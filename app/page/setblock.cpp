// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "setblock.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Frontispiece {

namespace {

/// How far a text's line may be from the line of the page it belongs to: rounding, no more.
constexpr qreal tolerance = 0.5;

QRectF rectangleOf(const QTextLine &line, int from, int to)
{
    const qreal one = line.cursorToX(from);
    const qreal other = line.cursorToX(to);
    return {std::min(one, other), line.y(), std::abs(other - one), line.height()};
}

/// What characters of a line cover. Where scripts of both directions meet they need not be side by side.
void addRectangles(QList<QRectF> &result, const QTextLine &line, int from, int to, const QPointF &offset,
                   bool mixed)
{
    if (!mixed) {
        result.append(rectangleOf(line, from, to).translated(offset));
        return;
    }
    for (int at = from; at < to; ++at) {
        const QRectF next = rectangleOf(line, at, at + 1).translated(offset);
        if (next.width() <= 0)
            continue;
        if (!result.isEmpty() && result.constLast().top() == next.top()
            && result.constLast().adjusted(-tolerance, 0, tolerance, 0).intersects(next))
            result.last() |= next;
        else
            result.append(next);
    }
}

} // namespace

int SetText::shown(qsizetype textPosition) const
{
    const qsizetype offset = std::max<qsizetype>(0, textPosition - start);
    const auto before = std::ranges::upper_bound(hyphens, offset) - hyphens.begin();
    return std::min(static_cast<int>(offset + before), static_cast<int>(layout->text().size()));
}

qsizetype SetText::source(int shownIndex) const
{
    // The hyphen number n stands at hyphens[n] + n in the copy.
    qsizetype before = 0;
    qsizetype after = hyphens.size();
    while (before < after) {
        const qsizetype middle = (before + after) / 2;
        if (hyphens.at(middle) + middle < shownIndex)
            before = middle + 1;
        else
            after = middle;
    }
    return start + shownIndex - before;
}

int SetBlock::lineAt(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(m_lines, position, {},
                                                [](const SetLine &line) { return line.range.start; });
    return std::max(0, static_cast<int>(after - m_lines.begin()) - 1);
}

int SetBlock::lineAtHeight(qreal y) const
{
    const auto after = std::ranges::upper_bound(m_lines, y, {}, &SetLine::top);
    return std::max(0, static_cast<int>(after - m_lines.begin()) - 1);
}

/// The text a point is in, or is nearest to: cells of a table stand side by side, all else is alone.
const SetText *SetBlock::textAt(const QPointF &point) const
{
    const SetText *found = nullptr;
    for (const SetText &text : m_texts) {
        if (!found || text.position.x() <= point.x())
            found = &text;
    }
    return found;
}

QTextLine SetBlock::textLineAt(const SetText &text, qreal y) const
{
    QTextLine found = text.layout->lineAt(0);
    for (int index = 1; index < text.layout->lineCount(); ++index) {
        const QTextLine line = text.layout->lineAt(index);
        // The lines of a page touch; the letters' own height may differ.
        const qreal middle = (found.y() + found.height() + line.y()) / 2;
        if (y - text.position.y() < middle)
            break;
        found = line;
    }
    return found;
}

qsizetype SetBlock::positionAt(const QPointF &point) const
{
    const SetText *text = textAt(point);
    if (!text)
        return m_lines.constFirst().range.start;
    const SetLine &line = m_lines.at(lineAtHeight(point.y()));
    const QTextLine textLine = textLineAt(*text, point.y());
    const qsizetype position = text->source(textLine.xToCursor(point.x() - text->position.x()));
    // A line that ends where the next begins: the place behind its last character belongs to it.
    return std::clamp(position, line.range.start, line.range.end());
}

bool SetBlock::isOnText(const QPointF &point) const
{
    const SetText *text = textAt(point);
    if (!text)
        return false;
    const QTextLine line = textLineAt(*text, point.y());
    return line.naturalTextRect().translated(text->position).contains(point);
}

QList<QRectF> SetBlock::rectangles(const Passage &range) const
{
    QList<QRectF> result;
    for (const SetText &text : m_texts) {
        const int from = text.shown(range.start);
        const int to = text.shown(range.end());
        const QTextLine first = text.layout->lineForTextPosition(from);
        if (!first.isValid() || to <= from)
            continue;
        const bool mixed = text.layout->text().isRightToLeft()
            || std::ranges::any_of(QStringView(text.layout->text()).sliced(from, to - from), [](QChar c) {
                               return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
                           });
        for (int index = first.lineNumber(); index < text.layout->lineCount(); ++index) {
            const QTextLine line = text.layout->lineAt(index);
            if (line.textStart() >= to)
                break;
            addRectangles(result, line, std::max(from, line.textStart()),
                          std::min(to, line.textStart() + line.textLength()), text.position, mixed);
        }
    }
    return result;
}

void SetBlock::draw(QPainter &painter, const QPointF &origin, int firstLine, int endLine,
                    const QList<Ground> &grounds) const
{
    if (firstLine >= endLine)
        return;
    const qreal top = m_lines.at(firstLine).top;
    const qreal bottom = m_lines.at(endLine - 1).bottom();
    for (const Ground &ground : grounds) {
        // Of all that is selected, say, only what is drawn: a block may have many more lines.
        const qsizetype from = std::max(ground.range.start, m_lines.at(firstLine).range.start);
        const qsizetype to = std::min(ground.range.end(), m_lines.at(endLine - 1).range.end());
        for (const QRectF &rectangle : rectangles({from, std::max<qsizetype>(0, to - from)})) {
            if (rectangle.center().y() > top && rectangle.center().y() < bottom)
                painter.fillRect(rectangle.translated(origin), ground.color);
        }
    }
    if (m_ornament == Ornament::Break) {
        drawOrnament(painter, origin);
        return;
    }
    if (firstLine == 0 && !m_problem.isEmpty())
        drawProblem(painter, origin);
    for (const SetText &text : m_texts) {
        painter.setPen(text.color);
        for (int index = 0; index < text.layout->lineCount(); ++index) {
            const QTextLine line = text.layout->lineAt(index);
            const qreal middle = text.position.y() + line.y() + line.height() / 2;
            if (middle > top && middle < bottom)
                line.draw(&painter, origin + text.position);
        }
    }
    if (firstLine == 0 && !m_marker.text.isEmpty()) {
        painter.setFont(m_marker.font);
        painter.setPen(m_marker.color);
        painter.drawText(origin + m_marker.position, m_marker.text);
    }
}

void SetBlock::drawProblem(QPainter &painter, const QPointF &origin) const
{
    const QRectF frame = m_picture.translated(origin);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_frameColor);
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(m_problemFont);
    painter.setPen(m_problemColor);
    const qreal margin = m_problemFont.pixelSize() / 2.0;
    painter.drawText(frame.adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap, m_problem);
    painter.restore();
}

/// Three small lozenges: drawn, since no two faces have the same ornaments.
void SetBlock::drawOrnament(QPainter &painter, const QPointF &origin) const
{
    const SetLine &line = m_lines.constFirst();
    const qreal half = line.height * 0.085;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ornamentColor);
    for (const int step : {-1, 0, 1}) {
        const QPointF centre
            = origin + QPointF(m_width / 2 + step * line.height * 0.62, line.top + line.height / 2);
        painter.drawPolygon(QPolygonF({centre - QPointF(half, 0), centre - QPointF(0, half * 1.25),
                                       centre + QPointF(half, 0), centre + QPointF(0, half * 1.25)}));
    }
    painter.restore();
}

} // namespace Frontispiece
