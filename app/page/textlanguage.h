// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

#include <QLocale>

namespace Frontispiece {

/// The language, as a BCP 47 tag, by whose rules a story's words are broken: its own; where it names none,
/// the reader's, if that is written in the letters of the story; else the one most often written in
/// them. Empty for other letters than Latin and Cyrillic.
[[nodiscard]] QString hyphenationLanguage(const Story &story, const QLocale &reader = QLocale());

} // namespace Frontispiece
