// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingplaces.h"

namespace Frontispiece {

namespace {

/// Takes over what is only in `others`, or newer there.
template <typename Key, typename Dated>
void takeNewerOf(QHash<Key, Dated> &own, const QHash<Key, Dated> &others)
{
    for (auto it = others.cbegin(); it != others.cend(); ++it) {
        const auto known = own.find(it.key());
        if (known == own.end())
            own.insert(it.key(), *it);
        else if (it->changed > known->changed)
            *known = *it;
    }
}

} // namespace

bool ReadingPlaces::isEmpty() const
{
    return positions.isEmpty() && !last && sources.isEmpty() && corrections.isEmpty() && identities.isEmpty();
}

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
    takeNewerOf(sources, others.sources);
    takeNewerOf(corrections, others.corrections);
    takeNewerOf(identities, others.identities);
}

} // namespace Frontispiece
