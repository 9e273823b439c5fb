// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "paths.h"

#include "environmentguard.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestPaths : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void below_home_isAFolderEach();
    void standard_homeVariable_movesEverything_data();
    void standard_homeVariable_movesEverything();
    void standard_xdgVariables_areFollowed();
    void standard_noVariables_areXdgDefaults_data();
    void standard_noVariables_areXdgDefaults();
    void standard_makesNothing();
};

void TestPaths::below_home_isAFolderEach()
{
    const Paths paths = Paths::below(u"/somewhere"_s);
    QCOMPARE(paths.settings, u"/somewhere/config/settings.ini"_s);
    QCOMPARE(paths.reader, u"/somewhere/data/reader.db"_s);
    QCOMPARE(paths.windowState, u"/somewhere/state/window.ini"_s);
    QCOMPARE(paths.art, u"/somewhere/cache/art"_s);
}

void TestPaths::standard_homeVariable_movesEverything_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("home");
    QTest::newRow("absolute") << QByteArray("/media/stick") << u"/media/stick"_s;
    QTest::newRow("with a slash at its end") << QByteArray("/media/stick/") << u"/media/stick"_s;
    QTest::newRow("relative to where it was started")
        << QByteArray("stick") << QDir::current().absoluteFilePath(u"stick"_s);
    QTest::newRow("not ASCII") << QByteArray("/media/Zürich книги") << u"/media/Zürich книги"_s;
}

void TestPaths::standard_homeVariable_movesEverything()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, home);
    const EnvironmentGuard frontispieceHome("FRONTISPIECE_HOME", value);
    const EnvironmentGuard config("XDG_CONFIG_HOME", "/elsewhere");
    const EnvironmentGuard state("XDG_STATE_HOME", "/elsewhere");
    const Paths paths = Paths::standard();
    QCOMPARE(paths.settings, home + u"/config/settings.ini"_s);
    QCOMPARE(paths.reader, home + u"/data/reader.db"_s);
    QCOMPARE(paths.windowState, home + u"/state/window.ini"_s);
    QCOMPARE(paths.art, home + u"/cache/art"_s);
}

void TestPaths::standard_xdgVariables_areFollowed()
{
    const EnvironmentGuard home("FRONTISPIECE_HOME");
    const EnvironmentGuard config("XDG_CONFIG_HOME", "/x/config");
    const EnvironmentGuard data("XDG_DATA_HOME", "/x/data");
    const EnvironmentGuard state("XDG_STATE_HOME", "/x/state");
    const EnvironmentGuard cache("XDG_CACHE_HOME", "/x/cache");
    const Paths paths = Paths::standard();
    QCOMPARE(paths.settings, u"/x/config/frontispiece/settings.ini"_s);
    QCOMPARE(paths.reader, u"/x/data/frontispiece/reader.db"_s);
    QCOMPARE(paths.windowState, u"/x/state/frontispiece/window.ini"_s);
    QCOMPARE(paths.art, u"/x/cache/frontispiece/art"_s);
}

void TestPaths::standard_noVariables_areXdgDefaults_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("unset") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("relative, which the specification tells to ignore") << QByteArray("here/below");
}

void TestPaths::standard_noVariables_areXdgDefaults()
{
    QFETCH(QByteArray, value);
    const EnvironmentGuard home("FRONTISPIECE_HOME");
    const EnvironmentGuard user("HOME", "/home/reader");
    const EnvironmentGuard config("XDG_CONFIG_HOME");
    const EnvironmentGuard data("XDG_DATA_HOME");
    const EnvironmentGuard state("XDG_STATE_HOME");
    const EnvironmentGuard cache("XDG_CACHE_HOME");
    if (!value.isNull()) {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(name, value);
    }
    const Paths paths = Paths::standard();
    QCOMPARE(paths.settings, u"/home/reader/.config/frontispiece/settings.ini"_s);
    QCOMPARE(paths.reader, u"/home/reader/.local/share/frontispiece/reader.db"_s);
    QCOMPARE(paths.windowState, u"/home/reader/.local/state/frontispiece/window.ini"_s);
    QCOMPARE(paths.art, u"/home/reader/.cache/frontispiece/art"_s);
}

void TestPaths::standard_makesNothing()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const EnvironmentGuard home("FRONTISPIECE_HOME", folder.path().toUtf8());
    const Paths paths = Paths::standard();
    QVERIFY(paths.reader.startsWith(folder.path()));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
