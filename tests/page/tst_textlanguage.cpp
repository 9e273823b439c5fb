// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textlanguage.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestTextLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_isBrokenByTheRulesOf_data();
    void story_isBrokenByTheRulesOf();
};

void TestTextLanguage::story_isBrokenByTheRulesOf_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("reader");
    QTest::addColumn<QString>("language");
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QLocale kazakh(QLocale::Kazakh, QLocale::Kazakhstan);
    const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
    const QString latin = u"The light came in at the window."_s;
    const QString cyrillic = u"Свет падал из окна."_s;
    QTest::newRow("what it names") << u"fr"_s << latin << german << u"fr"_s;
    QTest::newRow("what it names, in letters of any kind") << u"ka"_s << u"სინათლე"_s << german << u"ka"_s;
    QTest::newRow("the reader's") << QString() << latin << german << u"de"_s;
    QTest::newRow("the reader's, with its region") << QString() << latin << british << u"en-GB"_s;
    QTest::newRow("the reader's, Cyrillic") << QString() << cyrillic << kazakh << kazakh.bcp47Name();
    QTest::newRow("Latin letters, Cyrillic reader") << QString() << latin << kazakh << u"en"_s;
    QTest::newRow("Latin letters, Arabic reader") << QString() << latin << arabic << u"en"_s;
    QTest::newRow("Latin letters, no reader known") << QString() << latin << QLocale::c() << u"en"_s;
    QTest::newRow("Cyrillic letters, Latin reader") << QString() << cyrillic << german << u"ru"_s;
    QTest::newRow("a foreign word within")
        << QString() << latin + u" «Окно», she said."_s << german << u"de"_s;
    QTest::newRow("other letters") << QString() << u"光從窗戶照進來。"_s << german << QString();
    QTest::newRow("no letters") << QString() << u"1911 … 1912"_s << german << QString();
    QTest::newRow("nothing") << QString() << QString() << german << QString();
    QTest::newRow("only its beginning is looked at")
        << QString() << latin.repeated(70) + cyrillic.repeated(700) << german << u"de"_s;
}

void TestTextLanguage::story_isBrokenByTheRulesOf()
{
    QFETCH(QString, named);
    QFETCH(QString, text);
    QFETCH(QLocale, reader);
    QFETCH(QString, language);
    Story story;
    story.info.language = named;
    story.text = text;
    QCOMPARE(hyphenationLanguage(story, reader), language);
}

QTEST_APPLESS_MAIN(TestTextLanguage)
#include "tst_textlanguage.moc"
