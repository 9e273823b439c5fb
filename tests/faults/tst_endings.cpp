// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <QTest>

#include <csignal>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

/// The program is asked to end by the system: it saves and ends.
class TestEndings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void askedToEnd_savesAndEnds_data();
    void askedToEnd_savesAndEnds();
    void askedWhileStarting_losesNothing();
    void hangupThatIsToBeIgnored_isIgnored();
};

void TestEndings::askedToEnd_savesAndEnds_data()
{
    QTest::addColumn<int>("request");
    QTest::newRow("terminate") << SIGTERM;
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("hang up") << SIGHUP;
}

void TestEndings::askedToEnd_savesAndEnds()
{
    QFETCH(int, request);
    const ReaderHome home;
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({wiktoria.value}), 0);
    program.send(request);
    QCOMPARE(program.finish(), 0);
    QCOMPARE(home.lastStory(), wiktoria);
    QVERIFY(QFileInfo(home.paths().windowState).size() > 0);
    QCOMPARE(home.lost(), QStringList());
}

void TestEndings::askedWhileStarting_losesNothing()
{
    const ReaderHome home;
    for (int delay = 0; delay < 150; delay += 30) { // in milliseconds
        Program program(home);
        program.start({wiktoria.value});
        QTest::qSleep(delay);
        (void)program.end();
        QCOMPARE(home.lost(), QStringList());
    }
}

void TestEndings::hangupThatIsToBeIgnored_isIgnored()
{
    const ReaderHome home;
    Program program(home, {.ignoresHangup = true});
    QVERIFY(program.open());
    program.send(SIGHUP);
    QVERIFY(program.answers());
    QCOMPARE(program.end(), 0);
}

QTEST_GUILESS_MAIN(TestEndings)
#include "tst_endings.moc"
