// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "windowfixture.h"

#include "noticebar.h"
#include "outlinepanel.h"
#include "slowbuild.h"

#include <SQLiteCpp/Database.h>

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QMenuBar>
#include <QScrollBar>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

/// The window as readers meet it: first start, reading on, coming back, all sizes.
namespace {

/// How large the frontispiece stands on the page.
QSizeF pictureOf(const PageView &view)
{
    for (const VisiblePage::Part &part : view.page().parts()) {
        if (part.block->hasPicture())
            return part.block->picture().size();
    }
    return {};
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void firstStart_opensAFinishedPage()
    {
        const WindowFixture reader;
        QCOMPARE(reader.rows(),
                 (QStringList {u"Ana Kalmurzaev"_s, u"Egor Kalmurzaeva"_s, u"Mia Kalmurzaeva"_s,
                               u"Wiktoria Kalmurzaev"_s}));
        QCOMPARE(reader.session().story().info.title, u"The Loose Thread"_s);
        const QString page = reader.page().text();
        QVERIFY(page.contains(u"The Loose Thread"_s));
        QVERIFY(page.contains(reader.session().story().text.section(u'\n', 0, 0)));
        QVERIFY2(!page.contains(u"summary:"_s), "no front matter on the page");
        QVERIFY(reader.window().windowTitle().contains(u"The Loose Thread"_s));
        QVERIFY(!pictureOf(reader.page()).isEmpty());
        QCOMPARE(reader.list().currentIndex().row(), 0);
        QVERIFY(reader.library().issues().all().isEmpty());
    }

    void nextStart_opensWhereReadingStopped()
    {
        WindowFixture first;
        first.actions().nextStory->trigger();
        first.press(Qt::Key_Space);
        first.press(Qt::Key_Space);
        const Passage seen = first.page().visible();
        QVERIFY(seen.start > 0);
        first.quit();
        const WindowFixture later({}, &first);
        QCOMPARE(later.session().story().info.title, u"The Third Window"_s);
        QCOMPARE(later.page().visible(), seen);
        QCOMPARE(later.list().currentIndex().row(), 1);
    }

    void placesThatComeLate_areCaughtUpWith()
    {
        WindowFixture first;
        first.actions().nextStory->trigger();
        first.press(Qt::Key_Space);
        const Passage seen = first.page().visible();
        first.quit();
        // Somebody else has the database for longer than the first page waits for it.
        auto other = std::make_unique<SQLite::Database>(
            QDir(first.home()).filePath(u"data/reader.db"_s).toStdString(), SQLite::OPEN_READWRITE);
        other->exec("PRAGMA locking_mode = EXCLUSIVE");
        other->exec("BEGIN EXCLUSIVE");
        const WindowFixture later({}, &first);
        QCOMPARE(later.session().story().info.title, u"The Loose Thread"_s);
        other.reset();
        QTRY_COMPARE(later.session().story().info.title, u"The Third Window"_s);
        QCOMPARE(later.page().visible(), seen);
        QVERIFY(later.library().issues().all().isEmpty());
    }

    void nextStart_afterLookingUp_opensThere()
    {
        WindowFixture first;
        QVERIFY(first.type(u"quinces"_s, u"In the stories"_s));
        first.press(Qt::Key_Return);
        const Passage seen = first.page().visible();
        first.quit();
        const WindowFixture later({}, &first);
        QCOMPARE(later.session().story().info.title, u"The Third Window"_s);
        QCOMPARE(later.page().visible(), seen);
    }

    void startAtAStory_opensIt()
    {
        const WindowFixture reader(u"mia-kalmurzaeva"_s);
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
    }

    void startAtAFile_opensItOnceItIsRead()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"Jo Doe/note.md"_s),
              "---\ntitle: A Note\nartist: Jo Doe\n---\nShort and plain.");
        const WindowFixture reader(folder.filePath(u"Jo Doe/note.md"_s));
        QTRY_COMPARE(reader.session().story().info.title, u"A Note"_s);
        QTRY_VERIFY(reader.rows().contains(u"Jo Doe"_s));
        QVERIFY(reader.page().text().contains(u"Short and plain."_s));
    }

    void startAtAFolder_showsGoodStoriesAndProblems()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"good.md"_s), "---\ntitle: Good\nartist: Jo Doe\n---\nText.");
        write(folder.filePath(u"empty.md"_s), "");
        const WindowFixture reader(folder.path());
        QTRY_COMPARE(reader.session().story().info.title, u"Good"_s);
        QTRY_COMPARE(reader.library().issues().size(), 1);
        bool told = false;
        for (const auto *button : reader.window().findChildren<QAbstractButton *>())
            told = told || (button->isVisible() && button->text().contains(u"problem"_s));
        QVERIFY2(told, "the window says that there is a problem");
    }

    void startAtALargeFolder_opensItsFirstStoryOnly()
    {
        const QTemporaryDir folder;
        constexpr int stories = 450; // handed over in several batches
        for (int number = 0; number < stories; ++number)
            write(folder.filePath(u"n%1.md"_s.arg(number, 3, 10, QChar(u'0'))),
                  "---\ntitle: Story " + QByteArray::number(number) + "\nartist: Jo\n---\nText.");
        const WindowFixture reader(folder.path());
        QTRY_COMPARE_WITH_TIMEOUT(reader.library().entries().size(), stories + 4, 5'000 * Test::slowness);
        QTRY_COMPARE(reader.session().story().info.title, u"Story 0"_s);
        reader.session().open(StoryId {u"mia-kalmurzaeva"_s});
        reader.session().goBack();
        QTRY_COMPARE(reader.session().story().info.title, u"Story 0"_s);
        reader.session().goBack();
        QTRY_COMPARE(reader.session().story().info.title, u"The Loose Thread"_s);
    }

    void startAtNothing_saysSoAndStillReads()
    {
        const WindowFixture reader(u"no-such-story"_s);
        QTRY_COMPARE(reader.library().issues().size(), 1);
        QCOMPARE(reader.session().story().info.title, u"The Loose Thread"_s);
    }

    void damagedPlaces_areReportedAndNothingIsLost()
    {
        WindowFixture first;
        first.quit();
        write(first.home() + u"/data/positions.json"_s, "{ damaged");
        const WindowFixture later({}, &first);
        QCOMPARE(later.library().issues().size(), 1);
        QVERIFY(QFile::exists(first.home() + u"/data/positions.json.damaged"_s));
        QCOMPARE(later.session().story().info.title, u"The Loose Thread"_s);
    }

    void stories_followEachOtherByKey()
    {
        const WindowFixture reader;
        QVERIFY(!reader.actions().previousStory->isEnabled());
        QStringList titles;
        while (reader.actions().nextStory->isEnabled() && titles.size() < 10) {
            titles.append(reader.session().story().info.title);
            reader.press(Qt::Key_Down, Qt::AltModifier);
        }
        QCOMPARE(titles,
                 (QStringList {u"The Loose Thread"_s, u"The Third Window"_s, u"Rings on Still Water"_s}));
        QCOMPARE(reader.session().story().info.title, u"A Door Left Ajar"_s);
        reader.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
        reader.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(reader.session().story().info.title, u"A Door Left Ajar"_s);
        reader.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
    }

    void back_returnsToTheLine()
    {
        const WindowFixture reader;
        reader.press(Qt::Key_Space);
        const Passage before = reader.page().visible();
        reader.actions().nextStory->trigger();
        reader.actions().back->trigger();
        QCOMPARE(reader.page().visible(), before);
    }

    void resizing_keepsThePlace()
    {
        const WindowFixture reader;
        for (int pages = 0; pages < 3; ++pages)
            reader.press(Qt::Key_Space);
        const qsizetype before = reader.page().visible().start;
        for (const QSize &size :
             {QSize(800, 500), QSize(500, 700), QSize(3840, 2160), QSize(360, 320), QSize(1280, 800)}) {
            reader.window().resize(size);
            QTest::qWait(1);
            QCOMPARE(reader.page().horizontalScrollBar()->maximum(), 0);
        }
        QCOMPARE(reader.page().visible().start, before);
    }

    void narrowWindow_showsOnePaneAtATime()
    {
        const WindowFixture reader;
        reader.window().resize(500, 700);
        QTRY_VERIFY(!reader.list().isVisible());
        QVERIFY(reader.page().isVisible());
        QVERIFY(reader.type(u"mia"_s, u"Artists"_s));
        QVERIFY(reader.list().isVisible());
        QVERIFY(!reader.page().isVisible());
        reader.press(Qt::Key_Return);
        QVERIFY(reader.page().isVisible());
        QVERIFY(!reader.list().isVisible());
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
        QTRY_VERIFY(reader.visibleText().startsWith(u"Notebook of Douglas Rennie"_s));
        reader.window().resize(1280, 800);
        QTRY_VERIFY(reader.list().isVisible());
        QVERIFY(reader.page().isVisible());
    }

    void narrowWindow_keepsPictureAndPlace()
    {
        const WindowFixture reader;
        reader.window().resize(500, 700);
        QTRY_VERIFY(!reader.list().isVisible());
        QTRY_VERIFY(reader.page().viewport()->width() < 500);
        const auto picture = [&] { return pictureOf(reader.page()); };
        const QSizeF before = picture();
        QVERIFY(!before.isEmpty());
        reader.page().verticalScrollBar()->setValue(60);
        for (int round = 0; round < 3; ++round) {
            reader.press(Qt::Key_K, Qt::ControlModifier);
            QVERIFY(reader.list().isVisible());
            reader.press(Qt::Key_Escape);
            QVERIFY(reader.page().isVisible());
            QCOMPARE(picture(), before);
            QCOMPARE(reader.page().verticalScrollBar()->value(), 60);
        }
        // Esc leads to the list and back again.
        reader.press(Qt::Key_Escape);
        QVERIFY(reader.list().hasFocus());
        reader.press(Qt::Key_Escape);
        QVERIFY(reader.page().hasFocus());
    }

    void search_withTheSideBarHidden_leavesItHidden()
    {
        const WindowFixture reader;
        reader.press(Qt::Key_F9);
        QVERIFY(!reader.list().isVisible());
        QVERIFY(reader.type(u"quinces"_s, u"In the stories"_s));
        QVERIFY(reader.list().isVisible());
        reader.press(Qt::Key_Return);
        QVERIFY2(reader.list().isVisible(), "the other answers can still be chosen");
        reader.press(Qt::Key_Escape);
        QVERIFY(!reader.list().isVisible());
        QVERIFY(reader.page().hasFocus());
        reader.press(Qt::Key_F9);
        QVERIFY(reader.list().isVisible());
    }

    void panes_changeByKey()
    {
        const WindowFixture reader;
        QVERIFY(reader.page().hasFocus());
        reader.press(Qt::Key_F6);
        QVERIFY(reader.list().hasFocus());
        reader.press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(reader.page().hasFocus());
        reader.press(Qt::Key_Escape);
        QVERIFY(reader.list().hasFocus());
        reader.press(Qt::Key_Right);
        QVERIFY(reader.page().hasFocus());
        reader.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(reader.search().hasFocus());
    }

    void sideBarAndMenuBar_foldAndStayFolded()
    {
        WindowFixture first;
        first.press(Qt::Key_F9);
        QVERIFY(!first.list().isVisible());
        first.press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!first.window().menuBar()->isVisible());
        first.quit();
        const WindowFixture later({}, &first);
        QVERIFY(!later.list().isVisible());
        QVERIFY(!later.window().menuBar()->isVisible());
        later.press(Qt::Key_F9);
        QVERIFY(later.list().isVisible());
    }

    void fullScreen_showsThePageAloneAndEscLeaves()
    {
        const WindowFixture reader;
        reader.press(Qt::Key_F11);
        QTRY_VERIFY(reader.window().isFullScreen());
        QVERIFY(!reader.list().isVisible());
        QVERIFY(!reader.window().menuBar()->isVisible());
        QVERIFY(reader.page().isVisible());
        reader.press(Qt::Key_Escape);
        QTRY_VERIFY(!reader.window().isFullScreen());
        QVERIFY(reader.list().isVisible());
        QVERIFY(reader.window().menuBar()->isVisible());
    }

    void closedInFullScreen_startsWithTheListAgain()
    {
        WindowFixture first;
        first.press(Qt::Key_F11);
        QTRY_VERIFY(first.window().isFullScreen());
        first.quit();
        const WindowFixture later({}, &first);
        QVERIFY(!later.window().isFullScreen());
        QVERIFY(later.list().isVisible());
        QVERIFY(later.window().menuBar()->isVisible());
    }

    void textSize_changesAndIsKept()
    {
        WindowFixture first;
        QCOMPARE(first.page().pageStyle().textSize(), Settings::usualText);
        first.actions().largerText->trigger();
        first.actions().largerText->trigger();
        const int larger = first.page().pageStyle().textSize();
        QVERIFY(larger > Settings::usualText);
        first.quit();
        const WindowFixture later({}, &first);
        QCOMPARE(later.page().pageStyle().textSize(), larger);
        later.actions().usualText->trigger();
        QCOMPARE(later.page().pageStyle().textSize(), Settings::usualText);
    }

    void textSize_staysWithinItsBounds()
    {
        const WindowFixture reader;
        for (int step = 0; step < 60; ++step)
            reader.actions().largerText->trigger();
        QCOMPARE(reader.page().pageStyle().textSize(), Settings::largestText);
        for (int step = 0; step < 60; ++step)
            reader.actions().smallerText->trigger();
        QCOMPARE(reader.page().pageStyle().textSize(), Settings::smallestText);
    }

    void theme_coloursTheWholeWindowAndIsKept()
    {
        WindowFixture first;
        first.actions().theme(ThemeChoice::Dusk)->trigger();
        QCOMPARE(first.page().pageStyle().theme(), Theme::dusk());
        QTRY_COMPARE(first.list().palette().color(QPalette::Window), Theme::dusk().panel);
        QVERIFY(first.actions().theme(ThemeChoice::Dusk)->isChecked());
        first.quit();
        const WindowFixture later({}, &first);
        QCOMPARE(later.page().pageStyle().theme(), Theme::dusk());
        later.actions().theme(ThemeChoice::Paper)->trigger();
        QCOMPARE(later.page().pageStyle().theme(), Theme::paper());
        QTRY_COMPARE(later.list().palette().color(QPalette::Window), Theme::paper().panel);
    }

    void sections_leadToTheirHeadings()
    {
        const WindowFixture reader;
        reader.actions().sections->trigger();
        auto *panel = reader.window().findChild<OutlinePanel *>();
        QVERIFY(panel);
        QVERIFY(panel->isVisible());
        const Outline outline = reader.session().story().outline;
        QCOMPARE(panel->list()->model()->rowCount(), outline.size() + 1);
        QTest::keyClick(panel->list(), Qt::Key_Down);
        QTest::keyClick(panel->list(), Qt::Key_Down);
        QTest::keyClick(panel->list(), Qt::Key_Return);
        QVERIFY(!panel->isVisible());
        QVERIFY(reader.visibleText().startsWith(outline.at(1).title));
        QVERIFY(reader.session().canGoBack());
    }

    void link_leadsToAnotherStory()
    {
        const WindowFixture reader;
        const Story &story = reader.session().story();
        QString link;
        for (const Block &block : story.blocks) {
            for (const Span &span : block.spans) {
                if (!span.link.isEmpty())
                    link = span.link;
            }
        }
        QCOMPARE(link, u"../mia-kalmurzaeva/story.md"_s);
        Q_EMIT reader.page().linkActivated(link);
        QCOMPARE(reader.session().story().info.title, u"Rings on Still Water"_s);
    }

    void introduction_opensAndLeadsToTheStories()
    {
        const WindowFixture reader;
        reader.actions().introduction->trigger();
        QCOMPARE(reader.session().story().info.title, u"Four Painters"_s);
        QVERIFY(!reader.rows().contains(u"Four Painters"_s));
        QVERIFY(!reader.list().currentIndex().isValid());
        const Story introduction = reader.session().story();
        for (const Block &block : introduction.blocks) {
            for (const Span &span : block.spans) {
                if (span.link.isEmpty())
                    continue;
                Q_EMIT reader.page().linkActivated(span.link);
                const Story &story = reader.session().story();
                QVERIFY2(story.info.id.value != u"introduction"_s, qPrintable(span.link));
                reader.actions().back->trigger();
            }
        }
        reader.actions().nextStory->trigger();
        QCOMPARE(reader.session().story().info.title, u"The Loose Thread"_s);
    }

    void linkOutOfTheLibrary_opensNothingAndSaysSo()
    {
        const WindowFixture reader;
        Q_EMIT reader.page().linkActivated(u"https://example.org/"_s);
        QCOMPARE(reader.session().story().info.title, u"The Loose Thread"_s);
        const NoticeBar &notice = *reader.window().readerPane()->notice();
        QVERIFY(notice.isVisible());
        QVERIFY(notice.text().contains(u"https://example.org/"_s));
        reader.actions().nextStory->trigger();
        QVERIFY(!notice.isVisible());
    }

    void storyThatWentAway_isSaidEveryTime()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"Jo/gone.md"_s), "---\ntitle: Gone\nartist: Jo\n---\nText.");
        write(folder.filePath(u"Jo/here.md"_s), "---\ntitle: Here\nartist: Jo\n---\nText.");
        const WindowFixture reader(folder.filePath(u"Jo"_s));
        QTRY_VERIFY(reader.library().find(StoryId {u"gone"_s}));
        reader.session().open(StoryId {u"here"_s});
        QTRY_COMPARE(reader.session().story().info.title, u"Here"_s);
        QVERIFY(QFile::remove(folder.filePath(u"Jo/gone.md"_s)));
        const NoticeBar &notice = *reader.window().readerPane()->notice();
        for (int attempt = 0; attempt < 2; ++attempt) {
            reader.session().open(StoryId {u"gone"_s});
            QTRY_VERIFY(notice.isVisible());
            QVERIFY(notice.text().contains(u"gone.md"_s));
            QCOMPARE(reader.session().story().info.title, u"Here"_s);
            reader.session().open(Place {StoryId {u"here"_s}, {0, 0}});
            QVERIFY(!notice.isVisible());
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
