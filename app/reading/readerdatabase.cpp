// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerdatabase.h"

#include "readertables.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Another program holds the lock for as long as it writes a few rows, which is a matter of milliseconds.
constexpr int busyMilliseconds = 1000;

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

void keepLogAtClose(const SQLite::Database &database, bool keep)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
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
    ReaderTables::add(made.m_database, 0);
    ReaderTables::write(made.m_database, places);
    transaction.commit();
}

int ReaderDatabase::version() const
{
    SQLite::Statement query(m_database, "PRAGMA user_version");
    query.executeStep();
    return query.getColumn(0).getInt();
}

bool ReaderDatabase::isNewer() const
{
    return version() > ReaderTables::formatVersion;
}

bool ReaderDatabase::isCurrent() const
{
    return version() == ReaderTables::formatVersion;
}

bool ReaderDatabase::isSound() const
{
    if (version() < 1 || isNewer())
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
    return ReaderTables::read(m_database, version());
}

void ReaderDatabase::upgrade()
{
    if (isCurrent())
        return;
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    // Another program, even a newer one, may have been faster.
    if (const int found = version(); found < ReaderTables::formatVersion)
        ReaderTables::add(m_database, found);
    transaction.commit();
}

void ReaderDatabase::write(const ReadingPlaces &places)
{
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    ReaderTables::write(m_database, places);
    transaction.commit();
}

void ReaderDatabase::copyTo(const QString &path) const
{
    SQLite::Statement copy(m_database, "VACUUM INTO ?");
    copy.bind(1, path.toStdString());
    copy.exec();
}

} // namespace Frontispiece
