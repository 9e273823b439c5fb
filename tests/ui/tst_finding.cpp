// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "finding.h"

#include "artloader.h"
#include "findbar.h"
#include "pageview.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const StoryId lake {u"lake"_s};
const StoryId pond {u"pond"_s};

/// A window of bar and page before a library of two stories, "Paragraph number 1 …" to 60.
class Desk
{
public:
    Desk()
        : positions(folder.filePath(u"reader.db"_s))
        , session(library, positions)
        , page(new PageView(art, PageStyle(Theme::paper()), &window))
        , bar(new FindBar(&window))
        , finding(*bar, *page, session)
    {
        library.add({{writeStory(folder.path(), lake.value, numberedParagraphs()),
                      writeStory(folder.path(), pond.value, numberedParagraphs())},
                     {}});
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(bar);
        layout->addWidget(page, 1);
        QObject::connect(&session, &ReadingSession::storyOpened, page,
                         [this](const Story &story) { page->setStory(story); });
        QObject::connect(&session, &ReadingSession::passageRequested, page, &PageView::showPassage);
        QObject::connect(page, &PageView::visibleChanged, &session, &ReadingSession::setVisible);
        window.resize(520, 420);
    }

    [[nodiscard]] bool open(const StoryId &story)
    {
        session.open(story);
        if (!QTest::qWaitFor([&] { return session.story().info.id == story; }))
            return false;
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowExposed(&window);
    }
    [[nodiscard]] qsizetype paragraph(int number) const
    {
        return session.story().text.indexOf(u"Paragraph number %1 "_s.arg(number));
    }
    /// Opens the first story with this paragraph at the top.
    [[nodiscard]] bool read(int number)
    {
        if (!open(lake))
            return false;
        page->setFocus();
        page->showPassage({paragraph(number), 0});
        return top() == paragraph(number);
    }
    [[nodiscard]] qsizetype top() const { return page->visible().start; }
    [[nodiscard]] bool sees(int number) const
    {
        const Passage visible = page->visible();
        return visible.start <= paragraph(number) && paragraph(number) + 18 <= visible.end();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window.focusWidget(), key, modifiers);
    }
    /// Types in place of what stands in the bar, and waits for the count.
    [[nodiscard]] bool type(const QString &text, const QString &count) const
    {
        bar->edit()->selectAll();
        QTest::keyClicks(bar->edit(), text);
        return counts(count);
    }
    [[nodiscard]] bool counts(const QString &count) const
    {
        return QTest::qWaitFor([&] { return bar->countText() == count; });
    }

    QTemporaryDir folder;
    ArtLoader art {QString()};
    Library library;
    PositionStore positions;
    ReadingSession session;
    QWidget window;
    PageView *page;
    FindBar *bar;
    Finding finding;
};

} // namespace

class TestFinding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void typing_goesToTheFirstHitFromHere();
    void typing_pastTheLastHit_goesRound();
    void hitInView_leavesThePageWhereItIs();
    void noMatch_leavesThePageWhereItIs();
    void steps_goRoundTheEnds();
    void stepsBeforeTheAnswer_areMeantForIt();
    void clearedText_returnsToThePlace();
    void looking_isNoProgressAndNoHistory();

    void escape_returnsAndTakesMarksOff();
    void escape_unmoved_leavesTheReadersOwnScrolling();
    void enter_staysAndLeavesHistory();
    void enter_unmoved_leavesNoHistory();
    void enterBeforeTheAnswer_waitsForIt();
    void stepAfterStaying_goesOn();
    void stepAfterReadingOn_goesFromWhatIsSeen();
    void clear_afterStaying_takesMarksOff();

    void step_withoutHits_opensTheBar();
    void begin_withFormerText_countsWithoutMoving();
    void begin_again_keepsThePlaceToReturnTo();
    void begin_withSelectedText_findsIt();
    void begin_withoutAStory_doesNothing();
    void anotherStory_isAskedAndKeepsItsPlace();
    void anotherStory_afterStaying_hasNoMarks();
    void otherPassage_becomesThePlaceToReturnTo();

private:
    std::unique_ptr<Desk> m_desk;
};

void TestFinding::init()
{
    failOnWarnings();
    m_desk = std::make_unique<Desk>();
}

void TestFinding::typing_goesToTheFirstHitFromHere()
{
    QVERIFY(m_desk->read(10));
    const QSignalSpy active(&m_desk->finding, &Finding::activeChanged);
    m_desk->finding.begin();
    QVERIFY(m_desk->finding.isActive());
    QVERIFY(m_desk->bar->isVisible());
    QVERIFY(m_desk->bar->edit()->hasFocus());
    QCOMPARE(active.size(), 1);
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    QVERIFY(m_desk->sees(30));
    QVERIFY(m_desk->finding.hasHits());
    QVERIFY(m_desk->type(u"number 42"_s, u"1 of 1"_s));
    QVERIFY(m_desk->sees(42));
    QVERIFY(m_desk->type(u"number 1"_s, u"2 of 11"_s)); // the tenth, from where finding began
    QVERIFY(m_desk->sees(10));
}

void TestFinding::typing_pastTheLastHit_goesRound()
{
    QVERIFY(m_desk->read(45));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"1 of 11"_s));
    QVERIFY(m_desk->sees(3));
}

void TestFinding::hitInView_leavesThePageWhereItIs()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    const qsizetype top = m_desk->top();
    QVERIFY(m_desk->type(u"lake"_s, u"10 of 60"_s));
    QCOMPARE(m_desk->top(), top);
}

void TestFinding::noMatch_leavesThePageWhereItIs()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    const qsizetype top = m_desk->top();
    QVERIFY(m_desk->type(u"number 3x"_s, u"no match"_s));
    QCOMPARE(m_desk->top(), top);
    QVERIFY(!m_desk->finding.hasHits());
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->top(), m_desk->paragraph(10));
}

void TestFinding::steps_goRoundTheEnds()
{
    QVERIFY(m_desk->read(45));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"1 of 11"_s));
    m_desk->press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_desk->bar->countText(), u"11 of 11"_s);
    QVERIFY(m_desk->sees(39));
    m_desk->press(Qt::Key_Down);
    QCOMPARE(m_desk->bar->countText(), u"1 of 11"_s);
    QVERIFY(m_desk->sees(3));
    m_desk->press(Qt::Key_F3);
    QCOMPARE(m_desk->bar->countText(), u"2 of 11"_s);
    QVERIFY(m_desk->sees(30));
    m_desk->press(Qt::Key_Up);
    QCOMPARE(m_desk->bar->countText(), u"1 of 11"_s);
}

void TestFinding::stepsBeforeTheAnswer_areMeantForIt()
{
    QVERIFY(m_desk->read(1));
    m_desk->finding.begin();
    QTest::keyClicks(m_desk->bar->edit(), u"number 3"_s);
    m_desk->press(Qt::Key_F3);
    m_desk->press(Qt::Key_F3);
    QVERIFY(m_desk->counts(u"3 of 11"_s));
    QVERIFY(m_desk->sees(31));
}

void TestFinding::clearedText_returnsToThePlace()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->bar->edit()->clear();
    QTRY_COMPARE(m_desk->top(), m_desk->paragraph(10));
    QVERIFY(!m_desk->finding.hasHits());
    QVERIFY(m_desk->finding.isActive());
}

void TestFinding::looking_isNoProgressAndNoHistory()
{
    QVERIFY(m_desk->read(10));
    m_desk->press(Qt::Key_PageDown);
    const auto before = m_desk->session.position(lake);
    QVERIFY(before);
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 5"_s, u"2 of 11"_s));
    m_desk->press(Qt::Key_F3);
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->session.position(lake), before);
    QVERIFY(!m_desk->session.canGoBack());
}

void TestFinding::escape_returnsAndTakesMarksOff()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    const QSignalSpy active(&m_desk->finding, &Finding::activeChanged);
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->top(), m_desk->paragraph(10));
    QVERIFY(!m_desk->finding.hasHits());
    QVERIFY(!m_desk->finding.isActive());
    QVERIFY(!m_desk->bar->isVisible());
    QVERIFY(m_desk->page->hasFocus());
    QCOMPARE(active.size(), 1);
}

void TestFinding::escape_unmoved_leavesTheReadersOwnScrolling()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    m_desk->page->setFocus();
    m_desk->press(Qt::Key_PageDown);
    const qsizetype top = m_desk->top();
    QVERIFY(top > m_desk->paragraph(10));
    m_desk->finding.giveUp();
    QCOMPARE(m_desk->top(), top);
}

void TestFinding::enter_staysAndLeavesHistory()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->sees(30));
    QVERIFY(!m_desk->finding.isActive());
    QVERIFY(m_desk->finding.hasHits());
    QVERIFY(!m_desk->bar->isVisible());
    QVERIFY(m_desk->page->hasFocus());
    m_desk->session.goBack();
    QCOMPARE(m_desk->top(), m_desk->paragraph(10));
    QVERIFY(!m_desk->session.canGoBack());
}

void TestFinding::enter_unmoved_leavesNoHistory()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"lake"_s, u"10 of 60"_s));
    m_desk->press(Qt::Key_Return);
    QVERIFY(!m_desk->session.canGoBack());
}

void TestFinding::enterBeforeTheAnswer_waitsForIt()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QTest::keyClicks(m_desk->bar->edit(), u"number 3"_s);
    m_desk->press(Qt::Key_Return);
    QTRY_VERIFY(!m_desk->finding.isActive());
    QVERIFY(m_desk->sees(30));
    QVERIFY(m_desk->session.canGoBack());
}

void TestFinding::stepAfterStaying_goesOn()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->press(Qt::Key_Return);
    for (int step = 0; step < 8; ++step)
        m_desk->finding.step(1);
    QVERIFY(m_desk->sees(38));
    QVERIFY(!m_desk->finding.isActive());
    m_desk->session.goBack(); // the steps are no places of their own
    QCOMPARE(m_desk->top(), m_desk->paragraph(10));
}

void TestFinding::stepAfterReadingOn_goesFromWhatIsSeen()
{
    QVERIFY(m_desk->read(1));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"1 of 11"_s));
    m_desk->press(Qt::Key_Return);
    while (!m_desk->sees(45))
        m_desk->press(Qt::Key_PageDown);
    const qsizetype readTo = m_desk->top();
    m_desk->finding.step(-1);
    QVERIFY(m_desk->sees(39));
    QVERIFY(m_desk->session.canGoBack());
    m_desk->session.goBack();
    QCOMPARE(m_desk->top(), readTo);
    m_desk->finding.step(1);
    QVERIFY(m_desk->sees(3));
}

void TestFinding::clear_afterStaying_takesMarksOff()
{
    QVERIFY(m_desk->read(1));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"lake"_s, u"1 of 60"_s));
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->finding.hasHits());
    m_desk->finding.clear();
    QVERIFY(!m_desk->finding.hasHits());
    m_desk->finding.step(1);
    QVERIFY(m_desk->finding.isActive());
}

void TestFinding::step_withoutHits_opensTheBar()
{
    QVERIFY(m_desk->read(1));
    m_desk->finding.step(1);
    QVERIFY(m_desk->finding.isActive());
    QVERIFY(m_desk->bar->isVisible());
    m_desk->finding.step(1);
    QVERIFY(m_desk->finding.isActive());
}

void TestFinding::begin_withFormerText_countsWithoutMoving()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->press(Qt::Key_Escape);
    m_desk->finding.begin();
    QVERIFY(m_desk->counts(u"11 matches"_s));
    QCOMPARE(m_desk->bar->edit()->selectedText(), u"number 3"_s);
    QCOMPARE(m_desk->top(), m_desk->paragraph(10));
    m_desk->press(Qt::Key_F3);
    QCOMPARE(m_desk->bar->countText(), u"2 of 11"_s);
    QVERIFY(m_desk->sees(30));
}

void TestFinding::begin_again_keepsThePlaceToReturnTo()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->finding.begin();
    QCOMPARE(m_desk->bar->countText(), u"2 of 11"_s);
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->top(), m_desk->paragraph(10));
}

void TestFinding::begin_withSelectedText_findsIt()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin(u"number 30"_s);
    QVERIFY(m_desk->counts(u"1 of 1"_s));
    QVERIFY(m_desk->sees(30));
}

void TestFinding::begin_withoutAStory_doesNothing()
{
    m_desk->finding.begin();
    QVERIFY(!m_desk->finding.isActive());
    QVERIFY(!m_desk->bar->isVisible());
}

void TestFinding::anotherStory_isAskedAndKeepsItsPlace()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    QVERIFY(m_desk->open(pond));
    QVERIFY(m_desk->finding.isActive());
    QVERIFY(m_desk->counts(u"11 matches"_s));
    QCOMPARE(m_desk->top(), 0);
    m_desk->finding.step(1);
    m_desk->finding.step(1);
    QVERIFY(m_desk->sees(30));
    m_desk->finding.giveUp();
    QCOMPARE(m_desk->session.story().info.id, pond);
    QCOMPARE(m_desk->top(), 0);
}

void TestFinding::anotherStory_afterStaying_hasNoMarks()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->press(Qt::Key_Return);
    QVERIFY(m_desk->open(pond));
    QVERIFY(!m_desk->finding.hasHits());
    m_desk->finding.step(1);
    QVERIFY(m_desk->finding.isActive());
    QVERIFY(m_desk->counts(u"11 matches"_s));
}

void TestFinding::otherPassage_becomesThePlaceToReturnTo()
{
    QVERIFY(m_desk->read(10));
    m_desk->finding.begin();
    QVERIFY(m_desk->type(u"number 3"_s, u"2 of 11"_s));
    m_desk->session.open(Place {lake, {m_desk->paragraph(20), 0}});
    QVERIFY(m_desk->type(u"number 5"_s, u"2 of 11"_s));
    m_desk->press(Qt::Key_Escape);
    QCOMPARE(m_desk->top(), m_desk->paragraph(20));
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
