// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"
#include "match.h"
#include "storyrow.h"

#include <QSet>

namespace Frontispiece {

/// The rows of the list while something is searched for: artists, then titles and works, then people,
/// places and keywords, then passages grouped by story, each part under a heading that counts. Of a
/// story's passages the first few are shown, all of them if `whole` holds the story. Without a
/// match, one row says so.
[[nodiscard]] QList<StoryRow> answerRows(const SearchResult &result, const Library &library,
                                         const QSet<StoryId> &whole);

} // namespace Frontispiece
