// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "visiblepage.h"

#include <QImage>

namespace Frontispiece {

/// A story on sheets of paper: set as its reader has it on the screen, but black on white, in the size
/// that suits paper, with its artist and title at the head of each page and the page's number at the foot.
/// Pages are counted from 0 here. All of it is to be used by one thread.
class PrintedPages final
{
public:
    /// Draws a picture as large as fits into a size, with so many pixels for each of the size's units; null
    /// if it cannot be shown.
    using DrawPicture = std::function<QImage(const QString &path, const QSizeF &size, qreal ratio)>;

    /// `paper`: what a sheet has within its margins, in points. `hyphenator`: may be null.
    PrintedPages(const Story &story, const Settings &settings, std::shared_ptr<const Hyphenator> hyphenator,
                 const QSizeF &paper, DrawPicture drawPicture);
    Q_DISABLE_COPY_MOVE(PrintedPages)

    /// Sets the whole story. Who takes one page after the other asks for the next one only.
    [[nodiscard]] int pageCount();
    [[nodiscard]] bool has(int page);
    /// The story's text on a page.
    [[nodiscard]] Passage passage(int page);
    /// What parts of blocks stand on a page, in reading order, on the layout's scale.
    [[nodiscard]] QList<VisiblePage::Part> parts(int page);
    /// Draws a page. The painter's units are points, from the paper's upper left corner within its margins.
    void draw(QPainter &painter, int page);

private:
    [[nodiscard]] PictureFile pictureFile(const PageItem &item) const;
    [[nodiscard]] PictureRoom room(const PageItem &item);
    void drawPictures(QPainter &painter, const QList<VisiblePage::Part> &parts) const;
    void drawHead(QPainter &painter) const;
    void drawFoot(QPainter &painter, int page) const;

    PageStyle m_style;
    DrawPicture m_drawPicture;
    qreal m_scale;  ///< points for a unit of the layout
    QSizeF m_paper; ///< in units of the layout, as are those below
    QRectF m_textArea;
    QHash<QString, QSizeF> m_pictureSizes; ///< by path; empty for one that cannot be shown
    PageFlow m_flow;
    PageComposer m_composer {m_flow};
    QList<LineRef> m_begins; ///< of the pages known so far, and of what follows them
};

} // namespace Frontispiece
