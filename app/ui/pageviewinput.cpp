// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What a reader does to the page by wheel, keys and pointer, and what the window does to it.
#include "pageview.h"

#include "textexport.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <QWheelEvent>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// One notch of a wheel, in eighths of a degree.
constexpr qreal wheelNotch = 120;
/// A footnote shown beside its number is not longer.
constexpr qsizetype longestNote = 600;
/// An arrow key moves so far.
constexpr qreal linesPerKey = 2;

} // namespace

bool PageView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showNote(viewport()->mapFrom(this, help->pos()), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        showNote(help->pos(), help->globalPos());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

/// A footnote can be read where its number stands.
void PageView::showNote(const QPoint &at, const QPoint &global) const
{
    const QString link = m_pointer.linkAt(at).link;
    if (!link.startsWith("#note-"_L1)) {
        QToolTip::hideText();
        return;
    }
    QString note;
    for (const Block &block : m_page.text().story().blocks) {
        if (block.kind == Block::Kind::Note && block.marker == QStringView(link).sliced(6))
            note = plainText(m_page.text(), block.range).left(longestNote);
    }
    QToolTip::showText(global, "<p>"_L1 + note.toHtmlEscaped() + "</p>"_L1, viewport());
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    reset();
    moved(Movement::ByProgram);
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (m_stale)
        reset();
    moved(Movement::ByProgram);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const qreal angle = event->angleDelta().y();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        if (angle != 0)
            Q_EMIT zoomRequested(angle > 0 ? 1 : -1);
        return;
    }
    if (m_stale)
        return;
    if (m_page.isPaged()) {
        m_turnedByWheel = m_turnedByWheel * angle < 0 ? angle : m_turnedByWheel + angle;
        if (std::abs(m_turnedByWheel) >= wheelNotch) {
            turn(m_turnedByWheel > 0 ? -1 : 1);
            m_turnedByWheel = 0;
        }
    } else if (event->hasPixelDelta()) { // a touchpad is smooth by itself
        m_page.scrollBy(-event->pixelDelta().y());
        moved(Movement::ByReader);
    } else {
        scrollByLines(-angle / wheelNotch * QApplication::wheelScrollLines());
    }
}

/// Shift and an arrow lead a selection on; one that is not there yet begins at the top line.
bool PageView::extendSelection(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    const bool byWord = event.modifiers().testFlag(Qt::ControlModifier);
    const auto unit = byWord ? TextSelection::Unit::Word : TextSelection::Unit::Character;
    if (event.key() != Qt::Key_Left && event.key() != Qt::Key_Right && event.key() != Qt::Key_Up
        && event.key() != Qt::Key_Down)
        return false;
    if (m_selection.isEmpty() && !m_page.visible().isEmpty()
        && m_page.rectangles({m_selection.position(), 1}).isEmpty())
        m_selection.begin(m_page.visible().start, TextSelection::Unit::Character, m_page.text());
    if (event.key() == Qt::Key_Left || event.key() == Qt::Key_Right) {
        m_selection.extendBy(unit, event.key() == Qt::Key_Right ? 1 : -1, m_page.text());
    } else {
        const qsizetype position = m_selection.position();
        PageFlow &flow = m_page.flow();
        const LineRef line = flow.lineAtPosition(position);
        const auto other = event.key() == Qt::Key_Down ? flow.next(line) : flow.previous(line);
        if (!other)
            return true;
        const Passage range = flow.line(*other).range;
        const qsizetype column = position - flow.line(line).range.start;
        m_selection.extendTo(std::min(range.start + column, range.end()), m_page.text());
    }
    const qsizetype led = m_selection.position();
    m_marks.selection = m_selection.range();
    if (led >= 0 && (led < m_page.visible().start || led > m_page.visible().end()))
        showPassage({led, 1});
    select(m_selection.range());
    return true;
}

bool PageView::moveByKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool paged = m_page.isPaged();
    switch (key) {
    case Qt::Key_Space: turn(modifiers.testFlag(Qt::ShiftModifier) ? -1 : 1); return true;
    case Qt::Key_PageDown: turn(1); return true;
    case Qt::Key_PageUp: turn(-1); return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (key == Qt::Key_Home)
            m_page.toStart();
        else
            m_page.toEnd();
        m_glide.stop();
        moved(Movement::ByReader);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!paged)
            return false;
        turn(key == Qt::Key_Right ? 1 : -1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int direction = key == Qt::Key_Down ? 1 : -1;
        if (paged)
            turn(direction);
        else if (m_style.hasParagraphFocus())
            moveFocusParagraph(direction);
        else
            scrollByLines(direction * linesPerKey);
        return true;
    }
    default: return false;
    }
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (m_stale || extendSelection(*event))
        return;
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && !m_marks.link.isEmpty()) {
        Q_EMIT linkActivated(m_page.text().linkAt(m_marks.link.start).link);
        return;
    }
    if (!moveByKey(event->key(), event->modifiers()))
        event->ignore(); // not the scroll area's: it would move the bar
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        Q_EMIT backRequested();
    else if (event->button() == Qt::ForwardButton)
        Q_EMIT forwardRequested();
    else
        m_pointer.press(*event);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pointer.doubleClick(*event);
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer.move(*event);
    viewport()->setCursor(m_pointer.shapeAt(event->position()));
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer.release(*event);
}

/// The menu has the actions that were given to the page; by keyboard it opens at what is selected.
void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QList<QRectF> selected = m_stale ? QList<QRectF> {} : m_page.rectangles(m_selection.range());
        const QPointF below
            = selected.isEmpty() ? QPointF(viewport()->rect().center()) : selected.constLast().bottomLeft();
        at = viewport()->mapToGlobal(below.toPoint());
    }
    QMenu menu(this);
    menu.addActions(actions());
    menu.exec(at);
}

/// Tab goes through the links that are seen, and on to the next part of the window.
bool PageView::focusNextPrevChild(bool next)
{
    if (!m_stale && hasFocus()) {
        const QList<Span> links = m_page.text().links(m_page.visible());
        qsizetype index = next ? 0 : links.size() - 1;
        if (!m_marks.link.isEmpty()) {
            const auto at = std::ranges::find(links, m_marks.link, &Span::range) - links.begin();
            index = at + (next ? 1 : -1);
        }
        m_marks.link = index >= 0 && index < links.size() ? links.at(index).range : Passage {};
        viewport()->update();
        if (!m_marks.link.isEmpty())
            return true;
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace Frontispiece
