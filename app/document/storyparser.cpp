// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyparser.h"

#include "frontmatter.h"
#include "markdownreader.h"
#include "readingtime.h"
#include "textdecoding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct StoryParser
{
    Q_DECLARE_TR_FUNCTIONS(StoryParser)
};

/// "mia-kalmurzaeva" → "Mia Kalmurzaeva"; a name that is written as one stays as it is.
QString nameFromFolder(const QString &folder)
{
    if (folder != folder.toLower())
        return folder;
    QStringList words = folder.split(QRegularExpression(u"[-_ ]+"_s), Qt::SkipEmptyParts);
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.isEmpty() ? folder : words.join(u' ');
}

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

void assume(Parts &parts, const StoryFileName &name)
{
    StoryInfo &info = *parts.info;
    const auto note = [&](const QString &text, const QString &advice) {
        parts.issues.append({Issue::Severity::Note, name.path, 1, text, advice});
    };
    const FirstHeading heading = firstHeading(parts.body);
    if (info.title.isEmpty()) {
        info.title = heading.title.isEmpty() ? nameFromFolder(name.fallbackId) : heading.title;
        note(heading.title.isEmpty()
                 ? StoryParser::tr("The story has no title; “%1” was taken from the file’s name.")
                       .arg(info.title)
                 : StoryParser::tr("The story has no title; its first heading “%1” was taken.")
                       .arg(info.title),
             StoryParser::tr("Add a line “title: …” to the front matter."));
    }
    // The page sets the title itself, so that a heading which repeats it would stand there twice.
    if (heading.title == info.title)
        parts.body.remove(0, heading.end);
    if (info.artists.isEmpty()) {
        info.artists = {name.fallbackArtist};
        note(StoryParser::tr("The story names no artist; “%1” was taken from the folder’s name.")
                 .arg(name.fallbackArtist),
             StoryParser::tr("Add a line “artist: …” to the front matter."));
    }
    if (info.id.isEmpty())
        info.id.value = name.fallbackId;
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
    if (decoded.text.trimmed().isEmpty())
        return refuse(StoryParser::tr("The file is empty, so there is no story to show."));

    SplitText split = splitFrontMatter(decoded.text);
    if (!split.closed) {
        parts.issues.append(
            {Issue::Severity::Warning, name.path, 1,
             StoryParser::tr("The front matter has no end; the file may have been cut short."),
             StoryParser::tr("Put a line “---” between the front matter and the text.")});
    }
    FrontMatter front = readFrontMatter(split.frontMatter, name.path);
    parts.issues += front.issues;
    if (split.body.trimmed().isEmpty())
        return refuse(
            StoryParser::tr("The file ends behind its front matter, so there is no story to show."));

    const bool isBlank = front.info == StoryInfo();
    parts.info = std::move(front.info);
    parts.body = std::move(split.body);
    const qsizetype told = parts.issues.size();
    assume(parts, name);
    // Where the front matter could not be read at all, that nothing was found in it is no news.
    if (!front.issues.isEmpty() && isBlank)
        parts.issues.resize(told);
    parts.info->words = countWords(parts.body);
    return parts;
}

/// A heading as a list shows it: on one line, and without the numbers of footnotes.
QString titleOf(const Story &story, const Block &heading)
{
    QString title = story.text.mid(heading.range.start, heading.range.length);
    for (auto span = heading.spans.crbegin(); span != heading.spans.crend(); ++span) {
        if (span->emphasis.testFlag(Emphasis::Superscript))
            title.remove(span->range.start - heading.range.start, span->range.length);
    }
    return title.replace(QChar::LineSeparator, u' ');
}

Outline outlineOf(const Story &story)
{
    Outline outline;
    for (const Block &block : story.blocks) {
        if (block.kind == Block::Kind::Heading)
            outline.append({titleOf(story, block), block.level, block.range.start});
    }
    return outline;
}

} // namespace

StoryFileName storyFileName(const QString &path)
{
    const QFileInfo file(path);
    const QString folder = file.path().section(u'/', -1);
    const QString base = file.completeBaseName();
    const bool folderIsStory = base == "story"_L1 || base == "index"_L1;
    return {path, folderIsStory && !folder.isEmpty() ? folder : base,
            nameFromFolder(folder.isEmpty() ? base : folder)};
}

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
