// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"

#include <QStringView>

namespace Frontispiece {

/// How far somebody has read in one story.
struct ReadingPosition
{
    qsizetype offset = 0;  ///< of the first visible character in the story's plain text
    QString quote;         ///< the text from there, by which the place is found again in an edited story
    double progress = 0;   ///< 0 to 1
    bool finished = false; ///< the end has been seen, now or earlier

    friend bool operator==(const ReadingPosition &, const ReadingPosition &) = default;
};

/// The position of a reader who sees `visible` of a story's text.
[[nodiscard]] ReadingPosition positionAt(const Passage &visible, const QString &text);

/// How far `visible` is through a text of `size` characters: 0 while its beginning is seen, 1 once
/// its end is.
[[nodiscard]] double progressAt(const Passage &visible, qsizetype size);

/// Where a position lies in a text that may have been edited since: where its quote stands nearest
/// to its offset; if it was edited itself, by the half of it that is left; at its offset if that is gone,
/// too.
[[nodiscard]] qsizetype offsetIn(const QString &text, const ReadingPosition &position);

/// Minutes still to read of a story that takes `minutes` in all; 0 at its end.
[[nodiscard]] int minutesLeft(int minutes, double progress);

} // namespace Frontispiece
