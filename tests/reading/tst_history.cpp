// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "history.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

Place at(qsizetype offset)
{
    return {StoryId {u"a"_s}, {offset, 0}};
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fresh_leadsNowhere();
    void goBack_returnsPlacesNewestFirst();
    void goForward_undoesGoBack();
    void leave_afterGoingBack_forgetsWhatLayForward();
    void leave_samePlaceTwice_isOneStep();
    void leave_samePlaceAfterAnother_isAStepAgain();
    void leave_veryOften_forgetsTheOldest();
};

void TestHistory::fresh_leadsNowhere()
{
    const History history;
    QVERIFY(!history.canGoBack());
    QVERIFY(!history.canGoForward());
}

void TestHistory::goBack_returnsPlacesNewestFirst()
{
    History history;
    history.leave(at(1));
    history.leave(at(2));
    QVERIFY(history.canGoBack());
    QCOMPARE(history.goBack(at(3)), at(2));
    QCOMPARE(history.goBack(at(2)), at(1));
    QVERIFY(!history.canGoBack());
}

void TestHistory::goForward_undoesGoBack()
{
    History history;
    history.leave(at(1));
    history.leave(at(2));
    const Place second = history.goBack(at(3));
    const Place first = history.goBack(second);
    QCOMPARE(history.goForward(first), at(2));
    QCOMPARE(history.goForward(at(2)), at(3));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack(at(3)), at(2));
}

void TestHistory::leave_afterGoingBack_forgetsWhatLayForward()
{
    History history;
    history.leave(at(1));
    QCOMPARE(history.goBack(at(2)), at(1));
    QVERIFY(history.canGoForward());
    history.leave(at(1));
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.goBack(at(5)), at(1));
    QVERIFY(!history.canGoBack());
}

void TestHistory::leave_samePlaceTwice_isOneStep()
{
    History history;
    history.leave(at(1));
    history.leave(at(1));
    QCOMPARE(history.goBack(at(2)), at(1));
    QVERIFY(!history.canGoBack());
}

void TestHistory::leave_samePlaceAfterAnother_isAStepAgain()
{
    History history;
    history.leave(at(1));
    history.leave(at(2));
    history.leave(at(1));
    QCOMPARE(history.goBack(at(9)), at(1));
    QCOMPARE(history.goBack(at(1)), at(2));
    QCOMPARE(history.goBack(at(2)), at(1));
}

void TestHistory::leave_veryOften_forgetsTheOldest()
{
    constexpr int places = 1000;
    History history;
    for (int place = 0; place < places; ++place)
        history.leave(at(place));
    int steps = 0;
    Place here = at(places);
    while (history.canGoBack()) {
        here = history.goBack(here);
        ++steps;
        QCOMPARE(here, at(places - steps));
    }
    QCOMPARE_GE(steps, 100);
    QCOMPARE_LT(steps, places);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
