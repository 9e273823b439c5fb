// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlstory.h"

#include "assumption.h"
#include "htmldescription.h"
#include "htmlencoding.h"
#include "readingtime.h"

#include <QCoreApplication>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct HtmlStory
{
    Q_DECLARE_TR_FUNCTIONS(HtmlStory)
};

/// Among so many blocks at its beginning a page repeats its title; behind them it is another chapter's.
constexpr qsizetype mostBeforeTitle = 6;

Outline outlineOf(const ReadText &read)
{
    Outline outline;
    for (const Block &block : read.blocks) {
        if (block.kind == Block::Kind::Heading)
            outline.append({headingLine(read, block), block.level, block.range.start});
    }
    return outline;
}

/// The blocks of a text that are wanted, as a text of their own.
template <typename IsWanted>
ReadText blocksOf(const ReadText &read, IsWanted isWanted)
{
    ReadText result;
    for (qsizetype at = 0; at < read.blocks.size(); ++at) {
        if (!isWanted(at))
            continue;
        Block block = read.blocks.at(at);
        if (!result.blocks.isEmpty())
            result.text += u'\n';
        const qsizetype shift = result.text.size() - block.range.start;
        result.text += QStringView(read.text).sliced(block.range.start, block.range.length);
        block.range.start += shift;
        for (Span &span : block.spans)
            span.range.start += shift;
        result.blocks.append(std::move(block));
    }
    return result;
}

/// Without what Project Gutenberg puts around a book, and without the title, which the page sets itself.
ReadText storyTextOf(const ReadText &read, const QString &title)
{
    const GutenbergFrame frame = gutenbergFrameOf(read);
    qsizetype repeated = -1;
    const qsizetype last = std::min(frame.end, frame.begin + mostBeforeTitle);
    for (qsizetype at = frame.begin; at < last && repeated < 0; ++at) {
        const Block &block = read.blocks.at(at);
        if (block.kind == Block::Kind::Heading
            && headingLine(read, block).compare(title, Qt::CaseInsensitive) == 0)
            repeated = at;
    }
    return blocksOf(read,
                    [&](qsizetype at) { return at >= frame.begin && at < frame.end && at != repeated; });
}

void tellWhatIsMissing(const ReadHtml &read, Issues &issues, const StoryFileName &name)
{
    if (read.isSimplified) {
        issues.append(
            {Issue::Severity::Warning, name.path, 0,
             HtmlStory::tr("The page is nested too deeply; some of it is shown as plain paragraphs."),
             HtmlStory::tr("Nothing of its text is lost. If it looks wrong, save the page again.")});
    }
    if (read.hasMedia) {
        issues.append({Issue::Severity::Warning, name.path, 0,
                       HtmlStory::tr("The page has a video, a sound or a frame that cannot be shown."),
                       HtmlStory::tr("Open the page in a browser to see it.")});
    }
}

bool isOfFrames(const QString &markup)
{
    return markup.contains("<frameset"_L1, Qt::CaseInsensitive);
}

Markup markupOf(const QString &path)
{
    return path.endsWith(".xhtml"_L1, Qt::CaseInsensitive) ? Markup::Xhtml : Markup::Html;
}

} // namespace

ParsedStory parseHtmlStory(QByteArrayView bytes, const StoryFileName &name)
{
    DecodedText decoded = decodeHtml(bytes, name.path);
    ParsedStory parsed {std::nullopt, std::move(decoded.issues)};
    const auto refuse = [&](const QString &text, const QString &advice) {
        const bool isRefused = std::ranges::any_of(
            parsed.issues, [](const Issue &issue) { return issue.severity == Issue::Severity::Error; });
        if (!isRefused)
            parsed.issues.append({Issue::Severity::Error, name.path, 0, text, advice});
        return parsed;
    };
    if (decoded.text.trimmed().isEmpty())
        return refuse(HtmlStory::tr("The file is empty, so there is no story to show."),
                      HtmlStory::tr("If it should have text, copy the file again from where it came from."));
    const ReadHtml read = readHtml(decoded.text, markupOf(name.path));
    StoryInfo info = describedBy(read);
    const ReadText text = storyTextOf(read.content, info.title);
    if (text.text.trimmed().isEmpty()) {
        return isOfFrames(decoded.text)
            ? refuse(HtmlStory::tr("The page only shows other pages in its frames; it has no text itself."),
                     HtmlStory::tr("Open those pages instead; they are files of their own."))
            : refuse(HtmlStory::tr("The page has no text of its own, so there is no story to show."),
                     HtmlStory::tr("Save the page again in the browser once all of it is shown."));
    }
    tellWhatIsMissing(read, parsed.issues, name);
    assumeFromName(info, parsed.issues, name);
    info.words = countWords(text.text);
    parsed.story = Story {std::move(info), text.text, text.blocks, outlineOf(text), {}};
    return parsed;
}

ParsedInfo parseHtmlInfo(QByteArrayView bytes, const StoryFileName &name)
{
    ParsedStory parsed = parseHtmlStory(bytes, name);
    ParsedInfo result {std::nullopt, std::move(parsed.issues)};
    if (parsed.story)
        result.info = std::move(parsed.story->info);
    return result;
}

} // namespace Frontispiece
