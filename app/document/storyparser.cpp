// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyparser.h"

#include "assumption.h"
#include "dialects.h"
#include "frontmatter.h"
#include "markdownreader.h"
#include "readingtime.h"
#include "storyopening.h"
#include "storyoutline.h"
#include "textdecoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct StoryParser
{
    Q_DECLARE_TR_FUNCTIONS(StoryParser)
};

/// The story's first line if it is a heading of the first level: its title as Markdown has it.
struct FirstHeading
{
    QString title;
    qsizetype end = 0; ///< where the body goes on behind it
};

FirstHeading firstHeading(const QString &body)
{
    static const QRegularExpression pattern(u"\\A\\s*#[ \\t]+([^\\n]*?)[ \\t]*#*[ \\t]*(?:\\n|\\z)"_s);
    const auto match = pattern.match(body);
    if (!match.hasMatch())
        return {};
    return {match.captured(1), match.capturedEnd()};
}

/// A story file taken apart; the body still as Markdown.
struct Parts
{
    std::optional<StoryInfo> info;
    QString body;
    Issues issues;
};

/// So much of a story is read to find whom its first paragraph is about. In UTF-16 units.
constexpr qsizetype longestBeginning = 2'000;

QString artistInOpening(const QString &body)
{
    const ReadText read = readMarkdown(body.left(longestBeginning));
    const auto opening = std::ranges::find(read.blocks, Block::Kind::Paragraph, &Block::kind);
    return opening == read.blocks.cend()
        ? QString()
        : personInOpening(QStringView(read.text).mid(opening->range.start, opening->range.length));
}

/// Jekyll's "2024-01-02-a-title.md" names the story "A title"; the date is when it was published.
StoryFileName withoutDate(StoryFileName name, StoryInfo &info, Issues &issues)
{
    static const QRegularExpression dated(u"^\\d{4}-\\d{2}-\\d{2}-(.*\\w.*)$"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto match = dated.match(name.fallbackId);
    if (!match.hasMatch())
        return name;
    name.fallbackId = match.captured(1);
    if (info.title.isEmpty()) {
        info.title = match.captured(1).replace(u'-', u' ').replace(u'_', u' ').simplified();
        info.title[0] = info.title[0].toUpper();
        issues.append(
            {Issue::Severity::Note, name.path, 1,
             StoryParser::tr("The story has no title; “%1” was taken from the file’s name.").arg(info.title),
             StoryParser::tr("Correct it in the story’s information, or add it to the file.")});
    }
    return name;
}

void assume(Parts &parts, const StoryFileName &name)
{
    StoryInfo &info = *parts.info;
    const FirstHeading heading = firstHeading(parts.body);
    if (info.title.isEmpty() && !heading.title.isEmpty()) {
        info.title = heading.title;
        parts.issues.append(
            {Issue::Severity::Note, name.path, 1,
             StoryParser::tr("The story has no title; its first heading “%1” was taken.").arg(info.title),
             StoryParser::tr("Add a line “title: …” to the front matter.")});
    }
    // The page sets the title itself, so that a heading which repeats it would stand there twice.
    if (heading.title == info.title)
        parts.body.remove(0, heading.end);
    if (info.artists.isEmpty())
        assumeFromOpening(info, parts.issues, name.path, artistInOpening(parts.body), {});
    assumeFromName(info, parts.issues, withoutDate(name, info, parts.issues));
}

Parts takeApart(QByteArrayView bytes, const StoryFileName &name)
{
    Parts parts;
    const auto refuse = [&](const QString &text) {
        parts.issues.append(
            {Issue::Severity::Error, name.path, 1, text,
             StoryParser::tr("If it should have text, copy the file again from where it came from.")});
        return parts;
    };
    DecodedText decoded = decodeText(bytes, name.path);
    parts.issues = decoded.issues;
    const auto isError = [](const Issue &issue) { return issue.severity == Issue::Severity::Error; };
    if (std::ranges::any_of(parts.issues, isError))
        return parts;
    if (decoded.text.trimmed().isEmpty())
        return refuse(StoryParser::tr("The file is empty, so there is no story to show."));

    SplitText split = splitFrontMatter(decoded.text);
    if (!split.closed) {
        parts.issues.append(
            {Issue::Severity::Warning, name.path, 1,
             StoryParser::tr("The front matter has no end; the file may have been cut short."),
             StoryParser::tr("Put a line “%1” between the front matter and the text.")
                 .arg(split.syntax == FrontSyntax::Toml ? u"+++"_s : u"---"_s)});
    }
    FrontMatter front = readFrontMatter(split.frontMatter, name.path, split.syntax);
    parts.issues += front.issues;
    if (split.body.trimmed().isEmpty() && name.fallbackId == "_index"_L1)
        return parts; // Hugo's description of a folder, which was never meant to be read
    if (split.body.trimmed().isEmpty())
        return refuse(
            StoryParser::tr("The file ends behind its front matter, so there is no story to show."));

    const bool isBlank = front.info == StoryInfo();
    parts.info = std::move(front.info);
    parts.body = withoutDialects(split.body);
    const qsizetype told = parts.issues.size();
    assume(parts, name);
    // Where the front matter could not be read at all, that nothing was found in it is no news.
    if (!front.issues.isEmpty() && isBlank)
        parts.issues.resize(told);
    parts.info->words = countWords(parts.body);
    return parts;
}

} // namespace

ParsedInfo parseStoryInfo(QByteArrayView bytes, const StoryFileName &name)
{
    Parts parts = takeApart(bytes, name);
    return {std::move(parts.info), std::move(parts.issues)};
}

ParsedStory parseStory(QByteArrayView bytes, const StoryFileName &name)
{
    Parts parts = takeApart(bytes, name);
    if (!parts.info)
        return {std::nullopt, std::move(parts.issues)};
    ReadText read = readMarkdown(parts.body);
    Story story {std::move(*parts.info), std::move(read.text), std::move(read.blocks), {}, {}};
    story.outline = outlineOf(story);
    return {std::move(story), std::move(parts.issues)};
}

} // namespace Frontispiece
