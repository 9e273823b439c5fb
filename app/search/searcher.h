// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "searchindex.h"
#include "storyfile.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <memory>

namespace Frontispiece {

/// Searches and indexes in a thread of its own. The newest query interrupts older ones, and queries
/// go before stories that still wait to be indexed, so that searching works while the index grows.
class Searcher final : public QObject
{
    Q_OBJECT
public:
    explicit Searcher(std::unique_ptr<SearchIndex> index, QObject *parent = nullptr);
    ~Searcher() override;

    /// Takes stories into the index: their names at once, their texts as they are read.
    void add(const QList<PackedEntry> &entries);
    void remove(const QList<StoryId> &stories);
    /// Everything there is has been added: what the index knows of other stories is forgotten.
    void settle();
    /// Asks for an answer, given by found(). An empty query ends the search under way.
    void search(const Query &query);
    [[nodiscard]] const Query &query() const { return m_query; }
    /// About how many passages an answer has from now on. Where more are wanted, the present one is renewed.
    void setPassages(qsizetype most);

Q_SIGNALS:
    /// The answer to the newest query, at first in parts (see SearchResult::isWhole); comes again, whole,
    /// when stories were added meanwhile.
    void found(const Frontispiece::SearchResult &result);
    /// The index has something to tell the reader.
    void failed(const Frontispiece::Issues &issues);
    /// The index has lost the texts of these stories, which are to be added again.
    void textsLost(const QList<Frontispiece::StoryId> &stories);

private:
    enum class State {
        Idle,
        Searching,
        Outdated, ///< searching, and stories came in since
    };

    void describe(const QList<PackedEntry> &entries);
    void readSome();
    void forgetSome();
    void tell();
    void startSearch(bool inParts);
    void searchAgain();
    void answer(const SearchResult &result);

    std::unique_ptr<SearchIndex> m_index; ///< touched in m_thread only
    std::deque<PackedEntry> m_unread;     ///< texts still to be read; touched in m_thread only
    Query m_query;
    qsizetype m_passages = SearchIndex::listedPassages;
    State m_state = State::Idle;
    QTimer m_again; ///< until it ends, what came in since the last answer is gathered
    std::stop_source m_stop;
    std::stop_source m_quit;
    QThreadPool m_thread; ///< one thread: what it runs needs no lock
};

} // namespace Frontispiece
