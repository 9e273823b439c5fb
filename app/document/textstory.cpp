// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textstory.h"

#include "assumption.h"
#include "readingtime.h"
#include "storyopening.h"
#include "storyoutline.h"
#include "textblocks.h"
#include "textdecoding.h"
#include "texthead.h"

#include <QCoreApplication>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct TextStory
{
    Q_DECLARE_TR_FUNCTIONS(TextStory)
};

/// The first paragraph: what stands before it are headings, mottoes in verse, and dedications in quotes.
QString openingOf(const ReadText &read)
{
    const auto found = std::ranges::find(read.blocks, Block::Kind::Paragraph, &Block::kind);
    return found == read.blocks.cend() ? QString() : read.text.mid(found->range.start, found->range.length);
}

void assume(StoryInfo &info, Issues &issues, const TextParts &parts, const ReadText &read,
            const StoryFileName &name)
{
    const QString opening = openingOf(read);
    const QString artist = info.artists.isEmpty() ? personInOpening(opening) : QString();
    // A title line is an assumption, too, but in a text that says "by …" below it.
    QString title = parts.isTitleLine ? std::exchange(info.title, {}) : QString();
    if (title.isEmpty() && info.title.isEmpty())
        title = titleFromOpening(opening);
    assumeFromOpening(info, issues, name.path, artist, title);
    assumeFromName(info, issues, name);
}

} // namespace

ParsedStory parseTextStory(QByteArrayView bytes, const StoryFileName &name)
{
    DecodedText decoded = decodeText(bytes, name.path);
    ParsedStory parsed {std::nullopt, std::move(decoded.issues)};
    const auto refuse = [&](const QString &text) {
        parsed.issues.append(
            {Issue::Severity::Error, name.path, 1, text,
             TextStory::tr("If it should have text, copy the file again from where it came from.")});
    };
    const auto isError = [](const Issue &issue) { return issue.severity == Issue::Severity::Error; };
    if (std::ranges::any_of(parsed.issues, isError))
        return parsed;
    if (decoded.text.trimmed().isEmpty()) {
        refuse(TextStory::tr("The file is empty, so there is no story to show."));
        return parsed;
    }
    TextParts parts = divideText(decoded.text);
    ReadText read = readPlainText(parts.body);
    if (read.blocks.isEmpty()) {
        refuse(TextStory::tr("The file names a story and has no text, so there is nothing to show."));
        return parsed;
    }
    Story story;
    story.info.title = parts.title;
    story.info.artists = parts.artists;
    story.info.language = parts.language;
    assume(story.info, parsed.issues, parts, read, name);
    story.info.words = countWords(read.text);
    story.text = std::move(read.text);
    story.blocks = std::move(read.blocks);
    story.outline = outlineOf(story);
    parsed.story = std::move(story);
    return parsed;
}

ParsedInfo parseTextInfo(QByteArrayView bytes, const StoryFileName &name)
{
    // What a text is about shows only when it is read; that costs little more than looking at its letters.
    ParsedStory parsed = parseTextStory(bytes, name);
    return {parsed.story ? std::optional(std::move(parsed.story->info)) : std::nullopt,
            std::move(parsed.issues)};
}

} // namespace Frontispiece
