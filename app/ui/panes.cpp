// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "panes.h"

#include "readerpane.h"
#include "sidebar.h"
#include "storylistview.h"

namespace Frontispiece {

namespace {

/// Below this width, in logical pixels, the list gives its room to the page.
constexpr int narrowWidth = 640;
constexpr int narrowestSideBar = 220;

} // namespace

Panes::Panes(SideBar *sideBar, ReaderPane *reader, QWidget *parent)
    : QSplitter(parent)
    , m_sideBar(sideBar)
    , m_reader(reader)
{
    m_sideBar->setMinimumWidth(narrowestSideBar);
    addWidget(m_sideBar);
    addWidget(m_reader);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setHandleWidth(1);
    setChildrenCollapsible(false);
}

void Panes::restore(const WindowState &state)
{
    m_wanted = state.sideBarShown;
    setSizes({state.sideBarWidth, std::max(1, window()->width() - state.sideBarWidth)});
    arrange();
}

void Panes::keep(WindowState &state) const
{
    state.sideBarShown = m_wanted;
    if (m_sideBar->isVisible() && m_reader->isVisible())
        state.sideBarWidth = m_sideBar->width();
}

bool Panes::isSideBarShown() const
{
    return m_called || (m_wanted && !m_narrow && !m_full);
}

void Panes::showSideBar(bool shown)
{
    const bool forNow = m_narrow || m_full;
    if (!forNow)
        m_wanted = shown;
    m_called = forNow && shown;
    arrange();
    if (!shown)
        m_reader->setFocus(Qt::OtherFocusReason);
    else if (m_narrow)
        m_sideBar->setFocus(Qt::OtherFocusReason);
}

void Panes::callSideBar()
{
    if (isSideBarShown())
        return;
    m_called = true;
    arrange();
}

void Panes::dismissSideBar()
{
    if (!m_called)
        return;
    m_called = false;
    arrange();
}

void Panes::setFullScreen(bool full)
{
    if (full == m_full)
        return;
    m_full = full;
    m_called = false;
    arrange();
    if (full)
        m_reader->setFocus(Qt::OtherFocusReason);
}

void Panes::focusPage()
{
    if (m_narrow)
        dismissSideBar();
    m_reader->setFocus(Qt::OtherFocusReason);
}

void Panes::focusList()
{
    callSideBar();
    m_sideBar->list()->setFocus(Qt::OtherFocusReason);
}

void Panes::focusOther()
{
    // What covers the page stands for it.
    const QWidget *shown = m_reader->focusProxy();
    if (shown->hasFocus() || shown->isAncestorOf(window()->focusWidget()))
        focusList();
    else
        focusPage();
}

void Panes::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() < narrowWidth;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        // Who is searching keeps the list in view.
        m_called = narrow && m_sideBar->isSearching() && !m_reader->page()->hasFocus();
        arrange();
    }
    QSplitter::resizeEvent(event);
}

void Panes::arrange()
{
    const bool shown = isSideBarShown();
    m_sideBar->setVisible(shown);
    m_reader->setVisible(!(m_narrow && shown));
    Q_EMIT sideBarShown(shown);
}

} // namespace Frontispiece
