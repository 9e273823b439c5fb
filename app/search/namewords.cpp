// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "namewords.h"

#include <algorithm>
#include <cstring>

namespace Frontispiece {

NameWords::NameWords()
    : m_text(1, ' ')
    , m_numbers(0, Hash {this}, Equal {this})
{
}

QByteArrayView NameWords::word(quint32 number) const
{
    const qsizetype start = number == 0 ? 1 : qsizetype {m_ends[number - 1]} + 1;
    return QByteArrayView(m_text).sliced(start, m_ends[number] - start);
}

quint32 NameWords::numberOf(QByteArrayView word)
{
    if (const auto known = m_numbers.find(word); known != m_numbers.cend())
        return *known;
    const auto number = quint32(m_ends.size());
    m_text.append(word);
    m_ends.push_back(quint32(m_text.size()));
    m_text += ' ';
    m_values.emplace_back();
    m_numbers.insert(number);
    return number;
}

void NameWords::add(QByteArrayView words, quint32 value)
{
    for (qsizetype at = 0; at < words.size();) {
        const qsizetype blank = words.indexOf(' ', at);
        const qsizetype end = blank < 0 ? words.size() : blank;
        if (end > at)
            m_values[numberOf(words.sliced(at, end - at))].push_back(value);
        at = end + 1;
    }
}

const NameWords::Values *NameWords::find(QByteArrayView word) const
{
    const auto known = m_numbers.find(word);
    return known == m_numbers.cend() ? nullptr : &m_values[*known];
}

void NameWords::forEachBeginning(QByteArrayView letters, const Take &take) const
{
    const QByteArray needle = ' ' + letters.toByteArray();
    const char *const begin = m_text.constData();
    auto next = m_ends.cbegin();
    for (const char *from = begin;;) {
        // QByteArray takes four times as long.
        const auto *const found = static_cast<const char *>(
            memmem(from, size_t(begin + m_text.size() - from), needle.constData(), size_t(needle.size())));
        if (!found)
            return;
        next = std::upper_bound(next, m_ends.cend(), quint32(found - begin));
        const auto number = quint32(next - m_ends.cbegin());
        if (!take(word(number), m_values[number]))
            return;
        from = begin + *next;
    }
}

void NameWords::forEach(const Take &take) const
{
    for (quint32 number = 0; number < m_ends.size(); ++number) {
        if (!take(word(number), m_values[number]))
            return;
    }
}

} // namespace Frontispiece
