// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "story.h"

namespace Frontispiece {

/// A story file divided at the end of its front matter.
struct SplitText
{
    QString frontMatter; ///< YAML without its fences; empty if the file has none
    QString body;        ///< Markdown
    bool closed = true;  ///< false if the front matter was begun and never ended

    friend bool operator==(const SplitText &, const SplitText &) = default;
};

/// Divides a story file's text:
///   "---\ntitle: A\n---\nText"  →  front matter "title: A\n", body "Text"
///   "Text"                      →  no front matter, body "Text"
///   "---\ntitle: A\n\nText"     →  front matter "title: A\n", body "Text", not closed
/// A file that opens with a rule and goes on with prose has no front matter.
[[nodiscard]] SplitText splitFrontMatter(const QString &text);

struct FrontMatter
{
    StoryInfo info; ///< what was given; the rest is empty
    Issues issues;
};

/// Reads the keys of a story's front matter. Text that is no YAML, a value of the wrong shape and an
/// unknown key each become an issue with its line in `file`; what can be read is read all the same.
[[nodiscard]] FrontMatter readFrontMatter(const QString &yaml, const QString &file);

} // namespace Frontispiece
