// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerdatabase.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Another program holds the lock for as long as it writes a few rows, which is a matter of milliseconds.
constexpr int busyMilliseconds = 1000;

/// Kept in user_version. Whoever changes the schema raises it, and upgrades what is older.
constexpr int formatVersion = 1;

constexpr const char *schema = R"(
    CREATE TABLE positions (
        story    TEXT PRIMARY KEY,
        offset   INTEGER NOT NULL, -- in UTF-16 units of the story's text
        quote    TEXT NOT NULL,    -- the text from there
        progress REAL NOT NULL,    -- 0 to 1
        finished INTEGER NOT NULL, -- 0 or 1
        changed  INTEGER NOT NULL  -- milliseconds since 1970, UTC
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE last_place (
        row      INTEGER PRIMARY KEY CHECK (row = 1),
        story    TEXT NOT NULL,
        offset   INTEGER NOT NULL,
        changed  INTEGER NOT NULL
    ) STRICT;
)";

std::string location(const QString &path, ReaderDatabase::Access access)
{
    if (access == ReaderDatabase::Access::Full)
        return path.toStdString();
    return QUrl::fromLocalFile(path).toEncoded().toStdString() + "?immutable=1";
}

int openFlags(ReaderDatabase::Access access)
{
    return access == ReaderDatabase::Access::Full ? SQLite::OPEN_READWRITE
                                                  : SQLite::OPEN_READONLY | SQLite::OPEN_URI;
}

QString textOf(const SQLite::Column &column)
{
    return QString::fromStdString(column.getString());
}

void keepLogAtClose(const SQLite::Database &database, bool keep)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

qsizetype offsetOf(const SQLite::Column &column)
{
    return std::max<qsizetype>(column.getInt64(), 0);
}

} // namespace

ReaderDatabase::ReaderDatabase(const QString &path, Access access)
    : m_database(location(path, access), openFlags(access), busyMilliseconds)
{
    keepLogAtClose(m_database, QFileInfo(path + u"-wal"_s).size() > 0);
    // A change is safe from a crash of the program at once, and from one of the machine a little later.
    m_database.exec("PRAGMA synchronous = NORMAL");
}

void ReaderDatabase::adopt()
{
    keepLogAtClose(m_database, false);
}

void ReaderDatabase::create(const QString &path, const ReadingPlaces &places)
{
    ReaderDatabase made(path, Access::Full);
    made.adopt();
    // The file keeps this: readers and a writer do not wait for each other.
    made.m_database.exec("PRAGMA journal_mode = WAL");
    SQLite::Transaction transaction(made.m_database, SQLite::TransactionBehavior::IMMEDIATE);
    made.m_database.exec(schema);
    made.m_database.exec("PRAGMA user_version = " + std::to_string(formatVersion));
    transaction.commit();
    made.write(places);
}

int ReaderDatabase::version() const
{
    SQLite::Statement query(m_database, "PRAGMA user_version");
    query.executeStep();
    return query.getColumn(0).getInt();
}

bool ReaderDatabase::isNewer() const
{
    return version() > formatVersion;
}

bool ReaderDatabase::isSound() const
{
    if (version() != formatVersion)
        return false;
    SQLite::Statement check(m_database, "PRAGMA quick_check(1)");
    return check.executeStep() && check.getColumn(0).getString() == "ok";
}

bool ReaderDatabase::hasMoved() const
{
    int moved = 0;
    sqlite3_file_control(m_database.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

ReadingPlaces ReaderDatabase::read() const
{
    ReadingPlaces places;
    SQLite::Statement positions(m_database,
                                "SELECT story, offset, quote, progress, finished, changed FROM positions");
    while (positions.executeStep()) {
        const ReadingPosition position {offsetOf(positions.getColumn(1)), textOf(positions.getColumn(2)),
                                        std::clamp(positions.getColumn(3).getDouble(), 0.0, 1.0),
                                        positions.getColumn(4).getInt() != 0};
        places.positions.insert(StoryId {textOf(positions.getColumn(0))},
                                {position, positions.getColumn(5).getInt64()});
    }
    SQLite::Statement last(m_database, "SELECT story, offset, changed FROM last_place");
    if (last.executeStep()) {
        const Place place {StoryId {textOf(last.getColumn(0))}, {offsetOf(last.getColumn(1)), 0}};
        places.last = DatedPlace {place, last.getColumn(2).getInt64()};
    }
    return places;
}

void ReaderDatabase::write(const ReadingPlaces &places)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    for (auto it = places.positions.cbegin(); it != places.positions.cend(); ++it)
        writePosition(it.key(), *it);
    if (places.last)
        writeLast(*places.last);
    transaction.commit();
}

void ReaderDatabase::writePosition(const StoryId &story, const DatedPosition &kept)
{
    SQLite::Statement upsert(m_database, R"(
        INSERT INTO positions (story, offset, quote, progress, finished, changed)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (story) DO UPDATE SET
            offset = excluded.offset, quote = excluded.quote, progress = excluded.progress,
            finished = max(finished, excluded.finished), changed = excluded.changed
        WHERE excluded.changed > changed)");
    upsert.bind(1, story.value.toStdString());
    upsert.bind(2, std::int64_t {kept.position.offset});
    upsert.bind(3, kept.position.quote.toStdString());
    upsert.bind(4, kept.position.progress);
    upsert.bind(5, kept.position.finished ? 1 : 0);
    upsert.bind(6, std::int64_t {kept.changed});
    upsert.exec();
}

void ReaderDatabase::writeLast(const DatedPlace &kept)
{
    SQLite::Statement upsert(m_database, R"(
        INSERT INTO last_place (row, story, offset, changed) VALUES (1, ?, ?, ?)
        ON CONFLICT (row) DO UPDATE SET
            story = excluded.story, offset = excluded.offset, changed = excluded.changed
        WHERE excluded.changed > changed)");
    upsert.bind(1, kept.place.story.value.toStdString());
    upsert.bind(2, std::int64_t {kept.place.passage.start});
    upsert.bind(3, std::int64_t {kept.changed});
    upsert.exec();
}

void ReaderDatabase::copyTo(const QString &path) const
{
    SQLite::Statement copy(m_database, "VACUUM INTO ?");
    copy.bind(1, path.toStdString());
    copy.exec();
}

} // namespace Frontispiece
