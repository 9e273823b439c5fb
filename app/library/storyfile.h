// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "catalogueentry.h"
#include "storyformat.h"

namespace Frontispiece {

/// A file of stories as the library takes it in.
struct StoryFile
{
    QList<CatalogueEntry> entries; ///< one, or those of a collection; none if there is nothing to read
    Issues issues;
    QByteArray stamp; ///< a fingerprint of the bytes; empty if they could not be read
};

/// Reads what describes the stories of a file. What goes wrong with the file itself (gone, not readable,
/// too large, a device) is an issue like any other. May be called from any thread.
[[nodiscard]] StoryFile readStoryFile(const QString &path);

/// Reads the whole story of a catalogue entry, which keeps its id, title and artists, and finds its
/// pictures. May be called from any thread.
[[nodiscard]] ParsedStory readStory(const CatalogueEntry &entry);

/// Where a picture is that a story names: a file below the story's own folder or, in a collection, of the
/// same archive (as a path below the archive's own), or why there is none.
[[nodiscard]] PictureFile findPicture(const CatalogueEntry &entry, const QString &name);

} // namespace Frontispiece
