// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "catalogueintake.h"

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
        QSet<qint64> &shown;    ///< contents whose stories the library has
        QSet<QString> &missing; ///< of the library, and told of as such, but perhaps not in the catalogue
        std::function<bool(const QString &folder, const QString &name)> isWanted;
        /// Whether something in a folder belongs to a source of its own there, which that folder need not
        /// list.
        std::function<bool(const QString &folder, const QString &path)> hasOwnSource;
        std::function<bool(const QString &path)> isSource;
        std::stop_token stop;
        bool force = false; ///< read what has not changed as well
    };

    explicit CataloguePass(Context context);

    /// Compares a folder with what is known of it, and with it all folders below, or only the new ones.
    void lookAt(const QString &folder, bool below);
    /// The same for a single file.
    void lookAtFile(const QString &path);
    /// Lets everything go that no longer belongs to the library.
    void forget();
    /// Reads what was found to be new, and tells what became of the rest.
    void finish();

private:
    void compare(const QString &folder, const QList<ListedFile> &files, QList<KnownFile> known);
    [[nodiscard]] bool isAsBefore(const ListedFile &file, const KnownFile &before);
    void tellMissing(const QString &path, const Issues &issues);
    void settleMissing(const std::function<bool(const QString &path)> &isSettled);
    void dropMissingFolders(const QString &folder, const QStringList &present);
    void dropBelow(const QString &folder);
    void drop(const QString &folder, const KnownFile &known);
    void hideBelow(const QString &folder);
    void hide(qint64 content);

    Context m_context;
    CatalogueBatch m_batch;
    CatalogueIntake m_intake;
};

} // namespace Frontispiece
