// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "textfields.h"

#include <optional>

namespace Frontispiece {

/// Takes a text out of Project Gutenberg's frame: what stands before its "*** START OF …" tells title,
/// author and language, what stands behind "*** END OF …" is the licence. Nothing if it has no such frame.
[[nodiscard]] std::optional<TextParts> withoutGutenbergFrame(const QString &text);

/// Whether a paragraph at a book's beginning only says who made the file of it.
[[nodiscard]] bool isGutenbergCredit(QStringView paragraph);

} // namespace Frontispiece
