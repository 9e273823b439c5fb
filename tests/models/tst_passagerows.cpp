// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "passagerows.h"

#include "passagemodel.h"
#include "rowtexts.h"
#include "storyfiles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const StoryId rings {u"rings"_s};
const StoryId door {u"door"_s};
const StoryId loose {u"thread"_s};

Match passage(const StoryId &story, qsizetype at, const QString &text = u"…no two echoes met"_s,
              const QString &word = u"echo"_s)
{
    return {
        story,      Reason::Text, 1, {text, {{text.indexOf(word), word.size()}}}, Passage {at, word.size()},
        Tier::Exact};
}

SearchResult result(const QList<Match> &matches)
{
    return {Query::fromString(u"echo"_s), matches, matches.size()};
}

} // namespace

class TestPassageRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void passages_standWholeUnderTheirStories();
    void namesAndStoriesNoLongerThere_areLeftOut();
    void order_isOfTheAnswerOrOfTheList();
    void artist_leavesTheirStoriesOnly();
    void artists_areNamedOnceAndCounted();
    void count_saysWhatThereIs_data();
    void count_saysWhatThereIs();
    void markdown_isAListUnderHeadings();
    void markdown_ofNothing_isItsTitle();
    void title_saysWhatWasFoundInPlaceOfASlip();
    void model_choosesPassagesOnly();
    void model_findsTheSamePassageAgain();

private:
    Library m_library;
    const QList<Match> m_matches {passage(rings, 5), passage(rings, 90), passage(door, 7), passage(loose, 3)};
};

void TestPassageRows::initTestCase()
{
    m_library.add({{catalogueEntry(rings.value, {u"Mia Kalmurzaeva"_s}, u"Rings on Still Water"_s),
                    catalogueEntry(door.value, {u"Wiktoria"_s, u"Kalmurzaeva, Mia"_s}, u"A Door"_s),
                    catalogueEntry(loose.value, {u"Ana"_s}, u"Thread"_s)},
                   {}});
}

void TestPassageRows::passages_standWholeUnderTheirStories()
{
    const QString text = u"grey "_s.repeated(40) + u"echo"_s;
    const auto rows
        = passageRows(result({passage(rings, 5, text), passage(rings, 90), passage(door, 7)}), m_library);
    QCOMPARE(rowKinds(rows), u"HeeHe"_s);
    QCOMPARE(rows.at(0).text, u"Rings on Still Water"_s);
    QCOMPARE(rows.at(0).detail, u"Mia Kalmurzaeva"_s);
    QCOMPARE(rows.at(0).count, u"2"_s);
    QCOMPARE(rows.at(1).text, text);
    QCOMPARE(rows.at(1).ranges, QList<Passage>({{200, 4}}));
    QCOMPARE(rows.at(2).passage, (Passage {90, 4}));
    QCOMPARE(rows.at(3).detail, u"Wiktoria and Mia Kalmurzaeva"_s);
    QCOMPARE(rows.at(4).story, door);
}

void TestPassageRows::namesAndStoriesNoLongerThere_areLeftOut()
{
    const Match title {rings, Reason::Title, 1, {u"Echoes"_s, {{0, 4}}}, {}, Tier::Exact};
    const auto rows = passageRows(result({title, passage({u"gone"_s}, 1), passage(door, 7)}), m_library);
    QCOMPARE(rowKinds(rows), u"He"_s);
    QCOMPARE(rows.at(0).text, u"A Door"_s);
}

void TestPassageRows::order_isOfTheAnswerOrOfTheList()
{
    const auto titles = [this](PassageOrder order) {
        QStringList found;
        for (const StoryRow &row : passageRows(result(m_matches), m_library, {{}, order})) {
            if (row.kind == RowKind::StoryHeading)
                found.append(row.text);
        }
        return found;
    };
    QCOMPARE(titles(PassageOrder::Relevance),
             QStringList({u"Rings on Still Water"_s, u"A Door"_s, u"Thread"_s}));
    QCOMPARE(titles(PassageOrder::Story), QStringList({u"Thread"_s, u"Rings on Still Water"_s, u"A Door"_s}));
}

void TestPassageRows::artist_leavesTheirStoriesOnly()
{
    const auto artists = passageArtists(result(m_matches), m_library);
    const auto rows = passageRows(result(m_matches), m_library, {artists.at(0).key});
    QCOMPARE(artists.at(0).name, u"Ana"_s);
    QCOMPARE(rowTexts(rows), QStringList({u"Thread"_s, u"…no two echoes met"_s}));
    // Under either spelling of the name.
    QCOMPARE(rowKinds(passageRows(result(m_matches), m_library, {artists.at(1).key})), u"HeeHe"_s);
}

void TestPassageRows::artists_areNamedOnceAndCounted()
{
    QStringList shown;
    for (const PassageArtist &artist : passageArtists(result(m_matches), m_library))
        shown.append(u"%1 %2"_s.arg(artist.name).arg(artist.passages));
    QCOMPARE(shown, QStringList({u"Ana 1"_s, u"Mia Kalmurzaeva 3"_s, u"Wiktoria 1"_s}));
}

void TestPassageRows::count_saysWhatThereIs_data()
{
    QTest::addColumn<int>("passages");
    QTest::addColumn<bool>("areAll");
    QTest::addColumn<QString>("count");
    QTest::newRow("none") << 0 << true << QString();
    QTest::newRow("one") << 1 << true << u"One passage in one story"_s;
    QTest::newRow("some") << 12 << true << u"12 passages in one story"_s;
    QTest::newRow("some of them") << 100 << false << u"The best 100 passages, in one story; there are more"_s;
}

void TestPassageRows::count_saysWhatThereIs()
{
    QFETCH(int, passages);
    QFETCH(bool, areAll);
    QList<Match> matches {{rings, Reason::Title, 1, {u"Echoes"_s, {{0, 4}}}, {}, Tier::Exact}};
    for (int number = 0; number < passages; ++number)
        matches.append(passage(rings, number));
    SearchResult found = result(matches);
    found.hasAllPassages = areAll;
    QTEST(passageCount(found, passageRows(found, m_library)), "count");
}

void TestPassageRows::markdown_isAListUnderHeadings()
{
    const SearchResult found
        = result({passage(rings, 5, u"[an] *echo* met\nanother echo"_s), passage(door, 7)});
    const auto rows = passageRows(found, m_library);
    QCOMPARE(passagesAsMarkdown(passageTitle(found.query), passageCount(found, rows), rows),
             u"# Passages with “echo”\n\n2 passages in 2 stories\n"
             u"\n## Rings on Still Water\n\nMia Kalmurzaeva\n"
             u"\n- \\[an\\] \\***echo**\\* met another echo\n"
             u"\n## A Door\n\nWiktoria and Mia Kalmurzaeva\n"
             u"\n- …no two **echo**es met\n"_s);
}

void TestPassageRows::title_saysWhatWasFoundInPlaceOfASlip()
{
    const Query typed = Query::fromString(u"gery doro"_s);
    QCOMPARE(passageTitle(typed), u"Passages with “gery doro”"_s);
    const Query meant = typed.withForms({{{u"grey"_s, Tier::Slip}}, {{u"door"_s, Tier::Slip}}});
    QCOMPARE(passageTitle(meant), u"Passages with “gery doro” (nearest: “grey”, “door”)"_s);
}

void TestPassageRows::markdown_ofNothing_isItsTitle()
{
    QCOMPARE(passagesAsMarkdown(u"Passages"_s, {}, {}), u"# Passages\n"_s);
}

void TestPassageRows::model_choosesPassagesOnly()
{
    PassageModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY(!model.like({}).isValid());
    model.setRows(passageRows(result(m_matches), m_library));
    QCOMPARE(model.rowCount(), 7);
    QVERIFY(!model.index(0).flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.index(1).flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             u"Rings on Still Water, Mia Kalmurzaeva, 2"_s);
}

void TestPassageRows::model_findsTheSamePassageAgain()
{
    PassageModel model;
    model.setRows(passageRows(result(m_matches), m_library));
    const StoryRow inDoor = model.rows().at(4);
    QCOMPARE(model.like(inDoor).row(), 4);
    model.setRows(passageRows(result(m_matches), m_library, {{}, PassageOrder::Story}));
    QCOMPARE(model.like(inDoor).row(), 6);
    model.setRows(passageRows(result({passage(loose, 3)}), m_library));
    QCOMPARE(model.like(inDoor).row(), 1);
}

QTEST_GUILESS_MAIN(TestPassageRows)
#include "tst_passagerows.moc"
