// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "texthead.h"

#include "gutenbergtext.h"
#include "linesource.h"
#include "textlayout.h"

#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A title that stands on a line of its own is no longer. In UTF-16 units.
constexpr qsizetype longestTitleLine = 80;

/// A short first line and a line wider than this: a title and a paragraph, even without a blank line.
constexpr qsizetype widestLine = 100;

/// Whether a text's first line can be its title: short, no sentence and no chapter's heading.
bool isTitleLine(QStringView line)
{
    const bool endsOpen = line.endsWith(u'!') || line.endsWith(u'?') || line.endsWith(u'…');
    return line.size() <= longestTitleLine && !isBreakLine(line) && !isChapterHeading(line)
        && std::ranges::any_of(line, [](QChar c) { return c.isLetterOrNumber(); })
        && !QStringView(u",;:").contains(line.back())
        && (endsOpen || isInCapitals(line) || !endsSentence(line));
}

/// A line such as "“The Wire Bird” by Jane Roe (1845)". Without marks around the title it could be a title
/// itself: "Stopping by Dark Woods".
bool readTitleAndName(TextParts &parts, QStringView line)
{
    static const QRegularExpression pattern(
        uR"(^(?:["'“‘«„](.+)["'”’»“]|_(.+)_),? by (\p{Lu}[^\s,;:]*(?: [^\s,;:()]+){1,5}?)\.?(?: \([^()]*\d{4}[^()]*\))?$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (line.size() > longestTitleLine)
        return false;
    const auto match = pattern.match(line.toString());
    if (!match.hasMatch())
        return false;
    parts.title = match.captured(match.hasCaptured(1) ? 1 : 2);
    parts.artists = artistsIn(match.captured(3));
    return true;
}

/// A text that begins with its title on a line, and perhaps with whom it is by on the next.
void readTitleLine(TextParts &parts)
{
    LineSource lines(parts.body);
    lines.skipBlank();
    const QStringView first = lines.take().trimmed();
    if (lines.peek().trimmed().isEmpty() && readTitleAndName(parts, first)) {
        parts.body = lines.rest().toString();
        return;
    }
    if (first.isEmpty() || !isTitleLine(first) || !namedBy(first).isEmpty())
        return;
    QStringView next = lines.peek().trimmed();
    const bool isUnderlined = !next.isEmpty() && isBreakLine(next);
    if (isUnderlined) {
        lines.take();
        next = lines.peek().trimmed();
    }
    const bool standsAlone = isUnderlined || next.isEmpty();
    lines.skipBlank();
    const QString artist = namedBy(lines.peek());
    if (lines.rest().trimmed().isEmpty()
        || (!standsAlone && artist.isEmpty() && (next.size() <= widestLine || !endsSentence(next))))
        return;
    parts.title = first.startsWith("# "_L1) ? first.sliced(2).trimmed().toString() : first.toString();
    if (parts.title.endsWith(u'.') && isInCapitals(first))
        parts.title.chop(1);
    parts.isTitleLine = artist.isEmpty();
    if (!artist.isEmpty()) {
        parts.artists = artistsIn(artist);
        lines.take();
    }
    parts.body = lines.rest().toString();
}

/// A text that begins with lines such as "Title: Rings". Those that say something else stay.
void readFieldLines(TextParts &parts)
{
    LineSource lines(parts.body);
    lines.skipBlank();
    FieldReader fields(parts);
    if (!fields.read(lines.peek()))
        return;
    lines.take();
    QString kept;
    while (!lines.atEnd() && !lines.peek().trimmed().isEmpty()) {
        const QStringView line = lines.take();
        if (!fields.read(line))
            kept += line.toString() + u'\n';
    }
    parts.body = kept + withoutRepeatedHead(lines.rest(), parts).toString();
}

} // namespace

TextParts divideText(const QString &text)
{
    if (auto framed = withoutGutenbergFrame(text))
        return *framed;
    TextParts parts;
    parts.body = text;
    readFieldLines(parts);
    if (parts.title.isEmpty())
        readTitleLine(parts);
    return parts;
}

} // namespace Frontispiece
