// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "story.h"

#include <QByteArrayView>

#include <optional>

namespace Frontispiece {

/// Names a story's file where its front matter leaves something out, and in issues.
struct StoryFileName
{
    QString path;           ///< as the reader is shown it
    QString fallbackId;     ///< from the file's or folder's name
    QString fallbackArtist; ///< from the folder's name
};

/// Derives the fallbacks from a path: "…/Mia Kalmurzaeva/rings.md" → id "rings", artist
/// "Mia Kalmurzaeva"; "…/mia-kalmurzaeva/story.md" → id and artist from the folder.
[[nodiscard]] StoryFileName storyFileName(const QString &path);

struct ParsedInfo
{
    std::optional<StoryInfo> info; ///< none if there is nothing to read
    Issues issues;
};

struct ParsedStory
{
    std::optional<Story> story; ///< none if there is nothing to read
    Issues issues;
};

/// Reads what describes a story, from a Markdown file with YAML front matter. Much cheaper than
/// parseStory(), and agrees with it in info and issues.
[[nodiscard]] ParsedInfo parseStoryInfo(QByteArrayView bytes, const StoryFileName &name);

/// Reads a whole story from a Markdown file with YAML front matter.
[[nodiscard]] ParsedStory parseStory(QByteArrayView bytes, const StoryFileName &name);

} // namespace Frontispiece
