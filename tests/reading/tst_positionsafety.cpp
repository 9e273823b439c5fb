// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "databasefiles.h"
#include "storyfiles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// Long enough for any disk, and for one that is locked.
constexpr std::chrono::milliseconds patience {5000};

/// This program as another one that reads `loom`, until it is killed.
int readUntilKilled(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    PositionStore store(QString::fromLocal8Bit(argv[2]));
    store.setPosition(loom, half);
    std::puts("reading");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

/// What becomes of reading positions when disks are slow or full, clocks wrong, and programs two.
class TestPositionSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void slowLoad_positionsSetMeanwhile_stay();
    void slowLoad_closedBefore_writesWhatWasReadOnly();
    void setPosition_clockPutBack_isKept();
    void setPosition_inTwoPrograms_keepsBothStories();
    void setPosition_inTwoPrograms_laterOneWins();
    void setPosition_programKilledASecondLater_isKept();
    void setPosition_obstacle_failsAndGoesOn_data();
    void setPosition_obstacle_failsAndGoesOn();
    void setPosition_folderForReadingOnly_failsAndGoesOn();
    void setPosition_afterFailure_isTriedAgain();
    void close_afterFailure_triesOnceMore();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/reader.db"_s); }
    void keep(const StoryId &story, const ReadingPosition &position) const
    {
        PositionStore store(path());
        QVERIFY(store.waitForLoaded(patience));
        store.setPosition(story, position);
        store.setLastPlace({story, {position.offset, 0}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPositionSafety::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPositionSafety::slowLoad_positionsSetMeanwhile_stay()
{
    keep(rings, end);
    keep(loom, half);
    const Place first {rings, {300, 0}};
    ReadingPosition later = half;
    later.offset = 300;
    {
        auto other = std::make_unique<Occupation>(path());
        PositionStore store(path());
        QVERIFY(!store.waitForLoaded(50ms));
        QVERIFY(!store.position(loom));
        store.setPosition(rings, later);
        store.setLastPlace(first);
        other.reset();
        QSignalSpy loaded(&store, &PositionStore::loaded);
        QTRY_COMPARE(loaded.size(), 1);
        later.finished = true; // as the disk knew
        QCOMPARE(store.position(rings), later);
        QCOMPARE(store.position(loom), half);
        QCOMPARE(store.lastPlace(), first);
        QCOMPARE(store.placeAtStart(), (Place {loom, {half.offset, 0}}));
        QTRY_COMPARE_WITH_TIMEOUT(positionOnDisk(path(), rings), later, 1000);
    }
    QCOMPARE(positionOnDisk(path(), loom), half);
    QCOMPARE(placesOnDisk(path()).last->place, first);
}

void TestPositionSafety::slowLoad_closedBefore_writesWhatWasReadOnly()
{
    keep(loom, half);
    auto other = std::make_unique<Occupation>(path());
    auto store = std::make_unique<PositionStore>(path());
    QVERIFY(!store->waitForLoaded(20ms));
    store->setPosition(rings, half);
    store->setLastPlace({StoryId {u"shown for want of another"_s}, {}});
    other.reset();
    store.reset();
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(placesOnDisk(path()).last->place.story, loom);
}

void TestPositionSafety::setPosition_clockPutBack_isKept()
{
    const qint64 nextYear = QDateTime::currentDateTimeUtc().addYears(1).toMSecsSinceEpoch();
    QVERIFY(ReaderFile(path()).write({{{rings, {half, nextYear}}}, std::nullopt}).isEmpty());
    ReadingPosition further = half;
    further.offset = 1300;
    keep(rings, further);
    QCOMPARE(positionOnDisk(path(), rings), further);
}

void TestPositionSafety::setPosition_inTwoPrograms_keepsBothStories()
{
    keep(rings, half);
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--read"_s, path()});
    QVERIFY(other.waitForReadyRead());
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    store.setPosition(rings, end);
    QTRY_COMPARE(positionOnDisk(path(), rings), end);
    QTRY_COMPARE(positionOnDisk(path(), loom), half);
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(positionOnDisk(path(), rings), end);
}

void TestPositionSafety::setPosition_inTwoPrograms_laterOneWins()
{
    keep(rings, half);
    PositionStore first(path());
    PositionStore second(path());
    QVERIFY(first.waitForLoaded(patience));
    QVERIFY(second.waitForLoaded(patience));
    ReadingPosition moving = half;
    for (PositionStore *store : {&second, &first, &second, &first}) {
        ++moving.offset;
        store->setPosition(rings, moving);
        QTest::qWait(5);
    }
    QTRY_COMPARE(positionOnDisk(path(), rings), moving);
    QTest::qWait(100);
    QCOMPARE(positionOnDisk(path(), rings), moving);
}

void TestPositionSafety::setPosition_programKilledASecondLater_isKept()
{
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {u"--read"_s, path()});
    QVERIFY(other.waitForReadyRead());
    QTest::qWait(1000);
    other.kill();
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitStatus(), QProcess::CrashExit);
    QCOMPARE(positionOnDisk(path(), loom), half);
}

void TestPositionSafety::setPosition_obstacle_failsAndGoesOn_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("a file where the folder should be") << u"data"_s;
    QTest::newRow("a folder where the file should be") << u"data/reader.db/inside"_s;
}

void TestPositionSafety::setPosition_obstacle_failsAndGoesOn()
{
    QFETCH(QString, obstacle);
    QVERIFY(writeBytes(m_folder->filePath(obstacle), "in the way"));
    PositionStore store(path());
    QSignalSpy failed(&store, &PositionStore::failed);
    QVERIFY(store.waitForLoaded(patience));
    store.setPosition(rings, half);
    QTRY_COMPARE(failed.size(), 1);
    const auto issue = failed.constFirst().constFirst().value<Issue>();
    QCOMPARE(issue.severity, Issue::Severity::Warning);
    QCOMPARE(issue.file, path());
    QVERIFY(!issue.text.isEmpty());
    QVERIFY(!issue.advice.isEmpty());
    QCOMPARE(store.position(rings), half);
    QCOMPARE(bytesOf(m_folder->filePath(obstacle)), "in the way");
}

void TestPositionSafety::setPosition_folderForReadingOnly_failsAndGoesOn()
{
    keep(rings, half);
    const QString folder = m_folder->filePath(u"data"_s);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    if (writeBytes(folder + u"/trial"_s, "")) {
        QVERIFY(QFile::remove(folder + u"/trial"_s));
        QSKIP("whoever runs this may write anywhere");
    }
    {
        PositionStore store(path());
        QSignalSpy failed(&store, &PositionStore::failed);
        QVERIFY(store.waitForLoaded(patience));
        QCOMPARE(store.position(rings), half);
        store.setPosition(loom, half);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(positionOnDisk(path(), loom), half);
}

void TestPositionSafety::setPosition_afterFailure_isTriedAgain()
{
    const QString obstacle = m_folder->filePath(u"data"_s);
    QVERIFY(writeBytes(obstacle, "in the way"));
    PositionStore store(path());
    QSignalSpy failed(&store, &PositionStore::failed);
    store.setPosition(rings, half);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QFile::remove(obstacle));
    store.setPosition(loom, half);
    QTRY_COMPARE(positionOnDisk(path(), loom), half);
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(failed.size(), 1);
}

void TestPositionSafety::close_afterFailure_triesOnceMore()
{
    const QString obstacle = m_folder->filePath(u"data"_s);
    QVERIFY(writeBytes(obstacle, "in the way"));
    {
        PositionStore store(path());
        QSignalSpy failed(&store, &PositionStore::failed);
        store.setPosition(rings, half);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(QFile::remove(obstacle));
    }
    QCOMPARE(positionOnDisk(path(), rings), half);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--read") == 0)
        return readUntilKilled(argc, argv);
    QCoreApplication application(argc, argv);
    TestPositionSafety test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_positionsafety.moc"
