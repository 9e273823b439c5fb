// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textlayout.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Wider lines are whole paragraphs, and how wide makes no difference.
constexpr qsizetype widestCounted = 200;

/// No heading is longer; nothing longer is matched. In UTF-16 units.
constexpr qsizetype longestHeading = 80;

constexpr qsizetype tabWidth = 4;

/// A heading stands on so many lines at most ("CHAPTER I", its title, and a second line of that), of so many
/// columns each.
constexpr qsizetype mostHeadingLines = 3;
constexpr qsizetype widestHeading = 70;

/// A heading that is centred by hand stands no further to the right of it, in columns.
constexpr qsizetype furthestFromCentre = 12;

} // namespace

bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x1100 && u < 0x1160) || (u >= 0x2E80 && u < 0xA4D0) || (u >= 0xAC00 && u < 0xD7A4)
        || (u >= 0xF900 && u < 0xFB00) || (u >= 0xFE30 && u < 0xFE70) || (u >= 0xFF00 && u < 0xFF61);
}

TextLine textLine(QStringView line)
{
    TextLine result {line.trimmed(), 0, 0};
    for (const QChar c : line) {
        if (!c.isSpace())
            break;
        result.indent += c == u'\t' ? tabWidth : isWide(c) ? 2 : 1;
    }
    result.width = result.text.size() + std::ranges::count_if(result.text, isWide);
    return result;
}

bool endsSentence(QStringView line)
{
    while (!line.isEmpty() && QStringView(u"\"'”’»)]*_“").contains(line.back()))
        line.chop(1);
    return !line.isEmpty() && QStringView(u".!?…:。！？").contains(line.back());
}

bool isBreakLine(QStringView line)
{
    constexpr QStringView signs = u"*-_=~#+·•–—⁂❦§ ";
    constexpr QStringView alone = u"*#⁂❦§";
    if (!std::ranges::all_of(line, [signs](QChar c) { return signs.contains(c); }))
        return false;
    const auto count = line.size() - std::ranges::count(line, u' ');
    return count >= 3 || (count == 1 && alone.contains(line.trimmed().front()));
}

bool isChapterHeading(QStringView line)
{
    static const QRegularExpression numbered(
        uR"(^(?:(?:chapter|part|book|volume|canto|act|scene|letter|section|story|tale|глава|часть|книга|том|kapitel|teil|buch|chapitre|partie|livre|cap[íi]tulo|parte|libro|capitolo|hoofdstuk|deel|rozdzia[łl]|cz[ęe][śs][ćc])\s+(?:the\s+)?(?:\d+|[ivxlcdm]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|last|перв\w+|втор\w+|трет\w+)\b|(?-i:[IVXLC]+|\d{1,3})\.?$|(?-i:[IVX]+|[LC][IVXLC]+)\.\s+\S.*[^.,;]$))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression named(u"^(?:prologue|epilogue|preface|foreword|introduction|afterword|"
                                          u"contents|пролог|эпилог|предисловие|prolog|"
                                          "epilog|vorwort|nachwort|prologo|epilogo|préface)\\.?$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestHeading)
        return false;
    const QString text = line.toString();
    // "Chapter one was the shortest." is a sentence.
    return (numbered.match(text).hasMatch()
            && (!text.endsWith(u'.') || isInCapitals(line) || text.size() < 16))
        || named.match(text).hasMatch();
}

bool isInCapitals(QStringView line)
{
    qsizetype capitals = 0;
    for (const QChar c : line) {
        if (c.isLower())
            return false;
        capitals += c.isUpper() ? 1 : 0;
    }
    return capitals >= 2;
}

bool isUnderlinedBy(const TextLines &group, const TextLine &line)
{
    constexpr QStringView underlines = u"=-~";
    if (group.size() != 1 || group.constFirst().width > widestHeading || line.text.contains(u' '))
        return false;
    return underlines.contains(line.text.front()) && line.text.count(line.text.front()) == line.text.size()
        && std::abs(line.width - group.constFirst().width) * 3 <= line.width
        && !endsSentence(group.constFirst().text);
}

bool isHeading(const TextLines &lines)
{
    if (lines.size() > mostHeadingLines
        || std::ranges::any_of(lines, [](const TextLine &line) { return line.width > widestHeading; }))
        return false;
    // What stands at the right margin is a signature.
    const TextLine &top = lines.constFirst();
    if (lines.size() == 1 && top.indent - (widestHeading - top.width) / 2 > furthestFromCentre)
        return false;
    const QStringView first = top.text;
    static constexpr std::array ends {"THE END"_L1, "FINIS"_L1, "END"_L1, "FIN"_L1, "КОНЕЦ"_L1};
    const auto isEnd
        = [first](QLatin1StringView end) { return first.startsWith(end) && first.size() <= end.size() + 1; };
    if (std::ranges::any_of(ends, isEnd))
        return false;
    const bool hasNoSentence = std::ranges::none_of(
        lines.begin() + 1, lines.end(), [](const TextLine &line) { return endsSentence(line.text); });
    if (isChapterHeading(first))
        return hasNoSentence
            || std::ranges::all_of(lines, [](const TextLine &line) { return isInCapitals(line.text); });
    return lines.size() == 1 && isInCapitals(first) && !first.endsWith(u',') && !first.endsWith(u'!')
        && !first.endsWith(u'?');
}

qsizetype usualWidth(QStringView text)
{
    std::array<qsizetype, widestCounted + 1> lines {}; // by width
    qsizetype before = 0;                              // the width of the line before, 0 for none
    for (const QStringView line : text.tokenize(u'\n')) {
        const TextLine read = textLine(line);
        if (read.text.isEmpty() || isBreakLine(read.text)) {
            before = 0;
            continue;
        }
        if (before > 0)
            ++lines.at(size_t(std::min(before, widestCounted)));
        before = read.width;
    }
    const qsizetype all = std::accumulate(lines.begin(), lines.end(), qsizetype(0));
    qsizetype counted = 0;
    for (qsizetype width = widestCounted; width > 0; --width) {
        counted += lines.at(size_t(width));
        if (counted * 20 > all)
            return width;
    }
    return 0;
}

} // namespace Frontispiece
