// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// What an element is to the nesting of elements.
enum class HtmlKind {
    Inline,  ///< stands in a line; also whatever is unknown
    Block,   ///< ends a paragraph
    Item,    ///< of a list, or a term or definition; ended by the next
    Heading, ///< a block that holds no other of its kind
    Paragraph,
    Table,
    RowGroup, ///< of a table, or its caption
    Row,
    Cell,
    Void,    ///< has no end tag
    Title,   ///< of the page, and nothing else inside
    Root,    ///< html or body, which only tell about the page
    Media,   ///< something that is no text, with what is inside it
    Hidden,  ///< never shown, with what is inside it
    Dropped, ///< means nothing here, but what is inside it does
};

struct HtmlElement
{
    QString name; ///< as the parser is given it
    HtmlKind kind = HtmlKind::Inline;
};

/// What is known of the element that a tag names.
[[nodiscard]] HtmlElement elementNamed(const QString &tagName);

} // namespace Frontispiece
