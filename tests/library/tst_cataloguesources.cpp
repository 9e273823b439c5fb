// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What may be a source of stories, and what becomes of one that cannot be reached.
#include "cataloguedesk.h"
#include "unprivileged.h"

#include <QTest>

#include <sys/stat.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestCatalogueSources : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void missingSource_isHiddenAndComesBack();
    void missingSource_isShownByTheNextStartUntilItIsLookedAt();
    void forbiddenFolder_isHiddenAndComesBack();
    void removedSource_isLetGoWithItsIssues();
    void sourceThatWasNeverThere_isLetGoWithItsIssue_data();
    void sourceThatWasNeverThere_isLetGoWithItsIssue();
    void forbiddenFolderThatGoes_leavesNoIssue_data();
    void forbiddenFolderThatGoes_leavesNoIssue();
    void wholeDisk_isASource();
    void sourceInASource_staysWhenTheOuterIsRemoved();
    void singleFile_isASource();
    void singleFileOfAnyEnding_isText();
    void singleFileWithoutAName_hasAnId();
    void singleFile_goesAndComesBack();
    void sourcesTheOuterDoesNotList_areLeftAlone_data();
    void sourcesTheOuterDoesNotList_areLeftAlone();
    void linkedSource_isRead();
    void loopOfLinks_isWalkedOnce();
    void pipe_isNotWaitedFor();
    void deepFolders_areReadToALimit();

private:
    std::unique_ptr<CatalogueDesk> m_desk;
};

void TestCatalogueSources::init()
{
    m_desk = std::make_unique<CatalogueDesk>(QStringList {u"a"_s});
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    QVERIFY(m_desk->write(u"a/deep/ice.md"_s, storyBytes("Ice")));
}

void TestCatalogueSources::cleanup()
{
    m_desk.reset();
}

void TestCatalogueSources::missingSource_isHiddenAndComesBack()
{
    m_desk->look();
    const QStringList listed = m_desk->listed();
    QVERIFY(m_desk->move(u"a"_s, u"unplugged"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList());
    QCOMPARE(m_desk->issues(), QStringList {u"a: There is no such file or folder."_s});
    QCOMPARE(m_desk->watched, QSet<QString>());
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());

    QVERIFY(m_desk->move(u"unplugged"_s, u"a"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->issues(), QStringList());
    QCOMPARE(m_desk->watched.size(), 2);
}

void TestCatalogueSources::missingSource_isShownByTheNextStartUntilItIsLookedAt()
{
    m_desk->look();
    const QStringList listed = m_desk->listed();
    QVERIFY(m_desk->move(u"a"_s, u"unplugged"_s));
    m_desk->look();
    m_desk->restart();
    QCOMPARE(m_desk->listed(), listed);
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList());
    QVERIFY(m_desk->move(u"unplugged"_s, u"a"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
}

void TestCatalogueSources::forbiddenFolder_isHiddenAndComesBack()
{
    m_desk->look();
    const QStringList listed = m_desk->listed();
    const QString folder = m_desk->path(u"a/deep"_s);
    const QString cache = QFileInfo(m_desk->database()).path();
    QStringList mine {m_desk->folder(), QFileInfo(m_desk->folder()).path(), cache, folder};
    for (const QFileInfo &file : QDir(cache).entryInfoList(QDir::Files))
        mine.append(file.filePath());
    const Unprivileged user(mine);
    if (!user.isReady())
        QSKIP("This system lets nobody be another user.");
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions()));
    m_desk->look();
    const QStringList without = m_desk->listed();
    const QStringList issues = m_desk->issues();
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(without, QStringList {u"pond@a/pond.md"_s});
    QCOMPARE(issues, QStringList {u"a/deep: This folder may not be read, so its stories are missing."_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueSources::sourceThatWasNeverThere_isLetGoWithItsIssue_data()
{
    QTest::addColumn<QString>("source");

    QTest::newRow("a folder") << u"gone"_s;
    QTest::newRow("a file") << u"a/gone.md"_s;
}

void TestCatalogueSources::sourceThatWasNeverThere_isLetGoWithItsIssue()
{
    QFETCH(const QString, source);
    m_desk->setSources({source});
    m_desk->look();
    QCOMPARE(m_desk->issues(), QStringList {source + u": There is no such file or folder."_s});
    m_desk->setSources({});
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueSources::forbiddenFolderThatGoes_leavesNoIssue_data()
{
    QTest::addColumn<bool>("isSourceRemoved"); // or the folder

    QTest::newRow("its source is removed") << true;
    QTest::newRow("it is deleted") << false;
}

void TestCatalogueSources::forbiddenFolderThatGoes_leavesNoIssue()
{
    QFETCH(const bool, isSourceRemoved);
    const QString folder = m_desk->path(u"a/closed"_s);
    const QString cache = QFileInfo(m_desk->database()).path();
    QVERIFY(QDir().mkpath(folder));
    QStringList mine {m_desk->folder(), QFileInfo(m_desk->folder()).path(), m_desk->path(u"a"_s), cache,
                      folder};
    for (const QFileInfo &file : QDir(cache).entryInfoList(QDir::Files))
        mine.append(file.filePath());
    const Unprivileged user(mine);
    if (!user.isReady())
        QSKIP("This system lets nobody be another user.");
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions()));
    m_desk->look();
    const QStringList issues = m_desk->issues();
    if (isSourceRemoved) {
        m_desk->setSources({});
    } else {
        QVERIFY(QDir().rmdir(folder));
        m_desk->look();
    }
    const QStringList after = m_desk->issues();
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(issues, QStringList {u"a/closed: This folder may not be read, so its stories are missing."_s});
    QCOMPARE(after, QStringList());
}

/// Not looked through, only asked about one folder, as when something changes there.
void TestCatalogueSources::wholeDisk_isASource()
{
    m_desk->keeper->setSources({u"/"_s});
    m_desk->keeper->refreshFolders({m_desk->path(u"a"_s), m_desk->path(u"not/there"_s)}, {});
    QVERIFY(m_desk->library->findPath(m_desk->path(u"a/pond.md"_s)));
    QVERIFY(m_desk->keeper->countBelow(u"/"_s) > 0);
    QCOMPARE(m_desk->issues(), QStringList());

    QVERIFY(m_desk->watched.contains(m_desk->path(u"a"_s)));
    m_desk->keeper->setSources({m_desk->path(u"a/deep"_s)});
    QVERIFY(!m_desk->library->findPath(m_desk->path(u"a/pond.md"_s)));
    QVERIFY(m_desk->library->findPath(m_desk->path(u"a/deep/ice.md"_s)));
}

void TestCatalogueSources::removedSource_isLetGoWithItsIssues()
{
    QVERIFY(m_desk->write(u"a/empty.md"_s, {}));
    QVERIFY(QFile::link(m_desk->path(u"a/pond.md"_s), m_desk->path(u"a/link.md"_s)));
    m_desk->look();
    QCOMPARE(m_desk->issues().size(), 2);
    m_desk->setSources({});
    QCOMPARE(m_desk->listed(), QStringList());
    QCOMPARE(m_desk->issues(), QStringList());
    m_desk->restart();
    QCOMPARE(m_desk->listed(), QStringList());
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueSources::sourceInASource_staysWhenTheOuterIsRemoved()
{
    m_desk->setSources({u"a"_s, u"a/deep"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"ice@a/deep/ice.md"_s, u"pond@a/pond.md"_s}));
    m_desk->setSources({u"a/deep"_s});
    QCOMPARE(m_desk->listed(), QStringList {u"ice@a/deep/ice.md"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"ice@a/deep/ice.md"_s});
}

void TestCatalogueSources::singleFile_isASource()
{
    QVERIFY(m_desk->write(u"a/other.md"_s, storyBytes("Other")));
    m_desk->setSources({u"a/pond.md"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Lake")));
    m_desk->keeper->refreshFolders({m_desk->path(u"a"_s)}, {});
    QCOMPARE(m_desk->library->find({u"pond"_s})->info.title, u"Lake"_s);
    QCOMPARE(m_desk->library->size(), 1);
    m_desk->restart();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
}

void TestCatalogueSources::singleFileOfAnyEnding_isText()
{
    QVERIFY(m_desk->write(u"notes"_s, storyBytes("Notes")));
    m_desk->setSources({u"notes"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"notes@notes"_s});
}

void TestCatalogueSources::singleFileWithoutAName_hasAnId()
{
    QVERIFY(m_desk->write(u".md"_s, storyBytes("Nameless")));
    m_desk->setSources({u".md"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"story@.md"_s});
    m_desk->restart();
    QCOMPARE(m_desk->listed(), QStringList {u"story@.md"_s});
}

void TestCatalogueSources::singleFile_goesAndComesBack()
{
    m_desk->setSources({u"a/pond.md"_s});
    m_desk->look();
    QVERIFY(m_desk->move(u"a/pond.md"_s, u"pond.md"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList());
    QCOMPARE(m_desk->issues(), QStringList {u"a/pond.md: There is no such file or folder."_s});
    QVERIFY(m_desk->move(u"pond.md"_s, u"a/pond.md"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueSources::sourcesTheOuterDoesNotList_areLeftAlone_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("file");

    QTest::newRow("a hidden folder") << u"a/.hidden"_s << u"a/.hidden/lake.md"_s;
    QTest::newRow("a hidden file") << u"a/.lake.md"_s << u"a/.lake.md"_s;
    QTest::newRow("a file of another ending") << u"a/lake"_s << u"a/lake"_s;
}

void TestCatalogueSources::sourcesTheOuterDoesNotList_areLeftAlone()
{
    QFETCH(const QString, source);
    QFETCH(const QString, file);
    QVERIFY(m_desk->write(file, storyBytes("Lake", "lake")));
    m_desk->setSources({source, u"a"_s});
    m_desk->look();
    QCOMPARE(m_desk->library->size(), 3);
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
    QCOMPARE(m_desk->library->size(), 3);
}

void TestCatalogueSources::linkedSource_isRead()
{
    QVERIFY(QFile::link(m_desk->path(u"a"_s), m_desk->path(u"link"_s)));
    m_desk->setSources({u"link"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"ice@link/deep/ice.md"_s, u"pond@link/pond.md"_s}));
}

void TestCatalogueSources::loopOfLinks_isWalkedOnce()
{
    QVERIFY(QFile::link(m_desk->path(u"a"_s), m_desk->path(u"a/deep/up"_s)));
    m_desk->look();
    QCOMPARE(m_desk->library->size(), 2);
    QCOMPARE(m_desk->issues(),
             QStringList {u"a/deep/up: This is a link to another place and was passed over."_s});
}

void TestCatalogueSources::pipe_isNotWaitedFor()
{
    const QString pipe = m_desk->path(u"pipe.md"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    m_desk->setSources({u"a"_s, u"pipe.md"_s});
    m_desk->look();
    QCOMPARE(m_desk->library->size(), 2);
    QCOMPARE(m_desk->issues(), QStringList {u"pipe.md: This is not a file that could hold a story."_s});
}

void TestCatalogueSources::deepFolders_areReadToALimit()
{
    constexpr int depth = 70; // the limit is 64
    const QString deepest = u"a/"_s + QString(u"d/"_s).repeated(depth);
    QVERIFY(m_desk->write(deepest + u"lake.md"_s, storyBytes("Lake")));
    m_desk->look();
    QCOMPARE(m_desk->library->size(), 2);
    const Issues issues = m_desk->library->issues().all();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().severity, Issue::Severity::Warning);
    m_desk->setSources({deepest.chopped(1), u"a"_s}); // as the issue advises
    m_desk->look();
    QCOMPARE(m_desk->library->size(), 3);
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
}

QTEST_GUILESS_MAIN(TestCatalogueSources)
#include "tst_cataloguesources.moc"
