// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "applicationlook.h"

#include <QApplication>
#include <QPalette>

namespace Frontispiece {

void ApplicationLook::wear(const Theme &theme)
{
    const QPalette palette = theme.palette();
    if (QApplication::palette() != palette)
        QApplication::setPalette(palette);
}

} // namespace Frontispiece
