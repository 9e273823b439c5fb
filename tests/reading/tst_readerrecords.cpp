// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "databasefiles.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// Long enough for any disk, and for one that is locked.
constexpr std::chrono::milliseconds patience {5000};

const Correction renamed {u"The “Rings”\n of Ölüdeniz 𝔄"_s, {u"Mia Kalmurzaeva"_s, u"Roe, \"Jane\""_s}};
const Identity somewhere {u"/vault/r\ni n gs.md"_s, u"chapter-3.xhtml"_s, QByteArray("\0\xff\x01", 3)};

using Step = std::function<void(PositionStore &)>;

} // namespace

/// What the store keeps beside reading positions: corrections, and where stories were; and how all that is
/// merged with a database that is read late.
class TestReaderRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void setCorrection_isGivenBackAfterClosing_data();
    void setCorrection_isGivenBackAfterClosing();
    void setCorrection_emptyOne_takesItBack();
    void setIdentity_isGivenBackAfterClosing();
    void setIdentity_again_writesNothing();
    void setIdentity_withPosition_isOnDiskWithinASecond();
    void lastRead_isWhenThePositionWasTaken();
    void load_oddValues_areTakenAsNothing();
    void slowLoad_changesMeanwhile_areMerged();
    void slowLoad_closedBefore_writesChanges();
    void loaded_withRecords_signalsThemFirst();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/reader.db"_s); }
    /// Does something in a program that ends then.
    void once(const Step &step) const
    {
        PositionStore store(path());
        QVERIFY(store.waitForLoaded(patience));
        step(store);
    }
    [[nodiscard]] QStringList sourcesOnDisk() const
    {
        PositionStore store(path());
        return store.waitForLoaded(patience) ? store.sources() : QStringList {u"not loaded"_s};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReaderRecords::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReaderRecords::setCorrection_isGivenBackAfterClosing_data()
{
    QTest::addColumn<Correction>("correction");
    QTest::newRow("both") << renamed;
    QTest::newRow("title") << Correction {renamed.title, {}};
    QTest::newRow("artists") << Correction {{}, renamed.artists};
}

void TestReaderRecords::setCorrection_isGivenBackAfterClosing()
{
    QFETCH(Correction, correction);
    once([&correction](PositionStore &store) {
        QSignalSpy changed(&store, &PositionStore::correctionsChanged);
        store.setCorrection(rings, correction);
        store.setCorrection(rings, correction);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.corrections().value(rings), correction);
    });
    once([&correction](PositionStore &store) {
        QCOMPARE(store.corrections(), (QHash<StoryId, Correction> {{rings, correction}}));
    });
}

void TestReaderRecords::setCorrection_emptyOne_takesItBack()
{
    once([](PositionStore &store) {
        store.setCorrection(loom, renamed);
        store.setCorrection(rings, renamed);
    });
    once([](PositionStore &store) {
        QSignalSpy changed(&store, &PositionStore::correctionsChanged);
        store.setCorrection(rings, {{}, {QString()}});
        store.setCorrection(rings, {});
        store.setCorrection(StoryId {u"another"_s}, {});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.corrections().keys(), QList<StoryId> {loom});
    });
    QVERIFY2(placesOnDisk(path()).corrections.contains(rings), "an older copy must not bring it back");
    once([](PositionStore &store) { QCOMPARE(store.corrections().keys(), QList<StoryId> {loom}); });
}

void TestReaderRecords::setIdentity_isGivenBackAfterClosing()
{
    once([](PositionStore &store) {
        store.setIdentity(rings, {u"/vault/before.md"_s, {}, "before"});
        store.setIdentity(rings, somewhere);
        store.setIdentity(loom, {u"/vault/loom.md"_s, {}, {}});
    });
    once([](PositionStore &store) {
        QCOMPARE(store.identities().size(), 2);
        QCOMPARE(store.identities().value(rings), somewhere);
        QCOMPARE(store.identities().value(loom), (Identity {u"/vault/loom.md"_s, {}, {}}));
    });
}

void TestReaderRecords::setIdentity_again_writesNothing()
{
    once([](PositionStore &store) { store.setIdentity(rings, somewhere); });
    const qint64 changed = placesOnDisk(path()).identities[rings].changed;
    QTest::qWait(5);
    once([](PositionStore &store) { store.setIdentity(rings, somewhere); });
    QCOMPARE(placesOnDisk(path()).identities[rings].changed, changed);
}

void TestReaderRecords::setIdentity_withPosition_isOnDiskWithinASecond()
{
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    store.setPosition(rings, half);
    store.setIdentity(rings, somewhere);
    QTRY_COMPARE_WITH_TIMEOUT(positionOnDisk(path(), rings), half, 1000);
    QCOMPARE(placesOnDisk(path()).identities[rings].identity, somewhere);
}

void TestReaderRecords::lastRead_isWhenThePositionWasTaken()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    once([](PositionStore &store) { store.setPosition(rings, half); });
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    once([before, after](PositionStore &store) {
        QVERIFY(store.lastRead(rings).has_value());
        QVERIFY(before <= *store.lastRead(rings) && *store.lastRead(rings) <= after);
        QVERIFY(!store.lastRead(loom).has_value());
    });
}

void TestReaderRecords::load_oddValues_areTakenAsNothing()
{
    once([](PositionStore &store) { store.setCorrection(rings, renamed); });
    for (const char *artists : {"", "[", "{}", "[1, null, \"\"]", "\"Mia\""}) {
        SQLite::Database database(path().toStdString(), SQLite::OPEN_READWRITE);
        SQLite::Statement update(database, "UPDATE corrections SET artists = ?");
        update.bind(1, artists);
        update.exec();
        QCOMPARE(placesOnDisk(path()).corrections[rings].correction, (Correction {renamed.title, {}}));
    }
}

void TestReaderRecords::slowLoad_changesMeanwhile_areMerged()
{
    once([](PositionStore &store) {
        store.addSource(u"/old"_s);
        store.addSource(u"/unwanted"_s);
        store.setCorrection(rings, renamed);
        store.setCorrection(loom, renamed);
    });
    auto other = std::make_unique<Occupation>(path());
    PositionStore store(path());
    QVERIFY(!store.waitForLoaded(20ms));
    store.addSource(u"/z"_s);
    store.addSource(u"/a"_s);
    store.addSource(u"/old"_s);
    store.removeSource(u"/unwanted"_s);
    store.setCorrection(rings, {});
    store.setIdentity(rings, somewhere);
    other.reset();
    QVERIFY(store.waitForLoaded(patience));
    const QStringList expected {u"/old"_s, u"/z"_s, u"/a"_s};
    QCOMPARE(store.sources(), expected);
    QCOMPARE(store.corrections().keys(), QList<StoryId> {loom});
    QTRY_COMPARE_WITH_TIMEOUT(sourcesOnDisk(), expected, 1000);
    QCOMPARE(placesOnDisk(path()).identities[rings].identity, somewhere);
}

void TestReaderRecords::slowLoad_closedBefore_writesChanges()
{
    once([](PositionStore &store) { store.addSource(u"/old"_s); });
    auto other = std::make_unique<Occupation>(path());
    auto store = std::make_unique<PositionStore>(path());
    QSignalSpy changed(store.get(), &PositionStore::sourcesChanged);
    QVERIFY(!store->waitForLoaded(20ms));
    store->addSource(u"/new"_s);
    store->removeSource(u"/old"_s);
    const qsizetype changes = changed.size();
    other.reset();
    store.reset();
    QCOMPARE(changed.size(), changes);
    QCOMPARE(sourcesOnDisk(), QStringList {u"/new"_s});
}

void TestReaderRecords::loaded_withRecords_signalsThemFirst()
{
    once([](PositionStore &store) {
        store.addSource(u"/vault"_s);
        store.setCorrection(rings, renamed);
    });
    PositionStore store(path());
    QStringList heard;
    connect(&store, &PositionStore::sourcesChanged, this, [&heard] { heard << u"sources"_s; });
    connect(&store, &PositionStore::correctionsChanged, this, [&heard] { heard << u"corrections"_s; });
    connect(&store, &PositionStore::loaded, this, [&heard] { heard << u"loaded"_s; });
    QVERIFY(store.waitForLoaded(patience));
    QCOMPARE(heard, QStringList({u"sources"_s, u"corrections"_s, u"loaded"_s}));
}

QTEST_GUILESS_MAIN(TestReaderRecords)
#include "tst_readerrecords.moc"
