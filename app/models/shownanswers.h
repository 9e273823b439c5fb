// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyrow.h"

#include <QHash>
#include <QSet>

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

} // namespace Frontispiece
