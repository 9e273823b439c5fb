// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artist.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

StoryInfo story(const QString &id, const QString &title, const QStringList &artists)
{
    StoryInfo info;
    info.id.value = id;
    info.title = title;
    info.artists = artists;
    return info;
}

/// One line for each artist: "Mia: rings, pond".
QStringList lines(const QList<Artist> &artists)
{
    QStringList lines;
    for (const Artist &artist : artists) {
        QStringList ids;
        for (const StoryId &id : artist.stories)
            ids.append(id.value);
        lines.append(artist.name + u": "_s + ids.join(u", "_s));
    }
    return lines;
}

} // namespace

class TestArtist : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stories_areGroupedAndSorted_data();
    void stories_areGroupedAndSorted();
};

void TestArtist::stories_areGroupedAndSorted_data()
{
    QTest::addColumn<QList<StoryInfo>>("stories");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("none") << QList<StoryInfo>() << QStringList();
    QTest::newRow("artists by name") << QList<StoryInfo> {story(u"w"_s, u"A Door"_s, {u"Wiktoria"_s}),
                                                          story(u"a"_s, u"The Thread"_s, {u"Ana"_s}),
                                                          story(u"m"_s, u"Rings"_s, {u"Mia"_s})}
                                     << QStringList {u"Ana: a"_s, u"Mia: m"_s, u"Wiktoria: w"_s};
    QTest::newRow("stories of one by title")
        << QList<StoryInfo> {story(u"1"_s, u"Pond"_s, {u"Mia"_s}), story(u"2"_s, u"Ice"_s, {u"Mia"_s}),
                             story(u"3"_s, u"Rings"_s, {u"Mia"_s})}
        << QStringList {u"Mia: 2, 1, 3"_s};
    QTest::newRow("same title, by id")
        << QList<StoryInfo> {story(u"b"_s, u"Pond"_s, {u"Mia"_s}), story(u"a"_s, u"Pond"_s, {u"Mia"_s})}
        << QStringList {u"Mia: a, b"_s};
    QTest::newRow("by two artists, under each")
        << QList<StoryInfo> {story(u"both"_s, u"Wedding"_s, {u"Mia"_s, u"Ana"_s}),
                             story(u"own"_s, u"Ice"_s, {u"Mia"_s})}
        << QStringList {u"Ana: both"_s, u"Mia: own, both"_s};
    QTest::newRow("names alike but not the same stay two")
        << QList<StoryInfo> {story(u"1"_s, u"A"_s, {u"Zoe\u0301"_s}), story(u"2"_s, u"B"_s, {u"Zo\u00e9"_s}),
                             story(u"3"_s, u"C"_s, {u"Zoe\u0301"_s})}
        << QStringList {u"Zoe\u0301: 1, 3"_s, u"Zo\u00e9: 2"_s};
}

void TestArtist::stories_areGroupedAndSorted()
{
    QFETCH(const QList<StoryInfo>, stories);
    QFETCH(const QStringList, expected);
    QCOMPARE(lines(artistsOf(stories)), expected);
}

QTEST_GUILESS_MAIN(TestArtist)
#include "tst_artist.moc"
