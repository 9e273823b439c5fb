// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "ftsindex.h"
#include "indexsamples.h"
#include "termfinder.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

Story told(const QString &language, const QString &artist, const QString &title, const QString &text)
{
    Story one = story(language, artist, title, text);
    one.info.language = language;
    return one;
}

/// The same name and nearly the same words in several languages.
QList<Story> stories()
{
    Story swedish = told(u"sv"_s, u"Åsa Öberg"_s, u"Målaren på ön"_s, u"Hon målar en ö. Ett år, en café."_s);
    swedish.info.summary = u"Ingen såg båten."_s;
    return {swedish,
            told(u"en"_s, u"Åsa Öberg"_s, u"The Öland Years"_s, u"She went to Målilla, not to Mali."_s),
            told(u"es"_s, u"Íñigo Nuñez"_s, u"El año"_s, u"Un año sin corazón, señor."_s),
            told(u"da"_s, u"Bjørn Ærø"_s, u"På øen"_s, u"En å løber gennem haven."_s)};
}

SearchResult search(const QString &query)
{
    FtsIndex index(u":memory:"_s);
    for (const Story &one : stories())
        index.add(one, "1");
    return index.search(Query::fromString(query));
}

} // namespace

/// A story's own letters are not those they look like; those of other languages are.
class TestLanguageFolding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_findsByTheStorysLanguage_data();
    void query_findsByTheStorysLanguage();
    void name_ofOwnLettersIsASpellingWithout();
    void exactName_isOneInEachLanguage();
    void removedStory_leavesNothing();
    void exclusion_goesByTheStorysLanguage();
    void marks_goByTheStorysLanguage();
};

void TestLanguageFolding::query_findsByTheStorysLanguage_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a name with its letters")
        << u"åsa"_s << QStringList {u"artist sv: [Åsa] Öberg"_s, u"artist en: [Åsa] Öberg"_s};
    QTest::newRow("its beginning") << u"öber"_s
                                   << QStringList {u"artist sv: Åsa [Öber]g"_s, u"artist en: Åsa [Öber]g"_s};
    QTest::newRow("å is no a, but to others")
        << u"mal"_s << QStringList {u"text en: She went to [Mål]illa, not to [Mal]i."_s};
    QTest::newRow("with its ring, both")
        << u"mål"_s
        << QStringList {u"title sv: [Mål]aren på ön"_s, u"text en: She went to [Mål]illa, not to [Mal]i."_s,
                        u"text sv: Hon [mål]ar en ö. Ett år, en café."_s};
    QTest::newRow("two letters, one of them another's")
        << u"år cafe"_s << QStringList {u"text sv: Hon målar en ö. Ett [år], en [café]."_s};
    QTest::newRow("a phrase") << u"\"en ö\""_s
                              << QStringList {u"text sv: Hon målar [en ö]. Ett år, en café."_s};
    QTest::newRow("a summary") << u"såg"_s << QStringList {u"summary sv: Ingen [såg] båten."_s};
    QTest::newRow("a year in Spanish")
        << u"año"_s << QStringList {u"title es: El [año]"_s, u"text es: Un [año] sin corazón, señor."_s};
    QTest::newRow("an accent in Spanish is none")
        << u"corazon"_s << QStringList {u"text es: Un año sin [corazón], señor."_s};
    QTest::newRow("Danish") << u"øen"_s << QStringList {u"title da: På [øen]"_s};
    QTest::newRow("in a field") << u"title:målaren"_s << QStringList {u"title sv: [Målaren] på ön"_s};
}

void TestLanguageFolding::query_findsByTheStorysLanguage()
{
    QFETCH(const QString, query);
    QTEST(lines(search(query)), "expected");
}

void TestLanguageFolding::name_ofOwnLettersIsASpellingWithout()
{
    // Who has no such key still finds her, and is told that it is not the same.
    const SearchResult result = search(u"asa oberg"_s);
    QCOMPARE(lines(result), (QStringList {u"artist en: [Åsa] [Öberg]"_s, u"artist sv: [Åsa] [Öberg]"_s}));
    QCOMPARE(result.matches.at(0).tier, Tier::Folded);
    QCOMPARE(result.matches.at(1).tier, Tier::Spelling);
}

void TestLanguageFolding::exactName_isOneInEachLanguage()
{
    const SearchResult result = search(u"Åsa Öberg"_s);
    QCOMPARE(result.matches.size(), 2);
    QCOMPARE(result.matches.at(0).score, result.matches.at(1).score);
    QCOMPARE(result.matches.at(0).tier, Tier::Exact);
    QCOMPARE(result.matches.at(1).tier, Tier::Exact);
}

void TestLanguageFolding::removedStory_leavesNothing()
{
    FtsIndex index(u":memory:"_s);
    for (const Story &one : stories())
        index.add(one, "1");
    index.remove({u"sv"_s});
    index.flush();
    QCOMPARE(lines(index.search(Query::fromString(u"målar"_s))), QStringList());
    QCOMPARE(index.takeIssues(), Issues());
}

void TestLanguageFolding::exclusion_goesByTheStorysLanguage()
{
    QCOMPARE(lines(search(u"öberg -målar"_s)), QStringList {u"artist en: Åsa [Öberg]"_s});
    QCOMPARE(search(u"öberg -malar"_s).matches.size(), 2);
}

void TestLanguageFolding::marks_goByTheStorysLanguage()
{
    const QString text = u"Hon målar; malar är andra."_s;
    QCOMPARE(findPassages(text, Query::fromString(u"målar"_s), Alphabet::Swedish), QList {(Passage {4, 5})});
    QCOMPARE(findPassages(text, Query::fromString(u"malar"_s), Alphabet::Swedish), QList {(Passage {11, 5})});
    QCOMPARE(findPassages(text, Query::fromString(u"malar"_s), Alphabet::Common).size(), 2);
}

QTEST_GUILESS_MAIN(TestLanguageFolding)
#include "tst_languagefolding.moc"
