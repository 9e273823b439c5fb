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
    return {config + u"/settings.ini"_s, data + u"/reader.db"_s, state + u"/window.ini"_s, cache + u"/art"_s,
            cache + u"/catalogue.db"_s,  cache + u"/index.db"_s, data + u"/window.lock"_s};
}

/// A base directory, unless it was set to a relative path: that is to be ignored.
QString absoluteOr(const QString &set, const QString &belowHome)
{
    return QDir::isAbsolutePath(set) ? set : QDir::homePath() + belowHome;
}

QString place(QStandardPaths::StandardLocation location, const QString &belowHome)
{
    return absoluteOr(QStandardPaths::writableLocation(location), belowHome) + u"/frontispiece"_s;
}

} // namespace

Paths Paths::standard()
{
    if (const QString home = qEnvironmentVariable("FRONTISPIECE_HOME"); !home.isEmpty())
        return below(QDir(home).absolutePath());
    // QStandardPaths knows the place of states only from Qt 6.7 on.
    const QString state = absoluteOr(qEnvironmentVariable("XDG_STATE_HOME"), u"/.local/state"_s);
    return pathsIn(place(QStandardPaths::GenericConfigLocation, u"/.config"_s),
                   place(QStandardPaths::GenericDataLocation, u"/.local/share"_s), state + u"/frontispiece"_s,
                   place(QStandardPaths::GenericCacheLocation, u"/.cache"_s));
}

Paths Paths::below(const QString &home)
{
    return pathsIn(home + u"/config"_s, home + u"/data"_s, home + u"/state"_s, home + u"/cache"_s);
}

} // namespace Frontispiece
