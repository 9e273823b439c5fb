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

/// How many paragraphs tell of who made the file, and how long one in brackets may be.
constexpr int mostCredits = 4;
constexpr qsizetype longestNote = 2'000;

/// What a title may be long with its subtitle. In UTF-16 units.
constexpr qsizetype longestTitle = 80;

/// In UTF-16 units: some five hundred lines.
constexpr qsizetype longestContents = 40'000;

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

/// Those who made the file say so in the story's first paragraphs.
QStringView withoutCredits(QStringView body)
{
    for (int taken = 0; taken < mostCredits; ++taken) {
        LineSource lines(body);
        lines.skipBlank();
        const QStringView first = lines.peek();
        if (!isGutenbergCredit(first))
            return body;
        // In brackets a note may have several paragraphs, but no more lines than this.
        const bool isInBrackets
            = first.trimmed().startsWith(u'[') && lines.rest().left(longestNote).contains(u']');
        bool goesOn = true;
        while (!lines.atEnd() && goesOn && (isInBrackets || !lines.peek().trimmed().isEmpty()))
            goesOn = !lines.take().trimmed().endsWith(u']') || !isInBrackets;
        body = lines.rest();
    }
    return body;
}

/// Where a picture stood there is a mark, "[Illustration]", and perhaps its caption, which stays.
QString withoutPictureMarks(const QString &body)
{
    static const QRegularExpression mark(
        uR"(^[ \t]*\[Illustration(?::?[ \t]*\n?[ \t]*|:\s*([^\[\]]{1,1500}))\][ \t]*$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    QString result;
    qsizetype copied = 0;
    for (auto found = mark.globalMatch(body); found.hasNext();) {
        const auto match = found.next();
        result += QStringView(body).sliced(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        const QString caption = match.captured(1).simplified();
        const bool isItalic = caption.contains(u'_');
        if (!caption.isEmpty())
            result += isItalic ? caption : u'_' + caption + u'_';
    }
    result += QStringView(body).sliced(copied);
    return result;
}

/// Whether a line is one of prose: "THE POND." and "Page 12." end with a stop, too.
bool isSentenceEnd(QStringView line)
{
    return line.size() > 1 && QStringView(u".,;!?”\"").contains(line.back())
        && !line[line.size() - 2].isDigit() && std::ranges::any_of(line, [](QChar c) { return c.isLower(); });
}

/// The list of contents, for which there is the outline: from its heading to the gap of four lines that
/// Project Gutenberg leaves before each part of a book.
QString withoutContents(const QString &body)
{
    static const QRegularExpression heading(
        u"^[ \\t]*(?:table of )?(?:contents|inhalt|inhaltsverzeichnis|inhoud|table(?: des matières)?|indice|"
        "índice|содержание|оглавление)(?: and illustrations)?\\.?[ \\t]*\\n"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption
            | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = heading.match(body);
    if (!match.hasMatch())
        return body;
    qsizetype begin = match.capturedEnd();
    while (begin < body.size() && body.at(begin) == u'\n')
        ++begin;
    const qsizetype end = body.indexOf("\n\n\n\n\n"_L1, begin);
    if (end < 0 || end - begin > longestContents)
        return body;
    qsizetype lines = 0;
    qsizetype sentences = 0;
    for (const QStringView line : QStringView(body).sliced(begin, end - begin).tokenize(u'\n')) {
        const QStringView text = line.trimmed();
        lines += text.isEmpty() ? 0 : 1;
        sentences += isSentenceEnd(text) ? 1 : 0;
    }
    return sentences * 2 > lines ? body : body.first(match.capturedStart()) + body.sliced(end);
}

/// A picture's caption, or the series a book is of, may stand before the title.
QString withoutTitlePage(const QString &body, const TextParts &parts)
{
    constexpr int mostBefore = 6;
    LineSource lines(body);
    for (int before = 0; before <= mostBefore; ++before) {
        lines.skipBlank();
        const QStringView rest = lines.rest();
        const QStringView behind = withoutRepeatedHead(rest, parts);
        if (behind.size() < rest.size())
            return body.first(body.size() - rest.size()) + behind.toString();
        if (lines.atEnd())
            break;
        lines.take();
    }
    return body;
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

bool isGutenbergCredit(QStringView paragraph)
{
    static const QRegularExpression pattern(
        uR"(^\s*\[?\s*(?:(?:E-?text |This (?:e-?text|e-?book|file) was |HTML version )?(?:first )?(?:produced|prepared|transcribed|scanned|created) (?:by|from)\b|transcriber(?:['’]?s['’]?)? notes?\b|anmerkungen? zur transkription\b|notes? (?:du|de) transcripteur\b|the project gutenberg e-?(?:book|text))|^E-?text prepared by)"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype beginning = 100;
    return pattern.match(paragraph.left(beginning).toString()).hasMatch();
}

std::optional<TextParts> withoutGutenbergFrame(const QString &text)
{
    const Mark start = findMark(QStringView(text).first(std::min(longestFrame, text.size())), "start"_L1);
    if (start.begin < 0)
        return {};
    TextParts parts;
    FieldReader fields(parts);
    QString firstTitle;
    for (const QStringView line : QStringView(text).first(start.begin).tokenize(u'\n')) {
        fields.read(line);
        if (firstTitle.isEmpty())
            firstTitle = parts.title;
    }
    if (parts.title.size() > longestTitle) // its other lines are the title page's
        parts.title = firstTitle;
    QStringView body = QStringView(text).sliced(start.end);
    const Mark end = findMark(body, "end"_L1);
    if (end.begin >= 0)
        body = withoutLastWords(body.first(end.begin));
    const QString plain = withoutContents(withoutPictureMarks(withoutCredits(body).toString()));
    parts.body = withoutTitlePage(plain, parts);
    return parts;
}

} // namespace Frontispiece
