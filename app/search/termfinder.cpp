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

QList<Passage> findPassages(QStringView text, const Query &query)
{
    if (query.isEmpty())
        return {};
    const FoldedText folded(text);
    QList<Passage> passages;
    const QList<TermHit> hits = findTerms(folded.text(), query);
    passages.reserve(hits.size());
    for (const TermHit &hit : hits)
        passages.append(folded.toSource(hit.range));
    return passages;
}

} // namespace Frontispiece
