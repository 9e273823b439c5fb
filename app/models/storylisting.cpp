// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylisting.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

StoryListing::StoryListing(QList<Artist> artists, const QList<UnfoldedArtist> &unfolded)
    : m_artists(std::move(artists))
{
    int above = 0; // stories, of the artists before
    for (const UnfoldedArtist &artist : unfolded) {
        m_unfolded.append({artist.artist, artist.artist + above + 1, artist.stories});
        above += static_cast<int>(artist.stories.size());
    }
    m_size = static_cast<int>(m_artists.size()) + above;
}

StoryListing::StoryListing(QList<StoryId> stories)
    : m_isOfArtists(false)
    , m_size(static_cast<int>(stories.size()))
    , m_stories(std::move(stories))
{
    m_hashes.reserve(m_stories.size());
    for (const StoryId &story : std::as_const(m_stories))
        m_hashes.append(qHash(story));
}

StoryListing::Spot StoryListing::spot(int row) const
{
    if (!m_isOfArtists)
        return {-1, row, nullptr};
    const auto next = std::ranges::upper_bound(m_unfolded, row, {}, &Unfolded::first);
    if (next == m_unfolded.cbegin()) {
        // The artist's own row stands right above the stories.
        const bool isUnfolded = next != m_unfolded.cend() && next->artist == row;
        return {row, -1, isUnfolded ? &*next : nullptr};
    }
    const Unfolded &above = *std::prev(next);
    const int below = row - above.first;
    if (below < above.stories.size())
        return {above.artist, below, &above};
    const int artist = above.artist + 1 + below - static_cast<int>(above.stories.size());
    const bool isUnfolded = next != m_unfolded.cend() && next->artist == artist;
    return {artist, -1, isUnfolded ? &*next : nullptr};
}

RowKind StoryListing::kind(int row) const
{
    if (!m_isOfArtists)
        return RowKind::Entry;
    return spot(row).story < 0 ? RowKind::Artist : RowKind::Story;
}

const Artist *StoryListing::artist(int row) const
{
    const Spot at = spot(row);
    return at.artist < 0 ? nullptr : &m_artists.at(at.artist);
}

StoryId StoryListing::story(int row) const
{
    const Spot at = spot(row);
    if (at.story < 0)
        return {};
    return at.unfolded ? at.unfolded->stories.at(at.story) : m_stories.at(at.story);
}

StoryListing::Name StoryListing::name(int row) const
{
    const Artist *by = artist(row);
    return {by ? by->number : 0, story(row)};
}

bool StoryListing::isUnfolded(int row) const
{
    const Spot at = spot(row);
    return at.story < 0 && at.unfolded;
}

int StoryListing::rowOfArtist(int artist) const
{
    const auto own = std::ranges::lower_bound(m_unfolded, artist, {}, &Unfolded::artist);
    if (own == m_unfolded.cbegin())
        return artist;
    const Unfolded &above = *std::prev(own);
    return above.first + static_cast<int>(above.stories.size()) + artist - above.artist - 1;
}

QList<int> StoryListing::rowsOf(const QList<Name> &names) const
{
    QList<int> rows(names.size(), -1);
    if (names.isEmpty())
        return rows;
    QHash<Name, QList<qsizetype>> wanted;
    for (qsizetype at = 0; at < names.size(); ++at)
        wanted[names.at(at)].append(at);
    const auto offer = [&](const Name &name, int row) {
        const auto found = wanted.constFind(name);
        if (found == wanted.cend())
            return;
        for (const qsizetype at : *found)
            rows[at] = row;
    };
    for (int at = 0; at < m_artists.size(); ++at)
        offer({m_artists.at(at).number, {}}, rowOfArtist(at));
    for (const Unfolded &artist : m_unfolded) {
        for (int at = 0; at < artist.stories.size(); ++at)
            offer({m_artists.at(artist.artist).number, artist.stories.at(at)}, artist.first + at);
    }
    QSet<size_t> hashes;
    for (const Name &name : names)
        hashes.insert(qHash(name.story));
    for (int at = 0; at < m_stories.size(); ++at) {
        if (hashes.contains(m_hashes.at(at)))
            offer({0, m_stories.at(at)}, at);
    }
    return rows;
}

/// Where a story stands in a listing of stories; -1 if it does not.
qsizetype StoryListing::placeOf(const StoryId &story) const
{
    const size_t hash = qHash(story);
    qsizetype at = m_hashes.indexOf(hash);
    while (at >= 0 && m_stories.at(at) != story)
        at = m_hashes.indexOf(hash, at + 1);
    return at;
}

QList<int> StoryListing::rowsOf(const StoryId &story, const QStringList &artistKeys, bool orFolded) const
{
    QList<int> rows;
    if (const qsizetype at = placeOf(story); at >= 0)
        rows.append(static_cast<int>(at));
    const auto isBy = [&artistKeys](const Artist &artist) { return artistKeys.contains(artist.key); };
    for (auto by = std::ranges::find_if(m_artists, isBy); by != m_artists.cend();
         by = std::find_if(by + 1, m_artists.cend(), isBy)) {
        const int artist = static_cast<int>(std::distance(m_artists.cbegin(), by));
        const int row = rowOfArtist(artist);
        const Spot at = spot(row);
        const qsizetype below = at.unfolded ? at.unfolded->stories.indexOf(story) : -1;
        if (below >= 0)
            rows.append(at.unfolded->first + static_cast<int>(below));
        else if (by->stories == 1 ? by->story == story : orFolded && !at.unfolded)
            rows.append(row);
    }
    return rows;
}

StoryListing::Common StoryListing::common(const StoryListing &other) const
{
    Common common;
    if (m_isOfArtists != other.m_isOfArtists)
        return common;
    const int shorter = std::min(m_size, other.m_size);
    const auto isSame = [&](int row, int otherRow) {
        const Spot left = spot(row);
        const Spot right = other.spot(otherRow);
        if ((left.story < 0) != (right.story < 0))
            return false;
        if (left.artist >= 0 && m_artists.at(left.artist).number != other.m_artists.at(right.artist).number)
            return false;
        return left.story < 0 || story(row) == other.story(otherRow);
    };
    while (common.head < shorter && isSame(common.head, common.head))
        ++common.head;
    while (common.tail < shorter - common.head
           && isSame(m_size - 1 - common.tail, other.m_size - 1 - common.tail))
        ++common.tail;
    return common;
}

} // namespace Frontispiece
