// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancestandin.h"

#include "appearancecolours.h"
#include "settings.h"
#include "theme.h"

#include <optional>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

std::optional<Theme> themeInPlaceOf(const Settings &settings)
{
    const QColor page(settings.customPage);
    if (settings.theme != ThemeChoice::Custom || contrast(page, QColor(settings.customText)) >= leastContrast)
        return std::nullopt;
    return contrast(page, Qt::white) > contrast(page, Qt::black) ? Theme::dusk() : Theme::paper();
}

QString sheetFor(const std::optional<Theme> &standIn)
{
    if (!standIn)
        return u"QColorDialog { border: 1px solid palette(mid); }"_s;
    return standIn->styleSheet()
        + u"QColorDialog { background: %1; border: 1px solid %2; }"_s.arg(standIn->page.name(),
                                                                          standIn->line.name());
}

} // namespace

void keepReadable(QWidget &panel, const Settings &settings)
{
    const std::optional<Theme> standIn = themeInPlaceOf(settings);
    if (const QString sheet = sheetFor(standIn); sheet != panel.styleSheet())
        panel.setStyleSheet(sheet); // before the palettes, which it takes back
    const QPalette colors = standIn ? standIn->palette() : QPalette();
    panel.setPalette(colors);
    // Under a style sheet, children do not take their parent's palette over.
    for (QWidget *child : panel.findChildren<QWidget *>())
        child->setPalette(colors);
}

} // namespace Frontispiece
