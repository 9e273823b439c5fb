// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Frontispiece {

/// One heading of a story. `start` is where its text begins in the story's plain text.
struct OutlineEntry
{
    QString title;
    int level = 2; ///< 1 to 6, as in Markdown
    qsizetype start = 0;

    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

/// A story's headings in reading order.
using Outline = QList<OutlineEntry>;

} // namespace Frontispiece
