// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyparser.h"

namespace Frontispiece::Fuzz {

/// What holds of any text and its blocks: they follow each other through the text, and their spans lie in
/// them, in order.
void requireSoundBlocks(const QString &text, const QList<Block> &blocks);

/// What holds of any story: the rules of story.h, and that a link to one of its own places leads into it.
void requireSoundStory(const Story &story);

/// What holds of anything a reader is told.
void requireSoundIssues(const Issues &issues);

/// What holds of what was read of one file: the description alone agrees with the whole story.
void requireAgreement(const ParsedInfo &info, const ParsedStory &whole);

} // namespace Frontispiece::Fuzz
