// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

namespace Frontispiece {

struct ReadText
{
    QString text;
    QList<Block> blocks;
};

/// Reads Markdown (GitHub's dialect with footnotes, raw HTML shown as it is written) into plain text and
/// blocks:
///   "# A\n\nOne *two*.\n\n***\n\n> Three"  →  heading "A", paragraph "One two." with an italic
///   span, a break, quote "Three".
/// Nothing an author wrote is left out but what describes: a link's title, a code block's language.
/// A text that would take the parser far longer than one of its size may is read as plain paragraphs.
[[nodiscard]] ReadText readMarkdown(const QString &markdown);

/// The plain text of a break between scenes.
[[nodiscard]] QString breakText();

} // namespace Frontispiece
