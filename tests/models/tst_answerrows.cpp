// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "answerrows.h"

#include "rowtexts.h"
#include "storyfiles.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::Reason)

namespace {

const StoryId loose {u"loose-thread"_s};
const StoryId third {u"third-window"_s};

Match match(const StoryId &story, Reason reason, const QString &text, const QString &word,
            std::optional<Passage> passage = {})
{
    return {story, reason, 1, {text, {{text.indexOf(word), word.size()}}}, passage};
}

Match passageMatch(const StoryId &story, qsizetype at)
{
    return match(story, Reason::Text, u"Which red, at %1?"_s.arg(at), u"red"_s, Passage {at, 3});
}

SearchResult result(const QList<Match> &matches)
{
    return {Query::fromString(u"red"_s), matches, matches.size()};
}

QList<Match> passages(int count)
{
    QList<Match> matches;
    for (int number = 0; number < count; ++number)
        matches.append(passageMatch(loose, 10 * number));
    return matches;
}

} // namespace

class TestAnswerRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void mixedMatches_standUnderTheirSections();
    void oneMatch_saysWhatItIs_data();
    void oneMatch_saysWhatItIs();
    void passages_areGroupedAndCountedByStory();
    void manyPassages_showFirstAndMore_data();
    void manyPassages_showFirstAndMore();
    void more_ofAStory_showsItsPassages();
    void more_ofTwoHundredAndMore_showsTheNext();
    void manyAnswers_showFirstAndMore_data();
    void manyAnswers_showFirstAndMore();
    void manyStoriesWithPassages_showFirstAndMore();
    void answersBeyondThoseGiven_areCounted_data();
    void answersBeyondThoseGiven_areCounted();
    void longExcerpt_isCutAroundTheWord();
    void storyNoLongerThere_isLeftOut();
    void nothingFound_saysSoWithTheQuery();
    void artistOfSeveralStories_isOneRowThatUnfolds();
    void artistFoundInSomeStories_hasThoseOnly();
    void artistsBeyondThoseGiven_areNotCountedAsAll();
    void nearestWords_areNamedFirst_data();
    void nearestWords_areNamedFirst();
    void tiers_areSaid_data();
    void tiers_areSaid();

private:
    Library m_library;
};

void TestAnswerRows::initTestCase()
{
    m_library.add({{catalogueEntry(loose.value, {u"Ana"_s}, u"The Loose Thread"_s),
                    catalogueEntry(third.value, {u"Egor"_s, u"Renat"_s}, u"The Third Window"_s)},
                   {}});
}

void TestAnswerRows::mixedMatches_standUnderTheirSections()
{
    const auto rows
        = answerRows(result({match(loose, Reason::Keyword, u"red wool"_s, u"red"_s),
                             match(third, Reason::Work, u"Red Tram"_s, u"Red"_s), passageMatch(third, 5),
                             match(loose, Reason::Title, u"The Red Thread"_s, u"Red"_s),
                             match(third, Reason::Artist, u"Fredrik"_s, u"red"_s)}),
                     m_library, {});
    QCOMPARE(rowKinds(rows), u"SASnnSnSHe"_s);
    QCOMPARE(rowTexts(rows),
             QStringList({u"Artists"_s, u"Fredrik"_s, u"Works and titles"_s, u"Red Tram"_s,
                          u"The Red Thread"_s, u"People, places, keywords"_s, u"red wool"_s,
                          u"In the stories"_s, u"The Third Window"_s, u"Which red, at 5?"_s}));
    QCOMPARE(rows.at(0).count, u"1"_s);
    QCOMPARE(rows.at(2).count, u"2"_s);
    QCOMPARE(rows.at(5).count, u"1"_s);
    QCOMPARE(rows.at(7).count, u"1 in 1"_s);
    for (const StoryRow &row : rows)
        QCOMPARE(row.isChoosable(), row.kind != RowKind::Section);
}

void TestAnswerRows::oneMatch_saysWhatItIs_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("detail");
    const QString title = u"The Third Window"_s;
    QTest::newRow("artist") << Reason::Artist << u"Artists"_s << title;
    QTest::newRow("title") << Reason::Title << u"Works and titles"_s << u"a story about Egor and Renat"_s;
    QTest::newRow("work") << Reason::Work << u"Works and titles"_s << u"a work in The Third Window"_s;
    QTest::newRow("person") << Reason::Person << u"People, places, keywords"_s
                            << u"a person in The Third Window"_s;
    QTest::newRow("place") << Reason::Place << u"People, places, keywords"_s
                           << u"a place in The Third Window"_s;
    QTest::newRow("keyword") << Reason::Keyword << u"People, places, keywords"_s << title;
    QTest::newRow("summary") << Reason::Summary << u"Summaries"_s << title;
}

void TestAnswerRows::oneMatch_saysWhatItIs()
{
    QFETCH(Reason, reason);
    const auto rows = answerRows(result({match(third, reason, u"The red tram"_s, u"red"_s, Passage {40, 3})}),
                                 m_library, {});
    QCOMPARE(rows.size(), 2);
    QTEST(rows.at(0).text, "section");
    QTEST(rows.at(1).detail, "detail");
    QCOMPARE(rows.at(1).text, u"The red tram"_s);
    QCOMPARE(rows.at(1).ranges, QList<Passage>({{4, 3}}));
    QCOMPARE(rows.at(1).story, third);
    QCOMPARE(rows.at(1).passage, (Passage {40, 3}));
}

void TestAnswerRows::passages_areGroupedAndCountedByStory()
{
    const auto rows = answerRows(
        result({passageMatch(loose, 5), passageMatch(loose, 90), passageMatch(third, 7)}), m_library, {});
    QCOMPARE(rowKinds(rows), u"SHeeHe"_s);
    QCOMPARE(rows.at(0).count, u"3 in 2"_s);
    QCOMPARE(rows.at(1).text, u"The Loose Thread"_s);
    QCOMPARE(rows.at(1).count, u"2"_s);
    QCOMPARE(rows.at(1).passage, (Passage {5, 3}));
    QCOMPARE(rows.at(3).passage, (Passage {90, 3}));
    QCOMPARE(rows.at(3).story, loose);
    QCOMPARE(rows.at(4).text, u"The Third Window"_s);
    QCOMPARE(rows.at(4).count, u"1"_s);
    QCOMPARE(rows.at(5).story, third);
}

void TestAnswerRows::manyPassages_showFirstAndMore_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QString>("last");
    QTest::newRow("three") << 3 << u"SHeee"_s << u"Which red, at 20?"_s;
    QTest::newRow("four, as “1 more” would take the same room") << 4 << u"SHeeee"_s << u"Which red, at 30?"_s;
    QTest::newRow("five") << 5 << u"SHeeem"_s << u"2 more in this story"_s;
    QTest::newRow("many") << 40 << u"SHeeem"_s << u"37 more in this story"_s;
}

void TestAnswerRows::manyPassages_showFirstAndMore()
{
    QFETCH(int, count);
    const auto rows = answerRows(result(passages(count)), m_library, {});
    QTEST(rowKinds(rows), "kinds");
    QTEST(rows.constLast().text, "last");
    QCOMPARE(rows.constLast().story, loose);
    QCOMPARE(rows.at(1).count, QString::number(count));
    QCOMPARE(rows.at(0).count, u"%1 in 1"_s.arg(count));
    QVERIFY(rows.constLast().isChoosable());
}

void TestAnswerRows::more_ofAStory_showsItsPassages()
{
    ShownAnswers shown;
    StoryRow more = answerRows(result(passages(7)), m_library, shown).constLast();
    shown.showMore(more);
    QCOMPARE(rowKinds(answerRows(result(passages(7)), m_library, shown)), u"SHeeeeeee"_s);
    shown.clear();
    more.story = third;
    shown.showMore(more);
    QCOMPARE(rowKinds(answerRows(result(passages(7)), m_library, shown)), u"SHeeem"_s);
}

void TestAnswerRows::more_ofTwoHundredAndMore_showsTheNext()
{
    const SearchResult all = result(passages(300));
    ShownAnswers shown;
    shown.showMore(answerRows(all, m_library, shown).constLast());
    const auto rows = answerRows(all, m_library, shown);
    QCOMPARE(rows.size(), 2 + 203 + 1);
    QCOMPARE(rows.constLast().text, u"97 more in this story"_s);
    shown.showMore(rows.constLast());
    QCOMPARE(answerRows(all, m_library, shown).size(), 2 + 300);
}

void TestAnswerRows::manyAnswers_showFirstAndMore_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::newRow("artists") << Reason::Artist;
    QTest::newRow("works") << Reason::Work;
    QTest::newRow("keywords") << Reason::Keyword;
    QTest::newRow("summaries") << Reason::Summary;
}

void TestAnswerRows::manyAnswers_showFirstAndMore()
{
    QFETCH(Reason, reason);
    QList<Match> matches;
    for (int number = 0; number < 1450; ++number)
        matches.append(match(loose, reason, u"Red %1"_s.arg(number), u"Red"_s));
    ShownAnswers shown;
    auto rows = answerRows(result(matches), m_library, shown);
    QCOMPARE(rows.size(), 1 + 200 + 1);
    QCOMPARE(rows.constFirst().count, QLocale().toString(1450));
    QCOMPARE(rows.constLast().kind, RowKind::More);
    QCOMPARE(rows.constLast().text, u"%1 more"_s.arg(QLocale().toString(1250)));
    QVERIFY(rows.constLast().isChoosable());
    shown.showMore(rows.constLast());
    rows = answerRows(result(matches), m_library, shown);
    QCOMPARE(rows.size(), 1 + 400 + 1);
    QCOMPARE(rows.at(400).text, u"Red 399"_s);
}

void TestAnswerRows::manyStoriesWithPassages_showFirstAndMore()
{
    Library library;
    Catalogue many;
    QList<Match> matches;
    for (int number = 0; number < 450; ++number) {
        many.entries.append(catalogueEntry(u"s%1"_s.arg(number), {u"Mia"_s}, u"Rings"_s));
        matches.append(match({u"s%1"_s.arg(number)}, Reason::Text, u"red"_s, u"red"_s, Passage {3, 3}));
    }
    library.add(many);
    ShownAnswers shown;
    const auto rows = answerRows(result(matches), library, shown);
    QCOMPARE(rows.size(), 1 + 2 * 200 + 1);
    QCOMPARE(rows.constFirst().count, u"450 in 450"_s);
    QCOMPARE(rows.constLast().text, u"250 more stories"_s);
    shown.showMore(rows.constLast());
    QCOMPARE(answerRows(result(matches), library, shown).size(), 1 + 2 * 400 + 1);
}

void TestAnswerRows::answersBeyondThoseGiven_areCounted_data()
{
    QTest::addColumn<int>("titles");
    QTest::addColumn<int>("passages");
    QTest::addColumn<int>("total");
    QTest::addColumn<QStringList>("counts");
    QTest::newRow("none beyond") << 100 << 2 << 102 << QStringList {u"100"_s, u"2 in 1"_s};
    QTest::newRow("only titles") << 100 << 0 << 160 << QStringList {u"160"_s};
    QTest::newRow("only passages") << 0 << 100 << 160 << QStringList {u"160 in 1"_s};
    QTest::newRow("titles and few passages") << 100 << 2 << 160 << QStringList {u"100+"_s, u"2 in 1"_s};
    QTest::newRow("few titles, and passages") << 1 << 120 << 160 << QStringList {u"1"_s, u"120+ in 1"_s};
}

void TestAnswerRows::answersBeyondThoseGiven_areCounted()
{
    QFETCH(int, titles);
    QFETCH(int, passages);
    QFETCH(int, total);
    QList<Match> matches(titles, match(third, Reason::Title, u"Red"_s, u"Red"_s));
    matches += ::passages(passages);
    QStringList counts;
    for (const StoryRow &row : answerRows({Query::fromString(u"red"_s), matches, total}, m_library, {})) {
        if (row.kind == RowKind::Section)
            counts.append(row.count);
    }
    QTEST(counts, "counts");
}

void TestAnswerRows::longExcerpt_isCutAroundTheWord()
{
    const QString text = u"grey "_s.repeated(40) + u"red"_s + u" grey"_s.repeated(40);
    const auto rows
        = answerRows(result({match(loose, Reason::Text, text, u"red"_s, Passage {200, 3})}), m_library, {});
    const StoryRow &excerpt = rows.constLast();
    QVERIFY(excerpt.text.size() < 120);
    QCOMPARE(excerpt.ranges.size(), 1);
    const Passage word = excerpt.ranges.constFirst();
    QCOMPARE(excerpt.text.mid(word.start, word.length), u"red"_s);
    // A narrow column shows but 36 characters of it.
    QCOMPARE_LE(word.end(), 36);
    QCOMPARE(excerpt.passage, (Passage {200, 3}));
}

void TestAnswerRows::storyNoLongerThere_isLeftOut()
{
    const StoryId gone {u"gone"_s};
    const auto rows = answerRows(result({match(gone, Reason::Title, u"Red"_s, u"Red"_s),
                                         passageMatch(gone, 1), passageMatch(loose, 5)}),
                                 m_library, {});
    QCOMPARE(rowKinds(rows), u"SHe"_s);
    QCOMPARE(rows.at(0).count, u"1 in 1"_s);
}

void TestAnswerRows::nothingFound_saysSoWithTheQuery()
{
    const auto rows = answerRows({Query::fromString(u"  50 %1 zqx "_s), {}, 0}, m_library, {});
    QCOMPARE(rowKinds(rows), u"!"_s);
    QVERIFY2(rows.constFirst().text.contains(u"“50 %1 zqx”"_s), qPrintable(rows.constFirst().text));
    QVERIFY(!rows.constFirst().detail.isEmpty());
    QVERIFY(!rows.constFirst().isChoosable());
}

namespace {

/// Three artists with some stories each, and the matches of all of them.
struct Colony
{
    explicit Colony(int storiesEach)
    {
        Catalogue catalogue;
        for (int artist = 0; artist < 3; ++artist) {
            for (int story = 0; story < storiesEach; ++story) {
                const QString id = u"s%1-%2"_s.arg(artist).arg(story, 3, 10, QChar(u'0'));
                const QString name = names.at(artist);
                catalogue.entries.append(catalogueEntry(id, {name}, u"Story "_s + id, 100));
                matches.append(match({id}, Reason::Artist, name, u"Red"_s));
            }
        }
        library.add(catalogue);
    }

    const QStringList names {u"Ana Red"_s, u"Egor Red"_s, u"Mia Red"_s};
    Library library;
    QList<Match> matches;
};

} // namespace

void TestAnswerRows::artistOfSeveralStories_isOneRowThatUnfolds()
{
    const Colony colony(20);
    ShownAnswers shown;
    auto rows = answerRows(result(colony.matches), colony.library, shown);
    QCOMPARE(rowKinds(rows), u"SAAA"_s);
    QCOMPARE(rows.at(0).count, u"3"_s);
    QCOMPARE(rows.at(2).text, u"Egor Red"_s);
    QCOMPARE(rows.at(2).ranges, QList<Passage>({{5, 3}}));
    QCOMPARE(rows.at(2).words, 2000);
    QVERIFY(rows.at(2).foldable);
    QVERIFY(rows.at(2).folded);
    QVERIFY(rows.at(2).story.isEmpty());

    shown.fold(rows.at(2));
    rows = answerRows(result(colony.matches), colony.library, shown);
    QCOMPARE(rowKinds(rows), u"SAA"_s + u"T"_s.repeated(20) + u"A"_s);
    QVERIFY(!rows.at(2).folded);
    QCOMPARE(rows.at(3).text, u"Story s1-000"_s);
    QCOMPARE(rows.at(3).story.value, u"s1-000"_s);

    shown.fold(rows.at(2));
    QCOMPARE(rowKinds(answerRows(result(colony.matches), colony.library, shown)), u"SAAA"_s);
}

void TestAnswerRows::artistFoundInSomeStories_hasThoseOnly()
{
    const Colony colony(20);
    ShownAnswers shown;
    auto rows = answerRows(result(colony.matches.first(2)), colony.library, shown);
    shown.fold(rows.at(1));
    QCOMPARE(rowKinds(answerRows(result(colony.matches.first(2)), colony.library, shown)), u"SATT"_s);
    // Of one story, it is that story's row.
    rows = answerRows(result(colony.matches.first(1)), colony.library, shown);
    QCOMPARE(rows.at(1).story.value, u"s0-000"_s);
    QVERIFY(!rows.at(1).foldable);
}

void TestAnswerRows::artistsBeyondThoseGiven_areNotCountedAsAll()
{
    const Colony colony(60);
    const SearchResult best {Query::fromString(u"red"_s), colony.matches.first(100), 180};
    ShownAnswers shown;
    auto rows = answerRows(best, colony.library, shown);
    QCOMPARE(rowKinds(rows), u"SAA"_s);
    QCOMPARE(rows.at(0).count, u"2"_s); // of few artists, all are given
    // The stories of the second go on behind the last match.
    shown.fold(rows.at(2));
    QCOMPARE(answerRows(best, colony.library, shown).size(), 3 + 60);

    QList<Match> many;
    for (int number = 0; number < 100; ++number)
        many.append(
            match(colony.matches.constFirst().story, Reason::Artist, u"Red %1"_s.arg(number), u"Red"_s));
    rows = answerRows({Query::fromString(u"red"_s), many, 180}, colony.library, shown);
    QCOMPARE(rows.at(0).count, u"100+"_s);
}

void TestAnswerRows::nearestWords_areNamedFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<QStringList>>("nearest");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    QTest::newRow("one word") << u"kalmurzeava"_s << QList<QStringList> {{u"kalmurzaeva"_s}}
                              << u"Nothing for “kalmurzeava”."_s << u"Showing “kalmurzaeva”."_s;
    QTest::newRow("one of two") << u"grey doro"_s << QList<QStringList> {{}, {u"door"_s}}
                                << u"Nothing for “doro”."_s << u"Showing “door”."_s;
    QTest::newRow("both") << u"gery doro"_s << QList<QStringList> {{u"grey"_s}, {u"door"_s, u"dorm"_s}}
                          << u"Nothing for “gery”, “doro”."_s << u"Showing “grey”, “door”, “dorm”."_s;
    QTest::newRow("many") << u"doro"_s << QList<QStringList> {{u"a"_s, u"b"_s, u"c"_s, u"d"_s}}
                          << u"Nothing for “doro”."_s << u"Showing “a”, “b”, “c”."_s;
}

void TestAnswerRows::nearestWords_areNamedFirst()
{
    QFETCH(QString, typed);
    QFETCH(QList<QStringList>, nearest);
    QList<QList<WordForm>> forms;
    for (const QStringList &words : nearest) {
        forms.append(QList<WordForm> {{u"another"_s, Tier::OtherForm}});
        for (const QString &word : words)
            forms.last().append({word, Tier::Slip});
    }
    SearchResult found = result({passageMatch(loose, 5)});
    found.query = Query::fromString(typed).withForms(forms);
    const auto rows = answerRows(found, m_library, {});
    QCOMPARE(rowKinds(rows), u"~SHe"_s);
    QTEST(rows.constFirst().text, "text");
    QTEST(rows.constFirst().detail, "detail");
    QVERIFY(!rows.constFirst().isChoosable());
    // Where even these are nowhere, that is all there is to say.
    QCOMPARE(rowKinds(answerRows({found.query, {}, 0}, m_library, {})), u"!"_s);
}

void TestAnswerRows::tiers_areSaid_data()
{
    QTest::addColumn<int>("tier");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("exact") << int(Tier::Exact) << QString() << QString();
    QTest::newRow("prefix") << int(Tier::Prefix) << QString() << QString();
    QTest::newRow("folded") << int(Tier::Folded) << QString() << QString();
    QTest::newRow("spelling") << int(Tier::Spelling) << u"another spelling"_s << u"another spelling"_s;
    QTest::newRow("form") << int(Tier::OtherForm) << u"another form"_s << u"another form of the name"_s;
    QTest::newRow("slip") << int(Tier::Slip) << u"similar"_s << u"similar"_s;
}

void TestAnswerRows::tiers_areSaid()
{
    QFETCH(int, tier);
    QTEST(tierNote(Tier(tier)), "note");
    QTEST(spokenTierNote(Tier(tier)), "spoken");
    Match artist = match(loose, Reason::Artist, u"Fredrik"_s, u"red"_s);
    artist.tier = Tier(tier);
    QCOMPARE(answerRows(result({artist}), m_library, {}).at(1).tier, Tier(tier));
    artist.reason = Reason::Person;
    QCOMPARE(answerRows(result({artist}), m_library, {}).at(1).tier, Tier(tier));
}

QTEST_GUILESS_MAIN(TestAnswerRows)
#include "tst_answerrows.moc"
