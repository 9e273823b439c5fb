// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hoverheader.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCursor>
#include <QMouseEvent>
#include <QWidget>

namespace Frontispiece {

namespace {

/// So near to the top, in logical pixels, the pointer asks for the header.
constexpr int topEdge = 6;

} // namespace

HoverHeader::HoverHeader(QWidget *header, QWidget *page, QWidget *pane)
    : QObject(pane)
    , m_header(header)
    , m_pane(pane)
{
    page->installEventFilter(this);
    header->installEventFilter(this);
    pane->installEventFilter(this);
}

void HoverHeader::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    auto *layout = static_cast<QBoxLayout *>(m_pane->layout());
    if (active)
        layout->removeWidget(m_header);
    else
        layout->insertWidget(0, m_header);
    m_header->setVisible(!active);
    place();
}

void HoverHeader::place()
{
    if (m_active)
        m_header->setGeometry(0, 0, m_pane->width(), m_header->height());
}

/// `y`: of the pointer, from the top of the pane.
void HoverHeader::follow(int y)
{
    if (y <= topEdge && !m_header->isVisible()) {
        place();
        m_header->raise();
        m_header->show();
    } else if (y > m_header->height() && m_header->isVisible() && !QApplication::activePopupWidget()) {
        m_header->hide();
    }
}

bool HoverHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (m_active) {
        if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave)
            follow(m_pane->mapFromGlobal(QCursor::pos()).y());
        else if (event->type() == QEvent::Resize && watched == m_pane)
            place();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Frontispiece
