// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "heightindex.h"
#include "typesetter.h"

#include <QCache>
#include <QDeadlineTimer>

#include <compare>
#include <optional>
#include <tuple>

namespace Frontispiece {

/// A line of the page, by the item it is in.
struct LineRef
{
    qsizetype item = 0;
    int line = 0;

    friend bool operator==(const LineRef &, const LineRef &) = default;
    friend std::strong_ordering operator<=>(const LineRef &one, const LineRef &other)
    {
        return std::tie(one.item, one.line) <=> std::tie(other.item, other.line);
    }
};

/// A whole story, set on one long page of a given width. Only what is looked at is really set; of the
/// rest the height is estimated until measureOn() comes to it. So a story of any length can be shown at
/// once, at any place. Heights are logical pixels from the top of the page.
class PageFlow
{
public:
    PageFlow();
    Q_DISABLE_COPY_MOVE(PageFlow)

    /// Sets another story; until setStyle() is called next it has no lines.
    void setStory(const Story &story);
    /// Sets it all anew, in another style or width.
    void setStyle(const PageStyle &style, qreal width, std::shared_ptr<const Hyphenator> hyphenator,
                  Typesetter::FindRoom findRoom);
    /// Sets one item anew: its picture has come, or has another size.
    void forget(qsizetype item);

    [[nodiscard]] bool isSet() const { return m_setter.has_value(); }
    [[nodiscard]] const PageText &text() const { return m_text; }
    [[nodiscard]] const PageStyle &style() const { return m_setter->style(); }
    [[nodiscard]] qreal width() const { return m_setter->width(); }

    [[nodiscard]] std::shared_ptr<const SetBlock> block(qsizetype item);
    [[nodiscard]] SetLine line(const LineRef &ref);
    [[nodiscard]] qreal itemTop(qsizetype item) const { return m_heights.top(item); }
    [[nodiscard]] qreal lineTop(const LineRef &ref);
    [[nodiscard]] LineRef lineAtPosition(qsizetype position);
    [[nodiscard]] LineRef lineAtHeight(qreal y);
    /// The line behind or before one; none at the page's ends.
    [[nodiscard]] std::optional<LineRef> next(const LineRef &ref);
    [[nodiscard]] std::optional<LineRef> previous(const LineRef &ref);
    /// Behind the last line.
    [[nodiscard]] LineRef end() const { return {m_text.items().size(), 0}; }

    /// Of the whole page, with the room below its end.
    [[nodiscard]] qreal height() const;
    /// What a position may be said to be high without setting it.
    [[nodiscard]] qreal estimatedTop(qsizetype position) const;

    /// Sets what stands around a line, so far up and down from its top: then heights there are true
    /// relative to each other.
    void setAround(const LineRef &place, qreal above, qreal below);
    /// Measures what was only estimated, from `around` outwards, until the deadline. Returns false when
    /// there is nothing left to measure.
    bool measureOn(qsizetype around, QDeadlineTimer deadline);
    [[nodiscard]] bool isMeasured() const { return m_unmeasured == 0; }

private:
    void noteHeight(qsizetype item, qreal height);

    PageText m_text;
    std::optional<Typesetter> m_setter;
    HeightIndex m_heights;
    QList<bool> m_measured;
    qsizetype m_unmeasured = 0;
    qsizetype m_downwards = 0; ///< where measuring goes on, below its beginning and above it
    qsizetype m_upwards = -1;
    bool m_measuring = false;
    QCache<qsizetype, std::shared_ptr<const SetBlock>> m_blocks;
};

} // namespace Frontispiece
