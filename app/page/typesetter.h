// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "blocklook.h"
#include "setblock.h"

#include <functional>

namespace Frontispiece {

class Hyphenator;

/// A picture's place on the page: how large it is shown, or why it cannot be.
struct PictureRoom
{
    QSizeF size;     ///< logical pixels; empty if there is nothing to show
    QString problem; ///< a sentence for the reader, shown in the picture's place
};

/// Sets the items of a page into lines, one at a time, each from the story and the style alone.
class Typesetter
{
public:
    using FindRoom = std::function<PictureRoom(const PageItem &)>;

    /// `width`: of the column, in logical pixels. Justified lines need a hyphenator; without one they
    /// stay ragged, since nothing else keeps their blanks from growing wide.
    Typesetter(const PageText &page, const PageStyle &style, qreal width,
               std::shared_ptr<const Hyphenator> hyphenator, FindRoom findRoom);

    [[nodiscard]] const PageStyle &style() const { return m_style; }
    [[nodiscard]] qreal width() const { return m_width; }

    [[nodiscard]] std::shared_ptr<const SetBlock> set(qsizetype item) const;
    /// About how high an item will be, without setting it.
    [[nodiscard]] qreal estimatedHeight(qsizetype item) const;

private:
    [[nodiscard]] QTextCharFormat spanFormat(const Span &span, const BlockLook &look) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats(const PageItem &item, const SetText &text,
                                                          const BlockLook &look) const;
    [[nodiscard]] QList<qsizetype> hyphens(const PageItem &item, const BlockLook &look) const;
    [[nodiscard]] SetText prepare(const PageItem &item, const Passage &range, const BlockLook &look,
                                  const QList<qsizetype> &hyphens) const;
    void breakLines(SetText &text, const BlockLook &look, qreal width) const;
    void setText(SetBlock &block, const PageItem &item, const BlockLook &look) const;
    void setTableRow(SetBlock &block, const PageItem &item, const BlockLook &look) const;
    void setPicture(SetBlock &block, const PictureRoom &room, const PageItem &item) const;
    void setMarker(SetBlock &block, const PageItem &item, const BlockLook &look) const;
    [[nodiscard]] qsizetype openingWords(const PageItem &item) const;

    const PageText &m_page;
    PageStyle m_style;
    qreal m_width;
    qreal m_averageCharacter;
    std::shared_ptr<const Hyphenator> m_hyphenator;
    FindRoom m_findRoom;
    BlockLooks m_looks;
};

} // namespace Frontispiece
