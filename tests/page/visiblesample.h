// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagesamples.h"
#include "visiblepage.h"

namespace Frontispiece::Test {

/// A view of a story, and what its reader chooses.
class View final
{
public:
    explicit View(const Story &story, const QSizeF &viewSize = {900, 700}, PageMode mode = PageMode::Scrolled)
        : size(viewSize)
    {
        settings.pageMode = mode;
        page.setStory(story);
        apply();
    }

    /// Shows the story as it is wanted now.
    void apply()
    {
        const auto hyphenator = settings.alignment == Alignment::Justified ? english() : nullptr;
        page.setStyle(PageStyle(theme, settings), size, hyphenator, findRoom);
    }

    /// A line that is seen, and where.
    struct Seen
    {
        LineRef line;
        Passage range;
        qreal top;
        qreal height;
        qreal left;
    };
    [[nodiscard]] QList<Seen> lines()
    {
        QList<Seen> result;
        const QList<VisiblePage::Part> parts = page.parts();
        for (const VisiblePage::Part &part : parts) {
            for (int number = part.firstLine; number < part.endLine; ++number) {
                const SetLine &line = part.block->lines().at(number);
                result.append({{part.item, number},
                               line.range,
                               part.origin.y() + line.top,
                               line.height,
                               part.origin.x()});
            }
        }
        return result;
    }
    /// Those that are seen from top to bottom.
    [[nodiscard]] QList<Seen> wholeLines()
    {
        QList<Seen> all = lines();
        all.removeIf([this](const Seen &line) {
            return line.top < -0.5 || line.top + line.height > size.height() + 1;
        });
        return all;
    }
    /// Whether the first character of a passage is seen.
    [[nodiscard]] bool shows(const Passage &passage)
    {
        const QList<QRectF> places = page.rectangles({passage.start, 1});
        return !places.isEmpty() && QRectF({}, size).contains(places.constFirst().center());
    }
    [[nodiscard]] Passage find(const QString &text) const
    {
        return {page.text().story().text.indexOf(text), text.size()};
    }

    Settings settings;
    Theme theme = Theme::paper();
    QSizeF size;
    Typesetter::FindRoom findRoom = roomOf({200, 140});
    VisiblePage page;
};

} // namespace Frontispiece::Test
