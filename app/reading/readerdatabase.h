// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingplaces.h"

#include <SQLiteCpp/Database.h>

namespace Frontispiece {

/// An open SQLite database of what is kept of a reader. What goes wrong is thrown as SQLite::Exception. Meant
/// for ReaderFile, and for one thread.
class ReaderDatabase final
{
public:
    enum class Access {
        Full,
        AsItStands, ///< to read a file nobody writes to; makes no file beside it
    };

    ReaderDatabase(const QString &path, Access access);

    /// From now on closing it empties its log. One that was found is left alone until then: it may be all
    /// that is sound of a damaged database.
    void adopt();

    /// Makes a database of `places` in the empty file at `path`.
    static void create(const QString &path, const ReadingPlaces &places);

    /// Whether a later version of the application has changed its form.
    [[nodiscard]] bool isNewer() const;
    /// Whether it has the form that is written now, not an earlier one.
    [[nodiscard]] bool isCurrent() const;
    /// Whether it has a form this version knows, and SQLite finds nothing wrong with it.
    [[nodiscard]] bool isSound() const;
    /// Whether the file was moved or deleted since it was opened, so that writing leads nowhere.
    [[nodiscard]] bool hasMoved() const;

    /// Reads a database of an earlier form, too.
    [[nodiscard]] ReadingPlaces read() const;
    /// Brings it to the present form, wholly or not at all; writing is for that form only.
    void upgrade();
    /// Writes these places, all or none, and leaves others alone. A place on disk that is newer stays.
    void write(const ReadingPlaces &places);
    /// Makes a copy of everything in the empty file at `path`.
    void copyTo(const QString &path) const;

private:
    [[nodiscard]] int version() const;

    SQLite::Database m_database;
};

} // namespace Frontispiece
