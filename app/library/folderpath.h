// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Paths of folders as this library has them: clean, absolute, with a slash at the end of "/" alone.

/// The path of a file or folder in a folder.
[[nodiscard]] inline QString pathIn(const QString &folder, const QString &name)
{
    return folder.endsWith(u'/') ? folder + name : folder + u'/' + name;
}

/// The folder a path lies in; that of "/" is itself.
[[nodiscard]] inline QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return path.left(slash > 0 ? slash : 1);
}

[[nodiscard]] inline QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

/// Whether a path is a folder's own, or lies in it at any depth.
[[nodiscard]] inline bool isWithin(const QString &path, const QString &folder)
{
    if (!path.startsWith(folder))
        return false;
    return path.size() == folder.size() || folder.endsWith(u'/') || path.at(folder.size()) == u'/';
}

} // namespace Frontispiece
