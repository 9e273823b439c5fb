// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readerfile.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QDir>
#include <QFileInfo>

#include <string>

namespace Frontispiece::Test {

inline const StoryId rings {QStringLiteral("rings")};
inline const StoryId loom {QStringLiteral("loom")};
/// A story half read, and one read to its end.
inline const ReadingPosition half {1200, QStringLiteral("‘Red,’ said Ana — вторник 𝔄"), 0.5, false};
inline const ReadingPosition end {0, QStringLiteral("The first picture"), 1, true};

/// What a program that starts now would read.
[[nodiscard]] inline ReadingPlaces placesOnDisk(const QString &path)
{
    return ReaderFile(path).load().places;
}

[[nodiscard]] inline std::optional<ReadingPosition> positionOnDisk(const QString &path, const StoryId &story)
{
    const ReadingPlaces places = placesOnDisk(path);
    const auto found = places.positions.constFind(story);
    return found == places.positions.cend() ? std::nullopt : std::optional(found->position);
}

/// Does something to a database that the application would not.
inline void execute(const QString &path, const char *statements)
{
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(statements);
}

/// Makes the file that the first version made, with a position of `rings` and what came last; `more` is done
/// to it besides.
inline void makeVersion1(const QString &path, const char *more = "")
{
    QDir().mkpath(QFileInfo(path).path());
    execute(path, R"(
        PRAGMA journal_mode = WAL;
        CREATE TABLE positions (
            story TEXT PRIMARY KEY, offset INTEGER NOT NULL, quote TEXT NOT NULL, progress REAL NOT NULL,
            finished INTEGER NOT NULL, changed INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE last_place (
            row INTEGER PRIMARY KEY CHECK (row = 1), story TEXT NOT NULL, offset INTEGER NOT NULL,
            changed INTEGER NOT NULL) STRICT;
        INSERT INTO positions VALUES ('rings', 1200, '‘Red,’ said Ana — вторник 𝔄', 0.5, 0, 1000);
        INSERT INTO last_place VALUES (1, 'loom', 77, 1000);
        PRAGMA user_version = 1;)");
    execute(path, more);
}

/// What an SQL query that gives one number gives.
[[nodiscard]] inline int numberIn(const QString &path, const char *query)
{
    return SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE).execAndGet(query).getInt();
}

/// Another program that lets nobody at the database as long as this lives.
class Occupation final
{
public:
    explicit Occupation(const QString &path)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
    {
        m_database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE");
    }

private:
    SQLite::Database m_database;
};

} // namespace Frontispiece::Test
