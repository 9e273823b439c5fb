// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingposition.h"

#include <QString>

#include <optional>

namespace Frontispiece {

/// How far somebody is in a story, as lists tell it.
enum class ReadingState { Unread, Reading, Finished };

[[nodiscard]] ReadingState readingState(const std::optional<ReadingPosition> &position);

/// "9 min", "9 min · 40 %" or "9 min · read", for a story of so many words.
[[nodiscard]] QString lengthAndProgress(qint64 words, const std::optional<ReadingPosition> &position);

/// "2 min left · 40 %", or "read" at the end.
[[nodiscard]] QString timeLeft(qint64 words, double progress);

} // namespace Frontispiece
