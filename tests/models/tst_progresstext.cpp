// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "progresstext.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// At 238 words a minute.
constexpr int nineMinutes = 9 * 238;

} // namespace

class TestProgressText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lengthAndProgress_position_isShown_data();
    void lengthAndProgress_position_isShown();
    void lengthAndProgress_neverBegun_isLengthAlone();
    void timeLeft_progress_isShown_data();
    void timeLeft_progress_isShown();
};

void TestProgressText::lengthAndProgress_position_isShown_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<double>("progress");
    QTest::addColumn<bool>("finished");
    QTest::addColumn<QString>("text");
    QTest::newRow("at the beginning") << nineMinutes << 0.0 << false << u"9 min"_s;
    QTest::newRow("hardly begun") << nineMinutes << 0.009 << false << u"9 min"_s;
    QTest::newRow("begun") << nineMinutes << 0.4 << false << u"9 min · 40\u00A0%"_s;
    QTest::newRow("nearly read") << nineMinutes << 0.999 << false << u"9 min · 99\u00A0%"_s;
    QTest::newRow("read") << nineMinutes << 1.0 << true << u"9 min · read"_s;
    QTest::newRow("read, and begun again") << nineMinutes << 0.2 << true << u"9 min · read"_s;
    QTest::newRow("a few words") << 3 << 0.0 << false << u"1 min"_s;
    QTest::newRow("nearly two hours") << 119 * 238 << 0.0 << false << u"119 min"_s;
    QTest::newRow("two hours") << 120 * 238 << 0.0 << false << u"2 h"_s;
    QTest::newRow("hours, to the nearest") << 150 * 238 << 0.25 << false << u"3 h · 25\u00A0%"_s;
}

void TestProgressText::lengthAndProgress_position_isShown()
{
    QFETCH(int, words);
    QFETCH(double, progress);
    QFETCH(bool, finished);
    QTEST(lengthAndProgress(words, ReadingPosition {0, {}, progress, finished}), "text");
}

void TestProgressText::lengthAndProgress_neverBegun_isLengthAlone()
{
    QCOMPARE(lengthAndProgress(nineMinutes, std::nullopt), u"9 min"_s);
}

void TestProgressText::timeLeft_progress_isShown_data()
{
    QTest::addColumn<double>("progress");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << 0.0 << u"9 min left · 0\u00A0%"_s;
    QTest::newRow("a good third read") << 0.34 << u"6 min left · 34\u00A0%"_s;
    QTest::newRow("the last lines") << 0.99 << u"1 min left · 99\u00A0%"_s;
    QTest::newRow("none") << 1.0 << u"read"_s;
}

void TestProgressText::timeLeft_progress_isShown()
{
    QFETCH(double, progress);
    QTEST(timeLeft(nineMinutes, progress), "text");
}

QTEST_GUILESS_MAIN(TestProgressText)
#include "tst_progresstext.moc"
