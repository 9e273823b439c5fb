// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyopening.h"

#include "slowbuild.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestStoryOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opening_namesItsPerson_data();
    void opening_namesItsPerson();
    void openingWithoutPerson_namesNobody_data();
    void openingWithoutPerson_namesNobody();
    void opening_becomesATitle_data();
    void opening_becomesATitle();
    void assumption_isOneNoteThatNamesAll_data();
    void assumption_isOneNoteThatNamesAll();
    void longOpening_isReadInNoTime();
};

void TestStoryOpening::opening_namesItsPerson_data()
{
    QTest::addColumn<QString>("person");

    const auto row = [](const char *opening, const QString &person) { QTest::newRow(opening) << person; };
    const QString jane = u"Jane Roe"_s;
    const QString mia = u"Мия Калмурзаева"_s;
    row("Jane Roe was known for her pictures of water.", jane);
    row("Jane Roe (1901–1980) was known for water.", jane);
    row("Jane Roe (born 3 May 1901 in Kazan), a painter, was known.", jane);
    row("Jane Roe, a painter from Kazan, was known.", jane);
    row("Jane Roe’s pictures were small.", jane);
    row("JANE ROE was a painter.", jane);
    row("“Jane Roe is late,” said Peter.", jane);
    row("Dr. Jane Roe was late.", jane);
    row("The painter Jane Roe was late.", jane);
    row("The late, Russian-born painter Jane Roe was late.", jane);
    row("Russian sculptor Jane Roe was late.", jane);
    row("Born in Kazan, Jane Roe learned to paint.", jane);
    row("Born in Kazan, Russia, in 1901, the painter Jane Roe learned.", jane);
    row("Jane Roe and Peter Poe were painters.", jane);
    row("M. K. Čiurlionis painted music.", u"M. K. Čiurlionis"_s);
    row("M.K. Čiurlionis painted music.", u"M.K. Čiurlionis"_s);
    row("A. E. Roe painted music.", u"A. E. Roe"_s);
    row("Vincent van Gogh was a painter.", u"Vincent van Gogh"_s);
    row("Maria de la Cruz was a painter.", u"Maria de la Cruz"_s);
    row("Ludwig Mies van der Rohe built.", u"Ludwig Mies van der Rohe"_s);
    row("José Ortega y Gasset wrote.", u"José Ortega y Gasset"_s);
    row("Omar al-Rashid wove.", u"Omar al-Rashid"_s);
    row("Muhammad bin Said wove.", u"Muhammad bin Said"_s);
    row("Georgia O’Keeffe painted bones.", u"Georgia O’Keeffe"_s);
    row("Jean-Paul d’Arcy painted.", u"Jean-Paul d’Arcy"_s);
    row("May Morris embroidered.", u"May Morris"_s);
    row("Pieter Bruegel the Elder painted snow.", u"Pieter Bruegel"_s);
    row("Мия Калмурзаева была известна тем, что писала воду.", mia);
    row("Мия Калмурзаева — художница из Казани.", mia);
    row("Художница Мия Калмурзаева родилась в Казани.", mia);
    row("И. Е. Репин писал портреты.", u"И. Е. Репин"_s);
    row("Αλίκη Παππά ήταν ζωγράφος.", u"Αλίκη Παππά"_s);
}

void TestStoryOpening::opening_namesItsPerson()
{
    QTEST(personInOpening(QString::fromUtf8(QTest::currentDataTag())), "person");
}

void TestStoryOpening::openingWithoutPerson_namesNobody_data()
{
    QTest::addColumn<QString>("opening");

    for (const char *opening : {"",
                                " ",
                                "“",
                                "Jane Roe",
                                "Jane Roe.",
                                "Rembrandt was a painter.",
                                "Mr Roe was a painter.",
                                "Mr. Roe was a painter.",
                                "The House stood on a hill.",
                                "In March Paris was grey.",
                                "Once Upon a time there was a painter.",
                                "New York was cold.",
                                "Early Tuesday Mary left.",
                                "It was night. Jane Roe was asleep.",
                                "Chapter One was short.",
                                "When Jane Roe was six she drew.",
                                "The man saw the painter Jane Roe.",
                                "The Royal Academy of Arts was founded.",
                                "Yes! Jane was there.",
                                "Jane Mary Anne Louise Roe was called so.",
                                "M. K. was a painter.",
                                "Just words.",
                                "( [ (",
                                "彼女は水の絵で知られていた。"})
        QTest::newRow(opening) << QString::fromUtf8(opening);
}

void TestStoryOpening::openingWithoutPerson_namesNobody()
{
    QFETCH(const QString, opening);
    QCOMPARE(personInOpening(opening), QString());
}

void TestStoryOpening::opening_becomesATitle_data()
{
    QTest::addColumn<QString>("opening");
    QTest::addColumn<QString>("title");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a short sentence") << u"Just words. And more."_s << u"Just words"_s;
    QTest::newRow("a question") << u"Who was Jane Roe? She painted."_s << u"Who was Jane Roe?"_s;
    QTest::newRow("no sentence") << u"Just words"_s << u"Just words"_s;
    QTest::newRow("a long sentence")
        << u"Jane Roe was known for her pictures of water, which she painted for years."_s
        << u"Jane Roe was known for her pictures of water, which she…"_s;
    QTest::newRow("a comma at the cut")
        << u"Jane Roe was known for her pictures of water and of ice, all of it painted."_s
        << u"Jane Roe was known for her pictures of water and of ice, all…"_s;
    QTest::newRow("initials and titles end no sentence")
        << u"Mr. M. K. Roe painted. He slept."_s << u"Mr. M. K. Roe painted"_s;
    QTest::newRow("one long word") << u"水"_s.repeated(100) << u"水"_s.repeated(60) + u'…';
    QTest::newRow("a pair of surrogates at the cut")
        << u"a"_s + u"😀"_s.repeated(100) << u"a"_s + u"😀"_s.repeated(29) + u'…';
}

void TestStoryOpening::opening_becomesATitle()
{
    QFETCH(const QString, opening);
    QTEST(titleFromOpening(opening), "title");
}

void TestStoryOpening::assumption_isOneNoteThatNamesAll_data()
{
    QTest::addColumn<QString>("known"); ///< a title
    QTest::addColumn<QString>("artist");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("said");

    QTest::newRow("both") << QString() << u"Jane"_s << u"Ice"_s << u"“Jane” and “Ice”"_s;
    QTest::newRow("an artist") << u"Ice"_s << u"Jane"_s << u"Rings"_s << u"no artist; “Jane”"_s;
    QTest::newRow("a title") << QString() << QString() << u"Ice"_s << u"no title; “Ice”"_s;
    QTest::newRow("neither") << u"Ice"_s << QString() << QString() << QString();
}

void TestStoryOpening::assumption_isOneNoteThatNamesAll()
{
    QFETCH(const QString, known);
    QFETCH(const QString, artist);
    QFETCH(const QString, title);
    QFETCH(const QString, said);
    StoryInfo info;
    info.title = known;
    Issues issues;
    assumeFromOpening(info, issues, u"a.txt"_s, artist, title);
    QCOMPARE(info.title, known.isEmpty() ? title : known);
    QCOMPARE(info.artists, artist.isEmpty() ? QStringList() : QStringList {artist});
    QCOMPARE(issues.size(), said.isEmpty() ? 0 : 1);
    for (const Issue &issue : std::as_const(issues)) {
        QCOMPARE(issue.severity, Issue::Severity::Note);
        QVERIFY2(issue.text.contains(said), qPrintable(issue.text));
        QVERIFY(issue.advice.contains(u"Ctrl+I"_s));
    }
}

void TestStoryOpening::longOpening_isReadInNoTime()
{
    const QString text = u"Born, Jane de la "_s.repeated(1'000'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(personInOpening(text), QString());
    QVERIFY(titleFromOpening(text).size() <= 61);
    QVERIFY(timer.elapsed() < 100 * slowness);
}

QTEST_GUILESS_MAIN(TestStoryOpening)
#include "tst_storyopening.moc"
