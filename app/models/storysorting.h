// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "begunstories.h"
#include "library.h"

namespace Frontispiece {

/// Stories to be listed one by one. All of it is values, so that a thread can have it.
struct StorySorting
{
    QList<PackedEntry> stories;
    BegunStories begun;
    StoryOrder order = StoryOrder::Title;
    StoryFilter filter = StoryFilter::All;

    /// The stories that the filter lets through, in order; those that are alike by title.
    [[nodiscard]] QList<StoryId> sorted() const;
};

} // namespace Frontispiece
