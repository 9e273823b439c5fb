// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artist.h"

#include <QCollator>

#include <algorithm>

namespace Frontispiece {

QList<Artist> artistsOf(const QList<StoryInfo> &stories)
{
    struct Entry
    {
        QString artist;
        const StoryInfo *story;
    };
    QList<Entry> entries;
    for (const StoryInfo &story : stories) {
        for (const QString &artist : story.artists)
            entries.append({artist, &story});
    }
    QCollator collator;
    collator.setNumericMode(true); // "Part 10" behind "Part 9"
    std::ranges::sort(entries, [&collator](const Entry &left, const Entry &right) {
        if (const int byName = collator.compare(left.artist, right.artist); byName != 0)
            return byName < 0;
        // Names that collate alike may still differ; they must not be interleaved.
        if (left.artist != right.artist)
            return left.artist < right.artist;
        if (const int byTitle = collator.compare(left.story->title, right.story->title); byTitle != 0)
            return byTitle < 0;
        return left.story->id < right.story->id;
    });

    QList<Artist> artists;
    for (const Entry &entry : std::as_const(entries)) {
        if (artists.isEmpty() || artists.constLast().name != entry.artist)
            artists.append({entry.artist, {}});
        artists.last().stories.append(entry.story->id);
    }
    return artists;
}

} // namespace Frontispiece
