// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "query.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace Frontispiece::Bench {

/// What the same words in the same index take where they are asked for as SQLite's manual shows it, with
/// ORDER BY rank: the fifty best stories, without excerpts, and without names from memory. Throws
/// SQLite::Exception.
class PlainSearch
{
public:
    /// `path`: an index of FtsIndex that nobody has open.
    explicit PlainSearch(const QString &path);

    /// How many stories there are, fifty at most.
    [[nodiscard]] int search(const Query &query);

private:
    SQLite::Database m_database;
    SQLite::Statement m_statement;
};

} // namespace Frontispiece::Bench
