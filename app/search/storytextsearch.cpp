// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How StoryTexts answers.
#include "storytexts.h"
#include "wordsdatabase.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace Frontispiece {

namespace {

/// Stories compared with each other for one answer. Of a very common word the best ten may be missed, but a
/// key is answered within a frame.
constexpr qsizetype mostScored = 2000;
/// Rows looked at to find them: those of stories that are no longer there come in between.
constexpr qsizetype mostVisited = 20'000;

/// Passages shown of one answer, and stories they are taken from: a text is unpacked and folded in a tenth
/// of a millisecond.
constexpr qsizetype mostPassages = 200;
constexpr qsizetype mostStories = 50;
constexpr qsizetype fewestOfAStory = 12; ///< if it has as many
constexpr qsizetype mostSummaries = 100;
/// Once so much text was read for an answer, no further story is: a few long novels.
constexpr qsizetype mostCharacters = 4'000'000;

/// Passages are scored below summaries; see baseScore().
constexpr double rankScore = 90;

quint64 bitsOf(qsizetype terms)
{
    return ~quint64 {0} >> (WordMeasure::mostTerms - std::min<qsizetype>(terms, WordMeasure::mostTerms));
}

/// Whether the summary answers, alone or where names do not suffice.
bool isSummaryMatch(const WordMeasure &measure, quint64 all)
{
    return measure.inSummary == all
        || (measure.inSummary != 0 && measure.inNames != all && (measure.inNames | measure.inSummary) == all);
}

} // namespace

/// The stories that hold the words, first those that hold the last one as a whole.
struct StoryTexts::Candidates
{
    std::vector<RankedText> texts;
    QList<Slot> summaries;
};

StoryTexts::Candidates StoryTexts::candidatesFor(const Query &query, const std::stop_token &stop)
{
    Candidates found;
    // Of each story whether its text and its summary are known already.
    std::vector<std::array<bool, 2>> isSeen(size_t(m_rows.slotEnd()));
    qsizetype visited = 0;
    qsizetype scored = 0;
    bool isWhole = true;
    const quint64 all = bitsOf(query.terms().size());
    const auto take = [&](qint64 row, const WordMeasure &measure) {
        if (const Slot slot = m_rows.slotOf(row); slot >= 0) {
            auto &[isTextSeen, isSummarySeen] = isSeen[size_t(slot)];
            scored += isTextSeen || isSummarySeen ? 0 : 1;
            if (measure.inText != 0 && !std::exchange(isTextSeen, true))
                found.texts.push_back({slot, measure, m_names.words(slot), isWhole, 0});
            if (isSummaryMatch(measure, all) && !std::exchange(isSummarySeen, true))
                found.summaries.append(slot);
        }
        return ++visited < mostVisited && scored < mostScored;
    };
    reading([&](WordsDatabase &database) {
        database.match(query, Term::Extent::WholeWord, stop, take);
        isWhole = false;
        if (scored < mostScored && query.terms().constLast().extent == Term::Extent::Prefix)
            database.match(query, Term::Extent::Prefix, stop, take);
    });
    return found;
}

TextAnswer StoryTexts::search(const Query &query, const std::stop_token &stop)
{
    TextAnswer answer;
    Candidates candidates = candidatesFor(query, stop);
    addSummaries(candidates.summaries, query, answer);
    addPassages(candidates.texts, query, stop, answer);
    for (const Match &match : std::as_const(answer.matches)) {
        if (!answer.titles.contains(match.story))
            answer.titles.insert(match.story, m_names.title(m_names.find(match.story)));
    }
    return answer;
}

void StoryTexts::addSummaries(const QList<Slot> &slots, const Query &query, TextAnswer &answer)
{
    answer.total += slots.size();
    reading([&](WordsDatabase &database) {
        for (const Slot slot : slots.first(std::min(slots.size(), mostSummaries))) {
            const StoryValue summary {Reason::Summary, database.summary(m_rows.rowOf(slot))};
            answer.matches.append(valueMatch(m_names.id(slot), summary, query));
        }
    });
}

void StoryTexts::addPassages(std::vector<RankedText> &texts, const Query &query, const std::stop_token &stop,
                             TextAnswer &answer)
{
    rankTexts(texts, query.terms().size());
    const qsizetype stories = std::min(qsizetype(texts.size()), mostStories);
    std::partial_sort(texts.begin(), texts.begin() + stories, texts.end(),
                      [](const RankedText &left, const RankedText &right) {
                          return left.rank != right.rank ? left.rank > right.rank : left.slot < right.slot;
                      });
    answer.total += qsizetype(texts.size());
    const qsizetype share = std::max(fewestOfAStory, mostPassages / std::max<qsizetype>(stories, 1));
    qsizetype passages = 0;
    qsizetype characters = 0;
    reading([&](WordsDatabase &database) {
        for (const RankedText &text : std::span(texts).first(size_t(stories))) {
            if (stop.stop_requested() || passages == mostPassages || characters > mostCharacters)
                return;
            const auto stored = database.text(m_rows.rowOf(text.slot));
            const qsizetype most = std::min(share, mostPassages - passages);
            TextMatches found
                = textMatches(m_names.id(text.slot), stored.shown, stored.searched, query, most);
            for (Match &match : found.matches)
                match.score = baseScore(Reason::Text) + rankScore * text.rank;
            answer.matches += found.matches;
            answer.total += found.total - 1; // the story was counted as one
            passages += found.matches.size();
            characters += stored.shown.size();
        }
    });
}

void StoryTexts::addMentions(QList<Match> &matches)
{
    reading([&](WordsDatabase &database) {
        for (Match &match : matches) {
            const qint64 row = m_rows.rowOf(m_names.find(match.story));
            if (row > 0 && match.reason > Reason::Title)
                match.passage = database.mention(row, {match.reason, match.excerpt.text});
        }
    });
}

} // namespace Frontispiece
