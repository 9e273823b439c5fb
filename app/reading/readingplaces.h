// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "readingposition.h"

#include <QHash>

#include <optional>

namespace Frontispiece {

/// A reading position and when it was taken, in milliseconds since 1970, UTC: of two the later counts.
struct DatedPosition
{
    ReadingPosition position;
    qint64 changed = 0;
};

/// What was on the page, and when.
struct DatedPlace
{
    Place place;
    qint64 changed = 0;
};

/// Where the reader is in every story begun, and what was on the page last.
struct ReadingPlaces
{
    QHash<StoryId, DatedPosition> positions;
    std::optional<DatedPlace> last;

    [[nodiscard]] bool isEmpty() const { return positions.isEmpty() && !last; }
    /// Takes over what `others` know better. A story once read to its end stays so.
    void takeNewer(const ReadingPlaces &others);
};

/// What could be read of the reading places, and what was wrong with them.
struct LoadedPlaces
{
    ReadingPlaces places;
    Issues issues;
};

} // namespace Frontispiece
