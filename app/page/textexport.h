// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagetext.h"

namespace Frontispiece {

/// Some of a page as plain text: no soft hyphens, lines as the author broke them, an empty line between
/// paragraphs.
[[nodiscard]] QString plainText(const PageText &page, const Passage &range);

/// The same as HTML, with its headings, quotes, lists, emphasis and links; without colours or faces,
/// which are the page's and not the author's.
[[nodiscard]] QString richText(const PageText &page, const Passage &range);

/// Where a passage comes from, to be put under it: "— Mia Kalmurzaeva, “Rings on Still Water”".
[[nodiscard]] QString sourceLine(const StoryInfo &info);

} // namespace Frontispiece
