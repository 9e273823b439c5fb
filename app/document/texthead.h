// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "textfields.h"

namespace Frontispiece {

/// Takes from a text what is not the story: Project Gutenberg's frame with its licence, lines such as
/// "Title: …" and "Author: …", a title line, and "by Jane Roe" below it. A title that is repeated below
/// the frame is taken out as well; the page sets it.
[[nodiscard]] TextParts divideText(const QString &text);

} // namespace Frontispiece
