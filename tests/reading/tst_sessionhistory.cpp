// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingsession.h"

#include "bundledstories.h"
#include "readingdesk.h"
#include "storyfiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const StoryId ana {u"ana-kalmurzaev"_s};
const StoryId egor {u"egor-kalmurzaeva"_s};
const StoryId mia {u"mia-kalmurzaeva"_s};
const StoryId wiktoria {u"wiktoria-kalmurzaev"_s};

} // namespace

/// How a session goes from place to place: back and forward, to neighbours, and home after a search.
class TestSessionHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void openNeighbour_goesThroughTheListToItsEnds();
    void openNeighbour_fromTheIntroduction_isTheFirstStory();
    void goBack_andForward_visitPlacesAndStories();
    void open_afterGoingBack_forgetsWhatLayForward();
    void keepPlace_thenSearching_returns();
    void keepPlace_twice_keepsTheFirst();
    void returnToKeptPlace_unmoved_changesNothing();
    void letKeptPlaceGo_thenReturning_staysHere();
    void goBack_toDeletedFile_isReportedAndStoryStays();
    void open_sameStory_leavesNoHistory();
    void openPlace_ofTheSameStory_staysInItAndLeavesHistory();
    void leavePlace_canBeGoneBackTo();
    void leavePlace_withoutAStory_leavesNoHistory();

private:
    std::unique_ptr<ReadingDesk> m_desk;
};

void TestSessionHistory::init()
{
    m_desk = std::make_unique<ReadingDesk>();
    m_desk->library().add(bundledStories());
}

void TestSessionHistory::openNeighbour_goesThroughTheListToItsEnds()
{
    m_desk->session().open(ana);
    QVERIFY(!m_desk->session().hasNeighbour(-1));
    m_desk->session().openNeighbour(-1);
    QCOMPARE(m_desk->session().story().info.id, ana);
    for (const StoryId &next : {egor, mia, wiktoria}) {
        QVERIFY(m_desk->session().hasNeighbour(1));
        m_desk->session().openNeighbour(1);
        QCOMPARE(m_desk->session().story().info.id, next);
    }
    QVERIFY(!m_desk->session().hasNeighbour(1));
    m_desk->session().openNeighbour(1);
    QCOMPARE(m_desk->session().story().info.id, wiktoria);
    m_desk->session().openNeighbour(-1);
    QCOMPARE(m_desk->session().story().info.id, mia);
}

void TestSessionHistory::openNeighbour_fromTheIntroduction_isTheFirstStory()
{
    m_desk->library().addPage(introduction());
    m_desk->session().open(introduction().info.id);
    QCOMPARE(m_desk->session().story().info.title, introduction().info.title);
    QVERIFY(!m_desk->session().hasNeighbour(-1));
    QVERIFY(m_desk->session().hasNeighbour(1));
    m_desk->session().openNeighbour(1);
    QCOMPARE(m_desk->session().story().info.id, ana);
}

void TestSessionHistory::goBack_andForward_visitPlacesAndStories()
{
    m_desk->session().open(ana);
    m_desk->readTo(400);
    m_desk->session().open(Place {ana, {2000, 0}});
    m_desk->session().open(egor);
    m_desk->readTo(700);
    QSignalSpy history(&m_desk->session(), &ReadingSession::historyChanged);

    m_desk->session().goBack();
    QCOMPARE(m_desk->place(), (Place {ana, {2000, 0}}));
    m_desk->session().goBack();
    QCOMPARE(m_desk->place(), (Place {ana, {400, 0}}));
    QVERIFY(!m_desk->session().canGoBack());
    QVERIFY(m_desk->session().canGoForward());
    QVERIFY(!history.isEmpty());

    m_desk->session().goForward();
    QCOMPARE(m_desk->place(), (Place {ana, {2000, 0}}));
    m_desk->session().goForward();
    QCOMPARE(m_desk->place(), (Place {egor, {700, 0}}));
    QVERIFY(!m_desk->session().canGoForward());
}

void TestSessionHistory::open_afterGoingBack_forgetsWhatLayForward()
{
    m_desk->session().open(ana);
    m_desk->session().open(egor);
    m_desk->session().goBack();
    QVERIFY(m_desk->session().canGoForward());
    m_desk->session().open(mia);
    QVERIFY(!m_desk->session().canGoForward());
    m_desk->session().goBack();
    QCOMPARE(m_desk->session().story().info.id, ana);
}

void TestSessionHistory::keepPlace_thenSearching_returns()
{
    m_desk->session().open(ana);
    m_desk->readTo(1500);
    m_desk->session().keepPlace();
    m_desk->session().open(Place {egor, {300, 5}});
    m_desk->session().open(Place {mia, {900, 5}});
    m_desk->session().returnToKeptPlace();
    QCOMPARE(m_desk->place(), (Place {ana, {1500, 0}}));

    m_desk->session().open(mia);
    m_desk->session().returnToKeptPlace();
    QCOMPARE(m_desk->session().story().info.id, mia);
}

void TestSessionHistory::keepPlace_twice_keepsTheFirst()
{
    m_desk->session().open(ana);
    m_desk->readTo(1500);
    m_desk->session().keepPlace();
    m_desk->session().open(Place {egor, {300, 5}});
    m_desk->session().keepPlace();
    m_desk->session().returnToKeptPlace();
    QCOMPARE(m_desk->place(), (Place {ana, {1500, 0}}));
}

void TestSessionHistory::returnToKeptPlace_unmoved_changesNothing()
{
    m_desk->session().open(ana);
    m_desk->readTo(1500);
    m_desk->session().keepPlace();
    QSignalSpy requested(&m_desk->session(), &ReadingSession::passageRequested);
    m_desk->session().returnToKeptPlace();
    QVERIFY(requested.isEmpty());
    QVERIFY(!m_desk->session().canGoBack());
}

void TestSessionHistory::letKeptPlaceGo_thenReturning_staysHere()
{
    m_desk->session().open(ana);
    m_desk->session().keepPlace();
    m_desk->session().open(egor);
    m_desk->session().letKeptPlaceGo();
    m_desk->session().returnToKeptPlace();
    QCOMPARE(m_desk->session().story().info.id, egor);
}

void TestSessionHistory::goBack_toDeletedFile_isReportedAndStoryStays()
{
    const CatalogueEntry lake = writeStory(m_desk->folder(), u"lake"_s, numberedParagraphs());
    m_desk->library().add({{lake}, {}});
    m_desk->session().open(ana);
    m_desk->session().open(lake.info.id);
    QTRY_COMPARE(m_desk->session().story().info.id, lake.info.id);
    m_desk->session().open(mia);
    QVERIFY(QFile::remove(lake.path));
    QSignalSpy issues(&m_desk->library(), &Library::issuesChanged);
    m_desk->session().goBack();
    QTRY_COMPARE(issues.size(), 1);
    QCOMPARE(m_desk->session().story().info.id, mia);
    m_desk->session().goBack();
    QCOMPARE(m_desk->session().story().info.id, ana);
}

void TestSessionHistory::open_sameStory_leavesNoHistory()
{
    m_desk->session().open(mia);
    m_desk->readTo(800);
    m_desk->session().open(mia);
    QCOMPARE(m_desk->offset(), 800);
    QVERIFY(!m_desk->session().canGoBack());
}

void TestSessionHistory::openPlace_ofTheSameStory_staysInItAndLeavesHistory()
{
    m_desk->session().open(mia);
    m_desk->readTo(800);
    QSignalSpy opened(&m_desk->session(), &ReadingSession::storyOpened);
    QSignalSpy history(&m_desk->session(), &ReadingSession::historyChanged);
    m_desk->session().open(Place {mia, {3000, 9}});
    QCOMPARE(m_desk->offset(), 3000);
    QVERIFY(opened.isEmpty());
    QCOMPARE(history.size(), 1);
    m_desk->session().goBack();
    QCOMPARE(m_desk->offset(), 800);
}

void TestSessionHistory::leavePlace_canBeGoneBackTo()
{
    m_desk->session().open(mia);
    m_desk->readTo(3000);
    QSignalSpy history(&m_desk->session(), &ReadingSession::historyChanged);
    m_desk->session().leavePlace({800, 40});
    QCOMPARE(m_desk->offset(), 3000);
    QCOMPARE(history.size(), 1);
    m_desk->session().goBack();
    QCOMPARE(m_desk->place(), (Place {mia, {800, 0}}));
    m_desk->session().goForward();
    QCOMPARE(m_desk->place(), (Place {mia, {3000, 0}}));
}

void TestSessionHistory::leavePlace_withoutAStory_leavesNoHistory()
{
    m_desk->session().leavePlace({800, 0});
    QVERIFY(!m_desk->session().canGoBack());
}

QTEST_MAIN(TestSessionHistory)
#include "tst_sessionhistory.moc"
