// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markdownreader.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextList>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// GitHub's dialect, raw HTML shown as it is written. Qt adds md4c's MD_FLAG_UNDERLINE to that dialect,
/// which neither GitHub nor anybody's habit has: it would take “_word_” for underlined, not italic.
QTextDocument::MarkdownFeatures dialect()
{
    constexpr int underline = 0x4000;
    return QTextDocument::MarkdownFeatures::fromInt(
        (QTextDocument::MarkdownDialectGitHub | QTextDocument::MarkdownNoHTML) & ~underline);
}

EmphasisFlags emphasisOf(const QTextCharFormat &format, Block::Kind kind)
{
    EmphasisFlags flags;
    flags.setFlag(Emphasis::Italic, format.fontItalic());
    // Headings come out of the reader in bold; that is the page's business, not the author's.
    flags.setFlag(Emphasis::Bold, kind != Block::Kind::Heading && format.fontWeight() > QFont::Medium);
    flags.setFlag(Emphasis::Code, kind != Block::Kind::Code && format.fontFixedPitch());
    flags.setFlag(Emphasis::Strike, format.fontStrikeOut());
    return flags;
}

bool isBreak(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
}

QString descriptionOf(const QTextImageFormat &image)
{
    const QString alternative = image.stringProperty(QTextFormat::ImageAltText);
    return alternative.isEmpty() ? image.name().section(u'/', -1) : alternative;
}

void describe(Block &result, const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    const int quoteDepth = format.intProperty(QTextFormat::BlockQuoteLevel);
    if (format.headingLevel() > 0) {
        result.kind = Block::Kind::Heading;
        result.level = format.headingLevel();
    } else if (format.hasProperty(QTextFormat::BlockCodeFence)
               || format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines()) {
        result.kind = Block::Kind::Code;
    } else if (const QTextList *list = block.textList()) {
        result.kind = Block::Kind::ListItem;
        result.level = list->format().indent();
        // QTextList numbers every block that belongs to it, a second paragraph of an item too.
        const bool numbered = list->format().style() <= QTextListFormat::ListDecimal;
        result.marker = numbered ? list->itemText(block) : u"•"_s;
    } else if (quoteDepth > 0) {
        result.kind = Block::Kind::Quote;
        result.level = quoteDepth;
    }
}

/// Reads one block's characters into `text` and its spans into `block`.
void readFragments(const QTextBlock &source, Block &block, QString &text)
{
    bool onlyPictures = true;
    for (auto it = source.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        const bool picture = format.isImageFormat();
        onlyPictures = onlyPictures && picture;
        QString run = picture ? descriptionOf(format.toImageFormat()) : fragment.text();
        run.remove(QChar::Null); // "&#0;" makes one
        const Span span {{text.size(), run.size()}, emphasisOf(format, block.kind), format.anchorHref()};
        text += run;
        if (run.isEmpty() || (!span.emphasis && span.link.isEmpty()))
            continue;
        if (!block.spans.isEmpty() && block.spans.constLast().range.end() == span.range.start
            && block.spans.constLast().emphasis == span.emphasis && block.spans.constLast().link == span.link)
            block.spans.last().range.length += span.range.length;
        else
            block.spans.append(span);
    }
    if (onlyPictures && source.length() > 1)
        block.kind = Block::Kind::Picture;
}

} // namespace

QString breakText()
{
    return u"* * *"_s;
}

ReadText readMarkdown(const QString &markdown)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(markdown, dialect());
    ReadText result;
    for (QTextBlock source = document.begin(); source.isValid(); source = source.next()) {
        const bool ruled = isBreak(source);
        if (source.length() <= 1 && !ruled)
            continue;
        if (!result.blocks.isEmpty())
            result.text += u'\n';
        Block block;
        block.range.start = result.text.size();
        if (ruled) {
            block.kind = Block::Kind::Break;
            result.text += breakText();
        } else {
            describe(block, source);
            readFragments(source, block, result.text);
        }
        block.range.length = result.text.size() - block.range.start;
        result.blocks.append(block);
    }
    return result;
}

} // namespace Frontispiece
