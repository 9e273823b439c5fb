// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "openingwords.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestOpeningWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paragraph_opens_data();
    void paragraph_opens();
};

void TestOpeningWords::paragraph_opens_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("opening");
    QTest::newRow("whole words") << u"Before she was allowed to touch the red, she had to write it down."_s
                                 << u"Before she was allowed"_s;
    QTest::newRow("up to a mark") << u"Paris, that winter, was a sixth floor over a laundry."_s << u"Paris"_s;
    QTest::newRow("apostrophe goes on")
        << u"It’s very like her to say that it isn’t, and then to stay."_s << u"It’s very like her to"_s;
    QTest::newRow("hyphen goes on") << u"A well-known face looked down from every wall of the house."_s
                                    << u"A well-known face"_s;
    QTest::newRow("Cyrillic") << u"Когда она вернулась домой, дверь мастерской стояла открытой."_s
                              << u"Когда она вернулась"_s;
    QTest::newRow("combining marks") << u"Cafe\u0301s were where they met, and nowhere else, for a year."_s
                                     << u"Cafe\u0301s were where they"_s;
    QTest::newRow("a year") << u"1911 had been a good year for those who sold white lead."_s
                            << u"1911 had been a good"_s;
    QTest::newRow("no whole word is short enough")
        << u"Donaudampfschifffahrtsgesellschaft was the longest word she knew."_s << QString();
    QTest::newRow("a quote") << u"‘Well?’ said her mother, and held out both of her hands."_s << QString();
    QTest::newRow("a picture of a letter")
        << u"🎨 is how he signed his letters, all forty of them, to her."_s << QString();
    QTest::newRow("up to a sign") << u"Blue 🎨 is how he signed his letters, all forty of them."_s
                                  << u"Blue"_s;
    QTest::newRow("a short line") << u"Yes and no"_s << QString();
    QTest::newRow("a short sentence") << u"Nobody answered him."_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestOpeningWords::paragraph_opens()
{
    QFETCH(QString, paragraph);
    QFETCH(QString, opening);
    QCOMPARE(paragraph.first(openingLength(paragraph)), opening);
}

QTEST_APPLESS_MAIN(TestOpeningWords)
#include "tst_openingwords.moc"
