// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "htmlpage.h"

namespace Frontispiece {

/// Finds a page's footnotes, with the ids by which they are referred to: those that are marked as such, and
/// those that are only called so and lead back to what leads to them. Nothing else may have been found yet.
void findNotes(HtmlPage &page);

} // namespace Frontispiece
