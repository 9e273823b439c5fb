// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "library.h"
#include "storyrow.h"

#include <QSet>

namespace Frontispiece {

/// The rows of the list while nothing is searched for: a row an artist. The stories of an artist
/// with several follow as rows of their own if `unfolded` holds the artist's name.
[[nodiscard]] QList<StoryRow> artistRows(const Library &library, const QSet<QString> &unfolded);

/// The row of an artist with one story.
[[nodiscard]] StoryRow artistRow(const CatalogueEntry &entry, const QString &artist);

} // namespace Frontispiece
