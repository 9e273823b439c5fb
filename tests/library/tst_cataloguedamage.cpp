// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What becomes of the library when the catalogue's own file is damaged, foreign, forbidden, or has no room.
#include "cataloguedesk.h"
#include "unprivileged.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QRandomGenerator>
#include <QTest>

#include <sys/mount.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestCatalogueDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void damagedCatalogue_isBegunAnew_data();
    void damagedCatalogue_isBegunAnew();
    void catalogueDamagedAtWork_isBegunAnew();
    void nowhereToKeepIt_isToldAndDoesNoHarm_data();
    void nowhereToKeepIt_isToldAndDoesNoHarm();
    void fullDisk_isToldAndDoesNoHarm();
    void catalogue_isItsOwnersAlone();

private:
    void damage(const QString &how) const;
    void verifyWhole() const;

    std::unique_ptr<CatalogueDesk> m_desk;
};

namespace {

constexpr int stories = 100; ///< enough for a database of many pages

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(1874);
    QByteArray bytes;
    while (bytes.size() < size)
        bytes.append(static_cast<char>(random.bounded(256)));
    return bytes;
}

void execute(const QString &database, const char *sentence)
{
    SQLite::Database(database.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sentence);
}

} // namespace

void TestCatalogueDamage::init()
{
    m_desk = std::make_unique<CatalogueDesk>(QStringList {u"a"_s});
    for (int number = 0; number < stories; ++number) {
        QVERIFY(
            m_desk->write(u"a/story-%1.md"_s.arg(number), storyBytes("Story " + QByteArray::number(number))));
    }
    m_desk->look();
}

void TestCatalogueDamage::cleanup()
{
    m_desk.reset();
}

/// All stories are there, once, each with its file.
void TestCatalogueDamage::verifyWhole() const
{
    QCOMPARE(m_desk->library->size(), stories);
    for (int number = 0; number < stories; ++number) {
        const QString id = u"story-%1"_s.arg(number);
        const auto entry = m_desk->library->find({id});
        QVERIFY2(entry, qPrintable(id));
        QCOMPARE(entry->path, m_desk->path(u"a/%1.md"_s.arg(id)));
        QCOMPARE(entry->info.title, u"Story %1"_s.arg(number));
    }
}

void TestCatalogueDamage::damage(const QString &how) const
{
    const QString path = m_desk->database();
    QByteArray bytes = bytesOf(path);
    const auto scatter = [&bytes](qsizetype from, qsizetype size) { bytes.replace(from, size, noise(size)); };
    if (how == "emptied"_L1)
        bytes.clear();
    else if (how == "cut"_L1)
        bytes.truncate(bytes.size() / 2 + 100);
    else if (how == "noise"_L1)
        bytes = noise(bytes.size());
    else if (how == "noise in front"_L1)
        scatter(0, 100);
    else if (how == "noise in the middle"_L1)
        scatter(bytes.size() / 2, bytes.size() / 4);
    else if (how == "noise at the end"_L1)
        scatter(bytes.size() - 8'000, 8'000);
    else if (how == "other program"_L1)
        bytes = "A text that somebody keeps here.";
    QVERIFY(how == "deleted"_L1 ? QFile::remove(path) : writeBytes(path, bytes));
    if (how == "other version"_L1)
        execute(path, "PRAGMA user_version = 4711; DROP TABLE stories; CREATE TABLE stories (number)");
    if (how == "entries of another form"_L1)
        execute(path, "UPDATE stories SET entry = x'0002' WHERE id LIKE '%1'");
    if (how == "a table less"_L1)
        execute(path, "DROP TABLE contents");
}

void TestCatalogueDamage::damagedCatalogue_isBegunAnew_data()
{
    QTest::addColumn<QString>("how");

    for (const char *how :
         {"not at all", "deleted", "emptied", "cut", "noise", "noise in front", "noise in the middle",
          "noise at the end", "other program", "other version", "entries of another form", "a table less"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestCatalogueDamage::damagedCatalogue_isBegunAnew()
{
    QFETCH(const QString, how);
    m_desk->keeper.reset();
    QVERIFY(!QFile::exists(m_desk->database() + u"-wal"_s)); // it was closed in order
    damage(how);
    m_desk->restart();
    m_desk->look();
    verifyWhole();
    QCOMPARE(m_desk->issues(), QStringList());
    m_desk->restart();
    verifyWhole();
}

void TestCatalogueDamage::catalogueDamagedAtWork_isBegunAnew()
{
    // Whoever writes into it does not ask for its lock.
    QVERIFY(writeBytes(m_desk->database(), noise(200'000)));
    QFile::remove(m_desk->database() + u"-wal"_s);
    QVERIFY(m_desk->write(u"a/story-0.md"_s, storyBytes("Story 0")));
    m_desk->look();
    verifyWhole();
    m_desk->restart();
    m_desk->look();
    verifyWhole();
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueDamage::nowhereToKeepIt_isToldAndDoesNoHarm_data()
{
    QTest::addColumn<QString>("obstacle");

    QTest::newRow("a folder in its place") << u"folder"_s;
    QTest::newRow("a file in its folder's place") << u"file"_s;
    QTest::newRow("may not be written") << u"file forbidden"_s;
    QTest::newRow("folder may not be written") << u"folder forbidden"_s;
}

void TestCatalogueDamage::nowhereToKeepIt_isToldAndDoesNoHarm()
{
    QFETCH(const QString, obstacle);
    m_desk->keeper.reset();
    const QString cache = QFileInfo(m_desk->database()).path();
    std::unique_ptr<Unprivileged> user;
    if (obstacle == "folder"_L1) {
        QVERIFY(QFile::remove(m_desk->database()) && QDir().mkpath(m_desk->database() + u"/in"_s));
    } else if (obstacle == "file"_L1) {
        QVERIFY(QDir(cache).removeRecursively() && writeBytes(cache, "x"));
    } else {
        const bool isFolder = obstacle.startsWith("folder"_L1);
        if (isFolder)
            QVERIFY(QFile::remove(m_desk->database()));
        user = std::make_unique<Unprivileged>(
            QStringList {QFileInfo(cache).path(), cache, isFolder ? cache : m_desk->database()});
        if (!user->isReady())
            QSKIP("This system lets nobody be another user.");
        QVERIFY(QFile::setPermissions(isFolder ? cache : m_desk->database(),
                                      isFolder ? QFile::ReadOwner | QFile::ExeOwner : QFile::ReadOwner));
    }
    m_desk->restart();
    m_desk->look();
    const QStringList issues = m_desk->issues();
    verifyWhole();
    if (user)
        QVERIFY(QFile::setPermissions(cache, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(issues.size(), 1);
    QVERIFY2(issues.constFirst().contains(u"The catalogue cannot be kept: "),
             qPrintable(issues.constFirst()));
    m_desk->keeper.reset(); // while it is still the same user's
}

void TestCatalogueDamage::fullDisk_isToldAndDoesNoHarm()
{
    m_desk->keeper.reset();
    const QString cache = QFileInfo(m_desk->database()).path();
    QVERIFY(QDir(cache).removeRecursively() && QDir().mkpath(cache));
    const QByteArray place = QFile::encodeName(cache);
    if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("Only root may make a disk that is small enough.");
    m_desk->restart();
    m_desk->look();
    const QStringList issues = m_desk->issues();
    const qsizetype found = m_desk->library->size();
    m_desk->keeper.reset();
    QCOMPARE(::umount(place.constData()), 0);
    QCOMPARE(found, stories);
    QCOMPARE(issues.size(), 1);
    QVERIFY2(issues.constFirst().contains(u"The catalogue cannot be kept: "),
             qPrintable(issues.constFirst()));
    m_desk->restart();
    m_desk->look();
    verifyWhole();
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueDamage::catalogue_isItsOwnersAlone()
{
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfo file(m_desk->database());
    QVERIFY(!(file.permissions() & others));
    QVERIFY(!(QFileInfo(file.path()).permissions() & others));
}

QTEST_GUILESS_MAIN(TestCatalogueDamage)
#include "tst_cataloguedamage.moc"
