// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artistshelf.h"

#include "slowbuild.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// A shelf whose stories are called what their ids are called.
class Shelf
{
public:
    Shelf()
        : m_shelf([](const StoryId &id) { return id.value; })
    {
    }

    void add(const QString &story, const QStringList &artists, int words = 100)
    {
        if (m_stories.contains(story))
            remove(story, words); // as a library does
        m_shelf.add({story}, artists, words);
        m_stories.insert(story, artists);
    }
    void remove(const QString &story, int words = 100)
    {
        m_shelf.remove({story}, m_stories.take(story), words);
    }
    [[nodiscard]] QStringList names()
    {
        QStringList names;
        for (const Artist &artist : m_shelf.artists())
            names.append(artist.name);
        return names;
    }
    [[nodiscard]] Artist artist(int row) { return m_shelf.artists().value(row); }
    /// The stories of the artist in a row.
    [[nodiscard]] QStringList storiesOf(int row)
    {
        QStringList stories;
        for (const StoryId &id : m_shelf.storiesOf(artist(row).key))
            stories.append(id.value);
        return stories;
    }
    [[nodiscard]] QString neighbour(const QString &story, int step)
    {
        return m_shelf.neighbour({story}, m_stories.value(story).value(0), step).value;
    }
    [[nodiscard]] QStringList all() const { return m_stories.keys(); }
    /// The same stories, put on a shelf of their own at once.
    [[nodiscard]] Shelf anew() const
    {
        Shelf fresh;
        for (auto story = m_stories.cbegin(); story != m_stories.cend(); ++story)
            fresh.add(story.key(), *story);
        return fresh;
    }

private:
    ArtistShelf m_shelf;
    QMap<QString, QStringList> m_stories;
};

} // namespace

class TestArtistShelf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void emptyShelf_hasNobody();
    void artists_areSortedByName();
    void manyLongStories_areAllCounted();
    void spellingsOfOneName_areOneArtist();
    void name_isTheOneMostStoriesUse();
    void name_thatChanges_movesTheArtist();
    void stories_areSortedByTitle_evenLateComers();
    void storyOfTwoArtists_standsUnderEach();
    void artistNamedTwice_countsOnce();
    void removedStory_isGoneFromCounts();
    void lastStoryRemoved_artistGoes();
    void artistWhoComesBack_keepsTheNumber();
    void neighbour_walksThroughAllStoriesOnce();
    void neighbour_beyondTheEnds_isNone();
    void changesInAnyOrder_endAsIfMadeAtOnce();
    void manyChanges_areQuick();
};

void TestArtistShelf::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestArtistShelf::emptyShelf_hasNobody()
{
    Shelf shelf;
    QVERIFY(shelf.names().isEmpty());
    QVERIFY(shelf.storiesOf(0).isEmpty());
    QVERIFY(shelf.neighbour(u"a"_s, 1).isEmpty());
}

void TestArtistShelf::artists_areSortedByName()
{
    Shelf shelf;
    shelf.add(u"1"_s, {u"Zoya"_s});
    shelf.add(u"2"_s, {u"émile"_s});
    shelf.add(u"3"_s, {u"Ana"_s});
    QCOMPARE(shelf.names(), QStringList({u"Ana"_s, u"émile"_s, u"Zoya"_s}));
    shelf.add(u"4"_s, {u"Mia"_s});
    shelf.add(u"5"_s, {u"Aaron"_s});
    QCOMPARE(shelf.names(), QStringList({u"Aaron"_s, u"Ana"_s, u"émile"_s, u"Mia"_s, u"Zoya"_s}));
}

void TestArtistShelf::spellingsOfOneName_areOneArtist()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"Mia Kalmurzaeva"_s}, 100);
    shelf.add(u"b"_s, {u"Kalmurzaeva, Mia"_s}, 20);
    shelf.add(u"c"_s, {u"MIA KALMURZAEVA"_s}, 3);
    shelf.add(u"d"_s, {u"Mia Kalmurzaev"_s}, 4);
    QCOMPARE(shelf.names(), QStringList({u"Mia Kalmurzaev"_s, u"Mia Kalmurzaeva"_s}));
    QCOMPARE(shelf.artist(1).stories, 3);
    QCOMPARE(shelf.artist(1).words, 123);
    QCOMPARE(shelf.artist(0).story.value, u"d"_s);
    QCOMPARE(shelf.storiesOf(1), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

/// A hundred thousand stories of one artist, or a damaged catalogue, have more words than an int counts.
void TestArtistShelf::manyLongStories_areAllCounted()
{
    Shelf shelf;
    constexpr int many = std::numeric_limits<int>::max();
    shelf.add(u"a"_s, {u"Mia"_s}, many);
    shelf.add(u"b"_s, {u"Mia"_s}, many);
    QCOMPARE(shelf.artist(0).words, qint64 {many} * 2);
    shelf.remove(u"a"_s, many);
    QCOMPARE(shelf.artist(0).words, many);
}

void TestArtistShelf::name_isTheOneMostStoriesUse()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"MIA ROE"_s});
    QCOMPARE(shelf.names(), QStringList {u"MIA ROE"_s});
    shelf.add(u"b"_s, {u"Roe, Mia"_s});
    shelf.add(u"c"_s, {u"Mia Roe"_s});
    QCOMPARE(shelf.names(), QStringList {u"Mia Roe"_s});
    shelf.remove(u"b"_s);
    shelf.remove(u"c"_s);
    QCOMPARE(shelf.names(), QStringList {u"MIA ROE"_s});
}

void TestArtistShelf::name_thatChanges_movesTheArtist()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"Roe Mia"_s});
    shelf.add(u"b"_s, {u"Nadia"_s});
    const quint32 number = shelf.artist(1).number;
    QCOMPARE(shelf.names(), QStringList({u"Nadia"_s, u"Roe Mia"_s}));
    shelf.add(u"c"_s, {u"Mia Roe"_s});
    shelf.add(u"d"_s, {u"Mia Roe"_s});
    QCOMPARE(shelf.names(), QStringList({u"Mia Roe"_s, u"Nadia"_s}));
    QCOMPARE(shelf.artist(0).number, number);
    QCOMPARE(shelf.storiesOf(0), QStringList({u"a"_s, u"c"_s, u"d"_s}));
}

void TestArtistShelf::stories_areSortedByTitle_evenLateComers()
{
    Shelf shelf;
    shelf.add(u"Part 10"_s, {u"Mia"_s});
    shelf.add(u"Part 9"_s, {u"Mia"_s});
    QCOMPARE(shelf.storiesOf(0), QStringList({u"Part 9"_s, u"Part 10"_s}));
    shelf.add(u"part 9b"_s, {u"Mia"_s});
    shelf.add(u"Zoo"_s, {u"Mia"_s});
    shelf.add(u"Air"_s, {u"Mia"_s});
    QCOMPARE(shelf.storiesOf(0), QStringList({u"Air"_s, u"Part 9"_s, u"part 9b"_s, u"Part 10"_s, u"Zoo"_s}));
    shelf.remove(u"part 9b"_s);
    shelf.add(u"Bar"_s, {u"Mia"_s});
    QCOMPARE(shelf.storiesOf(0), QStringList({u"Air"_s, u"Bar"_s, u"Part 9"_s, u"Part 10"_s, u"Zoo"_s}));
}

void TestArtistShelf::storyOfTwoArtists_standsUnderEach()
{
    Shelf shelf;
    shelf.add(u"duet"_s, {u"Viktor"_s, u"Ana"_s}, 50);
    shelf.add(u"solo"_s, {u"Ana"_s}, 7);
    QCOMPARE(shelf.names(), QStringList({u"Ana"_s, u"Viktor"_s}));
    QCOMPARE(shelf.storiesOf(0), QStringList({u"duet"_s, u"solo"_s}));
    QCOMPARE(shelf.storiesOf(1), QStringList({u"duet"_s}));
    QCOMPARE(shelf.artist(0).words, 57);
}

void TestArtistShelf::artistNamedTwice_countsOnce()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"Mia Roe"_s, u"Roe, Mia"_s});
    QCOMPARE(shelf.artist(0).stories, 1);
    shelf.add(u"b"_s, {u"Mia Roe"_s});
    shelf.remove(u"a"_s);
    QCOMPARE(shelf.storiesOf(0), QStringList {u"b"_s});
    QCOMPARE(shelf.artist(0).words, 100);
}

void TestArtistShelf::removedStory_isGoneFromCounts()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"Mia"_s}, 30);
    shelf.add(u"b"_s, {u"Mia"_s}, 4);
    QCOMPARE(shelf.artist(0).stories, 2);
    shelf.remove(u"a"_s, 30);
    QCOMPARE(shelf.artist(0).stories, 1);
    QCOMPARE(shelf.artist(0).words, 4);
    QCOMPARE(shelf.artist(0).story.value, u"b"_s);
    QCOMPARE(shelf.storiesOf(0), QStringList {u"b"_s});
}

void TestArtistShelf::lastStoryRemoved_artistGoes()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"Ana"_s});
    shelf.add(u"m"_s, {u"Mia"_s});
    shelf.add(u"z"_s, {u"Zoya"_s});
    QCOMPARE(shelf.names().size(), 3);
    shelf.remove(u"m"_s);
    QCOMPARE(shelf.names(), QStringList({u"Ana"_s, u"Zoya"_s}));
    shelf.remove(u"a"_s);
    shelf.remove(u"z"_s);
    QVERIFY(shelf.names().isEmpty());
}

void TestArtistShelf::artistWhoComesBack_keepsTheNumber()
{
    Shelf shelf;
    shelf.add(u"a"_s, {u"Ana"_s});
    shelf.add(u"m"_s, {u"Mia"_s});
    const Artist before = shelf.artist(1);
    shelf.remove(u"m"_s);
    shelf.add(u"m"_s, {u"Mia"_s}); // read again: nobody looked meanwhile
    QCOMPARE(shelf.artist(1), before);
    QVERIFY(shelf.artist(0).number != before.number);
}

void TestArtistShelf::neighbour_walksThroughAllStoriesOnce()
{
    Shelf shelf;
    shelf.add(u"1"_s, {u"Ana"_s});
    shelf.add(u"3"_s, {u"Mia"_s, u"Ana"_s}); // a guest of Ana's
    shelf.add(u"2"_s, {u"Mia"_s});
    shelf.add(u"5"_s, {u"Zoya"_s, u"Bela"_s}); // all that Bela has
    QStringList walk;
    for (QString story = u"1"_s; !story.isEmpty(); story = shelf.neighbour(story, 1))
        walk.append(story);
    QCOMPARE(walk, QStringList({u"1"_s, u"2"_s, u"3"_s, u"5"_s}));
    QCOMPARE(shelf.neighbour(u"5"_s, -1), u"3"_s);
    QCOMPARE(shelf.neighbour(u"5"_s, -3), u"1"_s);
}

void TestArtistShelf::neighbour_beyondTheEnds_isNone()
{
    Shelf shelf;
    shelf.add(u"1"_s, {u"Ana"_s});
    shelf.add(u"2"_s, {u"Mia"_s});
    QCOMPARE(shelf.neighbour(u"1"_s, -1), QString());
    QCOMPARE(shelf.neighbour(u"2"_s, 1), QString());
    QCOMPARE(shelf.neighbour(u"unknown"_s, 1), u"1"_s);
    QCOMPARE(shelf.neighbour(u"unknown"_s, -1), QString());
}

void TestArtistShelf::changesInAnyOrder_endAsIfMadeAtOnce()
{
    QRandomGenerator random(20261121);
    const QStringList artists {u"Ana Roe"_s, u"Roe, Ana"_s, u"ANA ROE"_s,  u"Mia"_s,
                               u"mia"_s,     u"Zoya"_s,     u"Bela Roe"_s, u"Roe, Bela"_s};
    const auto any = [&random](const QStringList &from) { return from.at(random.bounded(from.size())); };
    Shelf shelf;
    int next = 0;
    for (int step = 0; step < 3000; ++step) {
        if (const QStringList all = shelf.all(); !all.isEmpty() && random.bounded(5) < 2) {
            shelf.remove(any(all));
        } else {
            const QStringList by = random.bounded(4) == 0 ? QStringList {any(artists), any(artists)}
                                                          : QStringList {any(artists)};
            shelf.add(u"story %1"_s.arg(next++ % 40), by);
        }
        if (random.bounded(3) > 0)
            continue;
        Shelf fresh = shelf.anew();
        QCOMPARE(shelf.names(), fresh.names());
        for (int row = 0; row < fresh.names().size(); ++row) {
            QCOMPARE(shelf.artist(row).stories, fresh.artist(row).stories);
            QCOMPARE(shelf.artist(row).words, fresh.artist(row).words);
            QCOMPARE(shelf.storiesOf(row), fresh.storiesOf(row));
        }
    }
}

void TestArtistShelf::manyChanges_areQuick()
{
    constexpr int many = 100'000;
    Shelf shelf;
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < many; ++number)
        shelf.add(QString::number(number), {u"Artist %1"_s.arg(number)});
    QCOMPARE(shelf.names().size(), many);
    for (int number = 0; number < many; ++number)
        shelf.remove(QString::number(number));
    QVERIFY(shelf.names().isEmpty());
    // Two seconds would be slow; what grows with the square of it takes a minute.
    QVERIFY2(timer.elapsed() < 20'000 * slowness, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestArtistShelf)
#include "tst_artistshelf.moc"
