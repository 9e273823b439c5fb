// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "sidebar.h"

#include "artloader.h"
#include "listmenu.h"
#include "searchbar.h"
#include "storylistdelegate.h"
#include "storylistview.h"
#include "theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Frontispiece {

SideBar::SideBar(StoryListModel &model, ReadingSession &session, ArtLoader &art, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_session(session)
    , m_searchBar(new SearchBar(this))
    , m_listMenu(new ListMenu(model, this))
    , m_list(new StoryListView(this))
    , m_delegate(new StoryListDelegate(art, this))
    , m_footers(new QVBoxLayout)
    , m_issues(new QPushButton(this))
{
    setupLayout();
    connectSearch();
    connectList();
    connect(m_delegate, &StoryListDelegate::picturesChanged, m_list->viewport(),
            qOverload<>(&QWidget::update));
}

void SideBar::setupLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(15, 0, 15, 10);
    top->setSpacing(6);
    top->addWidget(m_searchBar, 1);
    top->addWidget(m_listMenu->button());
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(m_footers);
    layout->addWidget(m_issues);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_issues->setFlat(true);
    m_issues->hide();
    connect(m_issues, &QPushButton::clicked, this, &SideBar::issuesRequested);
    setAutoFillBackground(true);
    setFocusProxy(m_list);
}

void SideBar::connectSearch()
{
    connect(m_searchBar, &SearchBar::textChanged, this, &SideBar::search);
    connect(m_searchBar, &SearchBar::leftDownwards, this, [this] {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model.firstChoosable());
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_searchBar, &SearchBar::accepted, this, &SideBar::confirm);
    connect(&m_model, &StoryListModel::answered, this, &SideBar::selectAnswer);
}

void SideBar::connectList()
{
    connect(m_list, &StoryListView::chosen, this, &SideBar::confirm);
    connect(m_list, &QListView::clicked, this, &SideBar::choose);
    connect(m_list, &StoryListView::unfoldRequested, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        const StoryRow &row = m_model.row(index);
        if (row.foldable && row.folded)
            m_model.toggle(index);
        else if (!row.foldable)
            choose(index);
    });
    connect(m_list, &StoryListView::foldRequested, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_model.row(index).foldable && !m_model.row(index).folded)
            m_model.toggle(index);
    });
    connect(m_list, &StoryListView::leftUpwards, this, [this] { focusSearch(); });
    connect(m_list, &StoryListView::readOnRequested, this, &SideBar::readOnRequested);
    connect(m_list, &StoryListView::typed, this, &SideBar::type);
    connect(&m_session, &ReadingSession::storyOpened, this, [this] {
        if (!isSearching())
            m_list->setCurrentIndex(m_model.openRow());
    });
    connect(&m_model, &StoryListModel::rowsInserted, this, &SideBar::selectOpen);
    connect(&m_model, &StoryListModel::layoutChanged, this, &SideBar::selectOpen);
    connect(&m_model, &StoryListModel::modelReset, this, &SideBar::selectOpen);
    connect(&m_model, &StoryListModel::rearranged, m_list, &StoryListView::scrollToTop);
}

void SideBar::focusSearch()
{
    m_searchBar->setFocus(Qt::ShortcutFocusReason);
    m_searchBar->edit()->selectAll();
}

void SideBar::type(const QString &text)
{
    m_searchBar->setFocus(Qt::OtherFocusReason);
    if (text.isEmpty())
        m_searchBar->edit()->backspace();
    else
        m_searchBar->edit()->insert(text);
}

void SideBar::search(const QString &typed)
{
    const Query query = Query::fromString(typed);
    if (query.isEmpty())
        m_session.letKeptPlaceGo();
    else
        m_session.keepPlace();
    m_chooseNext = false;
    if (!asksTheSame(query, m_model.query()))
        m_awaiting = true; // the same words bring no new answer
    m_model.setQuery(query);
    if (query.isEmpty())
        Q_EMIT queryOpened(query);
}

/// Says to those who do not see the list that other words were searched for, or that nothing was found.
void SideBar::announceAnswer()
{
    const QModelIndex first = m_model.index(0);
    const RowKind kind = isSearching() && first.isValid() ? m_model.kind(first) : RowKind::Section;
    const bool isNews = kind == RowKind::Nearest || kind == RowKind::Message;
    const QString said = isNews ? first.data(Qt::AccessibleTextRole).toString() : QString();
    if (m_searchBar->edit()->accessibleDescription() != said)
        m_searchBar->edit()->setAccessibleDescription(said);
}

void SideBar::selectAnswer()
{
    announceAnswer();
    if (!isSearching()) {
        m_list->setCurrentIndex(m_model.openRow());
    } else if (m_awaiting || !m_model.flags(m_list->currentIndex()).testFlag(Qt::ItemIsSelectable)) {
        // A row that is taken away may leave a heading current.
        m_list->setCurrentIndex(m_model.firstChoosable());
        m_list->scrollToTop();
    }
    m_awaiting = false;
    if (m_chooseNext)
        confirm();
}

/// Stories have come in: the one on the page may be among them.
void SideBar::selectOpen()
{
    if (!isSearching() && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.openRow());
}

/// Enter: chooses the current row, once the rows answer what was typed.
void SideBar::confirm()
{
    if (isSearching())
        Q_EMIT searchMade(m_model.query().toString());
    m_chooseNext = m_awaiting;
    if (!m_awaiting && m_list->currentIndex().isValid())
        choose(m_list->currentIndex());
}

void SideBar::endSearch()
{
    m_session.returnToKeptPlace();
    m_searchBar->clear();
}

void SideBar::choose(const QModelIndex &index)
{
    const StoryRow row = m_model.row(index);
    if (row.foldable || row.kind == RowKind::More) {
        m_model.toggle(index);
        m_list->setCurrentIndex(m_model.index(index.row()));
        return;
    }
    if (!row.isChoosable())
        return;
    if (isSearching())
        Q_EMIT searchMade(m_model.query().toString());
    // With the words that were found for those typed.
    Q_EMIT queryOpened(isSearching() ? m_model.answer().query : Query());
    if (row.passage)
        m_session.open(Place {row.story, *row.passage});
    else
        m_session.open(row.story);
    Q_EMIT storyChosen();
}

void SideBar::showEvent(QShowEvent *event)
{
    m_list->preparePictures(*m_delegate);
    QWidget::showEvent(event);
}

void SideBar::setTheme(const Theme &theme)
{
    m_delegate->setMatchColor(theme.match);
    m_list->viewport()->update();
}

void SideBar::setListMenu(QMenu *menu)
{
    m_listMenu->setMenu(menu);
}

void SideBar::addFooter(QWidget *footer)
{
    m_footers->addWidget(footer);
}

void SideBar::setIssueCount(qsizetype count)
{
    m_issues->setText(count == 1 ? tr("One problem in the library")
                                 : tr("%Ln problems in the library", nullptr, static_cast<int>(count)));
    m_issues->setVisible(count > 0);
}

} // namespace Frontispiece
