// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "nearestwords.h"
#include "slip.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestSlip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void slips_areCounted_data();
    void slips_areCounted();
    void lettersAllowSoManySlips_data();
    void lettersAllowSoManySlips();
    void nearestWords_areThoseMeant_data();
    void nearestWords_areThoseMeant();
};

void TestSlip::slips_areCounted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isBeginning");
    QTest::addColumn<int>("slips");
    QTest::newRow("none") << u"kitchen"_s << u"kitchen"_s << false << 0;
    QTest::newRow("one left out") << u"kichen"_s << u"kitchen"_s << false << 1;
    QTest::newRow("one too many") << u"kittchen"_s << u"kitchen"_s << false << 1;
    QTest::newRow("another") << u"kirchen"_s << u"kitchen"_s << false << 1;
    QTest::newRow("neighbours") << u"ktichen"_s << u"kitchen"_s << false << 1;
    QTest::newRow("the first two") << u"iktchen"_s << u"kitchen"_s << false << 1;
    QTest::newRow("two") << u"ktihcen"_s << u"kitchen"_s << false << 2;
    QTest::newRow("more than are counted") << u"garden"_s << u"kitchen"_s << false << 3;
    QTest::newRow("beyond ASCII") << u"калмрузаева"_s << u"калмурзаева"_s << false << 1;
    QTest::newRow("a beginning") << u"ktich"_s << u"kitchens"_s << true << 1;
    QTest::newRow("a beginning of itself") << u"kitch"_s << u"kitchens"_s << true << 0;
    QTest::newRow("longer than the word") << u"kitchens"_s << u"kit"_s << true << 3;
    QTest::newRow("nothing") << QString() << QString() << false << 0;
}

void TestSlip::slips_areCounted()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, word);
    QFETCH(const bool, isBeginning);
    QTEST(slipsBetween(typed, word, 2, isBeginning), "slips");
}

void TestSlip::lettersAllowSoManySlips_data()
{
    QTest::addColumn<int>("letters");
    QTest::addColumn<int>("slips");
    QTest::newRow("three") << 3 << 0;
    QTest::newRow("four") << 4 << 1;
    QTest::newRow("seven") << 7 << 1;
    QTest::newRow("eight") << 8 << 2;
}

void TestSlip::lettersAllowSoManySlips()
{
    QFETCH(const int, letters);
    QTEST(mostSlips(letters), "slips");
}

void TestSlip::nearestWords_areThoseMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Term::Extent>("extent");
    QTest::addColumn<QStringList>("expected");
    const auto whole = Term::Extent::WholeWord;
    const auto beginning = Term::Extent::Prefix;
    QTest::newRow("one slip") << u"tarm"_s << whole << QStringList {u"tram"_s};
    QTest::newRow("the nearest only") << u"kitchne"_s << whole << QStringList {u"kitchen"_s};
    QTest::newRow("the more frequent first") << u"dorr"_s << whole << QStringList {u"door"_s, u"dora"_s};
    QTest::newRow("a whole word before a longer one")
        << u"kithcen"_s << beginning << QStringList {u"kitchen"_s, u"kitchens"_s};
    QTest::newRow("two slips in eight letters") << u"staricaes"_s << whole << QStringList {u"staircase"_s};
    QTest::newRow("too short for slips") << u"drr"_s << whole << QStringList();
    QTest::newRow("an initial has none") << u"m"_s << Term::Extent::Initial << QStringList();
    QTest::newRow("a phrase has none") << u"tarm wires"_s << whole << QStringList();
    QTest::newRow("nothing near") << u"quartz"_s << whole << QStringList();
}

void TestSlip::nearestWords_areThoseMeant()
{
    QFETCH(const QString, typed);
    QFETCH(const Term::Extent, extent);
    NearestWords nearest({typed, extent, {}, typed, {}});
    for (const char *word : {"dora", "door", "door", "tram", "kitchen", "kitchens", "staircase", "кухня"})
        nearest.look(word);
    QTEST(nearest.words(), "expected");
}

QTEST_GUILESS_MAIN(TestSlip)
#include "tst_slip.moc"
