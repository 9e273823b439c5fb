// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "draftblock.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// A character as a block's text may have it: what would end the block, or is a mark of Qt's own, is not.
QChar harmless(QChar c, bool isRow)
{
    switch (c.unicode()) {
    case u'\n':
    case u'\r': return u' ';
    case u'\t': return isRow ? u' ' : c;
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator: return isRow ? QChar(u' ') : QChar(QChar::LineSeparator);
    case QChar::ObjectReplacementCharacter: return QChar::ReplacementCharacter;
    default: return c;
    }
}

} // namespace

void DraftBlock::append(QStringView more, EmphasisFlags emphasis, const QString &link)
{
    const qsizetype start = text.size();
    for (const QChar c : more) {
        if (c != QChar::Null)
            text += harmless(c, block.kind == Block::Kind::TableRow);
    }
    if (text.size() == start || (!emphasis && link.isEmpty()))
        return;
    // A footnote's number is still to come between what stands before it and what stands behind.
    const bool isDivided = !references.isEmpty() && references.constLast().at == start;
    QList<Span> &spans = block.spans;
    if (!spans.isEmpty() && spans.constLast().range.end() == start && !isDivided
        && spans.constLast().emphasis == emphasis && spans.constLast().link == link)
        spans.last().range.length = text.size() - spans.constLast().range.start;
    else
        spans.append({{start, text.size() - start}, emphasis, link});
}

void DraftBlock::chopLineEnd()
{
    if (!text.endsWith(QChar::LineSeparator))
        return;
    text.chop(1);
    for (Span &span : block.spans)
        span.range.length = std::min(span.range.length, text.size() - span.range.start);
}

bool DraftBlock::isParagraph() const
{
    return block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Quote
        || block.kind == Block::Kind::ListItem;
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace Frontispiece
