// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancepanel.h"

#include "panelplace.h"
#include "settingsstore.h"
#include "theme.h"
#include "warnings.h"

#include <QAbstractButton>
#include <QApplication>
#include <QColorDialog>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <functional>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::Settings)

namespace {

using Use = std::function<void(AppearancePanel &)>;

template <typename Change>
Settings usualBut(Change change)
{
    Settings settings;
    change(settings);
    return settings;
}

/// The button that says `text` to those who see it, or is called so to those who do not.
QAbstractButton *button(const AppearancePanel &panel, const QString &text)
{
    for (QAbstractButton *found : panel.findChildren<QAbstractButton *>()) {
        if (found->accessibleName() == text || found->text().remove(u'&') == text)
            return found;
    }
    return nullptr;
}

QSlider *slider(const AppearancePanel &panel, const QString &name)
{
    const QList<QSlider *> all = panel.findChildren<QSlider *>();
    const auto found = std::ranges::find(all, name, &QSlider::accessibleName);
    return found == all.end() ? nullptr : *found;
}

QComboBox *faces(const AppearancePanel &panel)
{
    return panel.findChild<QComboBox *>();
}

/// What the panel's labels say at the moment.
QString visibleText(const AppearancePanel &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

bool click(const AppearancePanel &panel, const QString &text)
{
    QAbstractButton *found = button(panel, text);
    if (found && found->isVisible() && found->isEnabled())
        QTest::mouseClick(found, Qt::LeftButton);
    return found;
}

/// A window with a button, on one of the screens, and the panel.
class Desk
{
public:
    explicit Desk(const Settings &settings = {}, const QRect &window = {100, 80, 900, 640})
        : m_store(Paths::below(m_home.path()))
        , m_panel(m_store, &m_window)
    {
        m_store.setSettings(settings);
        m_window.setGeometry(window);
        m_button.setFixedSize(34, 34);
        m_button.move(window.width() - 80, 10);
        m_window.show();
        (void)QTest::qWaitForWindowExposed(&m_window);
        m_window.activateWindow();
    }

    AppearancePanel &open()
    {
        m_panel.popUp(&m_button);
        return m_panel;
    }

    [[nodiscard]] SettingsStore &store() { return m_store; }
    [[nodiscard]] const Settings &settings() const { return m_store.settings(); }
    [[nodiscard]] AppearancePanel &panel() { return m_panel; }
    [[nodiscard]] QWidget &window() { return m_window; }
    [[nodiscard]] QRect buttonPlace() const { return {m_button.mapToGlobal(QPoint(0, 0)), m_button.size()}; }

private:
    QTemporaryDir m_home;
    SettingsStore m_store;
    QWidget m_window;
    QWidget m_button {&m_window};
    AppearancePanel m_panel;
};

/// The names of the controls that have the focus until the first has it again.
QStringList namesReached(const AppearancePanel &panel, Qt::Key key)
{
    QStringList names;
    const QWidget *first = panel.focusWidget();
    do {
        const QWidget *control = panel.focusWidget();
        const auto *asButton = qobject_cast<const QAbstractButton *>(control);
        const QString name = control->accessibleName();
        names.append(name.isEmpty() && asButton ? asButton->text().remove(u'&') : name);
        QTest::keyClick(panel.focusWidget(), key);
    } while (panel.focusWidget() != first && names.size() < 30);
    return names;
}

Settings customColours(quint32 page, quint32 text)
{
    return usualBut([page, text](Settings &settings) {
        settings.theme = ThemeChoice::Custom;
        settings.customPage = page;
        settings.customText = text;
    });
}

} // namespace

Q_DECLARE_METATYPE(Use)

class TestAppearancePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void controls_changeTheirSettingOnly_data();
    void controls_changeTheirSettingOnly();
    void changeFromOutside_shows();
    void popUp_showsWhatWasChangedMeanwhile();
    void accessibleSpacing_takesThePlaceOfTwoControls();
    void textSize_stopsAtItsBounds_data();
    void textSize_stopsAtItsBounds();
    void sliders_endAtTheBounds();
    void reset_keepsWhatIsNotOfThePanel();

    void customColours_showOnlyWithTheirTheme();
    void contrast_warnsBelowTheLeast_data();
    void contrast_warnsBelowTheLeast();
    void colourDialog_changesAtOnce();
    void colourDialog_escLeadsBackToThePanel();
    void unreadableColours_leaveThePanelReadable();

    void faces_beginWithOurs();
    void faces_askForNothingBeforeTheFirstPopUp();
    void face_notInstalled_isShownAsSuch();

    void keyboard_beginsAtTheCurrentTheme();
    void keyboard_arrowsMoveBetweenThemes();
    void keyboard_tabReachesEveryControl();
    void keyboard_mnemonics_data();
    void keyboard_mnemonics();
    void keyboard_escCloses();
    void wheel_changesNothing();

    void placeBelow_staysOnScreen_data();
    void placeBelow_staysOnScreen();
    void popUp_isOnTheScreen_data();
    void popUp_isOnTheScreen();
    void smallScreen_everythingCanBeReached();
};

void TestAppearancePanel::controls_changeTheirSettingOnly_data()
{
    QTest::addColumn<Use>("use");
    QTest::addColumn<Settings>("expected");
    const auto row = [](const char *name, const Use &use, auto change) {
        QTest::newRow(name) << use << usualBut(change);
    };
    const auto clicking = [row](const char *name, auto change) {
        const QString text = QString::fromLatin1(name);
        row(
            name, [text](AppearancePanel &panel) { QVERIFY2(click(panel, text), qPrintable(text)); }, change);
    };
    clicking("Paper", [](Settings &settings) { settings.theme = ThemeChoice::Paper; });
    clicking("Sepia", [](Settings &settings) { settings.theme = ThemeChoice::Sepia; });
    clicking("Dusk", [](Settings &settings) { settings.theme = ThemeChoice::Dusk; });
    clicking("Night", [](Settings &settings) { settings.theme = ThemeChoice::Night; });
    clicking("Custom", [](Settings &settings) { settings.theme = ThemeChoice::Custom; });
    clicking("Follow system", [](Settings &) {});
    clicking("Larger text", [](Settings &settings) { settings.textSize = 20; });
    clicking("Smaller text", [](Settings &settings) { settings.textSize = 18; });
    clicking("Spaced", [](Settings &settings) { settings.paragraphs = ParagraphStyle::Spaced; });
    clicking("Justified", [](Settings &settings) { settings.alignment = Alignment::Justified; });
    clicking("Paged", [](Settings &settings) { settings.pageMode = PageMode::Paged; });
    clicking("Indented", [](Settings &) {});
    clicking("Accessible spacing (WCAG 1.4.12)",
             [](Settings &settings) { settings.accessibleSpacing = true; });
    row(
        "Measure",
        [](AppearancePanel &panel) { QTest::keyClick(slider(panel, u"Measure"_s), Qt::Key_Right); },
        [](Settings &settings) { settings.measure = 67; });
    row(
        "Line height",
        [](AppearancePanel &panel) { QTest::keyClick(slider(panel, u"Line height"_s), Qt::Key_Left); },
        [](Settings &settings) { settings.lineHeight = 145; });
    row(
        "Face",
        [](AppearancePanel &panel) {
            faces(panel)->addItem(u"Chosen"_s, u"Chosen"_s);
            QTest::keyClick(faces(panel), Qt::Key_End);
        },
        [](Settings &settings) { settings.face = u"Chosen"_s; });
}

void TestAppearancePanel::controls_changeTheirSettingOnly()
{
    QFETCH(Use, use);
    Desk desk;
    use(desk.open());
    QTEST(desk.settings(), "expected");
}

void TestAppearancePanel::changeFromOutside_shows()
{
    Desk desk;
    const AppearancePanel &panel = desk.open();
    desk.store().setSettings(usualBut([](Settings &settings) {
        settings.theme = ThemeChoice::Sepia;
        settings.textSize = 38;
        settings.measure = 50;
        settings.lineHeight = 173;
        settings.paragraphs = ParagraphStyle::Spaced;
        settings.alignment = Alignment::Justified;
        settings.pageMode = PageMode::Paged;
        settings.accessibleSpacing = true;
    }));
    for (const QString &held :
         {u"Sepia"_s, u"Spaced"_s, u"Justified"_s, u"Paged"_s, u"Accessible spacing (WCAG 1.4.12)"_s})
        QVERIFY2(button(panel, held)->isChecked(), qPrintable(held));
    for (const QString &left : {u"Follow system"_s, u"Indented"_s, u"Ragged"_s, u"Scrolled"_s})
        QVERIFY2(!button(panel, left)->isChecked(), qPrintable(left));
    QCOMPARE(slider(panel, u"Measure"_s)->value(), 50);
    QCOMPARE(slider(panel, u"Line height"_s)->value(), 173);
    for (const QString &said : {u"200 %"_s, u"50 characters"_s, u"173 %"_s})
        QVERIFY2(visibleText(panel).contains(said), qPrintable(said));
    QCOMPARE(desk.settings().lineHeight, 173);
}

void TestAppearancePanel::popUp_showsWhatWasChangedMeanwhile()
{
    Desk desk;
    desk.open().close();
    desk.store().setSettings(usualBut([](Settings &settings) { settings.theme = ThemeChoice::Night; }));
    QVERIFY(button(desk.open(), u"Night"_s)->isChecked());
}

void TestAppearancePanel::accessibleSpacing_takesThePlaceOfTwoControls()
{
    Desk desk;
    const AppearancePanel &panel = desk.open();
    QVERIFY(click(panel, u"Accessible spacing (WCAG 1.4.12)"_s));
    QVERIFY(!slider(panel, u"Line height"_s)->isEnabled());
    QVERIFY(!button(panel, u"Spaced"_s)->isEnabled());
    QVERIFY(slider(panel, u"Measure"_s)->isEnabled());
    QVERIFY(button(panel, u"Justified"_s)->isEnabled());
    QVERIFY(click(panel, u"Accessible spacing (WCAG 1.4.12)"_s));
    QVERIFY(slider(panel, u"Line height"_s)->isEnabled());
    QVERIFY(button(panel, u"Spaced"_s)->isEnabled());
}

void TestAppearancePanel::textSize_stopsAtItsBounds_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("canShrink");
    QTest::addColumn<bool>("canGrow");
    QTest::newRow("smallest") << Settings::smallestText << u"63 %"_s << false << true;
    QTest::newRow("usual") << Settings::usualText << u"100 %"_s << true << true;
    QTest::newRow("largest") << Settings::largestText << u"300 %"_s << true << false;
}

void TestAppearancePanel::textSize_stopsAtItsBounds()
{
    QFETCH(int, size);
    QFETCH(QString, said);
    Desk desk(usualBut([size](Settings &settings) { settings.textSize = size; }));
    const AppearancePanel &panel = desk.open();
    QVERIFY2(visibleText(panel).contains(said), qPrintable(visibleText(panel)));
    QTEST(button(panel, u"Smaller text"_s)->isEnabled(), "canShrink");
    QTEST(button(panel, u"Larger text"_s)->isEnabled(), "canGrow");
}

void TestAppearancePanel::sliders_endAtTheBounds()
{
    Desk desk;
    const AppearancePanel &panel = desk.open();
    QTest::keyClick(slider(panel, u"Measure"_s), Qt::Key_End);
    QTest::keyClick(slider(panel, u"Line height"_s), Qt::Key_Home);
    QCOMPARE(desk.settings().measure, Settings::widestMeasure);
    QCOMPARE(desk.settings().lineHeight, Settings::closestLines);
}

void TestAppearancePanel::reset_keepsWhatIsNotOfThePanel()
{
    const auto kept = [](Settings &settings) {
        settings.footerShown = false;
        settings.paragraphFocus = true;
    };
    Desk desk(usualBut([kept](Settings &settings) {
        kept(settings);
        settings.theme = ThemeChoice::Custom;
        settings.customPage = 0xff123456;
        settings.face = u"Nowhere"_s;
        settings.textSize = 40;
        settings.measure = 80;
        settings.lineHeight = 200;
        settings.paragraphs = ParagraphStyle::Spaced;
        settings.alignment = Alignment::Justified;
        settings.accessibleSpacing = true;
        settings.pageMode = PageMode::Paged;
    }));
    QVERIFY(click(desk.open(), u"Reset"_s));
    QCOMPARE(desk.settings(), usualBut(kept));
    QCOMPARE(faces(desk.panel())->currentIndex(), 0);
}

void TestAppearancePanel::customColours_showOnlyWithTheirTheme()
{
    Desk desk;
    const AppearancePanel &panel = desk.open();
    const int usualHeight = panel.height();
    QVERIFY(!button(panel, u"Colour of the page"_s)->isVisible());
    QVERIFY(!visibleText(panel).contains(u"Contrast"_s));
    QVERIFY(click(panel, u"Custom"_s));
    QVERIFY(button(panel, u"Colour of the page"_s)->isVisible());
    QVERIFY(button(panel, u"Colour of the text"_s)->isVisible());
    QVERIFY(visibleText(panel).contains(u"Contrast 16.0 : 1"_s));
    QVERIFY(panel.height() > usualHeight);
    QVERIFY(click(panel, u"Paper"_s));
    QVERIFY(!button(panel, u"Colour of the page"_s)->isVisible());
    QCOMPARE(panel.height(), usualHeight);
}

void TestAppearancePanel::contrast_warnsBelowTheLeast_data()
{
    QTest::addColumn<quint32>("text");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("warns");
    QTest::newRow("black on white") << 0xff000000U << u"Contrast 21.0 : 1"_s << false;
    QTest::newRow("just enough") << 0xff767676U << u"Contrast 4.5 : 1"_s << false;
    QTest::newRow("just too little, not rounded up") << 0xff777777U << u"Contrast 4.4 : 1"_s << true;
    QTest::newRow("white on white") << 0xffffffffU << u"Contrast 1.0 : 1"_s << true;
}

void TestAppearancePanel::contrast_warnsBelowTheLeast()
{
    QFETCH(quint32, text);
    QFETCH(QString, said);
    Desk desk;
    const AppearancePanel &panel = desk.open();
    desk.store().setSettings(customColours(0xffffffff, text));
    QVERIFY2(visibleText(panel).contains(said), qPrintable(visibleText(panel)));
    QTEST(visibleText(panel).contains(u"is hard to read; 4.5 : 1 is the least, 7 : 1 is comfortable."_s),
          "warns");
    desk.store().setSettings(customColours(0xffffffff, 0xff000000));
    QVERIFY(!visibleText(panel).contains(u"hard to read"_s));
}

void TestAppearancePanel::colourDialog_changesAtOnce()
{
    Desk desk(customColours(0xffffffff, 0xff000000));
    const AppearancePanel &panel = desk.open();
    QVERIFY(click(panel, u"Colour of the page"_s));
    auto *dialog = panel.findChild<QColorDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(panel.isVisible());
    dialog->setCurrentColor(QColor(0x20, 0x40, 0x60));
    QCOMPARE(desk.settings(), customColours(0xff204060, 0xff000000));
    QVERIFY2(visibleText(panel).contains(u"hard to read"_s), qPrintable(visibleText(panel)));
}

void TestAppearancePanel::colourDialog_escLeadsBackToThePanel()
{
    Desk desk(customColours(0xffffffff, 0xff000000));
    AppearancePanel &panel = desk.open();
    button(panel, u"Colour of the text"_s)->setFocus();
    QTest::keyClick(panel.focusWidget(), Qt::Key_Space);
    auto *dialog = panel.findChild<QColorDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QTest::qWait(50);
    QVERIFY(panel.isVisible());
    QCOMPARE(panel.focusWidget(), button(panel, u"Colour of the text"_s));
    QCOMPARE(desk.settings(), customColours(0xffffffff, 0xff000000));
}

void TestAppearancePanel::unreadableColours_leaveThePanelReadable()
{
    const Theme unreadable = Theme::custom(QColor(0x80, 0x80, 0x80), QColor(0x88, 0x88, 0x88));
    QApplication::setPalette(unreadable.palette());
    Desk desk(customColours(0xff808080, 0xff888888));
    const AppearancePanel &panel = desk.open();
    for (const QWidget *widget : panel.findChildren<QWidget *>()) {
        const QPalette &colors = widget->palette();
        QVERIFY2(contrast(colors.color(QPalette::Text), colors.color(QPalette::Base)) >= 4.5,
                 widget->metaObject()->className());
    }
    desk.store().setSettings({});
    QCOMPARE(panel.palette().color(QPalette::Base), QApplication::palette().color(QPalette::Base));
    QApplication::setPalette({});
}

void TestAppearancePanel::faces_beginWithOurs()
{
    Desk desk;
    const QComboBox *box = faces(desk.open());
    QVERIFY(box->count() > 1);
    QCOMPARE(box->currentIndex(), 0);
    QCOMPARE(box->itemData(0).toString(), QString());
    QVERIFY2(box->itemText(0).contains(u"ours"_s, Qt::CaseInsensitive), qPrintable(box->itemText(0)));
    QStringList seen;
    for (int row = 1; row < box->count(); ++row) {
        const bool isHeading = box->itemData(row).isNull();
        QCOMPARE(box->model()->index(row, 0).flags().testFlag(Qt::ItemIsSelectable), !isHeading);
        QVERIFY2(isHeading || !seen.contains(box->itemText(row)), qPrintable(box->itemText(row)));
        seen.append(box->itemText(row));
    }
}

void TestAppearancePanel::faces_askForNothingBeforeTheFirstPopUp()
{
    Desk desk;
    QCOMPARE(faces(desk.panel())->count(), 0);
    const int count = faces(desk.open())->count();
    desk.panel().close();
    QCOMPARE(faces(desk.open())->count(), count);
}

void TestAppearancePanel::face_notInstalled_isShownAsSuch()
{
    Desk desk(usualBut([](Settings &settings) { settings.face = u"Nowhere"_s; }));
    const QComboBox *box = faces(desk.open());
    QCOMPARE(box->currentText(), u"Nowhere (not installed)"_s);
    QCOMPARE(desk.settings().face, u"Nowhere"_s);
}

void TestAppearancePanel::keyboard_beginsAtTheCurrentTheme()
{
    Desk desk(usualBut([](Settings &settings) { settings.theme = ThemeChoice::Dusk; }));
    QCOMPARE(desk.open().focusWidget(), button(desk.panel(), u"Dusk"_s));
}

void TestAppearancePanel::keyboard_arrowsMoveBetweenThemes()
{
    Desk desk(usualBut([](Settings &settings) { settings.theme = ThemeChoice::Paper; }));
    AppearancePanel &panel = desk.open();
    for (const ThemeChoice expected : {ThemeChoice::Sepia, ThemeChoice::Dusk, ThemeChoice::Night,
                                       ThemeChoice::FollowSystem, ThemeChoice::Custom}) {
        QTest::keyClick(panel.focusWidget(), Qt::Key_Right);
        QCOMPARE(desk.settings().theme, expected);
    }
    QTest::keyClick(panel.focusWidget(), Qt::Key_Left);
    QCOMPARE(desk.settings().theme, ThemeChoice::FollowSystem);
    QCOMPARE(panel.focusWidget()->accessibleName(), u"Follow system"_s);
}

void TestAppearancePanel::keyboard_tabReachesEveryControl()
{
    Desk desk(usualBut([](Settings &settings) {
        settings.theme = ThemeChoice::Custom;
        settings.pageMode = PageMode::Paged;
    }));
    AppearancePanel &panel = desk.open();
    QStringList expected {u"Custom"_s,
                          u"Colour of the page"_s,
                          u"Colour of the text"_s,
                          u"Face"_s,
                          u"Smaller text"_s,
                          u"Larger text"_s,
                          u"Measure"_s,
                          u"Line height"_s,
                          u"Indented"_s,
                          u"Ragged"_s,
                          u"Paged"_s,
                          u"Accessible spacing (WCAG 1.4.12)"_s,
                          u"Reset"_s};
    QCOMPARE(namesReached(panel, Qt::Key_Tab), expected);
    std::reverse(std::next(expected.begin()), expected.end());
    QCOMPARE(namesReached(panel, Qt::Key_Backtab), expected);
}

void TestAppearancePanel::keyboard_mnemonics_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("focused");
    QTest::newRow("face") << Qt::Key_F << u"Face"_s;
    QTest::newRow("size") << Qt::Key_S << u"Smaller text"_s;
    QTest::newRow("measure") << Qt::Key_M << u"Measure"_s;
    QTest::newRow("line height") << Qt::Key_L << u"Line height"_s;
}

void TestAppearancePanel::keyboard_mnemonics()
{
    QFETCH(Qt::Key, key);
    Desk desk;
    AppearancePanel &panel = desk.open();
    QTest::keyClick(&panel, key, Qt::AltModifier);
    QTEST(panel.focusWidget()->accessibleName(), "focused");
    QVERIFY(panel.isVisible());
}

void TestAppearancePanel::keyboard_escCloses()
{
    Desk desk;
    AppearancePanel &panel = desk.open();
    QTest::keyClick(slider(panel, u"Measure"_s), Qt::Key_Escape);
    QVERIFY(!panel.isVisible());
    QTest::keyClick(desk.open().focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel.isVisible());
}

void TestAppearancePanel::wheel_changesNothing()
{
    Desk desk;
    AppearancePanel &panel = desk.open();
    for (QWidget *control : std::initializer_list<QWidget *> {slider(panel, u"Measure"_s), faces(panel)}) {
        const QPointF middle = control->rect().center();
        QWheelEvent turn(middle, control->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(control, &turn);
    }
    QCOMPARE(desk.settings(), Settings());
}

void TestAppearancePanel::placeBelow_staysOnScreen_data()
{
    QTest::addColumn<QRect>("button");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QRect>("screen");
    QTest::addColumn<QRect>("expected");
    const QRect screen(0, 0, 1280, 800);
    const QSize size(360, 430);
    QTest::newRow("room enough: below, ends in line")
        << QRect(900, 100, 34, 34) << size << screen << QRect(574, 138, 360, 430);
    QTest::newRow("at the left: not out of the window")
        << QRect(210, 100, 34, 34) << size << screen << QRect(204, 138, 360, 430);
    QTest::newRow("low: moves up") << QRect(900, 600, 34, 34) << size << screen << QRect(574, 366, 360, 430);
    QTest::newRow("low screen: gives up height")
        << QRect(900, 100, 34, 34) << size << QRect(0, 0, 1280, 400) << QRect(574, 4, 360, 392);
    QTest::newRow("narrow screen: gives up width")
        << QRect(250, 20, 34, 34) << size << QRect(0, 0, 320, 800) << QRect(4, 58, 312, 430);
    QTest::newRow("window half off the screen")
        << QRect(1270, 100, 34, 34) << size << screen << QRect(916, 138, 360, 430);
    QTest::newRow("second screen, at the left")
        << QRect(-200, 100, 34, 34) << size << QRect(-1024, 0, 1024, 768) << QRect(-364, 138, 360, 430);
}

void TestAppearancePanel::placeBelow_staysOnScreen()
{
    QFETCH(QRect, button);
    QFETCH(QSize, size);
    QFETCH(QRect, screen);
    QTEST(placeBelow(button, size, QRect(200, 50, 1100, 700), screen), "expected");
}

void TestAppearancePanel::popUp_isOnTheScreen_data()
{
    QTest::addColumn<QRect>("window");
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("large screen") << QRect(100, 80, 900, 640) << ThemeChoice::Paper;
    QTest::newRow("low on it") << QRect(100, 500, 900, 280) << ThemeChoice::Paper;
    QTest::newRow("at its right edge") << QRect(1000, 80, 280, 400) << ThemeChoice::Paper;
    QTest::newRow("small screen") << QRect(1280, 0, 800, 500) << ThemeChoice::Paper;
    QTest::newRow("small screen, more to show") << QRect(1280, 0, 800, 500) << ThemeChoice::Custom;
    QTest::newRow("tiny screen") << QRect(2080, 0, 400, 320) << ThemeChoice::Custom;
}

void TestAppearancePanel::popUp_isOnTheScreen()
{
    QFETCH(QRect, window);
    QFETCH(ThemeChoice, theme);
    Desk desk({}, window);
    const QRect screen = desk.window().screen()->availableGeometry();
    QVERIFY(screen.contains(window));
    const AppearancePanel &panel = desk.open();
    desk.store().setSettings(usualBut([theme](Settings &settings) {
        settings.theme = theme;
        settings.customText = settings.customPage;
    }));
    QVERIFY(screen.contains(panel.frameGeometry()));
    // Nothing can be scrolled sideways, so nothing may be wider.
    const auto *scroll = panel.findChild<QScrollArea *>();
    QTRY_VERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
}

void TestAppearancePanel::smallScreen_everythingCanBeReached()
{
    Desk desk(customColours(0xffffffff, 0xffffffff), {2080, 0, 400, 320});
    AppearancePanel &panel = desk.open();
    const QWidget *viewport = panel.findChild<QScrollArea *>()->viewport();
    const QWidget *first = panel.focusWidget();
    do {
        const QWidget *control = panel.focusWidget();
        const QRect place(control->mapTo(viewport, QPoint(0, 0)), control->size());
        QVERIFY2(viewport->rect().contains(place), qPrintable(control->accessibleName()));
        QTest::keyClick(panel.focusWidget(), Qt::Key_Tab);
    } while (panel.focusWidget() != first);
}

/// Three screens side by side: large, small, tiny.
int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"screens": [
        {"name": "large", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "small", "x": 1280, "y": 0, "width": 800, "height": 500, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "tiny", "x": 2080, "y": 0, "width": 400, "height": 320, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    ]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    const QApplication app(argc, argv);
    TestAppearancePanel test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_appearancepanel.moc"
