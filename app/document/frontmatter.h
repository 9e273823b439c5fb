// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontsplit.h"
#include "story.h"

namespace Frontispiece {

struct FrontMatter
{
    StoryInfo info; ///< what was given; the rest is empty
    Issues issues;
};

/// Reads the keys of a story's front matter: ours, and those that stand for the same elsewhere ("author",
/// "tags", "description", "lang", "cover" and the like, where ours is not given). A text that cannot be read,
/// one of our keys with a value of the wrong shape, and a slip of the pen for one ("tittle") each become an
/// issue with its line in `file`; what can be read is read all the same. Any other key is somebody else's,
/// and passed over.
[[nodiscard]] FrontMatter readFrontMatter(const QString &text, const QString &file,
                                          FrontSyntax syntax = FrontSyntax::Yaml);

} // namespace Frontispiece
