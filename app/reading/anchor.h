// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

#include <optional>

namespace Frontispiece {

/// What a link calls a heading, as GitHub and most that write Markdown do:
///   "The second night: Lime"  →  "the-second-night-lime"
[[nodiscard]] QString headingAnchor(const QString &title);

/// Where in a story's text a link's anchor leads: "note-2" to a footnote, anything else to a heading,
/// "name-1" to the second one of a name. None if there is no such thing.
[[nodiscard]] std::optional<qsizetype> anchorOffset(const Story &story, const QString &anchor);

} // namespace Frontispiece
