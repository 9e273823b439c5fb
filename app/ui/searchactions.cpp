// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "searchactions.h"

#include "actions.h"
#include "noticebar.h"
#include "panes.h"
#include "readerpane.h"
#include "resultspage.h"
#include "searchbar.h"
#include "searcher.h"
#include "settingsstore.h"
#include "sidebar.h"

namespace Frontispiece {

SearchActions::SearchActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_theme(Theme::paper())
{
    connect(m_parts.actions.results, &QAction::triggered, this, &SearchActions::showResults);
    connect(&m_parts.stories, &StoryListModel::answered, this, &SearchActions::showAnswer);
    connect(&m_parts.sideBar, &SideBar::storyChosen, &m_parts.reader, &ReaderPane::uncover);
    connect(&m_parts.reader, &ReaderPane::uncovered, this,
            [this] { m_parts.searcher.setPassages(SearchIndex::listedPassages); });
    connectRecent();
}

/// Searches are remembered only if the reader wants it: what somebody looked for is nobody else's business.
void SearchActions::connectRecent()
{
    SettingsStore *settings = &m_parts.settings;
    connect(&m_parts.sideBar, &SideBar::searchMade, settings, &SettingsStore::addSearch);
    connect(m_parts.actions.keepSearches, &QAction::triggered, settings, [settings](bool kept) {
        Settings chosen = settings->settings();
        chosen.keepSearches = kept;
        settings->setSettings(chosen);
    });
    connect(m_parts.actions.clearSearches, &QAction::triggered, settings, &SettingsStore::clearSearches);
    connect(settings, &SettingsStore::searchesChanged, this, &SearchActions::showRecent);
    connect(settings, &SettingsStore::settingsChanged, this, &SearchActions::showRecent);
    showRecent();
}

void SearchActions::showRecent()
{
    const QStringList &searches = m_parts.settings.searches();
    m_parts.actions.keepSearches->setChecked(m_parts.settings.settings().keepSearches);
    m_parts.actions.clearSearches->setEnabled(!searches.isEmpty());
    m_parts.sideBar.searchBar()->setRecent(searches);
}

void SearchActions::setTheme(const Theme &theme)
{
    m_theme = theme;
    if (m_results)
        m_results->setTheme(theme);
}

void SearchActions::makeResults()
{
    m_results = new ResultsPage(m_parts.library, m_parts.art, &m_parts.reader);
    m_results->hide();
    m_results->setTheme(m_theme);
    connect(m_results, &ResultsPage::passageChosen, this, &SearchActions::open);
    connect(m_results, &ResultsPage::closeRequested, this, &SearchActions::leave);
    connect(m_results, &ResultsPage::failed, m_parts.reader.notice(),
            [this](const Issue &issue) { m_parts.reader.notice()->show(issue); });
    connect(m_results, &ResultsPage::typed, this, [this](const QString &text) {
        m_parts.panes.callSideBar();
        m_parts.sideBar.type(text);
    });
}

/// Without a search the word goes to the field, to begin one.
void SearchActions::showResults()
{
    if (!m_results)
        makeResults();
    m_parts.reader.cover(m_results);
    m_parts.searcher.setPassages(ResultsPage::mostPassages);
    showAnswer();
    if (m_parts.sideBar.isSearching())
        m_parts.panes.focusPage();
    else
        m_parts.actions.search->trigger();
}

/// The page follows the list while it is seen.
void SearchActions::showAnswer()
{
    if (m_results && m_parts.reader.isCovered())
        m_results->setAnswer(m_parts.sideBar.isSearching() ? m_parts.stories.answer() : SearchResult());
}

void SearchActions::open(const Place &place)
{
    m_parts.settings.addSearch(m_parts.stories.query().toString());
    m_parts.reader.uncover();
    m_parts.reader.markQuery(m_parts.stories.answer().query);
    m_parts.panes.focusPage();
    m_parts.session.open(place);
}

bool SearchActions::leave()
{
    if (!m_parts.reader.isCovered())
        return false;
    m_parts.reader.uncover();
    m_parts.panes.focusPage();
    return true;
}

} // namespace Frontispiece
