// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingplaces.h"

namespace SQLite {
class Database;
} // namespace SQLite

/// The tables of the reader's database, and what their rows mean. What goes wrong is thrown as
/// SQLite::Exception. Meant for ReaderDatabase, which sees to transactions.
namespace Frontispiece::ReaderTables {

/// The form that this version of the application writes, kept in user_version.
inline constexpr int formatVersion = 2;

/// Adds what a database of form `version` lacks; 0 for one without tables.
void add(SQLite::Database &database, int version);

/// Everything in a database of form `version`, which may be an earlier one.
[[nodiscard]] ReadingPlaces read(const SQLite::Database &database, int version);
/// Writes these rows and leaves others alone. A row that is newer than its like stays.
void write(const SQLite::Database &database, const ReadingPlaces &places);

} // namespace Frontispiece::ReaderTables
