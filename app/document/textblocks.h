// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdownreader.h"

namespace Frontispiece {

/// Reads plain text as people and Project Gutenberg write it. Blank lines divide paragraphs, and where there
/// are none each line is one; lines broken at a width are put together again; short or indented lines are
/// verse, wrapped indented ones a quote; "* * *" is a break; "CHAPTER I" and a short line in capitals are
/// headings; _underscored words_ are in italics. No word is left out.
[[nodiscard]] ReadText readPlainText(QStringView text);

} // namespace Frontispiece
