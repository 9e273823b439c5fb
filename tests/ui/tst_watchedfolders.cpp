// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "noticebar.h"
#include "readerpane.h"
#include "storyfiles.h"
#include "windowfixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// What a reader may expect to wait for a change on disk to show.
constexpr int twoSeconds = 2000;

} // namespace

/// The reader's own folders in the whole window: what happens on the disk shows in the list and on the page.
class TestWatchedFolders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void folder_opensItsFirstStoryAndStaysInTheLibrary();
    void folderGoneAtTheStart_opensAnotherStoryAndSaysSo();
    void lastStoryFoundLate_leavesWhoReadsOnAlone_data();
    void lastStoryFoundLate_leavesWhoReadsOnAlone();
    void emptyFolder_isSaidToBeSo();
    void readingStopped_isSaidUntilItGoesOn();
    void fileAdded_isListedWithinTwoSeconds();
    void openStoryEdited_isSetAgainWithItsPlace();
    void openStoryMoved_staysOpenAndKeepsItsPlace();
    void openStoryDeleted_staysOnThePageWithANotice();
    void sourceRemoved_takesItsStoriesFromTheListOnly();
    void correction_showsInListAndOnPageAndStays();
    void bundledStories_canBeHidden();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool write(const QString &id, const QString &body) const
    {
        return !writeStory(m_folder->path(), id, body).path.isEmpty();
    }
    [[nodiscard]] bool opens(const QString &id) const
    {
        return QTest::qWaitFor([&] { return m_reader->session().story().info.id.value == id; });
    }
    /// Reads on by some pages, and returns the first words in view.
    [[nodiscard]] QString readOn() const
    {
        for (int page = 0; page < 3; ++page)
            m_reader->page().turn(1);
        (void)QTest::qWaitFor([this] { return m_reader->session().visible().start > 500; });
        QTest::qWait(400); // the movement glides
        return m_reader->visibleText().left(40);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowFixture> m_reader;
};

void TestWatchedFolders::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write(u"lake"_s, numberedParagraphs()));
}

void TestWatchedFolders::cleanup()
{
    m_reader.reset();
    m_folder.reset();
}

void TestWatchedFolders::folder_opensItsFirstStoryAndStaysInTheLibrary()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QCOMPARE(m_reader->importer().sources(), QStringList {m_folder->path()});
    m_reader->quit();
    const WindowFixture later({}, m_reader.get());
    QTRY_COMPARE(later.session().story().info.id.value, u"lake"_s);
    QTRY_VERIFY(later.rows().contains(u"Nadia lake"_s));
}

void TestWatchedFolders::folderGoneAtTheStart_opensAnotherStoryAndSaysSo()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QTRY_VERIFY(!m_reader->importer().isRunning());
    m_reader->quit();
    QVERIFY(m_folder->remove());
    const WindowFixture later({}, m_reader.get());
    QTRY_VERIFY(later.session().hasStory());
    QVERIFY(later.session().story().info.id.value != u"lake"_s);
    QTRY_VERIFY(!later.page().text().isEmpty());
    const NoticeBar &notice = *later.window().readerPane()->notice();
    QTRY_VERIFY(notice.isVisible());
    QVERIFY2(notice.text().contains(u"lake"_s), qPrintable(notice.text()));
}

void TestWatchedFolders::lastStoryFoundLate_leavesWhoReadsOnAlone_data()
{
    QTest::addColumn<bool>("wasBegun"); // the story that is opened in its place
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("nothing was done meanwhile") << false << QString();
    QTest::newRow("what was opened instead was begun before") << true << QString();
    QTest::newRow("another story was opened") << false << u"opened"_s;
    QTest::newRow("what was opened instead is read on") << true << u"read on"_s;
}

void TestWatchedFolders::lastStoryFoundLate_leavesWhoReadsOnAlone()
{
    QFETCH(bool, wasBegun);
    QFETCH(QString, meanwhile);
    const StoryId first {u"ana-kalmurzaev"_s};
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    if (wasBegun) {
        m_reader->session().open(first);
        (void)readOn();
        m_reader->session().open(StoryId {u"lake"_s});
        QVERIFY(opens(u"lake"_s));
    }
    QTRY_VERIFY(!m_reader->importer().isRunning());
    m_reader->quit();
    // The cache is gone, and the folder's disk comes back later.
    QVERIFY(QFile::remove(Paths::below(m_reader->home()).catalogue));
    QVERIFY(QDir().rename(m_folder->path(), m_folder->path() + u".away"_s));
    const WindowFixture later({}, m_reader.get());
    QTRY_VERIFY(later.session().hasStory());
    QTRY_VERIFY(!later.importer().isRunning());
    QCOMPARE(later.session().story().info.id, first);
    QCOMPARE(later.session().visible().start > 0, wasBegun);
    const StoryId other {u"wiktoria-kalmurzaev"_s};
    if (meanwhile == "opened"_L1)
        later.session().open(other);
    else if (meanwhile == "read on"_L1)
        later.page().turn(1);
    QVERIFY(QDir().rename(m_folder->path() + u".away"_s, m_folder->path()));
    later.importer().lookAgain();
    QTRY_VERIFY(later.library().contains(StoryId {u"lake"_s}));
    QTest::qWait(100);
    const StoryId expected = meanwhile == "opened"_L1 ? other
        : meanwhile.isEmpty()                         ? StoryId {u"lake"_s}
                                                      : first;
    QCOMPARE(later.session().story().info.id, expected);
}

void TestWatchedFolders::emptyFolder_isSaidToBeSo()
{
    const QTemporaryDir empty;
    m_reader = std::make_unique<WindowFixture>(empty.path());
    QTRY_VERIFY(m_reader->window().readerPane()->notice()->isVisible());
    const QString said = m_reader->window().readerPane()->notice()->text();
    QVERIFY2(said.contains(u"no story"_s), qPrintable(said));
}

void TestWatchedFolders::readingStopped_isSaidUntilItGoesOn()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QTRY_VERIFY(!m_reader->importer().isRunning());
    m_reader->importer().lookAgain();
    m_reader->importer().cancel();
    const NoticeBar &notice = *m_reader->window().readerPane()->notice();
    QTRY_VERIFY(notice.isVisible());
    QVERIFY2(notice.text().startsWith(u"Stopped; 5 stories"_s), qPrintable(notice.text()));
    m_reader->actions().lookAgain->trigger();
    QVERIFY(!notice.isVisible());
}

void TestWatchedFolders::fileAdded_isListedWithinTwoSeconds()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QVERIFY(!writeStory(path(u"new/deep"_s), u"barn"_s, u"A barn."_s).path.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->rows().contains(u"Nadia barn"_s), twoSeconds);
    QVERIFY(QDir(path(u"new"_s)).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(!m_reader->rows().contains(u"Nadia barn"_s), twoSeconds);
}

void TestWatchedFolders::openStoryEdited_isSetAgainWithItsPlace()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    const QString words = readOn();
    QVERIFY(write(u"lake"_s, u"A new beginning, which is long.\n\n"_s + numberedParagraphs()));
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->session().story().text.startsWith(u"A new beginning"_s), twoSeconds);
    QTRY_COMPARE(m_reader->visibleText().left(40), words);
}

void TestWatchedFolders::openStoryMoved_staysOpenAndKeepsItsPlace()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    const QString words = readOn();
    QVERIFY(QDir(m_folder->path()).mkpath(u"elsewhere"_s));
    QVERIFY(QFile::rename(path(u"lake.md"_s), path(u"elsewhere/pond.md"_s)));
    const auto place
        = [this] { return m_reader->library().find({u"lake"_s}).value_or(CatalogueEntry()).path; };
    QTRY_COMPARE_WITH_TIMEOUT(place(), path(u"elsewhere/pond.md"_s), twoSeconds);
    QCOMPARE(m_reader->session().story().info.id.value, u"lake"_s);
    QTRY_COMPARE(m_reader->visibleText().left(40), words);
    QVERIFY(!m_reader->window().readerPane()->notice()->isVisible());
}

void TestWatchedFolders::openStoryDeleted_staysOnThePageWithANotice()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QTRY_VERIFY(m_reader->rows().contains(u"Nadia lake"_s));
    QVERIFY(QFile::remove(path(u"lake.md"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_reader->window().readerPane()->notice()->isVisible(), twoSeconds);
    QTRY_VERIFY(!m_reader->rows().contains(u"Nadia lake"_s));
    QVERIFY(m_reader->visibleText().contains(u"Paragraph number 1"_s));
}

void TestWatchedFolders::sourceRemoved_takesItsStoriesFromTheListOnly()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QTRY_VERIFY(m_reader->rows().contains(u"Nadia lake"_s));
    m_reader->importer().remove(m_folder->path());
    QTRY_VERIFY(!m_reader->rows().contains(u"Nadia lake"_s));
    QVERIFY(QFile::exists(path(u"lake.md"_s)));
    m_reader->quit();
    const WindowFixture later({}, m_reader.get());
    QVERIFY(later.importer().sources().isEmpty());
}

void TestWatchedFolders::correction_showsInListAndOnPageAndStays()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    const QByteArray before = bytesOf(path(u"lake.md"_s));
    Q_EMIT m_reader->window().corrected({u"lake"_s}, {u"The Pond"_s, {u"Jane Roe"_s}});
    QTRY_VERIFY(m_reader->rows().contains(u"Jane Roe"_s));
    QTRY_COMPARE(m_reader->session().story().info.title, u"The Pond"_s);
    QVERIFY(!m_reader->rows().contains(u"Nadia lake"_s));
    m_reader->quit();
    const WindowFixture later({}, m_reader.get());
    QTRY_VERIFY(later.rows().contains(u"Jane Roe"_s));
    QTRY_COMPARE(later.session().story().info.title, u"The Pond"_s);
    QCOMPARE(bytesOf(path(u"lake.md"_s)), before);
}

void TestWatchedFolders::bundledStories_canBeHidden()
{
    m_reader = std::make_unique<WindowFixture>(m_folder->path());
    QVERIFY(opens(u"lake"_s));
    QTRY_COMPARE(m_reader->rows().size(), 5);
    m_reader->actions().showBundled->trigger();
    QTRY_COMPARE(m_reader->rows(), QStringList {u"Nadia lake"_s});
    m_reader->actions().showBundled->trigger();
    QTRY_COMPARE(m_reader->rows().size(), 5);
}

QTEST_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
