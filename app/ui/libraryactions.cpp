// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "libraryactions.h"

#include "actions.h"
#include "droptarget.h"
#include "importbar.h"
#include "informationdialog.h"
#include "issuemodel.h"
#include "issuesdialog.h"
#include "librarydialog.h"
#include "menus.h"
#include "noticebar.h"
#include "openpaths.h"
#include "readerpane.h"
#include "settingsstore.h"
#include "sidebar.h"

#include <QLocale>

namespace Frontispiece {

LibraryActions::LibraryActions(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connectOpening();
    connectImport();
    connectList();
    connectDialogs();
}

void LibraryActions::connectOpening()
{
    const auto opens = [this](const QList<QUrl> &offered) { open(offered); };
    connect(m_parts.actions.open, &QAction::triggered, this, [this, opens] { askForFiles(m_window, opens); });
    connect(m_parts.actions.openFolder, &QAction::triggered, this,
            [this, opens] { askForFolder(m_window, opens); });
    auto *target = new DropTarget(m_window, &m_parts.reader);
    connect(target, &DropTarget::dropped, this, opens);
}

void LibraryActions::open(const QList<QUrl> &offered)
{
    const OfferedPaths paths = sortOffered(offered);
    for (const Issue &issue : paths.refusals())
        m_parts.reader.notice()->show(issue,
                                      paths.good.isEmpty() ? NoticeUntil::Opened : NoticeUntil::OpenedTwice);
    if (paths.good.isEmpty())
        return;
    Q_EMIT pathsOpened(paths.good);
    m_parts.importer.add(paths.good);
}

void LibraryActions::connectImport()
{
    auto *bar = new ImportBar(&m_parts.sideBar);
    bar->follow(m_parts.importer);
    m_parts.sideBar.addFooter(bar);
    connect(m_parts.actions.lookAgain, &QAction::triggered, this, [this] {
        m_parts.reader.notice()->withdraw(m_stopped);
        m_parts.importer.lookAgain();
    });
    connect(&m_parts.importer, &Importer::finished, this, [this](bool wasCancelled) {
        if (wasCancelled)
            tellStopped();
    });
    connect(&m_parts.library, &Library::issuesChanged, this, &LibraryActions::countIssues);
    countIssues();
}

void LibraryActions::tellStopped()
{
    const QString key = m_parts.actions.lookAgain->shortcut().toString(QKeySequence::NativeText);
    const QString count = QLocale().toString(m_parts.library.size());
    m_stopped = {Issue::Severity::Note,
                 {},
                 0,
                 m_parts.library.size() == 1 ? tr("Stopped; one story is in the library.")
                                             : tr("Stopped; %1 stories are in the library.").arg(count),
                 tr("%1 goes on.").arg(key)};
    m_parts.reader.notice()->show(m_stopped);
}

/// What was merely assumed is in the list of problems, but nothing to call the reader for.
void LibraryActions::countIssues()
{
    m_parts.sideBar.setIssueCount(m_parts.library.issues().serious());
}

void LibraryActions::connectList()
{
    SettingsStore *settings = &m_parts.settings;
    const auto changes = [settings](auto change) {
        return [settings, change](const auto &value) {
            Settings chosen = settings->settings();
            change(chosen, value);
            settings->setSettings(chosen);
        };
    };
    connect(m_parts.actions.orders, &QActionGroup::triggered, this,
            changes([](Settings &chosen, const QAction *action) {
                chosen.order = static_cast<StoryOrder>(action->data().toInt());
            }));
    connect(m_parts.actions.filters, &QActionGroup::triggered, this,
            changes([](Settings &chosen, const QAction *action) {
                chosen.filter = static_cast<StoryFilter>(action->data().toInt());
            }));
    connect(m_parts.actions.showBundled, &QAction::triggered, this,
            changes([](Settings &chosen, bool shown) { chosen.showBundled = shown; }));
    auto *menu = new QMenu(m_window);
    fillListMenu(*menu, m_parts.actions);
    m_parts.sideBar.setListMenu(menu);
    connect(settings, &SettingsStore::settingsChanged, this, &LibraryActions::showChoices);
    showChoices(settings->settings());
}

void LibraryActions::showChoices(const Settings &settings)
{
    m_parts.actions.order(settings.order)->setChecked(true);
    m_parts.actions.filter(settings.filter)->setChecked(true);
    m_parts.actions.showBundled->setChecked(settings.showBundled);
    m_parts.stories.setOrder(settings.order);
    m_parts.stories.setFilter(settings.filter);
}

void LibraryActions::connectDialogs()
{
    connect(m_parts.actions.folders, &QAction::triggered, this, &LibraryActions::showFolders);
    connect(m_parts.actions.issues, &QAction::triggered, this, &LibraryActions::showIssues);
    connect(m_parts.actions.information, &QAction::triggered, this, &LibraryActions::showInformation);
    connect(&m_parts.sideBar, &SideBar::issuesRequested, this, &LibraryActions::showIssues);
}

void LibraryActions::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LibraryActions::showFolders()
{
    auto *dialog = new LibraryDialog(m_parts.importer, m_parts.library, m_parts.settings, m_window);
    connect(dialog, &LibraryDialog::issuesRequested, this, [this, dialog] {
        dialog->close();
        showIssues();
    });
    open(dialog);
}

void LibraryActions::showIssues()
{
    auto *dialog = new IssuesDialog(m_parts.issues, m_parts.library, m_window);
    connect(dialog, &IssuesDialog::readAgainRequested, &m_parts.importer, &Importer::readAgain);
    connect(&m_parts.importer, &Importer::finished, dialog, &IssuesDialog::finishReading);
    connect(dialog, &IssuesDialog::storyRequested, &m_parts.session,
            qOverload<const StoryId &>(&ReadingSession::open));
    open(dialog);
}

void LibraryActions::showInformation()
{
    if (!m_parts.session.hasStory())
        return;
    auto *dialog = new InformationDialog(m_parts.session, m_parts.library, m_window);
    connect(dialog, &InformationDialog::corrected, this, &LibraryActions::corrected);
    open(dialog);
}

} // namespace Frontispiece
