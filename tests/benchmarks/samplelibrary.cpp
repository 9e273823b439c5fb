// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "samplelibrary.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int vocabulary = 60'000;
constexpr int storiesOfAnArtist = 20;
constexpr qsizetype storyLength = 4'400;
constexpr int paragraphWords = 90;
constexpr int storiesBetweenRows = 15;

constexpr const char *syllables[]
    = {"ka", "l",  "mur",  "za", "e",  "va",  "to", "ri", "an",  "ber", "ne", "sol", "i",  "ma", "den",
       "o",  "pa", "ster", "lu", "vi", "gra", "te", "mo", "rin", "u",   "fa", "chi", "ro", "sa", "len",
       "be", "du", "wo",   "ha", "ki", "tor", "a",  "se", "nal", "co",  "ly", "per", "di", "no", "ze"};

QString capitalised(QString text)
{
    text[0] = text.at(0).toUpper();
    return text;
}

} // namespace

SampleLibrary::SampleLibrary(int stories)
    : m_artists(std::max(1, stories / storiesOfAnArtist))
{
    QSet<QString> known;
    double sum = 0;
    while (m_words.size() < vocabulary) {
        // Frequent words are short.
        const int length = 1 + int(std::log10(double(m_words.size()) + 1)) / 2 + m_random.bounded(3);
        QString word;
        for (int at = 0; at < length; ++at)
            word += QLatin1StringView(syllables[m_random.bounded(int(std::size(syllables)))]);
        if (known.contains(word))
            continue;
        known.insert(word);
        m_words.append(word);
        sum += 1.0 / double(m_words.size());
        m_upTo.push_back(sum);
    }
    for (double &upTo : m_upTo)
        upTo /= sum;
}

QString SampleLibrary::anyWord()
{
    const auto found = std::ranges::lower_bound(m_upTo, m_random.generateDouble());
    return m_words.at(std::min<qsizetype>(found - m_upTo.begin(), m_words.size() - 1));
}

QString SampleLibrary::words(int count)
{
    QString text = anyWord();
    for (int at = 1; at < count; ++at)
        text += u' ' + anyWord();
    return text;
}

QString SampleLibrary::artist(int number) const
{
    const int artist = number % m_artists;
    return capitalised(m_words.at(200 + artist % 300)) + u' '
        + capitalised(m_words.at(2000 + (artist * 7) % (vocabulary - 2000)));
}

Story SampleLibrary::story(int number)
{
    Story story;
    story.info.id.value = u"library/folder-%1/story-%2"_s.arg(number / 1000).arg(number);
    story.info.artists = QStringList {artist(number)};
    story.info.title = capitalised(words(3));
    story.info.summary = capitalised(words(14)) + u'.';
    for (int at = 0; at < 3; ++at)
        story.info.keywords.append(anyWord());
    story.info.people = QStringList {artist(m_random.bounded(m_artists))};
    story.info.places = QStringList {capitalised(m_words.at(500 + m_random.bounded(2000)))};
    story.info.works = QStringList {capitalised(words(2))};
    while (story.text.size() < storyLength) {
        story.text += capitalised(words(paragraphWords)) + u".\n"_s;
        story.info.words += paragraphWords;
    }
    constexpr qsizetype rowWords = 8;
    if (number % storiesBetweenRows == 0) {
        const QStringList words = story.text.split(u' ');
        m_rows.append(words.sliced(words.size() / 3, rowWords).join(u' ').toLower());
    }
    return story;
}

QString SampleLibrary::phrase(int number, int words) const
{
    const QStringList row = m_rows.at(number % m_rows.size()).split(u' ');
    return QStringList(row.first(words)).join(u' ');
}

} // namespace Frontispiece::Bench
