// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// Within which what is opened is on disk; a loaded machine may take longer.
constexpr int saved = 10'000; // ms

} // namespace

/// Two starts of the program at once.
class TestInstances : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void second_handsOverAStory();
    void second_handsOverFiles_fromWhereItIs();
    void second_handsOverGuests_whichAreNotKept();
    void startWithAFile_opensIt_evenIfTheLastStoryWasTheReadersOwn();
    void otherHomes_areOtherInstances();
    void manyAtOnce_openOneWindow();
    void afterAKill_theNextIsFirst();
    void oneThatHangs_isTold_andOpensNothing();
    void oneThatEnds_isWaitedFor();
    void terminal_asksNobody();
};

void TestInstances::second_handsOverAStory()
{
    const ReaderHome home;
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({wiktoria.value}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), wiktoria, saved);
    QVERIFY(program.answers());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
}

void TestInstances::second_handsOverFiles_fromWhereItIs()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"lent"_s, 2);
    Program program(home);
    QVERIFY(program.open());
    program.setFolder(folder); // of those that come later
    QCOMPARE(program.handOver({u"lent-1.md"_s, u"../lent/lent-0.md"_s}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), StoryId {u"lent-1"_s}, saved);
    QCOMPARE(program.end(), 0);
    const auto sources = home.kept().places.sources;
    QVERIFY(sources.contains(folder + u"/lent-1.md"_s));
    QVERIFY(sources.contains(folder + u"/lent-0.md"_s));
    QCOMPARE(home.lost(), QStringList());
}

void TestInstances::second_handsOverGuests_whichAreNotKept()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"guests"_s, 1);
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({u"--folder"_s, folder}), 0);
    // They are in the library as soon as they can be opened by their id.
    QElapsedTimer timer;
    timer.start();
    while (home.lastStory() != StoryId {u"guests-0"_s} && timer.elapsed() < saved) {
        QCOMPARE(program.handOver({u"guests-0"_s}), 0);
        QTest::qWait(900);
    }
    QCOMPARE(home.lastStory(), StoryId {u"guests-0"_s});
    QCOMPARE(program.end(), 0);
    QVERIFY(!home.kept().places.sources.contains(folder));
}

void TestInstances::startWithAFile_opensIt_evenIfTheLastStoryWasTheReadersOwn()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"lent"_s, 1);
    const QString own = home.stories() + u"/stories-0.md"_s;
    for (const auto &[path, id] : {std::pair(own, u"stories-0"_s), {folder + u"/lent-0.md"_s, u"lent-0"_s}}) {
        Program program(home);
        QVERIFY(program.open({path}));
        QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), StoryId {id}, saved);
        QCOMPARE(program.end(), 0);
    }
}

void TestInstances::otherHomes_areOtherInstances()
{
    const ReaderHome one;
    const ReaderHome other;
    Program first(one);
    Program second(other);
    QVERIFY(first.open());
    QVERIFY(second.open({wiktoria.value}));
    QVERIFY(first.isRunning());
    QCOMPARE(second.end(), 0);
    QCOMPARE(other.lastStory(), wiktoria);
    QCOMPARE(one.lastStory(), mia);
}

void TestInstances::manyAtOnce_openOneWindow()
{
    const ReaderHome home;
    std::vector<std::unique_ptr<Program>> all;
    for (int number = 0; number < 5; ++number) {
        all.push_back(std::make_unique<Program>(home));
        all.back()->start();
    }
    const auto running = [&all] {
        return std::ranges::count_if(all, [](const auto &program) { return program->isRunning(); });
    };
    QTRY_COMPARE_WITH_TIMEOUT(running(), 1, saved);
    for (const auto &program : all) {
        if (program->isRunning())
            QVERIFY(program->answers());
        else
            QCOMPARE(program->finish(), 0);
    }
}

void TestInstances::afterAKill_theNextIsFirst()
{
    const ReaderHome home;
    Program killed(home);
    QVERIFY(killed.open());
    killed.kill();
    Program next(home);
    QVERIFY(next.open({wiktoria.value}));
    QVERIFY(next.isRunning());
    QCOMPARE(next.end(), 0);
    QCOMPARE(home.lastStory(), wiktoria);
}

void TestInstances::oneThatHangs_isTold_andOpensNothing()
{
    const ReaderHome home;
    Program program(home);
    QVERIFY(program.open());
    program.send(SIGSTOP);
    Program second(home);
    second.start({wiktoria.value});
    QString said;
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT((said += second.complaints()).contains(u'\n'), 10'000);
    QVERIFY2(timer.elapsed() >= 1500, "It must be given time to answer.");
    QVERIFY2(said.contains(u"does not answer, so nothing was opened"_s), qPrintable(said));
    QVERIFY2(said.contains(u"or end that process, and start again"_s), qPrintable(said));
    second.kill(); // it shows the sentence in a window, too
    // What was not opened then is not opened later.
    program.send(SIGCONT);
    QVERIFY(program.answers());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lastStory(), mia);
    QCOMPARE(home.lost(), QStringList());
}

void TestInstances::oneThatEnds_isWaitedFor()
{
    const ReaderHome home;
    Program first(home);
    QVERIFY(first.open());
    QCOMPARE(first.handOver({wiktoria.value}), 0);
    first.send(SIGTERM);
    Program second(home);
    second.start();
    QCOMPARE(first.finish(), 0);
    QTest::qSleep(500); // or who asks whether it is there might be faster
    QVERIFY(second.answers());
    // It begins where the first has ended, not where that had begun.
    QCOMPARE(second.end(), 0);
    QCOMPARE(home.lastStory(), wiktoria);
    QCOMPARE(home.lost(), QStringList());
}

void TestInstances::terminal_asksNobody()
{
    const ReaderHome home;
    Program program(home);
    QVERIFY(program.open());
    program.send(SIGSTOP);
    Program terminal(home);
    QCOMPARE(terminal.run({u"--list"_s}), 0);
    QVERIFY(terminal.output().contains(u"stories-0"_s));
    program.send(SIGCONT);
    QCOMPARE(program.end(), 0);
}

QTEST_GUILESS_MAIN(TestInstances)
#include "tst_instances.moc"
