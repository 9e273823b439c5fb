// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagecomposer.h"
#include "pagegeometry.h"

namespace Frontispiece {

/// What of a story is seen: a stretch of one long page that is scrolled, or one or two pages that are
/// turned. The place, the first character of the top line, stays where it is through every change of
/// size, style and mode. Points and lengths are logical pixels of the view.
class VisiblePage
{
public:
    /// Lines below each other that are seen, and where the first of them is.
    struct Strip
    {
        LineRef begin;
        LineRef end; ///< behind the last
        QPointF position;
    };
    /// What of a block is seen, and where its top left corner would be.
    struct Part
    {
        qsizetype item;
        std::shared_ptr<const SetBlock> block;
        QPointF origin;
        int firstLine;
        int endLine;
    };

    VisiblePage();
    Q_DISABLE_COPY_MOVE(VisiblePage)

    /// Takes another story, from its beginning. It is seen after setStyle().
    void setStory(const Story &story);
    void setStyle(const PageStyle &style, const QSizeF &view, std::shared_ptr<const Hyphenator> hyphenator,
                  const Typesetter::FindRoom &findRoom);
    /// The picture of an item has another size.
    void resetItem(qsizetype item);
    /// Measures on what is not measured yet; returns false when all is.
    bool measureOn(QDeadlineTimer deadline);

    [[nodiscard]] bool isSet() const { return m_flow.isSet(); }
    [[nodiscard]] PageFlow &flow() { return m_flow; }
    [[nodiscard]] const PageText &text() const { return m_flow.text(); }
    [[nodiscard]] const PageGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] bool isPaged() const { return m_flow.style().mode() == PageMode::Paged; }

    /// The story's text that is seen, whole lines only.
    [[nodiscard]] Passage visible();
    /// What parts of blocks are seen, in reading order. `glide` moves a scrolled page against its place.
    [[nodiscard]] QList<Part> parts(qreal glide = 0);

    /// Makes a position the top line, or the first one of a page; 0 is the top of the page.
    void showPosition(qsizetype position);
    /// Shows a passage in the upper third.
    void showPassage(const Passage &passage);
    /// One view on (1), with two lines of overlap, or a page; or back (-1). Returns whether it moved.
    bool turn(int direction);
    void scrollBy(qreal distance);
    void scrollTo(qreal top);
    void toStart();
    void toEnd();

    /// How far down the page the view is, and how far it may be.
    [[nodiscard]] qreal top();
    [[nodiscard]] qreal bottomMost() const;
    /// Where the first new line begins after turn(1), in the story.
    [[nodiscard]] std::optional<qsizetype> readOnFrom() const { return m_readOnFrom; }

    /// The position nearest to a point.
    [[nodiscard]] qsizetype positionAt(const QPointF &point);
    [[nodiscard]] bool isOnText(const QPointF &point);
    [[nodiscard]] QList<QRectF> rectangles(const Passage &range);

private:
    [[nodiscard]] QList<Strip> strips(qreal glide);
    [[nodiscard]] QList<Strip> pages();
    [[nodiscard]] LineRef topLine();
    [[nodiscard]] const Part *partAt(const QList<Part> &parts, const QPointF &point) const;
    void setAround(qreal distance = 0);
    void setSeen();
    void takePlace(qreal top);
    void settle();
    bool turnScrolled(int direction);
    [[nodiscard]] qreal topWith(const LineRef &line);
    void readOn(qreal before);
    void readBack(qreal before);
    void beginWith(const LineRef &line, qreal shift);
    bool turnPages(int direction);

    PageFlow m_flow;
    PageComposer m_composer {m_flow};
    PageGeometry m_geometry;
    qsizetype m_place = 0;     ///< of the page's text; in the head it is negative
    qreal m_shift = 0;         ///< how far the view begins below the place's line
    bool m_settled = true;     ///< a line begins at the top: then the last one is not shown cut either
    QList<qsizetype> m_turned; ///< the places of the pages that were turned, to turn back to
    std::optional<qsizetype> m_readOnFrom;
};

} // namespace Frontispiece
