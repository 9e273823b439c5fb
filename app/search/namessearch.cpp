// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How NamesIndex answers.
#include "indexedwords.h"
#include "namesindex.h"
#include "nearestwords.h"

#include <algorithm>
#include <array>
#include <span>

namespace Frontispiece {

namespace {

constexpr int reasons = static_cast<int>(Reason::Summary); ///< those before it are looked through here
/// Stories looked at before it is asked whether anybody still waits: a tenth of a millisecond.
constexpr NamesIndex::Slot storiesBetweenLooks = 4096;

/// A bit for each of so many terms.
quint64 allOf(qsizetype terms)
{
    return terms == 0 ? 0 : ~quint64 {0} >> (NamePool::mostTerms - terms);
}

quint64 initialsOf(const QList<Term> &terms)
{
    quint64 bits = 0;
    for (qsizetype at = 0; at < terms.size(); ++at) {
        if (terms.at(at).extent == Term::Extent::Initial)
            bits |= quint64 {1} << unsigned(at);
    }
    return bits;
}

/// What a value reads that is the query and nothing else, as of indexedWords(), in each alphabet.
std::array<QByteArray, alphabets.size()> wholeWords(const Query &query)
{
    QString typed;
    for (const Term &term : query.terms())
        typed += term.typed + u' ';
    std::array<QByteArray, alphabets.size()> words;
    for (const Alphabet alphabet : alphabets)
        words.at(size_t(alphabet)) = indexedWords(FoldedText(typed, alphabet).text());
    return words;
}

} // namespace

Query NamesIndex::withForms(const Query &query, const std::stop_token &stop) const
{
    QList<QList<WordForm>> forms;
    for (const Term &term : query.terms())
        forms.append(m_forms.formsOf(term, stop));
    return query.withForms(forms);
}

bool NamesIndex::holds(const Term &term, const std::stop_token &stop) const
{
    return !m_pool.find({term}, stop).isEmpty();
}

NamesIndex::SlotSet NamesIndex::holdingAll(const QList<Term> &terms, const std::stop_token &stop) const
{
    return holding(terms, true, stop);
}

NamesIndex::SlotSet NamesIndex::holdingAny(const QList<Term> &terms, const std::stop_token &stop) const
{
    return holding(terms, false, stop);
}

NamesIndex::SlotSet NamesIndex::holding(const QList<Term> &terms, bool isAll,
                                        const std::stop_token &stop) const
{
    SlotSet set(m_stories.size());
    const QList<Term> few = terms.first(std::min(terms.size(), NamePool::mostTerms));
    const HeldValues held = m_pool.find(few, stop);
    const quint64 wanted = isAll ? allOf(few.size()) : 0;
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
        const Entry &entry = m_stories[size_t(slot)];
        quint64 covered = 0;
        for (quint32 at = entry.firstValue; at < entry.firstValue + entry.values; ++at) {
            if (const HeldTerms *of = held.of(m_values[at]))
                covered |= of->terms;
        }
        set[size_t(slot)] = isAll ? covered == wanted : covered != 0;
    }
    return set;
}

QStringList NamesIndex::nearestWords(const Term &term, const std::stop_token &stop) const
{
    NearestWords nearest(term);
    m_pool.vocabulary().forEach([&](QByteArrayView word, const NameWords::Values &values) {
        nearest.look(word, qint64(values.size()));
        return !stop.stop_requested();
    });
    return nearest.words();
}

NameMatches NamesIndex::search(const Query &query, qsizetype limit, const SlotSet &out,
                               const std::stop_token &stop) const
{
    NameMatches found;
    if (query.isEmpty() || query.terms().size() > NamePool::mostTerms)
        return found;
    const HeldValues held = m_pool.find(query.terms(), stop);
    if (held.isEmpty())
        return found;
    const Wanted wanted {allOf(query.terms().size()), initialsOf(query.terms()), wholeWords(query)};
    std::vector<Candidates> candidates(reasons);
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
        if (slot % storiesBetweenLooks == 0 && stop.stop_requested())
            return found;
        if (out.empty() || !out[size_t(slot)])
            judge(slot, wanted, held, candidates);
    }
    const qsizetype most = limit > 0 ? limit : mostForAReason;
    for (Candidates &ofReason : candidates) {
        found.total += qsizetype(ofReason.size());
        const bool isOfArtists = &ofReason == &candidates[size_t(Reason::Artist)];
        if (isOfArtists && limit <= 0)
            keepBestArtists(ofReason);
        addBest(ofReason, isOfArtists && limit <= 0 ? qsizetype(ofReason.size()) : most, query, found);
    }
    return found;
}

/// Adds the best matches; `candidates` are in no order afterwards.
void NamesIndex::addBest(Candidates &candidates, qsizetype most, const Query &query, NameMatches &found) const
{
    most = std::min(most, qsizetype(candidates.size()));
    std::partial_sort(
        candidates.begin(), candidates.begin() + most, candidates.end(),
        [this](const Candidate &left, const Candidate &right) { return goesBefore(left, right); });
    std::optional<quint32> last;
    for (const Candidate &candidate : std::span(candidates).first(size_t(most))) {
        const StoryId story = id(candidate.slot);
        if (last == candidate.value) { // the same artist's next story
            found.matches.append(found.matches.constLast());
            found.matches.last().story = story;
        } else {
            found.matches.append(valueMatch(story, m_pool.value(candidate.value), query));
        }
        last = candidate.value;
        found.titles.insert(story, title(candidate.slot));
    }
}

/// Keeps the stories of the best artists, so that one who has many does not hide the next, and of an artist
/// no more than a list can show at once.
void NamesIndex::keepBestArtists(Candidates &candidates) const
{
    Candidates artists; // by the first of their stories
    std::vector<bool> isArtist(size_t(m_pool.size()));
    for (const Candidate &candidate : candidates) {
        if (!isArtist[candidate.value])
            artists.push_back(candidate);
        isArtist[candidate.value] = true;
    }
    const auto most = std::min(artists.size(), size_t(mostForAReason));
    std::partial_sort(
        artists.begin(), artists.begin() + qsizetype(most), artists.end(),
        [this](const Candidate &left, const Candidate &right) { return goesBefore(left, right); });
    const size_t share = mostOfArtists / std::max<size_t>(most, 1);
    for (const Candidate &artist : std::span(artists).subspan(most))
        isArtist[artist.value] = false;
    QHash<quint32, size_t> kept; // how many stories of each
    std::erase_if(candidates, [&](const Candidate &candidate) {
        return !isArtist[candidate.value] || ++kept[candidate.value] > share;
    });
}

/// Adds the names, titles and keywords of a story that hold all words. Where the words are spread over
/// several, the answer is the last of those needed: the work, not every story of hers.
void NamesIndex::judge(Slot slot, const Wanted &wanted, const HeldValues &held,
                       std::vector<Candidates> &candidates) const
{
    const Entry &entry = m_stories[size_t(slot)];
    quint64 covered = 0;
    quint32 last = 0;
    quint32 reasonsSeen = 0;
    for (quint32 at = entry.firstValue; at < entry.firstValue + entry.values; ++at) {
        const quint32 value = m_values[at];
        const HeldTerms *terms = held.of(value);
        // An initial belongs to a name that somebody knows more of.
        if (!terms || ((terms->terms & ~wanted.initials) == 0 && wanted.initials != wanted.all))
            continue;
        const Reason reason = m_pool.reason(value);
        if (terms->terms == wanted.all) {
            // One keyword is enough to say that the story is about it.
            const quint32 bit = 1U << static_cast<quint32>(reason);
            if (reason < Reason::Person || (reasonsSeen & bit) == 0)
                candidates[size_t(reason)].push_back({score(value, *terms, wanted), value, slot});
            reasonsSeen |= bit;
        } else if ((terms->terms & ~covered) != 0) {
            covered |= terms->terms;
            last = value;
        }
        if (covered == wanted.all)
            break;
    }
    if (reasonsSeen == 0 && covered == wanted.all)
        candidates[size_t(m_pool.reason(last))].push_back({score(last, *held.of(last), wanted), last, slot});
}

float NamesIndex::score(quint32 value, const HeldTerms &terms, const Wanted &wanted) const
{
    // Where a word goes on, it is not the query as a whole; nearly always, that saves looking.
    const bool isExact = terms.closeness >= float(terms.hits)
        && m_pool.words(value) == wanted.exact[size_t(m_pool.alphabet(value))];
    return float(closenessScore * double(terms.closeness) / double(terms.hits) + (isExact ? exactScore : 0)
                 - tierPenalty(terms.tier));
}

bool NamesIndex::goesBefore(const Candidate &left, const Candidate &right) const
{
    if (left.score != right.score)
        return left.score > right.score;
    if (left.value != right.value) {
        const int byWords = m_pool.compare(left.value, right.value);
        return byWords != 0 ? byWords < 0 : left.value < right.value;
    }
    return left.slot < right.slot;
}

} // namespace Frontispiece
