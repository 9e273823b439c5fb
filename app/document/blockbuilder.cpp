// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "blockbuilder.h"

#include "entities.h"
#include "markdownreader.h"

#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

BlockBuilder::BlockBuilder(const Footnotes &footnotes)
    : m_footnotes(footnotes)
{
}

QString BlockBuilder::valueOf(const MD_ATTRIBUTE &attribute) const
{
    QString value;
    for (qsizetype at = 0; attribute.size > 0 && attribute.substr_offsets[at] < attribute.size; ++at) {
        const MD_OFFSET begin = attribute.substr_offsets[at];
        const QByteArrayView part(attribute.text + begin, attribute.substr_offsets[at + 1] - begin);
        if (attribute.substr_types[at] == MD_TEXT_ENTITY)
            value += decodeEntity(part);
        else if (attribute.substr_types[at] == MD_TEXT_NORMAL)
            value += m_footnotes.asWritten(QString::fromUtf8(part));
    }
    return value;
}

void BlockBuilder::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        if (m_cell++ > 0)
            m_open->text += u'\t';
        return;
    }
    finish(); // a list without blank lines between its items reports no paragraphs
    switch (type) {
    case MD_BLOCK_QUOTE: enterQuote(); break;
    case MD_BLOCK_UL:
        giveNumberItsOwnBlock(); // of an item that begins with a list
        m_nesting.enterBulletList();
        break;
    case MD_BLOCK_OL: {
        const auto *list = static_cast<const MD_BLOCK_OL_DETAIL *>(detail);
        giveNumberItsOwnBlock(); // of an item that begins with a list
        m_nesting.enterNumberedList(list->start, QLatin1Char(list->mark_delimiter));
        break;
    }
    case MD_BLOCK_LI: {
        const auto *item = static_cast<const MD_BLOCK_LI_DETAIL *>(detail);
        m_nesting.enterItem(!item->is_task ? QString() : item->task_mark == ' ' ? u"☐"_s : u"☑"_s);
        break;
    }
    case MD_BLOCK_HR: addBreak(); break;
    case MD_BLOCK_H:
        begin(Block::Kind::Heading, static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level));
        break;
    case MD_BLOCK_CODE: begin(Block::Kind::Code); break;
    case MD_BLOCK_THEAD: m_isHead = true; break;
    case MD_BLOCK_TBODY: m_isHead = false; break;
    case MD_BLOCK_TR:
        begin(Block::Kind::TableRow, m_isHead ? 1 : 0);
        m_cell = 0;
        break;
    default: break; // a paragraph begins with its first text
    }
}

void BlockBuilder::leaveBlock(MD_BLOCKTYPE type)
{
    if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
        return;
    finish();
    switch (type) {
    case MD_BLOCK_QUOTE: leaveQuote(); break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: m_nesting.leave(); break;
    case MD_BLOCK_LI: giveMarkerItsOwnBlock(); break; // it has nothing but its mark
    default: break;
    }
}

void BlockBuilder::enterQuote()
{
    if (m_note < 0 && m_nesting.isEmpty() && m_quotes < m_footnotes.notes().size())
        m_note = m_quotes++;
    else
        m_nesting.enterQuote();
}

void BlockBuilder::leaveQuote()
{
    if (m_note >= 0 && m_nesting.isEmpty())
        m_note = -1;
    else
        m_nesting.leave();
}

/// For an item that has no text, or begins with something that has no place for a mark.
void BlockBuilder::giveMarkerItsOwnBlock()
{
    const QString marker = m_nesting.takeMarker();
    if (marker.isEmpty())
        return;
    beginParagraph();
    append(marker);
    finish();
}

void BlockBuilder::giveNumberItsOwnBlock()
{
    m_nesting.dropBullet();
    giveMarkerItsOwnBlock();
}

void BlockBuilder::begin(Block::Kind kind, int level)
{
    giveNumberItsOwnBlock();
    m_open = DraftBlock();
    m_open->block.kind = kind;
    m_open->block.level = level;
    m_open->note = m_note;
}

void BlockBuilder::beginParagraph()
{
    m_open = DraftBlock();
    m_open->note = m_note;
    m_pictures = {};
    const QString marker = m_nesting.takeMarker();
    if (m_note >= 0) {
        if (!marker.isEmpty())
            m_open->append(marker + u' ');
        return; // finish() makes a note of it
    }
    if (m_nesting.isEmpty())
        return;
    Block &block = m_open->block;
    const bool isItem = m_nesting.isInList() || !marker.isEmpty();
    block.kind = isItem ? Block::Kind::ListItem : Block::Kind::Quote;
    block.level = m_nesting.depth();
    block.marker = marker;
}

void BlockBuilder::addBreak()
{
    begin(Block::Kind::Break);
    m_open->text = breakText();
    finish();
}

/// A picture has no place for the mark of the item it is: a number gets a block of its own.
void BlockBuilder::becomePicture(DraftBlock &draft)
{
    const QString marker = std::exchange(draft.block.marker, {});
    if (!marker.isEmpty() && marker != Nesting::bullet()) {
        DraftBlock item;
        item.block.kind = draft.block.kind;
        item.block.level = draft.block.level;
        item.append(marker);
        m_blocks.append(item);
    }
    draft.block.kind = Block::Kind::Picture;
    draft.block.level = 0;
    draft.block.source = m_pictures.source;
}

/// Adds the block being read to the others, and says what it is now that all of it is known.
void BlockBuilder::finish()
{
    if (!m_open)
        return;
    DraftBlock done = std::move(*m_open);
    m_open.reset();
    Block &block = done.block;
    if (block.kind == Block::Kind::Code) {
        done.chopLineEnd();
        if (isBlank(done.text))
            return;
    }
    if (done.isEmpty())
        return;
    if (done.note >= 0) {
        block.kind = Block::Kind::Note;
        block.level = 0;
    } else if (done.isParagraph() && m_pictures.count == 1 && m_pictures.isAlone) {
        becomePicture(done);
    } else if (block.kind == Block::Kind::Paragraph && done.text.contains(QChar::LineSeparator)) {
        block.kind = Block::Kind::Verse;
    }
    m_blocks.append(std::move(done));
}

EmphasisFlags BlockBuilder::emphasis() const
{
    EmphasisFlags flags;
    flags.setFlag(Emphasis::Italic, m_italic > 0);
    flags.setFlag(Emphasis::Bold, m_bold > 0);
    flags.setFlag(Emphasis::Strike, m_strike > 0);
    // A code block is code as a whole, but in a footnote nothing says so any more.
    flags.setFlag(Emphasis::Code, m_code > 0 || (isReading(Block::Kind::Code) && m_note >= 0));
    return flags;
}

void BlockBuilder::append(QStringView text)
{
    if (text.isEmpty())
        return;
    if (!m_open)
        beginParagraph();
    m_open->append(text, emphasis(), m_link);
    if (m_pictures.depth == 0 && !isBlank(text))
        m_pictures.isAlone = false;
}

void BlockBuilder::appendCode(QByteArrayView text)
{
    QString code = m_footnotes.asWritten(QString::fromUtf8(text));
    if (isReading(Block::Kind::Code))
        code.replace(u'\n', QChar::LineSeparator);
    else if (isReading(Block::Kind::TableRow))
        code.replace(uR"(\|)"_s, u"|"_s); // the one way to write it there
    append(code);
}

void BlockBuilder::appendReference(qsizetype note)
{
    if (!m_open)
        beginParagraph();
    m_open->appendReference(note);
    m_pictures.isAlone = false;
}

void BlockBuilder::addText(MD_TEXTTYPE type, QByteArrayView text)
{
    switch (type) {
    case MD_TEXT_NULLCHAR: break;
    case MD_TEXT_BR: append(m_pictures.depth > 0 ? QStringView(u" ") : QStringView(u"\u2028")); break;
    case MD_TEXT_SOFTBR: append(u" "); break;
    case MD_TEXT_ENTITY: append(decodeEntity(text)); break;
    case MD_TEXT_CODE: appendCode(text); break;
    default:
        m_footnotes.divide(
            QString::fromUtf8(text), [this](QStringView part) { append(part); },
            [this](const Footnotes::Reference &reference) { appendReference(reference.note); });
    }
}

void BlockBuilder::enterSpan(MD_SPANTYPE type, const void *detail)
{
    switch (type) {
    case MD_SPAN_EM: ++m_italic; break;
    case MD_SPAN_STRONG: ++m_bold; break;
    case MD_SPAN_DEL: ++m_strike; break;
    case MD_SPAN_CODE: ++m_code; break;
    case MD_SPAN_A: m_link = valueOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href); break;
    case MD_SPAN_IMG: beginPicture(*static_cast<const MD_SPAN_IMG_DETAIL *>(detail)); break;
    default: break;
    }
}

void BlockBuilder::leaveSpan(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM: --m_italic; break;
    case MD_SPAN_STRONG: --m_bold; break;
    case MD_SPAN_DEL: --m_strike; break;
    case MD_SPAN_CODE: --m_code; break;
    case MD_SPAN_A: m_link.clear(); break;
    case MD_SPAN_IMG: endPicture(); break;
    default: break;
    }
}

void BlockBuilder::beginPicture(const MD_SPAN_IMG_DETAIL &picture)
{
    if (!m_open)
        beginParagraph();
    if (m_pictures.depth++ > 0)
        return; // only the outermost is one; the others describe it
    ++m_pictures.count;
    m_pictures.begin = m_open->text.size();
    m_pictures.source = valueOf(picture.src);
}

void BlockBuilder::endPicture()
{
    if (m_pictures.depth == 1 && isBlank(QStringView(m_open->text).sliced(m_pictures.begin))) {
        const QString name = m_pictures.source.section(u'/', -1);
        append(name.isEmpty() ? m_pictures.source : name);
    }
    --m_pictures.depth;
}

} // namespace Frontispiece
