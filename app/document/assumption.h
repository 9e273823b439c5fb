// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "story.h"
#include "storyfilename.h"

namespace Frontispiece {

/// Gives a story whose file names no title, no artist or no id those of its file's and folder's names, and
/// says so in an issue each (an id is nothing a reader is told of).
void assumeFromName(StoryInfo &info, Issues &issues, const StoryFileName &name);

} // namespace Frontispiece
