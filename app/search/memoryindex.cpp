// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "memoryindex.h"

#include "termfinder.h"

#include <QSet>

#include <algorithm>

namespace Frontispiece {

namespace {

/// Names before titles and works before keywords before text; closeness decides within a step.
double baseScore(Reason reason)
{
    switch (reason) {
    case Reason::Artist: return 600;
    case Reason::Title: return 500;
    case Reason::Work: return 400;
    case Reason::Person: return 300;
    case Reason::Place:
    case Reason::Keyword: return 250;
    case Reason::Summary: return 200;
    case Reason::Text: return 100;
    }
    return 0;
}

/// Hits this far apart, in characters, are shown in one excerpt.
constexpr qsizetype clusterLength = 80;

/// The hits of some words that stand close together in one paragraph.
struct Cluster
{
    QList<TermHit> hits;
    QSet<qsizetype> terms;

    [[nodiscard]] qsizetype start() const { return hits.constFirst().range.start; }
};

QList<Cluster> clustersOf(const QList<TermHit> &hits, QStringView folded)
{
    QList<Cluster> clusters;
    for (const TermHit &hit : hits) {
        const auto joins = [&](const Cluster &cluster) {
            const qsizetype start = cluster.start();
            return hit.range.end() - start <= clusterLength
                && !folded.mid(start, hit.range.start - start).contains(u'\n');
        };
        if (clusters.isEmpty() || !joins(clusters.constLast()))
            clusters.append(Cluster());
        clusters.last().hits.append(hit);
        clusters.last().terms.insert(hit.term);
    }
    return clusters;
}

/// 1 where whole words were found, less the more of the words is still missing.
double closeness(const QList<TermHit> &hits)
{
    if (hits.isEmpty())
        return 0;
    double sum = 0;
    for (const TermHit &hit : hits)
        sum += double(hit.range.length) / double(std::max<qsizetype>(hit.wordLength, 1));
    return sum / double(hits.size());
}

QSet<qsizetype> termsOf(const QList<TermHit> &hits)
{
    QSet<qsizetype> terms;
    for (const TermHit &hit : hits)
        terms.insert(hit.term);
    return terms;
}

/// Where `words` first stand in a folded text at the beginning of a word; -1 if nowhere.
qsizetype firstMention(QStringView folded, QStringView words)
{
    if (words.isEmpty())
        return -1;
    qsizetype at = folded.indexOf(words);
    while (at > 0 && isWordCharacter(folded[at - 1]))
        at = folded.indexOf(words, at + 1);
    return at;
}

/// The text as it is searched: the number of a footnote is no part of the word it stands at.
QString searchedText(const Story &story)
{
    QString text = story.text;
    for (const Block &block : story.blocks) {
        for (const Span &span : block.spans) {
            if (span.emphasis.testFlag(Emphasis::Superscript))
                std::fill_n(text.begin() + span.range.start, span.range.length, QChar(u' '));
        }
    }
    return text;
}

} // namespace

void MemoryIndex::add(const Story &story)
{
    remove(story.info.id);
    Entry entry {story.info.id, story.info.title, {}, story.text, FoldedText(searchedText(story))};
    const auto take = [&entry](Reason reason, const QStringList &texts) {
        for (const QString &text : texts) {
            Value value {reason, text, FoldedText(text), {}};
            const qsizetype mention = firstMention(entry.folded.text(), value.folded.text());
            // Artists and titles stand for the whole story; the others lead to where they are spoken of.
            if (mention >= 0 && reason > Reason::Title)
                value.firstMention = entry.folded.toSource({mention, value.folded.text().size()});
            entry.values.append(std::move(value));
        }
    };
    const StoryInfo &info = story.info;
    take(Reason::Artist, info.artists);
    take(Reason::Title, {info.title});
    take(Reason::Work, info.works);
    take(Reason::Person, info.people);
    take(Reason::Place, info.places);
    take(Reason::Keyword, info.keywords);
    take(Reason::Summary, info.summary.isEmpty() ? QStringList() : QStringList {info.summary});
    m_entries.append(std::move(entry));
}

void MemoryIndex::remove(const StoryId &id)
{
    m_entries.removeIf([&id](const Entry &entry) { return entry.id == id; });
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
    std::ranges::stable_sort(result.matches, [&titles](const Match &left, const Match &right) {
        if (left.score != right.score)
            return left.score > right.score;
        if (left.story == right.story)
            return false; // as they were found: in reading order
        // Names and works in the order of what is read, passages in that of their stories' titles.
        const bool named = left.reason != Reason::Text && right.reason != Reason::Text;
        if (const int byName = named ? left.excerpt.text.localeAwareCompare(right.excerpt.text) : 0;
            byName != 0)
            return byName < 0;
        const int byTitle = titles.value(left.story).compare(titles.value(right.story));
        return byTitle != 0 ? byTitle < 0 : left.story < right.story;
    });
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
        QList<TermHit> hits;
    };
    QList<Found> found;
    QSet<qsizetype> covered;
    for (const Value &value : entry.values) {
        const QList<TermHit> hits = findTerms(value.folded.text(), query);
        if (hits.isEmpty())
            continue;
        const auto newTerms = termsOf(hits) - covered;
        // A value that holds every word by itself is an answer of its own; one that adds a word is a part.
        const bool complete = termsOf(hits).size() == query.terms().size();
        if (!complete && newTerms.isEmpty())
            continue;
        covered += newTerms;
        found.append({&value, hits});
        if (covered.size() == query.terms().size() && !complete)
            break;
    }
    if (covered.size() != query.terms().size())
        return;

    const auto add = [&](const Found &one) {
        const FoldedText &folded = one.value->folded;
        const bool whole = termsOf(one.hits).size() == query.terms().size();
        const double exact = whole && folded.text() == FoldedText(query.toString()).text() ? 1 : 0;
        matches.append({entry.id,
                        one.value->reason,
                        baseScore(one.value->reason) + 40 * closeness(one.hits) + 9 * exact,
                        {one.value->text, sourceRanges(one.hits, folded)},
                        one.value->firstMention});
    };
    bool anyComplete = false;
    QSet<Reason> reasons; // one keyword is enough to say that the story is about it
    for (const Found &one : std::as_const(found)) {
        if (termsOf(one.hits).size() != query.terms().size())
            continue;
        anyComplete = true;
        if (!reasons.contains(one.value->reason) || one.value->reason < Reason::Person)
            add(one);
        reasons.insert(one.value->reason);
    }
    if (!anyComplete)
        add(found.constLast());
}

/// Adds the places of the text where most of the words stand together. Words that only the story's
/// names or keywords hold need not be in the text as well.
void MemoryIndex::searchText(const Entry &entry, const Query &query, QList<Match> &matches)
{
    const QList<TermHit> hits = findTerms(entry.folded.text(), query);
    if (hits.isEmpty())
        return;
    QSet<qsizetype> covered = termsOf(hits);
    for (const Value &value : entry.values) {
        if (covered.size() == query.terms().size())
            break;
        covered += termsOf(findTerms(value.folded.text(), query));
    }
    if (covered.size() != query.terms().size())
        return;

    const QList<Cluster> clusters = clustersOf(hits, entry.folded.text());
    qsizetype most = 0;
    for (const Cluster &cluster : clusters)
        most = std::max(most, cluster.terms.size());

    // Words together first, then how often they come, which counts less and less.
    const double together = double(most) / double(query.terms().size());
    const double often = double(hits.size()) / double(hits.size() + 5);
    const double score = baseScore(Reason::Text) + 60 * together + 20 * often + 10 * closeness(hits);
    for (const Cluster &cluster : clusters) {
        if (cluster.terms.size() < most)
            continue;
        const QList<Passage> ranges = sourceRanges(cluster.hits, entry.folded);
        const Passage passage {ranges.constFirst().start,
                               ranges.constLast().end() - ranges.constFirst().start};
        matches.append({entry.id, Reason::Text, score, excerptAround(entry.text, ranges), passage});
    }
}

} // namespace Frontispiece
