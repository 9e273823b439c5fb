// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyrules.h"

#include "anchor.h"
#include "fuzzing.h"
#include "storyoutline.h"

#include <algorithm>

namespace Frontispiece::Fuzz {

using namespace Qt::StringLiterals;

namespace {

/// Markdown's six levels of headings.
constexpr int lowestHeading = 6;

void requireSoundSpans(const Block &block)
{
    qsizetype free = block.range.start;
    for (const Span &span : block.spans) {
        require(span.range.length > 0, "a span has characters");
        require(span.range.start >= free, "spans are in order and do not overlap");
        require(span.range.end() <= block.range.end(), "a span ends with its block at the latest");
        require(isCleanText(span.link), "a link is a clean text");
        free = span.range.end();
    }
}

/// Whatever their titles: a page's are made shorter.
bool isSameHeading(const OutlineEntry &left, const OutlineEntry &right)
{
    return left.start == right.start && left.level == right.level;
}

void requireSoundLevel(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Heading:
        require(block.level >= 1 && block.level <= lowestHeading, "a heading has a level from 1 to 6");
        break;
    case Block::Kind::ListItem: require(block.level >= 1, "an item is in a list"); break;
    default: require(block.level >= 0, "no level is below 0"); break;
    }
}

} // namespace

void requireSoundBlocks(const QString &text, const QList<Block> &blocks)
{
    require(isCleanText(text), "the text is clean");
    qsizetype next = 0;
    for (const Block &block : blocks) {
        require(block.range.start == next && block.range.length >= 0, "a block begins behind the last one");
        require(block.range.end() <= text.size(), "a block ends with the text at the latest");
        require(!QStringView(text).sliced(block.range.start, block.range.length).contains(u'\n'),
                "a block is one line of the text");
        requireSoundSpans(block);
        requireSoundLevel(block);
        next = block.range.end() + 1;
        require(block.range.end() == text.size() || text.at(block.range.end()) == u'\n',
                "a line feed stands between blocks");
    }
    require(blocks.isEmpty() ? text.isEmpty() : next == text.size() + 1, "blocks reach to the text's end");
}

void requireSoundStory(const Story &story)
{
    requireSoundBlocks(story.text, story.blocks);
    require(!story.info.id.isEmpty(), "a story has an id");
    require(!story.info.title.isEmpty(), "a story has a title");
    require(!story.info.artists.isEmpty(), "a story has an artist");
    require(!story.info.artists.contains(QString()), "an artist has a name");
    require(story.info.words >= 0, "words are counted");
    const Outline headings = outlineOf(story);
    require(std::ranges::equal(story.outline, headings, isSameHeading),
            "the outline is that of the headings");
    for (const OutlineEntry &entry : story.outline) {
        const auto place = anchorOffset(story, headingAnchor(entry.title));
        require(!place || (*place >= 0 && *place <= story.text.size()), "a heading's anchor is in the text");
    }
    for (const Block &block : story.blocks) {
        for (const Span &span : block.spans) {
            if (!span.link.startsWith(u'#'))
                continue;
            const auto place = anchorOffset(story, span.link.sliced(1));
            require(!place || (*place >= 0 && *place <= story.text.size()), "a link leads into the text");
        }
    }
}

void requireSoundIssues(const Issues &issues)
{
    for (const Issue &issue : issues) {
        require(issue.line >= 0, "an issue's line is a line");
        require(!issue.text.isEmpty(), "an issue says what happened");
        require(isCleanText(issue.text) && isCleanText(issue.advice), "an issue is a clean text");
    }
}

void requireAgreement(const ParsedInfo &info, const ParsedStory &whole)
{
    require(info.info.has_value() == whole.story.has_value(), "there is a story, or there is none");
    require(!info.info || *info.info == whole.story->info, "the description agrees with the story");
    require(info.issues == whole.issues, "the description's issues are the story's");
    require(whole.story || !whole.issues.isEmpty(), "where there is no story, there is a reason");
    requireSoundIssues(whole.issues);
    if (whole.story)
        requireSoundStory(*whole.story);
}

} // namespace Frontispiece::Fuzz
