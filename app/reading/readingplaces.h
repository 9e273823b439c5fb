// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "correction.h"
#include "identity.h"
#include "issue.h"
#include "readingposition.h"

#include <QHash>

#include <optional>

namespace Frontispiece {

/// A reading position and when it was taken, in milliseconds since 1970, UTC: of two the later counts. So
/// it is with whatever is dated below.
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

/// A file or folder of the reader's. One that was removed is remembered as such, or an older copy would
/// bring it back.
struct DatedSource
{
    qint64 added = 0; ///< in milliseconds since 1970, UTC
    bool isRemoved = false;
    qint64 changed = 0;
};

/// How the reader corrected a story; an empty correction was taken back, which is remembered, too.
struct DatedCorrection
{
    Correction correction;
    qint64 changed = 0;
};

/// Where a story was when it was read.
struct DatedIdentity
{
    Identity identity;
    qint64 changed = 0;
};

/// Where the reader is in every story begun, what was on the page last, where stories come from, and what
/// the reader knows of them: all that is kept of a reader.
struct ReadingPlaces
{
    QHash<StoryId, DatedPosition> positions;
    std::optional<DatedPlace> last;
    QHash<QString, DatedSource> sources {}; ///< by absolute path
    QHash<StoryId, DatedCorrection> corrections {};
    QHash<StoryId, DatedIdentity> identities {};

    [[nodiscard]] bool isEmpty() const;
    /// Takes over what `others` know better. A story once read to its end stays so.
    void takeNewer(const ReadingPlaces &others);
};

/// What could be read of all that, and what was wrong with it.
struct LoadedPlaces
{
    ReadingPlaces places;
    Issues issues;
};

} // namespace Frontispiece
