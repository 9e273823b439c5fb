// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "termfinder.h"

#include <algorithm>

namespace Frontispiece {

namespace {

void findTerm(QStringView folded, const Term &term, qsizetype index, QList<TermHit> &hits)
{
    for (qsizetype at = folded.indexOf(term.text); at >= 0; at = folded.indexOf(term.text, at + 1)) {
        if (at > 0 && isWordCharacter(folded[at - 1]))
            continue;
        qsizetype end = at + term.text.size();
        while (end < folded.size() && isWordCharacter(folded[end]))
            ++end;
        const qsizetype wordLength = end - at;
        if (term.extent == Term::Extent::WholeWord && wordLength != term.text.size())
            continue;
        hits.append({{at, term.text.size()}, index, wordLength});
    }
}

} // namespace

QList<TermHit> findTerms(QStringView folded, const Query &query)
{
    QList<TermHit> hits;
    for (qsizetype index = 0; index < query.terms().size(); ++index)
        findTerm(folded, query.terms().at(index), index, hits);
    if (query.terms().size() > 1)
        std::ranges::stable_sort(hits, {}, [](const TermHit &hit) { return hit.range.start; });
    return hits;
}

QList<Passage> sourceRanges(const QList<TermHit> &hits, const FoldedText &folded)
{
    QList<Passage> ranges;
    ranges.reserve(hits.size());
    for (const TermHit &hit : hits) {
        const Passage range = folded.toSource(hit.range);
        if (!ranges.isEmpty() && ranges.constLast().start == range.start)
            ranges.last().length = std::max(ranges.constLast().length, range.length);
        else
            ranges.append(range);
    }
    return ranges;
}

QList<Passage> findPassages(QStringView text, const Query &query)
{
    if (query.isEmpty())
        return {};
    const FoldedText folded(text);
    return sourceRanges(findTerms(folded.text(), query), folded);
}

} // namespace Frontispiece
