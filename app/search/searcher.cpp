// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "searcher.h"

#include <utility>

namespace Frontispiece {

namespace {

/// A query waits for at most one such batch: a few milliseconds.
constexpr qsizetype storiesPerBatch = 16;

constexpr int indexingPriority = 0;
constexpr int searchPriority = 1;

} // namespace

Searcher::Searcher(std::unique_ptr<SearchIndex> index, QObject *parent)
    : QObject(parent)
    , m_index(std::move(index))
{
    m_thread.setMaxThreadCount(1);
}

Searcher::~Searcher()
{
    m_quit.request_stop();
    m_stop.request_stop();
    m_thread.clear();
    m_thread.waitForDone();
}

void Searcher::add(const QList<CatalogueEntry> &entries)
{
    for (qsizetype from = 0; from < entries.size(); from += storiesPerBatch) {
        const auto work = [this, batch = entries.mid(from, storiesPerBatch), quit = m_quit.get_token()] {
            for (const CatalogueEntry &entry : batch) {
                if (quit.stop_requested())
                    return;
                if (const ParsedStory parsed = readStory(entry); parsed.story)
                    m_index->add(*parsed.story);
            }
            QMetaObject::invokeMethod(this, &Searcher::searchAgain);
        };
        m_thread.start(work, indexingPriority);
    }
}

void Searcher::search(const Query &query)
{
    m_query = query;
    m_stop.request_stop();
    m_stop = {};
    m_state = State::Idle;
    if (!query.isEmpty())
        startSearch();
}

void Searcher::searchAgain()
{
    // Interrupting the search under way for each batch would put its answer off until the last one.
    if (m_state != State::Idle)
        m_state = State::Outdated;
    else if (!m_query.isEmpty())
        startSearch();
}

void Searcher::startSearch()
{
    m_state = State::Searching;
    const auto work = [this, query = m_query, stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        const SearchResult result = m_index->search(query, 0, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(this, [this, result, stop] {
            if (!stop.stop_requested())
                answer(result);
        });
    };
    m_thread.start(work, searchPriority);
}

void Searcher::answer(const SearchResult &result)
{
    if (std::exchange(m_state, State::Idle) == State::Outdated)
        startSearch();
    Q_EMIT found(result);
}

} // namespace Frontispiece
