// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlstory.h"

#include "assumption.h"
#include "gutenbergtext.h"
#include "htmldescription.h"
#include "htmlencoding.h"
#include "readingtime.h"
#include "storyopening.h"

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

/// "By", who wrote it, and perhaps what it is: "A Novel".
constexpr qsizetype mostBelowTitle = 3;

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

/// What of a page's text is not the story's: what Project Gutenberg puts around a book, the title and the
/// names below it, which the page sets itself, and a book's list of contents, for which there is the outline.
class Trimming
{
public:
    Trimming(const ReadHtml &read, const StoryInfo &info)
        : m_read(read.content)
        , m_frame(gutenbergFrameOf(read.content))
        , m_isLeftOut(read.content.blocks.size(), false)
    {
        const bool isBook = m_frame.begin > 0 || read.meta.contains(u"gutenberg.title"_s);
        if (isBook)
            leaveOutCredits();
        leaveOutTitle(info);
        if (isBook)
            leaveOutContents();
        leaveOutBreaks();
    }

    [[nodiscard]] bool isLeft(qsizetype at) const
    {
        // Footnotes stand behind all else, even behind the end of Project Gutenberg's frame.
        const bool isInFrame = at < m_frame.end || kindAt(at) == Block::Kind::Note;
        return at >= m_frame.begin && isInFrame && !m_isLeftOut.at(at);
    }

private:
    void leaveOutCredits();
    void leaveOutTitle(const StoryInfo &info);
    void leaveOutContents();
    void leaveOutBreaks();
    [[nodiscard]] bool names(qsizetype at, const StoryInfo &info) const;
    [[nodiscard]] Block::Kind kindAt(qsizetype at) const { return m_read.blocks.at(at).kind; }

    const ReadText &m_read;
    GutenbergFrame m_frame;
    QList<bool> m_isLeftOut;
};

void Trimming::leaveOutCredits()
{
    const qsizetype last = std::min(m_frame.end, m_frame.begin + mostBeforeTitle);
    for (qsizetype at = m_frame.begin; at < last; ++at) {
        const Passage &range = m_read.blocks.at(at).range;
        m_isLeftOut[at] = isGutenbergCredit(QStringView(m_read.text).mid(range.start, range.length));
    }
}

/// Whether a block says no more than "by", and who wrote it.
bool Trimming::names(qsizetype at, const StoryInfo &info) const
{
    QString line = headingLine(m_read, m_read.blocks.at(at));
    if (line.compare("by"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (line.startsWith("by "_L1, Qt::CaseInsensitive))
        line = line.sliced(3);
    return info.artists.contains(line, Qt::CaseInsensitive);
}

void Trimming::leaveOutTitle(const StoryInfo &info)
{
    const qsizetype last = std::min(m_frame.end, m_frame.begin + mostBeforeTitle);
    for (qsizetype at = m_frame.begin; at < last; ++at) {
        if (kindAt(at) != Block::Kind::Heading)
            continue;
        QString line = headingLine(m_read, m_read.blocks.at(at));
        if (line.endsWith(u'.') && !info.title.endsWith(u'.'))
            line.chop(1);
        if (line.compare(info.title, Qt::CaseInsensitive) != 0)
            continue;
        m_isLeftOut[at] = true;
        const qsizetype lastName = std::min(m_frame.end, at + 1 + mostBelowTitle);
        for (qsizetype below = at + 1; below < lastName; ++below)
            m_isLeftOut[below] = names(below, info);
        return;
    }
}

void Trimming::leaveOutContents()
{
    for (qsizetype at = m_frame.begin; at < m_frame.end; ++at) {
        if (kindAt(at) != Block::Kind::Heading
            || !headingLine(m_read, m_read.blocks.at(at)).startsWith("contents"_L1, Qt::CaseInsensitive))
            continue;
        qsizetype end = at + 1;
        while (end < m_frame.end
               && (kindAt(end) == Block::Kind::TableRow || kindAt(end) == Block::Kind::ListItem))
            ++end;
        if (end > at + 1)
            std::fill(m_isLeftOut.begin() + at, m_isLeftOut.begin() + end, true);
    }
}

/// Nothing is divided at the beginning, at the end, or by two breaks that now follow each other.
void Trimming::leaveOutBreaks()
{
    bool isDivided = true;
    qsizetype lastBreak = -1;
    for (qsizetype at = m_frame.begin; at < m_frame.end && kindAt(at) != Block::Kind::Note; ++at) {
        if (!isLeft(at))
            continue;
        const bool isBreak = kindAt(at) == Block::Kind::Break;
        if (isBreak && isDivided)
            m_isLeftOut[at] = true;
        lastBreak = isBreak ? (isDivided ? lastBreak : at) : -1;
        isDivided = isBreak;
    }
    if (lastBreak >= 0)
        m_isLeftOut[lastBreak] = true;
}

ReadText storyTextOf(const ReadHtml &read, const StoryInfo &info)
{
    const Trimming trimming(read, info);
    return blocksOf(read.content, [&trimming](qsizetype at) { return trimming.isLeft(at); });
}

/// Whom a page is about that names nobody as its author, as its first paragraph tells.
QString artistInOpening(const ReadText &read)
{
    const auto opening = std::ranges::find(read.blocks, Block::Kind::Paragraph, &Block::kind);
    return opening == read.blocks.cend()
        ? QString()
        : personInOpening(QStringView(read.text).mid(opening->range.start, opening->range.length));
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
    const ReadText text = storyTextOf(read, info);
    if (text.text.trimmed().isEmpty()) {
        return isOfFrames(decoded.text)
            ? refuse(HtmlStory::tr("The page only shows other pages in its frames; it has no text itself."),
                     HtmlStory::tr("Open those pages instead; they are files of their own."))
            : refuse(HtmlStory::tr("The page has no text of its own, so there is no story to show."),
                     HtmlStory::tr("Save the page again in the browser once all of it is shown."));
    }
    tellWhatIsMissing(read, parsed.issues, name);
    if (info.artists.isEmpty())
        assumeFromOpening(info, parsed.issues, name.path, artistInOpening(text), {});
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
