// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textblocks.h"

#include "textlayout.h"
#include "textparagraph.h"

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// TextLines are broken between these widths, in columns: Project Gutenberg's at about 72, a typescript's
/// at 60. Narrower ones are verse, wider ones whole paragraphs.
constexpr qsizetype narrowestWrap = 55;
constexpr qsizetype widestWrap = 100;

/// A paragraph or stanza of more lines is divided: nobody wrote it as one, and the memory for it is bounded.
constexpr qsizetype mostLines = 5'000;

constexpr int headingLevel = 2; ///< the first is the story's title

/// Counts the lines but the last of which something holds, given a line and the next one.
template <typename Holds>
qsizetype countPairs(const TextLines &lines, Holds holds)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at + 1 < lines.size(); ++at)
        count += holds(lines.at(at), lines.at(at + 1)) ? 1 : 0;
    return count;
}

class PlainTextReader
{
public:
    explicit PlainTextReader(QStringView text)
        : m_text(text)
        , m_width(usualWidth(text))
    {
    }

    [[nodiscard]] ReadText read();

private:
    void finishGroup();
    void addProse(const TextLines &lines);
    void addEach(const TextLines &lines);
    void addParagraph(const TextLines &lines, Block::Kind kind);
    void addVerse(const TextLines &lines, Block::Kind kind);
    void addBreak();
    void add(Block::Kind kind, const QString &text, int level = 0);

    [[nodiscard]] bool isWrapped() const { return m_width >= narrowestWrap && m_width <= widestWrap; }
    [[nodiscard]] bool isFull(const TextLine &line, const TextLine &next) const;
    [[nodiscard]] bool isProse(const TextLines &lines) const;
    [[nodiscard]] bool isLineEach(const TextLines &lines) const;
    [[nodiscard]] bool beginsParagraph(const TextLines &lines, qsizetype at, qsizetype margin) const;

    QStringView m_text;
    qsizetype m_width; ///< that lines are broken at
    TextLines m_group; ///< the lines since the last blank one
    ReadText m_result;
};

bool beginsWithCapital(QStringView text)
{
    const auto letter = std::ranges::find_if(text, [](QChar c) { return c.isLetterOrNumber(); });
    return letter != text.end() && letter->isUpper();
}

qsizetype firstWordWidth(const TextLine &line)
{
    const qsizetype end = line.text.indexOf(u' ');
    return end < 0 ? line.width : textLine(line.text.first(end)).width;
}

/// Whether the next word would not have fitted on the line.
bool PlainTextReader::isFull(const TextLine &line, const TextLine &next) const
{
    return line.width * 5 >= m_width * 4 || line.width + 1 + firstWordWidth(next) > m_width;
}

bool PlainTextReader::isProse(const TextLines &lines) const
{
    if (!isWrapped())
        return false;
    const qsizetype pairs = lines.size() - 1;
    const qsizetype full = countPairs(
        lines, [this](const TextLine &line, const TextLine &next) { return isFull(line, next); });
    if (full * 5 < pairs * 3)
        return false;
    // Verse of long lines begins each with a capital; of three lines of prose hardly ever all do.
    const qsizetype capitals = countPairs(
        lines, [](const TextLine &, const TextLine &next) { return beginsWithCapital(next.text); });
    return pairs < 3 || capitals * 4 < pairs * 3 || full == pairs;
}

/// Whether each line is a paragraph, since they are long or end as sentences do.
bool PlainTextReader::isLineEach(const TextLines &lines) const
{
    const qsizetype widest = std::ranges::max(lines, {}, &TextLine::width).width;
    if (widest > widestWrap)
        return true;
    const auto ends
        = std::ranges::count_if(lines, [](const TextLine &line) { return endsSentence(line.text); });
    const bool isStanza = isWrapped() && widest * 5 < m_width * 4;
    return !isStanza && ends * 5 >= lines.size() * 4;
}

void PlainTextReader::add(Block::Kind kind, const QString &text, int level)
{
    DraftBlock draft;
    draft.block.kind = kind;
    draft.block.level = level;
    if (kind == Block::Kind::Break)
        draft.append(text);
    else
        appendWithItalics(draft, text);
    if (draft.isEmpty())
        return;
    if (!m_result.blocks.isEmpty())
        m_result.text += u'\n';
    const qsizetype start = m_result.text.size();
    draft.block.range = {start, draft.text.size()};
    for (Span &span : draft.block.spans)
        span.range.start += start;
    m_result.text += draft.text;
    m_result.blocks.append(std::move(draft.block));
}

void PlainTextReader::addParagraph(const TextLines &lines, Block::Kind kind)
{
    add(kind, joinedLines(lines), kind == Block::Kind::Quote ? 1 : 0);
}

void PlainTextReader::addVerse(const TextLines &lines, Block::Kind kind)
{
    add(kind, brokenLines(lines), kind == Block::Kind::Heading ? headingLevel : 0);
}

void PlainTextReader::addEach(const TextLines &lines)
{
    for (const TextLine &line : lines) {
        if (isChapterHeading(line.text))
            addVerse({line}, Block::Kind::Heading);
        else
            addParagraph({line}, Block::Kind::Paragraph);
    }
}

/// Whether a line of wrapped prose begins a paragraph without a blank line before it: it is indented, or the
/// one before ends early, and with a sentence.
bool PlainTextReader::beginsParagraph(const TextLines &lines, qsizetype at, qsizetype margin) const
{
    const TextLine &before = lines.at(at - 1);
    return lines.at(at).indent >= margin + 2
        || (before.width * 5 < m_width * 3 && endsSentence(before.text) && !isFull(before, lines.at(at)));
}

void PlainTextReader::addProse(const TextLines &lines)
{
    const qsizetype margin = std::ranges::min(lines, {}, &TextLine::indent).indent;
    const auto indented
        = std::ranges::count_if(lines, [margin](const TextLine &line) { return line.indent >= margin + 2; });
    // Where most lines are indented it is all but the first of a paragraph.
    const bool hangs = indented * 2 > lines.size();
    const auto kind = margin >= 2 ? Block::Kind::Quote : Block::Kind::Paragraph;
    TextLines paragraph;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (at > 0 && !hangs && beginsParagraph(lines, at, margin))
            addParagraph(std::exchange(paragraph, {}), kind);
        paragraph.append(lines.at(at));
    }
    addParagraph(paragraph, kind);
}

void PlainTextReader::addBreak()
{
    finishGroup();
    add(Block::Kind::Break, breakText());
}

void PlainTextReader::finishGroup()
{
    TextLines lines = std::exchange(m_group, {});
    if (lines.isEmpty())
        return;
    if (isHeading(lines)) {
        addVerse(lines, Block::Kind::Heading);
        return;
    }
    if (lines.size() > 1 && isChapterHeading(lines.constFirst().text)
        && !isFull(lines.at(0), lines.at(1))) // the text goes on right below it
        addVerse({lines.takeFirst()}, Block::Kind::Heading);
    if (lines.size() == 1)
        addParagraph(lines, Block::Kind::Paragraph);
    else if (isProse(lines))
        addProse(lines);
    else if (isLineEach(lines))
        addEach(lines);
    else
        addVerse(lines, Block::Kind::Verse);
}

ReadText PlainTextReader::read()
{
    for (const QStringView text : m_text.tokenize(u'\n')) {
        const TextLine line = textLine(text);
        if (line.text.isEmpty()) {
            finishGroup();
        } else if (!isBreakLine(line.text)) {
            m_group.append(line);
            if (m_group.size() >= mostLines)
                finishGroup();
        } else if (isUnderlinedBy(m_group, line)) {
            addVerse(std::exchange(m_group, {}), Block::Kind::Heading);
        } else {
            addBreak();
        }
    }
    finishGroup();
    return std::move(m_result);
}

} // namespace

ReadText readPlainText(QStringView text)
{
    return PlainTextReader(text).read();
}

} // namespace Frontispiece
