// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

namespace Frontispiece {

/// One of the things that stand below each other on a page: a part of its head, or a block of the story.
struct PageItem
{
    enum class Part { Frontispiece, Caption, Title, Artist, Block };

    Part part = Part::Block;
    qsizetype block = -1; ///< the story's, for a Part::Block
    Passage range;        ///< in the page's text
    bool isBegin = true;  ///< whether its block begins with it: very long ones are set in several pieces

    friend bool operator==(const PageItem &, const PageItem &) = default;
};

/// The text of a page and what it consists of. The story's own text keeps its offsets; what stands at the
/// head of the page, the frontispiece (one object replacement character), its caption, the title and the
/// artist, has the negative ones, so that all of it can be selected and copied alike.
class PageText
{
public:
    PageText() = default;
    /// Copies what it needs of the story; Qt shares the characters.
    explicit PageText(Story story);

    [[nodiscard]] const Story &story() const { return m_story; }
    [[nodiscard]] const QList<PageItem> &items() const { return m_items; }
    [[nodiscard]] qsizetype start() const { return -m_head.size(); }
    [[nodiscard]] qsizetype end() const { return m_story.text.size(); }
    [[nodiscard]] QString text(const Passage &range) const;
    /// The item a position is in.
    [[nodiscard]] qsizetype itemAt(qsizetype position) const;
    /// The block of an item; none for the head's.
    [[nodiscard]] const Block *block(qsizetype item) const;
    /// The links of a range, and the one at a position; an empty span for none.
    [[nodiscard]] QList<Span> links(const Passage &range) const;
    [[nodiscard]] Span linkAt(qsizetype position) const;

private:
    void addHead(PageItem::Part part, const QString &text);
    void addBlock(qsizetype index);

    Story m_story;
    QString m_head; ///< each part ends with a newline
    QList<PageItem> m_items;
};

} // namespace Frontispiece
