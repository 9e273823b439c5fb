// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "blocklook.h"

#include <algorithm>
#include <cmath>

namespace Frontispiece {

namespace {

/// Quotes, lists and verse are set in by this part of the text's size.
constexpr qreal insetFactor = 1.6;
/// Captions, notes and tables have closer lines.
constexpr qreal noteLines = 0.86;

} // namespace

BlockLooks::BlockLooks(const PageText &page, const PageStyle &style, qreal width)
    : m_page(page)
    , m_style(style)
    , m_width(width)
    , m_fonts {style.text(),    style.title(), style.artist(),       style.caption(),
               style.heading(), style.code(),  style.openingWords(), style.note()}
{
}

BlockLook BlockLooks::headLook(const PageItem &item) const
{
    const Theme &theme = m_style.theme();
    const qreal line = m_style.lineHeight();
    BlockLook look {m_fonts.caption, theme.muted, line};
    look.isCentred = true;
    look.isKeptTogether = true;
    look.isKeptWithNext = true;
    switch (item.part) {
    case PageItem::Part::Frontispiece: look.below = line * 0.4; break;
    case PageItem::Part::Caption:
        look.lineHeight = std::round(line * noteLines);
        look.below = line * 0.75;
        break;
    case PageItem::Part::Title:
        look.font = m_fonts.title;
        look.color = theme.text;
        look.lineHeight = std::round(look.font.pixelSize() * 1.25);
        look.above = line * 0.85;
        look.below = line * 0.3;
        break;
    default:
        look.font = m_fonts.artist;
        look.lineHeight = std::round(look.font.pixelSize() * 1.8);
        look.below = line * 1.3;
    }
    return look;
}

BlockLook BlockLooks::blockLook(qsizetype index, bool isBegin) const
{
    const QList<Block> &blocks = m_page.story().blocks;
    const Block &block = blocks.at(index);
    const auto isOfItsKind = [&](qsizetype other) {
        return other >= 0 && other < blocks.size() && blocks.at(other).kind == block.kind;
    };
    const bool starts = !isOfItsKind(index - 1);
    const bool ends = !isOfItsKind(index + 1);
    const qreal line = m_style.lineHeight();
    const qreal em = m_style.textSize();
    const qreal gap = m_style.paragraphGap();
    const Theme &theme = m_style.theme();
    BlockLook look {m_fonts.text, theme.text, line};
    // What is set apart from the text has half a line, or a whole gap, above and below.
    const qreal apart = std::max(gap, line / 2);
    const auto setApart = [&] {
        look.above = starts ? apart : gap;
        look.below = ends ? apart : gap;
    };
    switch (block.kind) {
    case Block::Kind::Paragraph:
        // A paragraph is indented where it follows another; what begins anew needs no sign of it.
        look.indent = starts || !isBegin ? 0 : m_style.indent();
        look.above = isBegin ? gap : 0;
        look.isHyphenated = true;
        break;
    case Block::Kind::Heading:
        look.font = m_fonts.heading;
        look.lineHeight = std::round(look.font.pixelSize() * 1.4);
        look.above = index == 0 ? 0 : em * 3;
        look.below = std::max(gap, em);
        look.isCentred = true;
        look.isKeptTogether = true;
        look.isKeptWithNext = true;
        break;
    case Block::Kind::Break:
        look.color = theme.muted;
        look.above = look.below = std::max(gap, line);
        look.isCentred = true;
        look.isKeptTogether = true;
        break;
    case Block::Kind::Picture:
        look.font = m_fonts.caption;
        look.color = theme.muted;
        look.lineHeight = std::round(line * noteLines);
        look.above = look.below = std::max(gap, line);
        look.isCentred = true;
        look.isKeptTogether = true;
        break;
    case Block::Kind::Quote:
        look.start = em * insetFactor * block.level;
        look.end = em * insetFactor;
        look.indent = starts || !isBegin ? 0 : m_style.indent();
        look.isHyphenated = true;
        setApart();
        break;
    case Block::Kind::ListItem:
        look.start = em * insetFactor * block.level;
        look.isHyphenated = true;
        setApart();
        break;
    case Block::Kind::Code:
        look.font = m_fonts.code;
        look.start = em;
        setApart();
        break;
    case Block::Kind::Verse:
        look.start = em * insetFactor;
        look.hanging = em * insetFactor;
        look.above = look.below = std::max(gap, line / 2);
        break;
    case Block::Kind::Note:
        look.font = m_fonts.note;
        look.lineHeight = std::round(line * noteLines);
        look.start = em * insetFactor;
        look.isHyphenated = true;
        look.above = starts ? line * 2 : gap / 2;
        break;
    case Block::Kind::TableRow:
        look.font = m_fonts.note;
        look.lineHeight = std::round(line * noteLines);
        look.isKeptTogether = true;
        look.isKeptWithNext = block.level > 0;
        setApart();
        break;
    }
    // Many levels deep, or in a narrow column, there must be room for words.
    if (const qreal insets = look.start + look.end; insets > m_width / 2) {
        look.start *= m_width / 2 / insets;
        look.end *= m_width / 2 / insets;
    }
    look.indent = std::min(look.indent, m_width / 4);
    look.hanging = std::min(look.hanging, m_width / 4);
    return look;
}

BlockLook BlockLooks::look(qsizetype item) const
{
    const PageItem &what = m_page.items().at(item);
    return what.part == PageItem::Part::Block ? blockLook(what.block, what.isBegin) : headLook(what);
}

qreal BlockLooks::spaceAbove(qsizetype item, const BlockLook &form) const
{
    if (item == 0)
        return std::round(m_style.lineHeight() / 2);
    if (!m_page.items().at(item).isBegin)
        return 0;
    return std::round(std::max(look(item - 1).below, form.above));
}

} // namespace Frontispiece
