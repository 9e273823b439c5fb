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

QStringList ids(const QList<PackedEntry> &entries)
{
    QStringList ids;
    for (const PackedEntry &entry : entries)
        ids.append(entry.id().value);
    return ids;
}

QStringList ids(const QList<StoryId> &stories)
{
    QStringList ids;
    for (const StoryId &story : stories)
        ids.append(story.value);
    return ids;
}

LibraryChange told(const QSignalSpy &changes, qsizetype number = 0)
{
    return changes.value(number).value(0).value<LibraryChange>();
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
    void remove_takesStoriesAndTellsWhich();
    void applyAnew_letsGoOfAllButTheBundled();
    void apply_replacesWhatWasSaidOfAFile();
    void correction_takesThePlaceOfTheFilesWords();
    void otherPath_leadsToTheStory();
    void neighbour_followsTheListOfArtists_data();
    void neighbour_followsTheListOfArtists();
    void storyOfTwoArtists_standsUnderBothButIsPassedOnce();
};

void TestLibrary::fresh_isEmpty()
{
    const Library library;
    QVERIFY(library.entries().isEmpty());
    QVERIFY(library.artists().isEmpty());
    QVERIFY(library.issues().size() == 0);
    QVERIFY(!library.find({u"a"_s}));
    QVERIFY(library.neighbour({u"a"_s}, 1).isEmpty());
}

void TestLibrary::add_findsByIdAndPathAndTells()
{
    Library library;
    const QSignalSpy added(&library, &Library::changed);
    const CatalogueEntry pond = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    const CatalogueEntry door = catalogueEntry(u"door"_s, {u"Ana"_s}, u"Door"_s);
    library.add({{pond, door}, {}});

    QCOMPARE(added.size(), 1);
    QCOMPARE(told(added).entries, (QList<PackedEntry> {pond, door}));
    QCOMPARE(library.packed({u"door"_s}), PackedEntry(door));
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
    const QSignalSpy added(&library, &Library::changed);
    const QSignalSpy changed(&library, &Library::issuesChanged);
    library.add({});
    QCOMPARE(added.size(), 0);
    QCOMPARE(changed.size(), 0);
}

void TestLibrary::takenId_getsANumberAndANote()
{
    Library library;
    const QSignalSpy added(&library, &Library::changed);
    const CatalogueEntry first = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    library.add({{first, at(u"/b/pond.md"_s, first), at(u"/c/pond.md"_s, first)}, {}});

    QCOMPARE(ids(library.entries()), (QStringList {u"pond"_s, u"pond-2"_s, u"pond-3"_s}));
    QCOMPARE(ids(told(added).entries), ids(library.entries()));
    QCOMPARE(library.find({u"pond-2"_s})->path, u"/b/pond.md"_s);
    QCOMPARE(library.issues().size(), 2);
    const Issue issue = library.issues().all().constFirst();
    QCOMPARE(issue.severity, Issue::Severity::Note);
    QCOMPARE(issue.file, u"/b/pond.md"_s);
    QVERIFY(issue.text.contains(u"pond-2"_s));
}

void TestLibrary::sameFileAgain_replacesItAndKeepsItsId()
{
    Library library;
    CatalogueEntry entry = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    library.add({{entry}, {}});
    const QSignalSpy added(&library, &Library::changed);
    entry.info.id.value = u"pool"_s;
    entry.info.title = u"Pool"_s;
    entry.info.artists = QStringList {u"Ana"_s};
    library.add({{entry}, {}});

    QCOMPARE(library.entries().size(), 1);
    QVERIFY(library.find({u"pond"_s}));
    QCOMPARE(library.find({u"pond"_s})->info.title, u"Pool"_s);
    QVERIFY(!library.find({u"pool"_s}));
    QCOMPARE(artistNames(library), QStringList {u"Ana"_s});
    QCOMPARE(library.issues().all(), Issues());
    QCOMPARE(added.size(), 1);
}

void TestLibrary::report_keepsEachIssueOnce()
{
    Library library;
    const QSignalSpy changed(&library, &Library::issuesChanged);
    library.report({issue(u"first"_s), issue(u"second"_s), issue(u"first"_s)});
    QCOMPARE(library.issues().all(), (Issues {issue(u"first"_s), issue(u"second"_s)}));
    QCOMPARE(changed.size(), 1);
    library.add({{}, {issue(u"second"_s)}});
    QCOMPARE(changed.size(), 1);
    library.add({{}, {issue(u"third"_s)}});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(library.issues().size(), 3);
}

void TestLibrary::remove_takesStoriesAndTellsWhich()
{
    Library library;
    library.add(
        {{catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s), catalogueEntry(u"ice"_s, {u"Mia"_s}, u"Ice"_s),
          catalogueEntry(u"door"_s, {u"Ana"_s}, u"Door"_s)},
         {}});
    const QSignalSpy changes(&library, &Library::changed);
    library.remove({{u"pond"_s}, {u"nobody"_s}});

    QCOMPARE(changes.size(), 1);
    QCOMPARE(ids(told(changes).removed), QStringList {u"pond"_s});
    QVERIFY(!library.contains({u"pond"_s}));
    QVERIFY(!library.findPath(u"/nowhere/pond.md"_s));
    QCOMPARE(library.find({u"door"_s})->info.title, u"Door"_s); // it moved into the gap
    QCOMPARE(library.size(), 2);
    library.remove({{u"ice"_s}});
    QCOMPARE(artistNames(library), QStringList {u"Ana"_s});
    library.remove({{u"ice"_s}});
    QCOMPARE(changes.size(), 2);
}

void TestLibrary::applyAnew_letsGoOfAllButTheBundled()
{
    Library library;
    const CatalogueEntry bundled
        = at(u":/stories/thread.md"_s, catalogueEntry(u"thread"_s, {u"Ana"_s}, u"Thread"_s));
    library.add({{bundled, catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s)}, {}});
    LibraryChange change;
    change.anew = true;
    change.entries = {catalogueEntry(u"ice"_s, {u"Mia"_s}, u"Ice"_s)};
    library.apply(change);
    QCOMPARE(ids(library.entries()), (QStringList {u"thread"_s, u"ice"_s}));
}

void TestLibrary::apply_replacesWhatWasSaidOfAFile()
{
    Library library;
    const QSignalSpy changed(&library, &Library::issuesChanged);
    LibraryChange change;
    change.issues = {{u"a.md"_s, {issue(u"first"_s), issue(u"second"_s)}}};
    library.apply(change);
    QCOMPARE(library.issues().size(), 2);
    change.issues = {{u"a.md"_s, {issue(u"third"_s)}}};
    library.apply(change);
    QCOMPARE(library.issues().all(), Issues {issue(u"third"_s)});
    change.issues = {{u"a.md"_s, {}}};
    library.apply(change);
    QCOMPARE(library.issues().size(), 0);
    QCOMPARE(changed.size(), 3);
    library.apply(change);
    QCOMPARE(changed.size(), 3);
}

void TestLibrary::correction_takesThePlaceOfTheFilesWords()
{
    Library library;
    const CatalogueEntry pond = catalogueEntry(u"pond"_s, {u"Mai"_s}, u"Pnod"_s);
    library.add({{pond}, {}});
    library.setCorrections({{{u"pond"_s}, {u"Pond"_s, {u"Mia"_s}}}});
    QCOMPARE(library.find({u"pond"_s})->info.title, u"Pond"_s);
    QCOMPARE(artistNames(library), QStringList {u"Mia"_s});

    LibraryChange change;
    change.entries = {pond}; // its file is read again
    library.apply(change);
    QCOMPARE(library.find({u"pond"_s})->info.title, u"Pond"_s);

    library.setCorrections({});
    QCOMPARE(library.find({u"pond"_s})->info.title, u"Pnod"_s);
    QCOMPARE(artistNames(library), QStringList {u"Mai"_s});
}

void TestLibrary::otherPath_leadsToTheStory()
{
    Library library;
    CatalogueEntry pond = catalogueEntry(u"pond"_s, {u"Mia"_s}, u"Pond"_s);
    pond.otherPaths = QStringList {u"/elsewhere/pond.md"_s};
    library.add({{pond}, {}});
    QCOMPARE(*library.findPath(u"/elsewhere/pond.md"_s), pond);
    pond.otherPaths.clear();
    LibraryChange change;
    change.entries = {pond};
    library.apply(change);
    QVERIFY(!library.findPath(u"/elsewhere/pond.md"_s));
    QVERIFY(library.findPath(pond.path));
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
    const QList<Artist> artists = library.artists();
    QCOMPARE(ids(library.storiesOf(artists.at(0).key)), (QStringList {u"both"_s, u"first"_s}));
    QCOMPARE(ids(library.storiesOf(artists.at(1).key)), QStringList {u"both"_s});
    QCOMPARE(library.neighbour({u"first"_s}, 1).value, u"both"_s);
    QCOMPARE(library.neighbour({u"both"_s}, 1).value, u"last"_s);
    QVERIFY(library.neighbour({u"first"_s}, -1).isEmpty());
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
