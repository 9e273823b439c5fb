// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "theme.h"

#include <QObject>

namespace Frontispiece {

class Actions;
class ArtLoader;
class Library;
class Panes;
class ReaderPane;
class ReadingSession;
class ResultsPage;
class Searcher;
class SettingsStore;
class SideBar;
class StoryListModel;
struct Place;

/// What the actions do with a search besides the list: the page of all passages, which shows the list's own
/// answer at length, and the searches that are remembered.
class SearchActions final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    struct Parts
    {
        Actions &actions;
        const Library &library;
        const StoryListModel &stories;
        Searcher &searcher;
        ReadingSession &session;
        SettingsStore &settings;
        ArtLoader &art;
        SideBar &sideBar;
        ReaderPane &reader;
        Panes &panes;
    };

    SearchActions(const Parts &parts, QObject *parent);

    void setTheme(const Theme &theme);
    /// Esc: from the passages back to the page. Returns whether that was so.
    bool leave();
    /// The page of all passages; null until it was asked for.
    [[nodiscard]] ResultsPage *results() const { return m_results; }

private:
    void connectRecent();
    void showRecent();
    void showResults();
    void makeResults();
    void showAnswer();
    void open(const Place &place);

    Parts m_parts;
    Theme m_theme;
    ResultsPage *m_results = nullptr; ///< made when it is first asked for
};

} // namespace Frontispiece
