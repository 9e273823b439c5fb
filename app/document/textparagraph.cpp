// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textparagraph.h"

#include "markdownsource.h"

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A line's text as a block may hold it.
QString cleaned(QStringView line)
{
    QString text = line.toString().simplified();
    // The marks of the Markdown parser's text mean nothing here, but are promised to be nowhere.
    text.replace(QChar(markBegin), QChar::ReplacementCharacter);
    text.replace(QChar(markEnd), QChar::ReplacementCharacter);
    return text;
}

/// Whether a line goes on in the next without a blank: after a hyphen or dash, and between ideographs.
bool joinsTightly(QStringView text, QStringView next)
{
    if (text.isEmpty() || next.isEmpty())
        return true;
    const QChar last = text.back();
    if (isWide(last) && isWide(next.front()))
        return true;
    if (last == u'—' || text.endsWith("--"_L1) || last == QChar::SoftHyphen)
        return true;
    if (last != u'-' || text.size() < 2 || !text[text.size() - 2].isLetter() || !next.front().isLetter())
        return false;
    // "well-" and "known" are one word; "pre-" and "and postwar" are not.
    const QStringView word = next.first(std::max<qsizetype>(next.indexOf(u' '), 0));
    static constexpr std::array links {"and"_L1, "or"_L1, "to"_L1, "und"_L1, "oder"_L1, "et"_L1, "ou"_L1};
    return std::ranges::none_of(links, [word](QLatin1StringView link) { return word == link; });
}

/// Whether an underscore can begin or end words in italics, by what stands at its sides.
bool canOpen(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && !text[at + 1].isSpace() && text[at + 1] != u'_'
        && (at == 0 || (!text[at - 1].isLetterOrNumber() && text[at - 1] != u'_'));
}

bool canClose(QStringView text, qsizetype at)
{
    return at > 0 && !text[at - 1].isSpace() && text[at - 1] != u'_'
        && (at + 1 == text.size() || (!text[at + 1].isLetterOrNumber() && text[at + 1] != u'_'));
}

} // namespace

QString joinedLines(const TextLines &lines)
{
    QString text;
    for (const TextLine &line : lines) {
        if (!joinsTightly(text, line.text))
            text += u' ';
        text += cleaned(line.text);
    }
    return text;
}

QString brokenLines(const TextLines &lines)
{
    QString text;
    for (const TextLine &line : lines) {
        if (!text.isEmpty())
            text += QChar::LineSeparator;
        text += cleaned(line.text);
    }
    return text;
}

void appendWithItalics(DraftBlock &draft, QStringView text)
{
    qsizetype done = 0;
    qsizetype open = -1;
    for (qsizetype at = text.indexOf(u'_'); at >= 0; at = text.indexOf(u'_', at + 1)) {
        if (open >= 0 && at > open + 1 && canClose(text, at)) {
            draft.append(text.sliced(done, open - done));
            draft.append(text.sliced(open + 1, at - open - 1), Emphasis::Italic);
            done = at + 1;
            open = -1;
        } else if (open < 0 && canOpen(text, at)) {
            open = at;
        }
    }
    draft.append(text.sliced(done));
}

} // namespace Frontispiece
