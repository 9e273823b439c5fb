// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "outline.h"

#include <QMenuBar>

namespace Frontispiece {

class Actions;

/// Puts the actions into the menu bar.
void fillMenuBar(QMenuBar &bar, const Actions &actions, QMenu *sections);

/// The menu behind "Aa": colours and text size. Owned by `parent`.
[[nodiscard]] QMenu *makeAppearanceMenu(const Actions &actions, QWidget *parent);

} // namespace Frontispiece
