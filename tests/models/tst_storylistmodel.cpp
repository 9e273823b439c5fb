// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storylistmodel.h"

#include "bundledstories.h"
#include "ftsindex.h"
#include "listdesk.h"
#include "readingtime.h"
#include "rowtexts.h"
#include "storyfiles.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const StoryId ana {u"ana-kalmurzaev"_s};
const StoryId mia {u"mia-kalmurzaeva"_s};

QStringList bundledArtists()
{
    return {u"Ana Kalmurzaev"_s, u"Egor Kalmurzaeva"_s, u"Mia Kalmurzaeva"_s, u"Wiktoria Kalmurzaev"_s};
}

} // namespace

/// The list while nothing is searched for.
class TestStoryListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void emptyLibrary_hasNoRows();
    void libraryThatStaysEmpty_saysWhatToDo();
    void bundledStories_areListedByArtist();
    void bundledStories_areAllChoosable();
    void invalidIndex_hasNoDataAndNoFlags();
    void openStory_isMarkedAndShowsProgress();
    void openStory_announcesTheRowsThatChange();
    void reading_changesStatusAndAnnouncesIt();
    void reading_toTheEnd_isRead();
    void storiesAdded_keepTheRowsThatWere();
    void toggle_artistWithSeveral_unfoldsAndFolds();
    void toggle_keepsTheArtistsRow();
    void openRow_ofFoldedArtist_isTheArtist();
    void openRow_withoutStory_isInvalid();
    void spokenText_namesArtistTitleAndStatus();

private:
    /// "7 min", or whatever the bundled story's length comes to.
    [[nodiscard]] QString minutesOf(const StoryId &story) const
    {
        return u"%1 min"_s.arg(minutesToRead(m_list->desk.library().find(story)->info.words));
    }
    [[nodiscard]] QModelIndex rowOf(const QString &text) const { return m_list->find(text); }
    void addTwoStoriesOfZoya();

    std::unique_ptr<ListDesk> m_list;
};

void TestStoryListModel::init()
{
    m_list = std::make_unique<ListDesk>(std::make_unique<FtsIndex>(u":memory:"_s));
    m_list->desk.library().add(bundledStories());
}

void TestStoryListModel::addTwoStoriesOfZoya()
{
    m_list->desk.library().add({{catalogueEntry(u"z1"_s, {u"Zoya"_s}, u"Rings"_s, 476),
                                 catalogueEntry(u"z2"_s, {u"Zoya"_s}, u"Hills"_s, 952)},
                                {}});
    QTRY_VERIFY(rowOf(u"Zoya"_s).isValid());
}

void TestStoryListModel::libraryThatStaysEmpty_saysWhatToDo()
{
    ListDesk desk(std::make_unique<FtsIndex>(u":memory:"_s));
    QTRY_COMPARE(rowTexts(desk.model), QStringList {u"There are no stories"_s});
    QVERIFY(!desk.model.firstChoosable().isValid());
    desk.desk.library().add({{catalogueEntry(u"rings"_s, {u"Jo Doe"_s}, u"Rings"_s)}, {}});
    QTRY_COMPARE(rowTexts(desk.model), QStringList {u"Jo Doe"_s});
    LibraryChange gone;
    gone.removed = {{u"rings"_s}};
    desk.desk.library().apply(gone);
    QTRY_COMPARE(rowTexts(desk.model), QStringList {u"There are no stories"_s});
}

void TestStoryListModel::emptyLibrary_hasNoRows()
{
    const ListDesk empty(std::make_unique<FtsIndex>(u":memory:"_s));
    QCOMPARE(empty.model.rowCount(), 0);
    QVERIFY(!empty.model.firstChoosable().isValid());
    QVERIFY(!empty.model.openRow().isValid());
}

void TestStoryListModel::bundledStories_areListedByArtist()
{
    const StoryListModel &model = m_list->model;
    QCOMPARE(rowTexts(model), bundledArtists());
    QCOMPARE(rowKinds(m_list->rows()), u"AAAA"_s);
    const QStringList titles {u"The Loose Thread"_s, u"The Third Window"_s, u"Rings on Still Water"_s,
                              u"A Door Left Ajar"_s};
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QCOMPARE(index.data(DetailRole).toString(), titles.at(row));
        QCOMPARE(index.data(StatusRole).toString(), minutesOf(model.row(index).story));
        QCOMPARE(index.data(ProgressRole).toDouble(), -1.0);
        QVERIFY(QFile::exists(index.data(PictureRole).toString()));
        QVERIFY(!index.data(OpenRole).toBool());
        QVERIFY(!index.data(FoldableRole).toBool());
        QCOMPARE(model.rowCount(index), 0);
    }
}

void TestStoryListModel::bundledStories_areAllChoosable()
{
    const StoryListModel &model = m_list->model;
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.flags(model.index(row)).testFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
    QCOMPARE(model.firstChoosable().row(), 0);
}

void TestStoryListModel::invalidIndex_hasNoDataAndNoFlags()
{
    QVERIFY(!m_list->model.data({}, Qt::DisplayRole).isValid());
    QCOMPARE(m_list->model.flags({}), Qt::ItemFlags());
}

void TestStoryListModel::openStory_isMarkedAndShowsProgress()
{
    m_list->desk.session().open(mia);
    QCOMPARE(m_list->model.openRow(), rowOf(u"Mia Kalmurzaeva"_s));
    for (const QString &artist : bundledArtists()) {
        const bool open = artist == u"Mia Kalmurzaeva"_s;
        QCOMPARE(rowOf(artist).data(OpenRole).toBool(), open);
        QCOMPARE(rowOf(artist).data(ProgressRole).toDouble(), open ? 0.0 : -1.0);
    }
}

void TestStoryListModel::openStory_announcesTheRowsThatChange()
{
    m_list->desk.session().open(ana);
    QSignalSpy changed(&m_list->model, &StoryListModel::dataChanged);
    m_list->desk.session().open(mia);
    QSet<int> rows;
    for (const QList<QVariant> &signal : std::as_const(changed)) {
        QCOMPARE(signal.at(0), signal.at(1));
        rows.insert(signal.at(0).toModelIndex().row());
        const auto roles = signal.at(2).value<QList<int>>();
        for (const int role : {int(OpenRole), int(ProgressRole), int(StatusRole)})
            QVERIFY(roles.contains(role));
    }
    QCOMPARE(rows, QSet<int>({0, 2}));
}

void TestStoryListModel::reading_changesStatusAndAnnouncesIt()
{
    m_list->desk.session().open(mia);
    QSignalSpy changed(&m_list->model, &StoryListModel::dataChanged);
    const qsizetype hidden = m_list->desk.session().story().text.size() - ReadingDesk::pageLength;
    m_list->desk.readTo(hidden / 2 + 1);
    QCOMPARE(changed.size(), 1);
    const auto roles = changed.constFirst().at(2).value<QList<int>>();
    QVERIFY(roles.contains(int(ProgressRole)));
    QVERIFY(roles.contains(int(StatusRole)));
    QCOMPARE(rowOf(u"Mia Kalmurzaeva"_s).data(StatusRole).toString(), minutesOf(mia) + u" · 50\u00A0%"_s);
    QCOMPARE(rowOf(u"Mia Kalmurzaeva"_s).data(ProgressRole).toDouble(), m_list->desk.session().progress());
    QCOMPARE(rowOf(u"Ana Kalmurzaev"_s).data(StatusRole).toString(), minutesOf(ana));
}

void TestStoryListModel::reading_toTheEnd_isRead()
{
    m_list->desk.session().open(mia);
    m_list->desk.readTo(m_list->desk.session().story().text.size());
    QCOMPARE(rowOf(u"Mia Kalmurzaeva"_s).data(StatusRole).toString(), minutesOf(mia) + u" · read"_s);
}

void TestStoryListModel::storiesAdded_keepTheRowsThatWere()
{
    const QPersistentModelIndex first = rowOf(u"Ana Kalmurzaev"_s);
    const QPersistentModelIndex last = rowOf(u"Wiktoria Kalmurzaev"_s);
    QSignalSpy removed(&m_list->model, &StoryListModel::rowsRemoved);
    m_list->desk.library().add({{catalogueEntry(u"h"_s, {u"Hanna"_s}, u"Hills"_s)}, {}});
    QTRY_COMPARE(rowTexts(m_list->model).at(2), u"Hanna"_s);
    QVERIFY(removed.isEmpty());
    QCOMPARE(first.row(), 0);
    QCOMPARE(last.row(), 4);
}

void TestStoryListModel::toggle_artistWithSeveral_unfoldsAndFolds()
{
    addTwoStoriesOfZoya();
    const QModelIndex zoya = rowOf(u"Zoya"_s);
    QCOMPARE(rowTexts(m_list->model), bundledArtists() << u"Zoya"_s);
    QVERIFY(zoya.data(FoldableRole).toBool());
    QVERIFY(zoya.data(FoldedRole).toBool());
    QCOMPARE(zoya.data(DetailRole).toString(), u"2 stories"_s);
    QCOMPARE(zoya.data(StatusRole).toString(), u"6 min"_s);

    m_list->model.toggle(rowOf(u"Zoya"_s));
    QCOMPARE(rowTexts(m_list->model), bundledArtists() << u"Zoya"_s << u"Hills"_s << u"Rings"_s);
    QVERIFY(!rowOf(u"Zoya"_s).data(FoldedRole).toBool());
    QCOMPARE(rowOf(u"Hills"_s).data(KindRole).toInt(), static_cast<int>(RowKind::Story));
    QCOMPARE(rowOf(u"Hills"_s).data(StatusRole).toString(), u"4 min"_s);

    m_list->model.toggle(rowOf(u"Zoya"_s));
    QCOMPARE(rowTexts(m_list->model), bundledArtists() << u"Zoya"_s);
    QVERIFY(rowOf(u"Zoya"_s).data(FoldedRole).toBool());
}

void TestStoryListModel::toggle_keepsTheArtistsRow()
{
    addTwoStoriesOfZoya();
    const QPersistentModelIndex zoya = rowOf(u"Zoya"_s);
    QSignalSpy changed(&m_list->model, &StoryListModel::dataChanged);
    m_list->model.toggle(zoya);
    QVERIFY(zoya.isValid());
    QVERIFY(!zoya.data(FoldedRole).toBool());
    QCOMPARE(changed.size(), 1);
    m_list->model.toggle(zoya);
    QVERIFY(zoya.isValid());
    QVERIFY(zoya.data(FoldedRole).toBool());
}

void TestStoryListModel::openRow_ofFoldedArtist_isTheArtist()
{
    Library &library = m_list->desk.library();
    const QString folder = m_list->desk.folder();
    CatalogueEntry lake = writeStory(folder, u"lake"_s, u"A lake."_s);
    lake.info.artists = QStringList {u"Mia Kalmurzaeva"_s};
    library.add({{lake}, {}});
    QTRY_COMPARE(rowOf(u"Mia Kalmurzaeva"_s).data(DetailRole).toString(), u"2 stories"_s);
    m_list->desk.session().open(mia);
    QCOMPARE(m_list->model.openRow(), rowOf(u"Mia Kalmurzaeva"_s));
    m_list->model.toggle(rowOf(u"Mia Kalmurzaeva"_s));
    QCOMPARE(m_list->model.openRow(), rowOf(u"Rings on Still Water"_s));
    QVERIFY(rowOf(u"Rings on Still Water"_s).data(OpenRole).toBool());
    QVERIFY(!rowOf(u"The lake"_s).data(OpenRole).toBool());
}

void TestStoryListModel::openRow_withoutStory_isInvalid()
{
    QVERIFY(!m_list->model.openRow().isValid());
}

void TestStoryListModel::spokenText_namesArtistTitleAndStatus()
{
    QCOMPARE(m_list->model.index(2).data(Qt::AccessibleTextRole).toString(),
             u"Mia Kalmurzaeva, Rings on Still Water, "_s + minutesOf(mia));
    addTwoStoriesOfZoya();
    QCOMPARE(rowOf(u"Zoya"_s).data(Qt::AccessibleTextRole).toString(), u"Zoya, 2 stories, 6 min"_s);
}

QTEST_MAIN(TestStoryListModel)
#include "tst_storylistmodel.moc"
