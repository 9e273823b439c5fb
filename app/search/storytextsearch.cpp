// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How StoryTexts answers.
#include "nearestwords.h"
#include "storytexts.h"
#include "wordsdatabase.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

namespace Frontispiece {

namespace {

/// Stories compared with each other for one answer. Of a very common word the best ten may be missed, but a
/// key is answered within a frame.
constexpr qsizetype mostScored = 2000;
/// Rows looked at to find them: those of stories that are no longer there come in between.
constexpr qsizetype mostVisited = 20'000;

/// Passages are taken from a quarter as many stories: a text is unpacked and folded in a tenth of a
/// millisecond.
constexpr qsizetype passagesForAStory = 4;
constexpr qsizetype fewestOfAStory = 12; ///< if it has as many
constexpr qsizetype mostSummaries = 100;
constexpr qsizetype firstPassages = 12; ///< more than a list shows without being scrolled
/// Once so much text was read for each passage of an answer, no further story is: a few long novels.
constexpr qsizetype mostCharacters = 20'000;

/// How near the words of a story are to those of a query; see RankedText::closeness.
double closenessOf(Words words)
{
    switch (words) {
    case Words::Whole: return 1;
    case Words::Beginnings: return 0;
    case Words::Forms: break;
    }
    return -2;
}

/// Passages are scored below summaries; see baseScore().
constexpr double rankScore = 90;

quint64 bitsOf(qsizetype terms)
{
    return ~quint64 {0} >> (WordMeasure::mostTerms - std::min<qsizetype>(terms, WordMeasure::mostTerms));
}

/// Whether words of other letters may stand for a term.
bool hasOtherForms(const Term &term)
{
    return std::ranges::any_of(term.forms, [](const WordForm &form) { return form.tier != Tier::Exact; });
}

/// Whether words are looked for that stand behind each other, and nothing else.
bool isRow(const QList<Term> &terms)
{
    return terms.size() == 1 && terms.constFirst().text.contains(u' ');
}

/// By which words the terms may be answered, the nearest first.
std::vector<Words> waysToAnswer(const QList<Term> &terms)
{
    std::vector<Words> ways {Words::Whole};
    if (std::ranges::any_of(terms, [](const Term &term) { return term.extent == Term::Extent::Prefix; }))
        ways.push_back(Words::Beginnings);
    if (std::ranges::any_of(terms, hasOtherForms))
        ways.push_back(Words::Forms);
    return ways;
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
    bool areAll = true; ///< false where more were not looked at
};

StoryTexts::Candidates StoryTexts::candidatesFor(const Query &query, const NamesIndex::SlotSet &out,
                                                 const std::stop_token &stop)
{
    Candidates found;
    const QList<Term> terms = query.freeTerms();
    // Of each story whether its text and its summary are known already.
    std::vector<std::array<bool, 2>> isSeen(size_t(m_rows.slotEnd()));
    qsizetype visited = 0;
    qsizetype scored = 0;
    std::array<QList<Slot>, wordsCount> summaries;
    const quint64 all = bitsOf(terms.size());
    const auto take = [&](qint64 row, Words words, const WordMeasure &measure) {
        if (const Slot slot = m_rows.slotOf(row); slot >= 0) {
            auto &[isTextSeen, isSummarySeen] = isSeen[size_t(slot)];
            scored += isTextSeen || isSummarySeen ? 0 : 1;
            if (measure.inText != 0 && !std::exchange(isTextSeen, true))
                found.texts.push_back({slot, measure, m_names.words(slot), closenessOf(words), 0});
            if (isSummaryMatch(measure, all) && !std::exchange(isSummarySeen, true))
                summaries[size_t(words)].append(slot);
        }
        return ++visited < mostVisited && scored < mostScored;
    };
    WordsDatabase::Sought sought {terms};
    std::ranges::copy_if(query.terms(), std::back_inserter(sought.names),
                         [](const Term &term) { return term.field.has_value(); });
    if (!out.empty()) {
        sought.isLeftOut = [&](qint64 row) {
            const Slot slot = m_rows.slotOf(row);
            return slot < 0 || out[size_t(slot)];
        };
    }
    const std::vector<Words> wanted = waysToAnswer(terms);
    reading([&](WordsDatabase &database) {
        // Where a field leaves few stories, all of them are looked at, in one go. So are those that hold a
        // row of words: they are few as a rule, and it takes FTS5 long to find them.
        if (isRow(terms) || (query.hasFields() && std::ranges::count(out, false) < mostScored)) {
            database.match(sought, wanted, stop, take);
            return;
        }
        // Else those with the nearest words come first.
        for (const Words words : wanted) {
            if (scored < mostScored && visited < mostVisited)
                database.match(sought, {words}, stop, take);
        }
    });
    for (const QList<Slot> &slots : std::as_const(summaries))
        found.summaries += slots;
    found.areAll = scored < mostScored && visited < mostVisited;
    return found;
}

TextAnswer StoryTexts::search(const Query &query, const NamesIndex::SlotSet &out, qsizetype passages,
                              const std::stop_token &stop, const TakeFirst &takeFirst)
{
    TextAnswer answer;
    const Query wanted = query.withTerms(query.freeTerms());
    if (wanted.isEmpty())
        return answer;
    Candidates candidates = candidatesFor(query, out, stop);
    addSummaries(candidates.summaries, wanted, answer);
    addTitles(answer);
    sortMatches(answer.matches, answer.titles);
    answer.hasAllPassages = candidates.areAll;
    addPassages(candidates.texts, wanted, passages, stop, answer, takeFirst);
    addTitles(answer);
    return answer;
}

void StoryTexts::addTitles(TextAnswer &answer) const
{
    for (const Match &match : std::as_const(answer.matches)) {
        if (!answer.titles.contains(match.story))
            answer.titles.insert(match.story, m_names.title(m_names.find(match.story)));
    }
}

void StoryTexts::addHolding(const QList<Term> &terms, NamesIndex::SlotSet &set, const std::stop_token &stop)
{
    reading([&](WordsDatabase &database) {
        database.matchAny(terms, stop, [&](qint64 row) {
            if (const Slot slot = m_rows.slotOf(row); slot >= 0)
                set[size_t(slot)] = true;
        });
    });
}

bool StoryTexts::holds(const Term &term, const std::stop_token &stop)
{
    bool isThere = false;
    reading([&](WordsDatabase &database) {
        database.match({.terms = {term}}, {Words::Beginnings}, stop,
                       [&](qint64 row, Words, const WordMeasure &) {
                           isThere = m_rows.slotOf(row) >= 0;
                           return !isThere;
                       });
    });
    return isThere;
}

QStringList StoryTexts::nearestWords(const Term &term, const std::stop_token &stop)
{
    NearestWords nearest(term);
    if (!nearest.canHaveAny())
        return {};
    reading([&](WordsDatabase &database) {
        // One of the first two letters is right, or they are the wrong way round.
        for (const QChar letter : {term.text.at(0), term.text.at(1)}) {
            database.forEachWord(letter, stop, [&nearest](QByteArrayView word, qint64 stories) {
                nearest.look(word, stories);
            });
        }
    });
    return nearest.words();
}

void StoryTexts::addSummaries(const QList<Slot> &slots, const Query &query, TextAnswer &answer)
{
    answer.total += slots.size();
    reading([&](WordsDatabase &database) {
        for (const Slot slot : slots.first(std::min(slots.size(), mostSummaries))) {
            const StoryValue summary = database.summary(m_rows.rowOf(slot));
            const Match match = valueMatch(m_names.id(slot), summary, query);
            if (match.excerpt.ranges.isEmpty())
                --answer.total; // in its language, the letters are others
            else
                answer.matches.append(match);
        }
    });
}

void StoryTexts::addPassages(std::vector<RankedText> &texts, const Query &query, qsizetype most,
                             const std::stop_token &stop, TextAnswer &answer, const TakeFirst &takeFirst)
{
    rankTexts(texts, query.terms().size());
    const qsizetype stories
        = std::min(qsizetype(texts.size()), (most + passagesForAStory - 1) / passagesForAStory);
    std::partial_sort(texts.begin(), texts.begin() + stories, texts.end(),
                      [this](const RankedText &left, const RankedText &right) {
                          return left.rank != right.rank ? left.rank > right.rank
                                                         : m_names.goesBefore(left.slot, right.slot);
                      });
    answer.total += qsizetype(texts.size());
    answer.hasAllPassages = answer.hasAllPassages && stories == qsizetype(texts.size());
    const qsizetype share = std::max(fewestOfAStory, most / std::max<qsizetype>(stories, 1));
    qsizetype passages = 0;
    qsizetype characters = 0;
    bool isFirst = true;
    reading([&](WordsDatabase &database) {
        for (const RankedText &text : std::span(texts).first(size_t(stories))) {
            if (stop.stop_requested() || passages == most || characters > most * mostCharacters) {
                answer.hasAllPassages = false;
                return;
            }
            if (isFirst && passages >= firstPassages) {
                isFirst = false;
                addTitles(answer);
                takeFirst(answer);
            }
            const auto stored = database.text(m_rows.rowOf(text.slot));
            TextMatches found = textMatches(m_names.id(text.slot), stored.shown, stored.searched, query,
                                            std::min(share, most - passages));
            for (Match &match : found.matches)
                match.score = baseScore(Reason::Text) + rankScore * text.rank;
            answer.matches += found.matches;
            answer.total += found.total - 1; // the story was counted as one
            answer.hasAllPassages = answer.hasAllPassages && found.matches.size() == found.total;
            passages += found.matches.size();
            characters += stored.shown.size();
        }
    });
}

void StoryTexts::addMentions(QList<Match> &matches, qsizetype first)
{
    reading([&](WordsDatabase &database) {
        for (qsizetype at = 0; at < std::min(first, matches.size()); ++at) {
            Match &match = matches[at];
            const qint64 row = m_rows.rowOf(m_names.find(match.story));
            if (row > 0 && match.reason > Reason::Title)
                match.passage = database.mention(row, {match.reason, match.excerpt.text});
        }
    });
}

} // namespace Frontispiece
