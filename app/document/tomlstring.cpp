// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "tomlstring.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Appends what a backslash and the character at `at` stand for, and moves behind it.
bool appendEscaped(QStringView text, qsizetype &at, QString &result)
{
    constexpr QStringView letters = u"btnfr\"\\";
    constexpr QStringView meanings = u"\b\t\n\f\r\"\\";
    if (at >= text.size())
        return false;
    const QChar letter = text[at++];
    if (const qsizetype known = letters.indexOf(letter); known >= 0) {
        result += meanings[known];
        return true;
    }
    const qsizetype digits = letter == u'u' ? 4 : letter == u'U' ? 8 : 0;
    bool isNumber = digits > 0 && at + digits <= text.size();
    const char32_t code = isNumber ? text.sliced(at, digits).toUInt(&isNumber, 16) : 0;
    if (!isNumber || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return false;
    result += QChar::fromUcs4(code);
    at += digits;
    return true;
}

/// Whether a backslash ends its line, which then goes on with the next word; moves there.
bool skipLineEnd(QStringView text, qsizetype &at)
{
    qsizetype end = at;
    while (end < text.size() && text[end].isSpace())
        ++end;
    if (!text.sliced(at, end - at).contains(u'\n'))
        return false;
    at = end;
    return true;
}

} // namespace

std::optional<TomlString> readTomlString(QStringView text)
{
    if (text.isEmpty())
        return {};
    const QChar quote = text.front();
    const QString triple(3, quote);
    const bool isLong = text.startsWith(triple);
    TomlString result;
    qsizetype at = isLong ? 3 : 1;
    if (isLong && text.sliced(at).startsWith(u'\n'))
        ++at;
    while (at < text.size()) {
        const QChar c = text[at++];
        if (c == u'\\' && quote == u'"') {
            if ((!isLong || !skipLineEnd(text, at)) && !appendEscaped(text, at, result.text))
                return {};
        } else if (c == quote && (!isLong || text.sliced(at - 1).startsWith(triple))) {
            at += isLong ? 2 : 0;
            // Of four or five quotes the first ones belong to the text.
            for (int more = 0; isLong && more < 2 && at < text.size() && text[at] == quote; ++more, ++at)
                result.text += quote;
            result.length = at;
            return result;
        } else if (c == u'\n' && !isLong) {
            return {};
        } else {
            result.text += c;
        }
    }
    return {};
}

} // namespace Frontispiece
