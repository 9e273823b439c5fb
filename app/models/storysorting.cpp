// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storysorting.h"

#include <QCollator>

#include <algorithm>
#include <vector>

namespace Frontispiece {

namespace {

struct Sortable
{
    qint64 number;
    QCollatorSortKey title;
    StoryId id;
};

bool goesBefore(const Sortable &left, const Sortable &right)
{
    if (left.number != right.number)
        return left.number < right.number;
    if (const int byTitle = left.title.compare(right.title); byTitle != 0)
        return byTitle < 0;
    return left.id < right.id;
}

} // namespace

QList<StoryId> StorySorting::sorted() const
{
    const auto numberOf = [this](const PackedEntry &entry, const StoryId &id) -> qint64 {
        switch (order) {
        case StoryOrder::Added: return -entry.added();
        case StoryOrder::LastRead: return -begun.lastRead(id);
        case StoryOrder::Length: return entry.words();
        default: return 0;
        }
    };
    QCollator collator;
    collator.setNumericMode(true); // "Part 10" behind "Part 9"
    std::vector<Sortable> all;
    all.reserve(static_cast<size_t>(stories.size()));
    for (const PackedEntry &entry : stories) {
        const StoryId id = entry.id();
        if (begun.matches(id, filter))
            all.push_back({numberOf(entry, id), collator.sortKey(entry.title()), id});
    }
    std::ranges::sort(all, goesBefore);
    QList<StoryId> ids;
    ids.reserve(static_cast<qsizetype>(all.size()));
    for (const Sortable &story : all)
        ids.append(story.id);
    return ids;
}

} // namespace Frontispiece
