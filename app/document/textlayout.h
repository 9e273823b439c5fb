// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringView>

namespace Frontispiece {

/// A line of a plain text that is not blank.
struct TextLine
{
    QStringView text;     ///< without the blanks around it
    qsizetype indent = 0; ///< the blanks before it, a tab being four
    qsizetype width = 0;  ///< of the text, in columns: an ideograph takes two
};

using TextLines = QList<TextLine>;

[[nodiscard]] TextLine textLine(QStringView line);

/// Whether a character takes two columns, as ideographs do; they are written without blanks between words.
[[nodiscard]] bool isWide(QChar c);

/// Whether a line ends as a sentence does.
[[nodiscard]] bool endsSentence(QStringView line);

/// Whether a line is of signs alone that stand for a break between scenes: "* * *", "-----", "#".
[[nodiscard]] bool isBreakLine(QStringView line);

/// The heading of a chapter, by its words: "CHAPTER I", "Part Two: The Ice", "IV.", "Epilogue".
[[nodiscard]] bool isChapterHeading(QStringView line);

/// Whether a line is written in capitals.
[[nodiscard]] bool isInCapitals(QStringView line);

/// Whether the lines between two blank ones are a heading: a short one in capitals, or one that says what it
/// is ("CHAPTER I") and what it is called.
[[nodiscard]] bool isHeading(const TextLines &lines);

/// Whether a line of hyphens or the like makes a heading of the lines above it by underlining them.
[[nodiscard]] bool isUnderlinedBy(const TextLines &lines, const TextLine &below);

/// How wide the lines of a text are that go on in the next one, in columns: the width that nineteen in
/// twenty keep to. 0 where no line goes on.
[[nodiscard]] qsizetype usualWidth(QStringView text);

} // namespace Frontispiece
