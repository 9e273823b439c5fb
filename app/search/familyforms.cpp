// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "familyforms.h"

#include "folding.h"

#include <algorithm>
#include <array>

namespace Frontispiece {

namespace {

struct Ending
{
    const char *ending;
    const char *common; ///< what both forms are given in its place
    bool isWomans;
};
/// The longest first.
constexpr std::array endings {
    Ending {"ska", "ski", true},  Ending {"cka", "cki", true}, Ending {"ski", "ski", false},
    Ending {"cki", "cki", false}, Ending {"aia", "*", true},   Ending {"oi", "*", false},
    Ending {"ova", "ov", true},   Ending {"eva", "ev", true},  Ending {"ina", "in", true},
    Ending {"ov", "ov", false},   Ending {"ev", "ev", false},  Ending {"in", "in", false},
};

/// A stem is at least so long: Ге is a name, "ov" is none.
constexpr qsizetype shortestStem = 2;

/// Given names of many languages that end like family names, as they sound; in order.
constexpr std::array givenNames {
    "adelina",   "akulina",    "albin",      "albina",     "alevtin",     "alevtina",  "alina",
    "alvin",     "amin",       "amina",      "angelina",   "antonin",     "antonina",  "arina",
    "augustin",  "augustina",  "avgustin",   "avgustina",  "beniamin",    "bettina",   "celina",
    "darina",    "delfina",    "dina",       "edvin",      "edvina",      "ekaterin",  "ekaterina",
    "elina",     "emelin",     "emin",       "emina",      "ernestina",   "ervin",     "evelina",
    "faina",     "florentin",  "florentina", "florin",     "florina",     "galin",     "galina",
    "gavin",     "georgina",   "halina",     "iakov",      "ianina",      "iasmin",    "iasmina",
    "ieva",      "irin",       "irina",      "iustin",     "iustina",     "kalina",    "karin",
    "karina",    "karolin",    "karolina",   "katarin",    "katarina",    "katerina",  "kevin",
    "klementin", "klementina", "kolin",      "konstantin", "konstantina", "krispin",   "kristin",
    "kristina",  "lina",       "malvin",     "malvina",    "marcelin",    "marcelina", "marin",
    "marina",    "martin",     "martina",    "melina",     "merlin",      "mina",      "nina",
    "paulin",    "paulina",    "pavlin",     "pavlina",    "polin",       "polina",    "regina",
    "robin",     "robina",     "rosina",     "rozina",     "rufin",       "rufina",    "sabin",
    "sabina",    "serafin",    "serafina",   "severin",    "severina",    "tina",      "valentin",
    "valentina", "veselin",    "veselina",   "xalin",      "xalina",      "zarina",    "zina",
};

bool isGivenName(QByteArrayView key)
{
    return std::ranges::binary_search(givenNames, key, {},
                                      [](const char *name) { return QByteArrayView(name); });
}

} // namespace

std::optional<FamilyForm> familyFormOf(QByteArrayView soundKey)
{
    if (isGivenName(soundKey))
        return {};
    for (const Ending &ending : endings) {
        const QByteArrayView end(ending.ending);
        if (!soundKey.endsWith(end))
            continue;
        const QByteArrayView stem = soundKey.chopped(end.size());
        if (stem.size() < shortestStem)
            return {};
        return FamilyForm {stem.toByteArray() + ending.common, ending.isWomans};
    }
    return {};
}

std::optional<FamilyForm> czechFormOf(QStringView name, bool isPlain)
{
    const auto formOf = [](QStringView stem, bool isWomans) -> std::optional<FamilyForm> {
        if (stem.size() < shortestStem)
            return {};
        return FamilyForm {FoldedText(stem).text().toUtf8(), isWomans};
    };
    if (name.endsWith(isPlain ? u"ova" : u"ová"))
        return formOf(name.chopped(3), true);
    if (name.endsWith(isPlain ? u'a' : u'á'))
        return formOf(name.chopped(1), true);
    if (name.endsWith(isPlain ? u'y' : u'ý'))
        return formOf(name.chopped(1), false);
    // Svoboda, Svobodová; Hájek, Hájková; Němec, Němcová
    if (name.endsWith(u'a'))
        return formOf(name.chopped(1), false);
    if (name.size() > 3 && (name.endsWith(u"ek") || name.endsWith(u"ec") || name.endsWith(u"el")))
        return formOf(QString(name.chopped(2).toString() + name.back()), false);
    return formOf(name, false);
}

} // namespace Frontispiece
