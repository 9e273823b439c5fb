// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "soundkeys.h"

#include "folding.h"

#include <QString>

#include <algorithm>
#include <array>

namespace Frontispiece {

namespace {

constexpr qsizetype longestName = 40;
/// More readings than any real name has; further ones are left out.
constexpr qsizetype mostKeys = 32;

/// Some letters and what they may sound like, the readings parted by "|".
struct Sound
{
    QStringView letters;
    const char *readings;
};

/// The longest first. The tables of the romanisations: BGN/PCGN and passports for English; Duden's for
/// German; the usual ones of French, Polish and Czech newspapers; ISO 9.
constexpr std::array groups {
    Sound {u"schtsch", "SC"}, Sound {u"chtch", "SC"}, Sound {u"stsch", "SC|sC"}, Sound {u"shch", "SC"},
    Sound {u"szcz", "SC"},    Sound {u"tsch", "C"},   Sound {u"dsch", "dZ|Z"},   Sound {u"sch", "S|sx|Z|SC"},
    Sound {u"tch", "C"},      Sound {u"dzh", "dZ|Z"}, Sound {u"gue", "ge|gue"},  Sound {u"gui", "gi|gui"},
    Sound {u"dj", "dZ|Z|di"}, Sound {u"sh", "S|sx"},  Sound {u"zh", "Z"},        Sound {u"kh", "x"},
    Sound {u"gh", "g"},       Sound {u"ph", "f"},     Sound {u"th", "t"},        Sound {u"ch", "C|x|S"},
    Sound {u"cz", "C"},       Sound {u"sz", "S"},     Sound {u"ts", "c"},        Sound {u"tz", "c"},
    Sound {u"ck", "k|ck"},    Sound {u"qu", "k"},     Sound {u"ou", "u|ou"},     Sound {u"oo", "u|o"},
    Sound {u"ee", "e|i"},     Sound {u"ue", "ue|u"},  Sound {u"oe", "oe|o"},     Sound {u"ie", "ie|i"},
    Sound {u"rz", "rz|Z"},    Sound {u"тс", "c"},
};

/// Letters that are not read as the letter below their accents, and those of other scripts.
constexpr std::array singles {
    Sound {u"š", "S"},      Sound {u"ş", "S"},      Sound {u"č", "C"},   Sound {u"ć", "C|c"},
    Sound {u"ç", "s|C"},    Sound {u"ž", "Z"},      Sound {u"ż", "Z"},   Sound {u"ä", "a|e|ae"},
    Sound {u"ö", "o|oe|e"}, Sound {u"ü", "u|ue"},   Sound {u"ó", "o|u"}, Sound {u"ř", "r|rZ"},
    Sound {u"ë", "e"},      Sound {u"w", "v"},      Sound {u"q", "k"},   Sound {u"x", "ks|x"},
    Sound {u"y", "i"},      Sound {u"j", "i|Z|dZ"}, Sound {u"h", "x|g"}, Sound {u"а", "a"},
    Sound {u"б", "b"},      Sound {u"в", "v"},      Sound {u"г", "g|x"}, Sound {u"ґ", "g"},
    Sound {u"д", "d"},      Sound {u"е", "ie"},     Sound {u"ё", "io"},  Sound {u"є", "ie"},
    Sound {u"ж", "Z"},      Sound {u"з", "z"},      Sound {u"и", "i"},   Sound {u"і", "i"},
    Sound {u"ї", "i"},      Sound {u"й", "i"},      Sound {u"к", "k"},   Sound {u"қ", "k"},
    Sound {u"л", "l"},      Sound {u"м", "m"},      Sound {u"н", "n"},   Sound {u"ң", "n|ng"},
    Sound {u"о", "o"},      Sound {u"ө", "o"},      Sound {u"п", "p"},   Sound {u"р", "r"},
    Sound {u"с", "s"},      Sound {u"т", "t"},      Sound {u"у", "u"},   Sound {u"ў", "u"},
    Sound {u"ұ", "u"},      Sound {u"ү", "u"},      Sound {u"ф", "f"},   Sound {u"х", "x"},
    Sound {u"һ", "x"},      Sound {u"ц", "c"},      Sound {u"ч", "C"},   Sound {u"ш", "S"},
    Sound {u"щ", "SC"},     Sound {u"ъ", ""},       Sound {u"ь", ""},    Sound {u"ы", "i"},
    Sound {u"э", "e"},      Sound {u"ю", "iu"},     Sound {u"я", "ia"},  Sound {u"ә", "a|e"},
    Sound {u"ғ", "g"},      Sound {u"ј", "i"},      Sound {u"љ", "l"},   Sound {u"њ", "n"},
    Sound {u"ћ", "C"},      Sound {u"ђ", "dZ"},     Sound {u"џ", "dZ"},  Sound {u"ќ", "k"},
};

bool isVowel(QChar c)
{
    const QString letter = FoldedText(QStringView(&c, 1)).text();
    return !letter.isEmpty() && QStringView(u"aeiouy").contains(letter.at(0));
}

bool isVowelSound(char c)
{
    return QByteArrayView("aeiou").contains(c);
}

/// What stands at a place: how many letters, and how they may be read.
struct Reading
{
    qsizetype letters = 1;
    QByteArrayList sounds;
};

QByteArrayList soundsOf(const Sound &sound)
{
    return QByteArray(sound.readings).split('|');
}

Reading readAt(QStringView name, qsizetype at)
{
    const QStringView rest = name.sliced(at);
    const auto group
        = std::ranges::find_if(groups, [rest](const Sound &sound) { return rest.startsWith(sound.letters); });
    if (group != groups.end())
        return {group->letters.size(), soundsOf(*group)};
    const auto single = std::ranges::find_if(
        singles, [rest](const Sound &sound) { return rest.startsWith(sound.letters); });
    if (single != singles.end())
        return {1, soundsOf(*single)};

    const QString plain = FoldedText(rest.first(1)).text();
    if (std::ranges::any_of(plain, [](QChar c) { return c < u'a' || c > u'z'; }))
        return {1, {}}; // another script
    const QChar next = rest.size() > 1 ? rest[1] : QChar();
    const bool isLast = rest.size() == 1;
    if (rest[0] == u'c') // Cvetaeva, Marcel, Victoria
        return {1,
                isVowel(next) && QStringView(u"eéèiy").contains(next) ? QByteArrayList {"c", "s", "k"}
                                                                      : QByteArrayList {"k", "c"}};
    if (rest[0] == u'z') // Zwetajewa
        return {1, {"z", "c"}};
    if (rest[0] == u's' && (isLast || isVowel(next))) // Selenskyj, Tschingis
        return {1, {"s", "z"}};
    if (rest.startsWith(u"ae") && rest.size() > 2 && !QStringView(u"vwlf").contains(rest[2])) // Kaestner
        return {2, {"ae", "a", "e"}};
    return {1, {plain.toLatin1()}};
}

void replaceEnd(QByteArray &key, QByteArrayView end, QByteArrayView by)
{
    if (key.endsWith(end))
        key = key.chopped(end.size()) + by.toByteArray();
}

/// Anna, Ana; Dmitrii, Dmitri.
QByteArray withoutDoubles(const QByteArray &sounds)
{
    QByteArray single;
    for (const char c : sounds) {
        if (!single.endsWith(c))
            single += c;
    }
    return single;
}

/// Cézanne, Matisse, Camille: the last letter is not heard.
bool hasMuteEnd(const QByteArray &sounds)
{
    const qsizetype size = sounds.size();
    return size > 4 && sounds.at(size - 1) == 'e' && sounds.at(size - 2) == sounds.at(size - 3)
        && !isVowelSound(sounds.at(size - 2));
}

/// Evens out what the readings leave different.
QByteArray settled(const QByteArray &sounds, bool isCut)
{
    const QByteArray key = withoutDoubles(!isCut && hasMuteEnd(sounds) ? sounds.chopped(1) : sounds);
    QByteArray even;
    for (qsizetype at = 0; at < key.size(); ++at) {
        const char c = key.at(at);
        const char next = at + 1 < key.size() ? key.at(at + 1) : '\0';
        const bool isInside = at > 0 && at + 2 < key.size();
        const char before = at > 0 ? key.at(at - 1) : '\0';
        // Yegor, Egor; Alekseyev, Alekseev; Sergiejew, Sergeev
        if (c == 'i' && next == 'e')
            continue;
        // Fyodor, Fedor; Semyon, Semen. But Mario.
        if (c == 'i' && next == 'o' && isInside) {
            even += 'e';
            ++at;
            continue;
        }
        if (c == 'i' && next == 'u' && at > 0 && !isVowelSound(before)) // Lyudmila, Ludmila
            continue;
        if (c == 'o' && QByteArrayView("CSZ").contains(before)) { // Gorbachov, Gorbachev
            even += 'e';
            continue;
        }
        even += c;
    }
    even = withoutDoubles(even);
    if (isCut)
        return even;
    replaceEnd(even, "of", "ov"); // Romanoff
    replaceEnd(even, "ef", "ev");
    replaceEnd(even, "sandr", "sander");
    replaceEnd(even, "skaia", "ska"); // Szymborska
    replaceEnd(even, "ckaia", "cka");
    if (even.size() >= 7) // Pouchkine
        replaceEnd(even, "ine", "in");
    return even;
}

} // namespace

QList<QByteArray> soundKeys(QStringView name, bool isBeginning)
{
    if (name.isEmpty() || name.size() > longestName)
        return {};
    QString letters = name.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    letters.removeIf([](QChar c) { return !c.isLetter(); }); // apostrophes stand for soft signs
    QByteArrayList readings {QByteArray()};
    for (qsizetype at = 0; at < letters.size();) {
        const Reading reading = readAt(letters, at);
        at += reading.letters;
        QByteArrayList longer;
        for (const QByteArray &sound : reading.sounds) {
            for (const QByteArray &before : std::as_const(readings))
                longer.append(before + sound);
        }
        readings = longer.first(std::min(longer.size(), mostKeys));
    }
    QList<QByteArray> keys;
    for (const QByteArray &reading : std::as_const(readings)) {
        const QByteArray key = settled(reading, isBeginning);
        if (!key.isEmpty() && !keys.contains(key))
            keys.append(key);
    }
    return keys;
}

} // namespace Frontispiece
