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

/// Long enough for any disk.
constexpr std::chrono::milliseconds patience {5000};

using Step = std::function<void(PositionStore &)>;

Step adding(const QString &path)
{
    return [path](PositionStore &store) { store.addSource(path); };
}

Step removing(const QString &path)
{
    return [path](PositionStore &store) { store.removeSource(path); };
}

} // namespace

/// The files and folders that stories come from.
class TestReaderSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sources_afterSteps_areThoseLeftInOrder_data();
    void sources_afterSteps_areThoseLeftInOrder();
    void sources_clockPutBack_keepTheirOrder();
    void addSource_again_isNoChange();
    void removeSource_olderBackupRestored_staysRemoved();
    void removeSource_inAnotherProgram_isNotUndone();

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

void TestReaderSources::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReaderSources::sources_afterSteps_areThoseLeftInOrder_data()
{
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QList<Step> &steps, const QStringList &expected) {
        QTest::newRow(name) << steps << expected;
    };
    row("none", {}, {});
    row("one", {adding(u"/vault"_s)}, {u"/vault"_s});
    row("as added, not by name", {adding(u"/z"_s), adding(u"/a"_s), adding(u"/m"_s)},
        {u"/z"_s, u"/a"_s, u"/m"_s});
    row("twice", {adding(u"/z"_s), adding(u"/a"_s), adding(u"/z"_s)}, {u"/z"_s, u"/a"_s});
    row("written differently", {adding(u"/z/"_s), adding(u"//z/./"_s)}, {u"/z"_s});
    row("removed", {adding(u"/z"_s), adding(u"/a"_s), removing(u"/z"_s)}, {u"/a"_s});
    row("removed, written differently", {adding(u"/z"_s), removing(u"/z/"_s)}, {});
    row("removed and added again", {adding(u"/z"_s), adding(u"/a"_s), removing(u"/z"_s), adding(u"/z"_s)},
        {u"/a"_s, u"/z"_s});
    row("removed before it was there", {removing(u"/z"_s), adding(u"/z"_s)}, {u"/z"_s});
    row("odd names", {adding(u"/new\nline"_s), adding(u"/\u202ebidi"_s), adding(u"/'quote'"_s)},
        {u"/new\nline"_s, u"/\u202ebidi"_s, u"/'quote'"_s});
    row("nothing", {adding(u""_s), adding({})}, {});
}

void TestReaderSources::sources_afterSteps_areThoseLeftInOrder()
{
    QFETCH(QList<Step>, steps);
    QFETCH(QStringList, expected);
    once([&](PositionStore &store) {
        for (const Step &step : steps)
            step(store);
        QCOMPARE(store.sources(), expected);
    });
    QCOMPARE(sourcesOnDisk(), expected);
}

void TestReaderSources::sources_clockPutBack_keepTheirOrder()
{
    const qint64 nextYear = QDateTime::currentDateTimeUtc().addYears(1).toMSecsSinceEpoch();
    ReadingPlaces places;
    places.sources.insert(u"/z"_s, {nextYear, false, nextYear});
    QVERIFY(ReaderFile(path()).write(places).isEmpty());
    once(adding(u"/a"_s));
    QCOMPARE(sourcesOnDisk(), QStringList({u"/z"_s, u"/a"_s}));
    once(removing(u"/z"_s));
    QCOMPARE(sourcesOnDisk(), QStringList {u"/a"_s});
}

void TestReaderSources::addSource_again_isNoChange()
{
    once([](PositionStore &store) {
        QSignalSpy changed(&store, &PositionStore::sourcesChanged);
        store.addSource(u"/vault"_s);
        QCOMPARE(changed.size(), 1);
        store.addSource(u"/vault"_s);
        store.removeSource(u"/another"_s);
        QCOMPARE(changed.size(), 1);
        store.removeSource(u"/vault"_s);
        store.removeSource(u"/vault"_s);
        QCOMPARE(changed.size(), 2);
    });
}

void TestReaderSources::removeSource_olderBackupRestored_staysRemoved()
{
    once(adding(u"/vault"_s));
    once([](PositionStore &) {}); // which makes a backup
    QVERIFY(QFile::exists(path() + u".bak"_s));
    PositionStore store(path());
    QVERIFY(store.waitForLoaded(patience));
    store.removeSource(u"/vault"_s);
    QTRY_COMPARE(sourcesOnDisk(), QStringList());
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + ending);
    QVERIFY(QFile::copy(path() + u".bak"_s, path()));
    QCOMPARE(sourcesOnDisk(), QStringList {u"/vault"_s});
    store.setPosition(rings, half);
    QTRY_COMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(sourcesOnDisk(), QStringList());
}

void TestReaderSources::removeSource_inAnotherProgram_isNotUndone()
{
    once(adding(u"/vault"_s));
    PositionStore first(path());
    QVERIFY(first.waitForLoaded(patience));
    once(removing(u"/vault"_s));
    first.addSource(u"/another"_s);
    first.setCorrection(rings, {u"The Rings"_s, {}});
    QTRY_COMPARE(sourcesOnDisk(), QStringList {u"/another"_s});
}

QTEST_GUILESS_MAIN(TestReaderSources)
#include "tst_readersources.moc"
