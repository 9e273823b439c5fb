// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "folding.h"
#include "match.h"
#include "story.h"

#include <QHash>

/// What every index agrees on: what a story is found by, what a match looks like, and what goes first.
namespace Frontispiece {

/// A name, title or keyword of a story.
struct StoryValue
{
    Reason reason = Reason::Title;
    QString text;
    Alphabet alphabet = Alphabet::Common; ///< of its story

    [[nodiscard]] FoldedText folded() const { return FoldedText(text, alphabet); }
    friend bool operator==(const StoryValue &, const StoryValue &) = default;
};

/// What a story can be found by besides its text, in the order of the reasons.
[[nodiscard]] QList<StoryValue> valuesOf(const StoryInfo &info);

/// The text as it is searched, character by character in the same places: the number of a footnote is no
/// part of the word it stands at.
[[nodiscard]] QString searchedText(const Story &story);

/// Where a value is first spoken of in the text. Artists and titles stand for the whole story, and have
/// no such place.
[[nodiscard]] std::optional<Passage> firstMention(const FoldedText &text, const StoryValue &value);

/// Names before titles and works before keywords before text: where the scores of a reason begin. Closeness
/// decides within it, for less than 50.
[[nodiscard]] double baseScore(Reason reason);
inline constexpr double closenessScore = 40;
inline constexpr double exactScore = 9;
/// What a name loses that is not as it was typed, so that the tiers follow each other within a reason.
[[nodiscard]] double tierPenalty(Tier tier);

/// Whether initials may stand for a name's words here.
[[nodiscard]] bool isPersonsName(Reason reason);

/// The match of a value that holds all or some of the words; without a passage.
[[nodiscard]] Match valueMatch(const StoryId &story, const StoryValue &value, const Query &query);

/// The passages of one text where most of the words stand together, in reading order.
struct TextMatches
{
    QList<Match> matches;
    qsizetype total = 0; ///< with those beyond `most`
};

/// Finds them in a story's text, given what is searched of it. `most` matches are made, or, with 0, all.
[[nodiscard]] TextMatches textMatches(const StoryId &story, const QString &text, const FoldedText &searched,
                                      const Query &query, qsizetype most = 0);

/// Best first. What is equal goes by name, then by the title of its story, then by id; the passages of a
/// story stay as they are.
void sortMatches(QList<Match> &matches, const QHash<StoryId, QString> &titles);

} // namespace Frontispiece
