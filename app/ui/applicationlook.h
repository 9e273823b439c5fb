// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "theme.h"

namespace Frontispiece {

/// What all widgets wear: the colours of a theme. Made before them, it costs nothing; after them, each has to
/// be looked at again.
class ApplicationLook final
{
public:
    explicit ApplicationLook(const Theme &theme) { wear(theme); }

    /// Another theme; nothing happens if it is the one that is worn.
    void wear(const Theme &theme);
};

} // namespace Frontispiece
