// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Frontispiece {

/// The number of words: runs of letters and digits, apostrophes and hyphens inside a word included.
[[nodiscard]] int countWords(QStringView text);

/// Minutes a reader needs for so many words, at least 1. At 238 words a minute, the mean of silent
/// reading in Brysbaert, "How many words do we read per minute?" (2019).
[[nodiscard]] int minutesToRead(qint64 words);

} // namespace Frontispiece
