// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "draftblock.h"
#include "textlayout.h"

namespace Frontispiece {

/// The text of a paragraph that is broken into lines: put together again, with a blank between two but where
/// a hyphen or dash ends the first, or ideographs meet.
[[nodiscard]] QString joinedLines(const TextLines &lines);

/// The same with the lines kept, a QChar::LineSeparator between each two.
[[nodiscard]] QString brokenLines(const TextLines &lines);

/// Appends a paragraph's text, with what stands between two underscores in italics, as Project Gutenberg
/// writes them. One without its fellow is an underscore.
void appendWithItalics(DraftBlock &draft, QStringView text);

} // namespace Frontispiece
