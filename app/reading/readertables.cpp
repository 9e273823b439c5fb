// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readertables.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdint>

namespace Frontispiece::ReaderTables {

namespace {

/// What each version added to the one before. Whoever changes the form adds a step and raises
/// formatVersion; a step that was ever released stays as it is.
constexpr std::array<const char *, formatVersion> steps {
    R"(
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
    )",
    R"(
    CREATE TABLE sources (
        path     TEXT PRIMARY KEY, -- absolute
        added    INTEGER NOT NULL, -- milliseconds since 1970, UTC
        removed  INTEGER NOT NULL, -- 0 or 1: a removed one is kept, or an older copy would bring it back
        changed  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE corrections (
        story    TEXT PRIMARY KEY,
        title    TEXT NOT NULL,    -- empty: as in the file
        artists  TEXT NOT NULL,    -- a JSON array; empty: as in the file
        changed  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE identities (
        story    TEXT PRIMARY KEY,
        path     TEXT NOT NULL,
        part     TEXT NOT NULL,
        stamp    BLOB NOT NULL,
        changed  INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    )",
};

QString textOf(const SQLite::Column &column)
{
    return QString::fromStdString(column.getString());
}

StoryId storyOf(const SQLite::Column &column)
{
    return StoryId {textOf(column)};
}

qsizetype offsetOf(const SQLite::Column &column)
{
    return std::max<qsizetype>(column.getInt64(), 0);
}

QByteArray bytesOf(const SQLite::Column &column)
{
    return QByteArray::fromStdString(column.getString());
}

/// Names may hold any separator, so they are kept as JSON.
std::string toJson(const QStringList &names)
{
    return QJsonDocument(QJsonArray::fromStringList(names)).toJson(QJsonDocument::Compact).toStdString();
}

QStringList namesOf(const SQLite::Column &column)
{
    QStringList names;
    const QJsonArray array = QJsonDocument::fromJson(bytesOf(column)).array();
    for (const auto &name : array) {
        if (const QString text = name.toString(); !text.isEmpty())
            names.append(text);
    }
    return names;
}

void readPlaces(const SQLite::Database &database, ReadingPlaces &places)
{
    SQLite::Statement positions(database,
                                "SELECT story, offset, quote, progress, finished, changed FROM positions");
    while (positions.executeStep()) {
        const ReadingPosition position {offsetOf(positions.getColumn(1)), textOf(positions.getColumn(2)),
                                        std::clamp(positions.getColumn(3).getDouble(), 0.0, 1.0),
                                        positions.getColumn(4).getInt() != 0};
        places.positions.insert(storyOf(positions.getColumn(0)),
                                {position, positions.getColumn(5).getInt64()});
    }
    SQLite::Statement last(database, "SELECT story, offset, changed FROM last_place");
    if (last.executeStep()) {
        const Place place {storyOf(last.getColumn(0)), {offsetOf(last.getColumn(1)), 0}};
        places.last = DatedPlace {place, last.getColumn(2).getInt64()};
    }
}

void readLibrary(const SQLite::Database &database, ReadingPlaces &places)
{
    SQLite::Statement sources(database, "SELECT path, added, removed, changed FROM sources");
    while (sources.executeStep()) {
        places.sources.insert(textOf(sources.getColumn(0)),
                              {sources.getColumn(1).getInt64(), sources.getColumn(2).getInt() != 0,
                               sources.getColumn(3).getInt64()});
    }
    SQLite::Statement corrections(database, "SELECT story, title, artists, changed FROM corrections");
    while (corrections.executeStep()) {
        const Correction correction {textOf(corrections.getColumn(1)), namesOf(corrections.getColumn(2))};
        places.corrections.insert(storyOf(corrections.getColumn(0)),
                                  {correction, corrections.getColumn(3).getInt64()});
    }
    SQLite::Statement identities(database, "SELECT story, path, part, stamp, changed FROM identities");
    while (identities.executeStep()) {
        const Identity identity {textOf(identities.getColumn(1)), textOf(identities.getColumn(2)),
                                 bytesOf(identities.getColumn(3))};
        places.identities.insert(storyOf(identities.getColumn(0)),
                                 {identity, identities.getColumn(4).getInt64()});
    }
}

void writePosition(const SQLite::Database &database, const StoryId &story, const DatedPosition &kept)
{
    SQLite::Statement upsert(database, R"(
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

void writeLast(const SQLite::Database &database, const DatedPlace &kept)
{
    SQLite::Statement upsert(database, R"(
        INSERT INTO last_place (row, story, offset, changed) VALUES (1, ?, ?, ?)
        ON CONFLICT (row) DO UPDATE SET
            story = excluded.story, offset = excluded.offset, changed = excluded.changed
        WHERE excluded.changed > changed)");
    upsert.bind(1, kept.place.story.value.toStdString());
    upsert.bind(2, std::int64_t {kept.place.passage.start});
    upsert.bind(3, std::int64_t {kept.changed});
    upsert.exec();
}

void writeSource(const SQLite::Database &database, const QString &path, const DatedSource &kept)
{
    SQLite::Statement upsert(database, R"(
        INSERT INTO sources (path, added, removed, changed) VALUES (?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET
            added = excluded.added, removed = excluded.removed, changed = excluded.changed
        WHERE excluded.changed > changed)");
    upsert.bind(1, path.toStdString());
    upsert.bind(2, std::int64_t {kept.added});
    upsert.bind(3, kept.isRemoved ? 1 : 0);
    upsert.bind(4, std::int64_t {kept.changed});
    upsert.exec();
}

void writeCorrection(const SQLite::Database &database, const StoryId &story, const DatedCorrection &kept)
{
    SQLite::Statement upsert(database, R"(
        INSERT INTO corrections (story, title, artists, changed) VALUES (?, ?, ?, ?)
        ON CONFLICT (story) DO UPDATE SET
            title = excluded.title, artists = excluded.artists, changed = excluded.changed
        WHERE excluded.changed > changed)");
    upsert.bind(1, story.value.toStdString());
    upsert.bind(2, kept.correction.title.toStdString());
    upsert.bind(3, toJson(kept.correction.artists));
    upsert.bind(4, std::int64_t {kept.changed});
    upsert.exec();
}

void writeIdentity(const SQLite::Database &database, const StoryId &story, const DatedIdentity &kept)
{
    SQLite::Statement upsert(database, R"(
        INSERT INTO identities (story, path, part, stamp, changed) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (story) DO UPDATE SET
            path = excluded.path, part = excluded.part, stamp = excluded.stamp, changed = excluded.changed
        WHERE excluded.changed > changed)");
    upsert.bind(1, story.value.toStdString());
    upsert.bind(2, kept.identity.path.toStdString());
    upsert.bind(3, kept.identity.part.toStdString());
    upsert.bind(4, kept.identity.stamp.constData(), static_cast<int>(kept.identity.stamp.size()));
    upsert.bind(5, std::int64_t {kept.changed});
    upsert.exec();
}

} // namespace

void add(SQLite::Database &database, int version)
{
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step)
        database.exec(steps.at(step));
    database.exec("PRAGMA user_version = " + std::to_string(formatVersion));
}

ReadingPlaces read(const SQLite::Database &database, int version)
{
    ReadingPlaces places;
    readPlaces(database, places);
    if (version >= 2)
        readLibrary(database, places);
    return places;
}

void write(const SQLite::Database &database, const ReadingPlaces &places)
{
    for (auto it = places.positions.cbegin(); it != places.positions.cend(); ++it)
        writePosition(database, it.key(), *it);
    if (places.last)
        writeLast(database, *places.last);
    for (auto it = places.sources.cbegin(); it != places.sources.cend(); ++it)
        writeSource(database, it.key(), *it);
    for (auto it = places.corrections.cbegin(); it != places.corrections.cend(); ++it)
        writeCorrection(database, it.key(), *it);
    for (auto it = places.identities.cbegin(); it != places.identities.cend(); ++it)
        writeIdentity(database, it.key(), *it);
}

} // namespace Frontispiece::ReaderTables
