// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontsyntax.h"

namespace Frontispiece {

/// Far above any real front matter (ours have 0.6 kB); keeps a hostile one from costing time. In UTF-16
/// units.
inline constexpr qsizetype longestFrontMatter = 65'536;

/// A story file divided at the end of its front matter.
struct SplitText
{
    QString frontMatter; ///< without its fences, but with its braces; empty if the file has none
    QString body;        ///< Markdown
    bool closed = true;  ///< false if the front matter was begun and never ended
    FrontSyntax syntax = FrontSyntax::Yaml;

    friend bool operator==(const SplitText &, const SplitText &) = default;
};

/// Divides a story file's text:
///   "---\ntitle: A\n---\nText"      →  front matter "title: A\n", body "Text"
///   "+++\ntitle = 'A'\n+++\nText"   →  the same in TOML
///   "{\"title\": \"A\"}\nText"      →  the same in JSON
///   "Text"                          →  no front matter, body "Text"
///   "---\ntitle: A\n\nText"         →  front matter "title: A\n", body "Text", not closed
/// A file that opens with a rule and goes on with prose has no front matter.
[[nodiscard]] SplitText splitFrontMatter(const QString &text);

} // namespace Frontispiece
