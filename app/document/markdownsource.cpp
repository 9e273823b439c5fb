// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markdownsource.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// md4c goes through a paragraph's lines for every bracket in it: 60,000 lines of one "[" each take it
/// a second, 500,000 a minute. A blank line after so many costs no author anything.
constexpr int mostUnbrokenLines = 500;

/// A blank line is compared with every list that is open, and lists can be nested 10,000 deep.
constexpr int mostBlankLines = 100;

/// md4c compares every bare address of a paragraph with all the others, and reads on from each to the
/// next blank. Up to here both take some milliseconds.
constexpr qsizetype mostAddresses = 4'000;
constexpr qsizetype longestAddresses = 2'000'000;

QString cleaned(const QString &markdown)
{
    QString result;
    result.reserve(markdown.size());
    for (qsizetype at = 0; at < markdown.size(); ++at) {
        const QChar c = markdown[at];
        if (c == QChar::Null)
            continue;
        if (c.isHighSurrogate() && at + 1 < markdown.size() && markdown[at + 1].isLowSurrogate()) {
            result += c;
            result += markdown[++at];
        } else if (c.isSurrogate() || c == markBegin || c == markEnd
                   || c == QChar::ObjectReplacementCharacter) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (c == u'\r') {
            if (at + 1 == markdown.size() || markdown[at + 1] != u'\n')
                result += u'\n';
        } else {
            result += c == QChar::ParagraphSeparator ? QChar(QChar::LineSeparator) : c;
        }
    }
    return result;
}

/// The quote marks a line begins with, so that a blank line put below it divides the quote's paragraph and
/// not the quote.
QStringView quoteMarks(QStringView line)
{
    const auto end = std::ranges::find_if(line, [](QChar c) { return c != u'>' && c != u' ' && c != u'\t'; });
    return line.first(end - line.begin());
}

} // namespace

QString tamed(const QString &markdown)
{
    const QString source = cleaned(markdown);
    QString result;
    result.reserve(source.size() + source.size() / mostUnbrokenLines);
    int unbroken = 0;
    int blank = 0;
    for (const QStringView line : QStringView(source).tokenize(u'\n')) {
        const QStringView marks = quoteMarks(line);
        const bool isBlank = marks.size() == line.size();
        blank = isBlank ? blank + 1 : 0;
        unbroken = isBlank ? 0 : unbroken + 1;
        if (blank > mostBlankLines)
            continue;
        if (unbroken > mostUnbrokenLines) {
            result += marks;
            result += u'\n';
            unbroken = 1;
        }
        result += line;
        result += u'\n';
    }
    result.chop(1);
    return result;
}

bool hasTooManyAddresses(QStringView markdown)
{
    qsizetype count = 0;
    qsizetype length = 0;
    qsizetype wordEnd = 0;
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    for (qsizetype at = 0; at < markdown.size(); ++at) {
        const QStringView rest = markdown.sliced(at);
        if (!rest.startsWith("://"_L1) && !rest.startsWith("www."_L1, Qt::CaseInsensitive))
            continue;
        if (wordEnd <= at)
            wordEnd = std::find_if(markdown.begin() + at, markdown.end(), isBlank) - markdown.begin();
        ++count;
        length += wordEnd - at;
        if (count > mostAddresses || length > longestAddresses)
            return true;
    }
    return false;
}

} // namespace Frontispiece
