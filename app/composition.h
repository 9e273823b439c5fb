// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artloader.h"
#include "folderimport.h"
#include "issuemodel.h"
#include "mainwindow.h"
#include "searcher.h"
#include "settingsstore.h"
#include "storylistmodel.h"
#include "systemtheme.h"

namespace Frontispiece {

/// Builds every object of the window and hands each what it needs. Members are in the order of their
/// dependence, so that they are destroyed before what they use.
class Composition final : public QObject
{
    Q_OBJECT
public:
    explicit Composition(const Paths &paths);

    /// Opens the window: at `target` (a story's id, a file or a folder), or, if that is empty, where
    /// reading stopped. What need not be there for the first page begins once it has been painted.
    void start(const QString &target, const QStringList &folders);

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] ReadingSession &session() { return m_session; }
    [[nodiscard]] Library &library() { return m_library; }

private:
    void openFirst(const QString &target);
    void catchUp(const QString &target);
    void openWhenFound(const Place &place);
    void openWhenFound(const QString &path);
    void stopWaiting(QObject *waiting);
    void startWork();

    Library m_library;
    CatalogueEntry m_introduction;
    SettingsStore m_settings;
    PositionStore m_positions;
    ReadingSession m_session;
    Searcher m_searcher;
    FolderImport m_import;
    SystemTheme m_systemTheme;
    ArtLoader m_art;
    StoryListModel m_stories;
    IssueModel m_issues;
    MainWindow m_window;
    QStringList m_toImport;
};

} // namespace Frontispiece
