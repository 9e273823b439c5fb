// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Frontispiece {

struct Settings;

/// Gives `panel`, in which the colours are chosen, colours of its own while the reader's cannot be read:
/// whoever chose white on white must be able to see how to undo it.
void keepReadable(QWidget &panel, const Settings &settings);

} // namespace Frontispiece
