// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "excerpt.h"

#include <algorithm>

namespace Frontispiece {

namespace {

bool isGap(QChar c)
{
    return c.isSpace();
}

} // namespace

Excerpt excerptAround(QStringView text, const QList<Passage> &ranges, ExcerptSize size)
{
    const Passage first = ranges.isEmpty() ? Passage() : ranges.constFirst();
    const qsizetype paragraphStart = text.left(first.start).lastIndexOf(u'\n') + 1;
    qsizetype paragraphEnd = text.indexOf(u'\n', first.start);
    if (paragraphEnd < 0)
        paragraphEnd = text.size();

    qsizetype start = std::max(paragraphStart, first.start - size.before);
    if (start > paragraphStart) {
        while (start < first.start && !isGap(text[start - 1]))
            ++start;
    }
    const qsizetype firstEnd = std::min(first.end(), paragraphEnd);
    qsizetype end = std::min(paragraphEnd, std::max(start + size.length, firstEnd));
    if (end < paragraphEnd) {
        while (end > firstEnd && !isGap(text[end]))
            --end;
    }

    Excerpt excerpt;
    if (start > paragraphStart)
        excerpt.text += u'…';
    const qsizetype shift = excerpt.text.size() - start;
    excerpt.text += text.mid(start, end - start);
    excerpt.text.replace(QChar::LineSeparator, u' '); // of a verse
    excerpt.text.replace(u'\t', u' ');                // of a table
    if (end < paragraphEnd)
        excerpt.text += u'…';
    for (const Passage &range : ranges) {
        if (range.start >= start && range.start < end)
            excerpt.ranges.append({range.start + shift, std::min(range.end(), end) - range.start});
    }
    return excerpt;
}

} // namespace Frontispiece
