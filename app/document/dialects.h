// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Markdown as Obsidian, Jekyll and Hugo write it, turned into what the parser reads; code is left alone:
///   "[[Note]]", "[[Note|shown]]"       →  links to "Note.md"
///   "![[picture.png]]"                 →  a picture
///   "> [!note] Title"                  →  a quote that begins with its title in bold
///   "==marked=="                       →  bold, the nearest a page has
///   "%%comment%%", "<!-- comment -->"  →  nothing
///   "{% tag %}", "{{ value }}", "{{< shortcode >}}", "{: .class}", "text ^block-id"  →  nothing, or "text"
/// What is begun and not ended stays as it is written.
[[nodiscard]] QString withoutDialects(const QString &markdown);

} // namespace Frontispiece
