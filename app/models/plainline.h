// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// A text as one honest line. File names may hold anything: what would end the line, or set what follows
/// from right to left, becomes a visible sign. Joiners stay: words of some scripts are written with them.
[[nodiscard]] QString plainLine(QString text);
/// A text as a tool tip, which would otherwise take a name such as "<b>" for mark-up.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Frontispiece
