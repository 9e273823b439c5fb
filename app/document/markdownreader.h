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

/// Reads Markdown (as QTextDocument does, GitHub's dialect, raw HTML shown as it is written) into
/// plain text and blocks:
///   "# A\n\nOne *two*.\n\n***\n\n> Three"  →  heading "A", paragraph "One two." with an italic
///   span, a break, quote "Three".
/// Pictures inside the text are represented by their description. Needs a QGuiApplication.
[[nodiscard]] ReadText readMarkdown(const QString &markdown);

/// The plain text of a break between scenes.
[[nodiscard]] QString breakText();

} // namespace Frontispiece
