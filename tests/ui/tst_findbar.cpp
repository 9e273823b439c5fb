// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "findbar.h"
#include "theme.h"
#include "warnings.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QStringList alerts; ///< what a screen reader was told, since QAccessible's handler is a plain function

void takeAlert(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert && event->accessibleInterface())
        alerts.append(event->accessibleInterface()->text(QAccessible::Name));
}

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void typing_asks();
    void options_ask_data();
    void options_ask();
    void keys_say_data();
    void keys_say();
    void controlEnter_isLeftToTheWindow();
    void keys_goBeforeTheWindows();
    void enterOnAButton_pressesIt();
    void buttons_say_data();
    void buttons_say();
    void tab_reachesEveryControl();
    void selectedText_isTakenOver_data();
    void selectedText_isTakenOver();
    void start_selectsTheText();
    void count_isSaid_data();
    void count_isSaid();
    void noMatch_isAnnouncedAndNotByColourAlone();
    void blankText_hasNoCount();
    void clearButton_emptiesTheField();
    void controls_haveNames();
    void narrowBar_showsEverything_data();
    void narrowBar_showsEverything();

private:
    [[nodiscard]] QLineEdit *edit() const { return m_bar->edit(); }
    [[nodiscard]] QToolButton *button(const QString &name) const;
    [[nodiscard]] QLabel *label() const { return m_bar->findChild<QLabel *>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_window->focusWidget(), key, modifiers);
    }

    std::unique_ptr<QWidget> m_window;
    FindBar *m_bar = nullptr;
};

void TestFindBar::init()
{
    failOnWarnings();
    QApplication::setPalette(Theme::paper().palette());
    m_window = std::make_unique<QWidget>();
    m_window->resize(600, 200);
    m_bar = new FindBar(m_window.get());
    m_bar->resize(600, m_bar->height());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_bar->start({});
}

QToolButton *TestFindBar::button(const QString &name) const
{
    const QList<QToolButton *> all = m_bar->findChildren<QToolButton *>();
    const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
    return found == all.cend() ? nullptr : *found;
}

void TestFindBar::typing_asks()
{
    const QSignalSpy asked(m_bar, &FindBar::queryChanged);
    QTest::keyClicks(edit(), u"la"_s);
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(1).at(0).value<FindQuery>(), (FindQuery {u"la"_s, {}}));
    QCOMPARE(m_bar->query(), (FindQuery {u"la"_s, {}}));
}

void TestFindBar::options_ask_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<FindOptions>("options");
    QTest::newRow("case") << u"Match capitals and accents"_s << FindOptions(FindOption::MatchCase);
    QTest::newRow("words") << u"Whole words only"_s << FindOptions(FindOption::WholeWords);
}

void TestFindBar::options_ask()
{
    QFETCH(const QString, name);
    QFETCH(const FindOptions, options);
    edit()->setText(u"lake"_s);
    const QSignalSpy asked(m_bar, &FindBar::queryChanged);
    QTest::mouseClick(button(name), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<FindQuery>(), (FindQuery {u"lake"_s, options}));
    QVERIFY(edit()->hasFocus());
    QTest::mouseClick(button(name), Qt::LeftButton);
    QCOMPARE(m_bar->query(), (FindQuery {u"lake"_s, {}}));
}

void TestFindBar::keys_say_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("said");
    const Qt::KeyboardModifiers none;
    QTest::newRow("F3") << Qt::Key_F3 << none << u"1"_s;
    QTest::newRow("Shift+F3") << Qt::Key_F3 << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"-1"_s;
    QTest::newRow("Down") << Qt::Key_Down << none << u"1"_s;
    QTest::newRow("Up") << Qt::Key_Up << none << u"-1"_s;
    QTest::newRow("Down of the keypad")
        << Qt::Key_Down << Qt::KeyboardModifiers(Qt::KeypadModifier) << u"1"_s;
    QTest::newRow("Enter") << Qt::Key_Return << none << u"stay"_s;
    QTest::newRow("Enter of the keypad")
        << Qt::Key_Enter << Qt::KeyboardModifiers(Qt::KeypadModifier) << u"stay"_s;
    QTest::newRow("Shift+Enter") << Qt::Key_Return << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"stay"_s;
    QTest::newRow("Esc") << Qt::Key_Escape << none << u"close"_s;
    QTest::newRow("a letter") << Qt::Key_A << none << QString();
    QTest::newRow("Alt+Down") << Qt::Key_Down << Qt::KeyboardModifiers(Qt::AltModifier) << QString();
}

void TestFindBar::keys_say()
{
    QFETCH(const Qt::Key, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QStringList said;
    connect(m_bar, &FindBar::stepRequested, this, [&said](int step) { said.append(QString::number(step)); });
    connect(m_bar, &FindBar::stayRequested, this, [&said] { said.append(u"stay"_s); });
    connect(m_bar, &FindBar::closeRequested, this, [&said] { said.append(u"close"_s); });
    press(key, modifiers);
    QTEST(said.join(u' '), "said");
}

void TestFindBar::controlEnter_isLeftToTheWindow()
{
    const QSignalSpy stay(m_bar, &FindBar::stayRequested);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(stay.isEmpty());
}

void TestFindBar::keys_goBeforeTheWindows()
{
    QAction leave(m_window.get());
    leave.setShortcuts({Qt::Key_Escape, Qt::Key_F3});
    m_window->addAction(&leave);
    const QSignalSpy left(&leave, &QAction::triggered);
    const QSignalSpy close(m_bar, &FindBar::closeRequested);
    const QSignalSpy step(m_bar, &FindBar::stepRequested);
    press(Qt::Key_F3);
    press(Qt::Key_Escape);
    QCOMPARE(step.size(), 1);
    QCOMPARE(close.size(), 1);
    QVERIFY(left.isEmpty());
}

void TestFindBar::enterOnAButton_pressesIt()
{
    const QSignalSpy stay(m_bar, &FindBar::stayRequested);
    button(u"Whole words only"_s)->setFocus();
    press(Qt::Key_Return);
    QVERIFY(button(u"Whole words only"_s)->isChecked());
    QVERIFY(stay.isEmpty());
}

void TestFindBar::buttons_say_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("next") << u"Next match"_s << u"1"_s;
    QTest::newRow("previous") << u"Previous match"_s << u"-1"_s;
    QTest::newRow("close") << u"Back to where I was"_s << u"close"_s;
}

void TestFindBar::buttons_say()
{
    QFETCH(const QString, name);
    QStringList said;
    connect(m_bar, &FindBar::stepRequested, this, [&said](int step) { said.append(QString::number(step)); });
    connect(m_bar, &FindBar::closeRequested, this, [&said] { said.append(u"close"_s); });
    edit()->setText(u"lake"_s);
    m_bar->setCount(0, 3);
    QTest::mouseClick(button(name), Qt::LeftButton);
    QTEST(said.join(u' '), "said");
    QVERIFY(button(name)->toolTip().contains(u'('));
}

void TestFindBar::tab_reachesEveryControl()
{
    edit()->setText(u"lake"_s);
    m_bar->setCount(0, 3);
    QStringList visited;
    for (int step = 0; step < 5; ++step) {
        press(Qt::Key_Tab);
        visited.append(m_window->focusWidget()->accessibleName());
    }
    QCOMPARE(visited,
             (QStringList {u"Previous match"_s, u"Next match"_s, u"Match capitals and accents"_s,
                           u"Whole words only"_s, u"Back to where I was"_s}));
}

void TestFindBar::selectedText_isTakenOver_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QString() << u"before"_s;
    QTest::newRow("a word") << u"lake"_s << u"lake"_s;
    QTest::newRow("a word and its blank") << u"lake "_s << u"lake"_s;
    QTest::newRow("blanks") << u"  "_s << u"before"_s;
    QTest::newRow("eighty letters") << QString(80, u'x') << QString(80, u'x');
    QTest::newRow("more") << QString(81, u'x') << u"before"_s;
    QTest::newRow("two lines") << u"the\nlake"_s << u"before"_s;
    QTest::newRow("two paragraphs") << u"the\u2029lake"_s << u"before"_s;
    QTest::newRow("two lines of a verse") << u"the\u2028lake"_s << u"before"_s;
}

void TestFindBar::selectedText_isTakenOver()
{
    QFETCH(const QString, selected);
    edit()->setText(u"before"_s);
    m_bar->hide();
    m_bar->start(selected);
    QTEST(edit()->text(), "text");
}

void TestFindBar::start_selectsTheText()
{
    edit()->setText(u"lake"_s);
    m_bar->hide();
    m_bar->start({});
    QVERIFY(m_bar->isVisible());
    QVERIFY(edit()->hasFocus());
    QCOMPARE(edit()->selectedText(), u"lake"_s);
}

void TestFindBar::count_isSaid_data()
{
    QTest::addColumn<qsizetype>("current");
    QTest::addColumn<qsizetype>("total");
    QTest::addColumn<QString>("said");
    const qsizetype none = -1;
    QTest::newRow("none") << none << qsizetype(0) << u"no match"_s;
    QTest::newRow("the third") << qsizetype(2) << qsizetype(17) << u"3 of 17"_s;
    QTest::newRow("the only one") << qsizetype(0) << qsizetype(1) << u"1 of 1"_s;
    QTest::newRow("no current one") << none << qsizetype(17) << u"17 matches"_s;
    QTest::newRow("one, not gone to") << none << qsizetype(1) << u"1 match"_s;
    QTest::newRow("many") << qsizetype(1233) << qsizetype(5000) << u"1,234 of 5,000"_s;
    QTest::newRow("more than are counted") << qsizetype(0) << mostHits << u"1 of 100,000+"_s;
}

void TestFindBar::count_isSaid()
{
    QFETCH(const qsizetype, current);
    QFETCH(const qsizetype, total);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    edit()->setText(u"lake"_s);
    m_bar->setCount(current, total);
    QTEST(m_bar->countText(), "said");
    QTEST(label()->text(), "said");
    QTEST(label()->accessibleName(), "said");
    QCOMPARE(button(u"Next match"_s)->isEnabled(), total > 0);
    QCOMPARE(button(u"Previous match"_s)->isEnabled(), total > 0);
}

void TestFindBar::noMatch_isAnnouncedAndNotByColourAlone()
{
    alerts.clear();
    edit()->setText(u"lake"_s);
    m_bar->setCount(0, 3);
    const QPalette::ColorRole usual = label()->foregroundRole();
    const auto before = QAccessible::installUpdateHandler(takeAlert);
    m_bar->setCount(-1, 0);
    QAccessible::installUpdateHandler(before);
    if (QAccessible::isActive())
        QCOMPARE(alerts, QStringList {u"no match"_s});
    QCOMPARE(label()->text(), u"no match"_s);
    QVERIFY(label()->foregroundRole() != usual);
}

void TestFindBar::blankText_hasNoCount()
{
    edit()->setText(u"lake"_s);
    m_bar->setCount(0, 3);
    edit()->clear();
    QCOMPARE(m_bar->countText(), QString());
    m_bar->setCount(-1, 0);
    QCOMPARE(m_bar->countText(), QString());
}

void TestFindBar::clearButton_emptiesTheField()
{
    QVERIFY(!button(u"Clear"_s)->isVisible());
    edit()->setText(u"lake"_s);
    QVERIFY(button(u"Clear"_s)->isVisible());
    QTest::mouseClick(button(u"Clear"_s), Qt::LeftButton);
    QCOMPARE(edit()->text(), QString());
    QVERIFY(edit()->hasFocus());
    QVERIFY(m_bar->isVisible());
}

void TestFindBar::controls_haveNames()
{
    QCOMPARE(edit()->accessibleName(), u"Find in this story"_s);
    QCOMPARE(edit()->placeholderText(), u"Find in this story"_s);
    for (const QToolButton *control : m_bar->findChildren<QToolButton *>())
        QVERIFY(!control->accessibleName().isEmpty());
}

void TestFindBar::narrowBar_showsEverything_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("320") << 320;
    QTest::newRow("600") << 600;
    QTest::newRow("1600") << 1600;
}

void TestFindBar::narrowBar_showsEverything()
{
    QFETCH(const int, width);
    m_window->resize(width, 200);
    edit()->setText(u"lake"_s);
    m_bar->setCount(12, 117);
    m_bar->resize(width, m_bar->height());
    QTRY_COMPARE(edit()->parentWidget()->parentWidget()->y(), 0); // it has slid in
    QVERIFY2(edit()->width() >= 60, qPrintable(QString::number(edit()->width())));
    QTRY_VERIFY(label()->width() >= label()->fontMetrics().horizontalAdvance(label()->text()));
    QVERIFY(label()->text() == u"13 of 117"_s || label()->text() == u"13/117"_s);
    int right = 0;
    for (const QToolButton *control : m_bar->findChildren<QToolButton *>()) {
        QVERIFY(control->isVisible());
        right = std::max(right, control->mapTo(m_bar, control->rect().bottomRight()).x());
    }
    QVERIFY(right < width);
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
