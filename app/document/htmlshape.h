// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "draftblock.h"

namespace Frontispiece {

/// A character as a page may have it: those that Qt keeps for itself are replaced.
[[nodiscard]] QChar withoutMarks(QChar c);

/// Says what a block of a page is now that all of it is known: a poem by its short lines, a break by its
/// stars. False if there is nothing in it.
[[nodiscard]] bool shape(DraftBlock &draft);

} // namespace Frontispiece
