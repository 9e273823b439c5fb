// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "alphabet.h"

#include <algorithm>

namespace Frontispiece {

namespace {

struct LanguageAlphabet
{
    QStringView language;
    Alphabet alphabet;
};
constexpr std::array languages {
    LanguageAlphabet {u"sv", Alphabet::Swedish},   LanguageAlphabet {u"fi", Alphabet::Swedish},
    LanguageAlphabet {u"da", Alphabet::Danish},    LanguageAlphabet {u"nb", Alphabet::Danish},
    LanguageAlphabet {u"nn", Alphabet::Danish},    LanguageAlphabet {u"no", Alphabet::Danish},
    LanguageAlphabet {u"is", Alphabet::Icelandic}, LanguageAlphabet {u"fo", Alphabet::Icelandic},
    LanguageAlphabet {u"et", Alphabet::Estonian},  LanguageAlphabet {u"es", Alphabet::Spanish},
    LanguageAlphabet {u"gl", Alphabet::Spanish},   LanguageAlphabet {u"eu", Alphabet::Spanish},
};

} // namespace

Alphabet alphabetOf(QStringView language)
{
    const qsizetype end
        = std::ranges::find_if_not(language, [](QChar c) { return c.isLetter(); }) - language.begin();
    const QStringView name = language.first(end);
    const auto known = std::ranges::find_if(languages, [name](const LanguageAlphabet &one) {
        return one.language.compare(name, Qt::CaseInsensitive) == 0;
    });
    return known == languages.end() ? Alphabet::Common : known->alphabet;
}

QStringView ownLetters(Alphabet alphabet)
{
    switch (alphabet) {
    case Alphabet::Common: break;
    case Alphabet::Swedish: return u"åäö";
    case Alphabet::Danish: return u"æøå";
    case Alphabet::Icelandic: return u"æöðþø";
    case Alphabet::Estonian: return u"õäöü";
    case Alphabet::Spanish: return u"ñ";
    }
    return {};
}

} // namespace Frontispiece
