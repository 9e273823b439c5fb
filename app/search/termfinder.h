// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "folding.h"
#include "query.h"

namespace Frontispiece {

/// A place where a term stands.
struct TermHit
{
    Passage range;
    qsizetype term = 0;       ///< its place in the query
    qsizetype wordLength = 0; ///< of the whole word, or words, in folded characters
    Tier tier = Tier::Exact;  ///< Exact where folded words are the same; see also tierOf()

    friend bool operator==(const TermHit &, const TermHit &) = default;
};

/// All places of all terms of a query in a folded text, in order, as ranges of the folded text. Initials are
/// the beginnings of words in a person's name, and words elsewhere. Fields are not heeded.
[[nodiscard]] QList<TermHit> findTerms(const FoldedText &searched, const Query &query,
                                       bool isPersonsName = false);

/// The ranges of the original text that hits came from. Where several begin one word ("echoes ech"), the
/// longest stands for all, so that ranges do not overlap.
[[nodiscard]] QList<Passage> sourceRanges(const QList<TermHit> &hits, const FoldedText &folded);

/// All ranges of a text that the terms of a query match: what is marked on a page. What was asked of a field
/// is not.
[[nodiscard]] QList<Passage> findPassages(QStringView text, const Query &query,
                                          Alphabet alphabet = Alphabet::Common);

} // namespace Frontispiece
