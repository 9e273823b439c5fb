// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "nearestwords.h"

#include "slip.h"

#include <algorithm>
#include <bit>

namespace Frontispiece {

namespace {

/// More corrections than these say nothing.
constexpr qsizetype mostWords = 5;

/// A bit for each letter that comes in a word: two words with few slips between them differ in few.
quint64 lettersOf(QByteArrayView word)
{
    quint64 letters = 0;
    for (const char c : word)
        letters |= quint64 {1} << (static_cast<unsigned char>(c) & 63U);
    return letters;
}

} // namespace

NearestWords::NearestWords(const Term &term)
    : m_typed(term.text)
    , m_letters(lettersOf(term.text.toUtf8()))
    , m_most(term.text.size() < 4 || term.text.contains(u' ') || term.extent == Term::Extent::Initial
                 ? 0
                 : mostSlips(term.text.size() + 1))
    , m_isBeginning(term.extent == Term::Extent::Prefix)
{
}

void NearestWords::look(QByteArrayView word, qint64 count)
{
    if (m_most == 0)
        return;
    // A letter beyond ASCII has two bytes.
    const quint64 letters = lettersOf(word);
    const quint64 missing = m_letters & ~letters;
    if (std::popcount(missing) > 2 * m_most
        || (!m_isBeginning && std::popcount(letters & ~m_letters) > 2 * m_most))
        return;
    const QString text = QString::fromUtf8(word);
    Found found {slipsBetween(m_typed, text, m_most), true, count};
    if (found.slips > m_most && m_isBeginning)
        found = {slipsBetween(m_typed, text, m_most, true), false, count};
    if (found.slips > mostSlips(std::max(text.size(), m_typed.size())) || found.slips > m_most)
        return;
    m_most = found.slips;
    if (const auto known = m_found.constFind(text); known != m_found.cend())
        found.count += known->count;
    m_found.insert(text, found);
}

QStringList NearestWords::words() const
{
    QStringList words;
    for (auto it = m_found.cbegin(); it != m_found.cend(); ++it) {
        if (it->slips == m_most)
            words.append(it.key());
    }
    const auto hasSameBeginning = [this](const QString &word) { return word.at(0) == m_typed.at(0); };
    std::ranges::sort(words, [&](const QString &left, const QString &right) {
        const Found &one = *m_found.constFind(left);
        const Found &other = *m_found.constFind(right);
        if (one.isWhole != other.isWhole)
            return one.isWhole;
        if (hasSameBeginning(left) != hasSameBeginning(right)) // the first letter is seldom a slip
            return hasSameBeginning(left);
        return one.count != other.count ? one.count > other.count : left < right;
    });
    return words.first(std::min(words.size(), mostWords));
}

} // namespace Frontispiece
