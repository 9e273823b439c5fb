// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include <QSplitter>

namespace Frontispiece {

class ReaderPane;
class SideBar;

/// The list beside the page, and which of the two is seen: a narrow window shows one of them at a
/// time, full screen shows the page until the list is asked for.
class Panes final : public QSplitter
{
    Q_OBJECT
public:
    /// Takes both over.
    Panes(SideBar *sideBar, ReaderPane *reader, QWidget *parent = nullptr);

    void restore(const WindowState &state);
    /// Writes into `state` how the panes are to be found at the next start.
    void keep(WindowState &state) const;

    [[nodiscard]] bool isSideBarShown() const;
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// Shows or hides the list for good, or, where there is room for one pane only, for now.
    void showSideBar(bool shown);
    /// Shows the list until it is dismissed: for a search, or a look.
    void callSideBar();
    void dismissSideBar();
    void setFullScreen(bool full);
    /// The word goes to the page; where there is room for one only, it takes the list's.
    void focusPage();
    void focusList();
    void focusOther();

Q_SIGNALS:
    void sideBarShown(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    SideBar *m_sideBar;
    ReaderPane *m_reader;
    bool m_wanted = true;  ///< the list, where there is room for both
    bool m_called = false; ///< the list, for now
    bool m_narrow = false;
    bool m_full = false;
};

} // namespace Frontispiece
