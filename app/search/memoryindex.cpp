// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "memoryindex.h"

#include "termfinder.h"

#include <QSet>

namespace Frontispiece {

namespace {

QSet<qsizetype> termsOf(const QList<TermHit> &hits)
{
    QSet<qsizetype> terms;
    for (const TermHit &hit : hits)
        terms.insert(hit.term);
    return terms;
}

} // namespace

bool MemoryIndex::describe(const StoryInfo &info, const QByteArray &stamp)
{
    Entry &entry = m_entries[info.id];
    if (entry.stamp != stamp)
        entry = {};
    takeValues(entry, info);
    return !stamp.isEmpty() && entry.stamp == stamp;
}

void MemoryIndex::add(const Story &story, const QByteArray &stamp)
{
    Entry entry {story.info.id, stamp, {}, {}, story.text, FoldedText(searchedText(story))};
    takeValues(entry, story.info);
    m_entries.insert(story.info.id, entry);
}

void MemoryIndex::remove(const StoryId &id)
{
    m_entries.remove(id);
}

void MemoryIndex::takeValues(Entry &entry, const StoryInfo &info)
{
    entry.id = info.id;
    entry.title = info.title;
    entry.values.clear();
    for (const StoryValue &value : valuesOf(info))
        entry.values.append({value, FoldedText(value.text), Frontispiece::firstMention(entry.folded, value)});
}

SearchResult MemoryIndex::search(const Query &query, qsizetype limit, const std::stop_token &stop) const
{
    SearchResult result {query, {}, 0};
    if (query.isEmpty())
        return result;
    QHash<StoryId, QString> titles;
    for (const Entry &entry : m_entries) {
        if (stop.stop_requested())
            break;
        const qsizetype before = result.matches.size();
        searchValues(entry, query, result.matches);
        searchText(entry, query, result.matches);
        if (result.matches.size() > before)
            titles.insert(entry.id, entry.title);
    }
    sortMatches(result.matches, titles);
    result.total = result.matches.size();
    if (limit > 0 && limit < result.matches.size())
        result.matches.resize(limit);
    return result;
}

/// Adds the best name, title, work or keyword that holds all words. Where the words are spread over
/// several ("mia echoes"), the answer is the least of those needed: the work, not every story of hers.
void MemoryIndex::searchValues(const Entry &entry, const Query &query, QList<Match> &matches)
{
    struct Found
    {
        const Value *value;
        bool isComplete; ///< it holds every word by itself
    };
    QList<Found> found;
    QSet<qsizetype> covered;
    for (const Value &value : entry.values) {
        const QSet<qsizetype> terms = termsOf(findTerms(value.folded.text(), query));
        const bool isComplete = terms.size() == query.terms().size();
        // A value that holds every word is an answer of its own; one that adds a word is a part.
        if (!isComplete && (terms - covered).isEmpty())
            continue;
        covered += terms;
        found.append({&value, isComplete});
        if (covered.size() == query.terms().size() && !isComplete)
            break;
    }
    if (covered.size() != query.terms().size())
        return;

    const auto add = [&](const Value &value) {
        matches.append(valueMatch(entry.id, value.value, query));
        matches.last().passage = value.firstMention;
    };
    bool anyComplete = false;
    QSet<Reason> reasons; // one keyword is enough to say that the story is about it
    for (const Found &one : std::as_const(found)) {
        if (!one.isComplete)
            continue;
        anyComplete = true;
        const Reason reason = one.value->value.reason;
        if (!reasons.contains(reason) || reason < Reason::Person)
            add(*one.value);
        reasons.insert(reason);
    }
    if (!anyComplete)
        add(*found.constLast().value);
}

/// Adds the places of the text where most of the words stand together. Words that only the story's
/// names or keywords hold need not be in the text as well.
void MemoryIndex::searchText(const Entry &entry, const Query &query, QList<Match> &matches)
{
    QSet<qsizetype> covered = termsOf(findTerms(entry.folded.text(), query));
    if (covered.isEmpty())
        return;
    for (const Value &value : entry.values) {
        if (covered.size() == query.terms().size())
            break;
        covered += termsOf(findTerms(value.folded.text(), query));
    }
    if (covered.size() == query.terms().size())
        matches += textMatches(entry.id, entry.text, entry.folded, query).matches;
}

} // namespace Frontispiece
