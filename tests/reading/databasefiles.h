// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readerfile.h"

#include <SQLiteCpp/Database.h>

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
