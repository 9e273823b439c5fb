// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "gathering.h"

#include <QTest>

using namespace Frontispiece;
using namespace std::chrono_literals;

class TestGathering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ask_afterQuiet_isMetAtOnce();
    void ask_oftenAndSoon_isMetOnceLater();
    void doNow_meetsWhatWasAsked();
    void ask_fromTheWorkItself_isMetLater();
};

void TestGathering::ask_afterQuiet_isMetAtOnce()
{
    int done = 0;
    Gathering gathering(10ms, [&done] { ++done; });
    gathering.ask();
    QCOMPARE(done, 1);
    QTest::qWait(30);
    QCOMPARE(done, 1);
    gathering.ask();
    QCOMPARE(done, 2);
}

void TestGathering::ask_oftenAndSoon_isMetOnceLater()
{
    int done = 0;
    Gathering gathering(50ms, [&done] { ++done; });
    for (int times = 0; times < 100; ++times)
        gathering.ask();
    QCOMPARE(done, 1);
    QTRY_COMPARE(done, 2);
    QTest::qWait(80);
    QCOMPARE(done, 2);
}

void TestGathering::doNow_meetsWhatWasAsked()
{
    int done = 0;
    Gathering gathering(20ms, [&done] { ++done; });
    gathering.ask();
    gathering.ask();
    gathering.doNow();
    QCOMPARE(done, 2);
    QTest::qWait(60);
    QCOMPARE(done, 2);
}

void TestGathering::ask_fromTheWorkItself_isMetLater()
{
    int done = 0;
    Gathering *asked = nullptr;
    Gathering gathering(5ms, [&] {
        if (++done < 3)
            asked->ask();
    });
    asked = &gathering;
    gathering.ask();
    QCOMPARE(done, 1);
    QTRY_COMPARE(done, 3);
}

QTEST_GUILESS_MAIN(TestGathering)
#include "tst_gathering.moc"
