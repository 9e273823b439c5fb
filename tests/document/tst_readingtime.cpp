// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingtime.h"

#include <QTest>

#include <limits>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestReadingTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_areCounted_data();
    void words_areCounted();
    void words_takeMinutes_data();
    void words_takeMinutes();
};

void TestReadingTime::words_areCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");

    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("only punctuation") << u" — … * * * -- "_s << 0;
    QTest::newRow("a sentence") << u"Counted thirty-two."_s << 2;
    QTest::newRow("apostrophes") << u"don’t can't"_s << 2;
    QTest::newRow("a quoted word") << u"‘Good’, said she."_s << 3;
    QTest::newRow("a dash between words") << u"once—twice"_s << 2;
    QTest::newRow("a hyphen with blanks") << u"once - twice"_s << 2;
    QTest::newRow("numbers") << u"4 March 2011"_s << 3;
    QTest::newRow("lines") << u"one\ntwo\u2028three"_s << 3;
    QTest::newRow("soft hyphens") << u"tape\u00adstry"_s << 1;
    QTest::newRow("decomposed accents") << u"cafe\u0301s noirs"_s << 2;
    QTest::newRow("Cyrillic") << u"Виктория шла домой"_s << 3;
    QTest::newRow("letters beyond the first plane") << u"𐌰𐌽𐌰 𐌼𐌹𐌰"_s << 2;
}

void TestReadingTime::words_areCounted()
{
    QFETCH(const QString, text);
    QTEST(countWords(text), "words");
}

void TestReadingTime::words_takeMinutes_data()
{
    QTest::addColumn<qint64>("words");
    QTest::addColumn<int>("minutes");

    QTest::newRow("no word takes a minute") << qint64 {0} << 1;
    QTest::newRow("one word takes a minute") << qint64 {1} << 1;
    QTest::newRow("a minute") << qint64 {238} << 1;
    QTest::newRow("just under a minute and a half") << qint64 {356} << 1;
    QTest::newRow("a minute and a half") << qint64 {357} << 2;
    QTest::newRow("ten minutes") << qint64 {2380} << 10;
    QTest::newRow("more than there can be") << std::numeric_limits<qint64>::max() / 2 << 52'560'000;
}

void TestReadingTime::words_takeMinutes()
{
    QFETCH(const qint64, words);
    QTEST(minutesToRead(words), "minutes");
}

QTEST_GUILESS_MAIN(TestReadingTime)
#include "tst_readingtime.moc"
