// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlreader.h"

#include "htmlassembly.h"
#include "htmlblocks.h"
#include "htmltree.h"

namespace Frontispiece {

namespace {

HtmlTree treeOf(const QString &markup, Markup kind)
{
    if (kind == Markup::Xhtml) {
        if (auto nodes = xhtmlTree(markup))
            return {std::move(*nodes), false};
    }
    return htmlTree(markup, kind == Markup::Xhtml);
}

/// Half a letter would be one on no page.
QString whole(const QString &markup)
{
    if (markup.isValidUtf16())
        return markup;
    const QList<uint> letters = markup.toUcs4();
    QString result;
    for (const uint letter : letters)
        result += QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1);
    return result;
}

} // namespace

ReadHtml readHtml(const QString &markup, Markup kind)
{
    ReadHtml read;
    HtmlTree tree = treeOf(whole(markup), kind);
    const HtmlPage page = pageOf(std::move(tree.nodes), kind);
    readHead(page, read);
    HtmlBlocks blocks(page);
    blocks.read();
    HtmlAssembly assembly(blocks.flow(), page.notes);
    read.content = assembly.takeText();
    read.anchors = assembly.takeAnchors();
    read.hasMedia = page.hasMedia;
    read.isSimplified = tree.isSimplified;
    return read;
}

} // namespace Frontispiece
