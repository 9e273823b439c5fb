// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "textselection.h"
#include "visiblepage.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

class QMouseEvent;

namespace Frontispiece {

/// What the pointer does on a page: it selects characters, words (after two clicks) and paragraphs
/// (three), follows links and turns pages at their edges.
class PagePointer final : public QObject
{
    Q_OBJECT
public:
    /// The page and the selection must outlive the pointer.
    PagePointer(VisiblePage &page, TextSelection &selection, QObject *parent);

    void press(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);

    [[nodiscard]] Qt::CursorShape shapeAt(const QPointF &point) const;
    /// The link under a point; an empty span for none.
    [[nodiscard]] Span linkAt(const QPointF &point) const;

Q_SIGNALS:
    void selectionChanged();
    void linkActivated(const QString &link);
    /// The margin left (-1) or right (1) of a page was clicked.
    void edgeClicked(int direction);
    /// The pointer was dragged out of the view: the page should follow, by logical pixels.
    void scrollWanted(qreal distance);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] int edgeAt(const QPointF &point) const;
    void dragTo(const QPointF &point);

    VisiblePage &m_page;
    TextSelection &m_selection;
    QPointF m_pressed;
    QPointF m_dragged;
    bool m_isDown = false;
    bool m_isDrag = false;
    bool m_hadSelection = false;
    QElapsedTimer m_sinceDouble;
    QBasicTimer m_outside;
};

} // namespace Frontispiece
