// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "htmlreader.h"

namespace Frontispiece {

/// What a page tells of the story it is: title, artists, summary, keywords, language. What it does not tell
/// is empty.
[[nodiscard]] StoryInfo describedBy(const ReadHtml &read);

/// The blocks of a page between what Project Gutenberg puts before and behind a book; all where it does not.
struct GutenbergFrame
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// A heading as a list shows it: on one line, and without the numbers of footnotes.
[[nodiscard]] QString headingLine(const ReadText &read, const Block &heading);

[[nodiscard]] GutenbergFrame gutenbergFrameOf(const ReadText &read);

} // namespace Frontispiece
