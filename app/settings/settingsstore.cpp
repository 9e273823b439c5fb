// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "settingsstore.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>
#include <chrono>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds saveDelay {500};

struct ThemeName
{
    ThemeChoice theme;
    QLatin1StringView name;
};

constexpr std::array<ThemeName, 5> themeNames {{
    {ThemeChoice::FollowSystem, "follow-system"_L1},
    {ThemeChoice::Paper, "paper"_L1},
    {ThemeChoice::Sepia, "sepia"_L1},
    {ThemeChoice::Dusk, "dusk"_L1},
    {ThemeChoice::Night, "night"_L1},
}};

ThemeChoice themeFromName(const QString &name)
{
    const auto found
        = std::ranges::find_if(themeNames, [&name](const ThemeName &entry) { return entry.name == name; });
    return found == themeNames.end() ? ThemeChoice::FollowSystem : found->theme;
}

QString nameOfTheme(ThemeChoice theme)
{
    return std::ranges::find(themeNames, theme, &ThemeName::theme)->name;
}

int boundedTextSize(int size)
{
    return std::clamp(size, Settings::smallestText, Settings::largestText);
}

/// The number kept under `key`; `usual` where there is none, or something else.
int number(const QSettings &file, const QString &key, int usual)
{
    bool isNumber = false;
    const int kept = file.value(key).toInt(&isNumber);
    return isNumber ? kept : usual;
}

/// QSettings would make the folder with everybody's permissions.
void makeFolder(const QString &file)
{
    const QString folder = QFileInfo(file).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Writes both files. Returns the path of one that could not be written, or an empty string.
QString write(const Paths &paths, const Settings &settings, const WindowState &state)
{
    makeFolder(paths.settings);
    QSettings choices(paths.settings, QSettings::IniFormat);
    choices.setValue("page/theme"_L1, nameOfTheme(settings.theme));
    choices.setValue("page/text-size"_L1, settings.textSize);

    makeFolder(paths.windowState);
    QSettings window(paths.windowState, QSettings::IniFormat);
    window.setValue("geometry"_L1, state.geometry);
    window.setValue("side-bar/width"_L1, state.sideBarWidth);
    window.setValue("side-bar/shown"_L1, state.sideBarShown);
    window.setValue("menu-bar/shown"_L1, state.menuBarShown);
    window.setValue("system-was-dark"_L1, state.systemWasDark);
    for (QSettings *file : {&choices, &window}) {
        file->sync();
        if (file->status() != QSettings::NoError)
            return file->fileName();
    }
    return {};
}

} // namespace

SettingsStore::SettingsStore(Paths paths, QObject *parent)
    : QObject(parent)
    , m_paths(std::move(paths))
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelay);
    connect(&m_saveTimer, &QTimer::timeout, this, &SettingsStore::save);
    m_writer.setMaxThreadCount(1);
    load();
}

SettingsStore::~SettingsStore()
{
    if (m_saveTimer.isActive())
        save();
    m_writer.waitForDone();
}

void SettingsStore::load()
{
    const QSettings choices(m_paths.settings, QSettings::IniFormat);
    m_settings.theme = themeFromName(choices.value("page/theme"_L1).toString());
    m_settings.textSize = boundedTextSize(number(choices, u"page/text-size"_s, Settings::usualText));

    const QSettings window(m_paths.windowState, QSettings::IniFormat);
    const WindowState usual;
    m_state.geometry = window.value("geometry"_L1).toByteArray();
    m_state.sideBarWidth = std::clamp(number(window, u"side-bar/width"_s, usual.sideBarWidth), 200, 800);
    m_state.sideBarShown = window.value("side-bar/shown"_L1, usual.sideBarShown).toBool();
    m_state.menuBarShown = window.value("menu-bar/shown"_L1, usual.menuBarShown).toBool();
    m_state.systemWasDark = window.value("system-was-dark"_L1, usual.systemWasDark).toBool();
}

void SettingsStore::setSettings(const Settings &settings)
{
    Settings bounded = settings;
    bounded.textSize = boundedTextSize(settings.textSize);
    if (bounded == m_settings)
        return;
    m_settings = bounded;
    m_saveTimer.start();
    Q_EMIT settingsChanged(m_settings);
}

void SettingsStore::setWindowState(const WindowState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_saveTimer.start();
}

void SettingsStore::save()
{
    m_saveTimer.stop();
    m_writer.start([this, paths = m_paths, settings = m_settings, state = m_state] {
        const QString file = write(paths, settings, state);
        if (!file.isEmpty())
            QMetaObject::invokeMethod(this, [this, file] { Q_EMIT failed(file); });
    });
}

} // namespace Frontispiece
