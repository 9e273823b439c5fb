// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "story.h"

namespace Frontispiece {

/// Whom a story's first sentence is about, if that is a person with two to four names:
///   "Jane Roe (1901–1980) was known for …", "Jane Roe, a painter from …", "Jane Roe’s pictures …",
///   "The painter Jane Roe was …", "Born in Kazan, Jane Roe …"
/// In any script that has capitals; titles ("Dr", "Sir") are left out. Empty if nobody is named so. Words
/// are all it goes by: it knows the usual openings that are no names ("The House stood", "In March Paris
/// was", "New York was"), and is wrong where a place or a thing of two names is none of them ("Buenos Aires
/// was", or any two German nouns).
[[nodiscard]] QString personInOpening(QStringView text);

/// A name that is written in capitals, "JANE ROE", as it usually is: "Jane Roe". Any other stays as it is.
[[nodiscard]] QString nameInSmallLetters(const QString &name);

/// A story's first sentence as a title: whole if it is short, else cut at a word, with "…".
[[nodiscard]] QString titleFromOpening(QStringView text);

/// Gives a story that names no title or no artist those found in its opening words (either may be empty),
/// and says so in one note.
void assumeFromOpening(StoryInfo &info, Issues &issues, const QString &file, const QString &artist,
                       const QString &title);

} // namespace Frontispiece
