// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wordsfile.h"

#include "searchissues.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

using Access = WordsDatabase::Access;

bool isFile(const QString &path)
{
    return path != ":memory:"_L1;
}

/// An empty file that only its owner may read, in a folder of theirs. Returns what went wrong, or an empty
/// string.
QString makeEmpty(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s, QString()})
        QFile::remove(path + ending);
    QFile file(path);
    const bool isMade
        = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
    return isMade ? QString() : file.errorString();
}

QString textOf(const SQLite::Exception &error)
{
    return QString::fromUtf8(error.what());
}

/// The file as it is, if it can be read at least.
OpenedWords readAsItStands(const QString &path, const QString &error)
{
    OpenedWords opened {nullptr, false, {SearchIssues::unwritable(path, error)}};
    try {
        auto database = std::make_unique<WordsDatabase>(path, Access::AsItStands);
        if (database->isCurrent())
            opened.database = std::move(database);
    } catch (const SQLite::Exception &) { // NOLINT(bugprone-empty-catch): the issue says it already
    }
    return opened;
}

/// One of this program's own, in a file without a name.
OpenedWords makeTemporary(const QString &path)
{
    try {
        return {std::make_unique<WordsDatabase>(QString(), Access::Make), true, {}};
    } catch (const SQLite::Exception &error) {
        return {nullptr, false, {SearchIssues::unwritable(path, textOf(error))}};
    }
}

} // namespace

bool isDamage(const SQLite::Exception &error)
{
    switch (error.getErrorCode()) {
    case SQLITE_ERROR: // a table is missing, or has other columns
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT: // two stories claim one row
    case SQLITE_NOMEM:      // more is said to be there than can be
    case SQLITE_NOTADB: return true;
    default: return false;
    }
}

OpenedWords openWords(const QString &path)
{
    if (!isFile(path) || !QFileInfo::exists(path))
        return beginWords(path);
    if (!QFileInfo(path).isFile())
        return {nullptr, false, {SearchIssues::notAFile(path)}};
    try {
        auto database = std::make_unique<WordsDatabase>(path, Access::Full);
        if (database->isCurrent())
            return {std::move(database), true, {}};
    } catch (const SQLite::Exception &error) {
        if (error.getErrorCode() == SQLITE_BUSY)
            return makeTemporary(path);
        if (!isDamage(error))
            return readAsItStands(path, textOf(error));
    }
    return beginWords(path);
}

OpenedWords beginWords(const QString &path)
{
    if (isFile(path)) {
        if (const QString error = makeEmpty(path); !error.isEmpty())
            return {nullptr, false, {SearchIssues::unwritable(path, error)}};
    }
    try {
        return {std::make_unique<WordsDatabase>(path, Access::Make), true, {}};
    } catch (const SQLite::Exception &error) {
        if (error.getErrorCode() == SQLITE_BUSY)
            return makeTemporary(path);
        return {nullptr, false, {SearchIssues::unwritable(path, textOf(error))}};
    }
}

} // namespace Frontispiece
