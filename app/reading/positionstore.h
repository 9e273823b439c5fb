// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "readingposition.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace Frontispiece {

/// How far the reader is in every story begun, kept in a file of its own. Changes reach the disk
/// within a second, written by a thread of the store's own; the file is replaced as a whole, so that
/// it is never half written.
class PositionStore final : public QObject
{
    Q_OBJECT
public:
    /// `path`: the file. It and its folder are made when there is something to keep.
    explicit PositionStore(QString path, QObject *parent = nullptr);
    /// Writes what is not yet written.
    ~PositionStore() override;

    /// Reads the file. One that is damaged is set aside under another name, with an issue.
    [[nodiscard]] Issues load();

    [[nodiscard]] std::optional<ReadingPosition> position(const StoryId &story) const;
    void setPosition(const StoryId &story, const ReadingPosition &position);

    /// What was on the page last, which need not be a position worth keeping: a passage looked up by
    /// a search is no progress.
    [[nodiscard]] const std::optional<Place> &lastPlace() const { return m_last; }
    void setLastPlace(const Place &place);

Q_SIGNALS:
    /// The file could not be written; reading goes on, and the next change tries again.
    void failed(const Frontispiece::Issue &issue);

private:
    void save();
    [[nodiscard]] QByteArray toJson() const;

    QString m_path;
    QHash<StoryId, ReadingPosition> m_positions;
    std::optional<Place> m_last;
    QTimer m_saveTimer;
    QThreadPool m_writer; ///< one thread, so that the newest state is written last
};

} // namespace Frontispiece
