// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "query.h"

#include "folding.h"

namespace Frontispiece {

namespace {

/// Longer than anything typed by hand. What is pasted beyond it adds words, and so could only lose matches.
constexpr qsizetype longestQuery = 400;

} // namespace

Query Query::fromString(const QString &typed)
{
    Query query;
    query.m_typed = typed.left(longestQuery).trimmed();
    const QString folded = FoldedText(query.m_typed).text();
    for (qsizetype at = 0; at < folded.size();) {
        if (!isWordCharacter(folded[at])) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < folded.size() && isWordCharacter(folded[end]))
            ++end;
        const Term term {folded.mid(at, end - at), Term::Extent::WholeWord};
        query.m_terms.removeAll(term); // said twice, it asks for nothing more; its last place counts
        query.m_terms.append(term);
        at = end;
    }
    if (!query.m_terms.isEmpty())
        query.m_terms.last().extent = Term::Extent::Prefix;
    return query;
}

} // namespace Frontispiece
