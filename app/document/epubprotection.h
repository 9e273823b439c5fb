// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "archive.h"

namespace Frontispiece {

/// The name of what locks a book ("Adobe DRM", "Readium LCP" …), or an empty string if nothing does. Fonts
/// alone may be scrambled: nobody reads with them here.
[[nodiscard]] QString protectionOf(Archive &archive);

} // namespace Frontispiece
