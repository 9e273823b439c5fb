// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerfile.h"

#include "oldpositions.h"
#include "privatefile.h"
#include "readerdatabase.h"
#include "readerissues.h"
#include "setaside.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <sqlite3.h>

#include <chrono>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReaderFile)
};

/// How long another program may take to make or mend the file.
constexpr std::chrono::milliseconds lockPatience {1000};
constexpr std::chrono::hours backupAge {24};

/// What SQLite keeps beside a database while it is open.
const QStringList &companions()
{
    static const QStringList endings {u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return endings;
}

/// An empty database at `path`, without what may be left of another. Returns what went wrong, or an empty
/// string.
QString makeEmpty(const QString &path)
{
    for (const QString &ending : companions())
        QFile::remove(path + ending);
    return makePrivateFile(path);
}

/// The places in a database that nobody writes to; nothing if it is not sound, or not there.
std::optional<ReadingPlaces> readAsItStands(const QString &path)
{
    try {
        const ReaderDatabase database(path, ReaderDatabase::Access::AsItStands);
        return database.isSound() ? std::optional(database.read()) : std::nullopt;
    } catch (const SQLite::Exception &) {
        return std::nullopt;
    }
}

QString textOf(const SQLite::Exception &error)
{
    return QString::fromUtf8(error.what());
}

} // namespace

ReaderFile::ReaderFile(QString path)
    : m_path(std::move(path))
{
}

ReaderFile::~ReaderFile() = default;

QString ReaderFile::backupPath() const
{
    return m_path + u".bak"_s;
}

LoadedPlaces ReaderFile::load()
{
    Issues issues;
    if (QFileInfo::exists(m_path) || QFileInfo::exists(backupPath())) {
        const State state = open(issues);
        const auto asItStands = state == State::ReadOnly ? readAsItStands(m_path) : std::nullopt;
        if (asItStands)
            m_known.takeNewer(*asItStands);
        else if (state == State::ReadOnly || state == State::Refused)
            issues.append(ReaderIssues::unreadable(m_path, m_error));
        else if (state == State::Old)
            issues.append(ReaderIssues::notUpgraded(m_path, m_error));
    }
    importOld(issues);
    return {m_known, issues};
}

Issues ReaderFile::write(const ReadingPlaces &changed)
{
    m_unwritten.takeNewer(changed);
    if (m_isNewer || m_unwritten.isEmpty())
        return {};
    Issues issues;
    try {
        if (m_database && (m_database->hasMoved() || !m_database->isCurrent()))
            m_database.reset();
        if (!m_database) {
            const State state = open(issues);
            // The file may be another one than that read at the start.
            m_unwritten.takeNewer(m_known);
            if (state == State::ReadOnly || state == State::Refused || state == State::Old)
                issues.append(ReaderIssues::unwritable(m_path, m_error));
        }
        if (!m_database)
            return issues;
        m_database->write(m_unwritten);
        m_known.takeNewer(m_unwritten);
        m_unwritten = {};
    } catch (const SQLite::Exception &error) {
        // Opened anew at the next attempt, which looks whether it is damaged.
        m_database.reset();
        issues.append(ReaderIssues::unwritable(m_path, textOf(error)));
    }
    return issues;
}

Issues ReaderFile::backUp()
{
    if (!m_database || m_known.isEmpty())
        return {};
    const QFileInfo last(backupPath());
    const qint64 age = last.lastModified().secsTo(QDateTime::currentDateTimeUtc());
    if (last.isFile() && age >= 0 && age < std::chrono::seconds(backupAge).count())
        return {};
    const QString draft = backupPath() + u".new"_s;
    QString error = makeEmpty(draft);
    try {
        if (error.isEmpty())
            m_database->copyTo(draft);
    } catch (const SQLite::Exception &exception) {
        error = textOf(exception);
    }
    if (error.isEmpty())
        error = replaceFile(backupPath(), draft);
    if (error.isEmpty())
        return {};
    QFile::remove(draft);
    return {ReaderIssues::notBackedUp(backupPath(), error)};
}

/// Opens the file if there is nothing wrong with it.
ReaderFile::State ReaderFile::look()
{
    const QFileInfo file(m_path);
    if (!file.exists())
        return State::Missing;
    if (!file.isFile())
        return refuse(Texts::tr("“%1” is not a file").arg(m_path));
    // Its log may still be there, which SQLite would delete.
    if (file.size() == 0)
        return State::Damaged;
    bool isRead = false;
    try {
        auto database = std::make_unique<ReaderDatabase>(m_path, ReaderDatabase::Access::Full);
        if (database->isNewer())
            return State::Newer;
        if (!database->isSound())
            return State::Damaged;
        m_known.takeNewer(database->read());
        isRead = true;
        database->upgrade();
        database->adopt();
        m_database = std::move(database);
        return State::Sound;
    } catch (const SQLite::Exception &error) {
        m_error = textOf(error);
        switch (error.getErrorCode()) {
        case SQLITE_ERROR: // a table is missing, or has other columns
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return State::Damaged;
        case SQLITE_CANTOPEN: // no file may be made beside it
        case SQLITE_FULL:     // there is no room for one
        case SQLITE_IOERR:    // the same, where a file is to grow
        case SQLITE_READONLY: return isRead ? State::Old : State::ReadOnly;
        default: return isRead ? State::Old : State::Refused;
        }
    }
}

/// Opens the file, and makes or mends it where that is needed.
ReaderFile::State ReaderFile::open(Issues &issues)
{
    const auto mustBegin = [](State state) { return state == State::Missing || state == State::Damaged; };
    State state = look();
    if (mustBegin(state)) {
        makePrivateFolder(QFileInfo(m_path).path());
        QLockFile lock(m_path + u".lock"_s);
        if (!lock.tryLock(static_cast<int>(lockPatience.count())))
            return refuse(Texts::tr("“%1” cannot be written to").arg(QFileInfo(m_path).path()));
        // Another program may have been faster.
        state = look();
        if (mustBegin(state))
            state = begin(state, issues);
    }
    if (state == State::Newer) {
        m_isNewer = true;
        issues.append(ReaderIssues::newer(m_path));
    }
    return state;
}

/// Begins a new file with what is known and what the backup holds. It is made under another name, so that
/// no program ever finds half of one.
ReaderFile::State ReaderFile::begin(State state, Issues &issues)
{
    const bool isAllLost = m_known.isEmpty();
    const auto backup = readAsItStands(backupPath());
    if (backup)
        m_known.takeNewer(*backup);
    const QString draft = m_path + u".new"_s;
    if (const QString error = makeEmpty(draft); !error.isEmpty())
        return refuse(error);
    try {
        ReaderDatabase::create(draft, m_known);
    } catch (const SQLite::Exception &error) {
        return refuse(textOf(error));
    }
    const auto copy = setAside(m_path, u".damaged"_s, companions());
    if (!copy || !QFile::rename(draft, m_path))
        return refuse(Texts::tr("“%1” cannot be renamed").arg(copy ? draft : m_path));
    const QDateTime backupTime = QFileInfo(backupPath()).lastModified();
    if (state == State::Missing && backup)
        issues.append(ReaderIssues::missing(m_path, backupTime));
    else if (state == State::Damaged && !isAllLost)
        issues.append(ReaderIssues::rewritten(m_path, *copy));
    else if (state == State::Damaged)
        issues.append(backup ? ReaderIssues::restored(m_path, *copy, backupTime)
                             : ReaderIssues::damaged(m_path, *copy));
    return look();
}

ReaderFile::State ReaderFile::refuse(const QString &error)
{
    m_error = error;
    return State::Refused;
}

void ReaderFile::importOld(Issues &issues)
{
    const QString old = QFileInfo(m_path).dir().filePath(u"positions.json"_s);
    QFile file(old);
    if (m_isNewer || !file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        issues.append(ReaderIssues::unreadableOld(old, file.errorString()));
        return;
    }
    const auto places = oldPositions(file.readAll(), QFileInfo(old).lastModified().toMSecsSinceEpoch());
    file.close();
    if (!places) {
        issues.append(ReaderIssues::damagedOld(old, setAside(old, u".damaged"_s)));
        return;
    }
    m_known.takeNewer(*places);
    issues += write(*places);
    // Until it is in the database it is read again at every start; where it cannot be renamed, too, and
    // what has changed since is newer.
    if (m_unwritten.isEmpty())
        (void)setAside(old, u".imported"_s);
}

} // namespace Frontispiece
