// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"

namespace Frontispiece {

/// The stories that come with the application. They are in memory, so reading them waits for no disk.
[[nodiscard]] Catalogue bundledStories();

/// The page that introduces them.
[[nodiscard]] CatalogueEntry introduction();

} // namespace Frontispiece
