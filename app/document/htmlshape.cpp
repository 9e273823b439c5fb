// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlshape.h"

#include "markdownreader.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Lines of a poem end before the page does; a longer one is a paragraph that its author broke off.
constexpr qsizetype longestLine = 80;

/// So many stars make a break; one alone may be a note's.
constexpr qsizetype fewestStars = 3;

void chopTo(DraftBlock &draft, qsizetype size)
{
    draft.text.truncate(size);
    QList<Span> &spans = draft.block.spans;
    for (Span &span : spans)
        span.range.length = std::min(span.range.length, size - span.range.start);
    spans.removeIf([](const Span &span) { return span.range.length <= 0; });
    for (DraftBlock::Reference &reference : draft.references)
        reference.at = std::min(reference.at, size);
}

/// Takes line ends and blanks from the end.
void trim(DraftBlock &draft)
{
    qsizetype size = draft.text.size();
    while (size > 0 && (draft.text.at(size - 1) == u' ' || draft.text.at(size - 1) == QChar::LineSeparator))
        --size;
    chopTo(draft, size);
}

bool hasShortLines(QStringView text)
{
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c == QChar::LineSeparator ? 0 : length + 1;
        if (length > longestLine)
            return false;
    }
    return true;
}

bool isBreak(const DraftBlock &draft)
{
    if (draft.text.size() > longestLine || !draft.references.isEmpty())
        return false;
    const QStringView stars = u"*·•⁂∗⋆★☆~#—–-_=❦❧";
    qsizetype count = 0;
    for (const QChar c : draft.text) {
        if (stars.contains(c))
            count += c == u'⁂' || c == u'❦' || c == u'❧' ? fewestStars : 1;
        else if (!c.isSpace())
            return false;
    }
    return count >= fewestStars;
}

} // namespace

QChar withoutMarks(QChar c)
{
    const char16_t code = c.unicode();
    const bool isFree = (code >= 0xFDD0 && code <= 0xFDEF) || code >= 0xFFFE;
    return isFree ? QChar(QChar::ReplacementCharacter) : c;
}

bool shape(DraftBlock &draft)
{
    Block &block = draft.block;
    if (block.kind == Block::Kind::TableRow)
        return !isBlank(draft.text) || !draft.references.isEmpty();
    trim(draft);
    if (draft.references.isEmpty() && isBlank(draft.text))
        return false;
    if (draft.note >= 0) {
        block.kind = Block::Kind::Note;
        block.level = 0;
        block.marker.clear();
    } else if (draft.isParagraph() && block.marker.isEmpty() && isBreak(draft)) {
        const DraftBlock old = std::exchange(draft, {});
        block.kind = Block::Kind::Break;
        draft.append(breakText());
    } else if ((block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Quote)
               && draft.text.contains(QChar::LineSeparator) && hasShortLines(draft.text)) {
        block.kind = Block::Kind::Verse;
        block.level = 0;
    } else if (block.kind == Block::Kind::Verse && !draft.text.contains(QChar::LineSeparator)
               && !hasShortLines(draft.text)) {
        block.kind = Block::Kind::Paragraph;
    }
    return true;
}

} // namespace Frontispiece
