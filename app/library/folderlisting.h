// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QStringList>

namespace Frontispiece {

/// A file that may hold stories, as its folder describes it.
struct ListedFile
{
    QString name;
    qint64 size = 0;     ///< bytes
    qint64 modified = 0; ///< ms since 1970 UTC

    friend bool operator==(const ListedFile &, const ListedFile &) = default;
};

/// What of a folder concerns a library.
struct FolderListing
{
    QList<ListedFile> files; ///< in the order of their names: file systems have none of their own
    QStringList folders;     ///< names, in order
    Issues issues;
    bool isThere = true; ///< false if there is no such folder, or it may not be read
};

/// Lists the files of a folder that have the ending of a story's, and its subfolders. What is hidden is
/// passed over in silence, as people expect of ".git" and ".obsidian"; symbolic links, with an issue, so
/// that nothing outside is read and no loop is walked; pipes and devices named like a story are an issue.
[[nodiscard]] FolderListing listFolder(const QString &path);

/// The same for one file that somebody opened; its ending may be any.
[[nodiscard]] FolderListing listFile(const QString &path);

} // namespace Frontispiece
