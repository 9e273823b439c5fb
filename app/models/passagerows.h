// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"
#include "match.h"
#include "storyrow.h"

namespace Frontispiece {

/// How the stories follow each other among the passages found; those of one story are in reading order.
enum class PassageOrder {
    Relevance, ///< the best story first
    Story,     ///< by artist and title, as in the list
};

/// Which of the passages found are shown, and how.
struct PassageChoice
{
    QString artist; ///< a key of personKey(); empty: all
    PassageOrder order = PassageOrder::Relevance;
};

/// Somebody whom stories with passages are about.
struct PassageArtist
{
    QString key;
    QString name;
    qsizetype passages = 0;

    friend bool operator==(const PassageArtist &, const PassageArtist &) = default;
};

/// All passages of an answer, whole, under a heading a story: rows of the kinds StoryHeading and Excerpt.
[[nodiscard]] QList<StoryRow> passageRows(const SearchResult &result, const Library &library,
                                          const PassageChoice &choice = {});

/// The artists of the stories with passages, by name.
[[nodiscard]] QList<PassageArtist> passageArtists(const SearchResult &result, const Library &library);

/// "12 passages in 3 stories"; or, where the answer holds but the best, that it does.
[[nodiscard]] QString passageCount(const SearchResult &result, const QList<StoryRow> &rows);

/// "Passages with “grey door”"
[[nodiscard]] QString passageTitle(const Query &query);

/// The rows as a list in Markdown, under a title and a count, the words found set off as strong.
[[nodiscard]] QString passagesAsMarkdown(const QString &title, const QString &count,
                                         const QList<StoryRow> &rows);

} // namespace Frontispiece
