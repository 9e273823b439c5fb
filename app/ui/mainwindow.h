// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "applicationlook.h"
#include "artloader.h"
#include "importer.h"
#include "issuemodel.h"
#include "settingsstore.h"
#include "storylistmodel.h"

#include <QMainWindow>
#include <QPointer>

namespace Frontispiece {

class Actions;
class LibraryActions;
class PageActions;
class Panes;
class ReaderPane;
class SearchActions;
class SideBar;
class SystemTheme;

/// The window: it puts the list beside the page, and connects the actions and the parts with each other.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// What the window shows and works on; all of it must outlive the window.
    struct Parts
    {
        Library &library;
        StoryId introduction; ///< what to open for "About the stories"
        ReadingSession &session;
        Searcher &searcher;
        Importer &importer;
        StoryListModel &stories;
        IssueModel &issues;
        SettingsStore &settings;
        SystemTheme &systemTheme;
        ArtLoader &art;
    };

    explicit MainWindow(const Parts &parts);

    [[nodiscard]] SideBar *sideBar() const { return m_sideBar; }
    [[nodiscard]] ReaderPane *readerPane() const { return m_reader; }
    [[nodiscard]] Actions *windowActions() const { return m_actions; }
    [[nodiscard]] SearchActions *searchActions() const { return m_searchActions; }
    /// Tells the reader something, over the page.
    void say(const Issue &issue);
    /// Shows itself before all others, whatever it was. `activation`: the desktop's leave to do so, as far as
    /// there is one (https://wayland.app/protocols/xdg-activation-v1).
    void comeToFront(const QString &activation);

Q_SIGNALS:
    /// The page has been painted for the first time; what may wait can begin.
    void firstPainted();
    /// These become part of the library now; the reader wants to see the first story of them.
    void pathsOpened(const QStringList &paths);
    /// The reader knows a title or artists better than the story's file; an empty correction takes it back.
    void corrected(const Frontispiece::StoryId &story, const Frontispiece::Correction &correction);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setupLayout();
    void setupMenus();
    void connectGoing();
    void connectLooking();
    void connectHelp();
    void connectParts();

    void applySettings();
    void changeTextSize(int step);
    void leave();
    void focusSearch();
    void openMenu();
    void openLink(const QString &link);
    void updateSteps();
    void keepWindowState();

    Parts m_parts;
    ApplicationLook m_look;
    Actions *m_actions;
    SideBar *m_sideBar;
    ReaderPane *m_reader;
    Panes *m_panes;
    PageActions *m_pageActions;
    LibraryActions *m_libraryActions;
    SearchActions *m_searchActions;
    QPointer<QWidget> m_focusBeforeSearch;
};

} // namespace Frontispiece
