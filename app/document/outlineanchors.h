// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "outline.h"

#include <QStringList>

namespace Frontispiece {

/// The names by which links lead to headings, one for each entry: "The Second Night" → "the-second-night";
/// a further heading of that name → "the-second-night-1".
[[nodiscard]] QStringList outlineAnchors(const Outline &outline);

} // namespace Frontispiece
