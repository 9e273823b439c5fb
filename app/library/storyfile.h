// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyparser.h"

namespace Frontispiece {

/// A story's description and the file it is read from: what the library keeps of each story.
struct CatalogueEntry
{
    StoryInfo info;
    QString path; ///< of the file system, or ":/…" for a bundled story

    [[nodiscard]] bool isBundled() const { return path.startsWith(u':'); }
    friend bool operator==(const CatalogueEntry &, const CatalogueEntry &) = default;
};

/// No story by one author comes near it; a file that does is no story, and would fill the memory.
inline constexpr qint64 largestStoryFile = 16LL * 1024 * 1024;

/// Reads the description of the story in a file. What goes wrong with the file itself (gone, not
/// readable, too large, a device) is an issue like any other. May be called from any thread.
[[nodiscard]] ParsedInfo readStoryInfo(const QString &path);

/// Reads the whole story of a catalogue entry, which keeps its id, and finds its pictures. May be called from
/// any thread.
[[nodiscard]] ParsedStory readStory(const CatalogueEntry &entry);

/// Where a picture is that a story names: a file below the story's own folder, or why there is none.
[[nodiscard]] PictureFile findPicture(const CatalogueEntry &entry, const QString &name);

/// Where the frontispiece of a story is, or an empty string if it has none or names a file outside the
/// story's own folder.
[[nodiscard]] QString picturePath(const CatalogueEntry &entry);

} // namespace Frontispiece
