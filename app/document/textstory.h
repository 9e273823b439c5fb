// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyparser.h"

namespace Frontispiece {

/// Reads what describes a story from a plain text, in any encoding: from Project Gutenberg's frame, from a
/// head ("Title: …", "by Jane Roe"), or else from its opening words, which is said in a note. Agrees with
/// parseTextStory() in info and issues.
[[nodiscard]] ParsedInfo parseTextInfo(QByteArrayView bytes, const StoryFileName &name);

/// Reads a whole story from a plain text.
[[nodiscard]] ParsedStory parseTextStory(QByteArrayView bytes, const StoryFileName &name);

} // namespace Frontispiece
