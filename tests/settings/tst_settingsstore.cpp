// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "settingsstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::Settings)
Q_DECLARE_METATYPE(Frontispiece::WindowState)

namespace {

/// Replaces the file at `path`, making its folder.
bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The usual settings but for what `change` does to them.
template <typename Change>
Settings usualBut(Change change)
{
    Settings settings;
    change(settings);
    return settings;
}

Settings themeAndSize(ThemeChoice theme, int textSize)
{
    return usualBut([theme, textSize](Settings &settings) {
        settings.theme = theme;
        settings.textSize = textSize;
    });
}

} // namespace

class TestSettingsStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void noFiles_givesDefaults();
    void closing_keepsSettings_data();
    void closing_keepsSettings();
    void closing_keepsWindowState();
    void setSettings_announcesOnlyChanges();
    void setSettings_numbersOutOfBounds_areBroughtWithin_data();
    void setSettings_numbersOutOfBounds_areBroughtWithin();
    void setSettings_transparentColours_becomeOpaque();
    void steppedTextSize_staysWithinBounds_data();
    void steppedTextSize_staysWithinBounds();
    void file_isWrittenInWords();
    void damagedSettings_fallBackToUsualOnes_data();
    void damagedSettings_fallBackToUsualOnes();
    void serialisedValues_areSetAside_data();
    void serialisedValues_areSetAside();
    void searchThatLooksSerialised_isKept();
    void damagedWindowState_fallsBackToUsualOne_data();
    void damagedWindowState_fallsBackToUsualOne();
    void setSettings_isOnDiskWithoutClosing();
    void changesWithoutPause_areOnDiskMeanwhile();
    void writing_leavesForeignKeysAlone();
    void writing_makesFoldersForTheirOwnerOnly();
    void folderCannotBeMade_choicesHoldUntilTheEnd();
    void open_withoutChange_writesNothing();
    void searches_areNotKeptUnlessWanted();
    void searches_areKeptNewestFirst();
    void searches_areFifty();
    void searches_areClearedAtWill_data();
    void searches_areClearedAtWill();
    void damagedSearches_areLeftOut();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
};

void TestSettingsStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_paths = Paths::below(m_folder->path());
}

void TestSettingsStore::noFiles_givesDefaults()
{
    const SettingsStore store(m_paths);
    QCOMPARE(store.settings(), Settings());
    QCOMPARE(store.settings().theme, ThemeChoice::FollowSystem);
    QCOMPARE(store.settings().textSize, 19);
    QCOMPARE(store.windowState(), WindowState());
    QVERIFY(store.windowState().sideBarShown);
    QVERIFY(store.windowState().menuBarShown);
}

void TestSettingsStore::closing_keepsSettings_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::newRow("paper, larger") << themeAndSize(ThemeChoice::Paper, 26);
    QTest::newRow("sepia") << themeAndSize(ThemeChoice::Sepia, 20);
    QTest::newRow("night") << themeAndSize(ThemeChoice::Night, 21);
    QTest::newRow("dusk, smallest") << themeAndSize(ThemeChoice::Dusk, Settings::smallestText);
    QTest::newRow("system, largest") << themeAndSize(ThemeChoice::FollowSystem, Settings::largestText);
    const auto row = [](const char *name, auto change) { QTest::newRow(name) << usualBut(change); };
    row("custom colours", [](Settings &settings) {
        settings.theme = ThemeChoice::Custom;
        settings.customPage = 0xff00000a;
        settings.customText = 0xffffe0ff;
    });
    row("face", [](Settings &settings) { settings.face = u"Atkinson Hyperlegible"_s; });
    row("face with a comma, not ASCII", [](Settings &settings) { settings.face = u"Ж; \"a\", b % = #"_s; });
    row("narrowest", [](Settings &settings) { settings.measure = Settings::narrowestMeasure; });
    row("widest", [](Settings &settings) { settings.measure = Settings::widestMeasure; });
    row("closest lines", [](Settings &settings) { settings.lineHeight = Settings::closestLines; });
    row("widest lines", [](Settings &settings) { settings.lineHeight = Settings::widestLines; });
    row("spaced", [](Settings &settings) { settings.paragraphs = ParagraphStyle::Spaced; });
    row("justified", [](Settings &settings) { settings.alignment = Alignment::Justified; });
    row("accessible", [](Settings &settings) { settings.accessibleSpacing = true; });
    row("paged", [](Settings &settings) { settings.pageMode = PageMode::Paged; });
    row("no footer", [](Settings &settings) { settings.footerShown = false; });
    row("paragraph focus", [](Settings &settings) { settings.paragraphFocus = true; });
    row("by title", [](Settings &settings) { settings.order = StoryOrder::Title; });
    row("by length", [](Settings &settings) { settings.order = StoryOrder::Length; });
    row("half read", [](Settings &settings) { settings.filter = StoryFilter::Reading; });
    row("finished", [](Settings &settings) { settings.filter = StoryFilter::Finished; });
    row("without the bundled stories", [](Settings &settings) { settings.showBundled = false; });
}

void TestSettingsStore::closing_keepsSettings()
{
    QFETCH(Settings, settings);
    {
        SettingsStore store(m_paths);
        store.setSettings(settings);
        QCOMPARE(store.settings(), settings);
    }
    const SettingsStore store(m_paths);
    QCOMPARE(store.settings(), settings);
}

void TestSettingsStore::closing_keepsWindowState()
{
    const WindowState state {QByteArray("\x01\x00\xff geometry;\n", 13), 412, false, false, true};
    {
        SettingsStore store(m_paths);
        store.setWindowState(state);
    }
    const SettingsStore store(m_paths);
    QCOMPARE(store.windowState(), state);
    QCOMPARE(store.settings(), Settings());
}

void TestSettingsStore::setSettings_announcesOnlyChanges()
{
    SettingsStore store(m_paths);
    QSignalSpy changed(&store, &SettingsStore::settingsChanged);
    store.setSettings({});
    QVERIFY(changed.isEmpty());
    const Settings dusk = themeAndSize(ThemeChoice::Dusk, 22);
    store.setSettings(dusk);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().value<Settings>(), dusk);
    store.setSettings(dusk);
    store.setWindowState({{}, 400, true, true, false});
    QCOMPARE(changed.size(), 1);
}

void TestSettingsStore::setSettings_numbersOutOfBounds_areBroughtWithin_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<Settings>("taken");
    const Settings least = usualBut([](Settings &settings) {
        settings.textSize = Settings::smallestText;
        settings.measure = Settings::narrowestMeasure;
        settings.lineHeight = Settings::closestLines;
    });
    const Settings most = usualBut([](Settings &settings) {
        settings.textSize = Settings::largestText;
        settings.measure = Settings::widestMeasure;
        settings.lineHeight = Settings::widestLines;
    });
    QTest::newRow("nothing") << 0 << least;
    QTest::newRow("negative") << -1 << least;
    QTest::newRow("a little too small for all") << Settings::smallestText - 1 << least;
    QTest::newRow("a little too large for all") << Settings::widestLines + 1 << most;
    QTest::newRow("enormous") << 2'000'000'000 << most;
}

void TestSettingsStore::setSettings_numbersOutOfBounds_areBroughtWithin()
{
    QFETCH(int, number);
    SettingsStore store(m_paths);
    store.setSettings(usualBut([number](Settings &settings) {
        settings.textSize = number;
        settings.measure = number;
        settings.lineHeight = number;
    }));
    QTEST(store.settings(), "taken");
}

void TestSettingsStore::setSettings_transparentColours_becomeOpaque()
{
    SettingsStore store(m_paths);
    store.setSettings(usualBut([](Settings &settings) {
        settings.customPage = 0x00123456;
        settings.customText = 0x80fedcba;
    }));
    QCOMPARE(store.settings().customPage, 0xff123456U);
    QCOMPARE(store.settings().customText, 0xfffedcbaU);
}

void TestSettingsStore::steppedTextSize_staysWithinBounds_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("stepped");
    QTest::newRow("larger") << 19 << 1 << 20;
    QTest::newRow("smaller") << 19 << -1 << 18;
    QTest::newRow("large text grows by more") << 36 << 1 << 39;
    QTest::newRow("the smallest stays") << Settings::smallestText << -1 << Settings::smallestText;
    QTest::newRow("the largest stays") << Settings::largestText << 1 << Settings::largestText;
    QTest::newRow("not beyond the largest") << 55 << 1 << Settings::largestText;
}

void TestSettingsStore::steppedTextSize_staysWithinBounds()
{
    QFETCH(int, size);
    QFETCH(int, steps);
    QTEST(steppedTextSize(size, steps), "stepped");
}

void TestSettingsStore::file_isWrittenInWords()
{
    {
        SettingsStore store(m_paths);
        store.setSettings(usualBut([](Settings &settings) {
            settings.theme = ThemeChoice::Custom;
            settings.customPage = 0xff0000ff;
            settings.paragraphs = ParagraphStyle::Spaced;
            settings.alignment = Alignment::Justified;
            settings.pageMode = PageMode::Paged;
            settings.footerShown = false;
            settings.order = StoryOrder::LastRead;
            settings.filter = StoryFilter::Unread;
        }));
    }
    const QSettings file(m_paths.settings, QSettings::IniFormat);
    QCOMPARE(file.value("page/theme"_L1).toString(), u"custom"_s);
    QCOMPARE(file.value("page/custom-page"_L1).toString(), u"#0000ff"_s);
    QCOMPARE(file.value("page/custom-text"_L1).toString(), u"#211d19"_s);
    QCOMPARE(file.value("page/paragraphs"_L1).toString(), u"spaced"_s);
    QCOMPARE(file.value("page/alignment"_L1).toString(), u"justified"_s);
    QCOMPARE(file.value("page/mode"_L1).toString(), u"paged"_s);
    QCOMPARE(file.value("page/footer"_L1).toString(), u"false"_s);
    QCOMPARE(file.value("page/measure"_L1).toString(), u"66"_s);
    QCOMPARE(file.value("list/order"_L1).toString(), u"last-read"_s);
    QCOMPARE(file.value("list/show"_L1).toString(), u"unread"_s);
    QCOMPARE(file.value("list/bundled"_L1).toString(), u"true"_s);
}

void TestSettingsStore::damagedSettings_fallBackToUsualOnes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Settings>("settings");
    constexpr auto system = ThemeChoice::FollowSystem;
    QTest::newRow("empty") << QByteArray("") << Settings();
    QTest::newRow("zeros") << QByteArray(200, '\0') << Settings();
    QTest::newRow("prose") << QByteArray("It was raining.\n=\n[") << Settings();
    QTest::newRow("size in words") << QByteArray("[page]\ntheme=dusk\ntext-size=large\n")
                                   << themeAndSize(ThemeChoice::Dusk, Settings::usualText);
    QTest::newRow("size too large") << QByteArray("[page]\ntext-size=900\n")
                                    << themeAndSize(system, Settings::largestText);
    QTest::newRow("size too small") << QByteArray("[page]\ntext-size=-4\n")
                                    << themeAndSize(system, Settings::smallestText);
    QTest::newRow("unknown theme") << QByteArray("[page]\ntheme=plaid\ntext-size=24\n")
                                   << themeAndSize(system, 24);
    QTest::newRow("all but one unknown")
        << QByteArray("[page]\ntheme=Paper\nparagraphs=both\nalignment=paged\nmode=2\nmeasure=70\n")
        << usualBut([](Settings &settings) { settings.measure = 70; });

    QTest::newRow("order and filter of another version")
        << QByteArray("[list]\norder=colour\nshow=12\nbundled=no\n") << Settings();

    const auto usual = [](const char *name, const char *line) {
        QTest::newRow(name) << QByteArray("[page]\n") + line + '\n' << Settings();
    };
    usual("size left empty", "text-size=");
    usual("size beyond any number", "text-size=99999999999999999999");
    usual("measure with its unit", "measure=66 characters");
    usual("line height as a factor", "line-height=1.8");
    usual("a list for a face", "face=One, Two");
    usual("yes for true", "accessible-spacing=yes");
    usual("number for true", "paragraph-focus=1");
    usual("footer left empty", "footer=");
    usual("colour by its name", "custom-page=red");
    usual("colour of three digits", "custom-page=#fff");
    usual("colour with its opacity", "custom-text=#80ffffff");
    usual("colour with a sign", "custom-text=#+12345");
    usual("colour without its mark", "custom-text=ffffff");

    QTest::newRow("measure too wide")
        << QByteArray("[page]\nmeasure=1000\n")
        << usualBut([](Settings &settings) { settings.measure = Settings::widestMeasure; });
    QTest::newRow("lines too close") << QByteArray("[page]\nline-height=0\n")
                                     << usualBut([](Settings &settings) {
                                            settings.lineHeight = Settings::closestLines;
                                        });
    QTest::newRow("colour in capitals, unquoted")
        << QByteArray("[page]\ncustom-page=#ABCDEF\n")
        << usualBut([](Settings &settings) { settings.customPage = 0xffabcdef; });
}

void TestSettingsStore::damagedSettings_fallBackToUsualOnes()
{
    QFETCH(QByteArray, file);
    QVERIFY(writeBytes(m_paths.settings, file));
    const SettingsStore store(m_paths);
    QTEST(store.settings(), "settings");
}

void TestSettingsStore::serialisedValues_areSetAside_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a list of four billion") << R"(@Variant(\0\0\0\t\xff\xff\xff\xfe))"_ba;
    QTest::newRow("a text of two gigabytes") << R"(@Variant(\0\0\0\n\x7f\xff\xff\xf0))"_ba;
    QTest::newRow("a date") << R"(@DateTime(\0\0\0\x10\0\0\0\0\0\x25))"_ba;
    QTest::newRow("far too long") << QByteArray(1'000'000, 'a');
}

void TestSettingsStore::serialisedValues_areSetAside()
{
    QFETCH(const QByteArray, value);
    const QByteArray choices = "[page]\ntext-size=30\nmeasure=" + value + '\n';
    QVERIFY(writeBytes(m_paths.settings, choices));
    {
        SettingsStore store(m_paths);
        QCOMPARE(store.settings(), Settings());
        QCOMPARE(store.setAside(), QStringList {m_paths.settings});
        QFile aside(m_paths.settings + u".damaged"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), choices);
        store.setSettings(themeAndSize(ThemeChoice::Dusk, 20));
    }
    const SettingsStore later(m_paths);
    QCOMPARE(later.settings(), themeAndSize(ThemeChoice::Dusk, 20));
    QCOMPARE(later.setAside(), QStringList());
}

void TestSettingsStore::searchThatLooksSerialised_isKept()
{
    const QStringList typed {u"see @Variant(2)"_s, u"@Variant(1)"_s};
    {
        SettingsStore store(m_paths);
        store.setSettings(usualBut([](Settings &settings) { settings.keepSearches = true; }));
        for (const QString &search : typed)
            store.addSearch(search);
    }
    const SettingsStore later(m_paths);
    QCOMPARE(later.setAside(), QStringList());
    QCOMPARE(later.searches(), QStringList({typed.at(1), typed.at(0)}));
}

void TestSettingsStore::damagedWindowState_fallsBackToUsualOne_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("width");
    const int usual = WindowState().sideBarWidth;
    QTest::newRow("empty") << QByteArray("") << usual;
    QTest::newRow("zeros") << QByteArray(200, '\0') << usual;
    QTest::newRow("width in words") << QByteArray("[side-bar]\nwidth=wide\n") << usual;
    QTest::newRow("no width") << QByteArray("[side-bar]\nwidth=\n") << usual;
    QTest::newRow("as wide as a fence") << QByteArray("[side-bar]\nwidth=90000\n") << 800;
    QTest::newRow("negative width") << QByteArray("[side-bar]\nwidth=-5\n") << 200;
    QTest::newRow("shown in words") << QByteArray("[side-bar]\nshown=seldom\n") << usual;
}

void TestSettingsStore::damagedWindowState_fallsBackToUsualOne()
{
    QFETCH(QByteArray, file);
    WindowState expected;
    QFETCH(int, width);
    expected.sideBarWidth = width;
    QVERIFY(writeBytes(m_paths.windowState, file));
    const SettingsStore store(m_paths);
    QCOMPARE(store.windowState(), expected);
}

void TestSettingsStore::setSettings_isOnDiskWithoutClosing()
{
    const Settings dusk = themeAndSize(ThemeChoice::Dusk, 31);
    SettingsStore store(m_paths);
    store.setSettings(dusk);
    QTRY_VERIFY(QFile::exists(m_paths.settings));
    QTRY_COMPARE(SettingsStore(m_paths).settings(), dusk);
}

void TestSettingsStore::changesWithoutPause_areOnDiskMeanwhile()
{
    SettingsStore store(m_paths);
    Settings settings;
    const auto changeOnce = [&] {
        settings.measure = settings.measure == 60 ? 61 : 60;
        store.setSettings(settings);
        return QFile::exists(m_paths.settings);
    };
    QVERIFY(QTest::qWaitFor(changeOnce, 2000));
}

void TestSettingsStore::writing_leavesForeignKeysAlone()
{
    QVERIFY(writeBytes(m_paths.settings, "[page]\nruler=blue\ntext-size=24\n"));
    {
        SettingsStore store(m_paths);
        store.setSettings(themeAndSize(ThemeChoice::Dusk, 24));
    }
    QFile file(m_paths.settings);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.contains("ruler=blue"), bytes.constData());
    QVERIFY2(bytes.contains("theme=dusk"), bytes.constData());
}

void TestSettingsStore::writing_makesFoldersForTheirOwnerOnly()
{
    {
        SettingsStore store(m_paths);
        store.setSettings(themeAndSize(ThemeChoice::Dusk, 24));
    }
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    for (const QString &file : {m_paths.settings, m_paths.windowState}) {
        QVERIFY(QFile::exists(file));
        QCOMPARE(QFile::permissions(QFileInfo(file).path()) & others, QFile::Permissions());
    }
}

void TestSettingsStore::folderCannotBeMade_choicesHoldUntilTheEnd()
{
    QVERIFY(writeBytes(m_folder->filePath(u"config"_s), "a file where the folder should be"));
    const Settings dusk = themeAndSize(ThemeChoice::Dusk, 31);
    {
        SettingsStore store(m_paths);
        store.setSettings(dusk);
        store.setWindowState({{}, 400, true, true, false});
        QTRY_VERIFY(QFile::exists(m_paths.windowState));
        QCOMPARE(store.settings(), dusk);
    }
    const SettingsStore store(m_paths);
    QCOMPARE(store.settings(), Settings());
    QCOMPARE(store.windowState().sideBarWidth, 400);
}

void TestSettingsStore::open_withoutChange_writesNothing()
{
    {
        SettingsStore store(m_paths);
        store.setSettings({});
        store.setWindowState({});
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

namespace {

Settings keepingSearches(bool kept = true)
{
    return usualBut([kept](Settings &settings) { settings.keepSearches = kept; });
}

} // namespace

void TestSettingsStore::searches_areNotKeptUnlessWanted()
{
    SettingsStore store(m_paths);
    QVERIFY(!store.settings().keepSearches);
    QSignalSpy changed(&store, &SettingsStore::searchesChanged);
    store.addSearch(u"mia"_s);
    QVERIFY(store.searches().isEmpty());
    QCOMPARE(changed.size(), 0);
}

void TestSettingsStore::searches_areKeptNewestFirst()
{
    {
        SettingsStore store(m_paths);
        store.setSettings(keepingSearches());
        QSignalSpy changed(&store, &SettingsStore::searchesChanged);
        for (const QString &typed : {u"mia"_s, u" grey,  \"door\" "_s, u""_s, u"Mia"_s, u"Mia"_s})
            store.addSearch(typed);
        QCOMPARE(store.searches(), QStringList({u"Mia"_s, u"grey, \"door\""_s}));
        QCOMPARE(changed.size(), 3);
    }
    QCOMPARE(SettingsStore(m_paths).searches(), QStringList({u"Mia"_s, u"grey, \"door\""_s}));
}

void TestSettingsStore::searches_areFifty()
{
    SettingsStore store(m_paths);
    store.setSettings(keepingSearches());
    for (int number = 1; number <= 60; ++number)
        store.addSearch(u"word %1"_s.arg(number));
    QCOMPARE(store.searches().size(), 50);
    QCOMPARE(store.searches().constFirst(), u"word 60"_s);
    QCOMPARE(store.searches().constLast(), u"word 11"_s);
}

void TestSettingsStore::searches_areClearedAtWill_data()
{
    QTest::addColumn<bool>("byChoice");
    QTest::newRow("cleared") << false;
    QTest::newRow("no longer wanted") << true;
}

void TestSettingsStore::searches_areClearedAtWill()
{
    QFETCH(bool, byChoice);
    {
        SettingsStore store(m_paths);
        store.setSettings(keepingSearches());
        store.addSearch(u"secret"_s);
    }
    {
        SettingsStore store(m_paths);
        QCOMPARE(store.searches().size(), 1);
        if (byChoice)
            store.setSettings(keepingSearches(false));
        else
            store.clearSearches();
        QVERIFY(store.searches().isEmpty());
    }
    QFile file(m_paths.settings);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret"));
}

void TestSettingsStore::damagedSearches_areLeftOut()
{
    QVERIFY(writeBytes(m_paths.settings,
                       "[search]\nkeep-recent=true\nrecent=mia, , mia, \"  \", ana" + QByteArray(1000, 'a')));
    const QStringList kept = SettingsStore(m_paths).searches();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.constFirst(), u"mia"_s);
    QVERIFY(kept.constLast().size() <= 400);
}

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
