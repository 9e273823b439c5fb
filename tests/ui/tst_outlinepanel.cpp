// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outlinepanel.h"

#include "outlinemodel.h"
#include "readingdesk.h"
#include "rowtexts.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// A story with a section for each title.
QString sections(const QStringList &titles)
{
    QString body = u"It began in winter.\n\n"_s;
    for (const QString &title : titles)
        body += u"## %1\n\nThe kettle had boiled dry, and nobody had seen to it.\n\n"_s.arg(title);
    return body;
}

QStringList numbered(int count)
{
    QStringList titles;
    for (int number = 1; number <= count; ++number)
        titles.append(u"Chapter %1"_s.arg(number));
    return titles;
}

} // namespace

class TestOutlinePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void popUp_withoutStory_staysClosed();
    void popUp_listsHeadingsAndMarksTheReadersSection();
    void popUp_again_showsTheStoryAsItIsNow();
    void popUp_manyHeadings_scrollsToTheReader();
    void popUp_staysWithinItsMeasures_data();
    void popUp_staysWithinItsMeasures();
    void filter_isForManyHeadings_data();
    void filter_isForManyHeadings();
    void filter_findsFoldedWords_data();
    void filter_findsFoldedWords();
    void filter_noMatch_saysSo();
    void filter_isEmptyTheNextTime();
    void enter_goesToTheHeading();
    void enter_inTheFilter_goesToTheBestMatch();
    void arrows_inTheFilter_moveInTheList();
    void click_goesToTheHeading();
    void escape_closesAndStays();
    void storyOpened_closes();
    void everything_hasAName();

private:
    void open(const QString &body, const QString &id = u"rings"_s);
    void popUp() { m_panel->popUp(m_button); }
    [[nodiscard]] QListView &list() const { return *m_panel->list(); }
    [[nodiscard]] QLineEdit &filter() const { return *m_panel->filter(); }
    [[nodiscard]] QString chosen() const { return list().currentIndex().data().toString(); }
    /// The text at the reader's place.
    [[nodiscard]] QString there() const { return m_desk->session().story().text.mid(m_desk->offset(), 10); }
    void press(Qt::Key key) const { QTest::keyClick(m_panel->focusWidget(), key); }

    std::unique_ptr<ReadingDesk> m_desk;
    std::unique_ptr<QWidget> m_window;
    QToolButton *m_button = nullptr;
    OutlinePanel *m_panel = nullptr;
};

void TestOutlinePanel::init()
{
    failOnWarnings();
    m_desk = std::make_unique<ReadingDesk>();
    m_window = std::make_unique<QWidget>();
    m_window->resize(700, 500);
    m_button = new QToolButton(m_window.get());
    m_button->move(640, 10);
    m_panel = new OutlinePanel(m_desk->session(), m_window.get());
    m_window->show();
}

void TestOutlinePanel::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestOutlinePanel::open(const QString &body, const QString &id)
{
    m_desk->library().add({{writeStory(m_desk->folder(), id, body)}, {}});
    m_desk->session().open(StoryId {id});
    QTRY_COMPARE(m_desk->session().story().info.id.value, id);
}

void TestOutlinePanel::popUp_withoutStory_staysClosed()
{
    popUp();
    QVERIFY(!m_panel->isVisible());
}

void TestOutlinePanel::popUp_listsHeadingsAndMarksTheReadersSection()
{
    open(sections({u"The lake"_s, u"The <b>town</b>"_s, u"Thaw"_s}));
    m_desk->readTo(m_desk->session().story().outline.at(1).start + 3);
    popUp();
    QVERIFY(m_panel->isVisible());
    QCOMPARE(rowTexts(*list().model()).first(), u"Beginning"_s);
    QCOMPARE(rowTexts(*list().model()).mid(1, 1), QStringList({u"The lake"_s}));
    QCOMPARE(list().model()->rowCount(), 4);
    QCOMPARE(list().currentIndex().row(), 2);
    QVERIFY(list().currentIndex().data(OutlineModel::CurrentRole).toBool());
    QVERIFY(list().hasFocus());
}

void TestOutlinePanel::popUp_again_showsTheStoryAsItIsNow()
{
    open(sections({u"The lake"_s}));
    popUp();
    press(Qt::Key_Escape);
    m_desk->readTo(m_desk->session().story().text.size() - 5);
    popUp();
    QCOMPARE(chosen(), u"The lake"_s);
    press(Qt::Key_Escape);
    open(sections({u"Ice"_s, u"Thaw"_s}), u"lake"_s);
    popUp();
    QCOMPARE(rowTexts(*list().model()), QStringList({u"Beginning"_s, u"Ice"_s, u"Thaw"_s}));
    QCOMPARE(chosen(), u"Beginning"_s);
}

void TestOutlinePanel::popUp_manyHeadings_scrollsToTheReader()
{
    open(sections(numbered(80)));
    m_desk->readTo(m_desk->session().story().outline.at(59).start);
    popUp();
    QCOMPARE(chosen(), u"Chapter 60"_s);
    QVERIFY(list().viewport()->rect().contains(list().visualRect(list().currentIndex())));
}

void TestOutlinePanel::popUp_staysWithinItsMeasures_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("scrolls");
    QTest::newRow("no heading") << u"Words."_s << false;
    QTest::newRow("few") << sections({u"The lake"_s, u"Thaw"_s}) << false;
    QTest::newRow("as many as need no filter") << sections(numbered(8)) << false;
    QTest::newRow("long") << sections({u"The kettle had boiled dry again "_s.repeated(9)}) << false;
    QTest::newRow("many") << sections(numbered(300)) << true;
}

void TestOutlinePanel::popUp_staysWithinItsMeasures()
{
    QFETCH(QString, body);
    QFETCH(bool, scrolls);
    open(body);
    popUp();
    QVERIFY(m_panel->width() <= 420);
    QVERIFY(m_panel->height() <= 350);
    QCOMPARE(list().verticalScrollBar()->maximum() > 0, scrolls);
    QVERIFY(m_panel->y() >= m_button->mapToGlobal(QPoint(0, m_button->height())).y());
    QVERIFY(m_panel->geometry().right() <= m_window->geometry().right());
}

void TestOutlinePanel::filter_isForManyHeadings_data()
{
    QTest::addColumn<int>("headings");
    QTest::addColumn<bool>("shown");
    QTest::newRow("few") << 12 << false;
    QTest::newRow("many") << 13 << true;
}

void TestOutlinePanel::filter_isForManyHeadings()
{
    QFETCH(int, headings);
    QFETCH(bool, shown);
    open(sections(numbered(headings)));
    popUp();
    QCOMPARE(filter().isVisible(), shown);
    QCOMPARE(filter().hasFocus(), shown);
}

void TestOutlinePanel::filter_findsFoldedWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("part of a word") << u"iv"_s << QStringList({u"The river Škrlj"_s});
    QTest::newRow("without accents, in any case") << u"SKRLJ"_s << QStringList({u"The river Škrlj"_s});
    QTest::newRow("words in any order") << u" skrlj  the "_s << QStringList({u"The river Škrlj"_s});
    QTest::newRow("several") << u"chapter 2"_s << QStringList({u"Chapter 2"_s, u"Chapter 12"_s});
    QTest::newRow("the first row too") << u"begin"_s << QStringList({u"Beginning"_s});
}

void TestOutlinePanel::filter_findsFoldedWords()
{
    open(sections(numbered(12) + QStringList({u"The river Škrlj"_s})));
    popUp();
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QTest::keyClicks(&filter(), text);
    QCOMPARE(rowTexts(*list().model()), found);
    QCOMPARE(chosen(), found.first());
    filter().clear();
    QCOMPARE(list().model()->rowCount(), 14);
    QCOMPARE(chosen(), u"Beginning"_s);
}

void TestOutlinePanel::filter_noMatch_saysSo()
{
    open(sections(numbered(13)));
    popUp();
    QTest::keyClicks(&filter(), u"zz"_s);
    QVERIFY(!list().isVisible());
    QVERIFY(m_panel->findChild<QLabel *>()->isVisible());
    press(Qt::Key_Return);
    press(Qt::Key_Down);
    QVERIFY(m_panel->isVisible());
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    QVERIFY(list().isVisible());
    QVERIFY(!m_panel->findChild<QLabel *>()->isVisible());
}

void TestOutlinePanel::filter_isEmptyTheNextTime()
{
    open(sections(numbered(13)));
    popUp();
    QTest::keyClicks(&filter(), u"zz"_s);
    press(Qt::Key_Escape);
    popUp();
    QVERIFY(filter().text().isEmpty());
    QVERIFY(list().isVisible());
    QCOMPARE(list().model()->rowCount(), 14);
}

void TestOutlinePanel::enter_goesToTheHeading()
{
    open(sections({u"The lake"_s, u"The town"_s}));
    popUp();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(there().startsWith(u"The town"_s));
    QVERIFY(m_desk->session().canGoBack());
}

void TestOutlinePanel::enter_inTheFilter_goesToTheBestMatch()
{
    open(sections(numbered(30)));
    popUp();
    QTest::keyClicks(&filter(), u"22"_s);
    press(Qt::Key_Enter);
    QVERIFY(!m_panel->isVisible());
    QCOMPARE(there(), u"Chapter 22"_s);
}

void TestOutlinePanel::arrows_inTheFilter_moveInTheList()
{
    open(sections(numbered(30)));
    popUp();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    QCOMPARE(chosen(), u"Chapter 1"_s);
    press(Qt::Key_PageDown);
    QVERIFY(list().currentIndex().row() > 5);
    press(Qt::Key_PageUp);
    QCOMPARE(chosen(), u"Chapter 1"_s);
    QVERIFY(filter().hasFocus());
}

void TestOutlinePanel::click_goesToTheHeading()
{
    open(sections({u"The lake"_s, u"The town"_s}));
    popUp();
    const QPoint at = list().visualRect(list().model()->index(1, 0)).center();
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, at);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(there().startsWith(u"The lake"_s));
}

void TestOutlinePanel::escape_closesAndStays()
{
    open(sections(numbered(13)));
    m_desk->readTo(40);
    QSignalSpy requested(&m_desk->session(), &ReadingSession::passageRequested);
    popUp();
    press(Qt::Key_Down);
    press(Qt::Key_Escape);
    QVERIFY(!m_panel->isVisible());
    QVERIFY(requested.isEmpty());
}

void TestOutlinePanel::storyOpened_closes()
{
    open(sections({u"The lake"_s}));
    popUp();
    open(sections({u"Ice"_s}), u"lake"_s);
    QVERIFY(!m_panel->isVisible());
}

void TestOutlinePanel::everything_hasAName()
{
    QVERIFY(!m_panel->accessibleName().isEmpty());
    QVERIFY(!list().accessibleName().isEmpty());
    QVERIFY(!filter().accessibleName().isEmpty());
}

QTEST_MAIN(TestOutlinePanel)
#include "tst_outlinepanel.moc"
