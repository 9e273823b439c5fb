// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"

namespace Frontispiece {

/// The stories that come with the application. They are in memory, so reading them waits for no disk.
[[nodiscard]] Catalogue bundledStories();

/// The page that introduces them.
[[nodiscard]] CatalogueEntry introduction();

/// All that comes along.
struct Bundle
{
    Catalogue stories;
    CatalogueEntry introduction;
};

/// Reads it. Of any thread, and before there is an application, too.
[[nodiscard]] Bundle bundle();

} // namespace Frontispiece
