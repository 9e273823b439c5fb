// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagestyle.h"
#include "pagetext.h"

namespace Frontispiece {

/// What an item of a page looks like. Lengths are logical pixels.
struct BlockLook
{
    QFont font; ///< to be given at once: one by default asks the application, behind a lock
    QColor color;
    qreal lineHeight = 0;
    qreal above = 0;
    qreal below = 0;
    qreal start = 0; ///< inset at the side where lines begin
    qreal end = 0;
    qreal indent = 0;  ///< of the first line
    qreal hanging = 0; ///< of lines that continue one, in verse
    bool isCentred = false;
    bool isHyphenated = false;
    bool isKeptTogether = false;
    bool isKeptWithNext = false;
};

/// The faces of a page, each made once.
struct PageFonts
{
    QFont text, title, artist, caption, heading, code, openingWords, note;
};

/// Gives each item of a page its look, by its kind, its neighbours and the style.
class BlockLooks
{
public:
    /// The page must outlive the looks.
    BlockLooks(const PageText &page, const PageStyle &style, qreal width);

    [[nodiscard]] const PageFonts &fonts() const { return m_fonts; }
    [[nodiscard]] BlockLook look(qsizetype item) const;
    /// What parts an item, which has the look `form`, from the one above it.
    [[nodiscard]] qreal spaceAbove(qsizetype item, const BlockLook &form) const;

private:
    [[nodiscard]] BlockLook headLook(const PageItem &item) const;
    [[nodiscard]] BlockLook blockLook(qsizetype index, bool isBegin) const;

    const PageText &m_page;
    PageStyle m_style;
    qreal m_width;
    PageFonts m_fonts;
};

} // namespace Frontispiece
