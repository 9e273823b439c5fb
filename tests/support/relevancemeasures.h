// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "match.h"

#include <algorithm>

/// How near the answers to queries come to what was expected.
namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

constexpr qsizetype lookedAt = 10; ///< stories of an answer in which the expected ones are counted

using Groups = QList<QStringList>; ///< stories in order; those of one group may change places

/// "a=b c" → a and b, c; "-" → nothing
[[nodiscard]] inline Groups groupsOf(const QString &expected)
{
    Groups groups;
    if (expected == u"-")
        return groups;
    for (const QString &group : expected.split(u' '))
        groups.append(group.split(u'='));
    return groups;
}

/// The stories of an answer in order, each once, with the match it was first found by.
[[nodiscard]] inline QList<Match> storiesOf(const SearchResult &result)
{
    QList<Match> stories;
    for (const Match &match : result.matches) {
        if (std::ranges::find(stories, match.story, &Match::story) == stories.end())
            stories.append(match);
    }
    return stories;
}

/// Sums over queries.
struct Measures
{
    double reciprocalRank = 0;
    double recall = 0;
    int reasons = 0;
    int inOrder = 0;
    int queries = 0;

    void add(const Measures &other)
    {
        reciprocalRank += other.reciprocalRank;
        recall += other.recall;
        reasons += other.reasons;
        inOrder += other.inOrder;
        queries += other.queries;
    }
    [[nodiscard]] double mean(double sum) const { return sum / queries; }
    [[nodiscard]] QString toString() const
    {
        return u"%1 queries: reciprocal rank %2, recall at %3 %4, reasons %5, in order %6"_s.arg(queries)
            .arg(mean(reciprocalRank), 0, 'f', 3)
            .arg(lookedAt)
            .arg(mean(recall), 0, 'f', 3)
            .arg(mean(reasons), 0, 'f', 3)
            .arg(mean(inOrder), 0, 'f', 3);
    }
    [[nodiscard]] bool isPerfect() const
    {
        return reciprocalRank >= queries && recall >= queries && reasons == queries && inOrder == queries;
    }
};

/// Measures one answer.
[[nodiscard]] inline Measures measure(const QList<Match> &stories, const Groups &expected,
                                      const QStringList &reasons)
{
    if (expected.isEmpty()) {
        const int right = stories.isEmpty() ? 1 : 0;
        return {double(right), double(right), right, right, 1};
    }
    Measures measures {0, 0, 0, 1, 1};
    qsizetype wanted = 0;
    qsizetype found = 0;
    qsizetype last = -1; // the place of the group before that comes last
    for (const QStringList &group : expected) {
        qsizetype first = stories.size();
        qsizetype next = last;
        for (const QString &id : group) {
            const auto at
                = std::ranges::find(stories, id, [](const Match &match) { return match.story.value; });
            const qsizetype place = at - stories.begin();
            ++wanted;
            found += at != stories.end() && place < lookedAt ? 1 : 0;
            first = std::min(first, place);
            next = std::max(next, place);
        }
        if (first <= last || first == stories.size())
            measures.inOrder = 0;
        if (last < 0 && first < stories.size()) {
            measures.reciprocalRank = 1.0 / double(first + 1);
            measures.reasons = reasons.contains(reasonName(stories.at(first).reason)) ? 1 : 0;
        }
        last = next;
    }
    measures.recall = double(found) / double(wanted);
    return measures;
}

} // namespace Frontispiece::Test
