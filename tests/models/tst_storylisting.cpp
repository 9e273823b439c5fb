// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylisting.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

StoryId storyOf(int artist, int story)
{
    return {u"%1.%2"_s.arg(artist).arg(story)};
}

Artist artist(int number, int stories)
{
    return {u"key %1"_s.arg(number),     u"Artist %1"_s.arg(number), storyOf(number, 0), stories, 0,
            static_cast<quint32>(number)};
}

/// Artists 0, 1, … with so many stories; those with a negative number are unfolded.
StoryListing listing(const QList<int> &counts, int firstNumber = 0)
{
    QList<Artist> artists;
    QList<UnfoldedArtist> unfolded;
    for (int at = 0; at < counts.size(); ++at) {
        const int number = firstNumber + at;
        artists.append(artist(number, std::abs(counts.at(at))));
        if (counts.at(at) >= 0)
            continue;
        QList<StoryId> stories;
        for (int story = 0; story < -counts.at(at); ++story)
            stories.append(storyOf(number, story));
        unfolded.append({at, stories});
    }
    return {artists, unfolded};
}

/// "0 1 1.0 1.1 2": what the rows are.
QString rows(const StoryListing &listing)
{
    QStringList rows;
    for (int row = 0; row < listing.size(); ++row) {
        const StoryListing::Name name = listing.name(row);
        rows.append(name.story.isEmpty() ? QString::number(name.artist) : name.story.value);
    }
    return rows.join(u' ');
}

} // namespace

class TestStoryListing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_standInOrder_data();
    void rows_standInOrder();
    void kinds_followTheRows();
    void artistsRow_isFoundAgain();
    void listOfStories_isOfEntries();
    void names_areFoundInAnotherListing();
    void story_isFoundWhereverItStands();
    void common_countsBothEnds_data();
    void common_countsBothEnds();
};

void TestStoryListing::rows_standInOrder_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody") << QList<int>() << QString();
    QTest::newRow("all folded") << QList<int> {1, 3, 2} << u"0 1 2"_s;
    QTest::newRow("first") << QList<int> {-2, 1} << u"0 0.0 0.1 1"_s;
    QTest::newRow("middle") << QList<int> {1, -2, 1} << u"0 1 1.0 1.1 2"_s;
    QTest::newRow("last") << QList<int> {1, -2} << u"0 1 1.0 1.1"_s;
    QTest::newRow("neighbours") << QList<int> {-2, -3, 1} << u"0 0.0 0.1 1 1.0 1.1 1.2 2"_s;
    QTest::newRow("apart") << QList<int> {-2, 1, 1, -2, 4} << u"0 0.0 0.1 1 2 3 3.0 3.1 4"_s;
}

void TestStoryListing::rows_standInOrder()
{
    QFETCH(QList<int>, counts);
    QTEST(rows(listing(counts)), "expected");
}

void TestStoryListing::kinds_followTheRows()
{
    const StoryListing shown = listing({1, -2, 3});
    const QList<RowKind> kinds {RowKind::Artist, RowKind::Artist, RowKind::Story, RowKind::Story,
                                RowKind::Artist};
    for (int row = 0; row < shown.size(); ++row) {
        QCOMPARE(shown.kind(row), kinds.at(row));
        QCOMPARE(shown.isUnfolded(row), row == 1);
    }
    QCOMPARE(shown.artist(3)->name, u"Artist 1"_s);
    QCOMPARE(shown.story(3), storyOf(1, 1));
    QVERIFY(shown.story(4).isEmpty());
}

void TestStoryListing::artistsRow_isFoundAgain()
{
    QRandomGenerator random(7);
    for (int time = 0; time < 200; ++time) {
        QList<int> counts;
        for (int at = random.bounded(12); at > 0; --at)
            counts.append(random.bounded(3) == 0 ? -2 - random.bounded(3) : 1 + random.bounded(3));
        const StoryListing shown = listing(counts);
        int row = 0;
        for (int at = 0; at < counts.size(); ++at) {
            QCOMPARE(shown.rowOfArtist(at), row);
            QCOMPARE(shown.artist(row)->number, static_cast<quint32>(at));
            row += counts.at(at) < 0 ? 1 - counts.at(at) : 1;
        }
        QCOMPARE(shown.size(), row);
    }
}

void TestStoryListing::listOfStories_isOfEntries()
{
    const StoryListing shown(QList<StoryId> {storyOf(1, 0), storyOf(2, 0)});
    QCOMPARE(rows(shown), u"1.0 2.0"_s);
    QCOMPARE(shown.kind(1), RowKind::Entry);
    QVERIFY(!shown.artist(1));
    QVERIFY(!shown.isOfArtists());
}

void TestStoryListing::names_areFoundInAnotherListing()
{
    const StoryListing before = listing({1, -2, 3, 1});
    const StoryListing after = listing({5, -2, 3}, 1); // artist 0 went, 1 is folded, 2 unfolded
    QList<StoryListing::Name> names;
    for (int row = 0; row < before.size(); ++row)
        names.append(before.name(row));
    names.append(names.at(1)); // two may ask for the same
    QCOMPARE(after.rowsOf(names), QList<int>({-1, 0, -1, -1, 1, 4, 0}));
    QCOMPARE(after.rowsOf(QList<StoryListing::Name>()), QList<int>());

    const StoryListing stories(QList<StoryId> {storyOf(3, 1), storyOf(1, 1), storyOf(2, 0)});
    QCOMPARE(stories.rowsOf({{0, storyOf(2, 0)}, {0, storyOf(7, 0)}, {0, storyOf(3, 1)}}),
             QList<int>({2, -1, 0}));
    QCOMPARE(stories.rowsOf(storyOf(1, 1), {}, false), QList<int>({1}));
    QCOMPARE(stories.rowsOf(storyOf(1, 2), {}, false), QList<int>());
}

void TestStoryListing::story_isFoundWhereverItStands()
{
    const StoryListing shown = listing({1, -2, 3});
    QCOMPARE(shown.rowsOf(storyOf(0, 0), {u"key 0"_s}, false), QList<int> {0});
    QCOMPARE(shown.rowsOf(storyOf(1, 1), {u"key 1"_s}, false), QList<int> {3});
    QCOMPARE(shown.rowsOf(storyOf(2, 1), {u"key 2"_s}, false), QList<int>());
    QCOMPARE(shown.rowsOf(storyOf(2, 1), {u"key 2"_s}, true), QList<int> {4});
    QCOMPARE(shown.rowsOf(storyOf(1, 1), {u"key 2"_s, u"key 1"_s}, true), QList<int>({3, 4}));
    QCOMPARE(shown.rowsOf(storyOf(9, 0), {u"key 9"_s}, true), QList<int>());
}

void TestStoryListing::common_countsBothEnds_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("tail");
    QTest::newRow("the same") << QList<int> {1, 2, 3} << QList<int> {1, 2, 3} << 3 << 0;
    QTest::newRow("another count") << QList<int> {1, 2, 3} << QList<int> {1, 5, 3} << 3 << 0;
    QTest::newRow("unfolded") << QList<int> {1, 2, 3} << QList<int> {1, -2, 3} << 2 << 1;
    QTest::newRow("folded") << QList<int> {1, -2, 3} << QList<int> {1, 2, 3} << 2 << 1;
    QTest::newRow("one more at the end") << QList<int> {1, 2} << QList<int> {1, 2, 3} << 2 << 0;
    QTest::newRow("from nobody") << QList<int>() << QList<int> {1, 2} << 0 << 0;
}

void TestStoryListing::common_countsBothEnds()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    const StoryListing::Common common = listing(before).common(listing(after));
    QTEST(common.head, "head");
    QTEST(common.tail, "tail");
}

QTEST_GUILESS_MAIN(TestStoryListing)
#include "tst_storylisting.moc"
