// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "openingwords.h"

namespace Frontispiece {

namespace {

/// Opening words end with a word, at a mark, or at this many characters.
constexpr qsizetype longestOpening = 22;

} // namespace

qsizetype openingLength(QStringView paragraph)
{
    if (paragraph.size() < 2 * longestOpening)
        return 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < paragraph.size() && at <= longestOpening; ++at) {
        const QChar c = paragraph[at];
        if (c == u' ' || c.isPunct()) {
            if (c.isPunct() && c != u'’' && c != u'-')
                return at;
            if (c == u' ')
                end = at;
        } else if (!c.isLetterOrNumber() && !c.isMark()) {
            return end;
        }
    }
    return end;
}

} // namespace Frontispiece
