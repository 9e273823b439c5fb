// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageview.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// The least there is between the text and the window's edge.
constexpr int narrowestMargin = 22;
/// So much of the view's height a frontispiece may take, so that the first lines show below it.
constexpr qreal pictureShare = 0.45;
/// Reading on, these lines of the last page are seen again.
constexpr int overlapLines = 2;

/// Stands in for a picture that is still being loaded.
QImage blankPicture()
{
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

PageView::PageView(ArtLoader &art, const PageStyle &style, QWidget *parent)
    : QTextBrowser(parent)
    , m_style(style)
    , m_picture(art)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Story"));
    setFocusPolicy(Qt::StrongFocus);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);

    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &url) { Q_EMIT linkActivated(url.toString()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PageView::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, verticalScrollBar(),
            [bar = verticalScrollBar()](int lowest, int highest) { bar->setEnabled(highest > lowest); });
    connect(&art, &ArtLoader::loaded, this, [this](const QString &path) {
        if (path == m_picture.path())
            viewport()->update();
    });
    connect(&art, &ArtLoader::failed, this, [this](const QString &path) {
        if (path == m_picture.path())
            rebuild();
    });
}

void PageView::setStory(const Story &story, const QString &picture)
{
    m_story = story;
    m_picture.setPath(picture);
    // The picture is part of the text, which screen readers are given without its description.
    const QString &description = story.info.frontispiece.description;
    setAccessibleDescription(description.isEmpty() ? QString() : tr("Picture: %1").arg(description));
    m_marks.clear();
    m_place = 0;
    m_headScroll = 0;
    rebuild();
}

void PageView::setPageStyle(const PageStyle &style)
{
    m_style = style;
    placeColumn();
    rebuild();
}

/// Sets the story again, in the present style, and finds the place again. While the page is not seen,
/// and so has no size to be set for, that waits.
void PageView::rebuild()
{
    m_stale = !isVisible() || viewport()->size().isEmpty();
    if (m_stale)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_picture.forgetDrawn();
    m_picture.setRoom(pictureBox(), devicePixelRatioF());
    document()->addResource(QTextDocument::ImageResource, QUrl(pagePictureName()), blankPicture());
    m_map = buildPage(*document(), m_story, m_style, m_picture.size());
    QTextCursor start(document());
    setTextCursor(start);
    applyMarks();
    restorePlace();
}

QSizeF PageView::pictureBox() const
{
    const qreal width = std::min<qreal>(m_style.pictureWidth(), viewport()->width());
    return {width, std::max<qreal>(height() * pictureShare, m_style.lineHeight() * 3)};
}

/// Takes the picture over as soon as it is drawn; its own proportions may differ from those kept free.
void PageView::placePicture()
{
    m_picture.setRoom(pictureBox(), devicePixelRatioF()); // the screen may be another one
    const std::optional<QImage> drawn = m_picture.takeDrawn();
    if (!drawn)
        return;
    document()->addResource(QTextDocument::ImageResource, QUrl(pagePictureName()), *drawn);
    resizePicture();
    viewport()->update();
}

/// Gives the picture its place on the page.
void PageView::resizePicture()
{
    if (m_map.picture < 0)
        return;
    const QSizeF size = m_picture.size();
    QTextCursor cursor(document());
    cursor.setPosition(m_map.picture);
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    QTextImageFormat format = cursor.charFormat().toImageFormat();
    if (size == QSizeF(format.width(), format.height()))
        return;
    // A change in the middle of QTextDocument's lazy layout leaves the rest without lines.
    const QScopedValueRollback quiet(m_quiet, true);
    completeLayout();
    format.setWidth(size.width());
    format.setHeight(size.height());
    cursor.setCharFormat(format);
    restorePlace();
}

void PageView::applyMarks()
{
    if (m_stale)
        return; // the document is still that of another story
    QList<QTextEdit::ExtraSelection> selections;
    selections.reserve(m_marks.size());
    for (const Passage &mark : std::as_const(m_marks)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(bodyPosition(mark.start));
        selection.cursor.setPosition(bodyPosition(mark.end()), QTextCursor::KeepAnchor);
        selection.format.setBackground(m_style.theme().match);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void PageView::setMarks(const QList<Passage> &marks)
{
    m_marks = marks;
    applyMarks();
}

int PageView::bodyPosition(qsizetype offset) const
{
    return m_map.bodyStart + static_cast<int>(std::clamp<qsizetype>(offset, 0, m_story.text.size()));
}

qreal PageView::viewTop() const
{
    return verticalScrollBar()->value();
}

qsizetype PageView::offsetAt(int position) const
{
    return std::clamp<qsizetype>(position - m_map.bodyStart, 0, m_story.text.size());
}

/// The line of which at least half is seen at the top.
PageLine PageView::topLine() const
{
    return lineAtHeight(*document(), viewTop() + m_style.lineHeight() / 2);
}

Passage PageView::visible() const
{
    // The place that is kept may lie inside the top line, where another measure breaks the lines elsewhere.
    const PageLine first = topLine();
    const int place = bodyPosition(m_place);
    const qsizetype start = place >= first.start && place < first.end ? m_place : offsetAt(first.start);
    if (verticalScrollBar()->value() >= verticalScrollBar()->maximum())
        return {start, m_story.text.size() - start};
    const qreal bottom = viewTop() + viewport()->height() - m_style.lineHeight() / 2;
    return {start, std::max<qsizetype>(0, offsetAt(lineAtHeight(*document(), bottom).end) - start)};
}

/// From now on, what is at the top is the place to keep.
void PageView::takePlace()
{
    m_place = offsetAt(topLine().start);
    m_headScroll = m_place == 0 ? verticalScrollBar()->value() : 0;
}

void PageView::showPassage(const Passage &passage)
{
    m_headScroll = 0;
    if (passage.isEmpty() || m_stale) {
        m_place = passage.start;
        restorePlace();
    } else {
        const PageLine line = lineAtPosition(*document(), bodyPosition(passage.start));
        scrollQuietly(line.top - viewport()->height() / 3.0);
        takePlace();
        // To the beginning of a line, so that none is cut at the top.
        restorePlace();
    }
    report(Movement::ByProgram);
}

/// Lays the whole story out now. QTextEdit would do so by and by, and set the scroll bar's range only
/// then; until it is right no place can be restored.
void PageView::completeLayout()
{
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    (void)layout->blockBoundingRect(document()->lastBlock());
    const qreal height = layout->documentSize().height();
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(height)) - viewport()->height()));
}

void PageView::restorePlace()
{
    if (m_story.blocks.isEmpty() || m_stale)
        return; // it will be laid out once its size is known
    const QScopedValueRollback quiet(m_quiet, true);
    completeLayout();
    m_settled = true;
    scrollQuietly(m_place == 0 ? m_headScroll : lineAtPosition(*document(), bodyPosition(m_place)).top);
}

void PageView::scrollQuietly(qreal top)
{
    const QScopedValueRollback quiet(m_quiet, true);
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top)));
}

/// The scroll bar moved; unless the view did that itself, the reader did.
void PageView::scrolled()
{
    if (m_quiet)
        return;
    m_settled = false;
    takePlace();
    report(Movement::ByReader);
}

void PageView::report(Movement movement)
{
    if (m_stale || m_story.blocks.isEmpty())
        return;
    Q_EMIT visibleChanged(visible(), movement);
}

bool PageView::turn(int direction)
{
    const int before = verticalScrollBar()->value();
    const qreal line = m_style.lineHeight();
    const qreal height = viewport()->height();
    if (direction > 0) {
        // From the first line that is cut, or not seen at all, less the overlap.
        const PageLine next = lineAtHeight(*document(), viewTop() + height - 1);
        const qreal seenEnd = next.bottom > viewTop() + height ? next.top : next.bottom;
        scrollQuietly(std::max(before + line, seenEnd - overlapLines * line));
    } else {
        const qreal target = std::max(0.0, viewTop() - height + overlapLines * line);
        const PageLine top = lineAtHeight(*document(), target);
        scrollQuietly(target > 0 && top.top < target ? top.bottom : target);
    }
    takePlace();
    restorePlace(); // to the beginning of the line
    report(Movement::ByReader);
    viewport()->update();
    return verticalScrollBar()->value() != before;
}

/// Gives the column its width, and the rest to its two sides.
void PageView::placeColumn()
{
    const int bar = verticalScrollBar()->sizeHint().width();
    const int room = std::max(1, width() - 2 * std::max(narrowestMargin, bar));
    const int column = std::min(static_cast<int>(m_style.measure()), room);
    const int left = (width() - column) / 2;
    setViewportMargins(left, 0, std::max(0, width() - left - column - bar), 0);
}

bool PageView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize: placeColumn(); break;
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::MouseButtonDblClick: return forwardFromMargin(event);
    default: break;
    }
    return QTextBrowser::event(event);
}

/// The margins beside the column belong to the page: what happens there happens to the page.
bool PageView::forwardFromMargin(QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        wheelEvent(static_cast<QWheelEvent *>(event));
        return true;
    }
    const auto *mouse = static_cast<QMouseEvent *>(event);
    QMouseEvent moved(mouse->type(), viewport()->mapFrom(this, mouse->position()), mouse->globalPosition(),
                      mouse->button(), mouse->buttons(), mouse->modifiers());
    return viewportEvent(&moved);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QTextBrowser::resizeEvent(event);
    if (viewport()->size().isEmpty())
        return; // a pane on its way to being shown
    if (m_stale) {
        rebuild();
    } else {
        m_picture.setRoom(pictureBox(), devicePixelRatioF());
        resizePicture();
        restorePlace();
    }
    report(Movement::ByProgram);
}

void PageView::showEvent(QShowEvent *event)
{
    {
        // QTextEdit scrolls to its cursor when it is first shown.
        const QScopedValueRollback quiet(m_quiet, true);
        QTextBrowser::showEvent(event);
    }
    if (m_stale)
        rebuild();
    else
        restorePlace();
    report(Movement::ByProgram);
}

void PageView::paintEvent(QPaintEvent *event)
{
    placePicture();
    QTextBrowser::paintEvent(event);
    if (m_settled && verticalScrollBar()->value() < verticalScrollBar()->maximum()) {
        const int height = viewport()->height();
        const PageLine last = lineAtHeight(*document(), viewTop() + height - 1);
        if (last.bottom > viewTop() + height + 1 && last.bottom - last.top < height / 3.0) {
            QPainter painter(viewport());
            const int top = static_cast<int>(std::floor(last.top - viewTop()));
            painter.fillRect(0, top, viewport()->width(), height - top, m_style.theme().page);
        }
    }
    if (!m_painted) {
        m_painted = true;
        Q_EMIT firstPainted();
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (event->angleDelta().y() != 0)
            Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QTextBrowser::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Space: turn(shift ? -1 : 1); return;
    case Qt::Key_PageDown: turn(1); return;
    case Qt::Key_PageUp: turn(-1); return;
    case Qt::Key_Home: verticalScrollBar()->setValue(0); return;
    case Qt::Key_End: verticalScrollBar()->setValue(verticalScrollBar()->maximum()); return;
    case Qt::Key_Down: verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd); return;
    case Qt::Key_Up: verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub); return;
    default: QTextBrowser::keyPressEvent(event);
    }
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        Q_EMIT backRequested();
    else if (event->button() == Qt::ForwardButton)
        Q_EMIT forwardRequested();
    else
        QTextBrowser::mousePressEvent(event);
}

/// A story is set by setStory() only; nothing a story says can make the page load something.
void PageView::doSetSource(const QUrl &, QTextDocument::ResourceType) { }

QVariant PageView::loadResource(int, const QUrl &)
{
    // Not null: where nobody has an answer, QTextDocument would read the file itself.
    return QByteArray("");
}

} // namespace Frontispiece
