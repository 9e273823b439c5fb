// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storylistmodel.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace Frontispiece {

class ArtLoader;
class ListMenu;
class SearchBar;
class StoryListDelegate;
class StoryListView;
struct Theme;

/// The left side of the window: the search field and the list, which is artists or answers.
class SideBar final : public QWidget
{
    Q_OBJECT
public:
    /// All must outlive the side bar.
    SideBar(StoryListModel &model, ReadingSession &session, ArtLoader &art, QWidget *parent = nullptr);

    [[nodiscard]] SearchBar *searchBar() const { return m_searchBar; }
    [[nodiscard]] StoryListView *list() const { return m_list; }
    [[nodiscard]] bool isSearching() const { return !m_model.query().isEmpty(); }

    void focusSearch();
    /// Goes on typing in the search; an empty text deletes the last letter.
    void type(const QString &text);
    /// Ends the search: the list shows the artists again, and the page goes back to where it was.
    void endSearch();
    void setTheme(const Theme &theme);
    /// The menu of orders and filters, which a button beside the search opens.
    void setListMenu(QMenu *menu);
    /// Puts a line below the list, above the one that counts the problems; takes it over.
    void addFooter(QWidget *footer);
    /// How many problems the line below the list tells of; 0 hides it.
    void setIssueCount(qsizetype count);

Q_SIGNALS:
    /// What was typed was meant: Enter was pressed, or an answer opened.
    void searchMade(const QString &typed);
    /// The words to mark on the page.
    void queryOpened(const Frontispiece::Query &query);
    /// A story or passage was opened: the page has the word now.
    void storyChosen();
    void readOnRequested(int direction);
    void issuesRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setupLayout();
    void connectSearch();
    void connectList();
    void search(const QString &typed);
    void selectAnswer();
    void announceAnswer();
    void selectOpen();
    void confirm();
    void choose(const QModelIndex &index);

    StoryListModel &m_model;
    ReadingSession &m_session;
    SearchBar *m_searchBar;
    ListMenu *m_listMenu;
    StoryListView *m_list;
    StoryListDelegate *m_delegate;
    QVBoxLayout *m_footers;
    QPushButton *m_issues;
    bool m_awaiting = false;   ///< the rows are still those before the present query
    bool m_chooseNext = false; ///< Enter was pressed meanwhile: it is meant for the answer to come
};

} // namespace Frontispiece
