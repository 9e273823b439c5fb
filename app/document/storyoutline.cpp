// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyoutline.h"

namespace Frontispiece {

namespace {

QString titleOf(const Story &story, const Block &heading)
{
    QString title = story.text.mid(heading.range.start, heading.range.length);
    for (auto span = heading.spans.crbegin(); span != heading.spans.crend(); ++span) {
        if (span->emphasis.testFlag(Emphasis::Superscript))
            title.remove(span->range.start - heading.range.start, span->range.length);
    }
    return title.replace(QChar::LineSeparator, u' ');
}

} // namespace

Outline outlineOf(const Story &story)
{
    Outline outline;
    for (const Block &block : story.blocks) {
        if (block.kind == Block::Kind::Heading)
            outline.append({titleOf(story, block), block.level, block.range.start});
    }
    return outline;
}

} // namespace Frontispiece
