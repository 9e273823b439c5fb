// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancestandin.h"

#include "appearancecolours.h"
#include "settings.h"
#include "theme.h"

#include <optional>

namespace Frontispiece {

namespace {

std::optional<Theme> themeInPlaceOf(const Settings &settings)
{
    const QColor page(settings.customPage);
    if (settings.theme != ThemeChoice::Custom || contrast(page, QColor(settings.customText)) >= leastContrast)
        return std::nullopt;
    return contrast(page, Qt::white) > contrast(page, Qt::black) ? Theme::dusk() : Theme::paper();
}

} // namespace

void keepReadable(QWidget &panel, const Settings &settings)
{
    const std::optional<Theme> standIn = themeInPlaceOf(settings);
    const QPalette colors = standIn ? standIn->palette() : QPalette();
    panel.setPalette(colors);
    // What opens as a window of its own takes no colours over.
    for (QWidget *child : panel.findChildren<QWidget *>())
        child->setPalette(colors);
}

} // namespace Frontispiece
