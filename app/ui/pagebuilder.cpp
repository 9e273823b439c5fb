// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagebuilder.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct PageBuilderText
{
    Q_DECLARE_TR_FUNCTIONS(PageBuilder)
};

/// Opening words end with a word, at a mark, or at this many characters.
constexpr qsizetype longestOpening = 22;

/// Quotes and lists are set in by this part of the text's size.
constexpr qreal insetFactor = 1.6;

/// How many characters of a story's first paragraph are set as its opening words: whole words up to
/// the first punctuation, 0 if the story does not open with a word, or with a line too short to open it.
qsizetype openingLength(QStringView paragraph)
{
    if (paragraph.size() < 2 * longestOpening)
        return 0;
    qsizetype end = 0;
    for (qsizetype at = 0; at < paragraph.size() && at <= longestOpening; ++at) {
        const QChar c = paragraph[at];
        if (c == u' ' || c.isPunct()) {
            if (c.isPunct() && c != u'’' && c != u'-')
                return at;
            if (c == u' ')
                end = at;
        } else if (!c.isLetterOrNumber() && !c.isMark()) {
            return end;
        }
    }
    return end;
}

class PageBuilder
{
public:
    PageBuilder(QTextDocument &document, const Story &story, const PageStyle &style)
        : m_document(document)
        , m_cursor(&document)
        , m_story(story)
        , m_style(style)
    {
    }

    PageMap build(const QSizeF &pictureSize);

private:
    [[nodiscard]] QTextBlockFormat centred(qreal above, qreal below, qreal lineHeight) const;
    [[nodiscard]] QTextCharFormat charFormat(const QFont &font, const QColor &color) const;
    void startBlock(const QTextBlockFormat &format, const QTextCharFormat &characters);
    void setFrame();
    void addHead(const QSizeF &pictureSize, PageMap &map);
    void addBlock(qsizetype index);
    void addText(const Block &block, const QTextCharFormat &plain);
    void addToList(const Block &block);
    [[nodiscard]] QTextBlockFormat blockFormat(qsizetype index) const;
    [[nodiscard]] QTextCharFormat blockCharFormat(const Block &block) const;
    [[nodiscard]] QTextCharFormat spanFormat(const Span &span, const QTextCharFormat &plain) const;

    QTextDocument &m_document;
    QTextCursor m_cursor;
    const Story &m_story;
    const PageStyle &m_style;
    bool m_empty = true; ///< nothing is in the document's first block yet
};

PageMap PageBuilder::build(const QSizeF &pictureSize)
{
    PageMap map;
    m_cursor.beginEditBlock();
    m_cursor.select(QTextCursor::Document);
    m_cursor.removeSelectedText();
    setFrame();
    addHead(pictureSize, map);
    for (qsizetype index = 0; index < m_story.blocks.size(); ++index) {
        addBlock(index);
        if (index == 0)
            map.bodyStart = m_cursor.block().position();
    }
    m_cursor.endEditBlock();
    return map;
}

void PageBuilder::setFrame()
{
    QTextFrameFormat frame = m_document.rootFrame()->frameFormat();
    frame.setMargin(0);
    frame.setTopMargin(m_style.lineHeight() / 2);
    frame.setBottomMargin(m_style.lineHeight() * 3);
    m_document.rootFrame()->setFrameFormat(frame);
    m_document.setIndentWidth(m_style.textSize() * insetFactor);
}

QTextBlockFormat PageBuilder::centred(qreal above, qreal below, qreal lineHeight) const
{
    QTextBlockFormat format;
    format.setAlignment(Qt::AlignHCenter);
    format.setTopMargin(above);
    format.setBottomMargin(below);
    if (lineHeight > 0)
        format.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    return format;
}

QTextCharFormat PageBuilder::charFormat(const QFont &font, const QColor &color) const
{
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(color);
    return format;
}

void PageBuilder::startBlock(const QTextBlockFormat &format, const QTextCharFormat &characters)
{
    if (m_empty) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(characters);
        m_cursor.setCharFormat(characters);
    } else {
        m_cursor.insertBlock(format, characters);
    }
    m_empty = false;
}

void PageBuilder::addHead(const QSizeF &pictureSize, PageMap &map)
{
    const Theme &theme = m_style.theme();
    const qreal line = m_style.lineHeight();
    const StoryInfo &info = m_story.info;
    if (!pictureSize.isEmpty()) {
        const QTextCharFormat plain = charFormat(m_style.text(), theme.text);
        startBlock(centred(0, line * 0.4, 0), plain);
        map.picture = m_cursor.position();
        QTextImageFormat image;
        image.setName(pagePictureName());
        image.setWidth(pictureSize.width());
        image.setHeight(pictureSize.height());
        image.setProperty(QTextFormat::ImageAltText, info.frontispiece.description);
        m_cursor.insertImage(image);
        if (!info.frontispiece.caption.isEmpty()) {
            startBlock(centred(0, line * 0.35, line * 0.75), charFormat(m_style.caption(), theme.muted));
            m_cursor.insertText(info.frontispiece.caption);
        }
    }
    const QFont title = m_style.title();
    startBlock(centred(line * 0.85, line * 0.3, std::round(title.pixelSize() * 1.25)),
               charFormat(title, theme.text));
    m_cursor.insertText(info.title);
    const QFont artist = m_style.artist();
    startBlock(centred(0, line * 1.3, std::round(artist.pixelSize() * 1.8)), charFormat(artist, theme.muted));
    m_cursor.insertText(info.artists.join(PageBuilderText::tr(" and ")));
}

QTextBlockFormat PageBuilder::blockFormat(qsizetype index) const
{
    const Block &block = m_story.blocks.at(index);
    const auto isOfItsKind = [&](qsizetype other) {
        return other >= 0 && other < m_story.blocks.size() && m_story.blocks.at(other).kind == block.kind;
    };
    const bool starts = !isOfItsKind(index - 1);
    const bool ends = !isOfItsKind(index + 1);
    const qreal line = m_style.lineHeight();
    const qreal em = m_style.textSize();
    QTextBlockFormat format;
    format.setLineHeight(line, QTextBlockFormat::FixedHeight);
    switch (block.kind) {
    case Block::Kind::Paragraph:
        // A paragraph is indented where it follows another; what begins anew needs no sign of it.
        format.setTextIndent(starts ? 0 : m_style.indent());
        return format;
    case Block::Kind::Heading: {
        const qreal size = m_style.heading().pixelSize();
        format = centred(index == 0 ? 0 : em * 3, em, std::round(size * 1.4));
        format.setHeadingLevel(block.level);
        return format;
    }
    case Block::Kind::Break: return centred(line, line, line);
    case Block::Kind::Picture: return centred(line / 2, line / 2, line);
    case Block::Kind::Quote:
        format.setLeftMargin(em * insetFactor * block.level);
        format.setRightMargin(em * insetFactor);
        format.setTextIndent(starts ? 0 : m_style.indent());
        break;
    case Block::Kind::ListItem: break; // set in by its list
    case Block::Kind::Code: format.setLeftMargin(em); break;
    }
    // What is set apart from the text has half a line above and below.
    format.setTopMargin(starts ? line / 2 : 0);
    format.setBottomMargin(ends ? line / 2 : 0);
    return format;
}

QTextCharFormat PageBuilder::blockCharFormat(const Block &block) const
{
    const Theme &theme = m_style.theme();
    switch (block.kind) {
    case Block::Kind::Heading: return charFormat(m_style.heading(), theme.text);
    case Block::Kind::Break: return charFormat(m_style.text(), theme.muted);
    case Block::Kind::Code: return charFormat(m_style.code(), theme.text);
    case Block::Kind::Picture: return charFormat(m_style.caption(), theme.muted);
    default: return charFormat(m_style.text(), theme.text);
    }
}

QTextCharFormat PageBuilder::spanFormat(const Span &span, const QTextCharFormat &plain) const
{
    QTextCharFormat format = plain;
    if (span.emphasis.testFlag(Emphasis::Code))
        format.setFont(m_style.code());
    if (span.emphasis.testFlag(Emphasis::Italic))
        format.setFontItalic(!plain.fontItalic());
    if (span.emphasis.testFlag(Emphasis::Bold))
        format.setFontWeight(QFont::Bold);
    format.setFontStrikeOut(span.emphasis.testFlag(Emphasis::Strike));
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
        format.setForeground(m_style.theme().accent);
    }
    return format;
}

void PageBuilder::addText(const Block &block, const QTextCharFormat &plain)
{
    qsizetype at = block.range.start;
    const auto insert = [&](qsizetype end, const QTextCharFormat &format) {
        if (end > at)
            m_cursor.insertText(m_story.text.mid(at, end - at), format);
        at = std::max(at, end);
    };
    for (const Span &span : block.spans) {
        insert(span.range.start, plain);
        insert(span.range.end(), spanFormat(span, plain));
    }
    insert(block.range.end(), plain);
}

/// Puts the cursor's block into the list before it, or into a new one of its own kind.
void PageBuilder::addToList(const Block &block)
{
    QTextListFormat format;
    format.setStyle(block.marker == u"•" ? QTextListFormat::ListDisc : QTextListFormat::ListDecimal);
    format.setIndent(std::max(1, block.level));
    QTextList *before = m_cursor.block().previous().textList();
    if (before && before->format().style() == format.style() && before->format().indent() == format.indent())
        before->add(m_cursor.block());
    else
        m_cursor.createList(format);
}

void PageBuilder::addBlock(qsizetype index)
{
    const Block &block = m_story.blocks.at(index);
    const QTextCharFormat plain = blockCharFormat(block);
    startBlock(blockFormat(index), plain);
    if (block.kind == Block::Kind::ListItem)
        addToList(block);
    addText(block, plain);
    if (index > 0 || block.kind != Block::Kind::Paragraph)
        return;
    const qsizetype opening
        = openingLength(QStringView(m_story.text).mid(block.range.start, block.range.length));
    if (opening > 0 && (block.spans.isEmpty() || block.spans.constFirst().range.start >= opening)) {
        QTextCursor words(m_cursor.block());
        words.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, static_cast<int>(opening));
        words.setCharFormat(charFormat(m_style.openingWords(), m_style.theme().text));
    }
}

} // namespace

QString pagePictureName()
{
    return u"frontispiece"_s;
}

PageMap buildPage(QTextDocument &document, const Story &story, const PageStyle &style,
                  const QSizeF &pictureSize)
{
    return PageBuilder(document, story, style).build(pictureSize);
}

} // namespace Frontispiece
