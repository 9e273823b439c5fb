// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "cataloguekeeper.h"

#include "cataloguepass.h"
#include "folderpath.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueKeeper)
};

/// So many stories are handed out at once: a few milliseconds of work for who takes them.
constexpr qsizetype loadEntries = 500;

/// A file that was taken away and comes back within a season is the same story.
constexpr std::chrono::hours orphansKept {24 * 90};

/// A folder of a source or, where it is gone, the nearest above it: there it is missed. A source stays
/// itself.
QString nearestThere(QString folder, const QStringList &sources)
{
    while (!sources.contains(folder) && !QFileInfo::exists(folder))
        folder = folderOf(folder);
    return folder;
}

} // namespace

CatalogueKeeper::CatalogueKeeper(QString databasePath, Listener listener, QString seedPath)
    : m_path(std::move(databasePath))
    , m_seedPath(std::move(seedPath))
    , m_listener(std::move(listener))
{
}

CatalogueKeeper::~CatalogueKeeper() = default;

/// Does `work` with the database. A damaged one is begun anew; where none can be written, the catalogue is
/// kept in memory, and the next start reads everything again.
template <typename Work>
void CatalogueKeeper::guarded(const Work &work)
{
    constexpr int attempts = 3; // the file as it is, a new one, none
    for (int attempt = 1; attempt <= attempts; ++attempt) {
        try {
            if (!m_database)
                m_database = std::make_unique<CatalogueDatabase>(m_path, std::exchange(m_seedPath, {}));
            work();
            return;
        } catch (const SQLite::Exception &error) {
            const int code = error.getErrorCode();
            const bool isDamaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR
                || code == SQLITE_CONSTRAINT || code == SQLITE_SCHEMA;
            startOver(QString::fromUtf8(error.what()), isDamaged && attempt == 1);
        }
    }
}

/// Gives the database up and forgets what was handed out, since its numbers are gone.
void CatalogueKeeper::startOver(const QString &reason, bool isDamaged)
{
    m_database.reset();
    m_shown.clear();
    LibraryChange change;
    change.anew = true;
    if (isDamaged && m_path != ":memory:"_L1) {
        for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(m_path + ending);
    } else if (m_path != ":memory:"_L1) {
        change.issues.insert(
            m_path,
            {{Issue::Severity::Warning, m_path, 0, Texts::tr("The catalogue cannot be kept: %1.").arg(reason),
              Texts::tr(
                  "Everything works, but the next start reads all files again. Make room on the disk, or "
                  "allow writing there.")}});
        m_path = u":memory:"_s;
    }
    m_listener.changed(change);
}

template <typename Work>
void CatalogueKeeper::pass(const std::stop_token &stop, bool force, const Work &work)
{
    guarded([&] {
        CataloguePass pass(
            {*m_database, m_listener, m_known, m_shown, m_missing,
             [this](const QString &folder, const QString &name) { return isWanted(folder, name); },
             [this](const QString &folder, const QString &path) { return hasOwnSource(folder, path); },
             [this](const QString &path) { return m_sources.contains(path); }, stop, force});
        work(pass);
        pass.finish();
    });
}

bool CatalogueKeeper::isWanted(const QString &folder, const QString &name) const
{
    return std::ranges::any_of(m_sources, [&](const QString &source) {
        return isWithin(folder, source) || (!name.isEmpty() && source == pathIn(folder, name));
    });
}

bool CatalogueKeeper::hasOwnSource(const QString &folder, const QString &path) const
{
    return std::ranges::any_of(m_sources, [&](const QString &source) {
        return source != folder && isWithin(source, folder) && isWithin(path, source);
    });
}

void CatalogueKeeper::setSources(const QStringList &sources)
{
    m_sources = sources;
    pass({}, false, [](CataloguePass &pass) {
        pass.forget(); // whatever is not below one of them
    });
    guarded([this] {
        m_database->forgetOrphans(QDateTime::currentMSecsSinceEpoch()
                                  - std::chrono::milliseconds(orphansKept).count());
    });
}

std::optional<PackedEntry> CatalogueKeeper::story(const StoryId &id)
{
    std::optional<PackedEntry> found;
    guarded([&] { found = m_database->story(id); });
    return found;
}

void CatalogueKeeper::load(const std::stop_token &stop)
{
    guarded([&] {
        LibraryChange change;
        m_database->forEachStory([&](qint64 content, const PackedEntry &entry) {
            if (stop.stop_requested())
                return;
            m_shown.insert(content);
            change.entries.append(entry);
            if (change.entries.size() >= loadEntries)
                m_listener.changed(std::exchange(change, {}));
        });
        m_database->forEachIssue(
            [&change](const QString &file, const Issues &issues) { change.issues.insert(file, issues); });
        m_listener.changed(change);
    });
}

void CatalogueKeeper::refresh(const QString &path, const std::stop_token &stop)
{
    pass(stop, false, [&path](CataloguePass &pass) {
        const QFileInfo info(path);
        if (!info.isDir())
            pass.lookAtFile(path);
        if (info.isDir() || !info.exists()) // what is not there may have been either
            pass.lookAt(path, true);
    });
}

void CatalogueKeeper::refreshFolders(const QStringList &folders, const std::stop_token &stop)
{
    pass(stop, false, [&](CataloguePass &pass) {
        for (const QString &folder : folders) {
            if (isWanted(folder, {}))
                pass.lookAt(nearestThere(folder, m_sources), false);
            for (const QString &source : std::as_const(m_sources)) {
                if (!isWanted(folder, {}) && folderOf(source) == folder)
                    pass.lookAtFile(source);
            }
        }
    });
}

void CatalogueKeeper::readAgain(const QString &path, const std::stop_token &stop)
{
    pass(stop, true, [&path](CataloguePass &pass) {
        if (QFileInfo(path).isDir())
            pass.lookAt(path, true);
        else
            pass.lookAtFile(path);
    });
}

qsizetype CatalogueKeeper::countBelow(const QString &source)
{
    qsizetype count = 0;
    guarded([&] { count = m_database->countBelow(source); });
    return count;
}

} // namespace Frontispiece
