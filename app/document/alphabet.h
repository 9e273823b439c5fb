// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>

namespace Frontispiece {

/// Which letters the readers of a language take for letters of their own, and not for others with an accent:
/// to a Swede, å is no a. Those of the languages that set them apart in their alphabet, behind z or, as
/// Spanish does ñ, behind the letter they look like (Unicode CLDR, collation). Germans, Poles or Czechs do so
/// in a dictionary as well, but leave accents out where they type in a hurry: theirs are folded.
enum class Alphabet : quint8 {
    Common,    ///< none
    Swedish,   ///< å ä ö; Finnish, too
    Danish,    ///< æ ø å; Norwegian, too
    Icelandic, ///< æ ö ð þ ø; Faroese, too
    Estonian,  ///< õ ä ö ü
    Spanish,   ///< ñ; Galician and Basque, too
};

inline constexpr std::array alphabets {Alphabet::Common,    Alphabet::Swedish,  Alphabet::Danish,
                                       Alphabet::Icelandic, Alphabet::Estonian, Alphabet::Spanish};

/// A bit for each alphabet.
[[nodiscard]] constexpr quint8 bitOf(Alphabet alphabet)
{
    return quint8(1U << static_cast<unsigned>(alphabet));
}

/// Of a story's language, a BCP 47 tag ("sv", "nb-NO").
[[nodiscard]] Alphabet alphabetOf(QStringView language);
/// Its own letters, small; empty for Alphabet::Common.
[[nodiscard]] QStringView ownLetters(Alphabet alphabet);

} // namespace Frontispiece
