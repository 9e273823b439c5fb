// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Frontispiece {

/// A first sentence that has not named its person by here does not begin with it. In UTF-16 units.
inline constexpr qsizetype longestOpening = 600;

/// A word of the opening with what stands at its sides.
struct OpeningWord
{
    QString text;              ///< without quotation marks and punctuation, but with an initial's point
    bool isPlain = false;      ///< nothing stands behind it
    bool endsPart = false;     ///< a comma stands behind it
    bool endsSentence = false; ///< or something that ends more than that
    bool isPossessive = false; ///< "Jane’s", of which `text` is "Jane"
};

/// Takes quotation marks, emphasis and punctuation off a word.
[[nodiscard]] OpeningWord openingWord(QStringView raw);

/// The words of a story's opening; what is in brackets, years mostly, is left out.
[[nodiscard]] QList<OpeningWord> openingWords(QStringView text);

/// "M.", "M.K.", "J.-P.": each letter is a capital with a point.
[[nodiscard]] bool isInitial(QStringView word);

/// Whether a word may be a part of a name: "Jane", "O’Keeffe", "Jean-Paul", "al-Rashid", "d’Arcy", "M.".
[[nodiscard]] bool isName(QStringView word);

} // namespace Frontispiece
