// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"
#include "match.h"
#include "shownanswers.h"

namespace Frontispiece {

/// The rows of the list while something is searched for: artists, then titles and works, then people,
/// places and keywords, then passages grouped by story, each part under a heading that counts all there
/// are. An artist is one row, with the stories below it once it is unfolded. Where other words were searched
/// for than those typed, the first row says so; without a match, one row says that.
[[nodiscard]] QList<StoryRow> answerRows(const SearchResult &result, const Library &library,
                                         const ShownAnswers &shown);

/// How the words found differ from those typed, in a word or two; empty where they are the same but for
/// capitals, accents and their end.
[[nodiscard]] QString tierNote(Tier tier);
/// The same for those who cannot see the words found.
[[nodiscard]] QString spokenTierNote(Tier tier);

} // namespace Frontispiece
