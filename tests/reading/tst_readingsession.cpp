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

/// Counts what other threads hand to an object.
class Arrivals final : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::MetaCall)
            ++count;
        return false;
    }
};

} // namespace

class TestReadingSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void fresh_hasNoStoryAndGoesNowhere();
    void open_bundledStory_isOpenAtItsBeginningAtOnce();
    void open_announcesStoryBeforePassage();
    void open_unknownStory_changesNothing();
    void open_begunStory_resumes();
    void open_afterRestart_resumes();
    void open_afterReadingAhead_isTheStoryAsItIsNow_data();
    void open_afterReadingAhead_isTheStoryAsItIsNow();
    void open_finishedStory_beginsAtItsStart();
    void open_editedStory_findsThePlaceByItsQuote();
    void openPlace_ofAnotherStory_requestsThePassage();
    void setVisible_byReader_isProgress();
    void setVisible_byProgram_isLastPlaceButNoProgress();
    void setVisible_withoutStory_isIgnored();
    void open_fileOfAFolder_isOpenLater();
    void open_twoFilesQuickly_opensTheNewestOnly();
    void open_bundledStoryWhileFileIsRead_staysOpen();
    void open_deletedFile_isReportedAndStoryStays();

private:
    std::unique_ptr<ReadingDesk> m_desk;
};

void TestReadingSession::init()
{
    m_desk = std::make_unique<ReadingDesk>();
    m_desk->library().add(bundledStories());
}

void TestReadingSession::fresh_hasNoStoryAndGoesNowhere()
{
    QSignalSpy opened(&m_desk->session(), &ReadingSession::storyOpened);
    QSignalSpy requested(&m_desk->session(), &ReadingSession::passageRequested);
    QVERIFY(!m_desk->session().hasStory());
    QVERIFY(!m_desk->session().canGoBack());
    QVERIFY(!m_desk->session().canGoForward());
    QVERIFY(!m_desk->session().hasNeighbour(-1));
    m_desk->session().goBack();
    m_desk->session().goForward();
    m_desk->session().openNeighbour(-1);
    m_desk->session().keepPlace();
    m_desk->session().returnToKeptPlace();
    QVERIFY(opened.isEmpty());
    QVERIFY(requested.isEmpty());
}

void TestReadingSession::open_bundledStory_isOpenAtItsBeginningAtOnce()
{
    m_desk->session().open(mia);
    QVERIFY(m_desk->session().hasStory());
    QCOMPARE(m_desk->session().story().info.title, u"Rings on Still Water"_s);
    QVERIFY(m_desk->session().story().text.size() > 5000);
    QCOMPARE(m_desk->offset(), 0);
    QCOMPARE(m_desk->session().progress(), 0.0);
    QVERIFY(!m_desk->session().position(mia));
}

void TestReadingSession::open_announcesStoryBeforePassage()
{
    QStringList order;
    connect(&m_desk->session(), &ReadingSession::storyOpened, this,
            [&order](const Story &story) { order.append(story.info.id.value); });
    connect(&m_desk->session(), &ReadingSession::passageRequested, this,
            [&order] { order.append(u"passage"_s); });
    m_desk->session().open(mia);
    QCOMPARE(order, QStringList({mia.value, u"passage"_s}));
}

void TestReadingSession::open_unknownStory_changesNothing()
{
    m_desk->session().open(mia);
    QSignalSpy opened(&m_desk->session(), &ReadingSession::storyOpened);
    m_desk->session().open(StoryId {u"no-such-story"_s});
    QCOMPARE(m_desk->session().story().info.id, mia);
    QVERIFY(opened.isEmpty());
    QVERIFY(!m_desk->session().canGoBack());
}

void TestReadingSession::open_begunStory_resumes()
{
    m_desk->session().open(mia);
    m_desk->readTo(2500);
    m_desk->session().open(ana);
    QCOMPARE(m_desk->offset(), 0);
    m_desk->session().open(mia);
    QCOMPARE(m_desk->offset(), 2500);
}

void TestReadingSession::open_afterRestart_resumes()
{
    m_desk->session().open(mia);
    m_desk->readTo(2500);
    m_desk->restart();
    m_desk->library().add(bundledStories());
    m_desk->session().open(mia);
    QCOMPARE(m_desk->offset(), 2500);
}

void TestReadingSession::open_afterReadingAhead_isTheStoryAsItIsNow_data()
{
    QTest::addColumn<StoryId>("last"); // opened before the start; none if empty
    QTest::addColumn<StoryId>("wanted");
    QTest::addColumn<QString>("corrected"); // the title that its reader has given it
    QTest::addColumn<QString>("title");
    const QString title = u"Rings on Still Water"_s;
    QTest::newRow("the one that was read ahead") << mia << mia << QString() << title;
    QTest::newRow("another") << egor << mia << QString() << title;
    QTest::newRow("no story had been read") << StoryId() << mia << QString() << title;
    QTest::newRow("corrected meanwhile") << mia << mia << u"Rings"_s << u"Rings"_s;
    QTest::newRow("one that is not bundled") << StoryId {u"gone"_s} << mia << QString() << title;
}

void TestReadingSession::open_afterReadingAhead_isTheStoryAsItIsNow()
{
    QFETCH(const StoryId, last);
    QFETCH(const StoryId, wanted);
    QFETCH(const QString, corrected);
    if (!last.isEmpty())
        m_desk->positions().setLastPlace({last, {40, 0}});
    m_desk->restart();
    const Catalogue bundle = bundledStories();
    m_desk->session().readAhead(bundle.entries, std::chrono::seconds(10));
    m_desk->library().add(bundle);
    m_desk->library().setCorrections({{mia, {corrected, {}}}});

    m_desk->session().open(wanted);
    QCOMPARE(m_desk->session().story().info.id, wanted);
    QTEST(m_desk->session().story().info.title, "title");
    QVERIFY(m_desk->session().story().text.size() > 5000);
    // What was read ahead is read once.
    m_desk->session().open(ana);
    QCOMPARE(m_desk->opened(), (QStringList {wanted.value, ana.value}));
}

void TestReadingSession::open_finishedStory_beginsAtItsStart()
{
    m_desk->session().open(mia);
    m_desk->readTo(m_desk->session().story().text.size());
    QCOMPARE(m_desk->session().progress(), 1.0);
    m_desk->session().open(ana);
    m_desk->session().open(mia);
    QCOMPARE(m_desk->offset(), 0);
    QVERIFY(m_desk->session().position(mia)->finished);
}

void TestReadingSession::open_editedStory_findsThePlaceByItsQuote()
{
    const CatalogueEntry lake = writeStory(m_desk->folder(), u"lake"_s, numberedParagraphs());
    m_desk->library().add({{lake}, {}});
    m_desk->session().open(lake.info.id);
    QTRY_COMPARE(m_desk->session().story().info.id, lake.info.id);
    const qsizetype place = m_desk->session().story().text.indexOf(u"Paragraph number 30 "_s);
    QVERIFY(place > 0);
    m_desk->readTo(place);
    m_desk->session().open(mia);

    const QString more = u"A foreword that nobody asked for.\n\n"_s;
    QCOMPARE(writeStory(m_desk->folder(), u"lake"_s, more + numberedParagraphs()).path, lake.path);
    m_desk->session().open(lake.info.id);
    QTRY_COMPARE(m_desk->session().story().info.id, lake.info.id);
    QVERIFY(m_desk->offset() > place);
    QVERIFY(m_desk->session().story().text.mid(m_desk->offset()).startsWith(u"Paragraph number 30 "_s));
}

void TestReadingSession::openPlace_ofAnotherStory_requestsThePassage()
{
    QSignalSpy requested(&m_desk->session(), &ReadingSession::passageRequested);
    m_desk->session().open(Place {egor, {640, 12}});
    QCOMPARE(m_desk->session().story().info.id, egor);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.constFirst().constFirst().value<Passage>(), (Passage {640, 12}));
}

void TestReadingSession::setVisible_byReader_isProgress()
{
    m_desk->session().open(mia);
    QSignalSpy moved(&m_desk->session(), &ReadingSession::positionChanged);
    m_desk->readTo(2500);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(m_desk->session().visible().start, 2500);
    QVERIFY(m_desk->session().progress() > 0.1);
    QCOMPARE(m_desk->session().position(mia)->offset, 2500);
    QCOMPARE(m_desk->session().position(mia)->progress, m_desk->session().progress());
    QCOMPARE(m_desk->positions().lastPlace(), (Place {mia, {2500, 0}}));
}

void TestReadingSession::setVisible_byProgram_isLastPlaceButNoProgress()
{
    m_desk->session().open(mia);
    m_desk->readTo(2500);
    const auto before = m_desk->session().position(mia);
    m_desk->session().open(Place {mia, {6000, 8}});
    QCOMPARE(m_desk->session().visible().start, 6000);
    QCOMPARE(m_desk->session().position(mia), before);
    QCOMPARE(m_desk->positions().lastPlace(), (Place {mia, {6000, 0}}));
    m_desk->session().open(Place {egor, {300, 5}});
    QVERIFY(!m_desk->session().position(egor));
}

void TestReadingSession::setVisible_withoutStory_isIgnored()
{
    QSignalSpy moved(&m_desk->session(), &ReadingSession::positionChanged);
    m_desk->session().setVisible({10, 10}, Movement::ByReader);
    QVERIFY(moved.isEmpty());
    QVERIFY(!m_desk->positions().lastPlace());
}

void TestReadingSession::open_fileOfAFolder_isOpenLater()
{
    const CatalogueEntry lake = writeStory(m_desk->folder(), u"lake"_s, numberedParagraphs());
    m_desk->library().add({{lake}, {}});
    m_desk->session().open(mia);
    QSignalSpy opened(&m_desk->session(), &ReadingSession::storyOpened);
    m_desk->session().open(lake.info.id);
    QCOMPARE(m_desk->session().story().info.id, mia);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(m_desk->session().story().info.title, u"The lake"_s);
    QVERIFY(m_desk->session().canGoBack());
}

void TestReadingSession::open_twoFilesQuickly_opensTheNewestOnly()
{
    const CatalogueEntry lake = writeStory(m_desk->folder(), u"lake"_s, numberedParagraphs());
    const CatalogueEntry barn = writeStory(m_desk->folder(), u"barn"_s, numberedParagraphs());
    m_desk->library().add({{lake, barn}, {}});
    m_desk->session().open(lake.info.id);
    m_desk->session().open(barn.info.id);
    QTRY_COMPARE(m_desk->opened(), QStringList {barn.info.id.value});
}

void TestReadingSession::open_bundledStoryWhileFileIsRead_staysOpen()
{
    const CatalogueEntry lake = writeStory(m_desk->folder(), u"lake"_s, numberedParagraphs());
    m_desk->library().add({{lake}, {}});
    Arrivals arrivals;
    m_desk->session().installEventFilter(&arrivals);
    m_desk->session().open(lake.info.id);
    m_desk->session().open(mia);
    QTRY_COMPARE(arrivals.count, 1);
    QCOMPARE(m_desk->opened(), QStringList {mia.value});
}

void TestReadingSession::open_deletedFile_isReportedAndStoryStays()
{
    const CatalogueEntry lake = writeStory(m_desk->folder(), u"lake"_s, numberedParagraphs());
    m_desk->library().add({{lake}, {}});
    m_desk->session().open(mia);
    m_desk->readTo(2500);
    QVERIFY(QFile::remove(lake.path));
    QSignalSpy issues(&m_desk->library(), &Library::issuesChanged);
    m_desk->session().open(lake.info.id);
    QTRY_COMPARE(issues.size(), 1);
    QCOMPARE(m_desk->library().issues().all().constLast().severity, Issue::Severity::Error);
    QCOMPARE(m_desk->library().issues().all().constLast().file, lake.path);
    QCOMPARE(m_desk->place(), (Place {mia, {2500, 0}}));
    QCOMPARE(m_desk->opened(), QStringList {mia.value});
    QVERIFY(!m_desk->session().canGoBack());
}

QTEST_MAIN(TestReadingSession)
#include "tst_readingsession.moc"
