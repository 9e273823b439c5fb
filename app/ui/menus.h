// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenuBar>

namespace Frontispiece {

class Actions;

/// Puts the actions into the menu bar.
void fillMenuBar(QMenuBar &bar, const Actions &actions);

/// How the list is sorted and what it shows, in one menu.
void fillListMenu(QMenu &menu, const Actions &actions);

} // namespace Frontispiece
