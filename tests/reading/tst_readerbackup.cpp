// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerfile.h"

#include "databasefiles.h"
#include "storyfiles.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

bool setAge(const QString &path, int hours)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite)
        && file.setFileTime(QDateTime::currentDateTime().addSecs(-3600LL * hours),
                            QFile::FileModificationTime);
}

} // namespace

/// Where reading places come from if not from a healthy database: its backup, and the file before it.
class TestReaderBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void backUp_nothingKept_makesNone();
    void backUp_age_decides_data();
    void backUp_age_decides();
    void backUp_folderInItsPlace_isReportedAndLeftAlone();
    void load_damagedWithBackup_takesThePlacesFromIt();
    void load_missingWithBackup_takesThePlacesFromIt();
    void load_backupDamagedToo_beginsAfresh();
    void load_oldFile_isImportedOnce();
    void load_oldFileBesideNewerPlaces_leavesThose();
    void load_oldFileTwice_keepsBoth();
    void load_damagedOldFile_keepsCopyAndReports_data();
    void load_damagedOldFile_keepsCopyAndReports();
    void load_oldFileWithOddValues_areBroughtWithinBounds_data();
    void load_oldFileWithOddValues_areBroughtWithinBounds();
    void load_oldFileThatCannotBeSaved_isReadAndLeft();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"reader.db"_s); }
    [[nodiscard]] QString backup() const { return m_folder->filePath(u"reader.db.bak"_s); }
    [[nodiscard]] QString old() const { return m_folder->filePath(u"positions.json"_s); }
    /// Leaves `position` in the database, and in its backup.
    void keepWithBackup(const ReadingPosition &position) const
    {
        ReaderFile file(path());
        QVERIFY(file.write({{{rings, {position, 1000}}}, std::nullopt}).isEmpty());
        QVERIFY(file.backUp().isEmpty());
        QVERIFY(QFile::exists(backup()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReaderBackup::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReaderBackup::backUp_nothingKept_makesNone()
{
    ReaderFile file(path());
    QVERIFY(file.load().issues.isEmpty());
    QVERIFY(file.backUp().isEmpty());
    QVERIFY(!QFile::exists(backup()));
}

void TestReaderBackup::backUp_age_decides_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<ReadingPosition>("kept");
    QTest::newRow("just made") << 0 << half;
    QTest::newRow("of this morning") << 12 << half;
    QTest::newRow("of the day before") << 25 << end;
    QTest::newRow("of the future") << -50 << end;
}

void TestReaderBackup::backUp_age_decides()
{
    QFETCH(int, hours);
    keepWithBackup(half);
    QVERIFY(setAge(backup(), hours));
    {
        ReaderFile file(path());
        QVERIFY(file.load().issues.isEmpty());
        QVERIFY(file.write({{{rings, {end, 2000}}}, std::nullopt}).isEmpty());
        QVERIFY(file.backUp().isEmpty());
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
             QStringList({u"reader.db"_s, u"reader.db.bak"_s}));
    QVERIFY(QFile::remove(path()));
    const auto kept = positionOnDisk(path(), rings);
    QVERIFY(kept.has_value());
    QTEST(*kept, "kept");
}

void TestReaderBackup::backUp_folderInItsPlace_isReportedAndLeftAlone()
{
    QVERIFY(writeBytes(backup() + u"/precious.txt"_s, "keep me"));
    ReaderFile file(path());
    QVERIFY(file.write({{{rings, {half, 1000}}}, std::nullopt}).isEmpty());
    const Issues issues = file.backUp();
    QCOMPARE(bytesOf(backup() + u"/precious.txt"_s), "keep me");
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().file, backup());
    QVERIFY(!issues.constFirst().advice.isEmpty());
    QVERIFY(!QFile::exists(backup() + u".new"_s));
}

void TestReaderBackup::load_damagedWithBackup_takesThePlacesFromIt()
{
    keepWithBackup(half);
    QVERIFY(writeBytes(path(), "no database"));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QCOMPARE(loaded.places.positions[rings].position, half);
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY(loaded.issues.constFirst().text.contains(u"taken from the copy"_s));
    QVERIFY(loaded.issues.constFirst().advice.contains(path() + u".damaged"_s));
    QCOMPARE(bytesOf(path() + u".damaged"_s), "no database");
    const LoadedPlaces again = ReaderFile(path()).load();
    QVERIFY(again.issues.isEmpty());
    QCOMPARE(again.places.positions[rings].position, half);
}

void TestReaderBackup::load_missingWithBackup_takesThePlacesFromIt()
{
    keepWithBackup(half);
    QVERIFY(QFile::remove(path()));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QCOMPARE(loaded.places.positions[rings].position, half);
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY(ReaderFile(path()).load().issues.isEmpty());
}

void TestReaderBackup::load_backupDamagedToo_beginsAfresh()
{
    keepWithBackup(half);
    QVERIFY(writeBytes(path(), "no database"));
    QVERIFY(writeBytes(backup(), "no database either"));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(loaded.places.isEmpty());
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY(loaded.issues.constFirst().text.contains(u"beginning"_s));
}

void TestReaderBackup::load_oldFile_isImportedOnce()
{
    const QByteArray json = R"({"version": 1, "last": {"story": "loom", "offset": 77}, "positions": {
        "rings": {"offset": 1200, "quote": "‘Red,’ said Ana — вторник 𝔄", "progress": 0.5, "finished": false},
        "loom": {"offset": 0, "quote": "The first picture", "progress": 1, "finished": true}}})";
    QVERIFY(writeBytes(old(), json));
    for (int start = 0; start < 2; ++start) {
        const LoadedPlaces loaded = ReaderFile(path()).load();
        QVERIFY(loaded.issues.isEmpty());
        QCOMPARE(loaded.places.positions[rings].position, half);
        QCOMPARE(loaded.places.positions[loom].position, end);
        QCOMPARE(loaded.places.last->place, (Place {loom, {77, 0}}));
        QVERIFY(!QFile::exists(old()));
        QCOMPARE(bytesOf(old() + u".imported"_s), json);
    }
}

void TestReaderBackup::load_oldFileBesideNewerPlaces_leavesThose()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QVERIFY(ReaderFile(path()).write({{{rings, {half, now}}}, std::nullopt}).isEmpty());
    QVERIFY(
        writeBytes(old(), R"({"version": 1, "positions": {"rings": {"offset": 3}, "loom": {"offset": 4}}})"));
    QVERIFY(setAge(old(), 2));
    QCOMPARE(ReaderFile(path()).load().places.positions[rings].position, half);
    QCOMPARE(positionOnDisk(path(), rings), half);
    QCOMPARE(positionOnDisk(path(), loom)->offset, 4);
}

void TestReaderBackup::load_oldFileTwice_keepsBoth()
{
    const QByteArray first = R"({"version": 1, "positions": {"rings": {"offset": 3}}})";
    const QByteArray second = R"({"version": 1, "positions": {"loom": {"offset": 4}}})";
    for (const QByteArray &json : {first, second}) {
        QVERIFY(writeBytes(old(), json));
        QVERIFY(ReaderFile(path()).load().issues.isEmpty());
    }
    QCOMPARE(bytesOf(old() + u".imported"_s), first);
    QCOMPARE(bytesOf(old() + u".imported-2"_s), second);
    QCOMPARE(placesOnDisk(path()).positions.size(), 2);
}

void TestReaderBackup::load_damagedOldFile_keepsCopyAndReports_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut short") << QByteArray(R"({"version": 1, "positions": {"rings": {"offset": 12)");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("only zeros") << QByteArray(512, '\0');
    QTest::newRow("prose") << QByteArray("It was raining. The opening smelled of wet dog.");
    QTest::newRow("a list") << QByteArray(R"([{"version": 1}])");
    QTest::newRow("no version") << QByteArray(R"({"positions": {"rings": {"offset": 12}}})");
    QTest::newRow("a version in words") << QByteArray(R"({"version": "one", "positions": {}})");
    QTest::newRow("nested without end") << QByteArray(100'000, '[');
    QTest::newRow("not UTF-8") << QByteArray("{\"version\": 1, \"positions\": {\"\xff\xfe\": {}}}");
}

void TestReaderBackup::load_damagedOldFile_keepsCopyAndReports()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(old(), bytes));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QCOMPARE(loaded.issues.size(), 1);
    QCOMPARE(loaded.issues.constFirst().file, old());
    QVERIFY(loaded.issues.constFirst().advice.contains(old() + u".damaged"_s));
    QCOMPARE(bytesOf(old() + u".damaged"_s), bytes);
    QVERIFY(!QFile::exists(old()));
    QVERIFY(ReaderFile(path()).load().issues.isEmpty());
}

void TestReaderBackup::load_oldFileWithOddValues_areBroughtWithinBounds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<double>("progress");
    QTest::newRow("more than all") << QByteArray(R"({"progress": 7})") << 1.0;
    QTest::newRow("less than nothing") << QByteArray(R"({"progress": -7, "offset": -7})") << 0.0;
    QTest::newRow("beyond any number") << QByteArray(R"({"progress": 1e308, "offset": 1e308})") << 1.0;
    QTest::newRow("words") << QByteArray(R"({"progress": "half", "offset": []})") << 0.0;
    QTest::newRow("no object") << QByteArray("null") << 0.0;
}

void TestReaderBackup::load_oldFileWithOddValues_areBroughtWithinBounds()
{
    QFETCH(QByteArray, value);
    QVERIFY(writeBytes(old(), R"({"version": 1, "positions": {"rings": )" + value + "}}"));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(loaded.issues.isEmpty());
    QTEST(loaded.places.positions[rings].position.progress, "progress");
    QVERIFY(loaded.places.positions[rings].position.offset >= 0);
    QCOMPARE(positionOnDisk(path(), rings), loaded.places.positions[rings].position);
}

void TestReaderBackup::load_oldFileThatCannotBeSaved_isReadAndLeft()
{
    QVERIFY(writeBytes(old(), R"({"version": 1, "positions": {"rings": {"offset": 3}}})"));
    QVERIFY(QDir().mkpath(path()));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(!loaded.issues.isEmpty());
    QCOMPARE(loaded.places.positions[rings].position.offset, 3);
    QVERIFY(QFile::exists(old()));
    QVERIFY(QDir().rmdir(path()));
    QVERIFY(ReaderFile(path()).load().issues.isEmpty());
    QCOMPARE(positionOnDisk(path(), rings)->offset, 3);
    QVERIFY(!QFile::exists(old()));
}

QTEST_GUILESS_MAIN(TestReaderBackup)
#include "tst_readerbackup.moc"
