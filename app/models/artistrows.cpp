// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artistrows.h"

#include <QCoreApplication>

namespace Frontispiece {

namespace {

struct ArtistRows
{
    Q_DECLARE_TR_FUNCTIONS(ArtistRows)
};

} // namespace

StoryRow artistRow(const CatalogueEntry &entry, const QString &artist)
{
    StoryRow row;
    row.text = artist;
    row.detail = entry.info.title;
    row.story = entry.info.id;
    row.picture = picturePath(entry);
    row.words = entry.info.words;
    return row;
}

QList<StoryRow> artistRows(const Library &library, const QSet<QString> &unfolded)
{
    QList<StoryRow> rows;
    for (const Artist &artist : library.artists()) {
        StoryRow row = artistRow(*library.find(artist.stories.constFirst()), artist.name);
        if (artist.stories.size() == 1) {
            rows.append(row);
            continue;
        }
        row.story = {};
        row.detail = ArtistRows::tr("%n stories", nullptr, static_cast<int>(artist.stories.size()));
        row.foldable = true;
        row.folded = !unfolded.contains(artist.name);
        row.words = 0;
        for (const StoryId &id : artist.stories)
            row.words += library.find(id)->info.words;
        rows.append(row);
        if (row.folded)
            continue;
        for (const StoryId &id : artist.stories) {
            const CatalogueEntry &entry = *library.find(id);
            StoryRow story;
            story.kind = RowKind::Story;
            story.text = entry.info.title;
            story.story = id;
            story.picture = picturePath(entry);
            story.words = entry.info.words;
            rows.append(story);
        }
    }
    return rows;
}

} // namespace Frontispiece
