// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "htmlreader.h"
#include "markuptree.h"

namespace Frontispiece {

/// What a page is made of, before any of it is read.
struct HtmlPage
{
    MarkupTree tree;
    qsizetype mainText = 0;             ///< the node whose text is the story's
    QList<bool> isLeftOut;              ///< of each node, with all that stands inside
    QList<qsizetype> noteOf;            ///< of each node that is a footnote its index; -1 of others
    QHash<QString, qsizetype> noteOfId; ///< footnotes by the ids they are referred to by
    qsizetype notes = 0;                ///< how many footnotes there are
    QList<qsizetype> lineBreaks;        ///< how many stand before each node, and one more at the end
    bool hasMedia = false;              ///< a film, a sound or a frame is left out of the main text
};

/// Finds out what of a page is text. Of a page from the web, `Markup::Html`, navigation, comments and the
/// like are left out and the article is found; a chapter of a book, `Markup::Xhtml`, is text from top to
/// bottom.
[[nodiscard]] HtmlPage pageOf(MarkupTree tree, Markup kind);

/// Reads what the head tells, and who is said to have written it.
void readHead(const HtmlPage &page, ReadHtml &read);

} // namespace Frontispiece
