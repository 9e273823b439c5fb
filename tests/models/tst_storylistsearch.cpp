// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistmodel.h"

#include "bundledstories.h"
#include "ftsindex.h"
#include "listdesk.h"
#include "rowtexts.h"
#include "scriptedindex.h"
#include "storyfiles.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const StoryId mia {u"mia-kalmurzaeva"_s};
const StoryId egor {u"egor-kalmurzaeva"_s};

std::unique_ptr<ListDesk> deskWith(std::unique_ptr<SearchIndex> index)
{
    auto list = std::make_unique<ListDesk>(std::move(index));
    list->desk.library().add(bundledStories());
    list->searcher.add(list->desk.library().entries());
    return list;
}

std::unique_ptr<ListDesk> deskWithStories()
{
    // With their texts: a searcher that has only begun to read them answers by names.
    auto index = std::make_unique<FtsIndex>(u":memory:"_s);
    const QList<CatalogueEntry> bundled = bundledStories().entries;
    for (const CatalogueEntry &entry : bundled)
        index->add(readStory(entry).story.value_or(Story()), entry.stamp);
    return deskWith(std::move(index));
}

Match titleMatch(const StoryId &story, const QString &title)
{
    return {story, Reason::Title, 1, {title, {{0, 3}}}, {}};
}

} // namespace

/// The list while something is searched for.
class TestStoryListSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void name_isAnsweredByItsArtistFirst();
    void work_isAnsweredUnderWorksAndTitles();
    void word_isAnsweredByPassagesThatHoldIt();
    void sectionsAndMessages_cannotBeChosen();
    void nothingFound_isOneRowThatSaysSo();
    void more_unfoldsAllPassagesOfItsStory();
    void newQuery_rowsStayUntilTheAnswer();
    void emptyQuery_listsArtistsAtOnce();
    void twoQueriesQuickly_onlyTheNewestIsAnswered();
    void sameWordsTypedDifferently_areStillAnswered();
    void refinedQuery_keepsRowsThatStay();
    void storiesAdded_whileSearching_joinTheAnswers();
    void spokenText_ofAnswers_saysTextDetailAndCount();
    void nameInAnotherForm_isAnsweredAndSaysSo();
    void misspeltWord_isAnsweredByTheNearest();
    void exclusionAlone_isAnotherQuery();
    void artistOfSeveralStories_unfoldsAmongAnswers();
};

void TestStoryListSearch::name_isAnsweredByItsArtistFirst()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"mia"_s));
    const auto rows = list->rows();
    QCOMPARE(rows.at(0).kind, RowKind::Section);
    QCOMPARE(rows.at(0).text, u"Artists"_s);
    QCOMPARE(rows.at(1).kind, RowKind::Artist);
    QCOMPARE(rows.at(1).text, u"Mia Kalmurzaeva"_s);
    QCOMPARE(rows.at(1).story, mia);
    QCOMPARE(list->model.index(1).data(RangesRole).value<QList<Passage>>(), QList<Passage>({{0, 3}}));
    QCOMPARE(list->model.index(0).data(StatusRole).toString(), u"1"_s);
    QCOMPARE(list->model.firstChoosable().row(), 1);
}

void TestStoryListSearch::work_isAnsweredUnderWorksAndTitles()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"flood market"_s));
    const auto rows = list->rows();
    QCOMPARE(rows.at(0).text, u"Works and titles"_s);
    QCOMPARE(rows.at(1).text, u"Flood Market"_s);
    QCOMPARE(rows.at(1).detail, u"a work in The Third Window"_s);
    QCOMPARE(rows.at(1).story, egor);
    QVERIFY(rows.at(1).passage.has_value());
}

void TestStoryListSearch::word_isAnsweredByPassagesThatHoldIt()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"herring"_s));
    qsizetype excerpts = 0;
    for (const StoryRow &row : list->rows()) {
        if (row.kind != RowKind::Excerpt)
            continue;
        ++excerpts;
        QCOMPARE_GE(row.ranges.size(), 1);
        const Passage shown = row.ranges.constFirst();
        QCOMPARE(row.text.mid(shown.start, shown.length).toLower(), u"herring"_s);
        list->desk.session().open(row.story);
        const QString text = list->desk.session().story().text;
        QCOMPARE(text.mid(row.passage->start, 7).toLower(), u"herring"_s);
    }
    QCOMPARE_GE(excerpts, 1);
}

void TestStoryListSearch::sectionsAndMessages_cannotBeChosen()
{
    const auto list = deskWithStories();
    for (const QString &query : {u"kalmurzaev"_s, u"red"_s, u"xyzzy"_s}) {
        QVERIFY(list->ask(query));
        bool any = false;
        for (int row = 0; row < list->model.rowCount(); ++row) {
            const QModelIndex index = list->model.index(row);
            const auto kind = static_cast<RowKind>(index.data(KindRole).toInt());
            const bool heading = kind == RowKind::Section || kind == RowKind::Message;
            QCOMPARE(index.flags().testFlag(Qt::ItemIsSelectable), !heading);
            QCOMPARE(index.flags().testFlag(Qt::ItemIsEnabled), !heading);
            any = any || heading;
        }
        QVERIFY(any);
    }
}

void TestStoryListSearch::nothingFound_isOneRowThatSaysSo()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"xyzzy"_s));
    QCOMPARE(rowTexts(list->model), QStringList {u"Nothing found for “xyzzy”"_s});
    QCOMPARE(rowKinds(list->rows()), u"!"_s);
    QVERIFY(!list->model.firstChoosable().isValid());
}

void TestStoryListSearch::more_unfoldsAllPassagesOfItsStory()
{
    QList<Match> matches;
    for (qsizetype number = 0; number < 6; ++number)
        matches.append({mia, Reason::Text, 1, {u"ring %1"_s.arg(number), {{0, 4}}}, Passage {number, 4}});
    const auto list = deskWith(std::make_unique<ScriptedIndex>(
        QHash<QString, QList<Match>> {{u"ring"_s, matches}, {u"rings"_s, matches}}));
    QVERIFY(list->ask(u"ring"_s));
    QCOMPARE(rowKinds(list->rows()), u"SHeeem"_s);
    QCOMPARE(list->model.index(0).data(StatusRole).toString(), u"6 in 1"_s);

    QSignalSpy removed(&list->model, &StoryListModel::rowsRemoved);
    list->model.toggle(list->model.index(5));
    QCOMPARE(rowKinds(list->rows()), u"SHeeeeee"_s);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.constFirst().mid(1), QVariantList({5, 5}));

    QVERIFY(list->ask(u"rings"_s));
    QCOMPARE(rowKinds(list->rows()), u"SHeeem"_s);
}

void TestStoryListSearch::newQuery_rowsStayUntilTheAnswer()
{
    const auto list = deskWithStories();
    const QStringList artists = rowTexts(list->model);
    list->model.setQuery(Query::fromString(u"echoes"_s));
    QCOMPARE(rowTexts(list->model), artists);
    QTRY_VERIFY(rowTexts(list->model) != artists);
}

void TestStoryListSearch::emptyQuery_listsArtistsAtOnce()
{
    const auto list = deskWithStories();
    const QStringList artists = rowTexts(list->model);
    QVERIFY(list->ask(u"echoes"_s));
    QVERIFY(rowTexts(list->model) != artists);
    QSignalSpy answered(&list->model, &StoryListModel::answered);
    list->model.setQuery(Query::fromString(u" "_s));
    QCOMPARE(rowTexts(list->model), artists);
    QCOMPARE(answered.size(), 1);
}

void TestStoryListSearch::twoQueriesQuickly_onlyTheNewestIsAnswered()
{
    const auto list = deskWith(std::make_unique<ScriptedIndex>(QHash<QString, QList<Match>> {
        {u"rin"_s, {titleMatch(mia, u"Rings"_s)}}, {u"thi"_s, {titleMatch(egor, u"Third"_s)}}}));
    QStringList answers;
    connect(&list->model, &StoryListModel::answered, this,
            [&answers, &list] { answers.append(rowTexts(list->model).constLast()); });
    list->model.setQuery(Query::fromString(u"rin"_s));
    list->model.setQuery(Query::fromString(u"thi"_s));
    QTRY_VERIFY(!answers.isEmpty());
    QCOMPARE(answers.constFirst(), u"Third"_s);
    QVERIFY(!answers.contains(u"Rings"_s));
}

void TestStoryListSearch::sameWordsTypedDifferently_areStillAnswered()
{
    const auto list = deskWithStories();
    list->model.setQuery(Query::fromString(u"echoes"_s));
    list->model.setQuery(Query::fromString(u"Echoes!"_s));
    QTRY_COMPARE(rowTexts(list->model).constFirst(), u"Works and titles"_s);
    QCOMPARE(list->model.query().toString(), u"Echoes!"_s);
}

void TestStoryListSearch::refinedQuery_keepsRowsThatStay()
{
    const Match rings = titleMatch(mia, u"Rings"_s);
    Match closer = rings;
    closer.excerpt.ranges = {{0, 4}};
    const auto list = deskWith(std::make_unique<ScriptedIndex>(QHash<QString, QList<Match>> {
        {u"rin"_s, {rings, titleMatch(egor, u"Rinse"_s)}}, {u"ring"_s, {closer}}, {u"rings"_s, {closer}}}));
    QVERIFY(list->ask(u"rin"_s));
    const QPersistentModelIndex kept = list->find(u"Rings"_s);
    const QPersistentModelIndex gone = list->find(u"Rinse"_s);
    QVERIFY(kept.isValid());

    QSignalSpy removed(&list->model, &StoryListModel::rowsRemoved);
    QVERIFY(list->ask(u"ring"_s));
    QVERIFY(kept.isValid());
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.data(RangesRole).value<QList<Passage>>(), QList<Passage>({{0, 4}}));
    QCOMPARE(list->model.index(0).data(StatusRole).toString(), u"1"_s);
    QCOMPARE(removed.size(), 1);
    QVERIFY(list->ask(u"rings"_s));
    QCOMPARE(removed.size(), 1);
}

void TestStoryListSearch::storiesAdded_whileSearching_joinTheAnswers()
{
    const auto list = deskWithStories();
    const CatalogueEntry lake = writeStory(list->desk.folder(), u"lake"_s, u"A zamboni on the ice."_s);
    QVERIFY(list->ask(u"zamboni"_s));
    QCOMPARE(rowKinds(list->rows()), u"!"_s);
    list->desk.library().add({{lake}, {}});
    QCOMPARE(rowKinds(list->rows()), u"!"_s);
    list->searcher.add({lake});
    QTRY_COMPARE(rowKinds(list->rows()), u"SHe"_s);
    QCOMPARE(list->model.index(1).data().toString(), u"The lake"_s);
}

void TestStoryListSearch::spokenText_ofAnswers_saysTextDetailAndCount()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"flood market"_s));
    QCOMPARE(list->model.index(0).data(Qt::AccessibleTextRole).toString(), u"Works and titles, 1"_s);
    QCOMPARE(list->model.index(1).data(Qt::AccessibleTextRole).toString(),
             u"Flood Market, a work in The Third Window"_s);
}

void TestStoryListSearch::nameInAnotherForm_isAnsweredAndSaysSo()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"Виктория"_s));
    const QModelIndex wiktoria = list->find(u"Wiktoria Kalmurzaev"_s);
    QVERIFY(wiktoria.isValid());
    QCOMPARE(wiktoria.data(NoteRole).toString(), u"another spelling"_s);
    QVERIFY(wiktoria.data(Qt::AccessibleTextRole).toString().endsWith(u", another spelling"_s));
    QVERIFY(!list->model.answer().query.terms().constFirst().forms.isEmpty());
}

void TestStoryListSearch::misspeltWord_isAnsweredByTheNearest()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"kalmurzeava"_s));
    const QModelIndex first = list->model.index(0);
    QCOMPARE(rowKinds(list->rows()).at(0), u'~');
    QVERIFY(!first.flags().testFlag(Qt::ItemIsSelectable));
    QVERIFY(first.data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(u"Nothing for “kalmurzeava”. Showing “kalmurzaev"_s));
    QCOMPARE(list->model.firstChoosable().data(NoteRole).toString(), u"similar"_s);
}

void TestStoryListSearch::exclusionAlone_isAnotherQuery()
{
    const auto list = deskWithStories();
    QVERIFY(list->ask(u"echoes"_s));
    const QStringList all = rowTexts(list->model);
    QVERIFY(list->ask(u"echoes -water"_s));
    QVERIFY(rowTexts(list->model) != all);
}

void TestStoryListSearch::artistOfSeveralStories_unfoldsAmongAnswers()
{
    const auto list = deskWithStories();
    list->desk.library().add(
        {{catalogueEntry(u"second"_s, {u"Kalmurzaeva, Mia"_s}, u"Another Water"_s)}, {}});
    list->searcher.add({list->desk.library().packed({u"second"_s})});
    QVERIFY(list->ask(u"mia"_s));
    QTRY_VERIFY(list->model.index(1).data(FoldableRole).toBool());
    const QModelIndex artist = list->model.index(1);
    QVERIFY(artist.data(FoldedRole).toBool());
    QCOMPARE(artist.data(DetailRole).toString(), u"2 stories"_s);
    list->model.toggle(artist);
    QCOMPARE(rowKinds(list->rows()).first(4), u"SATT"_s);
    QCOMPARE(list->model.index(2).data().toString(), u"Another Water"_s);
    QCOMPARE(list->model.row(list->model.index(3)).story, mia);
    list->model.toggle(list->model.index(1));
    QCOMPARE(rowKinds(list->rows()).first(2), u"SA"_s);
    QVERIFY(list->model.index(1).data(FoldedRole).toBool());
}

QTEST_MAIN(TestStoryListSearch)
#include "tst_storylistsearch.moc"
