// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "familyforms.h"

#include "soundkeys.h"

#include <QTest>

#include <algorithm>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestFamilyForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pair_hasOneStem_data();
    void pair_hasOneStem();
    void otherNames_haveNoForm_data();
    void otherNames_haveNoForm();
    void czechPair_hasOneStem_data();
    void czechPair_hasOneStem();
};

void TestFamilyForms::pair_hasOneStem_data()
{
    QTest::addColumn<QString>("mans");
    QTest::addColumn<QString>("womans");
    QTest::newRow("-ev") << u"Kalmurzaev"_s << u"Kalmurzaeva"_s;
    QTest::newRow("-ov, in two scripts") << u"Иванов"_s << u"Ivanova"_s;
    QTest::newRow("-in") << u"Repin"_s << u"Repina"_s;
    QTest::newRow("-yn") << u"Solzhenitsyn"_s << u"Солженицына"_s;
    QTest::newRow("-sky") << u"Vishnevsky"_s << u"Vishnevskaya"_s;
    QTest::newRow("-ski") << u"Kowalski"_s << u"Kowalska"_s;
    QTest::newRow("-cki") << u"Słowacki"_s << u"Słowacka"_s;
    QTest::newRow("-oy") << u"Tolstoy"_s << u"Толстая"_s;
}

void TestFamilyForms::pair_hasOneStem()
{
    QFETCH(const QString, mans);
    QFETCH(const QString, womans);
    QList<QByteArray> stems;
    for (const QByteArray &key : soundKeys(mans)) {
        if (const auto form = familyFormOf(key); form && !form->isWomans)
            stems.append(form->stem);
    }
    const QList<QByteArray> keys = soundKeys(womans);
    QVERIFY(std::ranges::any_of(keys, [&stems](const QByteArray &key) {
        const auto form = familyFormOf(key);
        return form && form->isWomans && stems.contains(form->stem);
    }));
}

void TestFamilyForms::otherNames_haveNoForm_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("a given name in -ina") << QByteArray("marina");
    QTest::newRow("and its counterpart") << QByteArray("marin");
    QTest::newRow("Konstantin") << QByteArray("konstantin");
    QTest::newRow("no ending") << QByteArray("roman");
    QTest::newRow("hardly a stem") << QByteArray("eva");
    QTest::newRow("nothing") << QByteArray();
}

void TestFamilyForms::otherNames_haveNoForm()
{
    QFETCH(const QByteArray, key);
    QVERIFY(!familyFormOf(key));
}

void TestFamilyForms::czechPair_hasOneStem_data()
{
    QTest::addColumn<QString>("mans");
    QTest::addColumn<QString>("womans");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("Novák") << u"novák"_s << u"nováková"_s << false;
    QTest::newRow("Svoboda") << u"svoboda"_s << u"svobodová"_s << false;
    QTest::newRow("Hájek, whose e flees") << u"hájek"_s << u"hájková"_s << false;
    QTest::newRow("Černý") << u"černý"_s << u"černá"_s << false;
    QTest::newRow("typed without accents") << u"novák"_s << u"novakova"_s << true;
}

void TestFamilyForms::czechPair_hasOneStem()
{
    QFETCH(const QString, mans);
    QFETCH(const QString, womans);
    QFETCH(const bool, isPlain);
    const auto man = czechFormOf(mans);
    const auto woman = czechFormOf(womans, isPlain);
    QVERIFY(man && woman);
    QCOMPARE(man->stem, woman->stem);
    QVERIFY(!man->isWomans && woman->isWomans);
}

QTEST_GUILESS_MAIN(TestFamilyForms)
#include "tst_familyforms.moc"
