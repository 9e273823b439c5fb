// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace Frontispiece {

/// What the program was asked to do.
struct CommandLine
{
    enum class Task { OpenWindow, List, Search, Show, Version, Help, Refuse };

    Task task = Task::OpenWindow;
    QString argument;    ///< of --search the query, of --show the story's id
    QStringList targets; ///< of a window: what to open in it
    QString complaint;   ///< of Task::Refuse: what was wrong
    QStringList folders; ///< to take into the library for this call
    qsizetype limit = 0; ///< of --search: at most so many matches; 0 for all
    bool json = false;

    friend bool operator==(const CommandLine &, const CommandLine &) = default;
};

/// Reads the arguments, the program's name not among them. Needs no application object. Words of the
/// toolkit (-platform, -style and the like) belong to it and are passed over.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/// The text of --help.
[[nodiscard]] QString helpText();

} // namespace Frontispiece
