// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

namespace Frontispiece {

/// Somebody whom stories are about, with those stories in the order they are listed.
struct Artist
{
    QString name;
    QList<StoryId> stories;

    friend bool operator==(const Artist &, const Artist &) = default;
};

/// Groups stories by artist. Artists are sorted by name, the stories of one by title, both as the
/// reader's language sorts; a story by two artists stands under each.
[[nodiscard]] QList<Artist> artistsOf(const QList<StoryInfo> &stories);

} // namespace Frontispiece
