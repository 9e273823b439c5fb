// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingplaces.h"

namespace Frontispiece {

void ReadingPlaces::takeNewer(const ReadingPlaces &others)
{
    for (auto it = others.positions.cbegin(); it != others.positions.cend(); ++it) {
        const auto known = positions.find(it.key());
        if (known == positions.end()) {
            positions.insert(it.key(), *it);
            continue;
        }
        const bool finished = known->position.finished || it->position.finished;
        if (it->changed > known->changed)
            *known = *it;
        known->position.finished = finished;
    }
    if (others.last && (!last || others.last->changed > last->changed))
        last = others.last;
}

} // namespace Frontispiece
