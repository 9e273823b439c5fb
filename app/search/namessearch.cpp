// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How NamesIndex answers.
#include "bestnames.h"
#include "namesindex.h"
#include "nearestwords.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// Stories looked at before it is asked whether anybody still waits: a tenth of a millisecond.
constexpr NamesIndex::Slot storiesBetweenLooks = 4096;

/// A bit for each of so many terms.
quint64 allOf(qsizetype terms)
{
    return terms == 0 ? 0 : ~quint64 {0} >> (NamePool::mostTerms - terms);
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
    SlotSet set(m_stories.size());
    const QList<Term> few = terms.first(std::min(terms.size(), NamePool::mostTerms));
    const HeldValues held = m_pool.find(few, stop);
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
        quint64 covered = 0;
        for (const PooledValue value : valuesOf(slot)) {
            if (const HeldTerms *of = held.of(value.number()))
                covered |= of->terms;
        }
        set[size_t(slot)] = covered == allOf(few.size());
    }
    return set;
}

NamesIndex::SlotSet NamesIndex::holdingAny(const QList<Term> &terms, const std::stop_token &stop) const
{
    SlotSet set(m_stories.size());
    const HeldValues held = m_pool.find(terms.first(std::min(terms.size(), NamePool::mostTerms)), stop);
    if (held.isEmpty())
        return set;
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
        bool isHeld = false; // to look at all of them takes less time than to decide each time
        for (const PooledValue value : valuesOf(slot))
            isHeld |= held.contains(value.number());
        set[size_t(slot)] = isHeld;
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
    const bool isForList = limit <= 0;
    BestNames names(m_pool, query, held,
                    isForList ? BestNames::Limits {mostForAReason, mostOfArtists}
                              : BestNames::Limits {limit, 0});
    for (Slot slot = 0; slot < slotEnd(); ++slot) {
        if (slot % storiesBetweenLooks == 0 && stop.stop_requested())
            return found;
        if (out.empty() || !out[size_t(slot)])
            names.look(valuesOf(slot), slot);
    }
    std::optional<quint32> last;
    for (const BestNames::Candidate &best : names.take()) {
        const StoryId story = id(best.slot);
        if (last == best.value) { // the same artist's next story
            found.matches.append(found.matches.constLast());
            found.matches.last().story = story;
        } else {
            found.matches.append(valueMatch(story, m_pool.value(best.value), query));
        }
        last = best.value;
        found.titles.insert(story, title(best.slot));
    }
    found.total = names.total();
    return found;
}

} // namespace Frontispiece
