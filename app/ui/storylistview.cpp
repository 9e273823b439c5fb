// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistview.h"

#include "storylistdelegate.h"
#include "storyrowsmodel.h"

#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <utility>

namespace Frontispiece {

namespace {

/// A screen of usual height holds about so many artists.
constexpr int rowsSeenFirst = 12;

} // namespace

StoryListView::StoryListView(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Artists and stories"));
    viewport()->setBackgroundRole(QPalette::Window);
}

void StoryListView::preparePictures(const StoryListDelegate &delegate) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < std::min(rowsSeenFirst, model()->rowCount()); ++row)
        delegate.prepare(option, model()->index(row, 0), devicePixelRatioF());
}

void StoryListView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    // Before the view's own, which forget where the rows are.
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &StoryListView::keepPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &StoryListView::keepPlace);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &StoryListView::keepPlace);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_seen.clear(); });
    QListView::setModel(model);
}

/// Rows will come or go: notes what is seen where, so that it can be left there.
void StoryListView::keepPlace()
{
    if (!m_seen.isEmpty() || !isVisible())
        return; // not laid out since
    for (QModelIndex row = indexAt({0, 0}); row.isValid(); row = row.siblingAtRow(row.row() + 1)) {
        const QRect rect = visualRect(row);
        if (rect.top() > viewport()->height())
            break;
        if (rect.top() >= 0 || row == currentIndex())
            m_seen.append({row, rect.top()});
    }
    // What the reader is at is the current row for the keyboard, and for the pointer, which is about to be
    // pressed, the one below it; else the first that is seen whole.
    const QModelIndex pointed = m_pointer ? indexAt(*m_pointer) : QModelIndex();
    std::ranges::stable_sort(m_seen, std::greater(), [&](const SeenRow &seen) {
        if (seen.row == currentIndex())
            return m_byKeyboard ? 2 : 1;
        return seen.row == pointed ? (m_byKeyboard ? 1 : 2) : 0;
    });
}

void StoryListView::doItemsLayout()
{
    // To ask each of a hundred thousand rows for its height takes longer than a frame.
    const auto *rows = qobject_cast<const StoryRowsModel *>(model());
    setUniformItemSizes(rows && rows->isUniform());
    QListView::doItemsLayout();
    for (const SeenRow &seen : std::exchange(m_seen, {})) {
        if (!seen.row.isValid())
            continue;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(seen.row).top() - seen.top);
        break;
    }
}

/// QListView would lay out all rows anew. Ours keep their height whatever they say. And where many rows have
/// changed, QAbstractItemView would look for the place of each to paint no more than them.
void StoryListView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                const QList<int> &roles)
{
    QModelIndex last = bottomRight;
    if (bottomRight.row() - topLeft.row() > rowsSeenFirst) {
        viewport()->update();
        last = topLeft;
    }
    QAbstractItemView::dataChanged(topLeft, last, roles); // NOLINT(bugprone-parent-virtual-call)
}

void StoryListView::keyPressEvent(QKeyEvent *event)
{
    m_byKeyboard = true;
    const QModelIndex current = currentIndex();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            Q_EMIT chosen(current);
        return;
    case Qt::Key_Right: Q_EMIT unfoldRequested(current); return;
    case Qt::Key_Left: Q_EMIT foldRequested(current); return;
    case Qt::Key_Space: Q_EMIT readOnRequested(shift ? -1 : 1); return;
    case Qt::Key_Backspace: Q_EMIT typed({}); return;
    case Qt::Key_Up:
        if (!current.isValid() || isFirstChoosable(current)) {
            Q_EMIT leftUpwards();
            return;
        }
        break;
    default: break;
    }
    if (plain && !event->text().isEmpty() && event->text().at(0).isPrint()) {
        Q_EMIT typed(event->text());
        return;
    }
    QListView::keyPressEvent(event);
}

bool StoryListView::isFirstChoosable(const QModelIndex &index) const
{
    for (int row = index.row() - 1; row >= 0; --row) {
        if (index.siblingAtRow(row).flags().testFlag(Qt::ItemIsSelectable))
            return false;
    }
    return true;
}

void StoryListView::mousePressEvent(QMouseEvent *event)
{
    m_byKeyboard = false;
    QListView::mousePressEvent(event);
}

void StoryListView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position().toPoint();
    QListView::mouseMoveEvent(event);
}

void StoryListView::leaveEvent(QEvent *event)
{
    m_pointer.reset();
    QListView::leaveEvent(event);
}

/// The current row stays in view where the list gets lower, as a bar appears below it or the window shrinks.
void StoryListView::resizeEvent(QResizeEvent *event)
{
    const int before = event->oldSize().height();
    const int now = event->size().height();
    const QRect row = now < before ? visualRect(currentIndex()) : QRect();
    QListView::resizeEvent(event);
    if (row.isValid() && row.top() >= 0 && row.bottom() < before && row.bottom() >= now)
        scrollTo(currentIndex());
}

void StoryListView::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() != Qt::MouseFocusReason;
    QListView::focusInEvent(event);
}

void StoryListView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QListView::initViewItemOption(option);
    option->state.setFlag(QStyle::State_KeyboardFocusChange, m_byKeyboard);
}

} // namespace Frontispiece
