// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>

/// Stories that nobody is looking for, to look among. The same at every start.
namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

namespace Filler {

constexpr int storiesOfAnArtist = 4;
constexpr int sentences = 18;

constexpr std::array firstNames {"Ada",   "Bruno", "Clara",   "Dora",  "Emil",   "Fanny",  "Gustav",
                                 "Hedda", "Ilse",  "Jonas",   "Klaus", "Lotte",  "Magnus", "Nora",
                                 "Otto",  "Paula", "Quentin", "Rosa",  "Stefan", "Thea"};
constexpr std::array lastNames {"Adler",    "Bergman", "Castell", "Dahl",   "Eklund",    "Fischer", "Grenier",
                                "Hoffmann", "Ingram",  "Jansen",  "Keller", "Lindqvist", "Moreau",  "Nyberg",
                                "Olsen",    "Pereira", "Quist",   "Rossi",  "Sandberg",  "Thorne",  "Ulrich",
                                "Vasari",   "Weber",   "Young",   "Zander"};
constexpr std::array qualities {
    "Amber",  "Bitter",  "Bronze",  "Brown",    "Careful", "Civil",    "Copper", "Crooked", "Distant",
    "Dusty",  "Early",   "Eastern", "Elder",    "Empty",   "Fallen",   "Famous", "Foreign", "Gentle",
    "Golden", "Hidden",  "Hollow",  "Humble",   "Idle",    "Iron",     "Ivory",  "Jealous", "Kindly",
    "Late",   "Linen",   "Narrow",  "Northern", "Patient", "Plain",    "Quiet",  "Rapid",   "Royal",
    "Rusty",  "Scarlet", "Second",  "Silver",   "Simple",  "Southern", "Tender", "Velvet",  "Western"};
constexpr std::array things {
    "Anchor",  "Apron",   "Balcony", "Basket",   "Bell",     "Bicycle", "Button",  "Carpet", "Cellar",
    "Chimney", "Clock",   "Compass", "Corner",   "Curtain",  "Desk",    "Drawer",  "Engine", "Feather",
    "Fence",   "Field",   "Forest",  "Fountain", "Garden",   "Glove",   "Hammer",  "Hill",   "Kitchen",
    "Ladder",  "Lantern", "Meadow",  "Mill",     "Necklace", "Needle",  "Orchard", "Oven",   "Parrot",
    "Pepper",  "Pillow",  "Pocket",  "Quarry",   "Ribbon",   "Saucer",  "Shelf",   "Signal", "Spoon",
    "Stable",  "Tunnel",  "Valley",  "Violin",   "Wagon"};
constexpr std::array towns {"Aarhus",  "Basel",   "Bergen",  "Bremen", "Dijon",  "Dresden", "Exeter",
                            "Genoa",   "Ghent",   "Graz",    "Jena",   "Kassel", "Leiden",  "Lucerne",
                            "Mainz",   "Malmö",   "Nantes",  "Odense", "Padua",  "Rouen",   "Salzburg",
                            "Seville", "Trieste", "Uppsala", "Verona", "Weimar", "York"};
constexpr std::array subjects {"harvest", "portrait", "voyage", "marriage", "fever", "music",  "bread",
                               "clouds",  "hunger",   "thaw",   "horses",   "money", "prayer", "gardens",
                               "rivals",  "sleep",    "smoke",  "travel",   "youth"};
/// The frequent ones first. Many of the words that the four stories turn on are among them.
constexpr std::array prose {
    "the",     "and",     "a",       "of",      "to",       "in",      "was",     "he",       "she",
    "it",      "that",    "on",      "with",    "had",      "as",      "for",     "at",       "her",
    "his",     "by",      "not",     "from",    "but",      "they",    "which",   "were",     "one",
    "when",    "there",   "would",   "window",  "light",    "red",     "grey",    "door",     "letter",
    "paint",   "night",   "blue",    "wall",    "studio",   "picture", "canvas",  "museum",   "gallery",
    "painter", "winter",  "colour",  "mother",  "street",   "coat",    "river",   "table",    "hand",
    "lamp",    "glass",   "chair",   "market",  "wedding",  "thread",  "water",   "ring",     "third",
    "left",    "loose",   "still",   "morning", "card",     "wool",    "silence", "dream",    "artist",
    "brush",   "paper",   "ink",     "house",   "stood",    "looked",  "asked",   "answered", "waited",
    "walked",  "carried", "turned",  "opened",  "bought",   "sold",    "wrote",   "read",     "forgot",
    "slowly",  "often",   "never",   "always",  "early",    "late",    "snow",    "bridge",   "bread",
    "fire",    "garden",  "kitchen", "ladder",  "meadow",   "silver",  "copper",  "iron",     "velvet",
    "linen",   "clock",   "voice",   "friend",  "stranger", "captain", "teacher", "doctor",   "sister",
    "uncle",   "harbour", "ship",    "summer",  "autumn",   "spring",  "evening", "road",     "field",
    "stone",   "wood",    "gold",    "salt",    "Paris",    "Moscow",  "Berlin",  "Vienna",   "Lisbon",
    "London",  "fee",     "fringe",  "echo",    "mirror"};

template <size_t size>
[[nodiscard]] QString pick(const std::array<const char *, size> &from, int number)
{
    return QString::fromUtf8(from.at(static_cast<size_t>(number) % size));
}

/// Words as frequent as in a language: the second half as often as the first, the third a third as often.
[[nodiscard]] inline QString proseWord(QRandomGenerator &random)
{
    const auto most = double(prose.size());
    return pick(prose, int(std::pow(most, random.generateDouble())) - 1);
}

[[nodiscard]] inline QString sentence(QRandomGenerator &random)
{
    QString text = proseWord(random);
    text[0] = text.at(0).toUpper();
    for (int more = 6 + random.bounded(9); more > 0; --more)
        text += u' ' + proseWord(random);
    return text + u". "_s;
}

} // namespace Filler

/// The made-up story of that number, from 0 to 1,999. Four in a row are by one artist, "Ada Adler" first; no
/// two have one title. The id is the title in small letters: "the-amber-anchor".
[[nodiscard]] inline Story fillerStory(int number)
{
    using namespace Filler;
    const int artist = number / storiesOfAnArtist;
    const int rounds = int(firstNames.size());
    const QString quality = pick(qualities, number);
    const QString thing = pick(things, number / int(qualities.size()));

    Story story;
    story.info.title = u"The %1 %2"_s.arg(quality, thing);
    story.info.id.value = story.info.title.toLower().replace(u' ', u'-');
    story.info.artists = QStringList {pick(firstNames, artist) + u' ' + pick(lastNames, artist / rounds)};
    story.info.keywords = QStringList {pick(subjects, number), pick(subjects, number / 7 + 3)};
    story.info.places = QStringList {pick(towns, number)};
    story.info.works
        = QStringList {u"%1 with %2"_s.arg(pick(things, number * 7 + 11), pick(things, number + 5))};
    story.info.language = u"en"_s;
    QRandomGenerator random(1874U + static_cast<quint32>(number));
    story.info.summary = sentence(random).trimmed();
    for (int at = 0; at < sentences; ++at)
        story.text += sentence(random) + (at % 6 == 5 ? u"\n"_s : QString());
    story.text = story.text.trimmed();
    story.info.words = int(story.text.count(u' ')) + 1;
    return story;
}

} // namespace Frontispiece::Test
