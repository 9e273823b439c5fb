// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingplaces.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <future>
#include <memory>

namespace Frontispiece {

class ReaderFile;

/// How far the reader is in every story begun, and what else is kept of a reader: the files and folders
/// that stories come from, corrections, and where stories were. All of it is in memory, and in a database
/// which only a thread of the store's own touches. It is read from the moment the store is made; changes
/// reach the disk within a second, row by row, so that two programs do not undo each other's.
class PositionStore final : public QObject
{
    Q_OBJECT
public:
    /// `path`: the database. It and its folder are made when there is something to keep.
    explicit PositionStore(QString path, QObject *parent = nullptr);
    /// Writes what is not yet written.
    ~PositionStore() override;

    /// Waits until the database has been read, but no longer than `patience`. Returns whether it has; if
    /// so, loaded() has been emitted by then. If not, that comes later, and until then there is nothing
    /// but what is set meanwhile, which stays.
    [[nodiscard]] bool waitForLoaded(std::chrono::milliseconds patience);
    /// What the database held when it was read, for who cannot wait here: of any thread.
    [[nodiscard]] std::shared_future<LoadedPlaces> arriving() const { return m_arriving; }

    [[nodiscard]] std::optional<ReadingPosition> position(const StoryId &story) const;
    void setPosition(const StoryId &story, const ReadingPosition &position);
    /// When the story was last read on, in milliseconds since 1970, UTC.
    [[nodiscard]] std::optional<qint64> lastRead(const StoryId &story) const;

    /// What was on the page last, which need not be a position worth keeping: a passage looked up by
    /// a search is no progress.
    [[nodiscard]] std::optional<Place> lastPlace() const;
    void setLastPlace(const Place &place);
    /// What was on the page when reading stopped the last time, whatever has been opened since.
    [[nodiscard]] const std::optional<Place> &placeAtStart() const { return m_placeAtStart; }

    /// The files and folders that the reader has made part of the library, as absolute paths, in the order
    /// they were added.
    [[nodiscard]] QStringList sources() const;
    /// Nothing on disk is asked: there need not be such a file now.
    void addSource(const QString &path);
    void removeSource(const QString &path);

    /// Those that correct something.
    [[nodiscard]] QHash<StoryId, Correction> corrections() const;
    /// Replaces the story's earlier correction; an empty one takes it back.
    void setCorrection(const StoryId &story, const Correction &correction);

    /// Where the stories that have been read were, by which they are recognised elsewhere.
    [[nodiscard]] QHash<StoryId, Identity> identities() const;
    /// To be set with the story's position or the last place, so that both are written together.
    void setIdentity(const StoryId &story, const Identity &identity);

Q_SIGNALS:
    /// The database has been read, once; the signals below come first, if it held any of theirs. A damaged
    /// one was set aside under another name, with an issue.
    void loaded(const Frontispiece::Issues &issues);
    /// The database could not be written; reading goes on, and the next change tries again.
    void failed(const Frontispiece::Issue &issue);
    void sourcesChanged();
    void correctionsChanged();

private:
    void load();
    void takeOver();
    Issues mergeLoaded();
    bool keepSource(const QString &path, bool isRemoved);
    bool keepCorrection(const StoryId &story, Correction correction);
    void saveLater();
    void save();
    void report(const Issues &issues);

    ReadingPlaces m_places;
    ReadingPlaces m_unsaved; ///< changes that the thread has not been told of
    std::optional<Place> m_placeAtStart;
    bool m_isLoaded = false;
    std::promise<LoadedPlaces> m_loading; ///< kept by the thread
    std::shared_future<LoadedPlaces> m_arriving;
    std::unique_ptr<ReaderFile> m_file; ///< used in the thread only
    QTimer m_saveTimer;
    QThreadPool m_thread; ///< one, so that the newest state is written last
};

} // namespace Frontispiece
