// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "termfinder.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestTermFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_findsTheseWords_data();
    void query_findsTheseWords();
    void hits_tellTermAndWholeWord();
    void ranges_neverOverlap();
    void longText_isSearchedToItsEnd();
};

void TestTermFinder::query_findsTheseWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found"); // as they stand in the text, in order

    QTest::newRow("a beginning") << u"The door, the doors, a trapdoor."_s << u"door"_s
                                 << QStringList {u"door"_s, u"door"_s};
    QTest::newRow("all but the last are whole words")
        << u"The door and doors stood open."_s << u"door stoo"_s << QStringList {u"door"_s, u"stoo"_s};
    QTest::newRow("in the order of the text")
        << u"pond, ice, pond"_s << u"ice pond"_s << QStringList {u"pond"_s, u"ice"_s, u"pond"_s};
    QTest::newRow("case") << u"ECHOES of Echoes"_s << u"eCHO"_s << QStringList {u"ECHO"_s, u"Echo"_s};
    QTest::newRow("typed without accents") << u"In Łódź, Zürich"_s << u"lodz"_s << QStringList {u"Łódź"_s};
    QTest::newRow("typed with accents") << u"In Lodz"_s << u"łódź"_s << QStringList {u"Lodz"_s};
    QTest::newRow("ß typed as ss") << u"auf der Straße."_s << u"strasse"_s << QStringList {u"Straße"_s};
    QTest::newRow("as far as the first s of ß") << u"groß"_s << u"gros"_s << QStringList {u"groß"_s};
    QTest::newRow("decomposed accents")
        << u"deux cafe\u0301s, cafe\u0301"_s << u"café"_s << QStringList {u"cafe\u0301"_s, u"cafe\u0301"_s};
    QTest::newRow("soft hyphens") << u"a tape\u00adstry"_s << u"tapestry"_s
                                  << QStringList {u"tape\u00adstry"_s};
    QTest::newRow("behind emoji") << u"😀 𐌰 echo 😀"_s << u"echo"_s << QStringList {u"echo"_s};
    QTest::newRow("an emoji itself") << u"so 😀 it is"_s << u"😀"_s << QStringList {u"😀"_s};
    QTest::newRow("a part of a name with an apostrophe")
        << u"Nobody’s Staircase"_s << u"nobody's"_s << QStringList {u"Nobody’s"_s};
    QTest::newRow("a field is not the text's")
        << u"Mia rings"_s << u"artist:mia ring"_s << QStringList {u"ring"_s};
    QTest::newRow("a phrase goes on over dashes, commas and lines of a verse")
        << u"in the light, the\u2028morning — hers"_s << u"\"light the morning hers"_s
        << QStringList {u"light, the\u2028morning — hers"_s};
    QTest::newRow("a phrase and a word of it")
        << u"the red of it, of course"_s << u"\"red of it\" of"_s << QStringList {u"red of it"_s, u"of"_s};
    QTest::newRow("two phrases that share a word")
        << u"the red of it"_s << u"\"the red\" \"red of it\""_s << QStringList {u"the red of it"_s};
    QTest::newRow("a phrase ends with its paragraph")
        << u"in the light.\nMorning light"_s << u"\"light morning\""_s << QStringList();
    QTest::newRow("at both ends") << u"echo and echo"_s << u"echo"_s << QStringList {u"echo"_s, u"echo"_s};
    QTest::newRow("a word as long as the text") << u"echo"_s << u"echoes"_s << QStringList();
    QTest::newRow("in no text") << QString() << u"echo"_s << QStringList();
    QTest::newRow("no words typed") << u"a - b"_s << u"-"_s << QStringList();
    QTest::newRow("nothing typed") << u"a"_s << QString() << QStringList();
    QTest::newRow("a word and its beginning")
        << u"echoes of an echo"_s << u"echoes ech"_s << QStringList {u"echoes"_s, u"ech"_s};
}

void TestTermFinder::query_findsTheseWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    QStringList found;
    for (const Passage &range : findPassages(text, Query::fromString(query)))
        found.append(text.mid(range.start, range.length));
    QTEST(found, "found");
}

void TestTermFinder::hits_tellTermAndWholeWord()
{
    const QList<TermHit> hits = findTerms(FoldedText(u"grey doors, grey"), Query::fromString(u"grey doo"_s));
    QCOMPARE(hits,
             (QList<TermHit> {
                 {{0, 4}, 0, 4, Tier::Exact}, {{5, 3}, 1, 5, Tier::Prefix}, {{12, 4}, 0, 4, Tier::Exact}}));
}

void TestTermFinder::ranges_neverOverlap()
{
    const QList<Passage> ranges
        = findPassages(u"Mia met Mia’s mother, m and mi."_s, Query::fromString(u"mia mi m"_s));
    QVERIFY(ranges.size() >= 5);
    qsizetype end = 0;
    for (const Passage &range : ranges) {
        QVERIFY(range.start >= end);
        end = range.end();
    }
}

void TestTermFinder::longText_isSearchedToItsEnd()
{
    const QString text = u"wåter "_s.repeated(175'000) + u"echo"_s;
    const QList<Passage> ranges = findPassages(text, Query::fromString(u"echo"_s));
    QCOMPARE(ranges, (QList<Passage> {{text.size() - 4, 4}}));
    QCOMPARE(findPassages(text, Query::fromString(u"water"_s)).size(), 175'000);
}

QTEST_GUILESS_MAIN(TestTermFinder)
#include "tst_termfinder.moc"
