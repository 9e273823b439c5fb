// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingplaces.h"

#include <memory>

namespace Frontispiece {

class ReaderDatabase;

/// The file with the database of what is kept of a reader: finds or makes it, and sees to it that nothing is
/// lost when it is damaged, taken away or cannot be written. Used by one thread, which every call may keep
/// waiting for the disk.
class ReaderFile final
{
public:
    /// `path`: the file. It and its folder are made when there is something to keep.
    explicit ReaderFile(QString path);
    /// Closes the file; what could not be written is lost now.
    ~ReaderFile();

    ReaderFile(const ReaderFile &) = delete;
    ReaderFile &operator=(const ReaderFile &) = delete;

    /// Reads everything, and brings a file of an earlier version to the present form. A damaged file is set
    /// aside under another name, and a new one begun with what its backup holds; a positions.json beside it
    /// is taken over.
    [[nodiscard]] LoadedPlaces load();
    /// Writes what has changed, and what could not be written before.
    [[nodiscard]] Issues write(const ReadingPlaces &changed);
    /// Makes a backup, unless there is one of the last day.
    [[nodiscard]] Issues backUp();

private:
    enum class State {
        Missing,
        Sound,
        Damaged,
        Newer,    ///< written by a later version of the application: not to be touched
        Old,      ///< read, but not to be brought to the present form; m_error says why
        ReadOnly, ///< m_error says why
        Refused,  ///< m_error says why
    };

    [[nodiscard]] State look();
    [[nodiscard]] State open(Issues &issues);
    [[nodiscard]] State begin(State state, Issues &issues);
    [[nodiscard]] State refuse(const QString &error);
    void importOld(Issues &issues);
    [[nodiscard]] QString backupPath() const;

    QString m_path;
    QString m_error;
    std::unique_ptr<ReaderDatabase> m_database; ///< null until the file is open
    bool m_isNewer = false;
    ReadingPlaces m_known;     ///< all that was ever read or written, should the file be lost
    ReadingPlaces m_unwritten; ///< until the next attempt
};

} // namespace Frontispiece
