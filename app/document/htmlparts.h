// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markuptree.h"

namespace Frontispiece {

/// Whether an element is never shown, or shows something that is no text.
[[nodiscard]] bool isHidden(const MarkupNode &node);

/// Whether an element is something other than text that its author meant to be seen or heard.
[[nodiscard]] bool isMedia(const MarkupNode &node);

/// Whether an element is marked as the number of a printed page.
[[nodiscard]] bool isPageNumber(const MarkupNode &node);

/// Whether an element's class is one of those that footnotes and what leads to them have. Others have them,
/// too.
[[nodiscard]] bool isCalledNote(const MarkupNode &node);

/// Whether an element is a footnote.
[[nodiscard]] bool isNote(const MarkupNode &node);

/// Whether the items of an element are footnotes.
[[nodiscard]] bool holdsNotes(const MarkupNode &node);

/// Whether an element leads from a footnote back to the text.
[[nodiscard]] bool isBackLink(const MarkupNode &node);

/// Whether an element is marked as a reference to a footnote.
[[nodiscard]] bool isNoteReference(const MarkupNode &node);

/// Whether an element of a page from the web is something around the text: links, comments, a licence.
[[nodiscard]] bool isAround(const MarkupNode &node);

/// Whether an element is what Project Gutenberg puts around a book.
[[nodiscard]] bool isOfGutenberg(const MarkupNode &node);

/// Whether an element is likely to be a page's main text.
[[nodiscard]] bool isLikelyMainText(const MarkupNode &node);

/// Whether an element names a page's author.
[[nodiscard]] bool isByline(const MarkupNode &node);

/// Whether an element is a poem, or a part of one.
[[nodiscard]] bool isVerse(const MarkupNode &node);

} // namespace Frontispiece
