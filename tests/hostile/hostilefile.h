// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QList>

#include <functional>
#include <optional>

namespace Frontispiece::Hostile {

/// A file or folder that means no good, or is merely broken, and what the reader must be told of it.
struct HostileFile
{
    QString name;                              ///< below the corpus's folder
    std::function<bool(const QString &)> make; ///< makes it at a path; false if the system cannot
    /// The gravest issue there must be; none: nothing is to be said.
    std::optional<Issue::Severity> severity;
    QString said;    ///< what the issue's text must contain
    int stories = 0; ///< how many the list must show of it
};

/// Makes a file of these bytes.
[[nodiscard]] std::function<bool(const QString &)> bytes(const QByteArray &bytes);

[[nodiscard]] QList<HostileFile> hostileTexts();
[[nodiscard]] QList<HostileFile> hostilePages();
[[nodiscard]] QList<HostileFile> hostileBooks();
/// Things that are no files, and files with odd names.
[[nodiscard]] QList<HostileFile> hostileFolders();

[[nodiscard]] QList<HostileFile> allHostileFiles();

/// How many stories that are all right the corpus has, called "good-1.md" and so on.
inline constexpr int goodStories = 4;

/// Makes the whole corpus below a folder. Returns the files that the system could not make.
[[nodiscard]] QStringList makeCorpus(const QString &folder);

/// Lets go of what Qt cannot remove, and of permissions that forbid it.
void prepareRemoval(const QString &folder);

} // namespace Frontispiece::Hostile
