// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "answerrows.h"
#include "begunstories.h"
#include "gathering.h"
#include "readingsession.h"
#include "searcher.h"
#include "storyrowsmodel.h"
#include "storysorter.h"

#include <QSet>

namespace Frontispiece {

/// Whether two queries ask for the same, however they are typed ("Mia" and "mia").
[[nodiscard]] bool asksTheSame(const Query &one, const Query &other);

/// The list beside the page: the artists of the library, or its stories one by one, or, while something is
/// searched for, the answers. Roles are those of StoryListRole. What a row says is looked up when somebody
/// asks; what the library tells while many stories come in is gathered.
class StoryListModel final : public StoryRowsModel
{
    Q_OBJECT
public:
    /// All three must outlive the model.
    StoryListModel(const Library &library, const ReadingSession &session, Searcher &searcher,
                   QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// An empty query lists artists or stories, at once; another turns the list into answers as soon as
    /// they are found, until when the rows stay as they are.
    void setQuery(const Query &query);
    [[nodiscard]] const Query &query() const { return m_query; }
    /// The answer that the rows show, or showed last. Its query has the words that were found for those
    /// typed.
    [[nodiscard]] const SearchResult &answer() const { return m_result; }

    /// What is listed while nothing is searched for. Sorting many stories takes a moment, until when the
    /// rows stay as they are; rearranged() tells when they are the new ones.
    void setOrder(StoryOrder order);
    [[nodiscard]] StoryOrder order() const { return m_order; }
    /// The story on the page stays in the list while it is read, even if that makes it another kind.
    void setFilter(StoryFilter filter);
    [[nodiscard]] StoryFilter filter() const { return m_filter; }
    /// Looks at all reading positions again: they have come later than the stories.
    void takePositions();

    /// The row of the story on the page, or of its artist if that is folded.
    [[nodiscard]] QModelIndex openRow() const;
    /// Shows or hides the stories of an artist, or shows more answers.
    void toggle(const QModelIndex &index);

Q_SIGNALS:
    /// The rows answer the present query now (or list artists or stories again).
    void answered();
    /// The rows are in the order, or those of the filter, that was chosen.
    void rearranged();
    /// The order or the filter is another; the rows follow.
    void choiceChanged();

private:
    [[nodiscard]] QString statusOf(const StoryRow &row) const;
    [[nodiscard]] QString spokenText(const StoryRow &row) const;
    [[nodiscard]] bool isOpen(const StoryRow &row) const;
    [[nodiscard]] bool isListing() const { return m_query.isEmpty(); }
    [[nodiscard]] bool isAnswer(const SearchResult &result) const;
    [[nodiscard]] QStringList openArtists() const;
    void connectReading();
    void take(const LibraryChange &change);
    void choose();
    void refresh();
    void listStories();
    [[nodiscard]] const QList<int> &openRows() const;
    void list(const StoryListing &listing);
    void announceOpen();

    const Library &m_library;
    const ReadingSession &m_session;
    Searcher &m_searcher;
    Query m_query;
    SearchResult m_result;
    StoryOrder m_order = StoryOrder::Artist;
    StoryFilter m_filter = StoryFilter::All;
    BegunStories m_begun;
    StoryId m_open;           ///< the story on the page
    QSet<quint32> m_unfolded; ///< artists whose stories are shown
    ShownAnswers m_shown;

    StoryOrder m_listedOrder = StoryOrder::Artist; ///< what the listing was made for
    StoryFilter m_listedFilter = StoryFilter::All;
    mutable QList<int> m_openRows;               ///< those that show the story on the page
    mutable std::optional<quint64> m_openRowsOf; ///< the revision of the rows they are of

    bool m_hasStarted = false; ///< an empty library is one that has no stories
    bool m_isChosen = false;   ///< the rows are not yet those that were chosen
    StorySorter m_sorter;
    Gathering m_refresh;
};

} // namespace Frontispiece
