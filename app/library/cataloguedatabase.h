// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "catalogueentry.h"
#include "folderlisting.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <functional>
#include <optional>
#include <unordered_map>

namespace Frontispiece {

/// A file as the catalogue knows it.
struct KnownFile
{
    ListedFile file;
    qint64 content = 0; ///< what is in it; 0 if it could not be read
};

/// A story as the catalogue knows it.
struct KnownStory
{
    PackedEntry entry;
    StoryId wanted; ///< the id its file asks for, should that have been taken
};

/// The catalogue on disk: files by folder, what is in them by fingerprint, and the stories of that. Two
/// files with the same content share it, and a file that moves keeps it. What goes wrong is thrown as
/// SQLite::Exception. Used by one thread.
class CatalogueDatabase final
{
public:
    /// Opens or makes the database at `path`; ":memory:" makes one that is gone at the end. One of another
    /// version is emptied: all of it can be had again from the files. `seed`: a database to begin with a
    /// copy of, if it is there.
    explicit CatalogueDatabase(const QString &path, const QString &seed = {});

    void begin();
    void commit();

    [[nodiscard]] QList<KnownFile> filesIn(const QString &folder);
    /// A folder and all that were ever listed below it.
    [[nodiscard]] QStringList foldersBelow(const QString &folder);
    [[nodiscard]] bool knowsFolder(const QString &folder);
    void addFolder(const QString &folder);
    void removeFolder(const QString &folder);

    void putFile(const QString &folder, const KnownFile &file, const Issues &issues);
    void removeFile(const QString &folder, const QString &name);
    /// Where a content is found: paths of files.
    [[nodiscard]] QStringList pathsOf(qint64 content);

    /// The content with a fingerprint, or 0.
    [[nodiscard]] qint64 contentOf(const QByteArray &stamp);
    [[nodiscard]] qint64 addContent(const QByteArray &stamp);
    void removeContent(qint64 content);
    /// Marks a content as one that no file has any more (ms since 1970 UTC), or, with 0, as found again.
    void setOrphaned(qint64 content, qint64 since);
    /// Forgets contents that no file has had since before a time.
    void forgetOrphans(qint64 before);

    [[nodiscard]] QList<KnownStory> storiesOf(qint64 content);
    void putStory(qint64 content, const KnownStory &story);
    void removeStories(qint64 content);
    [[nodiscard]] bool isTaken(const StoryId &id);

    /// Takes an id from a story that no file has had since before a time (ms since 1970 UTC), if one has it.
    void releaseFromOrphan(const StoryId &id, qint64 before);

    using TakeStory = std::function<void(qint64 content, const PackedEntry &entry)>;
    /// Hands out every story that a file has.
    void forEachStory(const TakeStory &take);
    /// The story with an id, if a file has it.
    [[nodiscard]] std::optional<PackedEntry> story(const StoryId &id);
    using TakeIssues = std::function<void(const QString &file, const Issues &issues)>;
    void forEachIssue(const TakeIssues &take);
    /// How many stories are in files below a folder, or in one file.
    [[nodiscard]] qsizetype countBelow(const QString &path);

private:
    SQLite::Statement &prepared(const char *sql);
    [[nodiscard]] qint64 folderId(const QString &folder);
    void makeTables();

    SQLite::Database m_database;
    std::unordered_map<const char *, SQLite::Statement> m_statements; ///< each sentence is parsed once
    QString m_lastFolder; ///< of folderId(): files come folder by folder
    qint64 m_lastFolderId = 0;
    bool m_isCacheWide = false;
};

} // namespace Frontispiece
