// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cataloguedatabase.h"
#include "cataloguekeeper.h"

#include <QElapsedTimer>

namespace Frontispiece {

/// What a pass has found, on its way to the library: gathered, on disk before it is told of, and told often
/// enough that the list keeps growing. As long as it lives, the database is in a transaction.
class CatalogueBatch final
{
public:
    /// `shown`: the contents whose stories the library has. All must outlive the batch.
    CatalogueBatch(CatalogueDatabase &database, const CatalogueKeeper::Listener &listener,
                   QSet<qint64> &shown);

    /// Hands the stories of a content to the library, with all the places they are in.
    void show(qint64 content);
    /// Takes the stories of a content from the library, where they are shown.
    void withdraw(qint64 content);
    [[nodiscard]] bool isShown(qint64 content) const { return m_shown.contains(content); }
    /// A content is gone, but its stories go on as another's.
    void forget(qint64 content) { m_shown.remove(content); }
    /// A story is gone from a content.
    void remove(const StoryId &story) { m_change.removed.append(story); }
    /// What is wrong with a file or folder now, in place of what was.
    void tell(const QString &path, const Issues &issues) { m_change.issues.insert(path, issues); }

    /// Progress: a file was found; reading begins; there are more to read; one was read.
    void countFound() { ++m_found; }
    [[nodiscard]] qsizetype found() const { return m_found; }
    void beginReading(qsizetype files);
    void expectMore(qsizetype files) { m_toRead += files; }
    void countRead() { ++m_read; }

    void flushIfDue();
    /// Tells the rest, and ends the transaction.
    void finish();

private:
    void flush();
    void report();

    CatalogueDatabase &m_database;
    const CatalogueKeeper::Listener &m_listener;
    QSet<qint64> &m_shown;
    LibraryChange m_change;
    QElapsedTimer m_sinceFlush;
    QElapsedTimer m_reading;
    qsizetype m_found = 0;
    qsizetype m_toRead = 0;
    qsizetype m_read = 0;
};

} // namespace Frontispiece
