// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QStringList>
#include <QUrl>

#include <functional>

class QWidget;

namespace Frontispiece {

/// More than anybody chooses by hand, and each is remembered and watched by itself; who has more has a folder
/// of them.
inline constexpr qsizetype mostPathsAtOnce = 1000;

/// Files and folders from outside, told apart by whether stories can be in them.
struct OfferedPaths
{
    QStringList good;   ///< folders, and files of a kind that can be read
    QStringList others; ///< what the rest is called
    qsizetype left = 0; ///< so many were not looked at, being too many

    /// What the reader is told of those that were refused; none if all were good.
    [[nodiscard]] Issues refusals() const;
};

/// Goes by the names; the disk is asked only where a name tells nothing.
[[nodiscard]] OfferedPaths sortOffered(const QList<QUrl> &offered);

using PathsChosen = std::function<void(const QList<QUrl> &chosen)>;

/// Asks for files of stories, several at once. Returns at once; `chosen` is called later, or never.
void askForFiles(QWidget *parent, const PathsChosen &chosen);
/// Asks for a folder, in the same way.
void askForFolder(QWidget *parent, const PathsChosen &chosen);

/// Shows a folder, or the folder of a file, in the desktop's file manager. Returns why not, or nothing.
QString showInFolder(const QString &path);

/// A path as it is shown: the reader's home as "~", and without what would break the line or turn it round.
[[nodiscard]] QString shownPath(const QString &path);

} // namespace Frontispiece
