// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "hyphenatorloader.h"
#include "markedscrollbar.h"
#include "pagecopy.h"
#include "pagepainter.h"
#include "pagepictures.h"
#include "pagepointer.h"
#include "readingsession.h"

#include <QAbstractScrollArea>
#include <QTimer>
#include <QVariantAnimation>

namespace Frontispiece {

/// The page: a story set in a column of the right measure, to be scrolled or turned, at whatever size the
/// window has. The line at the top of the view stays there through every change of size, colours, text
/// and mode.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// The loader must outlive the view.
    PageView(ArtLoader &art, PageStyle style, QWidget *parent = nullptr);

    /// Sets a story, shown from its beginning.
    void setStory(const Story &story);
    void setPageStyle(const PageStyle &style);
    [[nodiscard]] const PageStyle &pageStyle() const { return m_style; }

    /// Moves so that a passage can be read: a reading position becomes the top line, a longer passage
    /// stands in the upper third.
    void showPassage(const Passage &passage);
    /// Sets passages off on the ground for words searched for, in place of those before.
    void setMarks(const QList<Passage> &marks);
    /// The same for what was found in the story; `current` stands out, -1 for none. The scroll bar
    /// shows where they are.
    void setFound(const QList<Passage> &hits, qsizetype current);

    /// What of the story's text is seen, whole lines only.
    [[nodiscard]] Passage visible() const;
    /// Reads on by a view less two lines, or by a page; back if `direction` is negative. Returns false
    /// at the end of the story.
    bool turn(int direction);

    /// All that stands on the page, as plain text.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const PageMarks &marks() const { return m_marks; }

    /// What is selected, in the page's text: its head has negative positions.
    [[nodiscard]] Passage selection() const { return m_selection.range(); }
    [[nodiscard]] QString selectedText() const;
    void select(const Passage &range);
    void selectAll();
    void copy(CopySource source) const;

    /// The page's text, and what is seen of it: for those who read it aloud, or look closer.
    [[nodiscard]] VisiblePage &page() const { return m_page; }

Q_SIGNALS:
    void visibleChanged(const Frontispiece::Passage &visible, Frontispiece::Movement movement);
    void linkActivated(const QString &link);
    void selectionChanged();
    /// Ctrl and the wheel: larger (1) or smaller (-1) text.
    void zoomRequested(int step);
    void backRequested();
    void forwardRequested();
    /// The page was painted for the first time.
    void firstPainted();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setupBar();
    void setupPointer();
    void setupTimers();
    void reset();
    void showPictures();
    void barMoved(int value);
    void updateBar();
    void updateBarMarks();
    void measureOn();
    void moved(Movement movement);
    template <typename Move>
    void glide(Move move);
    void scrollByLines(qreal lines);
    void moveFocusParagraph(int direction);
    void updateFocusParagraph();
    bool extendSelection(const QKeyEvent &event);
    bool moveByKey(int key, Qt::KeyboardModifiers modifiers);
    void showNote(const QPoint &at, const QPoint &global) const;
    void paintLeftOff(QPainter &painter) const;

    PageStyle m_style;
    // Asking what is seen sets it first.
    mutable VisiblePage m_page;
    PagePictures m_pictures;
    PageMarks m_marks;
    TextSelection m_selection;
    PagePointer m_pointer;
    HyphenatorLoader m_hyphenators;
    MarkedScrollBar *m_bar;
    QVariantAnimation m_glide; ///< how far what is painted is behind the place, in pixels
    QTimer m_measure;          ///< while there is nothing else to do
    QTimer m_leftOff;          ///< while the mark is seen at what was read last
    qreal m_turnedByWheel = 0; ///< of a page, in eighths of a degree
    bool m_stale = true;       ///< the page is not set for the present story, style and size yet
    bool m_quiet = false;      ///< the view moves the scroll bar itself
    bool m_painted = false;
};

} // namespace Frontispiece
