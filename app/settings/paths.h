// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Frontispiece {

/// Where the application keeps its files. Nothing is made here; who writes makes the folder.
struct Paths
{
    QString settings;    ///< the reader's choices
    QString reader;      ///< a database of places, folders and corrections: worth backing up
    QString windowState; ///< sizes and folds of the window
    QString art;         ///< a folder of drawn pictures: may be deleted at any time
    QString catalogue;   ///< a database of what is in the reader's folders: the same
    QString index;       ///< a database for searching: the same
    QString instance;    ///< the file that the running window holds locked, beside what it guards

    /// The XDG base directories, or folders below FRONTISPIECE_HOME if that is set (tests, portable use).
    [[nodiscard]] static Paths standard();
    /// Folders below `home`.
    [[nodiscard]] static Paths below(const QString &home);
};

} // namespace Frontispiece
