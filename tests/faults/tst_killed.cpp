// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <csignal>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// By hand, for as long as one likes: FRONTISPIECE_TEST_KILLS=200.
constexpr int usualKills = 4;
/// What is older than that is on disk.
constexpr int mayBeLost = 1000; // ms
constexpr int manyStories = 300;

const std::array<StoryId, 4> &bundled()
{
    static const std::array<StoryId, 4> all {ana, egor, mia, wiktoria};
    return all;
}

} // namespace

/// The program is killed at any moment; the next start finds everything that was there a second before.
class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whileStarting();
    void whileReading();
    void whileImporting();
    void whileSaving();
    void aSecondAfter_everythingIsOnDisk();

private:
    QRandomGenerator m_random {1874};
};

void TestKilled::whileStarting()
{
    const ReaderHome home;
    for (int kill = 0; kill < killsOr(usualKills); ++kill) {
        Program program(home);
        program.start({bundled().at(m_random.bounded(4U)).value});
        QTest::qSleep(m_random.bounded(300));
        program.kill();
        QCOMPARE(home.lost(), QStringList());
    }
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.end(), 0);
}

void TestKilled::whileReading()
{
    const ReaderHome home;
    for (int kill = 0; kill < killsOr(usualKills); ++kill) {
        Program program(home);
        QVERIFY(program.open());
        const int stories = m_random.bounded(1, 4);
        for (int number = 0; number < stories; ++number)
            QCOMPARE(program.handOver({bundled().at(m_random.bounded(4U)).value}), 0);
        QTest::qSleep(m_random.bounded(mayBeLost));
        QVERIFY(program.isRunning());
        program.kill();
        QCOMPARE(home.lost(), QStringList());
        QVERIFY(std::ranges::find(bundled(), home.lastStory()) != bundled().end());
    }
}

void TestKilled::whileImporting()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"many"_s, manyStories);
    for (int kill = 0; kill < killsOr(usualKills); ++kill) {
        if (kill % 2 == 0)
            QDir(QFileInfo(home.paths().catalogue).path()).removeRecursively();
        Program program(home);
        QVERIFY(program.open({folder}));
        QTest::qSleep(m_random.bounded(mayBeLost));
        program.kill();
        QCOMPARE(home.lost(), QStringList());
    }
    Program last(home);
    QVERIFY(last.open({folder}));
    QCOMPARE(last.end(), 0);
    QVERIFY(home.kept().places.sources.contains(folder));
    Program terminal(home);
    QCOMPARE(terminal.run({u"--list"_s}), 0);
    QCOMPARE(terminal.output().count(u"\nmany-"_s), manyStories);
    QCOMPARE(terminal.complaints(), QString());
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
             manyStories);
}

void TestKilled::whileSaving()
{
    const ReaderHome home;
    for (int kill = 0; kill < killsOr(usualKills); ++kill) {
        Program program(home);
        QVERIFY(program.open());
        QCOMPARE(program.handOver({bundled().at(m_random.bounded(4U)).value}), 0);
        program.send(SIGTERM);
        QThread::usleep(m_random.bounded(60'000U));
        program.kill();
        QCOMPARE(home.lost(), QStringList());
    }
}

void TestKilled::aSecondAfter_everythingIsOnDisk()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"lent"_s, 1);
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({folder}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(home.lastStory() == StoryId {u"lent-0"_s}, 10'000);
    QCOMPARE(program.handOver({wiktoria.value}), 0);
    QTest::qSleep(mayBeLost);
    program.kill();
    QCOMPARE(home.lastStory(), wiktoria);
    QVERIFY(home.kept().places.sources.contains(folder));
    QCOMPARE(home.lost(), QStringList());
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
