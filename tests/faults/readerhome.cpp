// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerhome.h"

#include "environmentguard.h"
#include "positionstore.h"
#include "readerfile.h"
#include "settingsstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned nobody = 65534; // on every Linux
constexpr int ownStories = 3;
const ReadingPosition half {1200, u"the text from there"_s, 0.5, false};
const ReadingPosition read {0, u"the text from there"_s, 1, true};
const Correction corrected {u"The Thread, Corrected"_s, {u"Ana Kalmurzaev"_s}};

Settings choices()
{
    Settings chosen;
    chosen.theme = ThemeChoice::Sepia;
    chosen.textSize = 23;
    chosen.measure = 60;
    return chosen;
}

/// As Paths::standard() answers in such a home.
Paths pathsIn(const QString &home)
{
    const EnvironmentGuard own("FRONTISPIECE_HOME");
    const EnvironmentGuard config("XDG_CONFIG_HOME");
    const EnvironmentGuard data("XDG_DATA_HOME");
    const EnvironmentGuard state("XDG_STATE_HOME");
    const EnvironmentGuard cache("XDG_CACHE_HOME");
    const EnvironmentGuard guard("HOME", QFile::encodeName(home));
    return Paths::standard();
}

} // namespace

ReaderHome::ReaderHome()
    : m_paths(pathsIn(home()))
{
    QDir().mkpath(home());
    fill();
}

void ReaderHome::fill() const
{
    PositionStore store(m_paths.reader);
    if (!store.waitForLoaded(std::chrono::seconds(10)))
        qFatal("The reader's file cannot be made.");
    store.setPosition(mia, half);
    store.setPosition(egor, read);
    store.setLastPlace({mia, {half.offset, 0}});
    store.setCorrection(ana, corrected);
    store.addSource(makeStories(u"stories"_s, ownStories));
    SettingsStore(m_paths).setSettings(choices());
}

QProcessEnvironment ReaderHome::environment() const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const auto &name :
         {"FRONTISPIECE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
          "QT_FATAL_WARNINGS", "XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID", "DBUS_SESSION_BUS_ADDRESS"})
        all.remove(QLatin1StringView(name));
    all.insert(u"HOME"_s, home());
    all.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    all.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return all;
}

QString ReaderHome::makeStories(const QString &folder, int count) const
{
    QDir().mkpath(path(folder));
    for (int number = 0; number < count; ++number) {
        const QString name = u"%1-%2"_s.arg(QFileInfo(folder).fileName()).arg(number);
        QFile file(path(folder) + u'/' + name + u".md"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("A story cannot be written.");
        file.write(u"---\nid: %1\ntitle: Story %1\nartist: Nadia Lind\n---\nOnce, by a lake.\n"_s.arg(name)
                       .toUtf8());
    }
    return path(folder);
}

LoadedPlaces ReaderHome::kept() const
{
    return ReaderFile(m_paths.reader).load();
}

StoryId ReaderHome::lastStory() const
{
    const LoadedPlaces loaded = kept();
    return loaded.places.last ? loaded.places.last->place.story : StoryId();
}

QStringList ReaderHome::lost() const
{
    QStringList missing = lostChoices();
    const LoadedPlaces loaded = kept();
    for (const Issue &issue : loaded.issues)
        missing.append(issue.text);
    const ReadingPlaces &places = loaded.places;
    if (places.positions.value(mia).position != half)
        missing.append(u"the place in a story half read"_s);
    if (!places.positions.value(egor).position.finished)
        missing.append(u"that a story was read to its end"_s);
    if (places.corrections.value(ana).correction != corrected)
        missing.append(u"the correction"_s);
    if (!places.sources.contains(stories()) || places.sources.value(stories()).isRemoved)
        missing.append(u"the folder"_s);
    if (!places.last)
        missing.append(u"the last place"_s);
    return missing;
}

QStringList ReaderHome::lostChoices() const
{
    const SettingsStore store(m_paths);
    return store.settings() == choices() ? QStringList() : QStringList {u"the choices"_s};
}

bool ReaderHome::giveAway() const
{
    if (::geteuid() != 0)
        return true;
    QStringList all {m_folder.path()};
    QDirIterator entries(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        all.append(entries.next());
    for (const QString &entry : std::as_const(all)) {
        if (::chown(QFile::encodeName(entry).constData(), nobody, nobody) != 0)
            return false;
    }
    return true;
}

} // namespace Frontispiece::Test
