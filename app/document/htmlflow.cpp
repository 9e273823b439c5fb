// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlflow.h"

#include "htmlshape.h"
#include "markdownreader.h"

#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What HTML takes for a blank; others, such as the one that keeps words together, are characters.
bool isGap(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\f' || c == u'\r';
}

bool isAllowed(QChar c)
{
    return c != QChar::SoftHyphen && c != QChar::Null && c != QChar(QChar::ByteOrderMark);
}

} // namespace

void HtmlFlow::begin(Block::Kind kind, int level)
{
    finish();
    giveNumberItsOwnBlock();
    m_open = DraftBlock();
    m_open->block.kind = kind;
    m_open->block.level = level;
    m_open->note = m_note;
}

/// Begins the block that text which stands in nothing of its own becomes.
void HtmlFlow::open()
{
    m_open = DraftBlock();
    m_open->note = m_note;
    const QString marker = m_nesting.takeMarker();
    Block &block = m_open->block;
    if (m_note >= 0) {
        if (!marker.isEmpty())
            m_open->append(marker + u' ');
    } else if (m_isVerse && marker.isEmpty()) {
        block.kind = Block::Kind::Verse;
    } else if (!m_nesting.isEmpty()) {
        const bool isItem = m_nesting.isInList() || !marker.isEmpty();
        block.kind = isItem ? Block::Kind::ListItem : Block::Kind::Quote;
        block.level = m_nesting.depth();
        block.marker = marker;
    }
}

bool HtmlFlow::isAtStart() const
{
    return !m_open || m_open->isEmpty();
}

void HtmlFlow::placeAnchors()
{
    for (const QString &id : std::as_const(m_waiting))
        m_anchors.append({id, m_blocks.size(), m_open ? m_open->text.size() : 0});
    m_waiting.clear();
}

void HtmlFlow::addAnchor(const QString &id)
{
    m_waiting.append(id);
}

void HtmlFlow::divideWords()
{
    m_hasGap = true;
    m_gapStyle = {};
}

void HtmlFlow::divideLines()
{
    settlePictures(true);
    m_isLineDue = !isAtStart();
}

void HtmlFlow::divideCells()
{
    settlePictures(true);
    m_hasGap = false;
    if (m_open)
        m_open->text += u'\t';
}

void HtmlFlow::enterNote(qsizetype note)
{
    finish();
    m_outerNesting = std::exchange(m_nesting, {});
    m_note = note;
}

void HtmlFlow::leaveNote()
{
    finish();
    m_nesting = std::exchange(m_outerNesting, {});
    m_note = -1;
}

void HtmlFlow::addText(QStringView text, const HtmlStyle &style)
{
    if (style.keepsBlanks) {
        addVerbatim(text, style);
        return;
    }
    QString words;
    words.reserve(text.size());
    bool startsWithGap = false;
    bool hasGap = false;
    for (const QChar c : text) {
        if (isGap(c)) {
            hasGap = true;
        } else if (isAllowed(c)) {
            if (words.isEmpty())
                startsWithGap = hasGap;
            else if (hasGap)
                words += u' ';
            hasGap = false;
            words += withoutMarks(c);
        }
    }
    if (!words.isEmpty())
        addWords(words, startsWithGap, style);
    if (hasGap) {
        m_hasGap = true;
        m_gapStyle = style;
    }
}

void HtmlFlow::addWords(const QString &words, bool startsWithGap, const HtmlStyle &style)
{
    if (startsWithGap && !m_hasGap) {
        m_hasGap = true;
        m_gapStyle = style;
    }
    settlePictures(m_hasGap);
    if (!m_open)
        open();
    if (m_isLineDue) {
        m_open->append(u"\u2028", style.emphasis, style.link);
    } else if (m_hasGap && !isAtStart() && !m_open->text.endsWith(QChar::LineSeparator)
               && !m_open->text.endsWith(u'\t')) {
        const bool isOneLink = m_gapStyle.link == style.link;
        m_open->append(u" ", m_gapStyle.emphasis & style.emphasis, isOneLink ? style.link : QString());
    }
    m_isLineDue = false;
    m_hasGap = false;
    placeAnchors();
    m_open->append(words, style.emphasis, style.link);
}

void HtmlFlow::addVerbatim(QStringView text, const HtmlStyle &style)
{
    if (isAtStart() && text.startsWith(u'\n'))
        text = text.sliced(1); // as the standard has it
    QString lines;
    lines.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            lines += QChar(QChar::LineSeparator);
        else if (isAllowed(c))
            lines += withoutMarks(c);
    }
    if (lines.isEmpty())
        return;
    settlePictures(true);
    if (!m_open)
        open();
    placeAnchors();
    m_open->append(lines, style.emphasis, style.link);
    m_hasGap = false;
}

/// Ends a line. Two line ends in a row end a paragraph or a stanza.
void HtmlFlow::addLineBreak(const HtmlStyle &style)
{
    settlePictures(true);
    if (style.keepsBlanks) {
        addVerbatim(u"\n", style);
        return;
    }
    m_hasGap = false;
    if (isAtStart())
        return;
    if (m_open->block.kind == Block::Kind::TableRow || m_open->block.kind == Block::Kind::Heading) {
        divideWords();
    } else if (m_open->text.endsWith(QChar::LineSeparator) && m_open->references.isEmpty()) {
        resumeBlock(*m_open);
    } else {
        m_open->append(u"\u2028", style.emphasis, style.link);
    }
}

/// Ends the block being read and begins another such: a further paragraph of an item, another stanza.
void HtmlFlow::resumeBlock(const DraftBlock &like)
{
    DraftBlock next;
    next.block.kind = like.block.kind;
    next.block.level = like.block.level;
    next.note = like.note;
    finish();
    m_open = std::move(next);
}

void HtmlFlow::addReference(qsizetype note)
{
    settlePictures(m_hasGap);
    if (!m_open)
        open();
    if (m_hasGap && !isAtStart())
        m_open->append(u" ");
    m_hasGap = false;
    placeAnchors();
    m_open->appendReference(note);
}

void HtmlFlow::addBreak()
{
    finish();
    giveNumberItsOwnBlock();
    if (!m_blocks.isEmpty() && m_blocks.constLast().block.kind == Block::Kind::Break)
        return;
    DraftBlock draft;
    draft.block.kind = Block::Kind::Break;
    draft.append(breakText());
    draft.note = -1;
    placeAnchors();
    m_firstHere = m_anchors.size();
    m_blocks.append(std::move(draft));
}

void HtmlFlow::giveMarkerItsOwnBlock()
{
    const QString marker = m_nesting.takeMarker();
    if (marker.isEmpty())
        return;
    open();
    addText(marker, {});
    finish();
}

void HtmlFlow::giveNumberItsOwnBlock()
{
    m_nesting.dropBullet();
    giveMarkerItsOwnBlock();
}

void HtmlFlow::finish()
{
    settlePictures(true);
    m_hasGap = false;
    m_isLineDue = false;
    if (!m_open)
        return;
    DraftBlock done = std::move(*m_open);
    m_open.reset();
    if (shape(done)) {
        m_blocks.append(std::move(done));
    } else { // what was to be found here is found in what comes next
        for (qsizetype at = m_firstHere; at < m_anchors.size(); ++at)
            m_waiting.append(m_anchors.at(at).id);
        m_anchors.resize(m_firstHere);
    }
    m_firstHere = m_anchors.size();
}

} // namespace Frontispiece
