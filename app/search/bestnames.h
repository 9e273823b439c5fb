// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "namepool.h"

#include <array>
#include <optional>
#include <span>

namespace Frontispiece {

/// Picks the best names, titles and keywords of all stories for a query. What makes a value good is the same
/// in every story that has it: values are judged first, once each, and of stories it is only asked which of
/// them they have. What nothing better is left of is not looked for any more.
class BestNames final
{
public:
    /// A value that answers the query, for one story.
    struct Candidate
    {
        float score;
        quint32 value;
        qint32 slot;
    };
    using Candidates = std::vector<Candidate>;

    /// How many are wanted. With `ofArtists` above 0, `ofAReason` counts artists in place of their stories,
    /// of which each has a share of so many.
    struct Limits
    {
        qsizetype ofAReason;
        qsizetype ofArtists;
    };

    /// `pool`, `query` and `held`, what pool.find() gives for it, have to live longer. The query has terms,
    /// but not more than NamePool::mostTerms.
    BestNames(const NamePool &pool, const Query &query, const HeldValues &held, Limits limits);

    /// Looks at the values of a story; call it in the order of slots.
    void look(std::span<const PooledValue> values, qint32 slot);

    /// How many there are, with those that are not among the best.
    [[nodiscard]] qsizetype total() const { return m_total; }
    /// The best, those of a reason behind each other, each time best first.
    [[nodiscard]] Candidates take();

private:
    enum Mark : quint8 {
        Part = 1,   ///< holds some of the words
        Whole = 2,  ///< holds all of them
        Wanted = 4, ///< and may be among the best of its reason
    };
    static constexpr size_t reasons = static_cast<size_t>(Reason::Summary); ///< those before it

    [[nodiscard]] float score(quint32 value, const HeldTerms &terms) const;
    [[nodiscard]] quint32 count(std::span<const PooledValue> values);
    void takeWanted(std::span<const PooledValue> values, qint32 slot);
    void takeSpread(std::span<const PooledValue> values, qint32 slot);
    void take(const Candidate &candidate, Reason reason);
    void keepBest(size_t reason);
    [[nodiscard]] std::optional<Candidate> keepFirst(Candidates &candidates) const;
    [[nodiscard]] std::optional<Candidate> keepArtists(Candidates &candidates) const;
    [[nodiscard]] bool goesBefore(const Candidate &left, const Candidate &right) const;
    void sort(Candidates &candidates, qsizetype most) const;

    const NamePool &m_pool;
    const HeldValues &m_held;
    Limits m_limits;
    quint64 m_all; ///< a bit for each term
    quint64 m_initials = 0;
    std::array<QByteArray, alphabets.size()> m_exact; ///< the words of a value that is the query
    std::vector<quint8> m_marks;                      ///< of each value
    std::array<Candidates, reasons> m_wanted;         ///< values, without stories, in no order
    std::array<Candidates, reasons> m_candidates;
    qsizetype m_total = 0;
};

} // namespace Frontispiece
