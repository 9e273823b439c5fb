// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artistrows.h"

#include "personname.h"

#include <QCoreApplication>

#include <algorithm>

namespace Frontispiece {

namespace {

struct ArtistRows
{
    Q_DECLARE_TR_FUNCTIONS(ArtistRows)
};

/// Stories of one artist.
struct Some
{
    QSet<StoryId> stories;
    qint64 words = 0;
};

/// By artist, the begun stories that a filter lets through, or, where it is for unread ones, those it does
/// not: the fewer.
QHash<QString, Some> setApart(const BegunStories &begun, StoryFilter filter)
{
    QHash<QString, Some> byArtist;
    for (auto story = begun.all().cbegin(); story != begun.all().cend(); ++story) {
        if (begun.matches(story.key(), filter) == (filter == StoryFilter::Unread))
            continue;
        for (const QString &artist : story->artists) {
            Some &some = byArtist[artist];
            some.stories.insert(story.key());
            some.words += story->words;
        }
    }
    return byArtist;
}

/// What is left of an artist without some stories.
Artist without(const Artist &artist, const Some &some, const Library &library)
{
    Artist rest = artist;
    rest.stories -= static_cast<int>(some.stories.size());
    rest.words -= some.words;
    if (rest.stories <= 0 || !some.stories.contains(rest.story))
        return rest;
    const QList<StoryId> &all = library.storiesOf(artist.key);
    const auto left
        = std::ranges::find_if(all, [&](const StoryId &id) { return !some.stories.contains(id); });
    rest.story = left == all.cend() ? StoryId() : *left;
    return rest;
}

QList<Artist> filteredArtists(const Library &library, const BegunStories &begun, StoryFilter filter)
{
    const QHash<QString, Some> apart = setApart(begun, filter);
    if (filter == StoryFilter::Unread && apart.isEmpty())
        return library.artists();
    QList<Artist> artists;
    for (const Artist &artist : library.artists()) {
        const auto some = apart.constFind(artist.key);
        if (filter == StoryFilter::Unread) {
            const Artist rest = some == apart.cend() ? artist : without(artist, *some, library);
            if (rest.stories > 0)
                artists.append(rest);
        } else if (some != apart.cend()) {
            artists.append({artist.key, artist.name, *some->stories.cbegin(),
                            static_cast<int>(some->stories.size()), some->words, artist.number});
        }
    }
    return artists;
}

/// What no story is, and when one will be.
std::pair<QString, QString> sentences(StoryFilter filter)
{
    switch (filter) {
    case StoryFilter::Unread:
        return {ArtistRows::tr("Every story has been begun"),
                ArtistRows::tr("Choose “All” in the menu beside the search to see them.")};
    case StoryFilter::Reading:
        return {
            ArtistRows::tr("No story is half read"),
            ArtistRows::tr("Here stand those that were begun and not read to their end. Choose “All” in the "
                           "menu beside the search to see every story.")};
    case StoryFilter::Finished:
        return {
            ArtistRows::tr("No story has been finished yet"),
            ArtistRows::tr("Here stand those that were read to their end. Choose “All” in the menu beside "
                           "the search to see every story.")};
    case StoryFilter::All: break;
    }
    return {ArtistRows::tr("There are no stories"), ArtistRows::tr("Open a file or a folder of stories.")};
}

} // namespace

StoryRow emptyListRow(StoryFilter filter)
{
    StoryRow row;
    row.kind = RowKind::Message;
    std::tie(row.text, row.detail) = sentences(filter);
    return row;
}

StoryRow storyRow(const CatalogueEntry &entry, RowKind kind)
{
    StoryRow row;
    row.kind = kind;
    row.text = entry.info.title;
    row.story = entry.info.id;
    row.picture = entry.picture;
    row.words = entry.info.words;
    return row;
}

StoryRow artistRow(const CatalogueEntry &entry, const QString &artist)
{
    StoryRow row = storyRow(entry, RowKind::Artist);
    row.text = artist;
    row.detail = entry.info.title;
    return row;
}

StoryRow severalStoriesRow(const CatalogueEntry &entry, const QString &artist, int stories, qint64 words)
{
    StoryRow row = artistRow(entry, artist);
    row.story = {};
    row.detail = ArtistRows::tr("%Ln stories", nullptr, stories);
    row.foldable = true;
    row.words = words;
    return row;
}

StoryListing artistListing(const Library &library, const BegunStories &begun, StoryFilter filter,
                           const QSet<quint32> &unfolded)
{
    const QList<Artist> artists
        = filter == StoryFilter::All ? library.artists() : filteredArtists(library, begun, filter);
    QList<UnfoldedArtist> shown;
    for (int at = 0; at < artists.size() && shown.size() < unfolded.size(); ++at) {
        const Artist &artist = artists.at(at);
        if (artist.stories < 2 || !unfolded.contains(artist.number))
            continue;
        QList<StoryId> stories = library.storiesOf(artist.key);
        if (filter != StoryFilter::All)
            stories.removeIf([&](const StoryId &id) { return !begun.matches(id, filter); });
        shown.append({at, stories});
    }
    return {artists, shown};
}

StoryRow listedRow(const StoryListing &listing, int row, const Library &library)
{
    const Artist *artist = listing.artist(row);
    const StoryId story = listing.story(row);
    if (!story.isEmpty()) {
        const CatalogueEntry entry = library.packed(story).unpack();
        StoryRow shown = storyRow(entry, listing.kind(row));
        shown.story = story;
        if (!artist) {
            QStringList names;
            for (const QString &name : entry.info.artists)
                names.append(spokenName(name));
            shown.detail = names.join(ArtistRows::tr(" and "));
        }
        return shown;
    }
    const CatalogueEntry entry = library.packed(artist->story).unpack();
    if (artist->stories == 1) {
        StoryRow shown = artistRow(entry, artist->name);
        shown.story = artist->story;
        return shown;
    }
    StoryRow shown = severalStoriesRow(entry, artist->name, artist->stories, artist->words);
    shown.folded = !listing.isUnfolded(row);
    return shown;
}

} // namespace Frontispiece
