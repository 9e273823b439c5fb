// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingposition.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Frontispiece {

namespace {

/// Long enough to be the only one of its kind in a story, short enough to store for every story.
constexpr qsizetype quoteLength = 48;

/// Fewer letters stand in many places by chance.
constexpr qsizetype shortestUsable = 12;

qsizetype distance(qsizetype left, qsizetype right)
{
    return left < right ? right - left : left - right;
}

/// Where `quote` stands nearest to `offset`; nothing if it does not.
std::optional<qsizetype> nearest(const QString &text, QStringView quote, qsizetype offset)
{
    const qsizetype after = text.indexOf(quote, offset);
    const qsizetype before = offset > 0 ? text.lastIndexOf(quote, offset - 1) : -1;
    if (after < 0 && before < 0)
        return std::nullopt;
    if (after < 0 || before < 0)
        return std::max(after, before);
    return offset - before < after - offset ? before : after;
}

/// Where a quote would begin that was edited in one of its halves, by the half that is left.
std::optional<qsizetype> nearestByHalf(const QString &text, QStringView quote, qsizetype offset)
{
    const qsizetype half = quote.size() / 2;
    if (half < shortestUsable)
        return std::nullopt;
    const qsizetype ahead = quote.size() - half;
    const auto first = nearest(text, quote.first(half), offset);
    const auto last = nearest(text, quote.last(half), std::min(offset + ahead, text.size()));
    if (!last)
        return first;
    const qsizetype byLast = std::max<qsizetype>(*last - ahead, 0);
    return first && distance(*first, offset) <= distance(byLast, offset) ? *first : byLast;
}

} // namespace

ReadingPosition positionAt(const Passage &visible, const QString &text)
{
    const double progress = progressAt(visible, text.size());
    QString quote = text.mid(visible.start, quoteLength);
    // Half a character could not be written to a file.
    if (!quote.isEmpty() && quote.back().isHighSurrogate())
        quote.chop(1);
    return {visible.start, quote, progress, progress >= 1};
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
    const QStringView quote = QStringView(position.quote).left(quoteLength);
    if (quote.isEmpty())
        return offset;
    if (const auto whole = nearest(text, quote, offset))
        return *whole;
    return nearestByHalf(text, quote, offset).value_or(offset);
}

int minutesLeft(int minutes, double progress)
{
    // A third of nine minutes read leaves six, whatever the last bit of the fraction says.
    constexpr double roundingError = 1e-6;
    return static_cast<int>(std::ceil(minutes * (1 - std::clamp(progress, 0.0, 1.0)) - roundingError));
}

} // namespace Frontispiece
