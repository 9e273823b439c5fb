// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "correction.h"
#include "issue.h"
#include "settings.h"
#include "storyid.h"

#include <QDialog>
#include <QUrl>

namespace Frontispiece {

class Actions;
class Importer;
class IssueModel;
class Library;
class ReaderPane;
class ReadingSession;
class SettingsStore;
class SideBar;
class StoryListModel;

/// What the actions do to the library: open and drop files and folders, look for changes, sort and choose
/// what the list shows, tell what is known of a story and what is wrong. Dialogs are made when asked for.
class LibraryActions final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    struct Parts
    {
        Actions &actions;
        Library &library;
        Importer &importer;
        ReadingSession &session;
        StoryListModel &stories;
        IssueModel &issues;
        SettingsStore &settings;
        SideBar &sideBar;
        ReaderPane &reader;
    };

    LibraryActions(const Parts &parts, QWidget *window);

    /// Takes files and folders into the library, and says which are refused.
    void open(const QList<QUrl> &offered);

Q_SIGNALS:
    /// These become part of the library now; the reader wants to see the first story of them.
    void pathsOpened(const QStringList &paths);
    void corrected(const Frontispiece::StoryId &story, const Frontispiece::Correction &correction);

private:
    void connectOpening();
    void connectImport();
    void connectList();
    void connectDialogs();
    void showChoices(const Settings &settings);
    void showFolders();
    void showIssues();
    void showInformation();
    void countIssues();
    void tellStopped();
    void open(QDialog *dialog);

    Parts m_parts;
    QWidget *m_window;
    Issue m_stopped; ///< what was said when an import was cancelled
};

} // namespace Frontispiece
