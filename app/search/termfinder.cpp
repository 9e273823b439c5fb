// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "termfinder.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// Words of a query that are looked for, one behind the other.
struct Wanted
{
    QStringView words; ///< parted by blanks
    qsizetype term;
    Tier tier;
    bool isBeginning; ///< the last word may go on
};

/// The end of words that begin at a place of a folded text; -1 if they do not stand there. A phrase ends with
/// its paragraph.
qsizetype endOfWords(QStringView folded, QStringView words, qsizetype at)
{
    for (const QChar c : words) {
        if (c == u' ') {
            const qsizetype gap = at;
            while (at < folded.size() && folded[at] != u'\n' && !isWordCharacter(folded[at]))
                ++at;
            if (at == gap)
                return -1;
        } else if (at == folded.size() || folded[at++] != c) {
            return -1;
        }
    }
    return at;
}

void findWords(QStringView folded, const Wanted &wanted, QList<TermHit> &hits)
{
    const qsizetype blank = wanted.words.indexOf(u' ');
    const QStringView first = blank < 0 ? wanted.words : wanted.words.first(blank);
    for (qsizetype at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
        if (at > 0 && isWordCharacter(folded[at - 1]))
            continue;
        const qsizetype end = blank < 0 ? at + first.size() : endOfWords(folded, wanted.words, at);
        if (end < 0)
            continue;
        qsizetype wordEnd = end;
        while (wordEnd < folded.size() && isWordCharacter(folded[wordEnd]))
            ++wordEnd;
        if (!wanted.isBeginning && wordEnd != end)
            continue;
        // A word whose beginning sounds like what was typed is half of it, whatever its letters.
        const bool isSound = wanted.tier == Tier::Prefix;
        hits.append({{at, end - at},
                     wanted.term,
                     isSound ? 2 * (wordEnd - at) : wordEnd - at,
                     wordEnd == end || wanted.tier != Tier::Exact ? wanted.tier : Tier::Prefix});
    }
}

} // namespace

QList<TermHit> findTerms(const FoldedText &searched, const Query &query, bool isPersonsName)
{
    const QStringView folded = searched.text();
    QList<TermHit> hits;
    bool hasForms = false;
    for (qsizetype index = 0; index < query.terms().size(); ++index) {
        const Term &term = query.terms().at(index);
        const bool isBeginning
            = term.extent == Term::Extent::Prefix || (term.extent == Term::Extent::Initial && isPersonsName);
        findWords(folded, {term.textIn(searched.alphabet()), index, Tier::Exact, isBeginning}, hits);
        for (const WordForm &form : term.forms) {
            if (form.tier != Tier::Exact)
                findWords(folded, {form.text, index, form.tier, false}, hits);
        }
        hasForms = hasForms || !term.forms.isEmpty();
    }
    if (query.terms().size() > 1 || hasForms)
        std::ranges::stable_sort(hits, {}, [](const TermHit &hit) { return hit.range.start; });
    return hits;
}

QList<Passage> sourceRanges(const QList<TermHit> &hits, const FoldedText &folded)
{
    QList<Passage> ranges;
    ranges.reserve(hits.size());
    for (const TermHit &hit : hits) {
        const Passage range = folded.toSource(hit.range);
        // A phrase may hold another word that was asked for, or share one with another phrase.
        if (!ranges.isEmpty()
            && (range.start == ranges.constLast().start || range.start < ranges.constLast().end()))
            ranges.last().length = std::max(ranges.constLast().end(), range.end()) - ranges.constLast().start;
        else
            ranges.append(range);
    }
    return ranges;
}

QList<Passage> findPassages(QStringView text, const Query &query, Alphabet alphabet)
{
    if (query.isEmpty())
        return {};
    const FoldedText folded(text, alphabet);
    return sourceRanges(findTerms(folded, query.withTerms(query.freeTerms())), folded);
}

} // namespace Frontispiece
