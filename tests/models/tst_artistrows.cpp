// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artistrows.h"

#include "rowtexts.h"
#include "storyfiles.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::StoryFilter)

namespace {

QList<StoryRow> rowsOf(const StoryListing &listing, const Library &library)
{
    QList<StoryRow> rows;
    for (int row = 0; row < listing.size(); ++row)
        rows.append(listedRow(listing, row, library));
    return rows;
}

QList<StoryRow> artistRows(const Library &library, const QSet<quint32> &unfolded = {})
{
    return rowsOf(artistListing(library, {}, StoryFilter::All, unfolded), library);
}

} // namespace

class TestArtistRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyLibrary_hasNoRows();
    void artistWithOneStory_isOneRow();
    void artistWithSeveral_isFoldedWithTheirSum();
    void artistWithSeveral_unfolded_listsStoriesByTitle();
    void spellingsOfOneName_areOneRow();
    void storyOfTwoArtists_standsUnderEach();
    void unfoldedNumberOfNobody_changesNothing();
    void listOfStories_namesTheArtistsBelow();
    void storyNoLongerThere_isStillARow();
    void emptyList_saysWhatToDo_data();
    void emptyList_saysWhatToDo();
};

void TestArtistRows::emptyLibrary_hasNoRows()
{
    QVERIFY(artistRows(Library()).isEmpty());
}

void TestArtistRows::artistWithOneStory_isOneRow()
{
    Library library;
    CatalogueEntry entry = catalogueEntry(u"rings"_s, {u"Mia"_s}, u"Rings"_s, 1900);
    entry.picture = u"/nowhere/rings.svg"_s;
    library.add({{entry}, {}});
    const auto rows = artistRows(library);
    QCOMPARE(rows.size(), 1);
    StoryRow expected;
    expected.text = u"Mia"_s;
    expected.detail = u"Rings"_s;
    expected.story.value = u"rings"_s;
    expected.picture = u"/nowhere/rings.svg"_s;
    expected.words = 1900;
    QCOMPARE(rows.constFirst(), expected);
}

void TestArtistRows::artistWithSeveral_isFoldedWithTheirSum()
{
    Library library;
    library.add({{catalogueEntry(u"a"_s, {u"Mia"_s}, u"Rings"_s, 1000),
                  catalogueEntry(u"b"_s, {u"Mia"_s}, u"Hills"_s, 500)},
                 {}});
    const auto rows = artistRows(library);
    QCOMPARE(rowTexts(rows), QStringList {u"Mia"_s});
    QVERIFY(rows.constFirst().foldable);
    QVERIFY(rows.constFirst().folded);
    QVERIFY(rows.constFirst().story.isEmpty());
    QCOMPARE(rows.constFirst().detail, u"2 stories"_s);
    QCOMPARE(rows.constFirst().words, 1500);
}

void TestArtistRows::artistWithSeveral_unfolded_listsStoriesByTitle()
{
    Library library;
    library.add({{catalogueEntry(u"a"_s, {u"Mia"_s}, u"Rings"_s, 1000),
                  catalogueEntry(u"c"_s, {u"Zoya"_s}, u"Doors"_s),
                  catalogueEntry(u"b"_s, {u"Mia"_s}, u"Hills"_s, 500)},
                 {}});
    const auto rows = artistRows(library, {library.artists().constFirst().number});
    QCOMPARE(rowTexts(rows), QStringList({u"Mia"_s, u"Hills"_s, u"Rings"_s, u"Zoya"_s}));
    QCOMPARE(rowKinds(rows), u"ATTA"_s);
    QVERIFY(rows.at(0).foldable);
    QVERIFY(!rows.at(0).folded);
    QCOMPARE(rows.at(1).story.value, u"b"_s);
    QCOMPARE(rows.at(1).words, 500);
    QCOMPARE(rows.at(2).story.value, u"a"_s);
    QVERIFY(!rows.at(3).foldable);
}

void TestArtistRows::spellingsOfOneName_areOneRow()
{
    Library library;
    library.add({{catalogueEntry(u"a"_s, {u"Mia Kalmurzaeva"_s}, u"Rings"_s),
                  catalogueEntry(u"b"_s, {u"Kalmurzaeva, Mia"_s}, u"Hills"_s),
                  catalogueEntry(u"c"_s, {u"MIA KALMURZAEVA"_s}, u"Doors"_s),
                  catalogueEntry(u"d"_s, {u"Mia Kalmurzaev"_s}, u"Walls"_s)},
                 {}});
    const auto rows = artistRows(library);
    QCOMPARE(rowTexts(rows), QStringList({u"Mia Kalmurzaev"_s, u"Mia Kalmurzaeva"_s}));
    QCOMPARE(rows.at(1).detail, u"3 stories"_s);
}

void TestArtistRows::storyOfTwoArtists_standsUnderEach()
{
    Library library;
    library.add({{catalogueEntry(u"duet"_s, {u"Viktor"_s, u"Ana"_s}, u"Duet"_s)}, {}});
    const auto rows = artistRows(library);
    QCOMPARE(rowTexts(rows), QStringList({u"Ana"_s, u"Viktor"_s}));
    QCOMPARE(rows.at(0).story, rows.at(1).story);
}

void TestArtistRows::unfoldedNumberOfNobody_changesNothing()
{
    Library library;
    library.add({{catalogueEntry(u"rings"_s, {u"Mia"_s}, u"Rings"_s)}, {}});
    QCOMPARE(artistRows(library, {0, 77}), artistRows(library));
}

void TestArtistRows::listOfStories_namesTheArtistsBelow()
{
    Library library;
    library.add({{catalogueEntry(u"duet"_s, {u"Roe, Viktor"_s, u"Ana"_s}, u"Duet"_s, 700)}, {}});
    const auto rows = rowsOf(StoryListing(QList<StoryId> {{u"duet"_s}}), library);
    QCOMPARE(rowKinds(rows), u"E"_s);
    QCOMPARE(rows.constFirst().text, u"Duet"_s);
    QCOMPARE(rows.constFirst().detail, u"Viktor Roe and Ana"_s);
    QCOMPARE(rows.constFirst().words, 700);
    QCOMPARE(rows.constFirst().story.value, u"duet"_s);
}

void TestArtistRows::storyNoLongerThere_isStillARow()
{
    // For the moment from the library's change to the list's.
    Library library;
    library.add({{catalogueEntry(u"rings"_s, {u"Mia"_s}, u"Rings"_s)}, {}});
    const StoryListing before = artistListing(library, {}, StoryFilter::All, {});
    library.remove({{u"rings"_s}});
    const auto rows = rowsOf(before, library);
    QCOMPARE(rowTexts(rows), QStringList {u"Mia"_s});
    QCOMPARE(rows.constFirst().story.value, u"rings"_s);
    QVERIFY(rows.constFirst().detail.isEmpty());
}

void TestArtistRows::emptyList_saysWhatToDo_data()
{
    QTest::addColumn<StoryFilter>("filter");
    QTest::newRow("all") << StoryFilter::All;
    QTest::newRow("unread") << StoryFilter::Unread;
    QTest::newRow("reading") << StoryFilter::Reading;
    QTest::newRow("finished") << StoryFilter::Finished;
}

void TestArtistRows::emptyList_saysWhatToDo()
{
    QFETCH(StoryFilter, filter);
    const StoryRow row = emptyListRow(filter);
    QCOMPARE(row.kind, RowKind::Message);
    QVERIFY(!row.text.isEmpty());
    QVERIFY(row.detail.endsWith(u'.'));
}

QTEST_GUILESS_MAIN(TestArtistRows)
#include "tst_artistrows.moc"
