// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

#include <QRandomGenerator>

#include <vector>

namespace Frontispiece::Bench {

/// Makes up stories, twenty to an artist and about 4,400 characters long, for the search to look through:
/// with words as frequent as those of a language, the second half as often as the first, the third a third
/// as often (Zipf). The same at every start.
class SampleLibrary
{
public:
    explicit SampleLibrary(int stories);

    [[nodiscard]] Story story(int number);
    /// The word that comes `rank`th among the frequent ones, from 0.
    [[nodiscard]] QString word(int rank) const { return m_words.at(rank); }
    [[nodiscard]] QString artist(int number) const;
    /// Words in a row out of the middle of a story, small; different ones for each number. Only of stories
    /// that were made.
    [[nodiscard]] QString phrase(int number, int words) const;

private:
    [[nodiscard]] QString anyWord();
    [[nodiscard]] QString words(int count);

    int m_artists;
    QStringList m_rows; ///< a few words of every fifteenth story
    QRandomGenerator m_random {1874};
    QStringList m_words;
    std::vector<double> m_upTo; ///< how many words in all come up to a rank, as a share
};

} // namespace Frontispiece::Bench
