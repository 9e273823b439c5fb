// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyid.h"

namespace Frontispiece {

/// A range of a story's plain text, in UTF-16 code units. One of length 0 is a reading position.
struct Passage
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return start + length; }
    [[nodiscard]] bool isEmpty() const { return length == 0; }
    friend bool operator==(const Passage &, const Passage &) = default;
};

/// A passage and the story it is in: where the reader can be sent.
struct Place
{
    StoryId story;
    Passage passage;

    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::Passage)
Q_DECLARE_METATYPE(Frontispiece::Place)
