// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "mainwindow.h"

#include "aboutdialog.h"
#include "actions.h"
#include "headerbar.h"
#include "keysdialog.h"
#include "libraryactions.h"
#include "menus.h"
#include "noticebar.h"
#include "pageaccessible.h"
#include "pageactions.h"
#include "panes.h"
#include "plainline.h"
#include "readerpane.h"
#include "searchactions.h"
#include "searchbar.h"
#include "sidebar.h"
#include "storylistview.h"
#include "systemtheme.h"

#include <QCloseEvent>
#include <QDir>
#include <QGuiApplication>
#include <QScreen>
#include <QUrl>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize {1280, 800};
constexpr QSize smallestSize {360, 320};
/// What a desktop may draw around a window.
constexpr QSize roomForFrame {16, 48};

Theme themeFor(const Settings &settings, bool systemIsDark)
{
    switch (settings.theme) {
    case ThemeChoice::Paper: return Theme::paper();
    case ThemeChoice::Sepia: return Theme::sepia();
    case ThemeChoice::Night: return Theme::night();
    case ThemeChoice::Dusk: return Theme::dusk();
    case ThemeChoice::Custom: return Theme::custom(QColor(settings.customPage), QColor(settings.customText));
    case ThemeChoice::FollowSystem: break;
    }
    return systemIsDark ? Theme::dusk() : Theme::paper();
}

PageStyle styleFor(const Settings &settings, bool systemIsDark)
{
    return PageStyle(themeFor(settings, systemIsDark), settings);
}

} // namespace

MainWindow::MainWindow(const Parts &parts)
    : m_parts(parts)
    , m_look(styleFor(parts.settings.settings(), parts.systemTheme.isDark()).theme())
    , m_actions(new Actions(this))
    , m_sideBar(new SideBar(parts.stories, parts.session, parts.art, this))
    , m_reader(new ReaderPane(parts.session, parts.library, parts.art,
                              styleFor(parts.settings.settings(), parts.systemTheme.isDark()), this))
    , m_panes(new Panes(m_sideBar, m_reader, this))
    , m_pageActions(new PageActions(*m_actions, *m_reader, parts.session, parts.settings, this))
    , m_libraryActions(
          new LibraryActions({*m_actions, parts.library, parts.importer, parts.session, parts.stories,
                              parts.issues, parts.settings, *m_sideBar, *m_reader},
                             this))
    , m_searchActions(
          new SearchActions({*m_actions, parts.library, parts.stories, parts.searcher, parts.session,
                             parts.settings, parts.art, *m_sideBar, *m_reader, *m_panes},
                            this))
{
    installPageAccessibility();
    setupLayout();
    setupMenus();
    connectGoing();
    connectLooking();
    connectHelp();
    connectParts();
    applySettings();
}

void MainWindow::setupLayout()
{
    setWindowTitle(tr("Frontispiece"));
    setMinimumSize(smallestSize);
    setCentralWidget(m_panes);

    const WindowState &state = m_parts.settings.windowState();
    if (state.geometry.isEmpty() || !restoreGeometry(state.geometry))
        resize(usualSize.boundedTo(screen()->availableSize() - roomForFrame));
    setWindowState(windowState() & ~Qt::WindowFullScreen); // a start shows the list too
    connect(m_panes, &Panes::sideBarShown, m_actions->sideBar, &QAction::setChecked);
    connect(m_panes, &Panes::sideBarShown, m_reader->header(), &HeaderBar::setListShown);
    connect(m_reader->header(), &HeaderBar::listRequested, m_panes, &Panes::focusList);
    m_panes->restore(state);
    menuBar()->setVisible(state.menuBarShown);
    m_actions->menuBar->setChecked(state.menuBarShown);
    m_reader->setFocus();
}

void MainWindow::setupMenus()
{
    fillMenuBar(*menuBar(), *m_actions);
    m_sideBar->searchBar()->setHint(m_actions->search->shortcut().toString(QKeySequence::NativeText));
}

void MainWindow::connectGoing()
{
    ReadingSession *session = &m_parts.session;
    PageView *page = m_reader->page();
    connect(m_actions->closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->search, &QAction::triggered, this, &MainWindow::focusSearch);
    connect(m_actions->leave, &QAction::triggered, this, &MainWindow::leave);
    connect(m_actions->back, &QAction::triggered, session, &ReadingSession::goBack);
    connect(m_actions->forward, &QAction::triggered, session, &ReadingSession::goForward);
    connect(m_actions->nextStory, &QAction::triggered, session, [session] { session->openNeighbour(1); });
    connect(m_actions->previousStory, &QAction::triggered, session,
            [session] { session->openNeighbour(-1); });
    connect(m_actions->readOn, &QAction::triggered, page, [page] { page->turn(1); });
    connect(m_actions->readBack, &QAction::triggered, page, [page] { page->turn(-1); });
    connect(m_actions->nextPane, &QAction::triggered, m_panes, &Panes::focusOther);
    connect(m_actions->previousPane, &QAction::triggered, m_panes, &Panes::focusOther);
    connect(m_actions->openMenu, &QAction::triggered, this, &MainWindow::openMenu);
}

void MainWindow::connectLooking()
{
    SettingsStore *settings = &m_parts.settings;
    connect(m_actions->themes, &QActionGroup::triggered, settings, [settings](const QAction *action) {
        Settings chosen = settings->settings();
        chosen.theme = static_cast<ThemeChoice>(action->data().toInt());
        settings->setSettings(chosen);
    });
    connect(m_actions->largerText, &QAction::triggered, this, [this] { changeTextSize(1); });
    connect(m_actions->smallerText, &QAction::triggered, this, [this] { changeTextSize(-1); });
    connect(m_actions->usualText, &QAction::triggered, this, [this] { changeTextSize(0); });
    connect(m_reader->page(), &PageView::zoomRequested, this, &MainWindow::changeTextSize);
    connect(m_actions->sideBar, &QAction::triggered, m_panes, &Panes::showSideBar);
    connect(m_actions->menuBar, &QAction::toggled, menuBar(), &QWidget::setVisible);
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool full) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, full)); });
}

void MainWindow::connectHelp()
{
    const auto shows = [this](QAction *action, auto make) {
        connect(action, &QAction::triggered, this, [make] {
            QDialog *dialog = make();
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    };
    shows(m_actions->keys, [this] { return new KeysDialog(*m_actions, this); });
    shows(m_actions->about, [this] { return new AboutDialog(this); });
    connect(m_actions->introduction, &QAction::triggered, this, [this] {
        m_parts.session.open(m_parts.introduction);
        m_panes->focusPage();
    });
}

void MainWindow::connectParts()
{
    connect(&m_parts.settings, &SettingsStore::settingsChanged, this, &MainWindow::applySettings);
    connect(&m_parts.systemTheme, &SystemTheme::changed, this, &MainWindow::applySettings);
    connect(m_sideBar, &SideBar::queryOpened, m_reader, &ReaderPane::markQuery);
    connect(m_sideBar, &SideBar::storyChosen, m_panes, &Panes::focusPage);
    connect(m_sideBar, &SideBar::readOnRequested, m_reader->page(), &PageView::turn);
    connect(m_reader->page(), &PageView::firstPainted, this, &MainWindow::firstPainted);
    connect(m_reader, &ReaderPane::linkActivated, this, &MainWindow::openLink);
    connect(&m_parts.art, &ArtLoader::failed, &m_parts.library,
            [this](const QString &, const Issue &issue) { m_parts.library.report({issue}); });
    connect(&m_parts.session, &ReadingSession::storyOpened, this, [this](const Story &story) {
        setWindowTitle(tr("%1 – Frontispiece").arg(plainLine(story.info.title)));
        updateSteps();
    });
    connect(&m_parts.session, &ReadingSession::historyChanged, this, &MainWindow::updateSteps);
    connect(&m_parts.library, &Library::changed, this, &MainWindow::updateSteps);
    connect(m_libraryActions, &LibraryActions::pathsOpened, this, &MainWindow::pathsOpened);
    connect(m_libraryActions, &LibraryActions::corrected, this, &MainWindow::corrected);
    // Kept at once, since a program may be ended without being closed.
    connect(m_panes, &Panes::sideBarShown, this, &MainWindow::keepWindowState);
    connect(m_actions->menuBar, &QAction::toggled, this, &MainWindow::keepWindowState);
}

/// Gives the colours and the text size to everything at once.
void MainWindow::applySettings()
{
    const Settings &settings = m_parts.settings.settings();
    const PageStyle style = styleFor(settings, m_parts.systemTheme.isDark());
    m_look.wear(style.theme());
    m_reader->setPageStyle(style);
    m_sideBar->setTheme(style.theme());
    m_searchActions->setTheme(style.theme());
    m_actions->theme(settings.theme)->setChecked(true);
    WindowState state = m_parts.settings.windowState();
    state.systemWasDark = m_parts.systemTheme.isDark();
    m_parts.settings.setWindowState(state);
}

/// One step larger or smaller, or, for 0, the usual size.
void MainWindow::changeTextSize(int step)
{
    Settings settings = m_parts.settings.settings();
    settings.textSize = step == 0 ? Settings::usualText : steppedTextSize(settings.textSize, step);
    m_parts.settings.setSettings(settings);
}

/// Esc: out of the passages found, out of the search, out of full screen, from the page to the list, and from
/// anywhere else to the page.
void MainWindow::leave()
{
    const bool onPage = m_reader->page()->hasFocus();
    const bool isCovered = m_reader->isCovered();
    const bool isSearching = !m_sideBar->searchBar()->text().isEmpty();
    if (isCovered && !(isSearching && m_sideBar->isAncestorOf(focusWidget()))) {
        m_searchActions->leave();
    } else if (isSearching) {
        m_sideBar->endSearch();
        m_searchActions->leave();
        m_panes->dismissSideBar();
        if (m_focusBeforeSearch == m_sideBar->list() && m_panes->isSideBarShown())
            m_panes->focusList();
        else
            m_panes->focusPage();
    } else if (onPage && m_pageActions->clearPage()) {
        return;
    } else if (isFullScreen()) {
        m_actions->fullScreen->trigger();
    } else if (onPage && (m_panes->isSideBarShown() || m_panes->isNarrow())) {
        m_panes->focusList();
    } else {
        m_panes->dismissSideBar();
        m_panes->focusPage();
    }
}

void MainWindow::focusSearch()
{
    if (m_sideBar->searchBar()->text().isEmpty())
        m_focusBeforeSearch = focusWidget();
    m_panes->callSideBar();
    m_sideBar->focusSearch();
}

void MainWindow::openMenu()
{
    if (menuBar()->isVisible()) {
        menuBar()->setActiveAction(menuBar()->actions().constFirst());
        return;
    }
    QMenu all;
    all.addActions(menuBar()->actions());
    all.exec(mapToGlobal(QPoint(0, 0)));
}

/// Links lead to places of this story ("#the-second-night"), or to other stories of the library, as
/// "../mia-kalmurzaeva/story.md" does; nothing outside it is ever opened.
void MainWindow::openLink(const QString &link)
{
    const auto here = m_parts.library.find(m_parts.session.story().info.id);
    if (!here)
        return;
    const QUrl url(link);
    const QString anchor = url.fragment(QUrl::FullyDecoded);
    // A place of this story: its file may hold others.
    if (url.isRelative() && url.path().isEmpty()) {
        m_parts.session.openAnchor(here->info.id, anchor);
        return;
    }
    const QString path = QDir::cleanPath(here->path.section(u'/', 0, -2) + u'/' + url.path());
    if (const auto target = m_parts.library.findPath(path); target && url.isRelative()) {
        m_parts.session.openAnchor(target->info.id, anchor);
        return;
    }
    say({Issue::Severity::Note,
         {},
         0,
         tr("The link “%1” leads out of the library.").arg(link),
         tr("Frontispiece opens no addresses; copy it to open it elsewhere.")});
}

void MainWindow::say(const Issue &issue)
{
    m_reader->notice()->show(issue);
}

void MainWindow::comeToFront(const QString &activation)
{
    // Qt takes it from there, and only there.
    if (!activation.isEmpty() && QGuiApplication::platformName().startsWith("wayland"_L1))
        qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::updateSteps()
{
    m_actions->back->setEnabled(m_parts.session.canGoBack());
    m_actions->forward->setEnabled(m_parts.session.canGoForward());
    m_actions->nextStory->setEnabled(m_parts.session.hasNeighbour(1));
    m_actions->previousStory->setEnabled(m_parts.session.hasNeighbour(-1));
}

void MainWindow::keepWindowState()
{
    WindowState state = m_parts.settings.windowState();
    state.geometry = saveGeometry();
    m_panes->keep(state);
    state.menuBarShown = m_actions->menuBar->isChecked();
    m_parts.settings.setWindowState(state);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    m_actions->fullScreen->setChecked(isFullScreen());
    m_panes->setFullScreen(isFullScreen());
    m_reader->setFullScreen(isFullScreen());
    menuBar()->setVisible(m_actions->menuBar->isChecked() && !isFullScreen());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepWindowState();
    QMainWindow::closeEvent(event);
}

} // namespace Frontispiece
