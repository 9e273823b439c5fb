// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "library.h"
#include "storyfiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

Issue issue(const QString &text)
{
    return {Issue::Severity::Warning, u"a.md"_s, 1, text, u"Mend it."_s};
}

CatalogueEntry at(const QString &path, CatalogueEntry entry)
{
    entry.path = path;
    return entry;
}

QStringList ids(const QList<CatalogueEntry> &entries)
{
    QStringList ids;
    for (const CatalogueEntry &entry : entries)
        ids.append(entry.info.id.value);
    return ids;
}

QStringList artistNames(const Library &library)
{
    QStringList names;
    for (const Artist &artist : library.artists())
        names.append(artist.name);
    return names;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fresh_isEmpty();
    void add_findsByIdAndPathAndTells();
    void addWithoutStories_tellsNothing();
    void takenId_getsANumberAndANote();
    void sameFileAgain_replacesItAndKeepsItsId();
    void report_keepsEachIssueOnce();
    void neighbour_followsTheListOfArtists_data();
    void neighbour_followsTheListOfArtists();
    void storyOfTwoArtists_standsUnderBothButIsPassedOnce();
};

void TestLibrary::fresh_isEmpty()
{
    const Library library;
    QVERIFY(library.entries().isEmpty());
    QVERIFY(library.artists().isEmpty());
    QVERIFY(library.issues().isEmpty());
    QVERIFY(!library.find({u"a"_s}));
    QVERIFY(library.neighbour({u"a"_s}, 1).isEmpty());
}

void TestLibrary::add_findsByIdAndPathAndTells()
{
    Library library;
    const QSignalSpy added(&library, &Library::storiesAdded);
    const CatalogueEntry pond = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    const CatalogueEntry door = catalogueEntry(u"door"_s, {u"Ana"_s}, u"Door"_s);
    library.add({{pond, door}, {}});

    QCOMPARE(added.size(), 1);
    QCOMPARE(added.at(0).at(0).value<QList<CatalogueEntry>>(), (QList<CatalogueEntry> {pond, door}));
    QVERIFY(library.find({u"pond"_s}));
    QCOMPARE(*library.find({u"pond"_s}), pond);
    QVERIFY(library.findPath(door.path));
    QCOMPARE(*library.findPath(door.path), door);
    QVERIFY(!library.find({u"Pond"_s}));
    QVERIFY(!library.findPath(u"/nowhere"_s));
    QCOMPARE(artistNames(library), (QStringList {u"Ana"_s, u"Mia"_s}));
}

void TestLibrary::addWithoutStories_tellsNothing()
{
    Library library;
    const QSignalSpy added(&library, &Library::storiesAdded);
    const QSignalSpy changed(&library, &Library::issuesChanged);
    library.add({});
    QCOMPARE(added.size(), 0);
    QCOMPARE(changed.size(), 0);
}

void TestLibrary::takenId_getsANumberAndANote()
{
    Library library;
    const QSignalSpy added(&library, &Library::storiesAdded);
    const CatalogueEntry first = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    library.add({{first, at(u"/b/pond.md"_s, first), at(u"/c/pond.md"_s, first)}, {}});

    QCOMPARE(ids(library.entries()), (QStringList {u"pond"_s, u"pond-2"_s, u"pond-3"_s}));
    QCOMPARE(ids(added.at(0).at(0).value<QList<CatalogueEntry>>()), ids(library.entries()));
    QCOMPARE(library.find({u"pond-2"_s})->path, u"/b/pond.md"_s);
    QCOMPARE(library.issues().size(), 2);
    QCOMPARE(library.issues().at(0).severity, Issue::Severity::Note);
    QCOMPARE(library.issues().at(0).file, u"/b/pond.md"_s);
    QVERIFY(library.issues().at(0).text.contains(u"pond-2"_s));
}

void TestLibrary::sameFileAgain_replacesItAndKeepsItsId()
{
    Library library;
    CatalogueEntry entry = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    library.add({{entry}, {}});
    const QSignalSpy added(&library, &Library::storiesAdded);
    entry.info.id.value = u"pool"_s;
    entry.info.title = u"Pool"_s;
    entry.info.artists = QStringList {u"Ana"_s};
    library.add({{entry}, {}});

    QCOMPARE(library.entries().size(), 1);
    QVERIFY(library.find({u"pond"_s}));
    QCOMPARE(library.find({u"pond"_s})->info.title, u"Pool"_s);
    QVERIFY(!library.find({u"pool"_s}));
    QCOMPARE(artistNames(library), QStringList {u"Ana"_s});
    QCOMPARE(library.issues(), Issues());
    QCOMPARE(added.size(), 1);
}

void TestLibrary::report_keepsEachIssueOnce()
{
    Library library;
    const QSignalSpy changed(&library, &Library::issuesChanged);
    library.report({issue(u"first"_s), issue(u"second"_s), issue(u"first"_s)});
    QCOMPARE(library.issues(), (Issues {issue(u"first"_s), issue(u"second"_s)}));
    QCOMPARE(changed.size(), 1);
    library.add({{}, {issue(u"second"_s)}});
    QCOMPARE(changed.size(), 1);
    library.add({{}, {issue(u"third"_s)}});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(library.issues().size(), 3);
}

void TestLibrary::neighbour_followsTheListOfArtists_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("to");

    QTest::newRow("next of the same artist") << u"ice"_s << 1 << u"pond"_s;
    QTest::newRow("next artist") << u"pond"_s << 1 << u"door"_s;
    QTest::newRow("back") << u"door"_s << -1 << u"pond"_s;
    QTest::newRow("two back") << u"door"_s << -2 << u"ice"_s;
    QTest::newRow("itself") << u"pond"_s << 0 << u"pond"_s;
    QTest::newRow("behind the last") << u"door"_s << 1 << QString();
    QTest::newRow("before the first") << u"thread"_s << -1 << QString();
    QTest::newRow("behind a page not in the list") << u"introduction"_s << 1 << u"thread"_s;
    QTest::newRow("two behind a page not in the list") << u"introduction"_s << 2 << u"ice"_s;
    QTest::newRow("before a page not in the list") << u"introduction"_s << -1 << QString();
}

void TestLibrary::neighbour_followsTheListOfArtists()
{
    QFETCH(const QString, from);
    QFETCH(const int, step);
    Library library;
    library.add({{catalogueEntry(u"door"_s, {u"Wiktoria"_s}, u"Door"_s),
                  catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s)},
                 {}});
    library.add({{catalogueEntry(u"thread"_s, {u"Ana"_s}, u"Thread"_s),
                  catalogueEntry(u"ice"_s, {u"Mia"_s}, u"Ice"_s)},
                 {}});
    QTEST(library.neighbour({from}, step).value, "to");
}

void TestLibrary::storyOfTwoArtists_standsUnderBothButIsPassedOnce()
{
    Library library;
    library.add({{catalogueEntry(u"both"_s, {u"Mia"_s, u"Ana"_s}, u"Both"_s),
                  catalogueEntry(u"first"_s, {u"Ana"_s}, u"First"_s),
                  catalogueEntry(u"last"_s, {u"Wiktoria"_s}, u"Last"_s)},
                 {}});
    QCOMPARE(artistNames(library), (QStringList {u"Ana"_s, u"Mia"_s, u"Wiktoria"_s}));
    QCOMPARE(library.artists().at(0).stories, (QList<StoryId> {{u"both"_s}, {u"first"_s}}));
    QCOMPARE(library.artists().at(1).stories, QList<StoryId> {{u"both"_s}});
    QCOMPARE(library.neighbour({u"first"_s}, 1).value, u"both"_s);
    QCOMPARE(library.neighbour({u"both"_s}, 1).value, u"last"_s);
    QVERIFY(library.neighbour({u"first"_s}, -1).isEmpty());
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
