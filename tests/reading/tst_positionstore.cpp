// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "databasefiles.h"
#include "storyfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

/// Long enough for any disk.
constexpr std::chrono::milliseconds patience {5000};

} // namespace

class TestPositionStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void open_noFile_isEmptyWithoutIssue();
    void open_afterClosing_givesEverythingBack();
    void open_damagedFile_saysSoOnce();
    void open_withoutChange_writesNothing();
    void open_healthyFile_isBackedUp();
    void loaded_comesByItselfOnceInTheOwnersThread();
    void setPosition_againAfterTheEnd_staysFinished();
    void setPosition_isOnDiskWithinASecond();
    void setPosition_changingAllTheTime_isWrittenMeanwhile();
    void setLastPlace_isOnDiskWithinASecond();
    void placeAtStart_staysWhatItWas();

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

void TestPositionStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPositionStore::open_noFile_isEmptyWithoutIssue()
{
    PositionStore store(path());
    QSignalSpy loaded(&store, &PositionStore::loaded);
    QVERIFY(store.waitForLoaded(patience));
    QVERIFY(loaded.constFirst().constFirst().value<Issues>().isEmpty());
    QVERIFY(!store.position(rings));
    QVERIFY(!store.lastPlace());
    QVERIFY(!store.placeAtStart());
}

void TestPositionStore::open_afterClosing_givesEverythingBack()
{
    const Place last {loom, {77, 0}};
    {
        PositionStore store(path());
        QVERIFY(store.waitForLoaded(patience));
        store.setPosition(rings, half);
        store.setPosition(loom, end);
        store.setLastPlace(last);
    }
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    QCOMPARE(store.position(rings), half);
    QCOMPARE(store.position(loom), end);
    QCOMPARE(store.lastPlace(), last);
    QCOMPARE(store.placeAtStart(), last);
    QVERIFY(!store.position(StoryId {u"another"_s}));
}

void TestPositionStore::open_damagedFile_saysSoOnce()
{
    QVERIFY(writeBytes(path(), "no database"));
    for (const qsizetype expected : {1, 0}) {
        PositionStore store(path());
        QSignalSpy loaded(&store, &PositionStore::loaded);
        QVERIFY(store.waitForLoaded(patience));
        QCOMPARE(loaded.constFirst().constFirst().value<Issues>().size(), expected);
    }
    QCOMPARE(bytesOf(path() + u".damaged"_s), "no database");
}

void TestPositionStore::open_withoutChange_writesNothing()
{
    {
        PositionStore store(path());
        QVERIFY(store.waitForLoaded(patience));
    }
    QVERIFY(!QFile::exists(m_folder->filePath(u"data"_s)));
}

void TestPositionStore::open_healthyFile_isBackedUp()
{
    keep(rings, half);
    {
        const PositionStore store(path());
    }
    QVERIFY(QFile::remove(path()));
    QCOMPARE(positionOnDisk(path(), rings), half);
}

void TestPositionStore::loaded_comesByItselfOnceInTheOwnersThread()
{
    keep(rings, half);
    PositionStore store(path());
    QSignalSpy loaded(&store, &PositionStore::loaded);
    QThread *thread = nullptr;
    connect(&store, &PositionStore::loaded, this, [&thread] { thread = QThread::currentThread(); });
    QVERIFY(loaded.isEmpty());
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(thread, store.thread());
    QCOMPARE(store.position(rings), half);
    QVERIFY(store.waitForLoaded(0ms));
    QTest::qWait(20);
    QCOMPARE(loaded.size(), 1);
}

void TestPositionStore::setPosition_againAfterTheEnd_staysFinished()
{
    PositionStore store(path());
    store.setPosition(rings, end);
    store.setPosition(rings, half);
    ReadingPosition expected = half;
    expected.finished = true;
    QCOMPARE(store.position(rings), expected);
}

void TestPositionStore::setPosition_isOnDiskWithinASecond()
{
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    store.setPosition(rings, half);
    QTRY_COMPARE_WITH_TIMEOUT(positionOnDisk(path(), rings), half, 1000);
}

void TestPositionStore::setPosition_changingAllTheTime_isWrittenMeanwhile()
{
    PositionStore store(path());
    ReadingPosition moving = half;
    QTimer scroll;
    connect(&scroll, &QTimer::timeout, this, [&store, &moving] {
        ++moving.offset;
        store.setPosition(rings, moving);
    });
    scroll.start(20);
    QTRY_VERIFY(QFile::exists(path()));
    QVERIFY(scroll.isActive());
}

void TestPositionStore::setLastPlace_isOnDiskWithinASecond()
{
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    store.setLastPlace({loom, {4321, 0}});
    const auto isKept = [this] {
        const auto last = placesOnDisk(path()).last;
        return last && last->place == Place {loom, {4321, 0}};
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 1000);
}

void TestPositionStore::placeAtStart_staysWhatItWas()
{
    keep(rings, half);
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    store.setLastPlace({loom, {5, 0}});
    QCOMPARE(store.placeAtStart(), (Place {rings, {half.offset, 0}}));
    QCOMPARE(store.lastPlace(), (Place {loom, {5, 0}}));
}

QTEST_GUILESS_MAIN(TestPositionStore)
#include "tst_positionstore.moc"
