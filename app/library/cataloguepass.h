// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cataloguedatabase.h"
#include "cataloguekeeper.h"
#include "storyfile.h"

#include <QElapsedTimer>

#include <deque>

namespace Frontispiece {

/// One look at some folders: compares them with the catalogue, reads what is new, and brings the catalogue
/// and the library up to date, in batches that are on disk before the library is told of them.
class CataloguePass final
{
public:
    /// What a pass works with; all of it must outlive the pass.
    struct Context
    {
        CatalogueDatabase &database;
        const CatalogueKeeper::Listener &listener;
        const CatalogueKeeper::Known &known;
        QSet<qint64> &shown; ///< contents whose stories the library has
        std::function<bool(const QString &folder, const QString &name)> isWanted;
        /// Whether something in a folder belongs to a source of its own there, which that folder need not
        /// list.
        std::function<bool(const QString &folder, const QString &path)> hasOwnSource;
        std::stop_token stop;
        bool force = false; ///< read what has not changed as well
    };

    explicit CataloguePass(Context context);

    /// Compares a folder with what is known of it, and with it all folders below, or only the new ones.
    void lookAt(const QString &folder, bool below);
    /// The same for a single file.
    void lookAtFile(const QString &path);
    /// Lets everything below a folder go that no longer belongs to the library.
    void forget(const QString &folder);
    /// Reads what was found to be new, and tells what became of the rest.
    void finish();

private:
    struct Pending
    {
        QString folder;
        ListedFile file;
        qint64 content; ///< that the file had before; 0 for none
    };
    /// A story's id and age from before.
    struct Inherited
    {
        StoryId id;
        qint64 added = 0;
    };
    using Heirs = QHash<QString, Inherited>; ///< by part

    void compare(const QString &folder, const QList<ListedFile> &files, QList<KnownFile> known);
    void dropMissingFolders(const QString &folder, const QStringList &present);
    void dropBelow(const QString &folder);
    void drop(const QString &folder, const KnownFile &known);
    void hideBelow(const QString &folder);
    void hide(qint64 content);
    void markOrphans();
    void removeOrphans();
    void withdraw(qint64 content);

    void read(const Pending &pending);
    [[nodiscard]] qint64 contentFor(const StoryFile &file, const Pending &pending);
    void store(qint64 content, const StoryFile &file, const Heirs &heirs, Issues &issues);
    [[nodiscard]] Heirs heirsOf(qint64 content);
    [[nodiscard]] Inherited identify(const CatalogueEntry &entry, const Heirs &heirs);
    [[nodiscard]] StoryId freeId(const CatalogueEntry &entry);
    [[nodiscard]] bool isFree(const StoryId &id, const CatalogueEntry &entry);

    void show(qint64 content);
    [[nodiscard]] static CatalogueEntry movedTo(const QString &path, CatalogueEntry entry);
    void tell(const QString &path, const Issues &issues);
    void flushIfDue();
    void flush();
    void report();

    Context m_context;
    std::deque<Pending> m_pending;
    QSet<qint64> m_touched; ///< contents that lost a file
    LibraryChange m_change;
    QHash<QString, int> m_numbers;       ///< the last one given behind an id
    QHash<QString, StoryId> m_readAt;    ///< of Known::identities, by path and part
    QHash<QByteArray, StoryId> m_readAs; ///< by stamp and part
    QElapsedTimer m_sinceFlush;
    QElapsedTimer m_reading;
    qsizetype m_total = 0;
    qsizetype m_files = 0;
};

} // namespace Frontispiece
