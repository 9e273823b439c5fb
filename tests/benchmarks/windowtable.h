// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importmeasures.h"

#include <QList>

namespace Frontispiece::Bench {

/// What was measured with one library, in the window.
struct WindowColumn
{
    QString name;
    Measures import; ///< while its stories came in; empty if none did
    Measures start;  ///< when it was started again
};

/// All of it, as Markdown. The first column is the one without stories of its own.
[[nodiscard]] QString windowTable(const QList<WindowColumn> &columns);

} // namespace Frontispiece::Bench
