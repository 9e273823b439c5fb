// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingplaces.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

const StoryId rings {u"rings"_s};

/// A time, and whether a source was removed then.
struct Change
{
    qint64 changed = 0;
    bool isRemoved = false;
};

ReadingPlaces withSource(const Change &change)
{
    ReadingPlaces places;
    places.sources.insert(u"/vault"_s, {100, change.isRemoved, change.changed});
    return places;
}

ReadingPlaces withNotes(const QString &note, qint64 changed)
{
    ReadingPlaces places;
    places.corrections.insert(rings, {{note, {}}, changed});
    places.identities.insert(rings, {{note, {}, {}}, changed});
    return places;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestReadingPlaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmpty_withAnything_isFalse();
    void takeNewer_source_laterChangeCounts_data();
    void takeNewer_source_laterChangeCounts();
    void takeNewer_unknown_isTakenOver();
    void takeNewer_notes_laterOnesCount_data();
    void takeNewer_notes_laterOnesCount();
};

void TestReadingPlaces::isEmpty_withAnything_isFalse()
{
    QVERIFY(ReadingPlaces().isEmpty());
    QVERIFY(!withSource({1, true}).isEmpty());
    ReadingPlaces corrected = withNotes(u"note"_s, 1);
    corrected.identities.clear();
    QVERIFY(!corrected.isEmpty());
    ReadingPlaces identified = withNotes(u"note"_s, 1);
    identified.corrections.clear();
    QVERIFY(!identified.isEmpty());
}

void TestReadingPlaces::takeNewer_source_laterChangeCounts_data()
{
    QTest::addColumn<Change>("own");
    QTest::addColumn<Change>("other");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("removed, then an older copy") << Change {200, true} << Change {100, false} << true;
    QTest::newRow("there, then removed elsewhere") << Change {100, false} << Change {200, true} << true;
    QTest::newRow("removed, then added again") << Change {200, true} << Change {300, false} << false;
    QTest::newRow("added again, then an older copy") << Change {300, false} << Change {200, true} << false;
    QTest::newRow("the same moment") << Change {200, true} << Change {200, false} << true;
}

void TestReadingPlaces::takeNewer_source_laterChangeCounts()
{
    QFETCH(Change, own);
    QFETCH(Change, other);
    ReadingPlaces places = withSource(own);
    places.takeNewer(withSource(other));
    QCOMPARE(places.sources.size(), 1);
    QTEST(places.sources[u"/vault"_s].isRemoved, "isRemoved");
}

void TestReadingPlaces::takeNewer_unknown_isTakenOver()
{
    ReadingPlaces places;
    places.takeNewer(withSource({200, true}));
    places.takeNewer(withNotes(u"note"_s, 5));
    QVERIFY(places.sources[u"/vault"_s].isRemoved);
    QCOMPARE(places.corrections[rings].correction.title, u"note"_s);
    QCOMPARE(places.identities[rings].identity.path, u"note"_s);
    QCOMPARE(places.identities[rings].changed, 5);
}

void TestReadingPlaces::takeNewer_notes_laterOnesCount_data()
{
    QTest::addColumn<qint64>("changed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("older") << qint64 {4} << u"own"_s;
    QTest::newRow("as old") << qint64 {5} << u"own"_s;
    QTest::newRow("newer") << qint64 {6} << u"other"_s;
}

void TestReadingPlaces::takeNewer_notes_laterOnesCount()
{
    QFETCH(qint64, changed);
    ReadingPlaces places = withNotes(u"own"_s, 5);
    places.takeNewer(withNotes(u"other"_s, changed));
    QTEST(places.corrections[rings].correction.title, "kept");
    QTEST(places.identities[rings].identity.path, "kept");
}

QTEST_GUILESS_MAIN(TestReadingPlaces)
#include "tst_readingplaces.moc"
