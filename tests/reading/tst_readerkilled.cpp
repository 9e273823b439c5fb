// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "databasefiles.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds patience {5000};
/// What a reader may lose.
constexpr std::chrono::milliseconds mayBeLost {1000};
/// How often a program that writes is killed, by so many readers at once as keep two cores busy.
constexpr int kills = 30;
constexpr int readers = 5;

/// What was kept in step `number`: each differs from the one before in all that is kept.
QString sourceOf(int number)
{
    return u"/folder-%1"_s.arg(number % 100);
}

/// The folder that step `number` removes.
QString removedBy(int number)
{
    return sourceOf(number + 50);
}

ReadingPosition positionOf(int number)
{
    return {number, u"step %1"_s.arg(number), 0.5, false};
}

void keepStep(PositionStore &store, int number)
{
    store.setPosition(rings, positionOf(number));
    store.setLastPlace({rings, {number, 0}});
    store.setIdentity(rings, {sourceOf(number), QString::number(number), QByteArray::number(number)});
    store.setCorrection(rings, {QString::number(number), {}});
    store.removeSource(removedBy(number));
    store.addSource(sourceOf(number));
}

/// This program as one that keeps one step after another and says so.
int keepUntilKilled(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    PositionStore store(QString::fromLocal8Bit(argv[2]));
    if (!store.waitForLoaded(patience))
        return 1;
    const auto before = store.position(rings);
    int number = before ? static_cast<int>(before->offset) : 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &store, [&] {
        keepStep(store, ++number);
        std::printf("%d\n", number);
        std::fflush(stdout);
    });
    timer.start(3ms);
    return QCoreApplication::exec();
}

/// A program that keeps steps, and what it said and when.
class Reader final
{
public:
    explicit Reader(QString path)
        : m_path(std::move(path))
    {
        QObject::connect(&m_program, &QProcess::readyReadStandardOutput, &m_program, [this] { listen(); });
    }

    ~Reader() { kill(); }
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    void start()
    {
        m_said.clear();
        m_time.start();
        m_killAfter = QRandomGenerator::global()->bounded(100, 2200);
        m_program.start(QCoreApplication::applicationFilePath(), {u"--keep"_s, m_path});
    }
    [[nodiscard]] bool isDue() const { return m_time.elapsed() >= m_killAfter; }
    /// Returns the last step that must be on disk now.
    int kill()
    {
        const qint64 limit = m_time.elapsed() - mayBeLost.count();
        m_program.kill();
        m_program.waitForFinished();
        for (const auto &[when, number] : std::as_const(m_said)) {
            if (when <= limit)
                m_certain = number;
        }
        return m_certain;
    }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    void listen()
    {
        while (m_program.canReadLine())
            m_said.append({m_time.elapsed(), m_program.readLine().trimmed().toInt()});
    }

    QString m_path;
    QProcess m_program;
    QElapsedTimer m_time;
    qint64 m_killAfter = 0;               ///< in milliseconds from the start
    QList<std::pair<qint64, int>> m_said; ///< when each step was heard of, which is later than it was made
    int m_certain = 0;
};

/// Checks that the database is sound, that no step is on disk in part, and that there are those to
/// `certain`.
void checkDisk(const QString &path, int certain)
{
    const LoadedPlaces loaded = ReaderFile(path).load();
    QVERIFY2(loaded.issues.isEmpty(), qPrintable(loaded.issues.value(0).text));
    const ReadingPlaces &places = loaded.places;
    const int number = static_cast<int>(places.positions.value(rings).position.offset);
    QVERIFY2(number >= certain, qPrintable(u"step %1 on disk, %2 expected"_s.arg(number).arg(certain)));
    if (number == 0)
        return;
    QCOMPARE(places.positions[rings].position, positionOf(number));
    QCOMPARE(places.last->place.passage.start, number);
    QCOMPARE(places.identities[rings].identity.part, QString::number(number));
    QCOMPARE(places.corrections[rings].correction.title, QString::number(number));
    QVERIFY(places.sources.contains(sourceOf(number)));
    QVERIFY(!places.sources[sourceOf(number)].isRemoved);
    const auto removed = places.sources.constFind(removedBy(number));
    QVERIFY(removed == places.sources.cend() || removed->isRemoved);
}

} // namespace

/// What is left by a program that is killed while it writes.
class TestReaderKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedWhileWriting_losesTheLastSecondAtMost();
    void killedWhileUpgrading_losesNothing();
};

void TestReaderKilled::killedWhileWriting_losesTheLastSecondAtMost()
{
    QTemporaryDir folder;
    std::vector<std::unique_ptr<Reader>> all;
    for (int number = 0; number < readers; ++number) {
        all.push_back(std::make_unique<Reader>(folder.filePath(u"%1/reader.db"_s.arg(number))));
        all.back()->start();
    }
    int certain = 0;
    for (int killed = 0; killed < kills;) {
        QTest::qWait(5);
        for (const auto &reader : all) {
            if (!reader->isDue())
                continue;
            const int expected = reader->kill();
            ++killed;
            checkDisk(reader->path(), expected);
            if (QTest::currentTestFailed())
                return;
            certain = std::max(certain, expected);
            reader->start();
        }
    }
    QVERIFY2(certain > 0, "no program lived long enough to prove anything");
}

void TestReaderKilled::killedWhileUpgrading_losesNothing()
{
    constexpr int stories = 5000;
    const QTemporaryDir folder;
    const QString origin = folder.filePath(u"origin.db"_s);
    makeVersion1(origin, R"(
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 5000)
        INSERT INTO positions SELECT 'story-' || n, n, 'the text from there', 0.5, 0, 1000 FROM numbers)");
    int upgraded = 0;
    for (int killed = 0; killed < kills; ++killed) {
        const QString path = folder.filePath(u"%1.db"_s.arg(killed));
        QVERIFY(QFile::copy(origin, path));
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--keep"_s, path});
        QVERIFY(program.waitForStarted());
        QTest::qSleep(QRandomGenerator::global()->bounded(80));
        program.kill();
        QVERIFY(program.waitForFinished());
        upgraded += numberIn(path, "PRAGMA user_version") - 1;
        const LoadedPlaces loaded = ReaderFile(path).load();
        QVERIFY2(loaded.issues.isEmpty(), qPrintable(loaded.issues.value(0).text));
        QCOMPARE(loaded.places.positions.size(), stories + 1);
        QCOMPARE(numberIn(path, "PRAGMA user_version"), 2);
    }
    qInfo("%d of %d had upgraded the file before they were killed", upgraded, kills);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--keep") == 0)
        return keepUntilKilled(argc, argv);
    QCoreApplication application(argc, argv);
    TestReaderKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_readerkilled.moc"
