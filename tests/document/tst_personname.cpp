// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "personname.h"

#include "slowbuild.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestPersonName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spokenName_readsAsAloud_data();
    void spokenName_readsAsAloud();
    void personKey_ofOnePerson_isTheSame_data();
    void personKey_ofOnePerson_isTheSame();
    void personKey_ofTwoPeople_isNot_data();
    void personKey_ofTwoPeople_isNot();
    void personKey_ofEndlessName_isQuick();
};

void TestPersonName::spokenName_readsAsAloud_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const QString &name, const QString &spoken) {
        QTest::newRow(qPrintable(name)) << name << spoken;
    };
    row(u"Mia Kalmurzaeva"_s, u"Mia Kalmurzaeva"_s);
    row(u"  Mia   Kalmurzaeva "_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva, Mia"_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva ,Mia"_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva, Mia, 1950-2020"_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva, Mia, 1950–"_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva, Mia, b. 1950"_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva, Mia, active 12th century"_s, u"Mia Kalmurzaeva"_s);
    row(u"Kalmurzaeva, Mia (1950?-2020)"_s, u"Mia Kalmurzaeva"_s);
    row(u"Mia Kalmurzaeva (1950–2020)"_s, u"Mia Kalmurzaeva"_s);
    row(u"Mia Kalmurzaeva (the elder)"_s, u"Mia Kalmurzaeva (the elder)"_s);
    row(u"Kalmurzaeva, 1950-2020"_s, u"Kalmurzaeva"_s);
    row(u"van Gogh, Vincent Willem"_s, u"Vincent Willem van Gogh"_s);
    row(u"Ortega y Gasset, José"_s, u"José Ortega y Gasset"_s);
    row(u"Roe, Jane, Jr."_s, u"Jane Roe Jr."_s);
    row(u"Jane Roe, III"_s, u"Jane Roe III"_s);
    row(u"Nguyen, Vi"_s, u"Vi Nguyen"_s);
    // A comma that stands for something else.
    row(u"Smith, Jones and Co."_s, u"Smith, Jones and Co."_s);
    row(u"Smith, Jones & Sons"_s, u"Smith, Jones & Sons"_s);
    row(u"Smith, Inc."_s, u"Smith, Inc."_s);
    row(u"Studio 1900, Almaty, Berlin"_s, u"Studio 1900, Almaty, Berlin"_s);
    row(u"Ana Roe, Jane Doe"_s, u"Ana Roe, Jane Doe"_s);
    // Hardly names.
    row(u", ,"_s, u", ,"_s);
    row(u"1950"_s, u"1950"_s);
    row(u"(1950)"_s, u"(1950)"_s);
    row(QString(), QString());
}

void TestPersonName::spokenName_readsAsAloud()
{
    QFETCH(QString, name);
    QTEST(spokenName(name), "spoken");
}

void TestPersonName::personKey_ofOnePerson_isTheSame_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const QString mia = u"Mia Kalmurzaeva"_s;
    QTest::newRow("the catalogues' order") << u"Kalmurzaeva, Mia"_s << mia;
    QTest::newRow("capitals") << u"MIA KALMURZAEVA"_s << mia;
    QTest::newRow("small letters") << u"mia kalmurzaeva"_s << mia;
    QTest::newRow("surname first") << u"Kalmurzaeva Mia"_s << mia;
    QTest::newRow("surname first, blanks") << u"KALMURZAEVA   Mia"_s << mia;
    QTest::newRow("with years") << u"Kalmurzaeva, Mia, 1950-2020"_s << mia;
    QTest::newRow("with years in brackets") << u"Mia Kalmurzaeva (1950-2020)"_s << mia;
    QTest::newRow("accents") << u"José Álvarez"_s << u"Jose Alvarez"_s;
    QTest::newRow("accents as characters of their own") << u"Jose\u0301 Alvarez"_s << u"José Alvarez"_s;
    QTest::newRow("dashes") << u"Jean‑Luc Roe"_s << u"Roe, Jean Luc"_s;
    QTest::newRow("apostrophes") << u"Flann O’Neill"_s << u"Flann O'Neill"_s;
    QTest::newRow("initials, with points and without") << u"M.C. Roe"_s << u"Roe, M. C."_s;
    QTest::newRow("Cyrillic") << u"КАЛМУРЗАЕВА, МИА"_s << u"Миа Калмурзаева"_s;
    QTest::newRow("two surnames") << u"Vaughan Williams, Ralph Henry"_s << u"Ralph Henry Vaughan Williams"_s;
    QTest::newRow("a firm") << u"Smith, Jones and Co"_s << u"Smith, Jones and Co."_s;
}

void TestPersonName::personKey_ofOnePerson_isTheSame()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QCOMPARE(personKey(left), personKey(right));
}

void TestPersonName::personKey_ofTwoPeople_isNot_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("the other form of a surname") << u"Mia Kalmurzaeva"_s << u"Mia Kalmurzaev"_s;
    QTest::newRow("an initial") << u"M. Kalmurzaeva"_s << u"Mia Kalmurzaeva"_s;
    QTest::newRow("another given name") << u"Ana Kalmurzaeva"_s << u"Mia Kalmurzaeva"_s;
    QTest::newRow("another romanisation") << u"Mia Kalmurzajewa"_s << u"Mia Kalmurzaeva"_s;
    QTest::newRow("another script") << u"Миа Калмурзаева"_s << u"Mia Kalmurzaeva"_s;
    QTest::newRow("junior") << u"Roe, Jane, Jr."_s << u"Jane Roe"_s;
    QTest::newRow("a word more") << u"Mia Lena Kalmurzaeva"_s << u"Mia Kalmurzaeva"_s;
    QTest::newRow("words joined") << u"Miakalmurzaeva"_s << u"Mia Kalmurzaeva"_s;
    QTest::newRow("signs alone") << u"???"_s << u"!!!"_s;
    QTest::newRow("й and и") << u"Андрей"_s << u"Андреи"_s;
}

void TestPersonName::personKey_ofTwoPeople_isNot()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QVERIFY2(personKey(left) != personKey(right), qPrintable(personKey(left)));
}

void TestPersonName::personKey_ofEndlessName_isQuick()
{
    // What a hostile file may call its artist.
    for (const QString &part : {u"a, "_s, u"Jr., "_s, u"1950-, "_s, u"("_s, u"9 "_s}) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!personKey(part.repeated(100'000)).isEmpty());
        QVERIFY2(timer.elapsed() < 2000 * slowness, qPrintable(part));
    }
}

QTEST_GUILESS_MAIN(TestPersonName)
#include "tst_personname.moc"
