// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingtime.h"

#include <algorithm>

namespace Frontispiece {

namespace {

constexpr int wordsPerMinute = 238;
/// A hundred years. What a damaged file says of a story may be more than can be counted.
constexpr qint64 mostMinutes = 100LL * 365 * 24 * 60;

bool joinsWords(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'-' || c == u'\u00AD';
}

} // namespace

int countWords(QStringView text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (letter && !inWord)
            ++words;
        inWord = letter || (inWord && joinsWords(c));
    }
    return words;
}

int minutesToRead(qint64 words)
{
    return static_cast<int>(
        std::clamp<qint64>((words + wordsPerMinute / 2) / wordsPerMinute, 1, mostMinutes));
}

} // namespace Frontispiece
