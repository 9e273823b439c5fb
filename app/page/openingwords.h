// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Frontispiece {

/// How many characters of a story's first paragraph are set as its opening words: whole words up to
/// the first punctuation, 0 if the story does not open with a word, or with a line too short to open it.
///   "Paris, that winter, was a sixth floor over a laundry."  →  5
[[nodiscard]] qsizetype openingLength(QStringView paragraph);

} // namespace Frontispiece
