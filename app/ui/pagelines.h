// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

class QTextDocument;

namespace Frontispiece {

/// A line as it is laid out. Heights are logical pixels from the top of the document.
struct PageLine
{
    qreal top = 0;
    qreal bottom = 0;
    int start = 0; ///< the document's position of its first character
    int end = 0;
};

/// The line that a position of a document is in.
[[nodiscard]] PageLine lineAtPosition(const QTextDocument &document, int position);

/// The line at a height, or the one nearest to it.
[[nodiscard]] PageLine lineAtHeight(const QTextDocument &document, qreal height);

} // namespace Frontispiece
