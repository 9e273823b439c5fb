// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "excerpt.h"
#include "passage.h"
#include "query.h"

#include <optional>

namespace Frontispiece {

/// One answer to a query.
struct Match
{
    StoryId story;
    Reason reason = Reason::Text;
    double score = 0;               ///< the higher the better; comparable within one answer only
    Excerpt excerpt;                ///< the name, title or keyword found, or the text around the words
    std::optional<Passage> passage; ///< where to open the story; none: where reading stopped
    Tier tier = Tier::Exact;        ///< of the word that is furthest from what was typed

    friend bool operator==(const Match &, const Match &) = default;
};

struct SearchResult
{
    Query query;                ///< with the words that were looked for as well; see Term::forms
    QList<Match> matches;       ///< best first; those in a story's text stand together
    qsizetype total = 0;        ///< matches there are, when only the best were asked for
    bool isWhole = true;        ///< false while more is still looked for, which will go behind these
    bool hasAllPassages = true; ///< false where texts hold more than the matches show

    friend bool operator==(const SearchResult &, const SearchResult &) = default;
};

/// A word for the reason that does not change with the language: "artist", "title", … as printed by
/// the terminal front.
[[nodiscard]] QString reasonName(Reason reason);
/// The same for a tier: "exact", "prefix", "folded", "spelling", "form", "slip".
[[nodiscard]] QString tierName(Tier tier);

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::SearchResult)
