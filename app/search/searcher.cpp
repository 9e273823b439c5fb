// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "searcher.h"

#include <QSet>

#include <chrono>
#include <utility>

namespace Frontispiece {

namespace {

/// A query waits for at most one such batch: a few milliseconds.
constexpr qsizetype storiesPerBatch = 16;
constexpr qsizetype descriptionsPerBatch = 500;

/// While the index grows, the answer on the screen is renewed so often and no oftener.
constexpr std::chrono::milliseconds renewalPace {400};

enum Priority { Reading, Describing, Searching }; ///< of QThreadPool, the highest last

} // namespace

Searcher::Searcher(std::unique_ptr<SearchIndex> index, QObject *parent)
    : QObject(parent)
    , m_index(std::move(index))
{
    m_thread.setMaxThreadCount(1);
    m_again.setSingleShot(true);
    m_again.setInterval(renewalPace);
    connect(&m_again, &QTimer::timeout, this, &Searcher::searchAgain);
}

Searcher::~Searcher()
{
    m_quit.request_stop();
    m_stop.request_stop();
    m_thread.clear();
    m_thread.waitForDone();
}

void Searcher::add(const QList<PackedEntry> &entries)
{
    for (qsizetype from = 0; from < entries.size(); from += descriptionsPerBatch) {
        m_thread.start([this, batch = entries.mid(from, descriptionsPerBatch)] { describe(batch); },
                       Describing);
    }
}

/// In the thread: takes names in, and notes which texts have to be read.
void Searcher::describe(const QList<PackedEntry> &entries)
{
    const bool wasReading = !m_unread.empty();
    for (const PackedEntry &packed : entries) {
        if (m_quit.stop_requested())
            return;
        const CatalogueEntry entry = packed.unpack();
        if (!m_index->describe(entry.info, entry.stamp))
            m_unread.push_back(packed);
    }
    if (!wasReading && !m_unread.empty())
        m_thread.start([this] { readSome(); }, Reading);
    tell();
}

/// In the thread: reads the next few texts.
void Searcher::readSome()
{
    for (qsizetype left = storiesPerBatch; left > 0 && !m_unread.empty(); --left) {
        if (m_quit.stop_requested())
            return;
        const CatalogueEntry entry = m_unread.front().unpack();
        m_unread.pop_front();
        if (const ParsedStory parsed = readStory(entry); parsed.story)
            m_index->add(*parsed.story, entry.stamp);
    }
    if (m_unread.empty())
        m_index->flush();
    else
        m_thread.start([this] { readSome(); }, Reading);
    tell();
}

/// In the thread: what came in may change the answer on the screen.
void Searcher::tell()
{
    QMetaObject::invokeMethod(this, [this, issues = m_index->takeIssues(), lost = m_index->takeLost()] {
        if (!issues.isEmpty())
            Q_EMIT failed(issues);
        if (!lost.isEmpty())
            Q_EMIT textsLost(lost);
        if (!m_again.isActive())
            m_again.start();
    });
}

void Searcher::remove(const QList<StoryId> &stories)
{
    const auto work = [this, stories] {
        for (const StoryId &id : stories)
            m_index->remove(id);
        const QSet<StoryId> gone(stories.cbegin(), stories.cend());
        std::erase_if(m_unread, [&gone](const PackedEntry &entry) { return gone.contains(entry.id()); });
        tell();
    };
    m_thread.start(work, Describing);
}

void Searcher::settle()
{
    m_thread.start([this] { forgetSome(); }, Reading);
}

/// In the thread: lets the index forget, a little at a time, since queries wait meanwhile.
void Searcher::forgetSome()
{
    if (!m_quit.stop_requested() && m_index->keepOnlyDescribed())
        m_thread.start([this] { forgetSome(); }, Reading);
}

void Searcher::search(const Query &query)
{
    m_query = query;
    m_stop.request_stop();
    m_stop = {};
    m_state = State::Idle;
    if (!query.isEmpty())
        startSearch(true);
}

void Searcher::setPassages(qsizetype most)
{
    if (std::exchange(m_passages, most) < most)
        searchAgain();
}

void Searcher::searchAgain()
{
    // Interrupting the search under way for each batch would put its answer off until the last one.
    if (m_state != State::Idle)
        m_state = State::Outdated;
    else if (!m_query.isEmpty())
        startSearch(false);
}

/// `inParts`: names first; but an answer on the screen is only replaced by a whole one.
void Searcher::startSearch(bool inParts)
{
    m_state = State::Searching;
    const auto work = [this, query = m_query, stop = m_stop.get_token(), inParts, passages = m_passages] {
        if (stop.stop_requested())
            return;
        const auto hand = [this, stop](const SearchResult &result) {
            QMetaObject::invokeMethod(this, [this, result, stop] {
                if (!stop.stop_requested())
                    answer(result);
            });
        };
        const auto handPart = [&](const SearchResult &part) {
            // That nothing is there can only be said at the end.
            if (inParts && !part.matches.isEmpty())
                hand(part);
        };
        const SearchResult result = m_index->search(query, 0, stop, handPart, passages);
        if (!stop.stop_requested())
            hand(result);
    };
    m_thread.start(work, Priority::Searching);
}

void Searcher::answer(const SearchResult &result)
{
    if (result.isWhole && std::exchange(m_state, State::Idle) == State::Outdated)
        startSearch(false);
    Q_EMIT found(result);
}

} // namespace Frontispiece
