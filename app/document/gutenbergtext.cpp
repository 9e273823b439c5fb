// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "gutenbergtext.h"

#include "linesource.h"

#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Project Gutenberg's frame begins with its small print, up to 13 kB of it in old files. In UTF-16 units.
constexpr qsizetype longestFrame = 65'536;

/// Where the line begins that the frame's mark stands on, and where it ends; both -1 if there is none.
struct Mark
{
    qsizetype begin = -1;
    qsizetype end = -1;
};

Mark findMark(QStringView text, QLatin1StringView word)
{
    static const QRegularExpression pattern(
        uR"(^\*\*\* ?(start|end) of (?:the |this )?project gutenberg[^\n]*(?:\n[^\n*]*\*\*\*[ \t]*$)?)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString copy = text.toString();
    for (auto found = pattern.globalMatch(copy); found.hasNext();) {
        const auto match = found.next();
        if (match.capturedView(1).compare(word, Qt::CaseInsensitive) == 0)
            return {match.capturedStart(), match.capturedEnd()};
    }
    return {};
}

/// Those who made the file say so in the story's first paragraph.
QStringView withoutCredits(QStringView body)
{
    LineSource lines(body);
    lines.skipBlank();
    const QStringView first = lines.peek();
    if (!first.startsWith("Produced by"_L1) && !first.startsWith("E-text prepared by"_L1))
        return body;
    while (!lines.atEnd() && !lines.peek().trimmed().isEmpty())
        lines.take();
    return lines.rest();
}

/// Older files say twice that they end, first in words.
QStringView withoutLastWords(QStringView body)
{
    const QStringView text = body.trimmed();
    const QStringView last = text.sliced(text.lastIndexOf(u'\n') + 1);
    const bool saysSo = last.startsWith("End of Project Gutenberg"_L1, Qt::CaseInsensitive)
        || last.startsWith("End of the Project Gutenberg"_L1, Qt::CaseInsensitive);
    return saysSo ? text.chopped(last.size()) : body;
}

} // namespace

std::optional<TextParts> withoutGutenbergFrame(const QString &text)
{
    const Mark start = findMark(QStringView(text).first(std::min(longestFrame, text.size())), "start"_L1);
    if (start.begin < 0)
        return {};
    TextParts parts;
    FieldReader fields(parts);
    for (const QStringView line : QStringView(text).first(start.begin).tokenize(u'\n'))
        fields.read(line);
    QStringView body = QStringView(text).sliced(start.end);
    const Mark end = findMark(body, "end"_L1);
    if (end.begin >= 0)
        body = withoutLastWords(body.first(end.begin));
    parts.body = withoutRepeatedHead(withoutCredits(body), parts).toString();
    return parts;
}

} // namespace Frontispiece
