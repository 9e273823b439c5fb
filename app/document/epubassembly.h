// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "epubgatherer.h"

namespace Frontispiece {

/// Puts what was gathered for a story together: one text, its footnotes numbered anew at its end, links
/// leading to its headings. A link to any other place of the book is text.
[[nodiscard]] ReadText assembleEpub(const EpubGatherer &gathered);

} // namespace Frontispiece
