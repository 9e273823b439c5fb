// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "paths.h"

#include <QDir>
#include <QStandardPaths>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

Paths pathsIn(const QString &config, const QString &data, const QString &state, const QString &cache)
{
    return {config + u"/settings.ini"_s, data + u"/positions.json"_s, state + u"/window.ini"_s,
            cache + u"/art"_s};
}

QString stateHome()
{
    // QStandardPaths knows this place only from Qt 6.7 on.
    const QString set = qEnvironmentVariable("XDG_STATE_HOME");
    return QDir::isAbsolutePath(set) ? set : QDir::homePath() + u"/.local/state"_s;
}

} // namespace

Paths Paths::standard()
{
    if (const QString home = qEnvironmentVariable("FRONTISPIECE_HOME"); !home.isEmpty())
        return below(QDir(home).absolutePath());
    const auto place = [](QStandardPaths::StandardLocation location) {
        return QStandardPaths::writableLocation(location) + u"/frontispiece"_s;
    };
    return pathsIn(place(QStandardPaths::GenericConfigLocation), place(QStandardPaths::GenericDataLocation),
                   stateHome() + u"/frontispiece"_s, place(QStandardPaths::GenericCacheLocation));
}

Paths Paths::below(const QString &home)
{
    return pathsIn(home + u"/config"_s, home + u"/data"_s, home + u"/state"_s, home + u"/cache"_s);
}

} // namespace Frontispiece
