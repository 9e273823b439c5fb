// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "namewords.h"
#include "query.h"
#include "storymatching.h"

#include <QByteArray>

#include <memory>
#include <stop_token>
#include <vector>

namespace Frontispiece {

/// Which words of a query a value holds.
struct HeldTerms
{
    quint64 terms = 0;   ///< a bit each
    float closeness = 0; ///< the sum of what share of their words the hits cover
    quint16 hits = 0;
    Tier tier
        = Tier::Exact; ///< the furthest of those that were needed; Exact stands for Prefix and Folded, too
};

/// The values that hold words of a query.
class HeldValues
{
public:
    explicit HeldValues(qsizetype values);

    [[nodiscard]] bool isEmpty() const { return m_held.size() == 1; }
    /// Null if the value holds none of the words.
    [[nodiscard]] const HeldTerms *of(quint32 value) const
    {
        return contains(value) ? &m_held[m_at[value]] : nullptr;
    }
    [[nodiscard]] bool contains(quint32 value) const
    {
        return (m_isHeld[value / 64] >> (value % 64) & 1U) != 0;
    }
    [[nodiscard]] HeldTerms &operator[](quint32 value)
    {
        quint32 &at = m_at[value];
        if (at == 0) {
            at = quint32(m_held.size());
            m_held.emplace_back();
            m_values.push_back(value);
            m_isHeld[value / 64] |= quint64 {1} << (value % 64);
        }
        return m_held[at];
    }
    /// Calls `take` with each value and what it holds, in the order they were found.
    template <typename Take>
    void forEach(const Take &take) const
    {
        for (size_t at = 1; at < m_held.size(); ++at)
            take(m_values[at], m_held[at]);
    }

private:
    std::vector<quint64> m_isHeld; ///< a bit for each value: all of them stay near the processor
    std::vector<quint32> m_at;     ///< by value, where in m_held; 0: nothing
    std::vector<HeldTerms> m_held; ///< from 1 on
    std::vector<quint32> m_values; ///< whose they are
};

/// A value by its number and, to be at hand, its reason.
class PooledValue
{
public:
    PooledValue(quint32 number, Reason reason)
        : m_bits(static_cast<quint32>(reason) << reasonAt | number)
    {
    }
    [[nodiscard]] quint32 number() const { return m_bits & ((quint32 {1} << reasonAt) - 1); }
    [[nodiscard]] Reason reason() const { return static_cast<Reason>(m_bits >> reasonAt); }

private:
    static constexpr int reasonAt = 29; ///< from this bit on
    quint32 m_bits;
};

/// Names, titles and keywords in one piece of memory: the same name of many stories is kept once, and all
/// are looked through in one go. Values are numbered from 0; none is ever taken out.
class NamePool
{
public:
    /// A longer title is none; its beginning is enough to find it by.
    static constexpr qsizetype longestValue = 1000;
    /// Terms of a query beyond these are no longer a name.
    static constexpr qsizetype mostTerms = 64;

    NamePool();

    [[nodiscard]] quint32 add(const StoryValue &value);
    [[nodiscard]] qsizetype size() const { return qsizetype(m_reasons.size()); }
    [[nodiscard]] qint64 bytes() const { return m_words.size() + m_texts.size(); }

    [[nodiscard]] Reason reason(quint32 value) const { return static_cast<Reason>(m_reasons[value]); }
    [[nodiscard]] StoryValue value(quint32 value) const;
    [[nodiscard]] Alphabet alphabet(quint32 value) const { return m_alphabets[value]; }
    /// Its folded words, as of indexedWords().
    [[nodiscard]] QByteArrayView words(quint32 value) const;

    /// Below 0 if a value goes before another by the bytes of its words: near enough to say which of many
    /// equals are among the best.
    [[nodiscard]] int compare(quint32 left, quint32 right) const;

    /// All values that hold any of the terms, of which there may be mostTerms, where they are asked for. Ends
    /// early once `stop` is requested.
    [[nodiscard]] HeldValues find(const QList<Term> &terms, const std::stop_token &stop) const;

    /// The words of all values.
    [[nodiscard]] const NameWords &vocabulary() const { return *m_vocabulary; }

private:
    /// What is looked for in the words.
    struct Wanted
    {
        const Term &term;
        quint64 bit;
        QByteArray words;
        Tier tier;
        bool isBeginning;
        quint8 alphabets; ///< bits; in values of other ones it is another word
    };
    void find(const Wanted &wanted, HeldValues &held, const std::stop_token &stop) const;
    void findPhrase(const Wanted &wanted, HeldValues &held, const std::stop_token &stop) const;
    /// Where it was found.
    struct Hit
    {
        Hit(const Wanted &wanted, qsizetype letters);

        float closeness;
        bool mustBeName; ///< an initial stands for longer words in names only
    };
    void note(const Wanted &wanted, quint32 value, const Hit &hit, HeldValues &held) const;

    QByteArray m_words;             ///< of one value after the other
    QByteArray m_texts;             ///< UTF-8
    std::vector<quint32> m_wordsAt; ///< where a value begins, and the end
    std::vector<quint32> m_textsAt;
    std::unique_ptr<NameWords> m_vocabulary;
    std::vector<Alphabet> m_alphabets;
    std::vector<quint64> m_beginnings; ///< the first bytes of the words, the first the highest
    std::vector<quint8> m_reasons;     ///< each a Reason
    QHash<size_t, quint32> m_shared;   ///< by hash, those that many stories have in common
};

} // namespace Frontispiece
