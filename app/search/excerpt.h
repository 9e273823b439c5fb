// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"

#include <QList>

namespace Frontispiece {

/// Some text with the matched words in it: "…no two echoes met that night" and where "echo" stands.
struct Excerpt
{
    QString text;
    QList<Passage> ranges; ///< in text, in order

    friend bool operator==(const Excerpt &, const Excerpt &) = default;
};

/// How much an excerpt shows, in characters.
struct ExcerptSize
{
    qsizetype before = 40;  ///< at most so many before the first match
    qsizetype length = 120; ///< about so many in all
};

/// Cuts the text around `ranges` (in order; none: at its beginning) at word boundaries, never beyond the
/// paragraph of the first; a cut is shown by an ellipsis.
[[nodiscard]] Excerpt excerptAround(QStringView text, const QList<Passage> &ranges, ExcerptSize size = {});

} // namespace Frontispiece
