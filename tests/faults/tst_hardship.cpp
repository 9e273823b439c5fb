// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "program.h"
#include "slowbuild.h"

#include <QDir>
#include <QTest>

#include <csignal>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int saved = 10'000; // ms, within which what is opened is on disk

/// A disk of a few megabytes in place of a folder, with what was in the folder on it.
class SmallDisk final
{
public:
    explicit SmallDisk(const QString &folder)
        : m_folder(folder)
    {
#ifdef Q_OS_LINUX
        const QString aside = folder + u".aside"_s;
        QFile::rename(folder, aside);
        QDir().mkpath(folder);
        m_isReady = ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, "size=3m") == 0;
        QProcess::execute(u"cp"_s, {u"-a"_s, aside + u"/."_s, folder});
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_isReady)
            ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
#endif
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// False where mounting is not allowed.
    [[nodiscard]] bool isReady() const
    {
        return m_isReady;
    }
    /// Leaves not a byte free.
    void fill() const
    {
        QFile filler(fillerPath());
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (qint64 piece = 1 << 20; piece > 0; piece /= 2) {
            while (filler.write(QByteArray(piece, 'x')) > 0)
                ;
        }
    }
    void makeRoom() const
    {
        QFile::remove(fillerPath());
    }

private:
    [[nodiscard]] QString fillerPath() const
    {
        return m_folder + u"/filler"_s;
    }

    QString m_folder;
    bool m_isReady = false;
};

void setWritable(const QString &folder, bool isWritable)
{
    QProcess::execute(u"chmod"_s, {u"-R"_s, isWritable ? u"u+w"_s : u"a-w"_s, folder});
}

/// Whether a program in such a hardship reads what is kept of the reader: folders and corrections.
bool knowsTheReader(const ReaderHome &home, const Hardship &hardship)
{
    Program terminal(home, hardship);
    if (terminal.run({u"--list"_s}) != 0)
        return false;
    const QString list = terminal.output();
    return list.contains(u"stories-2"_s) && list.contains(u"The Thread, Corrected"_s)
        && terminal.complaints().isEmpty();
}

/// Every start is the first where nothing can be locked, so nobody can be asked whether the window is there.
void giveTimeToStart()
{
    QTest::qSleep(1500);
}

} // namespace

/// The program where it cannot have all it wants. What it had is there afterwards, and it goes on.
class TestHardship : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fullDisk();
    void noRoomInFiles();
    void readOnlyHome_data();
    void readOnlyHome();
    void noHome();
    void fewFiles();
    void littleMemory();
    void tooLittleMemory_data();
    void tooLittleMemory();
};

void TestHardship::fullDisk()
{
    const ReaderHome home;
    const SmallDisk disk(home.home());
    if (!disk.isReady())
        QSKIP("No disk may be mounted here; noRoomInFiles() stands in for it.");
    QCOMPARE(home.lost(), QStringList());
    disk.fill();
    QVERIFY(knowsTheReader(home, {}));
    Program program(home);
    QVERIFY(program.open());
    QCOMPARE(program.handOver({wiktoria.value}), 0);
    QTest::qSleep(1200);
    QVERIFY(program.answers());
    disk.makeRoom();
    // As soon as there is room it is kept what is read.
    QCOMPARE(program.handOver({egor.value}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), egor, saved);
    disk.fill();
    QCOMPARE(program.handOver({wiktoria.value}), 0);
    QCOMPARE(program.end(), 0);
    disk.makeRoom();
    QCOMPARE(home.lost(), QStringList());
    QVERIFY(program.open());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
}

void TestHardship::noRoomInFiles()
{
#ifdef FRONTISPIECE_COVERAGE
    QSKIP("A program whose branches are counted writes the count to a file, and complains where it cannot.");
#endif
    const ReaderHome home;
    for (const rlim_t most : {0UL, 40'000UL}) {
        QVERIFY2(knowsTheReader(home, {.fileSize = most}), qPrintable(QString::number(most)));
        Program program(home, {.fileSize = most});
        QVERIFY(program.open());
        QCOMPARE(program.handOver({wiktoria.value}), 0);
        QTest::qSleep(900);
        QVERIFY(program.answers());
        QCOMPARE(program.end(), 0);
        QCOMPARE(home.lost(), QStringList());
    }
    Program program(home);
    QVERIFY(program.open({wiktoria.value}));
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lastStory(), wiktoria);
    QCOMPARE(home.lost(), QStringList());
}

void TestHardship::readOnlyHome_data()
{
    QTest::addColumn<bool>("wasUsed");
    QTest::newRow("used before") << true;
    QTest::newRow("never used") << false;
}

void TestHardship::readOnlyHome()
{
    QFETCH(bool, wasUsed);
    if (!canBeUnprivileged())
        QSKIP("Whoever runs this may write everywhere, and nobody else may run the program.");
    const ReaderHome home;
    QVERIFY(home.giveAway());
    const Hardship hardship {.isUnprivileged = true};
    if (wasUsed) {
        Program program(home, hardship);
        QVERIFY(program.open());
        QCOMPARE(program.end(), 0);
    }
    setWritable(home.home(), false);
    Program program(home, hardship);
    if (wasUsed) {
        QVERIFY(program.open());
        QCOMPARE(program.handOver({wiktoria.value}), 0);
    } else {
        program.start({wiktoria.value});
        giveTimeToStart();
    }
    QVERIFY(program.isRunning());
    QCOMPARE(program.end(), 0);
    QVERIFY(knowsTheReader(home, hardship));
    setWritable(home.home(), true);
    QCOMPARE(home.lost(), QStringList());
}

/// As somebody whose account has none, either.
void TestHardship::noHome()
{
    if (::geteuid() != 0 || !canBeUnprivileged())
        QSKIP("Only root can be somebody without a home.");
    const ReaderHome home;
    QVERIFY(home.giveAway());
    Program program(home, {.isUnprivileged = true});
    program.environment().remove(u"HOME"_s);
    program.start({wiktoria.value});
    giveTimeToStart();
    QVERIFY(program.isRunning());
    QCOMPARE(program.end(), 0);
    Program terminal(home, {.isUnprivileged = true});
    terminal.environment().remove(u"HOME"_s);
    QCOMPARE(terminal.run({u"--list"_s}), 0);
    QCOMPARE(terminal.output().count(u'\n'), 4);
    QCOMPARE(home.lost(), QStringList());
}

void TestHardship::fewFiles()
{
    const ReaderHome home;
    const QString folder = home.makeStories(u"many"_s, 200);
    for (int number = 0; number < 100; ++number)
        (void)home.makeStories(u"many/%1"_s.arg(number), 1);
    Program program(home, {.openFiles = 64});
    QVERIFY(program.open());
    QCOMPARE(program.handOver({folder}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(home.kept().places.sources.contains(folder), saved);
    QCOMPARE(program.handOver({u"stories-0"_s}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(home.lastStory(), StoryId {u"stories-0"_s}, saved);
    QVERIFY(program.answers());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
}

void TestHardship::littleMemory()
{
    if (!isMemoryReal)
        QSKIP("A sanitizer takes more for itself than the program is to have.");
    const ReaderHome home;
    const QString folder = home.makeStories(u"many"_s, 200);
    Program program(home, {.memory = rlim_t {400} << 20});
    QVERIFY(program.open());
    QCOMPARE(program.handOver({folder}), 0);
    QTRY_VERIFY_WITH_TIMEOUT(home.kept().places.sources.contains(folder), saved);
    QVERIFY(program.answers());
    QCOMPARE(program.end(), 0);
    QCOMPARE(home.lost(), QStringList());
}

void TestHardship::tooLittleMemory_data()
{
    QTest::addColumn<int>("megabytes");
    for (int megabytes = 20; megabytes <= 220; megabytes += 20)
        QTest::addRow("%d MB", megabytes) << megabytes;
}

/// Wherever it is that memory, or room for one more thread, runs out: it goes on, or it ends and says so.
void TestHardship::tooLittleMemory()
{
    if (!isMemoryReal)
        QSKIP("A sanitizer takes more for itself than the program is to have.");
    QFETCH(int, megabytes);
    const ReaderHome home;
    Program program(home, {.memory = rlim_t(megabytes) << 20});
    program.start();
    QTest::qSleep(500);
    const bool isThere = program.isRunning() && program.answers();
    const int status = program.end();
    const QString said = program.complaints();
    const bool isSaid
        = said.contains(u"There is not enough memory to go on. Close other programs"_s) && status == 2;
    QVERIFY2((isThere && status == 0) || isSaid, qPrintable(u"%1: %2"_s.arg(status).arg(said)));
    QVERIFY(megabytes > 40 || isSaid);
    QCOMPARE(home.lost(), QStringList());
}

QTEST_GUILESS_MAIN(TestHardship)
#include "tst_hardship.moc"
