// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "archive.h"
#include "storyformat.h"

namespace Frontispiece {

/// Finds the stories in an EPUB that is open for reading: one, or those of a collection. Pictures are named
/// by their members.
[[nodiscard]] ParsedFile parseEpub(QIODevice &file, const StoryFileName &name);

/// Reads one of them whole; an empty `part` is the book as one story.
[[nodiscard]] ParsedStory parseEpubStory(QIODevice &file, const StoryFileName &name, const QString &part);

/// A member of an EPUB, such as a picture, of at most `limit` bytes. A protected book gives none.
[[nodiscard]] MemberBytes readEpubMember(QIODevice &file, const QString &member, qint64 limit);

} // namespace Frontispiece
