// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "slip.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Frontispiece {

namespace {

/// Longer words are compared by their beginnings.
constexpr qsizetype longestWord = 63;

using Row = std::array<int, longestWord + 1>;

} // namespace

int mostSlips(qsizetype letters)
{
    if (letters < 4)
        return 0;
    return letters < 8 ? 1 : 2;
}

int slipsBetween(QStringView typed, QStringView word, int most, bool isBeginning)
{
    typed = typed.first(std::min(typed.size(), longestWord));
    word = word.first(std::min(word.size(), isBeginning ? typed.size() + most : longestWord));
    if (typed.size() > word.size() + most || (!isBeginning && word.size() > typed.size() + most))
        return most + 1;
    const auto columns = size_t(word.size());
    Row beforeLast {};
    Row last {};
    Row row {};
    for (size_t column = 0; column <= columns; ++column)
        last[column] = int(column);
    for (qsizetype line = 1; line <= typed.size(); ++line) {
        row[0] = int(line);
        int best = row[0];
        for (size_t column = 1; column <= columns; ++column) {
            const QChar left = typed[line - 1];
            const QChar right = word[qsizetype(column) - 1];
            int cost = std::min(
                {row[column - 1] + 1, last[column] + 1, last[column - 1] + (left == right ? 0 : 1)});
            if (line > 1 && column > 1 && left == word[qsizetype(column) - 2] && typed[line - 2] == right)
                cost = std::min(cost, beforeLast[column - 2] + 1);
            row[column] = cost;
            best = std::min(best, cost);
        }
        if (best > most)
            return most + 1;
        beforeLast = std::exchange(last, row);
    }
    const int slips = isBeginning ? *std::min_element(last.begin(), last.begin() + qsizetype(columns) + 1)
                                  : last[columns];
    return std::min(slips, most + 1);
}

} // namespace Frontispiece
