// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artloader.h"
#include "bundledstories.h"
#include "handover.h"
#include "importer.h"
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
    explicit Composition(const Paths &paths, Bundle comingAlong = bundle());

    /// Opens the window: at the first of `targets` (a story's id, or files and folders, which become part of
    /// the library), or, if there are none, where reading stopped. `guests` are in the library for this run.
    /// What need not be there for the first page begins once it has been painted.
    void start(const QStringList &targets, const QStringList &guests);

    /// Opens what another start was asked for, as start() would have, and brings the window to the front.
    void open(const Handover &handover);

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] ReadingSession &session() { return m_session; }
    [[nodiscard]] Library &library() { return m_library; }
    [[nodiscard]] Importer &importer() { return m_importer; }

private:
    [[nodiscard]] MainWindow::Parts partsOfWindow();
    void reportFailures();
    void showBundled();
    void openFirst();
    void openLast(const Place &last);
    void openAny();
    void openOther(const Issue &hindrance);
    void catchUp();
    void openWhenFound(const Place &place);
    void openWhenFound(const QString &path);
    bool openBelow(const QString &path);
    void stopWaiting(QObject *waiting);
    void startWork();
    void startImport();
    void add(const QStringList &paths);
    void keepSources();

    Library m_library;
    Bundle m_bundle; ///< read once: it is asked for whenever a choice changes
    SettingsStore m_settings;
    PositionStore m_positions;
    ReadingSession m_session;
    Searcher m_searcher;
    Importer m_importer;
    SystemTheme m_systemTheme;
    ArtLoader m_art;
    StoryListModel m_stories;
    IssueModel m_issues;
    MainWindow m_window;
    QStringList m_toOpen; ///< files and folders from the command line, until the import has begun
    QStringList m_guests;
    bool m_isImporting = false;    ///< has begun to, and goes on to the end
    bool m_hasOpenedOther = false; ///< in place of a story that could not be opened at the start
};

} // namespace Frontispiece
