// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "story.h"
#include "storyfilename.h"

#include <QByteArrayView>

#include <optional>

namespace Frontispiece {

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

/// Reads what describes a story, from a Markdown file with front matter in YAML, TOML or JSON, also
/// as Obsidian, Hugo and Jekyll write it. Much cheaper than parseStory(), and agrees with it in info and
/// issues.
[[nodiscard]] ParsedInfo parseStoryInfo(QByteArrayView bytes, const StoryFileName &name);

/// Reads a whole story from such a file.
[[nodiscard]] ParsedStory parseStory(QByteArrayView bytes, const StoryFileName &name);

} // namespace Frontispiece
