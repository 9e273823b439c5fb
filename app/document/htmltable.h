// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markuptree.h"

namespace Frontispiece {

/// Whether a table only says where on the page its text stands, so that its cells are texts of their own.
[[nodiscard]] bool isLayoutTable(const MarkupTree &tree, qsizetype table);

/// Whether the cells of a row are all heads.
[[nodiscard]] bool isHeadRow(const MarkupTree &tree, qsizetype row);

/// The mark of a list's item: 4 is "4.", "d.", "D.", "iv." or "IV.".
[[nodiscard]] QString listMarker(qint64 number, QChar numbers);

} // namespace Frontispiece
