// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "progresstext.h"
#include "readingsession.h"
#include "settings.h"

namespace Frontispiece {

/// A story that was opened and read in.
struct BegunStory
{
    ReadingState state = ReadingState::Unread; ///< unread: hardly begun
    qint64 lastRead = 0;                       ///< in ms since 1970, UTC
    int words = 0;
    QStringList artists; ///< their keys

    friend bool operator==(const BegunStory &, const BegunStory &) = default;
};

/// The stories of a library that were begun, which are few: what a list is filtered by.
class BegunStories
{
public:
    /// Looks at a story and its reading position.
    void look(const PackedEntry &entry, const ReadingSession &session);
    void remove(const StoryId &story) { m_stories.remove(story); }
    void clear() { m_stories.clear(); }

    [[nodiscard]] const QHash<StoryId, BegunStory> &all() const { return m_stories; }
    /// Whether a filter lets a story through.
    [[nodiscard]] bool matches(const StoryId &story, StoryFilter filter) const;
    [[nodiscard]] qint64 lastRead(const StoryId &story) const { return m_stories.value(story).lastRead; }

private:
    QHash<StoryId, BegunStory> m_stories;
};

} // namespace Frontispiece
