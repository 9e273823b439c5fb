// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "soundkeys.h"

#include <QTest>

#include <algorithm>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

bool soundAlike(const QString &one, const QString &other)
{
    const QList<QByteArray> keys = soundKeys(other);
    return std::ranges::any_of(soundKeys(one), [&keys](const QByteArray &key) { return keys.contains(key); });
}

} // namespace

class TestSoundKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spellingsOfOneName_haveAKeyInCommon_data();
    void spellingsOfOneName_haveAKeyInCommon();
    void differentNames_haveNone_data();
    void differentNames_haveNone();
    void beginning_isTheBeginningOfAKey_data();
    void beginning_isTheBeginningOfAKey();
    void oddWords_haveFewKeysOrNone_data();
    void oddWords_haveFewKeysOrNone();
};

void TestSoundKeys::spellingsOfOneName_haveAKeyInCommon_data()
{
    QTest::addColumn<QStringList>("spellings");
    QTest::newRow("the example of the header")
        << QStringList {u"Виктория"_s, u"Viktoria"_s, u"Victoria"_s, u"Wiktoria"_s, u"Viktoriya"_s};
    QTest::newRow("a family name") << QStringList {u"Калмурзаева"_s,   u"Kalmurzaeva"_s,  u"Kalmursajewa"_s,
                                                   u"Kalmourzaïeva"_s, u"Kałmurzajewa"_s, u"Қалмұрзаева"_s};
    QTest::newRow("щ") << QStringList {u"Щедрин"_s,    u"Shchedrin"_s,   u"Schtschedrin"_s,
                                       u"Szczedrin"_s, u"Chtchedrine"_s, u"Ščedrin"_s};
    QTest::newRow("ч") << QStringList {u"Чехов"_s,    u"Chekhov"_s, u"Tschechow"_s,
                                       u"Tchekhov"_s, u"Czechow"_s, u"Čechov"_s};
    QTest::newRow("ё") << QStringList {u"Пётр"_s, u"Петр"_s, u"Pyotr"_s, u"Petr"_s, u"Piotr"_s, u"Pjotr"_s};
    QTest::newRow("ж, as Kazakhs and Kyrgyz write it")
        << QStringList {u"Жумабаев"_s, u"Zhumabaev"_s, u"Jumabaev"_s, u"Dzhumabaev"_s, u"Schumabajew"_s};
    QTest::newRow("Ukrainian г") << QStringList {u"Грушевський"_s, u"Hrushevsky"_s, u"Hrushevskyi"_s};
    QTest::newRow("umlauts") << QStringList {u"Müller"_s, u"Mueller"_s, u"Muller"_s};
    QTest::newRow("accents in two characters") << QStringList {u"Šíma"_s, u"S\u030ci\u0301ma"_s};
    QTest::newRow("French endings") << QStringList {u"Пушкин"_s, u"Pouchkine"_s, u"Pushkin"_s, u"Puschkin"_s};
    QTest::newRow("double letters") << QStringList {u"Anna"_s, u"Ana"_s, u"Анна"_s};
    QTest::newRow("soft signs") << QStringList {u"Татьяна"_s, u"Tat’yana"_s, u"Tatiana"_s, u"Tatjana"_s};
}

void TestSoundKeys::spellingsOfOneName_haveAKeyInCommon()
{
    QFETCH(const QStringList, spellings);
    for (const QString &spelling : spellings) {
        QVERIFY2(soundAlike(spellings.constFirst(), spelling), qUtf8Printable(spelling));
        QVERIFY2(soundAlike(spelling, spellings.constFirst()), qUtf8Printable(spelling));
    }
}

void TestSoundKeys::differentNames_haveNone_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Viktor is not Viktoria") << u"Viktor"_s << u"Viktoria"_s;
    QTest::newRow("Roman is not Romanov") << u"Роман"_s << u"Romanov"_s;
    QTest::newRow("Marin is not Marina") << u"Marin"_s << u"Marina"_s;
    QTest::newRow("Marin is not Marine") << u"Marin"_s << u"Marine"_s;
    QTest::newRow("Ana is not Ina") << u"Ana"_s << u"Ina"_s;
    QTest::newRow("Mia is not Maya") << u"Миа"_s << u"Maya"_s;
}

void TestSoundKeys::differentNames_haveNone()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QVERIFY(!soundAlike(one, other));
}

void TestSoundKeys::beginning_isTheBeginningOfAKey_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("Cyrillic") << u"Викт"_s << u"Wiktoria"_s;
    QTest::newRow("Latin") << u"Wikt"_s << u"Виктория"_s;
    QTest::newRow("one letter") << u"В"_s << u"Wiktoria"_s;
    QTest::newRow("all of it") << u"Виктория"_s << u"Victoria"_s;
}

void TestSoundKeys::beginning_isTheBeginningOfAKey()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    const QList<QByteArray> keys = soundKeys(name);
    QVERIFY(std::ranges::any_of(soundKeys(typed, true), [&keys](const QByteArray &beginning) {
        return std::ranges::any_of(keys, [&](const QByteArray &key) { return key.startsWith(beginning); });
    }));
}

void TestSoundKeys::oddWords_haveFewKeysOrNone_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("any");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("Greek") << u"Θεοτοκόπουλος"_s << false;
    QTest::newRow("Chinese") << u"齐白石"_s << false;
    QTest::newRow("digits") << u"1955"_s << false;
    QTest::newRow("half a letter") << QString(QChar(0xD83D)) << false;
    QTest::newRow("a very long word") << QString(1000, u'c') << false;
    QTest::newRow("a word of many readings") << QString(40, u'c') << true;
}

void TestSoundKeys::oddWords_haveFewKeysOrNone()
{
    QFETCH(const QString, word);
    const QList<QByteArray> keys = soundKeys(word);
    QTEST(!keys.isEmpty(), "any");
    QVERIFY(keys.size() <= 32);
}

QTEST_GUILESS_MAIN(TestSoundKeys)
#include "tst_soundkeys.moc"
