// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagepainter.h"

#include <QPainter>

#include <algorithm>

namespace Frontispiece {

namespace {

/// How much of the paragraphs that are not read is seen.
constexpr qreal steppedBack = 0.3;
constexpr qreal cornerRadius = 3;

/// Those of `passages` that some of `range` is in.
void addGrounds(QList<Ground> &grounds, const QList<Passage> &passages, const Passage &range,
                const QColor &color)
{
    auto it = std::ranges::lower_bound(passages, range.start, {}, &Passage::end);
    for (; it != passages.end() && it->start < range.end(); ++it)
        grounds.append({*it, color});
}

void drawOutline(QPainter &painter, const VisiblePage::Part &part, const Passage &passage,
                 const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(Qt::NoBrush);
    const qreal top = part.block->lines().at(part.firstLine).top;
    const qreal bottom = part.block->lines().at(part.endLine - 1).bottom();
    const QList<QRectF> all = part.block->rectangles(passage);
    for (const QRectF &rectangle : all) {
        if (rectangle.center().y() > top && rectangle.center().y() < bottom)
            painter.drawRoundedRect(rectangle.translated(part.origin).adjusted(-1.5, 0, 1.5, 0), cornerRadius,
                                    cornerRadius);
    }
    painter.restore();
}

} // namespace

void drawPage(QPainter &painter, const QList<VisiblePage::Part> &parts, const PageText &text,
              const Theme &theme, const PageMarks &marks)
{
    for (const VisiblePage::Part &part : parts) {
        const Passage &range = text.items().at(part.item).range;
        QList<Ground> grounds;
        addGrounds(grounds, marks.searched, range, theme.match);
        addGrounds(grounds, marks.found, range, theme.match);
        if (!marks.selection.isEmpty())
            addGrounds(grounds, {marks.selection}, range, theme.selection);
        painter.setOpacity(marks.focus && *marks.focus != part.item ? steppedBack : 1);
        part.block->draw(painter, part.origin, part.firstLine, part.endLine, grounds);
        if (marks.current >= 0 && marks.current < marks.found.size())
            drawOutline(painter, part, marks.found.at(marks.current), theme.accent);
        if (!marks.link.isEmpty())
            drawOutline(painter, part, marks.link, theme.accent);
    }
    painter.setOpacity(1);
}

} // namespace Frontispiece
