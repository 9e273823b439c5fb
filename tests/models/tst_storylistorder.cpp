// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistmodel.h"

#include "ftsindex.h"
#include "listdesk.h"
#include "rowtexts.h"
#include "storyfiles.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::StoryOrder)
Q_DECLARE_METATYPE(Frontispiece::StoryFilter)

namespace {

/// Many enough to be sorted in a thread.
constexpr int many = StorySorter::mostAtOnce + 500;

} // namespace

/// The list in other orders than by artist, and with some stories only.
class TestStoryListOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void order_showsStoriesInIt_data();
    void order_showsStoriesInIt();
    void order_otherThanByArtist_showsARowAStory();
    void order_chosenAgain_isNoChange();
    void order_ofManyStories_comesLater();
    void order_backToArtists_isAtOnce();
    void filter_showsStoriesOfThatKind_data();
    void filter_showsStoriesOfThatKind();
    void filter_ofArtists_countsWhatIsShown();
    void filter_ofArtists_unfoldsWhatIsShown();
    void filter_withoutAMatch_saysSo();
    void storyRead_staysUntilAnotherIsOpened();
    void positionsLoadedLate_areTakenOver();
    void queryEmptied_showsTheOrderAgain();
    void storiesThatComeAndGo_keepCurrentRows_data();
    void storiesThatComeAndGo_keepCurrentRows();
    void manyChanges_areGathered();
    void storiesRemovedWhileSearching_leaveTheAnswers();

private:
    [[nodiscard]] StoryListModel &model() const { return m_list->model; }
    void setPosition(const QString &story, double progress, bool finished) const;

    std::unique_ptr<ListDesk> m_list;
};

void TestStoryListOrder::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_list = std::make_unique<ListDesk>(std::make_unique<FtsIndex>(u":memory:"_s));
    Catalogue stories;
    const auto add
        = [&](const QString &id, const QString &artist, const QString &title, int words, qint64 added) {
              CatalogueEntry entry = catalogueEntry(id, {artist}, title, words);
              entry.added = added;
              stories.entries.append(entry);
          };
    add(u"a"_s, u"Zoya"_s, u"Apples"_s, 300, 10);
    add(u"b"_s, u"Mia"_s, u"Bells"_s, 900, 30);
    add(u"c"_s, u"Mia"_s, u"Clouds"_s, 100, 20);
    add(u"d"_s, u"Ana"_s, u"Doors"_s, 500, 40);
    m_list->desk.library().add(stories);
    setPosition(u"b"_s, 0.5, false);
    QTest::qWait(2); // the times are in ms
    setPosition(u"a"_s, 1, true);
    model().takePositions();
}

void TestStoryListOrder::setPosition(const QString &story, double progress, bool finished) const
{
    m_list->desk.positions().setPosition({story}, {10, u"a lake"_s, progress, finished});
}

void TestStoryListOrder::order_showsStoriesInIt_data()
{
    QTest::addColumn<StoryOrder>("order");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("artist") << StoryOrder::Artist << QStringList {u"Ana"_s, u"Mia"_s, u"Zoya"_s};
    QTest::newRow("title") << StoryOrder::Title
                           << QStringList {u"Apples"_s, u"Bells"_s, u"Clouds"_s, u"Doors"_s};
    QTest::newRow("added") << StoryOrder::Added
                           << QStringList {u"Doors"_s, u"Bells"_s, u"Clouds"_s, u"Apples"_s};
    QTest::newRow("last read") << StoryOrder::LastRead
                               << QStringList {u"Apples"_s, u"Bells"_s, u"Clouds"_s, u"Doors"_s};
    QTest::newRow("length") << StoryOrder::Length
                            << QStringList {u"Clouds"_s, u"Apples"_s, u"Doors"_s, u"Bells"_s};
}

void TestStoryListOrder::order_showsStoriesInIt()
{
    QFETCH(StoryOrder, order);
    model().setOrder(order);
    QTEST(rowTexts(model()), "texts");
    QCOMPARE(model().order(), order);
}

void TestStoryListOrder::order_otherThanByArtist_showsARowAStory()
{
    const QSignalSpy rearranged(&model(), &StoryListModel::rearranged);
    model().setOrder(StoryOrder::Title);
    QCOMPARE(rearranged.size(), 1);
    QCOMPARE(rowKinds(m_list->rows()), u"EEEE"_s);
    const QModelIndex bells = model().index(1);
    QCOMPARE(bells.data(KindRole).toInt(), static_cast<int>(RowKind::Entry));
    QCOMPARE(bells.data(DetailRole).toString(), u"Mia"_s);
    QCOMPARE(bells.data(StatusRole).toString(), u"4 min · 50\u00A0%"_s);
    QCOMPARE(model().index(0).data(StatusRole).toString(), u"1 min · read"_s);
    QCOMPARE(bells.data(Qt::AccessibleTextRole).toString(), u"Bells, Mia, 4 min · 50\u00A0%"_s);
    QVERIFY(!bells.data(FoldableRole).toBool());
    QVERIFY(bells.flags().testFlag(Qt::ItemIsSelectable));
}

void TestStoryListOrder::order_chosenAgain_isNoChange()
{
    model().setOrder(StoryOrder::Title);
    const QSignalSpy chosen(&model(), &StoryListModel::choiceChanged);
    const QSignalSpy reset(&model(), &StoryListModel::modelReset);
    model().setOrder(StoryOrder::Title);
    QVERIFY(chosen.isEmpty());
    QVERIFY(reset.isEmpty());
}

void TestStoryListOrder::order_ofManyStories_comesLater()
{
    Catalogue stories;
    for (int number = 0; number < many; ++number)
        stories.entries.append(catalogueEntry(u"m%1"_s.arg(number), {u"Many"_s}, u"M %1"_s.arg(number)));
    m_list->desk.library().add(stories);
    QSignalSpy rearranged(&model(), &StoryListModel::rearranged);
    model().setOrder(StoryOrder::Title);
    QVERIFY(rearranged.isEmpty());
    QCOMPARE(model().index(0).data(KindRole).toInt(), static_cast<int>(RowKind::Artist));
    QVERIFY(rearranged.wait());
    QCOMPARE(model().rowCount(), many + 4);
    QCOMPARE(model().index(4).data().toString(), u"M 0"_s);
    QCOMPARE(model().index(many + 3).data().toString(), u"M %1"_s.arg(many - 1));
}

void TestStoryListOrder::order_backToArtists_isAtOnce()
{
    order_ofManyStories_comesLater();
    model().setOrder(StoryOrder::Length);
    model().setOrder(StoryOrder::Artist);
    QCOMPARE(rowTexts(model()), QStringList({u"Ana"_s, u"Many"_s, u"Mia"_s, u"Zoya"_s}));
    QTest::qWait(100); // what was being sorted is not shown
    QCOMPARE(model().rowCount(), 4);
}

void TestStoryListOrder::filter_showsStoriesOfThatKind_data()
{
    QTest::addColumn<StoryOrder>("order");
    QTest::addColumn<StoryFilter>("filter");
    QTest::addColumn<QStringList>("texts");
    const auto row
        = [](const char *name, StoryFilter filter, const QStringList &artists, const QStringList &titles) {
              QTest::addRow("%s, by artist", name) << StoryOrder::Artist << filter << artists;
              QTest::addRow("%s, by title", name) << StoryOrder::Title << filter << titles;
          };
    row("all", StoryFilter::All, {u"Ana"_s, u"Mia"_s, u"Zoya"_s},
        {u"Apples"_s, u"Bells"_s, u"Clouds"_s, u"Doors"_s});
    row("unread", StoryFilter::Unread, {u"Ana"_s, u"Mia"_s}, {u"Clouds"_s, u"Doors"_s});
    row("reading", StoryFilter::Reading, {u"Mia"_s}, {u"Bells"_s});
    row("finished", StoryFilter::Finished, {u"Zoya"_s}, {u"Apples"_s});
}

void TestStoryListOrder::filter_showsStoriesOfThatKind()
{
    QFETCH(StoryOrder, order);
    QFETCH(StoryFilter, filter);
    model().setOrder(order);
    model().setFilter(filter);
    QTEST(rowTexts(model()), "texts");
    model().setFilter(StoryFilter::All);
    QCOMPARE(model().rowCount(), order == StoryOrder::Artist ? 3 : 4);
}

void TestStoryListOrder::filter_ofArtists_countsWhatIsShown()
{
    QCOMPARE(m_list->find(u"Mia"_s).data(DetailRole).toString(), u"2 stories"_s);
    model().setFilter(StoryFilter::Unread);
    // One of Mia's is left: her row is that story's.
    QCOMPARE(m_list->find(u"Mia"_s).data(DetailRole).toString(), u"Clouds"_s);
    QCOMPARE(m_list->find(u"Mia"_s).data(StatusRole).toString(), u"1 min"_s);
    QCOMPARE(model().row(m_list->find(u"Mia"_s)).story.value, u"c"_s);
    model().setFilter(StoryFilter::Reading);
    QCOMPARE(model().row(m_list->find(u"Mia"_s)).story.value, u"b"_s);
}

void TestStoryListOrder::filter_ofArtists_unfoldsWhatIsShown()
{
    m_list->desk.library().add({{catalogueEntry(u"e"_s, {u"Mia"_s}, u"Echo"_s)}, {}});
    QTRY_COMPARE(m_list->find(u"Mia"_s).data(DetailRole).toString(), u"3 stories"_s);
    model().toggle(m_list->find(u"Mia"_s));
    QCOMPARE(rowTexts(model()),
             QStringList({u"Ana"_s, u"Mia"_s, u"Bells"_s, u"Clouds"_s, u"Echo"_s, u"Zoya"_s}));
    model().setFilter(StoryFilter::Unread);
    QCOMPARE(rowTexts(model()), QStringList({u"Ana"_s, u"Mia"_s, u"Clouds"_s, u"Echo"_s}));
}

void TestStoryListOrder::filter_withoutAMatch_saysSo()
{
    m_list->desk.library().remove({{u"b"_s}});
    QTRY_COMPARE(m_list->find(u"Mia"_s).data(DetailRole).toString(), u"Clouds"_s);
    for (const StoryOrder order : {StoryOrder::Artist, StoryOrder::Title}) {
        model().setOrder(order);
        model().setFilter(StoryFilter::Reading);
        QCOMPARE(rowKinds(m_list->rows()), u"!"_s);
        QVERIFY(!model().firstChoosable().isValid());
        QVERIFY(!model().openRow().isValid());
        model().setFilter(StoryFilter::All);
        QCOMPARE(model().rowCount(), 3);
    }
}

void TestStoryListOrder::storyRead_staysUntilAnotherIsOpened()
{
    const CatalogueEntry lake = writeStory(m_list->desk.folder(), u"lake"_s, numberedParagraphs());
    const CatalogueEntry hill = writeStory(m_list->desk.folder(), u"hill"_s, numberedParagraphs());
    m_list->desk.library().add({{lake, hill}, {}});
    model().setOrder(StoryOrder::Title);
    model().setFilter(StoryFilter::Unread);
    const QStringList unread {u"Clouds"_s, u"Doors"_s, u"The hill"_s, u"The lake"_s};
    QCOMPARE(rowTexts(model()), unread);
    m_list->desk.session().open(lake.info.id);
    QTRY_COMPARE(m_list->desk.session().story().info.id, lake.info.id);
    m_list->desk.readTo(m_list->desk.session().story().text.size() / 2);
    QCOMPARE(rowTexts(model()), unread);
    QCOMPARE(model().openRow().data().toString(), u"The lake"_s);
    m_list->desk.session().open(hill.info.id);
    QTRY_COMPARE(rowTexts(model()), QStringList({u"Clouds"_s, u"Doors"_s, u"The hill"_s}));
}

void TestStoryListOrder::positionsLoadedLate_areTakenOver()
{
    model().setFilter(StoryFilter::Finished);
    setPosition(u"d"_s, 1, true);
    QCOMPARE(rowTexts(model()), QStringList {u"Zoya"_s});
    model().takePositions();
    QCOMPARE(rowTexts(model()), QStringList({u"Ana"_s, u"Zoya"_s}));
}

void TestStoryListOrder::queryEmptied_showsTheOrderAgain()
{
    model().setOrder(StoryOrder::Title);
    const QStringList titles = rowTexts(model());
    QVERIFY(m_list->ask(u"bells"_s));
    QVERIFY(rowTexts(model()) != titles);
    model().setQuery({});
    QCOMPARE(rowTexts(model()), titles);
    // Chosen while answers are shown, an order shows when they go.
    QVERIFY(m_list->ask(u"bells"_s));
    const QStringList answers = rowTexts(model());
    model().setOrder(StoryOrder::Length);
    QCOMPARE(rowTexts(model()), answers);
    model().setQuery({});
    QCOMPARE(rowTexts(model()).constFirst(), u"Clouds"_s);
}

void TestStoryListOrder::storiesThatComeAndGo_keepCurrentRows_data()
{
    QTest::addColumn<StoryOrder>("order");
    QTest::newRow("by artist") << StoryOrder::Artist;
    QTest::newRow("by title") << StoryOrder::Title;
}

void TestStoryListOrder::storiesThatComeAndGo_keepCurrentRows()
{
    QFETCH(StoryOrder, order);
    model().setOrder(order);
    const bool byArtist = order == StoryOrder::Artist;
    const QPersistentModelIndex kept = m_list->find(byArtist ? u"Mia"_s : u"Clouds"_s);
    const QPersistentModelIndex gone = m_list->find(byArtist ? u"Zoya"_s : u"Apples"_s);
    QVERIFY(kept.isValid());
    LibraryChange change;
    change.removed = {{u"a"_s}};
    for (const QString &letter : {u"Aaron"_s, u"Lena"_s, u"Nora"_s, u"Zz"_s})
        change.entries.append(catalogueEntry(letter, {letter}, letter));
    m_list->desk.library().apply(change);
    QTRY_COMPARE(model().rowCount(), byArtist ? 6 : 7);
    QVERIFY(!gone.isValid());
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data().toString(), byArtist ? u"Mia"_s : u"Clouds"_s);
    QCOMPARE(kept.row(), byArtist ? 3 : 2);
}

void TestStoryListOrder::manyChanges_areGathered()
{
    QTest::qWait(200); // it is quiet
    const QSignalSpy inserted(&model(), &StoryListModel::rowsInserted);
    for (int number = 0; number < 200; ++number) {
        m_list->desk.library().add(
            {{catalogueEntry(u"n%1"_s.arg(number), {u"Nora %1"_s.arg(number)}, u"Nuts"_s)}, {}});
    }
    QCOMPARE(inserted.size(), 1);
    QTRY_COMPARE(model().rowCount(), 203);
    QVERIFY(inserted.size() < 10);
}

void TestStoryListOrder::storiesRemovedWhileSearching_leaveTheAnswers()
{
    m_list->searcher.add(m_list->desk.library().entries());
    QVERIFY(m_list->ask(u"bells"_s));
    QTRY_VERIFY(m_list->find(u"Bells"_s).isValid());
    m_list->desk.library().remove({{u"b"_s}});
    QTRY_VERIFY(!m_list->find(u"Bells"_s).isValid());
}

QTEST_MAIN(TestStoryListOrder)
#include "tst_storylistorder.moc"
