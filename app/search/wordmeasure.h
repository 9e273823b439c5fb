// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <functional>
#include <optional>
#include <vector>

struct sqlite3;

namespace Frontispiece {

/// Where the words of a query stand in one story: what its rank is made of. Terms are bits, in the order
/// of the query; those beyond the 64th share the last.
struct WordMeasure
{
    static constexpr int mostTerms = 64;
    static constexpr int countedTerms = 8; ///< more words than these are a sentence, which is rare anyhow
    static constexpr quint8 mostCounted = 255;

    quint64 inNames = 0;
    quint64 inSummary = 0;
    quint64 inText = 0;
    std::array<quint8, countedTerms> counts {}; ///< in the text, up to mostCounted
    int together = 0;                           ///< the most terms that stand close together in the text
    int span = 0;                               ///< the fewest words they stand among

    friend bool operator==(const WordMeasure &, const WordMeasure &) = default;
};

/// Which words may stand for those of a query: a prefix for the beginning of one, or other forms for any.
enum class Words : quint8 { Whole, Beginnings, Forms };
inline constexpr size_t wordsCount = 3;

/// A string of the expression that is searched for.
struct MeasuredString
{
    int term = 0; ///< of the query, for which it stands
    Words from = Words::Whole;
    Words upTo = Words::Forms;
    /// Of a row of words the last of which may go on: which string is the last one as it was typed, and how
    /// many words go before it. As Words::Whole it stands where that string does, too. None: -1.
    int lastWord = -1;
    int wordsBefore = 0;

    [[nodiscard]] bool standsFor(Words words) const { return from <= words && words <= upTo; }
};

/// A string that helps to measure others and stands for nothing itself.
inline constexpr MeasuredString helpingString {.from = Words::Forms, .upTo = Words::Whole};

/// What measures need to know of the expression that is searched for.
struct MeasuredExpression
{
    std::vector<MeasuredString> strings;
    std::vector<Words> wanted; ///< what rows are measured by
    /// Rows nobody wants, which are measured as if they held nothing: that takes next to no time. None if
    /// empty.
    std::function<bool(qint64 row)> isLeftOut;
    /// Who is told of rows that are not measured.
    std::function<void(qint64 row)> take;
    /// Of the row that was looked at last, by each of what is wanted; none where it is no answer by that.
    std::array<std::optional<WordMeasure>, wordsCount> measures;
};

/// The columns of the index, in their order.
enum class WordColumn { Names, Summary, Text };

/// Makes "word_measure(words)" known to a database: for each row that matches it writes to the measures of
/// `expression`, which has to live as long as the database, and gives how many there are. Besides,
/// "word_take(words)", which only tells of the row. False if this SQLite has no FTS5.
[[nodiscard]] bool installWordMeasure(sqlite3 *database, MeasuredExpression *expression);

/// A story that holds the words in its text.
struct RankedText
{
    qint32 slot = 0; ///< which story it is
    WordMeasure measure;
    int words = 0; ///< of the whole story; 0 if that is not known
    /// 1 where the last word of the query is a word of the text, less where it is only the beginning of one,
    /// or where another form stands for it.
    double closeness = 0;
    double rank = 0; ///< 0 to 1; what rankTexts() finds
};

/// Ranks stories against each other: words close together come first, then how often they come for the
/// story's length, a rare word counting more. `terms`: how many the query has.
void rankTexts(std::vector<RankedText> &texts, qsizetype terms);

} // namespace Frontispiece
