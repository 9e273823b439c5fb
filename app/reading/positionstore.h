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

/// How far the reader is in every story begun: kept in memory, and in a database which only a thread of
/// the store's own touches. It is read from the moment the store is made; changes reach the disk within
/// a second, row by row, so that two programs do not undo each other's.
class PositionStore final : public QObject
{
    Q_OBJECT
public:
    /// `path`: the database. It and its folder are made when there is something to keep.
    explicit PositionStore(QString path, QObject *parent = nullptr);
    /// Writes what is not yet written.
    ~PositionStore() override;

    /// Waits until the database has been read, but no longer than `patience`. Returns whether it has; if
    /// so, loaded() has been emitted by then. If not, that comes later, and until then no story has a
    /// position but those set meanwhile, which stay.
    [[nodiscard]] bool waitForLoaded(std::chrono::milliseconds patience);

    [[nodiscard]] std::optional<ReadingPosition> position(const StoryId &story) const;
    void setPosition(const StoryId &story, const ReadingPosition &position);

    /// What was on the page last, which need not be a position worth keeping: a passage looked up by
    /// a search is no progress.
    [[nodiscard]] std::optional<Place> lastPlace() const;
    void setLastPlace(const Place &place);
    /// What was on the page when reading stopped the last time, whatever has been opened since.
    [[nodiscard]] const std::optional<Place> &placeAtStart() const { return m_placeAtStart; }

Q_SIGNALS:
    /// The database has been read, once. A damaged one was set aside under another name, with an issue.
    void loaded(const Frontispiece::Issues &issues);
    /// The database could not be written; reading goes on, and the next change tries again.
    void failed(const Frontispiece::Issue &issue);

private:
    void load();
    void takeOver();
    Issues mergeLoaded();
    void saveLater();
    void save();
    void report(const Issues &issues);

    ReadingPlaces m_places;
    ReadingPlaces m_unsaved; ///< changes that the thread has not been told of
    std::optional<Place> m_placeAtStart;
    bool m_isLoaded = false;
    std::promise<LoadedPlaces> m_loading; ///< kept by the thread
    std::future<LoadedPlaces> m_arriving;
    std::unique_ptr<ReaderFile> m_file; ///< used in the thread only
    QTimer m_saveTimer;
    QThreadPool m_thread; ///< one, so that the newest state is written last
};

} // namespace Frontispiece
