// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerfile.h"

#include "databasefiles.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

ReadingPlaces places(const ReadingPosition &position, qint64 changed = 1000)
{
    return {{{rings, {position, changed}}}, DatedPlace {{loom, {77, 0}}, changed}};
}

QFile::Permissions permissions(const QString &path)
{
    return QFile::permissions(path)
        & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
           | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
}

} // namespace

/// Writing to a file that other programs write to, delete, replace and lock.
class TestReaderWriting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void write_makesFolderAndFileForTheirOwnerOnly();
    void write_olderThanOnDisk_leavesThat();
    void write_otherStories_leavesTheRest();
    void write_fileDeletedMeanwhile_writesEverythingAgain();
    void write_fileReplacedMeanwhile_goesIntoTheNewOne();
    void write_upgradedMeanwhile_leavesItAlone();
    void write_lockedForLong_failsAndIsTriedAgain();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/reader.db"_s); }
    void keep(const ReadingPlaces &kept) const { QVERIFY(ReaderFile(path()).write(kept).isEmpty()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReaderWriting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReaderWriting::write_makesFolderAndFileForTheirOwnerOnly()
{
    ReaderFile file(path());
    QVERIFY(file.write(places(half)).isEmpty());
    QVERIFY(file.backUp().isEmpty());
    constexpr QFile::Permissions readWrite = QFile::ReadOwner | QFile::WriteOwner;
    QCOMPARE(permissions(m_folder->filePath(u"data"_s)), readWrite | QFile::ExeOwner);
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s, u".bak"_s})
        QCOMPARE(permissions(path() + ending), readWrite);
}

void TestReaderWriting::write_olderThanOnDisk_leavesThat()
{
    keep(places(end, 2000));
    ReadingPlaces older = places(half, 1000);
    older.last->place.passage.start = 5;
    keep(older);
    const ReadingPlaces kept = placesOnDisk(path());
    QCOMPARE(kept.positions[rings].position, end);
    QCOMPARE(kept.last->place.passage.start, 77);
}

void TestReaderWriting::write_otherStories_leavesTheRest()
{
    ReaderFile first(path());
    ReaderFile second(path());
    QVERIFY(first.write({{{rings, {half, 1}}}, std::nullopt}).isEmpty());
    QVERIFY(second.write({{{loom, {end, 2}}}, std::nullopt}).isEmpty());
    QVERIFY(first.write({{{rings, {end, 3}}}, std::nullopt}).isEmpty());
    QVERIFY(second.write({{{loom, {half, 4}}}, std::nullopt}).isEmpty());
    QCOMPARE(positionOnDisk(path(), rings), end);
    QCOMPARE(positionOnDisk(path(), loom)->offset, half.offset);
    QVERIFY2(positionOnDisk(path(), loom)->finished, "what was read to its end once stays so");
}

void TestReaderWriting::write_fileDeletedMeanwhile_writesEverythingAgain()
{
    keep(places(half));
    ReaderFile file(path());
    QCOMPARE(file.load().places.positions.size(), 1);
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path() + ending);
    QVERIFY(file.write({{{loom, {end, 2000}}}, std::nullopt}).isEmpty());
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(positionOnDisk(path(), loom), end);
}

void TestReaderWriting::write_fileReplacedMeanwhile_goesIntoTheNewOne()
{
    keep(places(half));
    ReaderFile file(path());
    QCOMPARE(file.load().places.positions.size(), 1);
    QVERIFY(QFile::rename(path(), path() + u".elsewhere"_s));
    QVERIFY(writeBytes(path(), "no database"));
    const Issues issues = file.write({{{loom, {end, 2000}}}, std::nullopt});
    QCOMPARE(issues.size(), 1);
    QVERIFY(issues.constFirst().text.contains(u"written anew"_s));
    QCOMPARE(bytesOf(path() + u".damaged"_s), "no database");
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(positionOnDisk(path(), loom), end);
}

void TestReaderWriting::write_upgradedMeanwhile_leavesItAlone()
{
    keep(places(half));
    ReaderFile file(path());
    QVERIFY(file.load().issues.isEmpty());
    execute(path(), "PRAGMA user_version = 3");
    const Issues issues = file.write(places(end, 2000));
    QCOMPARE(issues.size(), 1);
    QVERIFY(issues.constFirst().text.contains(u"newer version"_s));
    execute(path(), "PRAGMA user_version = 2");
    QCOMPARE(positionOnDisk(path(), rings), half);
}

void TestReaderWriting::write_lockedForLong_failsAndIsTriedAgain()
{
    keep(places(half));
    ReaderFile file(path());
    {
        const Occupation other(path());
        const LoadedPlaces loaded = file.load();
        QCOMPARE(loaded.issues.size(), 1);
        QVERIFY(loaded.issues.constFirst().text.contains(u"cannot be read"_s));
        const Issues issues = file.write({{{loom, {end, 2000}}}, std::nullopt});
        QCOMPARE(issues.size(), 1);
        QVERIFY(issues.constFirst().text.contains(u"could not be saved"_s));
    }
    QVERIFY(file.write({}).isEmpty());
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(positionOnDisk(path(), loom), end);
    QVERIFY(!QFile::exists(path() + u".damaged"_s));
}

QTEST_GUILESS_MAIN(TestReaderWriting)
#include "tst_readerwriting.moc"
