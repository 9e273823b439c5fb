// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerfile.h"

#include "databasefiles.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

ReadingPlaces places(const ReadingPosition &position, qint64 changed = 1000)
{
    return {{{rings, {position, changed}}}, DatedPlace {{loom, {77, 0}}, changed}};
}

/// Enough for a database of many pages.
ReadingPlaces manyPlaces()
{
    ReadingPlaces many = places(half);
    for (int number = 0; number < 400; ++number)
        many.positions.insert(StoryId {u"story-%1"_s.arg(number)}, {half, 1000});
    return many;
}

} // namespace

class TestReaderFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void load_nothingThere_isEmptyAndMakesNothing();
    void load_afterWriting_givesEverythingBack();
    void load_oddValues_areBroughtWithinBounds();
    void load_damagedFile_keepsCopyAndReports_data();
    void load_damagedFile_keepsCopyAndReports();
    void load_damagedTwice_keepsBothCopies();
    void load_damagedFileWithLog_setsBothAside_data();
    void load_damagedFileWithLog_setsBothAside();
    void load_copyNameTakenByFolder_keepsDamagedFile();
    void load_folderInPlaceOfFile_reportsAndLeavesItAlone();
    void load_newerVersion_reportsAndLeavesItAlone();
    void load_logOfALostFile_isNotTakenForTheNextOnes();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/reader.db"_s); }
    void keep(const ReadingPlaces &kept) const { QVERIFY(ReaderFile(path()).write(kept).isEmpty()); }
    [[nodiscard]] QStringList files() const
    {
        return QFileInfo(path()).dir().entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReaderFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReaderFile::load_nothingThere_isEmptyAndMakesNothing()
{
    {
        ReaderFile file(path());
        const LoadedPlaces loaded = file.load();
        QVERIFY(loaded.places.isEmpty());
        QVERIFY(loaded.issues.isEmpty());
        QVERIFY(file.write({}).isEmpty());
        QVERIFY(file.backUp().isEmpty());
    }
    QVERIFY(!QFile::exists(m_folder->filePath(u"data"_s)));
}

void TestReaderFile::load_afterWriting_givesEverythingBack()
{
    keep({{{rings, {half, 5}}, {loom, {end, 6}}}, DatedPlace {{loom, {77, 0}}, 7}});
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(loaded.issues.isEmpty());
    QCOMPARE(loaded.places.positions.size(), 2);
    QCOMPARE(loaded.places.positions[rings].position, half);
    QCOMPARE(loaded.places.positions[rings].changed, 5);
    QCOMPARE(loaded.places.positions[loom].position, end);
    QCOMPARE(loaded.places.last->place, (Place {loom, {77, 0}}));
    QCOMPARE(files(), QStringList {u"reader.db"_s});
}

void TestReaderFile::load_oddValues_areBroughtWithinBounds()
{
    keep(places(half));
    execute(path(), "UPDATE positions SET offset = -5, progress = 9e99; UPDATE last_place SET offset = -1");
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(loaded.issues.isEmpty());
    QCOMPARE(loaded.places.positions[rings].position.offset, 0);
    QCOMPARE(loaded.places.positions[rings].position.progress, 1.0);
    QCOMPARE(loaded.places.last->place.passage.start, 0);
}

void TestReaderFile::load_damagedFile_keepsCopyAndReports_data()
{
    QTest::addColumn<std::function<QByteArray(const QByteArray &)>>("damage");
    const auto row = [](const char *name, const std::function<QByteArray(const QByteArray &)> &damage) {
        QTest::newRow(name) << damage;
    };
    row("cut short", [](const QByteArray &bytes) { return bytes.left(bytes.size() / 2); });
    row("cut within its head", [](const QByteArray &bytes) { return bytes.left(60); });
    row("noise in the middle", [](const QByteArray &bytes) {
        QByteArray noisy = bytes;
        for (qsizetype at = bytes.size() / 2; at < bytes.size() * 3 / 4; ++at)
            noisy[at] = static_cast<char>(at * at * 31 + 7);
        return noisy;
    });
    row("zeros at its end", [](const QByteArray &bytes) {
        return bytes.left(bytes.size() / 2) + QByteArray(bytes.size() - bytes.size() / 2, '\0');
    });
    row("only zeros", [](const QByteArray &bytes) { return QByteArray(bytes.size(), '\0'); });
    row("empty", [](const QByteArray &) { return QByteArray(""); });
    row("prose", [](const QByteArray &) { return QByteArray("It was raining. ").repeated(100); });
}

void TestReaderFile::load_damagedFile_keepsCopyAndReports()
{
    using Damage = std::function<QByteArray(const QByteArray &)>;
    QFETCH(Damage, damage);
    keep(manyPlaces());
    const QByteArray bytes = damage(bytesOf(path()));
    QVERIFY(writeBytes(path(), bytes));
    const QString copy = path() + u".damaged"_s;
    {
        ReaderFile file(path());
        const LoadedPlaces loaded = file.load();
        QVERIFY(loaded.places.isEmpty());
        QCOMPARE(loaded.issues.size(), 1);
        QCOMPARE(loaded.issues.constFirst().severity, Issue::Severity::Warning);
        QCOMPARE(loaded.issues.constFirst().file, path());
        QVERIFY(loaded.issues.constFirst().text.contains(u"beginning"_s));
        QVERIFY2(loaded.issues.constFirst().advice.contains(copy),
                 qPrintable(loaded.issues.constFirst().advice));
        QCOMPARE(bytesOf(copy), bytes);
        QVERIFY(file.write(places(end)).isEmpty());
    }
    QCOMPARE(bytesOf(copy), bytes);
    const LoadedPlaces again = ReaderFile(path()).load();
    QVERIFY(again.issues.isEmpty());
    QCOMPARE(again.places.positions[rings].position, end);
    QCOMPARE(files(), QStringList({u"reader.db"_s, u"reader.db.damaged"_s}));
}

void TestReaderFile::load_damagedTwice_keepsBothCopies()
{
    for (const QByteArray &bytes : {QByteArray("first"), QByteArray("second")}) {
        QVERIFY(writeBytes(path(), bytes));
        QCOMPARE(ReaderFile(path()).load().issues.size(), 1);
    }
    QCOMPARE(bytesOf(path() + u".damaged"_s), "first");
    QCOMPARE(bytesOf(path() + u".damaged-2"_s), "second");
}

void TestReaderFile::load_damagedFileWithLog_setsBothAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("prose") << QByteArray("no database");
    QTest::newRow("empty") << QByteArray("");
}

void TestReaderFile::load_damagedFileWithLog_setsBothAside()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(path(), bytes));
    QVERIFY(writeBytes(path() + u"-wal"_s, "its log"));
    QVERIFY(writeBytes(path() + u".damaged-wal"_s, "an earlier log"));
    QCOMPARE(ReaderFile(path()).load().issues.size(), 1);
    QCOMPARE(bytesOf(path() + u".damaged-2"_s), bytes);
    QCOMPARE(bytesOf(path() + u".damaged-2-wal"_s), "its log");
    QCOMPARE(bytesOf(path() + u".damaged-wal"_s), "an earlier log");
    keep(places(half));
    QCOMPARE(positionOnDisk(path(), rings), half);
}

void TestReaderFile::load_copyNameTakenByFolder_keepsDamagedFile()
{
    QVERIFY(QDir().mkpath(path() + u".damaged/inside"_s));
    QVERIFY(writeBytes(path(), "no database"));
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QCOMPARE(loaded.issues.size(), 1);
    const QString copy = loaded.issues.constFirst().advice.section(u'“', 1).section(u'”', 0, 0);
    QCOMPARE(bytesOf(copy), "no database");
}

void TestReaderFile::load_folderInPlaceOfFile_reportsAndLeavesItAlone()
{
    QVERIFY(writeBytes(path() + u"/precious.txt"_s, "keep me"));
    ReaderFile file(path());
    const LoadedPlaces loaded = file.load();
    QCOMPARE(loaded.issues.size(), 1);
    QVERIFY(!loaded.issues.constFirst().advice.isEmpty());
    QCOMPARE(file.write(places(half)).size(), 1);
    QCOMPARE(bytesOf(path() + u"/precious.txt"_s), "keep me");
}

void TestReaderFile::load_newerVersion_reportsAndLeavesItAlone()
{
    keep(places(half));
    execute(path(), "ALTER TABLE positions RENAME TO journeys; PRAGMA user_version = 3");
    const QByteArray bytes = bytesOf(path());
    {
        ReaderFile file(path());
        const LoadedPlaces loaded = file.load();
        QVERIFY(loaded.places.isEmpty());
        QCOMPARE(loaded.issues.size(), 1);
        QVERIFY(loaded.issues.constFirst().text.contains(u"newer version"_s));
        QVERIFY(file.write(places(end)).isEmpty());
        QVERIFY(file.backUp().isEmpty());
    }
    QCOMPARE(bytesOf(path()), bytes);
    QCOMPARE(files(), QStringList {u"reader.db"_s});
}

void TestReaderFile::load_logOfALostFile_isNotTakenForTheNextOnes()
{
    QByteArray log;
    {
        ReaderFile file(path());
        QVERIFY(file.write(manyPlaces()).isEmpty());
        log = bytesOf(path() + u"-wal"_s);
        QVERIFY(!log.isEmpty());
    }
    QVERIFY(QFile::remove(path()));
    QVERIFY(writeBytes(path() + u"-wal"_s, log));
    keep({{{loom, {end, 1}}}, std::nullopt});
    const LoadedPlaces loaded = ReaderFile(path()).load();
    QVERIFY(loaded.issues.isEmpty());
    QCOMPARE(loaded.places.positions.keys(), QList<StoryId> {loom});
}

QTEST_GUILESS_MAIN(TestReaderFile)
#include "tst_readerfile.moc"
