// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importlibrary.h"

#include "epubbuilder.h"
#include "storyfiles.h"
#include "storygenerator.h"

#include <QRandomGenerator>

#include <array>
#include <cmath>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int storiesOfAnArtist = 20;
constexpr int mostArtists = 5'000;
constexpr qsizetype shortestText = 1'000;
constexpr qsizetype longestText = 10'000;
/// Paragraphs are drawn from so many bytes of prose.
constexpr qsizetype supplyBytes = 400'000;

constexpr std::array firstNames {"Ada",  "Bela",  "Carla", "Dmitri", "Edda",   "Farid", "Greta", "Hugo",
                                 "Iris", "Jonas", "Kaja",  "Luca",   "Marit",  "Nadia", "Oskar", "Petra",
                                 "Rafi", "Sanna", "Tomas", "Ulrike", "Viktor", "Wanda", "Yusuf", "Zora"};
constexpr std::array lastBeginnings {"Al",  "Bren", "Cor", "Del", "Eng", "Fal", "Gor", "Hal", "Iv", "Kal",
                                     "Lor", "Mor",  "Nor", "Ost", "Pel", "Rav", "Sol", "Tor", "Ul", "Ver"};
constexpr std::array lastEndings {"berg", "dahl", "ander", "ini",  "ova",
                                  "sen",  "mann", "escu",  "wick", "stein"};
constexpr std::array things {"Window",   "Harbour", "Letter",    "Winter",  "Canvas",
                             "Mountain", "Silence", "Stairwell", "Orchard", "Lamp",
                             "River",    "Bridge",  "Kitchen",   "Garden",  "Snow"};

struct Tale
{
    QByteArray artist;
    QByteArray title;
    QByteArrayList paragraphs; ///< Markdown, but hardly
};

class Teller
{
public:
    Teller()
    {
        const QByteArray prose = generateStory(supplyBytes);
        for (const QByteArray &paragraph : prose.mid(prose.indexOf("\n---\n") + 5).split('\n')) {
            if (!paragraph.trimmed().isEmpty())
                m_supply.append(paragraph.trimmed());
        }
    }

    Tale tell(int number)
    {
        Tale tale;
        tale.artist = artist((number / storiesOfAnArtist) % mostArtists);
        tale.title = "The " + pick(things) + " and the " + pick(things) + ' ' + QByteArray::number(number);
        // Three draws: most are of middling length.
        qsizetype left = shortestText;
        for (int draw = 0; draw < 3; ++draw)
            left += m_random.bounded(int(longestText - shortestText) / 4);
        while (left > 0) {
            tale.paragraphs.append(m_supply.at(m_random.bounded(int(m_supply.size()))));
            left -= tale.paragraphs.constLast().size() + 2;
        }
        return tale;
    }

    template <size_t size>
    [[nodiscard]] QByteArray pick(const std::array<const char *, size> &from)
    {
        return from.at(static_cast<size_t>(m_random.bounded(int(size))));
    }

    /// The artist with a number; no two have one name.
    [[nodiscard]] static QByteArray artist(int number)
    {
        const auto at = static_cast<size_t>(number);
        const size_t last = at / firstNames.size();
        return QByteArray(firstNames.at(at % firstNames.size())) + ' '
            + lastBeginnings.at(last % lastBeginnings.size())
            + lastEndings.at(last / lastBeginnings.size() % lastEndings.size())
            + QByteArray(static_cast<qsizetype>(last / lastBeginnings.size() / lastEndings.size()), 'a');
    }

private:
    QRandomGenerator m_random {1874};
    QByteArrayList m_supply;
};

QByteArray markdown(const Tale &tale, Teller &teller)
{
    return "---\ntitle: " + tale.title + "\nartist: " + tale.artist + "\nsummary: "
        + tale.paragraphs.constFirst()
              .left(120)
              .replace(':', ',')
              .replace('*', "")
              .replace('#', "")
              .replace('>', "")
              .replace('-', "")
              .trimmed()
        + "\nkeywords: [" + teller.pick(things) + ", " + teller.pick(things) + ", " + teller.pick(things)
        + "]\npeople: [" + teller.artist(7) + "]\nplaces: [Talovka, Glasgow]\nworks: [The "
        + teller.pick(things) + "]\nlanguage: en-GB\n---\n" + tale.paragraphs.join("\n\n") + '\n';
}

QByteArray plainText(const Tale &tale)
{
    return tale.title + "\n\n" + tale.artist + " was known for one painting and a quarrel about it.\n\n"
        + tale.paragraphs.join("\n\n") + '\n';
}

QByteArray html(const Tale &tale)
{
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + tale.title
        + "</title><meta name=\"author\" content=\"" + tale.artist
        + "\"><style>p { text-indent: 1em }</style></head><body><nav><a "
          "href=\"/\">Home</a></nav><article><h1>"
        + tale.title + "</h1><p>" + tale.paragraphs.join("</p>\n<p>")
        + "</p></article><footer>The end</footer></body></html>\n";
}

QByteArray epub(const Tale &tale)
{
    Test::EpubBuilder book;
    book.metadata = "<dc:title>" + tale.title + "</dc:title><dc:creator>" + tale.artist
        + "</dc:creator><dc:language>en</dc:language>";
    book.addChapter(u"one"_s, u"The Beginning"_s, "<p>" + tale.paragraphs.join("</p>\n<p>") + "</p>");
    return book.bytes();
}

QByteArray fileOf(const Tale &tale, LibraryFormat format, Teller &teller)
{
    switch (format) {
    case LibraryFormat::Markdown: return markdown(tale, teller);
    case LibraryFormat::PlainText: return plainText(tale);
    case LibraryFormat::Html: return html(tale);
    case LibraryFormat::Epub: return epub(tale);
    }
    Q_UNREACHABLE();
}

QString ending(LibraryFormat format)
{
    const QStringList all {u"md"_s, u"txt"_s, u"html"_s, u"epub"_s};
    return all.at(static_cast<qsizetype>(format));
}

} // namespace

bool generateLibrary(const QString &folder, int stories, LibraryFormat format)
{
    Teller teller;
    for (int number = 0; number < stories; ++number) {
        const Tale tale = teller.tell(number);
        const QString name = u"%1/%2/story %3.%4"_s.arg(folder, QString::fromUtf8(tale.artist))
                                 .arg(number)
                                 .arg(ending(format));
        if (!Test::writeBytes(name, fileOf(tale, format, teller)))
            return false;
    }
    return true;
}

} // namespace Frontispiece::Bench
