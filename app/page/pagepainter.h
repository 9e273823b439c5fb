// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "visiblepage.h"

namespace Frontispiece {

/// What is set off on a page: words searched for, words found in the story, what is selected. Lists are
/// in reading order.
struct PageMarks
{
    QList<Passage> searched;
    QList<Passage> found;
    qsizetype current = -1; ///< of those found; -1 for none
    Passage selection;
    Passage link;                   ///< that the keyboard is on
    std::optional<qsizetype> focus; ///< the item that is read, where all others step back
};

/// Draws what is seen of a page, without its pictures.
void drawPage(QPainter &painter, const QList<VisiblePage::Part> &parts, const PageText &text,
              const Theme &theme, const PageMarks &marks);

} // namespace Frontispiece
