// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"
#include "match.h"
#include "storyrow.h"

namespace Frontispiece {

/// How many of the answers are shown: of each section and of each story's passages the first few, and more
/// when they are asked for. A list of all would take seconds to make, and nobody reads it.
class ShownAnswers
{
public:
    /// Of a section: artists, titles, or stories with passages.
    static constexpr qsizetype usualInSection = 200;
    /// Of one story's passages: enough to choose from, few enough that other stories show too.
    static constexpr qsizetype usualInStory = 3;
    /// How many more each time.
    static constexpr qsizetype step = 200;

    /// Takes note that a row of kind More was chosen.
    void showMore(const StoryRow &more);
    /// Shows the stories of an artist's row, or hides them.
    void fold(const StoryRow &artist);
    void clear();
    [[nodiscard]] qsizetype in(AnswerSection section) const;
    [[nodiscard]] qsizetype in(const StoryId &story) const;
    [[nodiscard]] bool isUnfolded(const QString &artistKey) const { return m_unfolded.contains(artistKey); }

private:
    QHash<AnswerSection, qsizetype> m_further;
    QHash<StoryId, qsizetype> m_furtherPassages;
    QSet<QString> m_unfolded; ///< keys of artists
};

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
