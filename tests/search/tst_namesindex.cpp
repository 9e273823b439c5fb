// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "indexsamples.h"
#include "namesindex.h"

#include <QTest>

#include <algorithm>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

StoryInfo info(const QString &id, const QString &artist, const QString &title)
{
    return story(id, artist, title, {}).info;
}

/// As lines(), sorted.
QStringList found(const NamesIndex &index, const QString &query, qsizetype limit = 0)
{
    const NameMatches names = index.search(Query::fromString(query), limit);
    QStringList result = lines({Query(), names.matches, names.total});
    result.sort();
    return result;
}

} // namespace

class TestNamesIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_findsNames_data();
    void query_findsNames();
    void sameName_ofManyStoriesFindsEach();
    void limit_countsForEachReason();
    void best_areKept();
    void bestOfMany_areKept_data();
    void bestOfMany_areKept();
    void bestKeyword_standsForItsStory();
    void otherSpellings_leaveRoomForTheOneTyped();
    void artistOfManyStories_leavesRoomForOthers();
    void putAgain_replaces();
    void remove_forgetsAndReusesTheSlot();
    void muchComingAndGoing_keepsWhatIsThere();
    void longValuesAndIds_areCut();
    void story_isDescribed();
};

void TestNamesIndex::query_findsNames_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("in no name") << u"lime"_s << QStringList();
    QTest::newRow("not inside a word") << u"water still lmurzaeva"_s << QStringList();
    QTest::newRow("not over the end of a value")
        << u"kalmurzaeva rings on"_s << QStringList {u"title pond: [Rings] [on] Still Water"_s};
    QTest::newRow("a whole word") << u"rings still"_s
                                  << QStringList {u"title pond: [Rings] on [Still] Water"_s};
    QTest::newRow("only the last is a beginning")
        << u"still ring"_s << QStringList {u"title pond: [Ring]s on [Still] Water"_s};
    QTest::newRow("a beginning that is not the last") << u"ring still"_s << QStringList();
    QTest::newRow("one keyword is enough")
        << u"t"_s << QStringList {u"keyword pond: [t]hin ice"_s, u"place pond: [T]alovka"_s};
    QTest::newRow("spread over several")
        << u"kalmurzaeva talovka"_s << QStringList {u"place pond: [Talovka]"_s};
    QTest::newRow("folded") << u"ANTONINA"_s << QStringList {u"person pond: [Antonina] Lapteva"_s};
}

void TestNamesIndex::query_findsNames()
{
    QFETCH(const QString, query);
    NamesIndex index;
    index.put(pond().info);
    QTEST(found(index, query), "expected");
    QCOMPARE(index.search(Query::fromString(query), 0).total, found(index, query).size());
}

void TestNamesIndex::sameName_ofManyStoriesFindsEach()
{
    NamesIndex index;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        index.put(info(id, u"Łucja Žižek"_s, u"Same"_s));
    QCOMPARE(found(index, u"lucja zi"_s),
             (QStringList {u"artist a: [Łucja] [Ži]žek"_s, u"artist b: [Łucja] [Ži]žek"_s,
                           u"artist c: [Łucja] [Ži]žek"_s}));
}

void TestNamesIndex::limit_countsForEachReason()
{
    NamesIndex index;
    for (int number = 0; number < 300; ++number)
        index.put(info(QString::number(number), u"Word %1"_s.arg(number), u"Word of %1"_s.arg(number)));
    const auto count = [&index](qsizetype limit) {
        return index.search(Query::fromString(u"wor"_s), limit).matches.size();
    };
    QCOMPARE(index.search(Query::fromString(u"wor"_s), 3).total, 600);
    QCOMPARE(count(3), 6);
    QCOMPARE(count(0), 2 * NamesIndex::mostForAReason); // each artist has one story
    QCOMPARE(count(100'000), 600);
}

void TestNamesIndex::best_areKept()
{
    NamesIndex index;
    for (int number = 0; number < 300; ++number)
        index.put(info(QString::number(number), u"Ana"_s, u"Rings and rung%1"_s.arg(number)));
    index.put(info(u"whole"_s, u"Ana"_s, u"A ring"_s));
    index.put(info(u"exact"_s, u"Ana"_s, u"Ring"_s));
    QCOMPARE(found(index, u"ring"_s, 1), QStringList {u"title exact: [Ring]"_s});
    QCOMPARE(found(index, u"ring"_s, 2),
             (QStringList {u"title exact: [Ring]"_s, u"title whole: A [ring]"_s}));
}

void TestNamesIndex::bestOfMany_areKept_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("reason");
    QTest::newRow("artists, of whom each has several stories") << u"den"_s << u"artist"_s;
    QTest::newRow("titles") << u"den"_s << u"title"_s;
    QTest::newRow("keywords that many stories share") << u"den"_s << u"keyword"_s;
    QTest::newRow("people, two words") << u"anna lam"_s << u"person"_s;
    QTest::newRow("places, a word in another value") << u"eva rim"_s << u"place"_s;
}

/// Whatever is left out on the way, the best hundred are those of all.
void TestNamesIndex::bestOfMany_areKept()
{
    QFETCH(const QString, query);
    QFETCH(const QString, reason);
    NamesIndex index;
    std::vector<NamesIndex::Slot> slots;
    for (int number = 0; number < 3000; ++number) {
        // Longer and shorter ones in no order.
        const auto name = [number](const QString &beginning, int differ) {
            return beginning + u"x"_s.repeated(number * 577 % differ);
        };
        StoryInfo story = info(u"s%1"_s.arg(number), name(u"Den"_s, 600), name(u"Den"_s, 2999));
        story.keywords = QStringList {name(u"den"_s, 30), name(u"den"_s, 41)};
        story.people = QStringList {u"Anna "_s + name(u"Lam"_s, 900), u"Eva"_s};
        story.places = QStringList {name(u"Rim"_s, 700)};
        slots.push_back(index.put(story));
    }
    // The best titles are of stories that are gone, or left out.
    NamesIndex::SlotSet out(slots.size());
    for (size_t number = 0; number < slots.size(); ++number) {
        const int extra = int(number) * 577 % 2999;
        if (extra < 150)
            index.remove(slots[number]);
        out[number] = extra >= 150 && extra < 300;
    }
    const auto scores = [&](qsizetype limit, bool isEachOnce) {
        QList<double> list;
        QSet<QString> seen;
        for (const Match &match : index.search(Query::fromString(query), limit, out).matches) {
            const bool isKnown = seen.contains(match.excerpt.text);
            seen.insert(match.excerpt.text);
            if (reasonName(match.reason) == reason && !(isEachOnce && isKnown))
                list.append(match.score);
        }
        std::ranges::sort(list, std::ranges::greater());
        return list;
    };
    const bool areArtists = reason == u"artist";
    const QList<double> all = scores(100'000, areArtists);
    QVERIFY(all.size() > NamesIndex::mostForAReason);
    QCOMPARE(scores(0, areArtists), all.first(NamesIndex::mostForAReason));
    if (areArtists) // each with three of his five stories
        QCOMPARE(scores(0, false).size(), NamesIndex::mostOfArtists);
    QCOMPARE(scores(NamesIndex::mostForAReason, false),
             scores(100'000, false).first(NamesIndex::mostForAReason));
    QCOMPARE(index.search(Query::fromString(query), 0, out).total,
             index.search(Query::fromString(query), 100'000, out).matches.size());
}

void TestNamesIndex::bestKeyword_standsForItsStory()
{
    NamesIndex index;
    StoryInfo story = info(u"a"_s, u"Ana"_s, u"Title"_s);
    story.keywords = QStringList {u"dental"_s, u"den"_s, u"denial"_s};
    index.put(story);
    QCOMPARE(found(index, u"den"_s), QStringList {u"keyword a: [den]"_s});
}

void TestNamesIndex::otherSpellings_leaveRoomForTheOneTyped()
{
    NamesIndex index;
    for (int number = 0; number < 300; ++number)
        index.put(info(u"story-%1"_s.arg(number), u"Viktoria A%1"_s.arg(number), u"Pond"_s));
    index.put(info(u"typed"_s, u"Wiktoria Zobel"_s, u"Lake"_s));
    const Query query = index.withForms(Query::fromString(u"wiktoria"_s));
    for (const qsizetype limit : {1, 0}) {
        const QList<Match> matches = index.search(query, limit).matches;
        QVERIFY(
            std::ranges::any_of(matches, [](const Match &match) { return match.story.value == u"typed"; }));
    }
    QCOMPARE(index.search(query, 0).total, 301);
}

void TestNamesIndex::artistOfManyStories_leavesRoomForOthers()
{
    NamesIndex index;
    for (int number = 0; number < 1000; ++number)
        index.put(info(u"first-%1"_s.arg(number), u"Mia Abel"_s, u"One"_s));
    for (int artist = 0; artist < 60; ++artist) {
        for (int number = 0; number < 12; ++number)
            index.put(info(u"%1-%2"_s.arg(artist).arg(number), u"Mia Other %1"_s.arg(artist), u"Two"_s));
    }
    const NameMatches names = index.search(Query::fromString(u"mia"_s), 0);
    QCOMPARE(names.total, 1720);
    QHash<QString, int> stories;
    for (const Match &match : names.matches)
        ++stories[match.excerpt.text];
    QCOMPARE(stories.size(), 61);
    QVERIFY(names.matches.size() <= qsizetype(NamesIndex::mostOfArtists));
    QVERIFY(std::ranges::all_of(stories, [](int count) { return count >= 4; }));
    // One alone is not cut before there is reason to.
    QCOMPARE(index.search(Query::fromString(u"abel"_s), 0).matches.size(),
             qsizetype(NamesIndex::mostOfArtists));
    QCOMPARE(index.search(Query::fromString(u"\"other 7\""_s), 0).matches.size(), 12);
}

void TestNamesIndex::putAgain_replaces()
{
    NamesIndex index;
    const NamesIndex::Slot slot = index.put(info(u"a"_s, u"Ana"_s, u"First"_s));
    QCOMPARE(index.put(info(u"a"_s, u"Ana"_s, u"Second"_s)), slot);
    QCOMPARE(index.size(), 1);
    QCOMPARE(found(index, u"first"_s), QStringList());
    QCOMPARE(found(index, u"second"_s), QStringList {u"title a: [Second]"_s});
}

void TestNamesIndex::remove_forgetsAndReusesTheSlot()
{
    NamesIndex index;
    const NamesIndex::Slot slot = index.put(pond().info);
    index.put(tapestry().info);
    index.remove(slot);
    QCOMPARE(index.find(pond().info.id), NamesIndex::noSlot);
    QCOMPARE(found(index, u"kalmurzaev"_s), QStringList {u"artist thread: Ana [Kalmurzaev]"_s});
    QCOMPARE(index.put(info(u"new"_s, u"Mia"_s, u"New"_s)), slot);
    QCOMPARE(index.id(slot).value, u"new"_s);
    QCOMPARE(found(index, u"rings"_s), QStringList());
}

void TestNamesIndex::muchComingAndGoing_keepsWhatIsThere()
{
    NamesIndex index;
    const NamesIndex::Slot stays = index.put(pond().info);
    for (int round = 0; round < 30; ++round) {
        QList<NamesIndex::Slot> slots;
        for (int number = 0; number < 500; ++number)
            slots.append(
                index.put(info(u"%1/%2"_s.arg(round).arg(number), u"Ana"_s, u"Round %1"_s.arg(round))));
        for (const NamesIndex::Slot slot : std::as_const(slots))
            index.remove(slot);
    }
    QCOMPARE(index.size(), 1);
    QCOMPARE(index.slotEnd(), 501);
    QCOMPARE(index.find(pond().info.id), stays);
    QCOMPARE(index.title(stays), pond().info.title);
    QCOMPARE(found(index, u"round"_s), QStringList());
    QCOMPARE(found(index, u"thin"_s), QStringList {u"keyword pond: [thin] ice"_s});
}

void TestNamesIndex::longValuesAndIds_areCut()
{
    NamesIndex index;
    StoryInfo huge = info(u"x"_s.repeated(100'000), u"y "_s.repeated(100'000), u"Last"_s);
    for (int number = 0; number < 100'000; ++number)
        huge.keywords.append(u"k%1"_s.arg(number));
    const NamesIndex::Slot slot = index.put(huge);
    QCOMPARE(index.find(huge.id), slot);
    QCOMPARE(found(index, u"k5"_s, 5).size(), 1);
    QCOMPARE(index.search(Query::fromString(u"y"_s), 0).matches.constFirst().excerpt.text.size(),
             NamePool::longestValue);
}

void TestNamesIndex::story_isDescribed()
{
    NamesIndex index;
    StoryInfo pondInfo = pond().info;
    pondInfo.words = 1234;
    const NamesIndex::Slot slot = index.put(pondInfo);
    QCOMPARE(index.id(slot), pondInfo.id);
    QCOMPARE(index.title(slot), pondInfo.title);
    QCOMPARE(index.words(slot), 1234);
    const NameMatches matches = index.search(Query::fromString(u"mia"_s), 0);
    QCOMPARE(matches.titles.value(pondInfo.id), pondInfo.title);
}

QTEST_GUILESS_MAIN(TestNamesIndex)
#include "tst_namesindex.moc"
