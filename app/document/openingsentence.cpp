// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "openingsentence.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark();
}

} // namespace

bool isInitial(QStringView word)
{
    bool hasPoint = false;
    for (qsizetype at = 0; at < word.size(); ++at) {
        if (word[at] == u'.' || word[at] == u'-')
            continue;
        if (!word[at].isUpper() || at + 1 >= word.size() || word[at + 1] != u'.')
            return false;
        hasPoint = true;
    }
    return hasPoint;
}

bool isName(QStringView word)
{
    if (isInitial(word))
        return true;
    qsizetype letters = 0;
    for (const QChar c : word) {
        const bool joins = c == u'-' || c == u'\'' || c == u'’' || c == u'‐';
        if (!isLetter(c) && !joins)
            return false;
        letters += isLetter(c) ? 1 : 0;
    }
    if (letters < 2)
        return false;
    if (word.front().isUpper() || word.front().isTitleCase())
        return true;
    const auto join = std::ranges::find_if(word, [](QChar c) { return !isLetter(c); });
    const qsizetype prefix = join - word.begin();
    return prefix > 0 && prefix <= 4 && prefix + 1 < word.size() && word[prefix + 1].isUpper();
}

OpeningWord openingWord(QStringView raw)
{
    constexpr QStringView opening = u"\"'“‘«„‚»_*¿¡";
    constexpr QStringView closing = u"\"'”’»“‘«_*";
    OpeningWord word;
    while (!raw.isEmpty() && opening.contains(raw.front()))
        raw = raw.sliced(1);
    const qsizetype full = raw.size();
    while (!raw.isEmpty() && closing.contains(raw.back()))
        raw.chop(1);
    while (!raw.isEmpty() && !isInitial(raw) && QStringView(u",;:.!?…—–").contains(raw.back())) {
        word.endsPart = word.endsPart || raw.back() == u',';
        word.endsSentence = word.endsSentence || raw.back() != u',';
        raw.chop(1);
    }
    while (!raw.isEmpty() && closing.contains(raw.back()))
        raw.chop(1);
    word.isPlain = raw.size() == full;
    if (raw.endsWith("'s"_L1) || raw.endsWith(u"’s")) {
        raw.chop(2);
        word.isPossessive = true;
    }
    word.text = raw.toString();
    return word;
}

QList<OpeningWord> openingWords(QStringView text)
{
    QList<OpeningWord> words;
    int depth = 0;
    const QStringView opening = text.first(std::min(longestOpening, text.size()));
    const QString spaced = opening.toString().simplified();
    for (const QStringView raw : QStringView(spaced).tokenize(u' ', Qt::SkipEmptyParts)) {
        const bool opens = raw.startsWith(u'(') || raw.startsWith(u'[');
        depth += opens ? 1 : 0;
        const bool isBracket = depth > 0;
        if (depth > 0 && (raw.contains(u')') || raw.contains(u']')))
            depth = 0;
        if (!isBracket) {
            words.append(openingWord(raw));
        } else if (!words.isEmpty()) {
            words.last().endsPart = words.constLast().endsPart || raw.endsWith(u',');
        }
    }
    return words;
}

} // namespace Frontispiece
