// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

namespace Frontispiece {

/// The colours of the page and, through the palette, of the window around it.
struct Theme
{
    QColor page;
    QColor panel; ///< of the list and the bars
    QColor selection;
    QColor line; ///< hair lines between panes
    QColor text;
    QColor muted;  ///< of what is read second: minutes, captions
    QColor accent; ///< of links, progress and the focus
    QColor match;  ///< the ground of words that were searched for

    [[nodiscard]] static Theme paper();
    [[nodiscard]] static Theme sepia();
    [[nodiscard]] static Theme dusk();
    [[nodiscard]] static Theme night();
    /// The reader's own two colours, and what lies between them for the rest.
    [[nodiscard]] static Theme custom(const QColor &page, const QColor &text);

    [[nodiscard]] QPalette palette() const;

    friend bool operator==(const Theme &, const Theme &) = default;
};

/// The contrast between two opaque colours, 1 to 21, as WCAG 2.1 defines it.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);

} // namespace Frontispiece
