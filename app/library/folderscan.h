// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"

#include <functional>
#include <stop_token>

namespace Frontispiece {

/// Takes the stories found since the last call.
using TakeCatalogue = std::function<void(const Catalogue &)>;

/// Finds the stories (*.md, *.markdown) in a folder and the folders below it, hands them out in
/// batches as they are read, and stops early when asked to. A single file is taken as well.
/// Hidden files and symbolic links are passed over, so that nothing outside the folder is read and
/// no loop is walked. A folder that is missing or may not be read is an issue. May be called from
/// any thread.
void scanFolder(const QString &path, const TakeCatalogue &take, const std::stop_token &stop = {});

} // namespace Frontispiece
