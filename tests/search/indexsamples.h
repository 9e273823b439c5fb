// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "match.h"
#include "story.h"

#include <QRegularExpression>
#include <QTest>

/// Stories to look for words in, and answers as lines of text.
namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

[[nodiscard]] inline Story story(const QString &id, const QString &artist, const QString &title,
                                 const QString &text)
{
    Story story;
    story.info.id.value = id;
    story.info.title = title;
    if (!artist.isEmpty())
        story.info.artists = QStringList {artist};
    story.text = text;
    return story;
}

[[nodiscard]] inline Story pond()
{
    Story pond = story(u"pond"_s, u"Mia Kalmurzaeva"_s, u"Rings on Still Water"_s,
                       u"It started late in Talovka.\n"
                       "Two echoes met on the ice, and then an echo.\n"
                       "Art is long, said Lapteva."_s);
    pond.info.works = QStringList {u"Echoes"_s};
    pond.info.people = QStringList {u"Antonina Lapteva"_s};
    pond.info.places = QStringList {u"Talovka"_s};
    pond.info.keywords = QStringList {u"art"_s, u"thin ice"_s};
    pond.info.summary = u"A wall is limed three times."_s;
    return pond;
}

[[nodiscard]] inline Story tapestry()
{
    Story tapestry = story(u"thread"_s, u"Ana Kalmurzaev"_s, u"The Loose Thread"_s,
                           u"Die Straße nach Łódź.\n😀 In the cafe\u0301 sat Mia."_s);
    tapestry.info.works = QStringList {u"Courtyard"_s, u"Echoes"_s};
    tapestry.info.keywords = QStringList {u"wool"_s};
    return tapestry;
}

/// A text with ranges of it in brackets: "Ana [Kalmurzaev]".
[[nodiscard]] inline QString marked(const Excerpt &excerpt)
{
    QString text = excerpt.text;
    for (auto range = excerpt.ranges.crbegin(); range != excerpt.ranges.crend(); ++range) {
        text.insert(range->end(), u']');
        text.insert(range->start, u'[');
    }
    return text;
}

/// One line for each match: "artist thread: Ana [Kalmurzaev]".
[[nodiscard]] inline QStringList lines(const SearchResult &result)
{
    QStringList lines;
    for (const Match &match : result.matches)
        lines.append(u"%1 %2: %3"_s.arg(reasonName(match.reason), match.story.value, marked(match.excerpt)));
    return lines;
}

/// The lines of all matches but those in texts.
[[nodiscard]] inline QStringList names(const SearchResult &result)
{
    return lines(result).filter(QRegularExpression(u"^(?!text )"_s));
}

/// The lines of the matches in one text.
[[nodiscard]] inline QStringList passages(const SearchResult &result, const QString &id)
{
    return lines(result).filter(QRegularExpression(u"^text %1:"_s.arg(id)));
}

/// Data rows "odd": stories nobody would write.
inline void addOddStories()
{
    QTest::addColumn<Story>("odd");

    QTest::newRow("nothing but an id") << story(u"odd"_s, {}, {}, {});
    QTest::newRow("no text") << story(u"odd"_s, u"Ana"_s, u"Ice"_s, {});
    Story blank = story(u"odd"_s, u"\u00ad"_s, u"\u0301"_s, u"\u00ad\n\u0301"_s);
    blank.info.keywords = QStringList {u"\u00ad"_s, QString()};
    QTest::newRow("only what folds away") << blank;
    QTest::newRow("half letters and NUL")
        << story(u"odd"_s, QString(QChar(0xD83D)), QString(2, QChar::Null), QString(5, QChar(0xDE00)));
}

} // namespace Frontispiece::Test
