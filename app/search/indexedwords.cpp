// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "indexedwords.h"

#include "folding.h"

namespace Frontispiece {

QByteArray indexedWords(QStringView folded)
{
    QString words;
    words.reserve(folded.size() + 2);
    bool inWord = false;
    for (const QChar c : folded) {
        const char16_t unit = c.unicode();
        // Nearly every character is one of these; asking Unicode costs ten times as much.
        const bool isAscii = unit < 0x80;
        const bool isPlain = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (!isPlain && (isAscii || !isWordCharacter(c))) {
            inWord = false;
            continue;
        }
        if (!inWord)
            words += u' ';
        inWord = true;
        words += c;
    }
    if (!words.isEmpty())
        words += u' ';
    return words.toUtf8();
}

QList<Passage> wordsOf(QStringView folded)
{
    QList<Passage> words;
    for (qsizetype at = 0; at < folded.size();) {
        if (!isWordCharacter(folded[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < folded.size() && isWordCharacter(folded[at]))
            ++at;
        words.append({start, at - start});
    }
    return words;
}

} // namespace Frontispiece
