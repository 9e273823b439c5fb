// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

namespace Frontispiece {

/// The headings among a story's blocks, as a list shows them: each on one line, and without the numbers of
/// footnotes.
[[nodiscard]] Outline outlineOf(const Story &story);

} // namespace Frontispiece
