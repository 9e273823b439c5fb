// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagestyle.h"

#include <QList>
#include <QSizeF>

namespace Frontispiece {

/// Where the text stands in a view: in the middle, as wide as its measure, the rest is margin. Logical
/// pixels.
struct PageGeometry
{
    QSizeF view;
    qreal column = 0;     ///< the width of a line
    QList<qreal> columns; ///< where each column begins: two for a spread, else one
    qreal top = 0;        ///< of a page; 0 where the text is scrolled
    qreal height = 0;     ///< of a page's text, or of the view where it is scrolled

    friend bool operator==(const PageGeometry &, const PageGeometry &) = default;
};

/// The geometry for a view; a spread of two pages where both have their full measure.
[[nodiscard]] PageGeometry pageGeometry(const QSizeF &view, const PageStyle &style);

} // namespace Frontispiece
