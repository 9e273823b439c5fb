// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagegeometry.h"

#include <cmath>

namespace Frontispiece {

namespace {

/// The least there is between the text and the view's edge.
constexpr qreal narrowestMargin = 22;
/// Between the two pages of a spread, and beside them, in parts of the text's size.
constexpr qreal gutterFactor = 3.2;

} // namespace

PageGeometry pageGeometry(const QSizeF &view, const PageStyle &style)
{
    const qreal measure = style.measure();
    const qreal gutter = std::round(style.textSize() * gutterFactor);
    PageGeometry geometry;
    geometry.view = view;
    geometry.column = std::max(1.0, std::min(measure, view.width() - 2 * narrowestMargin));
    const qreal spread = 2 * measure + gutter;
    if (style.mode() == PageMode::Paged && view.width() >= spread + gutter) {
        const qreal left = std::floor((view.width() - spread) / 2);
        geometry.columns = {left, left + measure + gutter};
    } else {
        geometry.columns = {std::floor((view.width() - geometry.column) / 2)};
    }
    geometry.height = std::max(1.0, view.height());
    if (style.mode() == PageMode::Paged) {
        // In a low window every line counts.
        const qreal line = style.lineHeight();
        geometry.top = std::round(std::min(line * 0.75, view.height() / 12));
        geometry.height = std::max(line, view.height() - 2 * geometry.top);
    }
    return geometry;
}

} // namespace Frontispiece
