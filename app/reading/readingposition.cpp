// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingposition.h"

#include <algorithm>
#include <cmath>

namespace Frontispiece {

namespace {

/// Long enough to be the only one of its kind in a story, short enough to store for every story.
constexpr qsizetype quoteLength = 48;

} // namespace

ReadingPosition positionAt(const Passage &visible, const QString &text)
{
    const double progress = progressAt(visible, text.size());
    return {visible.start, text.mid(visible.start, quoteLength), progress, progress >= 1};
}

double progressAt(const Passage &visible, qsizetype size)
{
    const qsizetype hidden = size - visible.length;
    if (visible.end() >= size)
        return 1;
    return std::clamp(double(visible.start) / double(hidden), 0.0, 1.0);
}

qsizetype offsetIn(const QString &text, const ReadingPosition &position)
{
    const qsizetype offset = std::clamp<qsizetype>(position.offset, 0, text.size());
    if (position.quote.isEmpty() || QStringView(text).mid(offset).startsWith(position.quote))
        return offset;
    const qsizetype after = text.indexOf(position.quote, offset);
    const qsizetype before = text.lastIndexOf(position.quote, offset);
    if (after < 0)
        return before < 0 ? offset : before;
    return before >= 0 && offset - before < after - offset ? before : after;
}

int minutesLeft(int minutes, double progress)
{
    // A third of nine minutes read leaves six, whatever the last bit of the fraction says.
    constexpr double roundingError = 1e-6;
    return static_cast<int>(std::ceil(minutes * (1 - std::clamp(progress, 0.0, 1.0)) - roundingError));
}

} // namespace Frontispiece
