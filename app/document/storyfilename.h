// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Names a story's file where the story itself leaves something out, and in issues.
struct StoryFileName
{
    QString path;           ///< as the reader is shown it
    QString fallbackId;     ///< from the file's or folder's name
    QString fallbackArtist; ///< from the folder's name
};

/// Derives the fallbacks from a path: "…/Mia Kalmurzaeva/rings.md" → id "rings", artist
/// "Mia Kalmurzaeva"; "…/mia-kalmurzaeva/story.md" → id and artist from the folder.
[[nodiscard]] StoryFileName storyFileName(const QString &path);

/// A file's or folder's name as a title or a person's name: "mia-kalmurzaeva" → "Mia Kalmurzaeva"; one that
/// is written with capitals stays as it is.
[[nodiscard]] QString nameFromFile(const QString &name);

} // namespace Frontispiece
