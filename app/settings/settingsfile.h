// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Whether a file of settings may be read. QSettings takes serialised values out of it, and whatever room
/// damaged ones ask for, which may be all the memory there is; ours never hold any, nor are they that long.
/// A file that is not there may be read.
[[nodiscard]] bool isHarmless(const QString &settingsFile);

/// Gives a file another name, in place of one that was set aside before. False if that cannot be done.
bool moveAside(const QString &settingsFile);

} // namespace Frontispiece
