// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace Frontispiece {

/// What a row of the story list is; decides how it is drawn and what activating it does.
enum class RowKind {
    Artist,       ///< picture, name, title, minutes and progress
    Story,        ///< one of several stories of an artist
    Section,      ///< a heading between answers, cannot be chosen
    Answer,       ///< a title, work, person, place or keyword
    StoryHeading, ///< the story that the excerpts below come from
    Excerpt,      ///< a passage
    More,         ///< says how many answers are not shown; shows them
    Message,      ///< says that nothing was found, cannot be chosen
    Entry,        ///< a story where the list is not by artist: picture, title, artist, minutes and progress
    Nearest,      ///< says which words were searched for in place of those typed, cannot be chosen
};

/// Roles of StoryListModel. Qt::DisplayRole is the row's main text.
enum StoryListRole {
    KindRole = Qt::UserRole, ///< RowKind, as int
    DetailRole,              ///< the second text: a title, "a work in …"
    StatusRole,              ///< "9 min · 40 %", or a count
    ProgressRole,            ///< 0 to 1; negative: show none
    PictureRole,             ///< path of the picture, may be empty
    RangesRole,              ///< QVariant of QList<Passage>: what to set off in the main text
    OpenRole,                ///< whether this is what the page shows
    FoldedRole,              ///< of an artist with several stories: whether they are hidden
    FoldableRole,
    NoteRole, ///< how the words found differ from those typed: "another spelling"; mostly empty
};

} // namespace Frontispiece
