// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Frontispiece {

/// Reads which fonts the system has and what it says about them. Qt does so when it sets the first letter,
/// and all else waits meanwhile; what has been read once is there for it. Of any thread, and before there is
/// an application, too. Does nothing where Qt does not ask fontconfig.
void readFontConfiguration();

} // namespace Frontispiece
