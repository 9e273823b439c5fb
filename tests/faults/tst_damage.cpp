// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include <SQLiteCpp/Database.h>

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// What may have happened to a file.
enum class Damage { Emptied, Halved, Scrambled, Replaced };

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void damage(const QString &path, Damage what)
{
    QByteArray bytes = bytesOf(path);
    QRandomGenerator random(1874);
    switch (what) {
    case Damage::Emptied: bytes.clear(); break;
    case Damage::Halved: bytes.truncate(bytes.size() / 2); break;
    case Damage::Scrambled:
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        break;
    case Damage::Replaced:
        QFile::remove(path);
        QDir().mkpath(path + u"/a folder"_s);
        return;
    }
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

void addDamages(bool withReplaced = false)
{
    QTest::addColumn<Damage>("what");
    QTest::newRow("emptied") << Damage::Emptied;
    QTest::newRow("halved") << Damage::Halved;
    QTest::newRow("scrambled") << Damage::Scrambled;
    if (withReplaced)
        QTest::newRow("a folder in its place") << Damage::Replaced;
}

/// Starts once, so that there is everything a program makes, and a backup of the reader's file.
void useOnce(const ReaderHome &home)
{
    Program program(home);
    QVERIFY(program.open());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(home.paths().reader + u".bak"_s).size() > 0, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(home.paths().index), 10'000);
    QCOMPARE(program.end(), 0);
}

/// Opens the window, reads, and ends. Returns whether all of that went well.
bool reads(const ReaderHome &home)
{
    Program program(home);
    return program.open() && program.handOver({wiktoria.value}) == 0 && program.answers()
        && program.end() == 0 && home.lastStory() == wiktoria;
}

bool listsAll(const ReaderHome &home)
{
    Program terminal(home);
    return terminal.run({u"--list"_s}) == 0 && terminal.output().count(u'\n') == 7;
}

} // namespace

Q_DECLARE_METATYPE(Damage)

/// Files of the program that are not what it left.
class TestDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cache_data() { addDamages(true); }
    void cache();
    void cacheDeletedUnderIt();
    void readersFile_data() { addDamages(); }
    void readersFile();
    void settings_data() { addDamages(); }
    void settings();
    void lockFile_data();
    void lockFile();
    void timesToCome();
};

/// What the cache holds is made anew.
void TestDamage::cache()
{
    QFETCH(Damage, what);
    const ReaderHome home;
    useOnce(home);
    QDir(home.paths().art).removeRecursively();
    for (const QString &path : {home.paths().catalogue, home.paths().index, home.paths().art})
        damage(path, what);
    QVERIFY(reads(home));
    QCOMPARE(home.lost(), QStringList());
    QVERIFY(listsAll(home));
}

void TestDamage::cacheDeletedUnderIt()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"lent"_s, 1);
    Program program(home);
    QVERIFY(program.open());
    QDir cache = QFileInfo(home.paths().catalogue).dir();
    QTRY_VERIFY(cache.removeRecursively()); // something may be written meanwhile
    QCOMPARE(program.handOver({folder}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), StoryId {u"lent-0"_s}, 10'000);
    QVERIFY(program.answers());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
    QVERIFY(reads(home));
    Program terminal(home);
    QCOMPARE(terminal.run({u"--show"_s, u"lent-0"_s}), 0);
    QCOMPARE(terminal.complaints(), QString());
}

/// It is taken from its backup, and what is left of it is kept.
void TestDamage::readersFile()
{
    QFETCH(Damage, what);
    const ReaderHome home;
    useOnce(home);
    damage(home.paths().reader, what);
    const QByteArray damaged = bytesOf(home.paths().reader);
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({wiktoria.value}), 0);
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
    QCOMPARE(home.lastStory(), wiktoria);
    const QDir data = QFileInfo(home.paths().reader).dir();
    const QStringList kept = data.entryList({u"reader.db*damaged*"_s}, QDir::Files);
    QVERIFY(std::ranges::any_of(
        kept, [&](const QString &name) { return bytesOf(data.filePath(name)) == damaged; }));
}

/// Choices that cannot be read are the usual ones, and the next are kept.
void TestDamage::settings()
{
    QFETCH(Damage, what);
    const ReaderHome home;
    useOnce(home);
    damage(home.paths().settings, what);
    damage(home.paths().windowState, what);
    QVERIFY(reads(home));
    QVERIFY(reads(home));
    const QStringList lost = home.lost();
    QVERIFY(lost.isEmpty() || lost == home.lostChoices());
}

/// Nothing is ever read from it, so all that matters is whether it can be locked.
void TestDamage::lockFile_data()
{
    QTest::addColumn<Damage>("what");
    QTest::newRow("emptied") << Damage::Emptied;
    QTest::newRow("a folder in its place") << Damage::Replaced;
}

void TestDamage::lockFile()
{
    QFETCH(Damage, what);
    const ReaderHome home;
    damage(home.paths().instance, what);
    Program program(home);
    program.start({wiktoria.value});
    QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), wiktoria, 10'000);
    QVERIFY(program.isRunning());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
}

/// The clock was put back: what was written then bears times that are yet to come.
void TestDamage::timesToCome()
{
    const ReaderHome home;
    useOnce(home);
    constexpr qint64 century = 4'102'444'800'000; // 2100, in milliseconds since 1970
    for (const char *table : {"positions", "last_place", "sources", "corrections", "identities"}) {
        SQLite::Database(home.paths().reader.toStdString(), SQLite::OPEN_READWRITE)
            .exec("UPDATE " + std::string(table) + " SET changed = " + std::to_string(century));
    }
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(century / 2);
    for (const QString &path : {home.paths().settings, home.paths().windowState, home.paths().catalogue,
                                home.paths().index, home.paths().reader + u".bak"_s, home.paths().instance}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(then, QFile::FileModificationTime));
    }
    QVERIFY(reads(home));
    QCOMPARE(home.lost(), QStringList());
    // What comes after is newer all the same.
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({egor.value}), 0);
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lastStory(), egor);
    QVERIFY(listsAll(home));
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
