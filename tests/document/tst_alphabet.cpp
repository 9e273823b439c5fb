// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "alphabet.h"
#include "folding.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestAlphabet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void language_hasAnAlphabet_data();
    void language_hasAnAlphabet();
    void texts_foldByTheirLanguage_data();
    void texts_foldByTheirLanguage();
    void ownLetterOfTwoCharacters_isCoveredWhole();
};

void TestAlphabet::language_hasAnAlphabet_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Alphabet>("alphabet");
    QTest::newRow("none") << QString() << Alphabet::Common;
    QTest::newRow("English") << u"en-GB"_s << Alphabet::Common;
    QTest::newRow("German") << u"de"_s << Alphabet::Common;
    QTest::newRow("Swedish") << u"sv"_s << Alphabet::Swedish;
    QTest::newRow("Swedish in Finland") << u"sv-FI"_s << Alphabet::Swedish;
    QTest::newRow("as a system writes it") << u"nb_NO.UTF-8"_s << Alphabet::Danish;
    QTest::newRow("in capitals") << u"DA"_s << Alphabet::Danish;
    QTest::newRow("begins like another") << u"est"_s << Alphabet::Common;
    QTest::newRow("only a dash") << u"-"_s << Alphabet::Common;
}

void TestAlphabet::language_hasAnAlphabet()
{
    QFETCH(const QString, language);
    QTEST(alphabetOf(language), "alphabet");
}

void TestAlphabet::texts_foldByTheirLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *language, const QString &text, const QString &expected) {
        QTest::newRow(language) << QString::fromLatin1(language) << text << expected;
    };
    row("en", u"Åsa Öberg, Ærø, año"_s, u"asa oberg, aero, ano"_s);
    row("sv", u"ÅSA Öberg, Ærø, année, Zoë"_s, u"åsa öberg, aero, annee, zoe"_s);
    row("fi", u"Yöllä Åbo"_s, u"yöllä åbo"_s);
    row("da", u"Ærø på Ålborg, fröken"_s, u"ærø på ålborg, froken"_s);
    row("is", u"Þórður, Æsa, Ölfus"_s, u"þorður, æsa, ölfus"_s);
    row("et", u"Õhtu, Šokolaad"_s, u"õhtu, sokolaad"_s);
    row("es", u"El Año, corazón, pingüino"_s, u"el año, corazon, pinguino"_s);
    row("de", u"Bäume, Straße"_s, u"baume, strasse"_s);
    row("pl", u"Łódź"_s, u"lodz"_s);
}

void TestAlphabet::texts_foldByTheirLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    const Alphabet alphabet = alphabetOf(language);
    QTEST(FoldedText(text.normalized(QString::NormalizationForm_C), alphabet).text(), "expected");
    QTEST(FoldedText(text.normalized(QString::NormalizationForm_D), alphabet).text(), "expected");
}

void TestAlphabet::ownLetterOfTwoCharacters_isCoveredWhole()
{
    const FoldedText folded(u"pa\u030A bror"_s, Alphabet::Swedish);
    QCOMPARE(folded.text(), u"på bror"_s);
    QCOMPARE(folded.toSource({0, 2}), (Passage {0, 3}));
    QCOMPARE(folded.toSource({1, 1}), (Passage {1, 2}));
    QCOMPARE(folded.toSource({3, 4}), (Passage {4, 4}));
}

QTEST_GUILESS_MAIN(TestAlphabet)
#include "tst_alphabet.moc"
