// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingsession.h"
#include "searcher.h"
#include "storyrow.h"

#include <QAbstractListModel>
#include <QSet>

namespace Frontispiece {

/// The list beside the page: the artists of the library, or, while something is searched for, the
/// answers. Roles are those of StoryListRole.
class StoryListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    /// All three must outlive the model.
    StoryListModel(const Library &library, const ReadingSession &session, Searcher &searcher,
                   QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// An empty query lists the artists, at once; another turns the list into answers as soon as
    /// they are found, until when the rows stay as they are.
    void setQuery(const Query &query);
    [[nodiscard]] const Query &query() const { return m_query; }

    [[nodiscard]] const StoryRow &row(const QModelIndex &index) const { return m_rows.at(index.row()); }
    /// The first row that can be chosen; invalid if there is none.
    [[nodiscard]] QModelIndex firstChoosable() const;
    /// The row of the story on the page, or of its artist if that is folded.
    [[nodiscard]] QModelIndex openRow() const;
    /// Shows or hides the stories of an artist, or all passages of a story.
    void toggle(const QModelIndex &index);

Q_SIGNALS:
    /// The rows answer the present query now (or list the artists again).
    void answered();

private:
    [[nodiscard]] QString statusOf(const StoryRow &row) const;
    [[nodiscard]] QString spokenText(const StoryRow &row) const;
    [[nodiscard]] bool isOpen(const StoryRow &row) const;
    [[nodiscard]] bool listsArtists() const { return m_query.isEmpty(); }
    void listArtists();
    void setRows(const QList<StoryRow> &rows);
    void refresh();
    void announce(const QList<int> &roles);

    const Library &m_library;
    const ReadingSession &m_session;
    Searcher &m_searcher;
    Query m_query;
    SearchResult m_result;
    QList<StoryRow> m_rows;
    QSet<QString> m_unfolded; ///< artists whose stories are shown
    QSet<StoryId> m_whole;    ///< stories whose passages are all shown
};

} // namespace Frontispiece
