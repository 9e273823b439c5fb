// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerfile.h"

#include "databasefiles.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *versionQuery = "PRAGMA user_version";

/// Enough for SQLite's index of the log, not for a page of 64 KiB in the log itself.
constexpr rlim_t fullDiskBytes = 48'000;

/// As long as this lives, no file grows beyond fullDiskBytes, which is what a full disk comes to.
class FullDisk final
{
public:
    FullDisk()
    {
        // Without this, whoever writes too much is killed.
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {fullDiskBytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before {};
};

/// Another program that is writing, and lets others read meanwhile.
class Writer final
{
public:
    explicit Writer(const QString &path)
        : m_database(path.toStdString(), SQLite::OPEN_READWRITE)
    {
        m_database.exec("BEGIN IMMEDIATE");
    }

private:
    SQLite::Database m_database;
};

ReadingPlaces withSource()
{
    ReadingPlaces places;
    places.sources.insert(u"/vault"_s, {2000, false, 2000});
    return places;
}

void compareWithVersion1(const ReadingPlaces &places)
{
    QCOMPARE(places.positions.size(), 1);
    QCOMPARE(places.positions[rings].position, half);
    QCOMPARE(places.positions[rings].changed, 1000);
    QVERIFY(places.last.has_value());
    QCOMPARE(places.last->place, (Place {loom, {77, 0}}));
}

} // namespace

/// What becomes of a database that the first version made.
class TestReaderUpgrade : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void load_version1_keepsAllAndIsUpgraded();
    void load_version1InTwoPrograms_bothWrite();
    void load_version1WithLog_keepsWhatIsInTheLog();
    void load_version1Backup_isReadAsItStands_data();
    void load_version1Backup_isReadAsItStands();
    void load_version1FolderForReadingOnly_isReadAsItStands();
    void load_version1BeingWritten_isReadAndUpgradedLater();
    void load_version1OnFullDisk_isReadAndUpgradedLater();
    void load_version1WithForeignTable_isSetAsideWholeAndWrittenAnew();
    void write_version1PutBackMeanwhile_isUpgradedAndMerged();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/reader.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReaderUpgrade::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReaderUpgrade::load_version1_keepsAllAndIsUpgraded()
{
    makeVersion1(path());
    {
        ReaderFile file(path());
        const LoadedPlaces loaded = file.load();
        QVERIFY(loaded.issues.isEmpty());
        compareWithVersion1(loaded.places);
        QVERIFY(file.write(withSource()).isEmpty());
    }
    QCOMPARE(numberIn(path(), versionQuery), 2);
    const LoadedPlaces again = ReaderFile(path()).load();
    QVERIFY(again.issues.isEmpty());
    compareWithVersion1(again.places);
    QVERIFY(again.places.sources.contains(u"/vault"_s));
    QCOMPARE(QFileInfo(path()).dir().entryList(QDir::Files), QStringList {u"reader.db"_s});
}

void TestReaderUpgrade::load_version1InTwoPrograms_bothWrite()
{
    makeVersion1(path());
    ReaderFile first(path());
    ReaderFile second(path());
    QVERIFY(first.load().issues.isEmpty());
    QVERIFY(second.load().issues.isEmpty());
    QVERIFY(second.write({{{loom, {end, 2000}}}, std::nullopt}).isEmpty());
    QVERIFY(first.write(withSource()).isEmpty());
    const ReadingPlaces places = placesOnDisk(path());
    QCOMPARE(places.positions.size(), 2);
    QVERIFY(places.sources.contains(u"/vault"_s));
}

void TestReaderUpgrade::load_version1WithLog_keepsWhatIsInTheLog()
{
    const QString origin = m_folder->filePath(u"origin.db"_s);
    makeVersion1(origin);
    {
        // As it is left by a program that was killed.
        SQLite::Database open(origin.toStdString(), SQLite::OPEN_READWRITE);
        open.exec("UPDATE positions SET offset = 4321");
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QVERIFY(QFile::copy(origin, path()));
        QVERIFY(QFile::copy(origin + u"-wal"_s, path() + u"-wal"_s));
    }
    QVERIFY(ReaderFile(path()).load().issues.isEmpty());
    QCOMPARE(positionOnDisk(path(), rings)->offset, 4321);
    QCOMPARE(numberIn(path(), versionQuery), 2);
}

void TestReaderUpgrade::load_version1Backup_isReadAsItStands_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("file damaged") << QByteArray("no database");
    QTest::newRow("file gone") << QByteArray();
}

void TestReaderUpgrade::load_version1Backup_isReadAsItStands()
{
    QFETCH(QByteArray, file);
    const QString backup = path() + u".bak"_s;
    makeVersion1(backup);
    const QByteArray bytes = bytesOf(backup);
    if (!file.isNull())
        QVERIFY(writeBytes(path(), file));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY(loaded.issues.constFirst().text.contains(u"taken from the copy"_s));
    compareWithVersion1(loaded.places);
    QCOMPARE(bytesOf(backup), bytes);
    QCOMPARE(numberIn(path(), versionQuery), 2);
}

void TestReaderUpgrade::load_version1FolderForReadingOnly_isReadAsItStands()
{
    makeVersion1(path());
    const QString folder = QFileInfo(path()).path();
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    if (writeBytes(folder + u"/trial"_s, "")) {
        QVERIFY(QFile::remove(folder + u"/trial"_s));
        QSKIP("whoever runs this may write anywhere");
    }
    const QByteArray bytes = bytesOf(path());
    compareWithVersion1(ReaderFile(path()).load().places);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(bytesOf(path()), bytes);
}

void TestReaderUpgrade::load_version1BeingWritten_isReadAndUpgradedLater()
{
    makeVersion1(path());
    ReaderFile file(path());
    {
        const Writer other(path());
        const LoadedPlaces loaded = file.load();
        compareWithVersion1(loaded.places);
        QCOMPARE(loaded.issues.size(), 1);
        QVERIFY(loaded.issues.constFirst().text.contains(u"earlier version"_s));
        QVERIFY(!loaded.issues.constFirst().advice.isEmpty());
        QCOMPARE(numberIn(path(), versionQuery), 1);
        QVERIFY(file.backUp().isEmpty());
        const Issues issues = file.write(withSource());
        QCOMPARE(issues.size(), 1);
        QVERIFY(issues.constFirst().text.contains(u"could not be saved"_s));
    }
    QVERIFY(file.write({}).isEmpty());
    const ReadingPlaces places = placesOnDisk(path());
    compareWithVersion1(places);
    QVERIFY(places.sources.contains(u"/vault"_s));
}

void TestReaderUpgrade::load_version1OnFullDisk_isReadAndUpgradedLater()
{
    makeVersion1(path(),
                 "PRAGMA journal_mode = DELETE; PRAGMA page_size = 65536; VACUUM;"
                 "PRAGMA journal_mode = WAL");
    const QByteArray bytes = bytesOf(path());
    {
        const FullDisk disk;
        const LoadedPlaces loaded = ReaderFile(path()).load();
        compareWithVersion1(loaded.places);
        QCOMPARE(loaded.issues.size(), 1);
        QVERIFY(loaded.issues.constFirst().text.contains(u"earlier version"_s));
    }
    QCOMPARE(bytesOf(path()), bytes);
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(loaded.issues.isEmpty());
    compareWithVersion1(loaded.places);
    QCOMPARE(numberIn(path(), versionQuery), 2);
}

void TestReaderUpgrade::load_version1WithForeignTable_isSetAsideWholeAndWrittenAnew()
{
    makeVersion1(path(), "CREATE TABLE identities (what TEXT)");
    const LoadedPlaces loaded = ReaderFile(path()).load();
    compareWithVersion1(loaded.places);
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY(loaded.issues.constFirst().text.contains(u"written anew"_s));
    const QString copy = path() + u".damaged"_s;
    QCOMPARE(numberIn(copy, versionQuery), 1);
    QCOMPARE(numberIn(copy, "SELECT count(*) FROM positions"), 1);
    QCOMPARE(numberIn(copy, "SELECT count(*) FROM sqlite_schema WHERE name = 'sources'"), 0);
    const LoadedPlaces again = ReaderFile(path()).load();
    QVERIFY(again.issues.isEmpty());
    compareWithVersion1(again.places);
}

void TestReaderUpgrade::write_version1PutBackMeanwhile_isUpgradedAndMerged()
{
    const QString copy = m_folder->filePath(u"copy.db"_s);
    makeVersion1(copy);
    ReaderFile file(path());
    QVERIFY(file.write(withSource()).isEmpty());
    for (const QString &ending : {u"-wal"_s, u"-shm"_s})
        QVERIFY(QFile::remove(path() + ending));
    QCOMPARE(std::rename(QFile::encodeName(copy).constData(), QFile::encodeName(path()).constData()), 0);
    QVERIFY(file.write({{{loom, {end, 2000}}}, std::nullopt}).isEmpty());
    const ReadingPlaces places = placesOnDisk(path());
    QCOMPARE(places.positions[rings].position, half);
    QCOMPARE(places.positions[loom].position, end);
    QVERIFY(places.sources.contains(u"/vault"_s));
}

QTEST_GUILESS_MAIN(TestReaderUpgrade)
#include "tst_readerupgrade.moc"
