// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "printedtable.h"

#include <QHash>

namespace Frontispiece::Bench {

/// A figure that is promised, and where the benchmarks print it.
struct Promise
{
    QString what;
    QString results; ///< the file, without its ending; see script/bench
    QString row;
    QString column;
    int place;    ///< of several numbers in the cell
    double bound; ///< at most, or at least where it is a pace
    bool isPace = false;
};

/// All that are made: the one place where their bounds stand.
[[nodiscard]] QList<Promise> promises();

/// What became of them, as Markdown. Those whose figures are not among the results are left out.
[[nodiscard]] QString promisesKept(const QHash<QString, PrintedTable> &results);

} // namespace Frontispiece::Bench
