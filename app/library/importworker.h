// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cataloguekeeper.h"
#include "folderwatcher.h"

#include <QElapsedTimer>
#include <QSemaphore>

namespace Frontispiece {

/// Importer's half that lives in its thread: the keeper of the catalogue, and what wakes it.
class ImportWorker final : public QObject
{
    Q_OBJECT
public:
    explicit ImportWorker(const QString &databasePath);

    [[nodiscard]] CatalogueKeeper &keeper() { return m_keeper; }

    void begin(const QStringList &sources, const CatalogueKeeper::Known &known, const std::stop_token &stop);
    void setSources(const QStringList &sources);
    void refreshAll(const std::stop_token &stop);
    /// Looks at a source again, if it is still one.
    void refresh(const QString &source, const std::stop_token &stop);
    void count();

    /// The window has dealt with a change; the next may come.
    void acknowledge() { m_credits.release(); }
    /// The application ends: what is found is not waited for any more. From any thread.
    void quit() { m_quit.request_stop(); }

Q_SIGNALS:
    /// Each is to be acknowledged, so that they do not pile up before the window.
    void changed(const Frontispiece::LibraryChange &change);
    void progressed(const Frontispiece::ImportProgress &progress);
    void counted(const QHash<QString, qsizetype> &counts);
    /// Something is to be looked at: files in these folders, a source that went or came back, or everything.
    void foldersChanged(const QStringList &folders);
    void sourceChanged(const QString &source);
    void anythingChanged();

private:
    void deliver(const LibraryChange &change);
    void report(const ImportProgress &progress);
    void noteLost(const QString &folder);
    void lookForLost();
    void reportNoRoom();

    CatalogueKeeper m_keeper;
    FolderWatcher m_watcher;
    QTimer m_absenceTimer; ///< looks whether a source that was not there has come back
    QTimer m_pollTimer;    ///< looks at everything, where not everything can be watched
    QStringList m_sources;
    QSet<QString> m_absent;
    QElapsedTimer m_sinceReport;
    QSemaphore m_credits;
    std::stop_source m_quit;
};

} // namespace Frontispiece
