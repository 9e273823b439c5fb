// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markdownfence.h"

#include <algorithm>

namespace Frontispiece {

namespace {

constexpr qsizetype shortestFence = 3;

/// What a fence can stand behind: blanks, quote marks and list marks.
struct Margin
{
    qsizetype length = 0;
    bool isQuote = false;
    bool isItem = false;
};

/// The length of the list mark and the blank behind it with which a text begins; 0 if it begins with none.
qsizetype listMarkLength(QStringView text)
{
    qsizetype length = 0;
    while (length < std::min<qsizetype>(9, text.size()) && text[length].isDigit())
        ++length;
    if (length >= text.size())
        return 0;
    const QChar mark = text[length];
    const bool isMark
        = length > 0 ? mark == u'.' || mark == u')' : mark == u'-' || mark == u'+' || mark == u'*';
    const bool isFollowed = length + 1 < text.size() && text[length + 1].isSpace();
    return isMark && isFollowed ? length + 2 : 0;
}

Margin marginOf(QStringView line)
{
    Margin margin;
    while (margin.length < line.size()) {
        const QChar c = line[margin.length];
        if (c == u' ' || c == u'\t' || c == u'>') {
            margin.isQuote = margin.isQuote || c == u'>';
            ++margin.length;
        } else if (const qsizetype mark = listMarkLength(line.sliced(margin.length)); mark > 0) {
            margin.isItem = true;
            margin.length += mark;
        } else {
            break;
        }
    }
    return margin;
}

/// The blanks a line begins with, and the quote marks if it stands in a quote.
qsizetype indentOf(QStringView line, bool isQuoted)
{
    const auto end = std::ranges::find_if(
        line, [isQuoted](QChar c) { return c != u' ' && c != u'\t' && !(isQuoted && c == u'>'); });
    return end - line.begin();
}

qsizetype runLength(QStringView text, QChar character)
{
    const auto end = std::ranges::find_if(text, [character](QChar c) { return c != character; });
    return end - text.begin();
}

} // namespace

bool MarkdownFence::endsWithItsContainer(QStringView line) const
{
    if (m_isQuoted)
        return !line.trimmed().startsWith(u'>');
    return !line.trimmed().isEmpty() && indentOf(line, false) < m_indent;
}

void MarkdownFence::read(QStringView line)
{
    if (isOpen() && endsWithItsContainer(line))
        m_length = 0;
    if (isOpen()) {
        const QStringView text = line.sliced(indentOf(line, m_isQuoted));
        const qsizetype length = runLength(text, m_character);
        if (length >= m_length && text.sliced(length).trimmed().isEmpty())
            m_length = 0;
        return;
    }
    const Margin margin = marginOf(line);
    const QStringView text = line.sliced(margin.length);
    if (text.isEmpty())
        return;
    const qsizetype length = runLength(text, text.front());
    const bool isFence = length >= shortestFence
        && (text.front() == u'~' || (text.front() == u'`' && !text.sliced(length).contains(u'`')));
    if (!isFence)
        return;
    m_character = text.front();
    m_length = length;
    m_isQuoted = margin.isQuote;
    // Up to three blanks need be no indentation: the fence may stand in no list at all.
    m_indent = margin.isItem || margin.length > 3 ? margin.length : 0;
}

} // namespace Frontispiece
