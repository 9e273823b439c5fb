// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagebuilder.h"
#include "pagelines.h"
#include "pagepicture.h"
#include "readingsession.h"

#include <QTextBrowser>

namespace Frontispiece {

/// The page: a story set in a column of the right measure, at whatever width the window has. The line
/// at the top of the view stays there through every change of size, colours and text size.
class PageView final : public QTextBrowser
{
    Q_OBJECT
public:
    /// The loader must outlive the view.
    PageView(ArtLoader &art, const PageStyle &style, QWidget *parent = nullptr);

    /// Sets a story, shown from its beginning.
    void setStory(const Story &story, const QString &picture);
    void setPageStyle(const PageStyle &style);
    [[nodiscard]] const PageStyle &pageStyle() const { return m_style; }

    /// Scrolls so that a passage can be read: a reading position becomes the top line, a longer
    /// passage stands in the upper third.
    void showPassage(const Passage &passage);
    /// Sets passages off on the ground for words searched for, in place of those before.
    void setMarks(const QList<Passage> &marks);

    /// What of the story's text is seen, whole lines only.
    [[nodiscard]] Passage visible() const;

    /// Scrolls by one view less two lines, to the beginning of a line; down if `direction` is
    /// positive. Returns false at the end of the story.
    bool turn(int direction);

Q_SIGNALS:
    void visibleChanged(const Frontispiece::Passage &visible, Frontispiece::Movement movement);
    void linkActivated(const QString &link);
    /// Ctrl and the wheel: larger (1) or smaller (-1) text.
    void zoomRequested(int step);
    void backRequested();
    void forwardRequested();
    /// The page was painted for the first time.
    void firstPainted();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void rebuild();
    void placeColumn();
    void placePicture();
    void resizePicture();
    void applyMarks();
    void scrolled();
    void scrollQuietly(qreal top);
    void completeLayout();
    void restorePlace();
    void report(Movement movement);
    bool forwardFromMargin(QEvent *event);
    [[nodiscard]] QSizeF pictureBox() const;
    [[nodiscard]] qreal viewTop() const;
    void takePlace();
    [[nodiscard]] PageLine topLine() const;
    [[nodiscard]] int bodyPosition(qsizetype offset) const;
    [[nodiscard]] qsizetype offsetAt(int position) const;

    PageStyle m_style;
    Story m_story;
    PagePicture m_picture;
    PageMap m_map;
    QList<Passage> m_marks;
    qsizetype m_place = 0; ///< the offset of the top line, kept through changes of layout
    int m_headScroll = 0;  ///< where in the head above the text the view is, if it is there
    bool m_stale = true;   ///< the document is not set for the present story, style and size yet
    bool m_quiet = false;  ///< the view moves itself
    bool m_settled
        = true; ///< a line begins at the top of the view: then the last one is not shown cut either
    bool m_painted = false;
};

} // namespace Frontispiece
