// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyparser.h"

namespace Frontispiece {

/// Reads what describes a story that is a page of HTML. Agrees with parseHtmlStory() in info and issues.
[[nodiscard]] ParsedInfo parseHtmlInfo(QByteArrayView bytes, const StoryFileName &name);

/// Reads a whole story from a page of HTML: its main text, with what its head tells of it.
[[nodiscard]] ParsedStory parseHtmlStory(QByteArrayView bytes, const StoryFileName &name);

} // namespace Frontispiece
