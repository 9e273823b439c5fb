// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "folderlisting.h"
#include "identity.h"
#include "library.h"

#include <QSet>

#include <chrono>
#include <memory>
#include <stop_token>

namespace Frontispiece {

class CatalogueDatabase;

/// How far an import is.
struct ImportProgress
{
    qsizetype done = 0;  ///< files
    qsizetype total = 0; ///< files; 0 while they are being counted
    double perSecond = 0;
    std::chrono::seconds left {0};

    friend bool operator==(const ImportProgress &, const ImportProgress &) = default;
};

/// Keeps the catalogue of the reader's folders: knows from the cache what was there, looks what has changed,
/// reads only that, and says what became of the stories. A story that was moved, renamed or edited keeps
/// its id. Works in the thread that calls it, which waits for the disk; nothing of the reader's is written.
class CatalogueKeeper final
{
public:
    struct Listener
    {
        std::function<void(const LibraryChange &)> changed;
        std::function<void(const ImportProgress &)> progressed;
        std::function<void(const QString &folder)> folderSeen; ///< a folder belongs to the library
        std::function<void(const QString &folder)> folderGone;
    };

    /// What is known from elsewhere.
    struct Known
    {
        QSet<StoryId> reserved;              ///< ids of the bundled stories
        QHash<StoryId, Identity> identities; ///< of stories that were read
    };

    /// `databasePath`: the cache; ":memory:" for none. It is opened at the first call. `seedPath`: a cache to
    /// begin with a copy of, which stays as it is.
    CatalogueKeeper(QString databasePath, Listener listener, QString seedPath = {});
    ~CatalogueKeeper();
    Q_DISABLE_COPY_MOVE(CatalogueKeeper)

    void setKnown(const Known &known) { m_known = known; }
    /// The folders and files that make up the library from now on. Stories of others are let go.
    void setSources(const QStringList &sources);

    /// The story with an id, from the cache: that of the first page.
    [[nodiscard]] std::optional<PackedEntry> story(const StoryId &id);
    /// Hands out everything the cache knows, in batches.
    void load(const std::stop_token &stop);
    /// Looks through a source, or a part of one, for what has changed.
    void refresh(const QString &path, const std::stop_token &stop);
    /// Looks at these folders only, and at what is new below them.
    void refreshFolders(const QStringList &folders, const std::stop_token &stop);
    /// Reads a file or folder again even if it has not changed.
    void readAgain(const QString &path, const std::stop_token &stop);

    [[nodiscard]] qsizetype countBelow(const QString &source);

private:
    template <typename Work>
    void guarded(const Work &work);
    template <typename Work>
    void pass(const std::stop_token &stop, bool force, const Work &work);
    void startOver(const QString &reason, bool isDamaged);
    [[nodiscard]] bool isWanted(const QString &folder, const QString &name) const;
    [[nodiscard]] bool hasOwnSource(const QString &folder, const QString &path) const;

    QString m_path;
    QString m_seedPath;
    Listener m_listener;
    Known m_known;
    QStringList m_sources;
    std::unique_ptr<CatalogueDatabase> m_database;
    QSet<qint64> m_shown;    ///< contents whose stories were handed out
    QSet<QString> m_missing; ///< folders and files of the library that an issue was told of
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::ImportProgress)
