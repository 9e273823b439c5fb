// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "ftsindex.h"
#include "indexsamples.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// An index with some stories in it.
std::unique_ptr<FtsIndex> indexOf(const QList<Story> &stories)
{
    auto index = std::make_unique<FtsIndex>(u":memory:"_s);
    for (const Story &one : stories)
        index->add(one, "1");
    return index;
}

SearchResult search(const QList<Story> &stories, const QString &query, qsizetype limit = 0)
{
    return indexOf(stories)->search(Query::fromString(query), limit);
}

/// Stories of four words each: "common", one of a hundred, and their number.
std::unique_ptr<FtsIndex> manyStories(int count)
{
    auto index = std::make_unique<FtsIndex>(u":memory:"_s);
    for (int number = 0; number < count; ++number) {
        const QString id = QString::number(number);
        index->add(story(id, u"Artist %1"_s.arg(number % 50), u"Title %1"_s.arg(number),
                         u"A common word%1 n%2"_s.arg(number % 100).arg(number)),
                   "1");
    }
    return index;
}

} // namespace

class TestFtsIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_isAnsweredAsFromMemory_data();
    void query_isAnsweredAsFromMemory();
    void passages_ofANameAreAsFromMemory_data();
    void passages_ofANameAreAsFromMemory();
    void reasons_comeInTheirOrder();
    void footnoteNumber_isNoPartOfItsWord();
    void equalMatches_goByTitleThenId();
    void ranking_putsFirst_data();
    void ranking_putsFirst();
    void field_leavesThePassagesOfItsStoriesAsTheyAre_data();
    void field_leavesThePassagesOfItsStoriesAsTheyAre();
    void beginning_findsAllWordsThatBeginSo_data();
    void beginning_findsAllWordsThatBeginSo();
    void limit_keepsTheBestAndTheTotal();
    void manyMatches_areCountedAndAPartIsShown();
    void severalPassages_ofFewStoriesAreAllThere();
    void passages_areAsManyAsWereAskedFor();
    void description_isFoundBeforeItsText();
    void description_ofAnotherTextEndsTheOld();
    void addAgain_replaces();
    void remove_forgetsTheStory();
    void oddStories_areHarmless_data();
    void oddStories_areHarmless();
    void oddQueries_areHarmless_data();
    void oddQueries_areHarmless();
    void longText_givesReadableExcerpts();
    void stopRequested_endsAtOnce();
};

void TestFtsIndex::query_isAnsweredAsFromMemory_data()
{
    QTest::addColumn<QString>("query");

    for (const QString &query : {u"?! “-”"_s,
                                 u"nosuchword"_s,
                                 u"ovka"_s,
                                 u"kalmurzaev"_s,
                                 u"kalmurzaeva mi"_s,
                                 u"Mia"_s,
                                 u"m"_s,
                                 u"still water"_s,
                                 u"echoes"_s,
                                 u"ice ech"_s,
                                 u"ech ice"_s,
                                 u"mia echoes"_s,
                                 u"thin ice"_s,
                                 u"limed"_s,
                                 u"wall limed th"_s,
                                 u"mia limed"_s,
                                 u"echoes nosuchword"_s,
                                 u"strasse lodz"_s,
                                 u"CAFÉ"_s,
                                 u"😀"_s,
                                 u"echoes ech"_s,
                                 u"two on the ice met"_s,
                                 u"art"_s,
                                 u"a"_s,
                                 u"lapteva art"_s,
                                 u"nach Łódź die"_s,
                                 u"talovka late"_s,
                                 u"i"_s})
        QTest::newRow(qPrintable(query)) << query;
}

void TestFtsIndex::query_isAnsweredAsFromMemory()
{
    QFETCH(const QString, query);
    FtsIndex memory(u":memory:"_s);
    memory.add(tapestry(), "1");
    memory.add(pond(), "1");
    const SearchResult expected = memory.search(Query::fromString(query));
    const SearchResult result = search({tapestry(), pond()}, query);
    // Names in the same order; stories with passages in an order of their own, the passages in theirs.
    QCOMPARE(names(result), names(expected));
    for (const QString &id : {u"pond"_s, u"thread"_s})
        QCOMPARE(passages(result, id), passages(expected, id));
    QCOMPARE(result.total, expected.total);
    QCOMPARE(result.query, expected.query);
}

void TestFtsIndex::passages_ofANameAreAsFromMemory_data()
{
    QTest::addColumn<QString>("query");

    for (const QString &query :
         {u"kalmurzaeva"_s, u"rings"_s, u"echoes"_s, u"talovka"_s, u"art"_s, u"antonina"_s, u"two met"_s})
        QTest::newRow(qPrintable(query)) << query;
}

void TestFtsIndex::passages_ofANameAreAsFromMemory()
{
    QFETCH(const QString, query);
    FtsIndex memory(u":memory:"_s);
    memory.add(pond(), "1");
    const SearchResult expected = memory.search(Query::fromString(query));
    const SearchResult result = search({pond()}, query);
    QCOMPARE(result.matches.size(), expected.matches.size());
    for (qsizetype at = 0; at < expected.matches.size(); ++at)
        QCOMPARE(result.matches.at(at).passage, expected.matches.at(at).passage);
}

void TestFtsIndex::reasons_comeInTheirOrder()
{
    Story all = story(u"a"_s, u"Grey Grey"_s, u"On Grey"_s, u"Grey grey grey grey grey grey grey."_s);
    all.info.works = QStringList {u"In Grey"_s};
    all.info.people = QStringList {u"Greyson"_s};
    all.info.places = QStringList {u"Grey"_s};
    all.info.keywords = QStringList {u"greyness"_s};
    all.info.summary = u"Greyish."_s;
    const SearchResult result = search({all}, u"grey"_s);
    QList<Reason> reasons;
    for (const Match &match : result.matches)
        reasons.append(match.reason);
    QCOMPARE(reasons,
             (QList<Reason> {Reason::Artist, Reason::Title, Reason::Work, Reason::Person, Reason::Place,
                             Reason::Keyword, Reason::Summary, Reason::Text}));
    for (qsizetype at = 1; at < result.matches.size(); ++at)
        QVERIFY(result.matches.at(at - 1).score > result.matches.at(at).score);
}

void TestFtsIndex::footnoteNumber_isNoPartOfItsWord()
{
    Story noted = story(u"n"_s, u"Ana"_s, u"Wool"_s, u"Thin ice1 froze."_s);
    noted.blocks = {{Block::Kind::Paragraph, 0, {0, 16}, {{{8, 1}, Emphasis::Superscript, {}}}, {}, {}}};
    const auto index = indexOf({noted});
    QCOMPARE(lines(index->search(Query::fromString(u"ice froze"_s))),
             QStringList {u"text n: Thin [ice]1 [froze]."_s});
    index->remove(noted.info.id); // takes the same words out again
    QCOMPARE(index->search(Query::fromString(u"ice"_s)).total, 0);
}

void TestFtsIndex::equalMatches_goByTitleThenId()
{
    const SearchResult result = search({story(u"c"_s, u"Ana"_s, u"Same"_s, u"One grey.\nTwo grey."_s),
                                        story(u"b"_s, u"Ana"_s, u"Same"_s, u"One grey.\nTwo grey."_s),
                                        story(u"d"_s, u"Ana"_s, u"Before"_s, u"One grey.\nTwo grey."_s)},
                                       u"grey"_s);
    QCOMPARE(lines(result),
             (QStringList {u"text d: One [grey]."_s, u"text d: Two [grey]."_s, u"text b: One [grey]."_s,
                           u"text b: Two [grey]."_s, u"text c: One [grey]."_s, u"text c: Two [grey]."_s}));
}

void TestFtsIndex::ranking_putsFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    const QString filling = u" and so on it went"_s.repeated(20);
    QTest::newRow("words together") << u"blue door"_s << u"A blue door"_s + filling
                                    << u"Blue"_s + filling + u" a door"_s;
    QTest::newRow("words nearer together")
        << u"blue door"_s << u"A blue door"_s + filling << u"Blue was the old door"_s + filling;
    QTest::newRow("a whole word before a beginning")
        << u"art"_s << u"It was art"_s + filling << u"Artists, artists"_s + filling;
    QTest::newRow("a whole row of words before one that goes on")
        << u"\"an old art"_s << u"It was an old art"_s + filling
        << u"An old artist, an old artist"_s + filling;
    QTest::newRow("… whatever else is in the text")
        << u"\"an old art"_s << u"It was an old artist, and an old art"_s + filling
        << u"Art of an old artist, an old artist"_s + filling;
    QTest::newRow("more often") << u"echo"_s << u"Echo, echo, echo"_s + filling << u"Echo"_s + filling;
    QTest::newRow("in a shorter text") << u"echo"_s << u"Echo"_s + filling << u"Echo"_s + filling.repeated(9);
    QTest::newRow("the rarer word more often")
        << u"went vermilion"_s << u"Vermilion vermilion vermilion went"_s + filling
        << u"Vermilion went went went"_s + filling;
}

void TestFtsIndex::ranking_putsFirst()
{
    QFETCH(const QString, query);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    Story first = story(u"z"_s, u"Ana"_s, u"Z"_s, better);
    Story second = story(u"b"_s, u"Ana"_s, u"B"_s, worse);
    first.info.words = int(better.count(u' ')) + 1;
    second.info.words = int(worse.count(u' ')) + 1;
    const SearchResult result = search({second, first}, query);
    QVERIFY(!result.matches.isEmpty());
    QCOMPARE(result.matches.constFirst().story.value, u"z"_s);
}

void TestFtsIndex::field_leavesThePassagesOfItsStoriesAsTheyAre_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("stories"); // of the artist's, that are found
    QTest::newRow("a word, and what begins so") << u"lamp"_s << 24;
    QTest::newRow("a beginning only") << u"lam"_s << 24;
    QTest::newRow("another form of a name") << u"kalmurzaeva"_s << 8;
    QTest::newRow("two words") << u"word wind"_s << 8;
    QTest::newRow("two words, one begun, that a name may be") << u"lamp win"_s << 16;
    QTest::newRow("nothing") << u"harbour"_s << 0;
}

/// Few stories are looked at in one go, many in several: both are one answer.
void TestFtsIndex::field_leavesThePassagesOfItsStoriesAsTheyAre()
{
    QFETCH(const QString, words);
    FtsIndex index(u":memory:"_s);
    // Texts of one length, since a rank is by it; the artists' names begin alike.
    const QStringList texts {
        u"A lamp word of Kalmurzaev stood here."_s, u"A lampshade wind and word stood here."_s,
        u"Then lamplight lamp wind stood here now."_s, u"A common word and word stood here."_s};
    for (int number = 0; number < 64; ++number) {
        const QString artist = number % 2 == 0 ? u"Maria Winter"_s : u"Mariana Winterling"_s;
        index.add(
            story(u"s%1"_s.arg(number, 2, 10, QChar(u'0')), artist, u"Title"_s, texts.at(number / 2 % 4)),
            "1");
    }
    const auto passagesOf = [&index](const QString &query) {
        return lines(index.search(Query::fromString(query), 0)).filter(QRegularExpression(u"^text "_s));
    };
    QStringList expected = passagesOf(words);
    expected.removeIf([](const QString &line) { return line.section(u':', 0, 0).last(2).toInt() % 2 != 0; });
    const QStringList found = passagesOf(u"artist:maria artist:winter "_s + words);
    QStringList stories;
    for (const QString &line : found)
        stories.append(line.section(u':', 0, 0));
    stories.removeDuplicates();
    QTEST(int(stories.size()), "stories");
    QCOMPARE(found, expected);
}

void TestFtsIndex::beginning_findsAllWordsThatBeginSo_data()
{
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("query"); // %1: the letters
    QTest::addColumn<int>("words");
    QTest::addColumn<bool>("isWritten");
    for (const int words : {1, 12, 400}) {
        QTest::addRow("four letters, %d words", words) << u"lamp"_s << u"%1"_s << words << true;
        QTest::addRow("five letters, %d words", words) << u"lamps"_s << u"%1"_s << words << true;
        QTest::addRow("five Cyrillic letters, %d words", words) << u"лампо"_s << u"%1"_s << words << true;
        QTest::addRow("in a field, %d words", words) << u"lamps"_s << u"artist:winter %1"_s << words << true;
        QTest::addRow("behind a word, %d words", words) << u"lamps"_s << u"these %1"_s << words << true;
        QTest::addRow("in a row, %d words", words) << u"lamps"_s << u"\"these %1"_s << words << true;
    }
    QTest::newRow("not written yet") << u"lamps"_s << u"%1"_s << 12 << false;
}

void TestFtsIndex::beginning_findsAllWordsThatBeginSo()
{
    QFETCH(const QString, letters);
    QFETCH(const QString, query);
    QFETCH(const int, words);
    QFETCH(const bool, isWritten);
    FtsIndex index(u":memory:"_s);
    QSet<QString> expected;
    const auto add = [&](const QString &id, const QString &word) {
        index.add(story(id, u"Eva Winter"_s, u"Title"_s, u"In these %1 it stood."_s.arg(word)), "1");
    };
    for (int word = 0; word < words; ++word) {
        const QString id = u"word-%1"_s.arg(word);
        add(id, letters + (word == 0 ? QString() : u"z%1"_s.arg(word)));
        expected.insert(id);
    }
    add(u"before"_s, letters.chopped(1));
    add(u"behind"_s, letters.chopped(1) + u"яz"_s);
    add(u"beside"_s, letters.chopped(1) + u"a"_s);
    if (isWritten)
        index.flush();
    QSet<QString> found;
    const QList<Match> matches
        = index.search(Query::fromString(query.arg(letters)), 0, {}, {}, 10'000).matches;
    for (const Match &match : matches) {
        if (match.reason == Reason::Text)
            found.insert(match.story.value);
    }
    QCOMPARE(found, expected);
}

void TestFtsIndex::limit_keepsTheBestAndTheTotal()
{
    const SearchResult all = search({tapestry(), pond()}, u"echoes"_s);
    const SearchResult two = search({tapestry(), pond()}, u"echoes"_s, 2);
    QCOMPARE(two.total, 3);
    QCOMPARE(two.matches, all.matches.first(2));
    QCOMPARE(search({tapestry(), pond()}, u"echoes"_s, 100), all);
}

void TestFtsIndex::manyMatches_areCountedAndAPartIsShown()
{
    const auto index = manyStories(3000);
    const SearchResult titles = index->search(Query::fromString(u"title"_s));
    QCOMPARE(titles.matches.size(), NamesIndex::mostForAReason);
    QCOMPARE(titles.total, 3000);
    QCOMPARE(index->search(Query::fromString(u"title"_s), 2500).matches.size(), 2500);
    const SearchResult texts = index->search(Query::fromString(u"common"_s));
    QCOMPARE(texts.matches.size(), 50); // a passage of each story that is read
    QVERIFY(texts.total >= 2000);
    QVERIFY(!texts.hasAllPassages);
    QCOMPARE(index->search(Query::fromString(u"common"_s), 0, {}, {}, 2000).matches.size(), 500);
    const SearchResult rare = index->search(Query::fromString(u"common n2999"_s));
    QCOMPARE(lines(rare), QStringList {u"text 2999: A [common] word99 [n2999]"_s});
    QVERIFY(rare.hasAllPassages);
}

void TestFtsIndex::severalPassages_ofFewStoriesAreAllThere()
{
    const QString text = u"An echo. "_s + u"And so on it went for a while. "_s.repeated(5);
    const Story one = story(u"a"_s, u"Ana"_s, u"A"_s, text.repeated(70));
    const SearchResult result = search({one}, u"echo"_s);
    QCOMPARE(result.matches.size(), 70);
    QCOMPARE(result.total, 70);
    const SearchResult several = search(
        {one, story(u"b"_s, u"Ana"_s, u"B"_s, text.repeated(70)), story(u"c"_s, u"Ana"_s, u"C"_s, text)},
        u"echo"_s);
    QCOMPARE(several.total, 141);
    QCOMPARE(several.matches.size(), 66 + 66 + 1); // a share of each
    QVERIFY(!several.hasAllPassages);
}

void TestFtsIndex::passages_areAsManyAsWereAskedFor()
{
    const QString text = u"An echo. "_s + u"And so on it went for a while. "_s.repeated(5);
    const auto index = indexOf({story(u"a"_s, u"Ana"_s, u"A"_s, text.repeated(300)), pond(), tapestry()});
    const auto passagesOf = [&index](qsizetype passages) {
        return index->search(Query::fromString(u"echo"_s), 0, {}, {}, passages);
    };
    QVERIFY(!passagesOf(200).hasAllPassages);
    const SearchResult all = passagesOf(2000);
    QVERIFY(all.hasAllPassages);
    QCOMPARE(all.matches.size(), all.total);
    QCOMPARE(passages(all, u"a"_s).size(), 300);
    // Who asks for more matches than that means passages, too.
    QCOMPARE(index->search(Query::fromString(u"echo"_s), 1000), all);
}

void TestFtsIndex::description_isFoundBeforeItsText()
{
    FtsIndex index(u":memory:"_s);
    QVERIFY(!index.describe(pond().info, "1"));
    QCOMPARE(lines(index.search(Query::fromString(u"echoes"_s))), QStringList {u"work pond: [Echoes]"_s});
    QCOMPARE(index.search(Query::fromString(u"ice"_s)).total, 1); // the keyword
    index.add(pond(), "1");
    QCOMPARE(index.search(Query::fromString(u"ice"_s)).total, 2);
    QVERIFY(index.describe(pond().info, "1"));
    QCOMPARE(index.search(Query::fromString(u"ice"_s)).total, 2);
    QVERIFY(!index.describe(pond().info, {}));
}

void TestFtsIndex::description_ofAnotherTextEndsTheOld()
{
    const auto index = indexOf({pond(), tapestry()});
    StoryInfo changed = pond().info;
    changed.title = u"Circles"_s;
    QVERIFY(!index->describe(changed, "1")); // its names are indexed beside the text
    QCOMPARE(index->search(Query::fromString(u"rings"_s)).total, 0);
    QCOMPARE(index->search(Query::fromString(u"circles"_s)).total, 1);
    QVERIFY(!index->describe(pond().info, "2"));
    QCOMPARE(index->search(Query::fromString(u"met"_s)).total, 0);
    index->add(pond(), "2");
    QCOMPARE(index->search(Query::fromString(u"met"_s)).total, 1);
}

void TestFtsIndex::addAgain_replaces()
{
    const auto index = indexOf({story(u"a"_s, u"Ana"_s, u"First"_s, u"old words"_s)});
    index->add(story(u"a"_s, u"Ana"_s, u"First"_s, u"new words"_s), "2");
    QCOMPARE(index->search(Query::fromString(u"old"_s)).total, 0);
    QCOMPARE(index->search(Query::fromString(u"words"_s)).total, 1);
}

void TestFtsIndex::remove_forgetsTheStory()
{
    const auto index = indexOf({pond(), tapestry()});
    index->remove({u"pond"_s});
    index->remove({u"nothing"_s});
    QCOMPARE(lines(index->search(Query::fromString(u"echoes"_s))), QStringList {u"work thread: [Echoes]"_s});
    index->add(pond(), "1");
    QCOMPARE(index->search(Query::fromString(u"echoes"_s)).total, 3);
}

void TestFtsIndex::oddStories_areHarmless_data()
{
    addOddStories();
}

void TestFtsIndex::oddStories_areHarmless()
{
    QFETCH(const Story, odd);
    const auto index = indexOf({odd, pond(), odd});
    QCOMPARE(lines(index->search(Query::fromString(u"two echoes"_s))).constLast(),
             u"text pond: [Two] [echoes] met on the ice, and then an echo."_s);
    index->remove(odd.info.id);
    QCOMPARE(index->takeIssues(), Issues());
}

void TestFtsIndex::oddQueries_areHarmless_data()
{
    QTest::addColumn<QString>("query");

    QTest::newRow("an open quote") << u"\"two ec"_s;
    QTest::newRow("operators") << u"two AND NOT OR NEAR(echoes, 2) ^met*"_s;
    QTest::newRow("a column") << u"text : two - echoes + met"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE stories; --"_s;
    QTest::newRow("a quote as a word") << u"\"\"\"\" two \"\""_s;
    QTest::newRow("NUL and half letters") << u"two"_s + QChar(QChar::Null) + QChar(0xD83D) + u"echoes"_s;
    QTest::newRow("200 letters") << u"a b c d e f g h i j k l m n o p q r s t u v w x y z "_s.repeated(8);
    QString words;
    for (int number = 0; number < 130; ++number)
        words += QString::number(number, 36) + u' ';
    QTest::newRow("130 words") << words;
    QTest::newRow("one long word") << u"x"_s.repeated(100'000);
    QTest::newRow("right to left") << u"\u202Eשלום"_s;
}

void TestFtsIndex::oddQueries_areHarmless()
{
    QFETCH(const QString, query);
    const auto index = indexOf({tapestry(), pond()});
    (void)index->search(Query::fromString(query));
    QCOMPARE(index->takeIssues(), Issues());
    QCOMPARE(index->takeLost(), QList<StoryId>());
    QCOMPARE(index->search(Query::fromString(u"two met"_s)).total, 1);
}

void TestFtsIndex::longText_givesReadableExcerpts()
{
    const QString text = u"wåter "_s.repeated(100'000) + u"Mia’s echo "_s + u"wåter "_s.repeated(75'000);
    const SearchResult result = search({story(u"a"_s, u"Ana"_s, u"A"_s, text)}, u"echo"_s);
    QCOMPARE(result.matches.size(), 1);
    const QString line = marked(result.matches.constFirst().excerpt);
    QVERIFY2(line.contains(u"Mia’s [echo] wåter"_s), qPrintable(line));
}

void TestFtsIndex::stopRequested_endsAtOnce()
{
    using Clock = std::chrono::steady_clock;
    const auto index = manyStories(3000);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(index->search(Query::fromString(u"common"_s), 0, stop.get_token()).total, 0);
    // Stopped in the middle, wherever that is, the answer comes soon, and the next one is whole again.
    for (int microseconds = 0; microseconds < 3000; microseconds += 100) {
        std::stop_source later;
        Clock::time_point stopped;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
            stopped = Clock::now();
            later.request_stop();
        });
        (void)index->search(Query::fromString(u"common w"_s), 0, later.get_token());
        const Clock::time_point ended = Clock::now();
        other.join();
        QVERIFY(ended - stopped < std::chrono::milliseconds(50)); // 1 on a machine with nothing else to do
    }
    QCOMPARE(index->search(Query::fromString(u"common n17"_s)).total, 111);
    QCOMPARE(index->takeIssues(), Issues());
}

QTEST_GUILESS_MAIN(TestFtsIndex)
#include "tst_ftsindex.moc"
