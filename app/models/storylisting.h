// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"
#include "storylistroles.h"

namespace Frontispiece {

/// An artist of a listing whose stories are shown.
struct UnfoldedArtist
{
    int artist = 0; ///< which of the listing's
    QList<StoryId> stories;
};

/// Which rows the list has while nothing is searched for, in a few bytes a row: there may be a hundred
/// thousand, of which a dozen are seen. Either artists, with the stories of some below them, or stories.
class StoryListing
{
public:
    /// What a row is, whatever the others are.
    struct Name
    {
        quint32 artist = 0; ///< the number; 0 in a listing of stories
        StoryId story;      ///< empty for an artist

        friend bool operator==(const Name &, const Name &) = default;
        friend size_t qHash(const Name &name, size_t seed = 0)
        {
            return qHashMulti(seed, name.artist, name.story);
        }
    };
    /// How many rows two listings have in common, at their beginnings and at their ends.
    struct Common
    {
        int head = 0;
        int tail = 0;
    };

    StoryListing() = default;
    /// `unfolded` in the order of the artists.
    StoryListing(QList<Artist> artists, const QList<UnfoldedArtist> &unfolded);
    /// Of a hundred thousand stories it takes some milliseconds.
    explicit StoryListing(QList<StoryId> stories);

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isOfArtists() const { return m_isOfArtists; }
    /// Whether all rows are of one kind.
    [[nodiscard]] bool isUniform() const { return m_unfolded.isEmpty(); }

    [[nodiscard]] RowKind kind(int row) const;
    /// The artist whose row this is, or under whom the story stands; none in a listing of stories.
    [[nodiscard]] const Artist *artist(int row) const;
    /// The story of a row; empty for an artist's.
    [[nodiscard]] StoryId story(int row) const;
    [[nodiscard]] Name name(int row) const;
    [[nodiscard]] bool isUnfolded(int row) const;
    [[nodiscard]] int rowOfArtist(int artist) const;

    /// The rows that have these names; -1 where none has.
    [[nodiscard]] QList<int> rowsOf(const QList<Name> &names) const;
    /// The rows of a story: its own, those of an artist who has no other, or, where `orFolded`, those of
    /// the artists with these keys whose stories are hidden.
    [[nodiscard]] QList<int> rowsOf(const StoryId &story, const QStringList &artistKeys, bool orFolded) const;
    [[nodiscard]] Common common(const StoryListing &other) const;

private:
    struct Unfolded
    {
        int artist;
        int first; ///< row of its first story
        QList<StoryId> stories;
    };
    struct Spot
    {
        int artist = -1;
        int story = -1; ///< of the unfolded artist's, or of all
        const Unfolded *unfolded = nullptr;
    };
    [[nodiscard]] Spot spot(int row) const;
    [[nodiscard]] qsizetype placeOf(const StoryId &story) const;

    bool m_isOfArtists = true;
    int m_size = 0;
    QList<Artist> m_artists;
    QList<Unfolded> m_unfolded;
    QList<StoryId> m_stories;
    QList<size_t> m_hashes; ///< of m_stories: to look at each id itself takes longer than a frame
};

} // namespace Frontispiece
