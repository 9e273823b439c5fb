// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "cataloguedatabase.h"

#include "folderpath.h"
#include "packedissues.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cstdint>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Another program holds the lock for as long as it writes a batch.
constexpr int busyMilliseconds = 2000;

/// Kept in user_version. Raised whenever the tables, or what is read from files, change their form.
constexpr int formatVersion = 1;

/// Pages of the file that are kept in memory. The tables are walked, not searched; only new contents find
/// their places among all others.
constexpr const char *smallCache = "PRAGMA cache_size = -512"; // KiB
constexpr const char *largeCache = "PRAGMA cache_size = -4096";

constexpr const char *schema = R"(
    CREATE TABLE folders (
        folder INTEGER PRIMARY KEY,
        path   TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE contents (
        content  INTEGER PRIMARY KEY,
        stamp    BLOB NOT NULL UNIQUE,
        orphaned INTEGER NOT NULL DEFAULT 0 -- ms since 1970 UTC; 0 while a file has it
    ) STRICT;
    CREATE TABLE files (
        folder   INTEGER NOT NULL,
        name     TEXT NOT NULL,
        size     INTEGER NOT NULL, -- bytes
        modified INTEGER NOT NULL, -- ms since 1970 UTC; -1: look again; else below 0: its picture lacks
        content  INTEGER NOT NULL, -- 0: could not be read
        issues   BLOB,
        PRIMARY KEY (folder, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX files_by_content ON files (content);
    CREATE TABLE stories (
        id      TEXT PRIMARY KEY,
        content INTEGER NOT NULL,
        wanted  TEXT NOT NULL,
        entry   BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stories_by_content ON stories (content);
)";

QString textOf(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

QByteArray bytesOf(const SQLite::Column &column)
{
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

/// One that was kept in another form, or is damaged, is no entry: everything is to be read anew.
PackedEntry entryOf(const SQLite::Column &column)
{
    PackedEntry entry = PackedEntry::fromBytes(bytesOf(column));
    if (entry.id().isEmpty())
        throw SQLite::Exception("an entry cannot be read", SQLITE_CORRUPT);
    return entry;
}

void bind(SQLite::Statement &statement, int index, const QByteArray &bytes)
{
    statement.bind(index, static_cast<const void *>(bytes.constData()), static_cast<int>(bytes.size()));
}

void bind(SQLite::Statement &statement, int index, const QString &text)
{
    statement.bind(index, text.toStdString());
}

/// Binds a folder, and the two paths that all below it lie between.
void bindBelow(SQLite::Statement &statement, const QString &folder)
{
    QString below = pathIn(folder, {});
    bind(statement, 1, folder);
    bind(statement, 2, below);
    below.back() = u'0'; // the next sign after the slash
    bind(statement, 3, below);
}

/// The cache is its owner's alone.
QString madeReady(const QString &path)
{
    if (path == ":memory:"_L1)
        return path;
    const QString folder = QFileInfo(path).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (QFile file(path); !file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

} // namespace

CatalogueDatabase::CatalogueDatabase(const QString &path, const QString &seed)
    : m_database(madeReady(path).toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                 busyMilliseconds)
{
    if (!seed.isEmpty() && QFileInfo::exists(seed))
        m_database.backup(seed.toLocal8Bit().constData(), SQLite::Database::BackupType::Load);
    m_database.exec("PRAGMA journal_mode = WAL");
    // What a crash of the machine takes is read from the files again.
    m_database.exec("PRAGMA synchronous = NORMAL");
    m_database.exec(smallCache);
    if (m_database.execAndGet("PRAGMA user_version").getInt() != formatVersion)
        makeTables();
}

void CatalogueDatabase::makeTables()
{
    begin();
    QStringList old;
    SQLite::Statement tables(m_database, "SELECT name FROM sqlite_master WHERE type = 'table'");
    while (tables.executeStep())
        old.append(textOf(tables.getColumn(0)));
    tables.reset();
    for (const QString &table : std::as_const(old))
        m_database.exec("DROP TABLE \"" + QString(table).replace(u'"', u"\"\""_s).toStdString() + '"');
    m_database.exec(schema);
    m_database.exec("PRAGMA user_version = " + std::to_string(formatVersion));
    commit();
}

SQLite::Statement &CatalogueDatabase::prepared(const char *sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(sql, SQLite::Statement(m_database, sql)).first;
    found->second.reset();
    return found->second;
}

void CatalogueDatabase::begin()
{
    m_database.exec("BEGIN IMMEDIATE");
}

void CatalogueDatabase::commit()
{
    for (auto &[sql, statement] : m_statements)
        statement.reset();
    m_database.exec("COMMIT");
}

qint64 CatalogueDatabase::folderId(const QString &folder)
{
    if (m_lastFolderId != 0 && folder == m_lastFolder)
        return m_lastFolderId;
    SQLite::Statement &query = prepared("SELECT folder FROM folders WHERE path = ?");
    bind(query, 1, folder);
    const qint64 id = query.executeStep() ? query.getColumn(0).getInt64() : 0;
    query.reset();
    m_lastFolder = folder;
    m_lastFolderId = id;
    return id;
}

bool CatalogueDatabase::knowsFolder(const QString &folder)
{
    return folderId(folder) != 0;
}

void CatalogueDatabase::addFolder(const QString &folder)
{
    if (folderId(folder) != 0)
        return;
    SQLite::Statement &insert = prepared("INSERT INTO folders (path) VALUES (?)");
    bind(insert, 1, folder);
    insert.exec();
    m_lastFolderId = m_database.getLastInsertRowid();
}

void CatalogueDatabase::removeFolder(const QString &folder)
{
    SQLite::Statement &remove = prepared("DELETE FROM folders WHERE path = ?");
    bind(remove, 1, folder);
    remove.exec();
    m_lastFolderId = 0;
}

QList<KnownFile> CatalogueDatabase::filesIn(const QString &folder)
{
    QList<KnownFile> files;
    const qint64 id = folderId(folder);
    SQLite::Statement &query
        = prepared("SELECT name, size, modified, content FROM files WHERE folder = ? ORDER BY name");
    query.bind(1, std::int64_t {id});
    while (query.executeStep()) {
        files.append(
            {{textOf(query.getColumn(0)), query.getColumn(1).getInt64(), query.getColumn(2).getInt64()},
             query.getColumn(3).getInt64()});
    }
    return files;
}

QStringList CatalogueDatabase::foldersBelow(const QString &folder)
{
    QStringList paths;
    SQLite::Statement &query
        = prepared("SELECT path FROM folders WHERE path = ?1 OR (path > ?2 AND path < ?3)");
    bindBelow(query, folder);
    while (query.executeStep())
        paths.append(textOf(query.getColumn(0)));
    return paths;
}

void CatalogueDatabase::putFile(const QString &folder, const KnownFile &known, const Issues &issues)
{
    addFolder(folder);
    SQLite::Statement &put = prepared("INSERT OR REPLACE INTO files (folder, name, size, modified, content, "
                                      "issues) VALUES (?, ?, ?, ?, ?, ?)");
    put.bind(1, std::int64_t {folderId(folder)});
    bind(put, 2, known.file.name);
    put.bind(3, std::int64_t {known.file.size});
    put.bind(4, std::int64_t {known.file.modified});
    put.bind(5, std::int64_t {known.content});
    if (issues.isEmpty())
        put.bind(6);
    else
        bind(put, 6, packIssues(issues));
    put.exec();
}

void CatalogueDatabase::removeFile(const QString &folder, const QString &name)
{
    const qint64 id = folderId(folder);
    SQLite::Statement &remove = prepared("DELETE FROM files WHERE folder = ? AND name = ?");
    remove.bind(1, std::int64_t {id});
    bind(remove, 2, name);
    remove.exec();
}

QStringList CatalogueDatabase::pathsOf(qint64 content)
{
    QStringList paths;
    SQLite::Statement &query = prepared("SELECT path, name FROM files JOIN folders USING (folder) "
                                        "WHERE content = ? ORDER BY path, name");
    query.bind(1, std::int64_t {content});
    while (query.executeStep())
        paths.append(pathIn(textOf(query.getColumn(0)), textOf(query.getColumn(1))));
    return paths;
}

qint64 CatalogueDatabase::contentOf(const QByteArray &stamp)
{
    SQLite::Statement &query = prepared("SELECT content FROM contents WHERE stamp = ?");
    bind(query, 1, stamp);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

qint64 CatalogueDatabase::addContent(const QByteArray &stamp)
{
    if (!std::exchange(m_isCacheWide, true))
        m_database.exec(largeCache);
    SQLite::Statement &insert = prepared("INSERT INTO contents (stamp) VALUES (?)");
    bind(insert, 1, stamp);
    insert.exec();
    return m_database.getLastInsertRowid();
}

void CatalogueDatabase::removeContent(qint64 content)
{
    removeStories(content);
    SQLite::Statement &remove = prepared("DELETE FROM contents WHERE content = ?");
    remove.bind(1, std::int64_t {content});
    remove.exec();
}

void CatalogueDatabase::setOrphaned(qint64 content, qint64 since)
{
    SQLite::Statement &update = prepared("UPDATE contents SET orphaned = ? WHERE content = ?");
    update.bind(1, std::int64_t {since});
    update.bind(2, std::int64_t {content});
    update.exec();
}

void CatalogueDatabase::forgetOrphans(qint64 before)
{
    SQLite::Statement &stories
        = prepared("DELETE FROM stories WHERE content IN (SELECT content FROM contents "
                   "WHERE orphaned > 0 AND orphaned < ?)");
    stories.bind(1, std::int64_t {before});
    stories.exec();
    SQLite::Statement &contents = prepared("DELETE FROM contents WHERE orphaned > 0 AND orphaned < ?");
    contents.bind(1, std::int64_t {before});
    contents.exec();
}

QList<KnownStory> CatalogueDatabase::storiesOf(qint64 content)
{
    QList<KnownStory> stories;
    SQLite::Statement &query = prepared("SELECT entry, wanted FROM stories WHERE content = ? ORDER BY id");
    query.bind(1, std::int64_t {content});
    while (query.executeStep())
        stories.append({entryOf(query.getColumn(0)), {textOf(query.getColumn(1))}});
    return stories;
}

void CatalogueDatabase::putStory(qint64 content, const KnownStory &story)
{
    SQLite::Statement &put
        = prepared("INSERT OR REPLACE INTO stories (id, content, wanted, entry) VALUES (?, ?, ?, ?)");
    bind(put, 1, story.entry.id().value);
    put.bind(2, std::int64_t {content});
    bind(put, 3, story.wanted.value);
    bind(put, 4, story.entry.bytes());
    put.exec();
}

void CatalogueDatabase::removeStories(qint64 content)
{
    SQLite::Statement &remove = prepared("DELETE FROM stories WHERE content = ?");
    remove.bind(1, std::int64_t {content});
    remove.exec();
}

bool CatalogueDatabase::isTaken(const StoryId &id)
{
    SQLite::Statement &query = prepared("SELECT 1 FROM stories WHERE id = ?");
    bind(query, 1, id.value);
    return query.executeStep();
}

void CatalogueDatabase::releaseFromOrphan(const StoryId &id, qint64 before)
{
    SQLite::Statement &remove
        = prepared("DELETE FROM stories WHERE id = ?1 AND content IN "
                   "(SELECT content FROM contents WHERE orphaned > 0 AND orphaned < ?2)");
    bind(remove, 1, id.value);
    remove.bind(2, std::int64_t {before});
    remove.exec();
}

void CatalogueDatabase::forEachStory(const TakeStory &take)
{
    SQLite::Statement query(m_database,
                            "SELECT content, entry FROM stories JOIN contents USING (content) "
                            "WHERE orphaned = 0");
    while (query.executeStep())
        take(query.getColumn(0).getInt64(), entryOf(query.getColumn(1)));
}

std::optional<PackedEntry> CatalogueDatabase::story(const StoryId &id)
{
    SQLite::Statement &query = prepared("SELECT entry FROM stories JOIN contents USING (content) "
                                        "WHERE id = ? AND orphaned = 0");
    bind(query, 1, id.value);
    if (!query.executeStep())
        return {};
    return entryOf(query.getColumn(0));
}

void CatalogueDatabase::forEachIssue(const TakeIssues &take)
{
    SQLite::Statement query(m_database,
                            "SELECT path, name, issues FROM files JOIN folders USING (folder) "
                            "WHERE issues IS NOT NULL ORDER BY path, name");
    while (query.executeStep()) {
        const QString file = pathIn(textOf(query.getColumn(0)), textOf(query.getColumn(1)));
        take(file, unpackIssues(bytesOf(query.getColumn(2)), file));
    }
}

qsizetype CatalogueDatabase::countBelow(const QString &path)
{
    SQLite::Statement &query = prepared(R"(
        SELECT count(DISTINCT id) FROM stories WHERE content IN (
            SELECT content FROM files JOIN folders USING (folder)
            WHERE path = ?1 OR (path > ?2 AND path < ?3) OR rtrim(path, '/') || '/' || name = ?1))");
    bindBelow(query, path);
    return query.executeStep() ? static_cast<qsizetype>(query.getColumn(0).getInt64()) : 0;
}

} // namespace Frontispiece
