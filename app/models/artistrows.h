// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "begunstories.h"
#include "storylisting.h"
#include "storyrow.h"

#include <QSet>

namespace Frontispiece {

/// The rows of the list while nothing is searched for and it is sorted by artist: a row an artist who has
/// stories that the filter lets through. The stories of those whose numbers `unfolded` holds stand below
/// them, if they are several.
[[nodiscard]] StoryListing artistListing(const Library &library, const BegunStories &begun,
                                         StoryFilter filter, const QSet<quint32> &unfolded);

/// One row of a listing, as it is shown. A story that has left the library since has no title.
[[nodiscard]] StoryRow listedRow(const StoryListing &listing, int row, const Library &library);

/// What stands in the list if a filter lets no story through.
[[nodiscard]] StoryRow emptyListRow(StoryFilter filter);

/// The row of a story that stands alone, or below its artist.
[[nodiscard]] StoryRow storyRow(const CatalogueEntry &entry, RowKind kind);

/// The row of an artist with one story.
[[nodiscard]] StoryRow artistRow(const CatalogueEntry &entry, const QString &artist);
/// The row of an artist with several stories, given one of them.
[[nodiscard]] StoryRow severalStoriesRow(const CatalogueEntry &entry, const QString &artist, int stories,
                                         qint64 words);

} // namespace Frontispiece
