// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingtime.h"

#include <algorithm>

namespace Frontispiece {

namespace {

constexpr int wordsPerMinute = 238;

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

int minutesToRead(int words)
{
    return std::max(1, (words + wordsPerMinute / 2) / wordsPerMinute);
}

} // namespace Frontispiece
