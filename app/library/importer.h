// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cataloguekeeper.h"

#include <QThread>

#include <functional>

namespace Frontispiece {

class ImportWorker;

/// Keeps the reader's own folders and files in a library while the application runs: takes them over from
/// the catalogue of the last start, looks what has changed since, reads it, and follows what changes from
/// now on. All of it happens in a thread of its own; what was handed over stays when an import is cancelled.
class Importer final : public QObject
{
    Q_OBJECT
public:
    /// `databasePath`: where the catalogue is kept; ":memory:" for nowhere. The library must outlive it.
    Importer(Library &library, const QString &databasePath, QObject *parent = nullptr);
    ~Importer() override;

    /// Asks the catalogue for the story that the first page is of, and waits no longer than `patience`.
    /// Returns whether the library has it now.
    bool loadFirst(const StoryId &story, std::chrono::milliseconds patience);
    /// Begins: takes over what the catalogue knows, then looks for changes in `sources` (kept from now on)
    /// and `guests` (for this run only), which are folders and files.
    void begin(const QStringList &sources, const QStringList &guests, const CatalogueKeeper::Known &known);

    /// Adds folders and files for good. Those that lie within others already here are only looked at again.
    void add(const QStringList &paths);
    /// Adds more for this run only.
    void addGuests(const QStringList &paths);
    /// Lets a folder or file go; it stays where it is.
    void remove(const QString &source);
    /// Looks at all sources again, or reads a file or folder again though it has not changed.
    void lookAgain();
    void readAgain(const QString &path);
    /// Stops what is under way. What was read stays; lookAgain(), or the next start, goes on.
    void cancel();

    /// What is kept for good, in the order it was added.
    [[nodiscard]] const QStringList &sources() const { return m_sources; }
    [[nodiscard]] bool isRunning() const { return m_pending > 0; }
    [[nodiscard]] const ImportProgress &progress() const { return m_progress; }
    /// How many stories are in a source, as far as is known.
    [[nodiscard]] qsizetype storiesIn(const QString &source) const { return m_counts.value(source); }

Q_SIGNALS:
    void sourcesChanged();
    /// At most ten times a second.
    void progressed(const Frontispiece::ImportProgress &progress);
    /// Nothing is left to do; `wasCancelled`: because it was cancelled.
    void finished(bool wasCancelled);
    /// storiesIn() has another answer.
    void counted();

private:
    void ask(const std::function<void(ImportWorker &, const std::stop_token &)> &work);
    void settle();

    Library &m_library;
    QStringList m_sources;
    QStringList m_guests;
    QHash<QString, qsizetype> m_counts;
    ImportProgress m_progress;
    std::stop_source m_stop;
    bool m_wasCancelled = false;
    int m_pending = 0; ///< of the worker's tasks
    QThread m_thread;
    std::unique_ptr<ImportWorker> m_worker; ///< lives in m_thread
};

} // namespace Frontispiece
