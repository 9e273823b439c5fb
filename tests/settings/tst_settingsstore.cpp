// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "settingsstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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
    void setSettings_textSizeOutOfBounds_isBroughtWithin_data();
    void setSettings_textSizeOutOfBounds_isBroughtWithin();
    void damagedSettings_fallBackToUsualOnes_data();
    void damagedSettings_fallBackToUsualOnes();
    void damagedWindowState_fallsBackToUsualOne_data();
    void damagedWindowState_fallsBackToUsualOne();
    void setSettings_isOnDiskWithoutClosing();
    void writing_leavesForeignKeysAlone();
    void writing_makesFoldersForTheirOwnerOnly();
    void folderCannotBeMade_choicesHoldUntilTheEnd();
    void open_withoutChange_writesNothing();

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
    QTest::newRow("paper, larger") << Settings {ThemeChoice::Paper, 26};
    QTest::newRow("sepia") << Settings {ThemeChoice::Sepia, 20};
    QTest::newRow("night") << Settings {ThemeChoice::Night, 21};
    QTest::newRow("dusk, smallest") << Settings {ThemeChoice::Dusk, Settings::smallestText};
    QTest::newRow("system, largest") << Settings {ThemeChoice::FollowSystem, Settings::largestText};
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
    const Settings dusk {ThemeChoice::Dusk, 22};
    store.setSettings(dusk);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().value<Settings>(), dusk);
    store.setSettings(dusk);
    store.setWindowState({{}, 400, true, true, false});
    QCOMPARE(changed.size(), 1);
}

void TestSettingsStore::setSettings_textSizeOutOfBounds_isBroughtWithin_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("taken");
    QTest::newRow("nothing") << 0 << Settings::smallestText;
    QTest::newRow("negative") << -1 << Settings::smallestText;
    QTest::newRow("a little too small") << Settings::smallestText - 1 << Settings::smallestText;
    QTest::newRow("a little too large") << Settings::largestText + 1 << Settings::largestText;
    QTest::newRow("enormous") << 2'000'000'000 << Settings::largestText;
}

void TestSettingsStore::setSettings_textSizeOutOfBounds_isBroughtWithin()
{
    QFETCH(int, size);
    SettingsStore store(m_paths);
    store.setSettings({ThemeChoice::Paper, size});
    QTEST(store.settings().textSize, "taken");
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
                                   << Settings {ThemeChoice::Dusk, Settings::usualText};
    QTest::newRow("size left empty") << QByteArray("[page]\ntext-size=\n") << Settings();
    QTest::newRow("size beyond any number")
        << QByteArray("[page]\ntext-size=99999999999999999999\n") << Settings();
    QTest::newRow("size too large") << QByteArray("[page]\ntext-size=900\n")
                                    << Settings {system, Settings::largestText};
    QTest::newRow("size too small") << QByteArray("[page]\ntext-size=-4\n")
                                    << Settings {system, Settings::smallestText};
    QTest::newRow("unknown theme") << QByteArray("[page]\ntheme=plaid\ntext-size=24\n")
                                   << Settings {system, 24};
}

void TestSettingsStore::damagedSettings_fallBackToUsualOnes()
{
    QFETCH(QByteArray, file);
    QVERIFY(writeBytes(m_paths.settings, file));
    const SettingsStore store(m_paths);
    QTEST(store.settings(), "settings");
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
    const Settings dusk {ThemeChoice::Dusk, 31};
    SettingsStore store(m_paths);
    store.setSettings(dusk);
    QTRY_VERIFY(QFile::exists(m_paths.settings));
    QTRY_COMPARE(SettingsStore(m_paths).settings(), dusk);
}

void TestSettingsStore::writing_leavesForeignKeysAlone()
{
    QVERIFY(writeBytes(m_paths.settings, "[page]\nface=Vollkorn\ntext-size=24\n"));
    {
        SettingsStore store(m_paths);
        store.setSettings({ThemeChoice::Dusk, 24});
    }
    QFile file(m_paths.settings);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.contains("face=Vollkorn"), bytes.constData());
    QVERIFY2(bytes.contains("theme=dusk"), bytes.constData());
}

void TestSettingsStore::writing_makesFoldersForTheirOwnerOnly()
{
    {
        SettingsStore store(m_paths);
        store.setSettings({ThemeChoice::Dusk, 24});
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
    const Settings dusk {ThemeChoice::Dusk, 31};
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

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "tst_settingsstore.moc"
