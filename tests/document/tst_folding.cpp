// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folding.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &text)
{
    return FoldedText(text).text();
}

} // namespace

class TestFolding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_fold_data();
    void texts_fold();
    void composedAndDecomposed_foldAlike_data();
    void composedAndDecomposed_foldAlike();
    void foldedRange_coversTheWordInTheSource_data();
    void foldedRange_coversTheWordInTheSource();
    void emptyRange_staysEmpty();
    void everyFoldedCharacter_leadsIntoTheSource_data();
    void everyFoldedCharacter_leadsIntoTheSource();
    void characters_belongToWordsOrNot_data();
    void characters_belongToWordsOrNot();
};

void TestFolding::texts_fold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("the example of the header") << u"Žižek’s ÆON — Ёлка"_s << u"zizek's aeon - елка"_s;
    QTest::newRow("case") << u"MIA Kalmurzaeva ΣΑΣ"_s << u"mia kalmurzaeva σασ"_s;
    QTest::newRow("accents") << u"Zürich, São Paulo, Łódź"_s << u"zurich, sao paulo, lodz"_s;
    QTest::newRow("accents of their own") << u"cafe\u0301 o\u0302\u0323"_s << u"cafe o"_s;
    QTest::newRow("letters without decomposition") << u"łøđðħıßæœþ"_s << u"loddhissaeoeth"_s;
    QTest::newRow("their capitals") << u"ŁØĐÐĦẞÆŒÞ"_s << u"loddhssaeoeth"_s;
    QTest::newRow("such letters with an accent") << u"ǿ Ǽ"_s << u"o ae"_s;
    QTest::newRow("a capital i with a dot") << u"İzmir"_s << u"izmir"_s;
    QTest::newRow("ligatures and full width") << u"ﬁre Ａｂ"_s << u"fire ab"_s;
    QTest::newRow("Cyrillic") << u"ЁЖИК Й й"_s << u"ежик й й"_s;
    QTest::newRow("apostrophes") << u"it‘s it’s itʼs it's"_s << u"it's it's it's it's"_s;
    QTest::newRow("dashes") << u"a‐b‑c–d—e−f-g"_s << u"a-b-c-d-e-f-g"_s;
    QTest::newRow("soft hyphens") << u"tape\u00adstry\u00ad"_s << u"tapestry"_s;
    QTest::newRow("lines of a verse, cells of a table") << u"Rings\u2028On\tIce"_s << u"rings on ice"_s;
    QTest::newRow("emoji") << u"😀 A"_s << u"😀 a"_s;
    QTest::newRow("Deseret capitals") << u"𐐀𐐁"_s << u"𐐨𐐩"_s;
    QTest::newRow("what has no case") << u"1,5 % 水 ערב"_s << u"1,5 % 水 ערב"_s;
}

void TestFolding::texts_fold()
{
    QFETCH(const QString, text);
    QTEST(folded(text), "expected");
}

void TestFolding::composedAndDecomposed_foldAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("French") << u"Hélène à Nîmes"_s;
    QTest::newRow("Polish and Danish") << u"Łódź, Ærø, Århus, ǿ"_s;
    QTest::newRow("Vietnamese") << u"Nguyễn Việt"_s;
    QTest::newRow("Russian") << u"Майский Ёж, ЙОД"_s;
    QTest::newRow("Greek") << u"Ὀδυσσεύς"_s;
    QTest::newRow("Korean") << u"서울"_s;
}

void TestFolding::composedAndDecomposed_foldAlike()
{
    QFETCH(const QString, text);
    QCOMPARE(folded(text.normalized(QString::NormalizationForm_D)),
             folded(text.normalized(QString::NormalizationForm_C)));
}

void TestFolding::foldedRange_coversTheWordInTheSource_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("searched"); // folded
    QTest::addColumn<QString>("covered");

    QTest::newRow("nothing changed") << u"the pond"_s << u"pond"_s << u"pond"_s;
    QTest::newRow("case and accents") << u"in Zürich once"_s << u"zurich"_s << u"Zürich"_s;
    QTest::newRow("behind ß") << u"Straße nach Mia"_s << u"mia"_s << u"Mia"_s;
    QTest::newRow("all of ß") << u"so groß!"_s << u"gross"_s << u"groß"_s;
    QTest::newRow("half of ß takes it whole") << u"so groß!"_s << u"gros"_s << u"groß"_s;
    QTest::newRow("half of ß at the end") << u"so groß"_s << u"gros"_s << u"groß"_s;
    QTest::newRow("behind the end of a verse's line") << u"a\u2028mia"_s << u"mia"_s << u"mia"_s;
    QTest::newRow("ß and more, from before") << u"Maße, Straße"_s << u"strasse"_s << u"Straße"_s;
    QTest::newRow("beginning with æ") << u"my Æon now"_s << u"aeon"_s << u"Æon"_s;
    QTest::newRow("half of æ") << u"my Æon now"_s << u"a"_s << u"Æ"_s;
    QTest::newRow("a decomposed accent inside") << u"o Zu\u0308rich o"_s << u"zurich"_s << u"Zu\u0308rich"_s;
    QTest::newRow("a decomposed accent at its end")
        << u"un cafe\u0301 noir"_s << u"cafe"_s << u"cafe\u0301"_s;
    QTest::newRow("a decomposed accent at the text's end")
        << u"un cafe\u0301"_s << u"cafe"_s << u"cafe\u0301"_s;
    QTest::newRow("behind many accents") << u"e\u0301e\u0301e\u0301 mia e\u0301"_s << u"mia"_s << u"mia"_s;
    QTest::newRow("й of two characters") << u"мой и\u0306од тут"_s << u"йод"_s << u"и\u0306од"_s;
    QTest::newRow("soft hyphens inside")
        << u"a tape\u00adstry hung"_s << u"tapestry"_s << u"tape\u00adstry"_s;
    QTest::newRow("a soft hyphen first") << u"\u00admia"_s << u"mia"_s << u"mia"_s;
    QTest::newRow("behind emoji") << u"😀😀 mia 😀"_s << u"mia"_s << u"mia"_s;
    QTest::newRow("an emoji") << u"so 😀\u00ad and"_s << u"😀"_s << u"😀\u00ad"_s;
    QTest::newRow("an emoji at the end") << u"so 😀"_s << u"😀"_s << u"😀"_s;
    QTest::newRow("a ligature") << u"the ﬁre"_s << u"fire"_s << u"ﬁre"_s;
    QTest::newRow("all at once") << u"😀 Straße cafe\u0301 ta\u00adpe Łódź"_s << u"lodz"_s << u"Łódź"_s;
}

void TestFolding::foldedRange_coversTheWordInTheSource()
{
    QFETCH(const QString, text);
    QFETCH(const QString, searched);
    const FoldedText fold(text);
    const qsizetype at = fold.text().lastIndexOf(searched);
    QVERIFY2(at >= 0, qPrintable(fold.text()));
    const Passage range = fold.toSource({at, searched.size()});
    QTEST(text.mid(range.start, range.length), "covered");
}

void TestFolding::emptyRange_staysEmpty()
{
    const FoldedText fold(u"Straße nach Mia"_s);
    QCOMPARE(fold.toSource({13, 0}), (Passage {12, 0}));
    QCOMPARE(FoldedText().toSource({0, 0}), Passage());
}

void TestFolding::everyFoldedCharacter_leadsIntoTheSource_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a story's text") << u"«Žižek’s» groß, cafe\u0301 — 😀𐌰 ta\u00adpe Ёлка"_s;
    QTest::newRow("only marks") << u"\u0301\u0302\u00ad"_s;
    QTest::newRow("half letters") << QString(u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) + QChar(0xD83D));
    QTest::newRow("NUL") << QString(u"a"_s + QChar(QChar::Null) + u"b"_s);
    QTest::newRow("a letter of eighteen") << u"a\ufdfa b"_s;
}

void TestFolding::everyFoldedCharacter_leadsIntoTheSource()
{
    QFETCH(const QString, text);
    const FoldedText fold(text);
    qsizetype before = 0;
    for (qsizetype at = 0; at < fold.text().size(); ++at) {
        const Passage range = fold.toSource({at, 1});
        QVERIFY(range.start >= before);
        QVERIFY(range.length > 0);
        QVERIFY(range.end() <= text.size());
        before = range.start;
    }
    const Passage whole = fold.toSource({0, fold.text().size()});
    QCOMPARE(whole.end(), fold.text().isEmpty() ? 0 : text.size());
}

void TestFolding::characters_belongToWordsOrNot_data()
{
    QTest::addColumn<QChar>("character");
    QTest::addColumn<bool>("belongs");

    QTest::newRow("letter") << QChar(u'a') << true;
    QTest::newRow("digit") << QChar(u'7') << true;
    QTest::newRow("Cyrillic") << QChar(u'й') << true;
    QTest::newRow("Devanagari vowel sign") << QChar(u'\u093E') << true;
    QTest::newRow("half of a letter beyond the first plane") << QChar(0xD800) << true;
    QTest::newRow("blank") << QChar(u' ') << false;
    QTest::newRow("apostrophe") << QChar(u'\'') << false;
    QTest::newRow("hyphen") << QChar(u'-') << false;
    QTest::newRow("line separator") << QChar(QChar::LineSeparator) << false;
    QTest::newRow("NUL") << QChar(QChar::Null) << false;
}

void TestFolding::characters_belongToWordsOrNot()
{
    QFETCH(const QChar, character);
    QTEST(isWordCharacter(character), "belongs");
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
