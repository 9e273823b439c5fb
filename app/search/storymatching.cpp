// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storymatching.h"

#include "termfinder.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace Frontispiece {

namespace {

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

/// How near the words found are to those asked for: of each term the nearest hit counts, of all terms the one
/// that is furthest away.
Tier tierOf(const QList<TermHit> &hits, const FoldedText &folded, QStringView text, const Query &query)
{
    QHash<qsizetype, Tier> nearest;
    for (const TermHit &hit : hits) {
        Tier tier = hit.tier;
        if (tier == Tier::Exact) {
            const Passage range = folded.toSource(hit.range);
            const QString found = text.mid(range.start, range.length).toString().toCaseFolded();
            tier = found == query.terms().at(hit.term).typed ? Tier::Exact : Tier::Folded;
        }
        const auto known = nearest.find(hit.term);
        if (known == nearest.end())
            nearest.insert(hit.term, tier);
        else
            *known = std::min(*known, tier);
    }
    return nearest.isEmpty() ? Tier::Exact : *std::ranges::max_element(nearest);
}

/// Whether words joined by a dash were typed without it.
bool hasOtherDash(const QList<TermHit> &hits, QStringView folded, const QString &typed)
{
    for (qsizetype at = 1; at < hits.size(); ++at) {
        const Passage before = hits.at(at - 1).range;
        const Passage range = hits.at(at).range;
        if (range.start == before.end() + 1 && folded[before.end()] == u'-'
            && !typed.contains(folded.sliced(before.start, range.end() - before.start)))
            return true;
    }
    return false;
}

} // namespace

QList<StoryValue> valuesOf(const StoryInfo &info)
{
    QList<StoryValue> values;
    const Alphabet alphabet = alphabetOf(info.language);
    const auto take = [&](Reason reason, const QStringList &texts) {
        for (const QString &text : texts) // one name in stories of several languages is one, where it can be
            values.append({reason, text, foldsAlike(text) ? Alphabet::Common : alphabet});
    };
    take(Reason::Artist, info.artists);
    take(Reason::Title, {info.title});
    take(Reason::Work, info.works);
    take(Reason::Person, info.people);
    take(Reason::Place, info.places);
    take(Reason::Keyword, info.keywords);
    take(Reason::Summary, info.summary.isEmpty() ? QStringList() : QStringList {info.summary});
    return values;
}

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

std::optional<Passage> firstMention(const FoldedText &text, const StoryValue &value)
{
    if (value.reason <= Reason::Title)
        return {};
    const QStringView folded = text.text();
    const QString words = value.folded().text();
    if (words.isEmpty())
        return {};
    qsizetype at = folded.indexOf(words);
    while (at > 0 && isWordCharacter(folded[at - 1]))
        at = folded.indexOf(words, at + 1);
    return at < 0 ? std::optional<Passage>() : text.toSource({at, words.size()});
}

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

double tierPenalty(Tier tier)
{
    switch (tier) {
    case Tier::Exact:
    case Tier::Prefix:
    case Tier::Folded: return 0;
    case Tier::Spelling: return 45;
    case Tier::OtherForm: return 60;
    case Tier::Slip: return 80;
    }
    return 0;
}

bool isPersonsName(Reason reason)
{
    return reason == Reason::Artist || reason == Reason::Person;
}

Match valueMatch(const StoryId &story, const StoryValue &value, const Query &query)
{
    const FoldedText folded = value.folded();
    const QString typed = value.alphabet == Alphabet::Common
        ? query.folded()
        : FoldedText(query.toString(), value.alphabet).text();
    QList<TermHit> hits = findTerms(folded, query, isPersonsName(value.reason));
    hits.removeIf([&](const TermHit &hit) {
        const auto field = query.terms().at(hit.term).field;
        return field && *field != value.reason;
    });
    Tier tier = tierOf(hits, folded, value.text, query);
    if (tier == Tier::Exact && hasOtherDash(hits, folded.text(), typed))
        tier = Tier::Folded;
    const bool isExact = folded.text() == typed;
    const double score = baseScore(value.reason) + closenessScore * closeness(hits)
        + (isExact ? exactScore : 0) - tierPenalty(tier);
    return {story, value.reason, score, {value.text, sourceRanges(hits, folded)}, {}, tier};
}

TextMatches textMatches(const StoryId &story, const QString &text, const FoldedText &searched,
                        const Query &query, qsizetype most)
{
    const QList<TermHit> hits = findTerms(searched, query);
    const QList<Cluster> clusters = clustersOf(hits, searched.text());
    qsizetype mostTerms = 0;
    for (const Cluster &cluster : clusters)
        mostTerms = std::max(mostTerms, cluster.terms.size());

    // Words together first, then how often they come, which counts less and less.
    const double together = double(mostTerms) / double(query.terms().size());
    const double often = double(hits.size()) / double(hits.size() + 5);
    const double score = baseScore(Reason::Text) + 60 * together + 20 * often + 10 * closeness(hits);
    TextMatches found;
    for (const Cluster &cluster : clusters) {
        if (cluster.terms.size() < mostTerms)
            continue;
        ++found.total;
        if (most > 0 && found.matches.size() == most)
            continue;
        const QList<Passage> ranges = sourceRanges(cluster.hits, searched);
        const Passage passage {ranges.constFirst().start,
                               ranges.constLast().end() - ranges.constFirst().start};
        const Tier tier = tierOf(cluster.hits, searched, text, query);
        found.matches.append({story, Reason::Text, score, excerptAround(text, ranges), passage, tier});
    }
    return found;
}

void sortMatches(QList<Match> &matches, const QHash<StoryId, QString> &titles)
{
    // Many have the same score, and comparing words as people do takes long: once for each.
    struct Keyed
    {
        qsizetype at;
        std::optional<QCollatorSortKey> name;
    };
    const QCollator collator;
    std::vector<Keyed> keyed;
    keyed.reserve(size_t(matches.size()));
    for (qsizetype at = 0; at < matches.size(); ++at) {
        const QString &text = matches.at(at).excerpt.text;
        if (matches.at(at).reason == Reason::Text)
            keyed.push_back({at, {}});
        else if (at > 0 && keyed.back().name && text == matches.at(at - 1).excerpt.text)
            keyed.push_back({at, keyed.back().name}); // another story by the same artist
        else
            keyed.push_back({at, collator.sortKey(text)});
    }
    std::ranges::stable_sort(keyed, [&](const Keyed &one, const Keyed &other) {
        const Match &left = matches.at(one.at);
        const Match &right = matches.at(other.at);
        if (left.score != right.score)
            return left.score > right.score;
        if (left.story == right.story)
            return false; // as they were found: in reading order
        // Names and works in the order of what is read, passages in that of their stories' titles.
        const int byName = one.name && other.name ? one.name->compare(*other.name) : 0;
        if (byName != 0)
            return byName < 0;
        const int byTitle = titles.value(left.story).compare(titles.value(right.story));
        return byTitle != 0 ? byTitle < 0 : left.story < right.story;
    });
    QList<Match> sorted;
    sorted.reserve(matches.size());
    for (const Keyed &match : keyed)
        sorted.append(matches.at(match.at));
    matches = sorted;
}

} // namespace Frontispiece
