// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "gotopanel.h"

#include "readingdesk.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestGoToPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void popUp_withoutStory_staysClosed();
    void popUp_beginsAtTheReader();
    void popUp_standsAtTheFoot_data();
    void popUp_standsAtTheFoot();
    void typing_movesTheSliderAndShowsTheWords();
    void slider_movesTheNumber();
    void enter_goesToAWordAtThatShare_data();
    void enter_goesToAWordAtThatShare();
    void enter_atTheSamePlace_onlyCloses();
    void escape_closesAndStays();
    void storyOpened_closes();
    void preview_showsMarkupAsWritten();
    void hostileText_isSurvived_data();
    void hostileText_isSurvived();

private:
    void open(const QString &body, const QString &id = u"lake"_s);
    void popUp() { m_panel->popUp(m_window.get()); }
    void press(Qt::Key key) const { QTest::keyClick(m_panel->focusWidget(), key); }
    [[nodiscard]] const QString &text() const { return m_desk->session().story().text; }

    std::unique_ptr<ReadingDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    GoToPanel *m_panel = nullptr;
};

void TestGoToPanel::init()
{
    failOnWarnings();
    m_desk = std::make_unique<ReadingDesk>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    m_panel = new GoToPanel(m_desk->session(), m_window.get());
    m_window->show();
}

void TestGoToPanel::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestGoToPanel::open(const QString &body, const QString &id)
{
    m_desk->library().add({{writeStory(m_desk->folder(), id, body)}, {}});
    m_desk->session().open(StoryId {id});
    QTRY_COMPARE(m_desk->session().story().info.id.value, id);
}

void TestGoToPanel::popUp_withoutStory_staysClosed()
{
    popUp();
    QVERIFY(!m_panel->isVisible());
}

void TestGoToPanel::popUp_beginsAtTheReader()
{
    open(numberedParagraphs());
    m_desk->readTo(text().size() / 2);
    popUp();
    QVERIFY(m_panel->isVisible());
    QVERIFY(m_panel->percent()->hasFocus());
    QCOMPARE(m_panel->percent()->value(), static_cast<int>(m_desk->session().progress() * 100));
    QCOMPARE(m_panel->slider()->value(), m_panel->percent()->value());
    QTest::keyClicks(m_panel->percent(), u"7"_s);
    QCOMPARE(m_panel->percent()->value(), 7);
}

void TestGoToPanel::popUp_standsAtTheFoot_data()
{
    QTest::addColumn<QSize>("window");
    QTest::newRow("wide") << QSize(760, 500);
    QTest::newRow("narrow") << QSize(360, 320);
}

void TestGoToPanel::popUp_standsAtTheFoot()
{
    QFETCH(QSize, window);
    m_window->resize(window);
    open(numberedParagraphs());
    popUp();
    constexpr int frame = 4; // the offscreen platform's own
    const QRect around = m_window->geometry();
    QVERIFY(around.contains(m_panel->geometry()));
    QVERIFY(std::abs(around.center().x() - m_panel->geometry().center().x()) <= frame);
    QVERIFY(m_panel->geometry().top() > around.center().y());
}

void TestGoToPanel::typing_movesTheSliderAndShowsTheWords()
{
    open(numberedParagraphs());
    popUp();
    QVERIFY(m_panel->preview().startsWith(u"Paragraph number 1 tells"_s));
    QTest::keyClicks(m_panel->percent(), u"50"_s);
    QCOMPARE(m_panel->slider()->value(), 50);
    // Half of what is not seen at once lies before it.
    QCOMPARE(m_panel->preview(), u"Paragraph number 28 tells of a lake at another hour."_s);
}

void TestGoToPanel::slider_movesTheNumber()
{
    open(numberedParagraphs());
    popUp();
    m_panel->slider()->setFocus();
    press(Qt::Key_PageUp);
    press(Qt::Key_Right);
    QCOMPARE(m_panel->percent()->value(), 11);
    press(Qt::Key_Return);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(m_desk->offset() > 0);
}

void TestGoToPanel::enter_goesToAWordAtThatShare_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {0, 1, 33, 40, 66, 99, 100})
        QTest::addRow("%d per cent", percent) << percent;
}

void TestGoToPanel::enter_goesToAWordAtThatShare()
{
    open(numberedParagraphs());
    m_desk->readTo(text().size() / 5);
    popUp();
    QFETCH(int, percent);
    QTest::keyClicks(m_panel->percent(), QString::number(percent));
    press(Qt::Key_Return);
    QVERIFY(!m_panel->isVisible());
    const qsizetype offset = m_desk->offset();
    QVERIFY(offset == 0 || text().at(offset - 1).isSpace());
    QVERIFY(!text().at(offset).isSpace());
    // What the footer says then is what was asked for.
    QCOMPARE(static_cast<int>(m_desk->session().progress() * 100), percent);
    QVERIFY(m_desk->session().canGoBack());
}

void TestGoToPanel::enter_atTheSamePlace_onlyCloses()
{
    open(numberedParagraphs());
    m_desk->readTo(text().size() / 2);
    QSignalSpy requested(&m_desk->session(), &ReadingSession::passageRequested);
    popUp();
    press(Qt::Key_Enter);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(requested.isEmpty());
}

void TestGoToPanel::escape_closesAndStays()
{
    open(numberedParagraphs());
    QSignalSpy requested(&m_desk->session(), &ReadingSession::passageRequested);
    popUp();
    QTest::keyClicks(m_panel->percent(), u"50"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(requested.isEmpty());
    popUp();
    QCOMPARE(m_panel->percent()->value(), 0);
}

void TestGoToPanel::storyOpened_closes()
{
    open(numberedParagraphs());
    popUp();
    open(u"Words."_s, u"barn"_s);
    QVERIFY(!m_panel->isVisible());
}

void TestGoToPanel::preview_showsMarkupAsWritten()
{
    open(u"A `<b>&amp;</b>` in the text."_s);
    popUp();
    QCOMPARE(m_panel->preview(), u"A <b>&amp;</b> in the text."_s);
}

void TestGoToPanel::hostileText_isSurvived_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("one letter") << u"a"_s;
    QTest::newRow("shorter than the page") << u"It began in winter."_s;
    QTest::newRow("no blank") << QString(100'000, u'a');
    QTest::newRow("emoji without a blank") << u"🎨"_s.repeated(50'000);
    QTest::newRow("lines of a verse") << u"one\\\ntwo\\\nthree\\\nfour"_s;
}

void TestGoToPanel::hostileText_isSurvived()
{
    QFETCH(QString, body);
    open(body);
    for (const int percent : {100, 99, 50, 1, 0}) {
        popUp();
        m_panel->percent()->setValue(percent);
        press(Qt::Key_Return);
        QVERIFY(m_desk->offset() >= 0 && m_desk->offset() <= text().size());
        QVERIFY(m_desk->offset() == text().size() || !text().at(m_desk->offset()).isLowSurrogate());
    }
}

QTEST_MAIN(TestGoToPanel)
#include "tst_gotopanel.moc"
