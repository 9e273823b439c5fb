// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bestnames.h"

#include "indexedwords.h"

#include <algorithm>
#include <bit>

namespace Frontispiece {

namespace {

/// Once there are so many candidates for each that is wanted, the best of them are kept.
constexpr qsizetype candidatesForAMatch = 8;

/// Whether one value is enough to say that a story is about what is looked for: a keyword, but not a title.
constexpr bool isOneEnough(Reason reason)
{
    return reason >= Reason::Person;
}

/// The reasons of which one is enough, a bit each.
constexpr quint32 onceForAStory = ~quint32 {0} << static_cast<quint32>(Reason::Person);

} // namespace

BestNames::BestNames(const NamePool &pool, const Query &query, const HeldValues &held, Limits limits)
    : m_pool(pool)
    , m_held(held)
    , m_limits(limits)
    , m_all(~quint64 {0} >> (NamePool::mostTerms - query.terms().size()))
    , m_marks(size_t(pool.size()))
{
    QString typed;
    quint64 bit = 1;
    for (const Term &term : query.terms()) {
        typed += term.typed + u' ';
        m_initials |= term.extent == Term::Extent::Initial ? bit : 0;
        bit <<= 1U;
    }
    for (const Alphabet alphabet : alphabets)
        m_exact.at(size_t(alphabet)) = indexedWords(FoldedText(typed, alphabet).text());
    m_held.forEach([this](quint32 value, const HeldTerms &terms) {
        // An initial belongs to a name that somebody knows more of.
        if ((terms.terms & ~m_initials) == 0 && m_initials != m_all)
            return;
        m_marks[value] = terms.terms == m_all ? Whole | Wanted : Part;
        if (terms.terms == m_all)
            m_wanted[size_t(m_pool.reason(value))].push_back({score(value, terms), value, 0});
    });
}

void BestNames::look(std::span<const PooledValue> values, qint32 slot)
{
    const quint32 marks = count(values);
    if ((marks & Wanted) != 0)
        takeWanted(values, slot);
    else if (marks == Part && m_all != 1)
        takeSpread(values, slot);
}

/// Counts the values that hold all words. Returns the marks of all values.
quint32 BestNames::count(std::span<const PooledValue> values)
{
    // Which values hold a letter is not to be foreseen: branches would take twice the time.
    quint32 marks = 0;
    quint32 found = 0;
    quint32 each = 0;
    for (const PooledValue value : values) {
        const quint32 mark = m_marks[value.number()];
        const quint32 isWhole = mark / Whole & 1U;
        marks |= mark;
        found |= isWhole << static_cast<quint32>(value.reason());
        each += isOneEnough(value.reason()) ? 0 : isWhole;
    }
    m_total += each + quint32(std::popcount(found & onceForAStory));
    return marks;
}

void BestNames::takeWanted(std::span<const PooledValue> values, qint32 slot)
{
    for (const PooledValue value : values) {
        if (const quint32 number = value.number(); (m_marks[number] & Wanted) != 0)
            take({score(number, *m_held.of(number)), number, slot}, value.reason());
    }
}

/// Where the words are spread over several values of a story, the answer is the last of those needed: the
/// work, not every story of hers.
void BestNames::takeSpread(std::span<const PooledValue> values, qint32 slot)
{
    quint64 covered = 0;
    for (const PooledValue value : values) {
        const quint32 number = value.number();
        if (m_marks[number] == 0)
            continue;
        const HeldTerms &terms = *m_held.of(number);
        if ((terms.terms & ~covered) == 0)
            continue;
        covered |= terms.terms;
        if (covered == m_all) {
            ++m_total;
            take({score(number, terms), number, slot}, value.reason());
            return;
        }
    }
}

void BestNames::take(const Candidate &candidate, Reason reason)
{
    Candidates &known = m_candidates[size_t(reason)];
    if (!isOneEnough(reason) || known.empty() || known.back().slot != candidate.slot)
        known.push_back(candidate);
    else if (known.back().score < candidate.score)
        known.back() = candidate;
    if (qsizetype(known.size()) / candidatesForAMatch >= m_limits.ofAReason)
        keepBest(size_t(reason));
}

/// Keeps the best candidates of a reason, and wants no more values that would not be among them. Of equals
/// those that came first stay.
void BestNames::keepBest(size_t reason)
{
    const bool areArtists = reason == size_t(Reason::Artist) && m_limits.ofArtists > 0;
    Candidates &candidates = m_candidates[reason];
    const std::optional<Candidate> last = areArtists ? keepArtists(candidates) : keepFirst(candidates);
    if (!last)
        return;
    std::erase_if(m_wanted[reason], [&](const Candidate &value) {
        const bool isWanted = value.value == last->value ? areArtists : goesBefore(value, *last);
        if (!isWanted)
            m_marks[value.value] = Whole;
        return !isWanted;
    });
}

/// Returns the last of those that are kept, if there are as many as are wanted.
std::optional<BestNames::Candidate> BestNames::keepFirst(Candidates &candidates) const
{
    if (qsizetype(candidates.size()) < m_limits.ofAReason)
        return {};
    sort(candidates, m_limits.ofAReason);
    candidates.resize(size_t(m_limits.ofAReason));
    return candidates.back();
}

/// Keeps the stories of the best artists, so that one who has many does not hide the next, and of an artist
/// no more than a list can show at once. Returns the last of the artists, as above.
std::optional<BestNames::Candidate> BestNames::keepArtists(Candidates &candidates) const
{
    Candidates artists;             // by the first of their stories
    QHash<quint32, qsizetype> room; // for how many stories of each
    for (const Candidate &candidate : candidates) {
        if (!room.contains(candidate.value))
            artists.push_back(candidate);
        room.insert(candidate.value, 0);
    }
    const qsizetype kept = std::min(qsizetype(artists.size()), m_limits.ofAReason);
    sort(artists, kept);
    for (const Candidate &artist : std::span(artists).first(size_t(kept)))
        room[artist.value] = m_limits.ofArtists / kept;
    std::erase_if(candidates, [&](const Candidate &candidate) { return --room[candidate.value] < 0; });
    return kept < m_limits.ofAReason ? std::optional<Candidate>() : artists[size_t(kept - 1)];
}

BestNames::Candidates BestNames::take()
{
    Candidates all;
    for (size_t reason = 0; reason < reasons; ++reason) {
        keepBest(reason);
        Candidates &best = m_candidates[reason];
        sort(best, qsizetype(best.size()));
        all.insert(all.end(), best.cbegin(), best.cend());
    }
    return all;
}

float BestNames::score(quint32 value, const HeldTerms &terms) const
{
    // Where a word goes on, it is not the query as a whole; nearly always, that saves looking.
    const bool isExact = terms.closeness >= float(terms.hits)
        && m_pool.words(value) == m_exact[size_t(m_pool.alphabet(value))];
    const float closeness = terms.hits == 1 ? terms.closeness : terms.closeness / float(terms.hits);
    const auto penalty = terms.tier == Tier::Exact ? 0.0 : tierPenalty(terms.tier);
    return float(closenessScore) * closeness + float((isExact ? exactScore : 0) - penalty);
}

bool BestNames::goesBefore(const Candidate &left, const Candidate &right) const
{
    if (left.score != right.score)
        return left.score > right.score;
    if (left.value != right.value) {
        const int byWords = m_pool.compare(left.value, right.value);
        return byWords != 0 ? byWords < 0 : left.value < right.value;
    }
    return left.slot < right.slot;
}

/// Best first, as far as so many.
void BestNames::sort(Candidates &candidates, qsizetype most) const
{
    std::partial_sort(
        candidates.begin(), candidates.begin() + most, candidates.end(),
        [this](const Candidate &left, const Candidate &right) { return goesBefore(left, right); });
}

} // namespace Frontispiece
