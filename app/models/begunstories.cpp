// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "begunstories.h"

#include "personname.h"

namespace Frontispiece {

void BegunStories::look(const PackedEntry &entry, const ReadingSession &session)
{
    const StoryId id = entry.id();
    const std::optional<ReadingPosition> position = session.position(id);
    if (!position) {
        m_stories.remove(id);
        return;
    }
    BegunStory story {readingState(position), session.lastRead(id).value_or(0), entry.words(), {}};
    for (const QString &artist : entry.unpack().info.artists) {
        if (const QString key = personKey(artist); !story.artists.contains(key))
            story.artists.append(key);
    }
    m_stories.insert(id, story);
}

bool BegunStories::matches(const StoryId &story, StoryFilter filter) const
{
    if (filter == StoryFilter::All)
        return true;
    const ReadingState state = m_stories.value(story).state;
    switch (filter) {
    case StoryFilter::Reading: return state == ReadingState::Reading;
    case StoryFilter::Finished: return state == ReadingState::Finished;
    default: return state == ReadingState::Unread;
    }
}

} // namespace Frontispiece
