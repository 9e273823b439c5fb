// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "query.h"
#include "storymatching.h"
#include "wordtable.h"

#include <QSet>

#include <stop_token>

namespace Frontispiece {

/// The words of names, by how they sound: finds those that a word of a query may stand for. A word once taken
/// in stays.
class NameForms
{
public:
    /// Takes in the words of an artist's, a person's or a place's name.
    void add(const StoryValue &value);
    [[nodiscard]] qsizetype bytes() const { return m_words.bytes() + m_families.bytes() + m_joined.bytes(); }

    /// Words of names that a term may stand for, the nearest tier first, without itself; at most `mostForms`.
    [[nodiscard]] QList<WordForm> formsOf(const Term &term, const std::stop_token &stop = {}) const;

    static constexpr qsizetype mostForms = 24;

private:
    void addWord(const QString &word, const QString &folded, bool isFamilyName);

    WordTable m_words; ///< by sound
    WordTable
        m_families; ///< by a family form's stem, with "+" behind it for a woman's name and "-" for a man's
    WordTable m_joined;    ///< those with an apostrophe in them, by what is left when written in one
    QSet<quint64> m_known; ///< hashes of what was taken in
};

} // namespace Frontispiece
