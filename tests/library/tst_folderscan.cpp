// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderscan.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

Catalogue scanned(const QString &path)
{
    Catalogue all;
    scanFolder(path, [&all](const Catalogue &found) {
        all.entries += found.entries;
        all.issues += found.issues;
    });
    return all;
}

QStringList sortedIds(const Catalogue &catalogue)
{
    QStringList ids;
    for (const CatalogueEntry &entry : catalogue.entries)
        ids.append(entry.info.id.value);
    ids.sort();
    return ids;
}

} // namespace

class TestFolderScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void folder_givesItsStoriesAndThoseBelow();
    void hiddenAndOtherFiles_arePassedOver();
    void links_arePassedOver();
    void file_isTakenByItself();
    void relativePath_givesAbsolutePaths();
    void emptyFolder_givesNothing();
    void brokenStory_isAnIssueBesideTheOthers();
    void oddRoot_isOneError_data();
    void oddRoot_isOneError();
    void manyStories_comeInBatches();
    void stopInTheMiddle_givesNoMore();
    void stopBefore_givesNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes = "---\ntitle: A\nartist: B\n---\nWords.") const
    {
        QVERIFY(writeBytes(path(name), bytes));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderScan::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFolderScan::cleanup()
{
    m_folder.reset();
}

void TestFolderScan::folder_givesItsStoriesAndThoseBelow()
{
    write(u"one.md"_s);
    write(u"two.markdown"_s);
    write(u"THREE.MD"_s);
    write(u"mia/four.md"_s);
    write(u"mia/long ago/five/story.md"_s);
    const Catalogue found = scanned(m_folder->path());
    QCOMPARE(sortedIds(found), (QStringList {u"THREE"_s, u"five"_s, u"four"_s, u"one"_s, u"two"_s}));
    QCOMPARE(found.issues, Issues());
}

void TestFolderScan::hiddenAndOtherFiles_arePassedOver()
{
    write(u"one.md"_s);
    write(u"notes.txt"_s);
    write(u"one.md.bak"_s);
    write(u"md"_s);
    write(u".hidden.md"_s);
    write(u".git/two.md"_s);
    const Catalogue found = scanned(m_folder->path());
    QCOMPARE(sortedIds(found), QStringList {u"one"_s});
    QCOMPARE(found.issues, Issues());
}

void TestFolderScan::links_arePassedOver()
{
    write(u"in/one.md"_s);
    write(u"out/two.md"_s);
    QVERIFY(QFile::link(path(u"out/two.md"_s), path(u"in/two.md"_s)));
    QVERIFY(QFile::link(path(u"out"_s), path(u"in/out"_s)));
    QVERIFY(QFile::link(path(u"in"_s), path(u"in/loop"_s)));
    QVERIFY(QFile::link(path(u"in/self.md"_s), path(u"in/self.md"_s)));
    QVERIFY(QFile::link(path(u"nothing.md"_s), path(u"in/dangling.md"_s)));
    const Catalogue found = scanned(path(u"in"_s));
    QCOMPARE(sortedIds(found), QStringList {u"one"_s});
    QCOMPARE(found.issues, Issues());
}

void TestFolderScan::file_isTakenByItself()
{
    write(u"one.txt"_s);
    write(u"two.md"_s);
    const Catalogue found = scanned(path(u"one.txt"_s));
    QCOMPARE(sortedIds(found), QStringList {u"one"_s});
    QCOMPARE(found.entries.constFirst().path, path(u"one.txt"_s));
}

void TestFolderScan::relativePath_givesAbsolutePaths()
{
    write(u"mia/one.md"_s);
    const QString relative = QDir::current().relativeFilePath(path(u"mia"_s));
    const Catalogue found = scanned(relative + u"/../mia/"_s);
    QCOMPARE(found.entries.size(), 1);
    QCOMPARE(found.entries.constFirst().path, path(u"mia/one.md"_s));
}

void TestFolderScan::emptyFolder_givesNothing()
{
    const Catalogue found = scanned(m_folder->path());
    QVERIFY(found.entries.isEmpty());
    QCOMPARE(found.issues, Issues());
}

void TestFolderScan::brokenStory_isAnIssueBesideTheOthers()
{
    write(u"one.md"_s);
    write(u"empty.md"_s, {});
    QVERIFY(QDir().mkpath(path(u"folder.md"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.md"_s)).constData(), 0600), 0);
    const Catalogue found = scanned(m_folder->path());
    QCOMPARE(sortedIds(found), QStringList {u"one"_s});
    QStringList files;
    for (const Issue &issue : found.issues)
        files.append(issue.file);
    files.sort();
    QCOMPARE(files, (QStringList {path(u"empty.md"_s), path(u"pipe.md"_s)}));
}

void TestFolderScan::oddRoot_isOneError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");

    QTest::newRow("missing") << u"missing"_s << u"no such file"_s;
    QTest::newRow("a link to nothing") << u"dangling"_s << u"no such file"_s;
    QTest::newRow("a pipe") << u"pipe"_s << u"not a file"_s;
}

void TestFolderScan::oddRoot_isOneError()
{
    QVERIFY(QFile::link(path(u"nothing"_s), path(u"dangling"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    const Catalogue found = scanned(path(name));
    QVERIFY(found.entries.isEmpty());
    QCOMPARE(found.issues.size(), 1);
    const Issue issue = found.issues.constFirst();
    QCOMPARE(issue.severity, Issue::Severity::Error);
    QCOMPARE(issue.file, path(name));
    QVERIFY2(issue.text.contains(said), qPrintable(issue.text));
}

void TestFolderScan::manyStories_comeInBatches()
{
    for (int number = 0; number < 450; ++number)
        write(u"%1.md"_s.arg(number));
    QList<qsizetype> sizes;
    scanFolder(m_folder->path(), [&sizes](const Catalogue &found) { sizes.append(found.entries.size()); });
    QCOMPARE(sizes, (QList<qsizetype> {200, 200, 50}));
}

void TestFolderScan::stopInTheMiddle_givesNoMore()
{
    for (int number = 0; number < 250; ++number)
        write(u"%1.md"_s.arg(number));
    std::stop_source stop;
    qsizetype stories = 0;
    const auto take = [&](const Catalogue &found) {
        stories += found.entries.size();
        stop.request_stop();
    };
    scanFolder(m_folder->path(), take, stop.get_token());
    QCOMPARE(stories, 200);
}

void TestFolderScan::stopBefore_givesNothing()
{
    write(u"one.md"_s);
    std::stop_source stop;
    stop.request_stop();
    int calls = 0;
    scanFolder(
        m_folder->path(), [&calls](const Catalogue &) { ++calls; }, stop.get_token());
    QCOMPARE(calls, 0);
}

QTEST_GUILESS_MAIN(TestFolderScan)
#include "tst_folderscan.moc"
