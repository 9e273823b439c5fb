// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "wordsdatabase.h"

namespace Frontispiece {

/// What FTS5 is asked: strings in quotes, in which nothing has a meaning but the quotes. It says in
/// `measured` what each of the first of them stands for.
class WordsExpression final
{
public:
    /// The words of all texts that begin with some letters; none where that cannot be told in short.
    using WordsBeginning = std::function<std::optional<QList<QByteArray>>(const QByteArray &letters)>;

    /// Rows are to be measured by each of `wanted`. `measured` has to live longer.
    WordsExpression(MeasuredExpression &measured, std::vector<Words> wanted, WordsBeginning wordsBeginning);

    [[nodiscard]] QByteArray of(const WordsDatabase::Sought &sought);

    [[nodiscard]] static QByteArray quoted(const QByteArray &words);

private:
    [[nodiscard]] QByteArray alternatives(const Term &term, int place);
    void addSame(const QByteArray &words, bool mayGoOn, MeasuredString string);
    void addRow(const QByteArray &words, MeasuredString string);
    void add(const QByteArray &words, const char *end, const MeasuredString &string);

    MeasuredExpression &m_measured;
    WordsBeginning m_wordsBeginning;
    QByteArray m_strings; ///< of the term at hand
};

} // namespace Frontispiece
