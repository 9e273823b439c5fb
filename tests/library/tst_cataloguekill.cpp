// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// An import that is killed at any moment: the next start is whole and finishes it, and no file of the
// reader's has changed. The program starts itself for that, with the folder and the database as arguments.
#include "cataloguedesk.h"
#include "slowbuild.h"

#include <SQLiteCpp/Database.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int files = 600; ///< three batches
/// Enough to meet every part of an import; many more, before a release, by the environment variable,
/// and fewer where each takes seconds.
constexpr int usualKills = slowness == 1 ? 40 : 12;
constexpr const char *killsVariable = "FRONTISPIECE_TEST_KILLS";
constexpr int patience = 60'000; // ms

/// What the child does: one start of the application.
void import(const QString &folder, const QString &database)
{
    CatalogueKeeper::Listener listener;
    listener.changed = [](const LibraryChange &) {};
    listener.progressed = [](const ImportProgress &) {};
    listener.folderSeen = [](const QString &) {};
    listener.folderGone = [](const QString &) {};
    CatalogueKeeper keeper(database, listener);
    keeper.setSources({folder});
    keeper.load({});
    keeper.refresh(folder, {});
}

/// Of everything there is to a folder: names, times, permissions and bytes.
QByteArray fingerprint(const QString &folder)
{
    QStringList all;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        all.append(entries.next());
    all.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : std::as_const(all)) {
        const QFileInfo info(path);
        hash.addData(path.toUtf8());
        hash.addData(QByteArray::number(info.lastModified().toMSecsSinceEpoch()));
        hash.addData(QByteArray::number(int(info.permissions())));
        hash.addData(info.isFile() ? bytesOf(path) : QByteArray());
    }
    return hash.result();
}

bool isSound(const QString &database)
{
    SQLite::Database opened(database.toStdString(), SQLite::OPEN_READWRITE); // to take over its log
    return opened.execAndGet("PRAGMA integrity_check").getString() == "ok";
}

} // namespace

class TestCatalogueKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtAnyMoment_theNextStartIsWhole();

private:
    [[nodiscard]] bool runChild(const CatalogueDesk &desk, qint64 killAfter) const;
};

/// Starts an import and kills it after so many microseconds; lets it finish if that is negative.
bool TestCatalogueKill::runChild(const CatalogueDesk &desk, qint64 killAfter) const
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {desk.path(u"a"_s), desk.database()});
    if (!child.waitForStarted(patience))
        return false;
    if (killAfter >= 0) {
        QThread::usleep(static_cast<unsigned long>(killAfter));
        child.kill();
    }
    return child.waitForFinished(patience)
        && (killAfter >= 0 || (child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0));
}

void TestCatalogueKill::killedAtAnyMoment_theNextStartIsWhole()
{
    // Where a kill is all that is feared, memory does for a disk, and never has one wait.
    const QString memory = u"/dev/shm"_s;
    CatalogueDesk desk({u"a"_s}, QFileInfo(memory).isWritable() ? memory : QString());
    desk.keeper.reset();
    for (int number = 0; number < files; ++number) {
        const QString name = u"a/%1/story-%2.md"_s.arg(number % 20).arg(number);
        QVERIFY(desk.write(name, storyBytes("Story " + QByteArray::number(number))));
    }
    const QString cache = QFileInfo(desk.database()).path();
    const QString folder = desk.path(u"a"_s);
    QVERIFY(QDir(cache).removeRecursively());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(runChild(desk, -1));
    const int whole = static_cast<int>(timer.nsecsElapsed() / 1000); // microseconds

    const int asked = qEnvironmentVariableIntValue(killsVariable);
    const int kills = asked > 0 ? asked : usualKills;
    QRandomGenerator random(1874);
    int interrupted = 0; // of the new catalogues
    for (int kill = 0; kill < kills; ++kill) {
        // Now and then a new catalogue; otherwise the last one, with a third of the files changed.
        if (kill % 4 == 0)
            QVERIFY(QDir(cache).removeRecursively());
        for (int number = kill % 3; number < files; number += 3) {
            const QString name = u"a/%1/story-%2.md"_s.arg(number % 20).arg(number);
            QVERIFY(desk.write(name,
                               storyBytes("Story " + QByteArray::number(kill)) + QByteArray::number(number)));
        }
        const QByteArray before = fingerprint(folder);
        QVERIFY(runChild(desk, random.bounded(whole)));
        if (QFile::exists(desk.database()) && QFileInfo(desk.database()).size() > 0)
            QVERIFY(isSound(desk.database()));

        desk.restart();
        QVERIFY(desk.library->size() <= files);
        interrupted += desk.library->size() < files ? 1 : 0;
        desk.look();
        QCOMPARE(desk.library->size(), files);
        QCOMPARE(desk.issues(), QStringList());
        for (int number = 0; number < files; ++number) {
            const auto entry = desk.library->find({u"story-%1"_s.arg(number)});
            QVERIFY2(entry, qPrintable(QString::number(number)));
            QCOMPARE(entry->path, desk.path(u"a/%1/story-%2.md"_s.arg(number % 20).arg(number)));
        }
        desk.keeper.reset();
        QCOMPARE(fingerprint(folder), before);
    }
    QVERIFY2(interrupted > 0, "Every import had ended before it was killed.");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1).startsWith(u'/')) {
        import(arguments.at(1), arguments.at(2));
        return 0;
    }
    TestCatalogueKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_cataloguekill.moc"
