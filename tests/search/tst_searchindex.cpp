// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "ftsindex.h"
#include "indexsamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

SearchResult search(const QList<Story> &stories, const QString &query, qsizetype limit = 0)
{
    FtsIndex index(u":memory:"_s);
    for (const Story &one : stories)
        index.add(one, {});
    return index.search(Query::fromString(query), limit);
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_givesTheseMatches_data();
    void query_givesTheseMatches();
    void tier_saysHowNear_data();
    void tier_saysHowNear();
    void oddQueries_areHarmless_data();
    void oddQueries_areHarmless();
    void answer_comesInParts();
    void reasons_comeInTheirOrder();
    void passage_coversTheWords_data();
    void passage_coversTheWords();
    void passage_ofANameIsItsFirstMention_data();
    void passage_ofANameIsItsFirstMention();
    void footnoteNumber_isNoPartOfItsWord();
    void equalMatches_goByTitleThenId();
    void limit_keepsTheBestAndTheTotal();
    void addAgain_replaces();
    void remove_forgetsTheStory();
    void stopRequested_endsWithWhatThereIs();
    void oddStories_areHarmless_data();
    void oddStories_areHarmless();
    void longText_givesReadableExcerpts();
};

void TestSearchIndex::query_givesTheseMatches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("only punctuation") << u"?! “-”"_s << QStringList();
    QTest::newRow("in no story") << u"nosuchword"_s << QStringList();
    QTest::newRow("not inside a word") << u"ovka"_s << QStringList();
    QTest::newRow("a surname, the whole word first")
        << u"kalmurzaev"_s
        << QStringList {u"artist thread: Ana [Kalmurzaev]"_s, u"artist pond: Mia [Kalmurzaev]a"_s};
    QTest::newRow("a name in any order") << u"kalmurzaeva mi"_s
                                         << QStringList {u"artist pond: [Mi]a [Kalmurzaeva]"_s,
                                                         u"text thread: 😀 In the cafe\u0301 sat [Mi]a."_s};
    QTest::newRow("a name, and where it is spoken of")
        << u"Mia"_s
        << QStringList {u"artist pond: [Mia] Kalmurzaeva"_s,
                        u"text thread: 😀 In the cafe\u0301 sat [Mia]."_s};
    QTest::newRow("a title") << u"still water"_s << QStringList {u"title pond: Rings on [Still] [Water]"_s};
    QTest::newRow("works before text, by title")
        << u"echoes"_s
        << QStringList {u"work pond: [Echoes]"_s, u"work thread: [Echoes]"_s,
                        u"text pond: Two [echoes] met on the ice, and then an echo."_s};
    QTest::newRow("a whole word and a beginning in one place")
        << u"ice ech"_s
        << QStringList {u"keyword pond: thin [ice]"_s,
                        u"text pond: Two [ech]oes met on the [ice], and then an [ech]o."_s};
    QTest::newRow("all but the last are whole words") << u"ech ice"_s << QStringList();
    QTest::newRow("artist and work, the work is meant")
        << u"mia echoes"_s
        << QStringList {u"work pond: [Echoes]"_s,
                        u"text pond: Two [echoes] met on the ice, and then an echo."_s,
                        u"text thread: 😀 In the cafe\u0301 sat [Mia]."_s};
    QTest::newRow("a phrase") << u"\"echoes met\""_s
                              << QStringList {u"text pond: Two [echoes met] on the ice, and then an echo."_s};
    QTest::newRow("words that stand otherwise") << u"\"met echoes\""_s << QStringList();
    QTest::newRow("a phrase still being typed")
        << u"\"then an ech"_s << QStringList {u"text pond: Two echoes met on the ice, and [then an ech]o."_s};
    QTest::newRow("a phrase that only a paragraph's end lies in") << u"\"talovka two\""_s << QStringList();
    QTest::newRow("the same, half typed") << u"\"talovka tw"_s << QStringList();
    QTest::newRow("an exclusion by text") << u"echoes -ice"_s << QStringList {u"work thread: [Echoes]"_s};
    QTest::newRow("an exclusion by name")
        << u"echoes -artist:mia"_s << QStringList {u"work thread: [Echoes]"_s};
    QTest::newRow("an excluded phrase")
        << u"echoes -\"echoes met\""_s << QStringList {u"work thread: [Echoes]"_s};
    QTest::newRow("an artist only") << u"artist:mia"_s << QStringList {u"artist pond: [Mia] Kalmurzaeva"_s};
    QTest::newRow("a field and the text")
        << u"artist:mia met"_s
        << QStringList {u"text pond: Two echoes [met] on the ice, and then an echo."_s};
    const QStringList met {u"text pond: Two echoes [met] on the ice, and then an echo."_s};
    QTest::newRow("… still being typed") << u"met artist:mi"_s << met;
    QTest::newRow("… of a longer beginning") << u"met artist:kalmurz"_s << met;
    QTest::newRow("… in quotes") << u"artist:\"mia kalmurzaeva\" met"_s << met;
    QTest::newRow("… with an initial") << u"artist:M. met"_s << met;
    QTest::newRow("… in another script") << u"person:Лаптева met"_s << met;
    QTest::newRow("… with a slip") << u"person:lapetva met"_s << met;
    QTest::newRow("… of somebody else") << u"artist:ana met"_s << QStringList();
    QTest::newRow("… of another kind") << u"person:mia met"_s << QStringList();
    QTest::newRow("a field nobody has") << u"title:echoes"_s << QStringList();
    QTest::newRow("a field and a phrase")
        << u"title:\"still water\""_s << QStringList {u"title pond: Rings on [Still Water]"_s};
    QTest::newRow("an initial") << u"M. Kalmurzaeva"_s << QStringList {u"artist pond: [M]ia [Kalmurzaeva]"_s};
    QTest::newRow("another script") << u"Лаптева"_s
                                    << QStringList {u"person pond: Antonina [Lapteva]"_s,
                                                    u"text pond: Art is long, said [Lapteva]."_s};
    QTest::newRow("the other gender's form")
        << u"Laptev"_s
        << QStringList {u"person pond: Antonina [Laptev]a"_s, u"text pond: Art is long, said [Laptev]a."_s};
    QTest::newRow("a slip") << u"tlaovka"_s
                            << QStringList {u"place pond: [Talovka]"_s,
                                            u"text pond: It started late in [Talovka]."_s};
    QTest::newRow("a slip beside another script")
        << u"Антонина Lpateva"_s
        << QStringList {u"person pond: [Antonina] [Lapteva]"_s, u"text pond: Art is long, said [Lapteva]."_s};
    QTest::newRow("a slip in a word of the text")
        << u"strated late"_s << QStringList {u"text pond: It [started] [late] in Talovka."_s};
    QTest::newRow("a keyword and the text")
        << u"thin ice"_s
        << QStringList {u"keyword pond: [thin] [ice]"_s,
                        u"text pond: Two echoes met on the [ice], and then an echo."_s};
    QTest::newRow("a summary") << u"limed"_s
                               << QStringList {u"summary pond: A wall is [limed] three times."_s};
    QTest::newRow("one word missing") << u"echoes nosuchword"_s << QStringList();
    QTest::newRow("typed without accents")
        << u"strasse lodz"_s << QStringList {u"text thread: Die [Straße] nach [Łódź]."_s};
    QTest::newRow("typed with an accent")
        << u"CAFÉ"_s << QStringList {u"text thread: 😀 In the [cafe\u0301] sat Mia."_s};
    QTest::newRow("an emoji") << u"😀"_s << QStringList {u"text thread: [😀] In the cafe\u0301 sat Mia."_s};
    QTest::newRow("a word and its beginning")
        << u"echoes ech"_s
        << QStringList {u"work pond: [Echoes]"_s, u"work thread: [Echoes]"_s,
                        u"text pond: Two [echoes] met on the ice, and then an [ech]o."_s};
}

void TestSearchIndex::query_givesTheseMatches()
{
    QFETCH(const QString, query);
    const SearchResult result = search({tapestry(), pond()}, query);
    QTEST(lines(result), "expected");
    QCOMPARE(result.total, result.matches.size());
    QCOMPARE(result.query.toString(), query);
}

void TestSearchIndex::tier_saysHowNear_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("tier");
    QTest::newRow("exact") << u"mia kalmurzaeva"_s << u"exact"_s;
    QTest::newRow("a beginning") << u"kalmurz"_s << u"prefix"_s;
    QTest::newRow("folded") << u"Mía"_s << u"folded"_s;
    QTest::newRow("another script") << u"Калмурзаева"_s << u"spelling"_s;
    QTest::newRow("a beginning in another script") << u"Калму"_s << u"prefix"_s;
    QTest::newRow("another romanisation") << u"Kalmursajewa"_s << u"spelling"_s;
    QTest::newRow("the other form in another script") << u"Калмурзаев"_s << u"form"_s;
    QTest::newRow("a slip") << u"Kalmruzaeva"_s << u"slip"_s;
    QTest::newRow("the furthest word decides") << u"Mia Калмурзаева"_s << u"spelling"_s;
}

void TestSearchIndex::tier_saysHowNear()
{
    QFETCH(const QString, query);
    const SearchResult result = search({pond()}, query);
    QVERIFY(!result.matches.isEmpty());
    QCOMPARE(result.matches.constFirst().reason, Reason::Artist);
    QTEST(tierName(result.matches.constFirst().tier), "tier");
}

void TestSearchIndex::oddQueries_areHarmless_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("100,000 characters") << u"echo "_s.repeated(20'000);
    QTest::newRow("many quotes") << u"\""_s.repeated(399) + u"a"_s;
    QTest::newRow("FTS syntax") << u"echoes NEAR(a b) {text} : ^x AND OR NOT *"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE stories; --"_s;
    QTest::newRow("an emoji with a slip") << u"😀😀😀😀"_s;
    QTest::newRow("right to left") << u"\u202eשלום -עולם"_s;
    QTest::newRow("NUL") << QString(u"ech"_s + QChar(QChar::Null) + u"oes"_s);
    QTest::newRow("half letters") << QString(8, QChar(0xD83D)) + u"artist:"_s + QString(8, QChar(0xDE00));
    QTest::newRow("the last character there is") << QString(6, QChar(0xFFFF));
    QTest::newRow("everything excluded") << u"echoes -echoes -artist:mia -ana"_s;
    QTest::newRow("a hundred words") << u"aa ab ac ad ae af ag ah ai aj "_s.repeated(10) + u"zz"_s;
}

void TestSearchIndex::oddQueries_areHarmless()
{
    QFETCH(const QString, query);
    FtsIndex index(u":memory:"_s);
    index.add(pond(), "1");
    index.add(tapestry(), "1");
    (void)index.search(Query::fromString(query));
    QCOMPARE(index.takeIssues(), Issues());
    QVERIFY(!index.search(Query::fromString(u"echoes"_s)).matches.isEmpty());
}

void TestSearchIndex::answer_comesInParts()
{
    FtsIndex index(u":memory:"_s);
    for (int number = 0; number < 30; ++number) {
        Story one = pond();
        one.info.id.value += QString::number(number);
        index.add(one, "1");
    }
    QList<SearchResult> parts;
    const SearchResult whole = index.search(Query::fromString(u"echoes"_s), 0, {},
                                            [&parts](const SearchResult &part) { parts.append(part); });
    QCOMPARE(parts.size(), 2);
    QVERIFY(whole.isWhole);
    qsizetype before = 0;
    for (const SearchResult &part : std::as_const(parts)) {
        QVERIFY(!part.isWhole);
        QVERIFY(part.matches.size() > before);
        // What was shown stays where it was.
        QCOMPARE(lines(part), lines(whole).first(part.matches.size()));
        before = part.matches.size();
    }
    QCOMPARE(parts.constFirst().matches.constLast().reason, Reason::Work);
    QVERIFY(whole.matches.size() > before);
}

void TestSearchIndex::reasons_comeInTheirOrder()
{
    Story all = story(u"a"_s, u"Grey Grey"_s, u"On Grey"_s, u"Grey grey grey grey grey grey grey."_s);
    all.info.works = QStringList {u"In Grey"_s};
    all.info.people = QStringList {u"Greyson"_s};
    all.info.places = QStringList {u"Grey"_s};
    all.info.keywords = QStringList {u"greyness"_s};
    all.info.summary = u"Greyish."_s;
    QList<Reason> reasons;
    const SearchResult result = search({all}, u"grey"_s);
    for (const Match &match : result.matches)
        reasons.append(match.reason);
    QCOMPARE(reasons,
             (QList<Reason> {Reason::Artist, Reason::Title, Reason::Work, Reason::Person, Reason::Place,
                             Reason::Keyword, Reason::Summary, Reason::Text}));
    for (qsizetype at = 1; at < result.matches.size(); ++at)
        QVERIFY(result.matches.at(at - 1).score > result.matches.at(at).score);
}

void TestSearchIndex::passage_coversTheWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("covered");

    QTest::newRow("one word") << u"Two echoes met."_s << u"echo"_s << u"echo"_s;
    QTest::newRow("from the first to the last")
        << u"Two echoes met."_s << u"met echoes two"_s << u"Two echoes met"_s;
    QTest::newRow("behind emoji and accents") << u"😀 cafe\u0301 groß: Łódź!"_s << u"lodz"_s << u"Łódź"_s;
    QTest::newRow("a decomposed accent at the end") << u"😀 le cafe\u0301"_s << u"cafe"_s << u"cafe\u0301"_s;
    QTest::newRow("soft hyphens") << u"her tape\u00adstry"_s << u"tapestry"_s << u"tape\u00adstry"_s;
    QTest::newRow("in the second paragraph") << u"One.\nTwo.\nEchoes!"_s << u"echoes"_s << u"Echoes"_s;
    QTest::newRow("not over the end of a paragraph")
        << u"Two.\nTwo echoes."_s << u"two echoes"_s << u"Two echoes"_s;
    QTest::newRow("a word and its beginning") << u"Two echoes."_s << u"echoes ech"_s << u"echoes"_s;
}

void TestSearchIndex::passage_coversTheWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    const SearchResult result = search({story(u"a"_s, u"Ana"_s, u"A"_s, text)}, query);
    QCOMPARE(result.matches.size(), 1);
    const Match match = result.matches.constFirst();
    QCOMPARE(match.reason, Reason::Text);
    QVERIFY(match.passage);
    QTEST(text.mid(match.passage->start, match.passage->length), "covered");
}

void TestSearchIndex::passage_ofANameIsItsFirstMention_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("from"); // the text from the passage on; empty: none

    QTest::newRow("an artist stands for the whole") << u"kalmurzaeva"_s << QString();
    QTest::newRow("a title stands for the whole") << u"rings"_s << QString();
    QTest::newRow("a work") << u"echoes"_s << u"echoes met"_s;
    QTest::newRow("a place") << u"talovka"_s << u"Talovka."_s;
    QTest::newRow("a word that stands inside others too") << u"art"_s << u"Art is long"_s;
    QTest::newRow("not spoken of in these words") << u"antonina"_s << QString();
}

void TestSearchIndex::passage_ofANameIsItsFirstMention()
{
    QFETCH(const QString, query);
    QFETCH(const QString, from);
    const SearchResult result = search({pond()}, query);
    QVERIFY(!result.matches.isEmpty());
    const Match match = result.matches.constFirst();
    QVERIFY(match.reason != Reason::Text);
    QCOMPARE(match.passage.has_value(), !from.isEmpty());
    if (match.passage)
        QCOMPARE(pond().text.mid(match.passage->start, from.size()), from);
}

void TestSearchIndex::footnoteNumber_isNoPartOfItsWord()
{
    Story noted = story(u"n"_s, u"Ana"_s, u"Wool"_s, u"Thin ice1 froze."_s);
    noted.blocks = {{Block::Kind::Paragraph, 0, {0, 16}, {{{8, 1}, Emphasis::Superscript, {}}}, {}, {}}};
    FtsIndex index(u":memory:"_s);
    index.add(noted, {});
    const SearchResult result = index.search(Query::fromString(u"ice froze"_s));
    QCOMPARE(result.matches.size(), 1);
    QCOMPARE(marked(result.matches.constFirst().excerpt), u"Thin [ice]1 [froze]."_s);
}

void TestSearchIndex::equalMatches_goByTitleThenId()
{
    const SearchResult result = search({story(u"c"_s, u"Ana"_s, u"Same"_s, u"One grey.\nTwo grey."_s),
                                        story(u"b"_s, u"Ana"_s, u"Same"_s, u"One grey.\nTwo grey."_s),
                                        story(u"d"_s, u"Ana"_s, u"Before"_s, u"One grey.\nTwo grey."_s)},
                                       u"grey"_s);
    QCOMPARE(lines(result),
             (QStringList {u"text d: One [grey]."_s, u"text d: Two [grey]."_s, u"text b: One [grey]."_s,
                           u"text b: Two [grey]."_s, u"text c: One [grey]."_s, u"text c: Two [grey]."_s}));
}

void TestSearchIndex::limit_keepsTheBestAndTheTotal()
{
    const SearchResult all = search({tapestry(), pond()}, u"echoes"_s);
    const SearchResult two = search({tapestry(), pond()}, u"echoes"_s, 2);
    QCOMPARE(two.total, 3);
    QCOMPARE(two.matches, all.matches.first(2));
    QCOMPARE(search({tapestry(), pond()}, u"echoes"_s, 100), all);
}

void TestSearchIndex::addAgain_replaces()
{
    FtsIndex index(u":memory:"_s);
    index.add(story(u"a"_s, u"Ana"_s, u"First"_s, u"old words"_s), {});
    index.add(story(u"a"_s, u"Ana"_s, u"First"_s, u"new words"_s), {});
    QCOMPARE(index.search(Query::fromString(u"old"_s)).total, 0);
    QCOMPARE(index.search(Query::fromString(u"words"_s)).total, 1);
}

void TestSearchIndex::remove_forgetsTheStory()
{
    FtsIndex index(u":memory:"_s);
    index.add(pond(), {});
    index.add(tapestry(), {});
    index.remove({u"pond"_s});
    index.remove({u"nothing"_s});
    QCOMPARE(lines(index.search(Query::fromString(u"echoes"_s))), QStringList {u"work thread: [Echoes]"_s});
}

void TestSearchIndex::stopRequested_endsWithWhatThereIs()
{
    FtsIndex index(u":memory:"_s);
    index.add(pond(), {});
    std::stop_source stop;
    QCOMPARE(index.search(Query::fromString(u"ice"_s), 0, stop.get_token()).total, 2);
    stop.request_stop();
    QCOMPARE(index.search(Query::fromString(u"ice"_s), 0, stop.get_token()).total, 0);
}

void TestSearchIndex::oddStories_areHarmless_data()
{
    addOddStories();
}

void TestSearchIndex::oddStories_areHarmless()
{
    QFETCH(const Story, odd);
    const SearchResult result = search({odd, pond(), odd}, u"two echoes"_s);
    QCOMPARE(lines(result).constLast(), u"text pond: [Two] [echoes] met on the ice, and then an echo."_s);
}

void TestSearchIndex::longText_givesReadableExcerpts()
{
    const QString text = u"wåter "_s.repeated(100'000) + u"Mia’s echo "_s + u"wåter "_s.repeated(75'000);
    const SearchResult result = search({story(u"a"_s, u"Ana"_s, u"A"_s, text)}, u"echo"_s);
    QCOMPARE(result.matches.size(), 1);
    const QString line = marked(result.matches.constFirst().excerpt);
    QVERIFY2(line.contains(u"Mia’s [echo] wåter"_s), qPrintable(line));
    QVERIFY(line.size() < 130);
    QCOMPARE(search({pond()}, QString(100'000, u'x')).total, 0);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
