// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "wordsdatabase.h"

#include <memory>

namespace Frontispiece {

/// A database of texts that could be opened, or why not.
struct OpenedWords
{
    std::unique_ptr<WordsDatabase> database; ///< null if there is none
    bool canWrite = false;
    Issues issues;
};

/// Opens the file at `path`, for the owner's eyes only; ":memory:" makes a database that is gone at the
/// end. What is missing, damaged or another version's is begun anew: all of it can be made again. While
/// another program has it, this one works with one of its own, which is gone at the end. One that cannot
/// be written to is read as it stands.
[[nodiscard]] OpenedWords openWords(const QString &path);

/// Begins the file anew, whatever is there.
[[nodiscard]] OpenedWords beginWords(const QString &path);

/// Whether an error says that the file is not what was written to it.
[[nodiscard]] bool isDamage(const SQLite::Exception &error);

} // namespace Frontispiece
