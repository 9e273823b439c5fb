// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cataloguebatch.h"
#include "storyfile.h"

#include <deque>

namespace Frontispiece {

/// A file that is to be read.
struct FoundFile
{
    QString folder;
    ListedFile file;
    qint64 content = 0; ///< that it had before; 0 for none
};

/// Reads the files that a pass has found to be new or changed, and decides which stories they are: those of
/// before, wherever they went, or new ones, each with an id of its own.
class CatalogueIntake final
{
public:
    /// All must outlive it.
    CatalogueIntake(CatalogueDatabase &database, CatalogueBatch &batch, const CatalogueKeeper::Known &known);

    void add(const FoundFile &file) { m_pending.push_back(file); }
    /// A file with this content is gone. If it was the last, its stories are taken from the library, unless
    /// they turn up in another file; they are kept for when one comes back.
    void lose(qint64 content) { m_touched.insert(content); }
    /// Reads what was added, and settles what became of the contents that lost a file.
    void finish(const std::stop_token &stop);

    /// The time of a file that is to be read at the next look, whatever that finds.
    static constexpr qint64 lookAgain = -1;
    /// The time of a file that was read, but whose picture was missing.
    [[nodiscard]] static qint64 lackingPicture(qint64 modified) { return -modified; }
    /// Whether the picture that a content's story lacks is there now.
    [[nodiscard]] bool hasPictureNow(qint64 content);

private:
    /// A story's id and age from before.
    struct Inherited
    {
        StoryId id;
        qint64 added = 0;
    };
    using Heirs = QHash<QString, Inherited>; ///< by part

    void read(const FoundFile &found);
    [[nodiscard]] Heirs heirsOfEdited(const FoundFile &found, const QString &path);
    void readCopies(const QStringList &paths, qint64 content);
    void store(qint64 content, const StoryFile &file, const Heirs &heirs, Issues &issues);
    [[nodiscard]] Heirs heirsOf(qint64 content);
    [[nodiscard]] bool isPlaceOf(qint64 content, const QString &path);
    [[nodiscard]] Inherited identify(const CatalogueEntry &entry, const Heirs &heirs);
    [[nodiscard]] StoryId freeId(const CatalogueEntry &entry);
    [[nodiscard]] bool isFree(const StoryId &id, const CatalogueEntry &entry);
    void markOrphans();
    void settleOrphans();

    CatalogueDatabase &m_database;
    CatalogueBatch &m_batch;
    const CatalogueKeeper::Known &m_known;
    const qint64 m_begun; ///< ms since 1970 UTC
    std::deque<FoundFile> m_pending;
    QSet<qint64> m_touched;              ///< contents that lost a file
    QHash<QString, int> m_numbers;       ///< the last one given behind an id
    QHash<QString, StoryId> m_readAt;    ///< of Known::identities, by path and part
    QHash<QByteArray, StoryId> m_readAs; ///< by stamp and part
};

} // namespace Frontispiece
