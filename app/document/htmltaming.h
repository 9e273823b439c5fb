// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// HTML on its way to the parser.
struct TamedHtml
{
    QString markup;
    bool isSimplified = false; ///< it was nested too deeply, or was more tags than text
};

/// HTML made safe to parse: the parser takes the square of how deeply elements stand in each other, and
/// worse where they overlap, so it is given none that do. Every element that begins also ends, inside the
/// one it began in and not too deep; what has no place in a table gets a cell. What never shows anything, or
/// shows something else than text, is left out; of a film or a frame the mere element stays, as "video".
/// `isXml` says that "<a/>" is meant as a whole element.
[[nodiscard]] TamedHtml tamedHtml(const QString &markup, bool isXml);

} // namespace Frontispiece
