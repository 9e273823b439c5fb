// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderlisting.h"
#include "storyfiles.h"
#include "unprivileged.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestFolderListing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void folder_listsStoriesAndFoldersInOrder();
    void file_isDescribedByItsSizeAndTime();
    void hidden_isPassedOverInSilence();
    void otherEndings_arePassedOverInSilence();
    void oddThing_isOneIssue_data();
    void oddThing_isOneIssue();
    void nameThatIsNoUtf8_isToldOf_data();
    void nameThatIsNoUtf8_isToldOf();
    void missingFolder_isNotThere();
    void forbiddenFolder_isNotThere();
    void singleFile_mayHaveAnyEnding();
    void singleFileThatIsMissing_isNotThere();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray native(const QString &name) const { return QFile::encodeName(path(name)); }
    [[nodiscard]] bool makeSocket(const QString &name) const;
    [[nodiscard]] QStringList filesOf(const FolderListing &listing) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderListing::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFolderListing::cleanup()
{
    m_folder.reset();
}

bool TestFolderListing::makeSocket(const QString &name) const
{
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    qstrncpy(static_cast<char *>(address.sun_path), native(name).constData(), sizeof address.sun_path);
    const bool isBound
        = ::bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0; // the C way
    ::close(handle);
    return isBound;
}

QStringList TestFolderListing::filesOf(const FolderListing &listing) const
{
    QStringList names;
    for (const ListedFile &file : listing.files)
        names.append(file.name);
    return names;
}

void TestFolderListing::folder_listsStoriesAndFoldersInOrder()
{
    for (const QString &name : {u"pond.md"_s, u"ice.md"_s, u"Door.MD"_s, u"b/in.md"_s, u"a/in.md"_s})
        QVERIFY(writeBytes(path(name), "Words."));
    const FolderListing listing = listFolder(m_folder->path());
    QVERIFY(listing.isThere);
    QCOMPARE(filesOf(listing), (QStringList {u"Door.MD"_s, u"ice.md"_s, u"pond.md"_s}));
    QCOMPARE(listing.folders, (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(listing.issues, Issues());
}

void TestFolderListing::file_isDescribedByItsSizeAndTime()
{
    QVERIFY(writeBytes(path(u"pond.md"_s), "Words."));
    const FolderListing listing = listFolder(m_folder->path());
    QCOMPARE(listing.files.size(), 1);
    const QFileInfo info(path(u"pond.md"_s));
    QCOMPARE(listing.files.constFirst(),
             (ListedFile {u"pond.md"_s, 6, info.lastModified().toMSecsSinceEpoch()}));
}

void TestFolderListing::hidden_isPassedOverInSilence()
{
    for (const QString &name : {u".pond.md"_s, u".git/a.md"_s, u".obsidian/a.md"_s})
        QVERIFY(writeBytes(path(name), "Words."));
    const FolderListing listing = listFolder(m_folder->path());
    QCOMPARE(filesOf(listing), QStringList());
    QCOMPARE(listing.folders, QStringList());
    QCOMPARE(listing.issues, Issues());
}

void TestFolderListing::otherEndings_arePassedOverInSilence()
{
    for (const QString &name : {u"pond.jpg"_s, u"README"_s, u"pond.md~"_s, u"pond.md.part"_s})
        QVERIFY(writeBytes(path(name), "Words."));
    QVERIFY(QFile::link(path(u"nothing"_s), path(u"link.jpg"_s)));
    QCOMPARE(::mkfifo(native(u"pipe"_s).constData(), 0600), 0);
    const FolderListing listing = listFolder(m_folder->path());
    QCOMPARE(filesOf(listing), QStringList());
    QCOMPARE(listing.issues, Issues());
}

void TestFolderListing::oddThing_isOneIssue_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::addColumn<Issue::Severity>("severity");

    const QString link = u"This is a link to another place"_s;
    const QString device = u"This is not a file that could hold a story."_s;
    QTest::newRow("a link to a file") << u"file.md"_s << link << Issue::Severity::Note;
    QTest::newRow("a link to nothing") << u"dangling.md"_s << link << Issue::Severity::Note;
    QTest::newRow("a link to itself") << u"self.md"_s << link << Issue::Severity::Note;
    QTest::newRow("a link to a device") << u"device.md"_s << link << Issue::Severity::Note;
    QTest::newRow("a link to the folder above") << u"loop"_s << link << Issue::Severity::Note;
    QTest::newRow("a pipe") << u"pipe.md"_s << device << Issue::Severity::Error;
    QTest::newRow("a socket") << u"socket.md"_s << device << Issue::Severity::Error;
}

void TestFolderListing::oddThing_isOneIssue()
{
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    QFETCH(const Issue::Severity, severity);
    QVERIFY(writeBytes(path(u"elsewhere/pond.md"_s), "Words."));
    QVERIFY(QDir().mkpath(path(u"here"_s)));
    const QHash<QString, QString> links {{u"file.md"_s, path(u"elsewhere/pond.md"_s)},
                                         {u"dangling.md"_s, path(u"nothing"_s)},
                                         {u"self.md"_s, u"self.md"_s},
                                         {u"device.md"_s, u"/dev/zero"_s},
                                         {u"loop"_s, m_folder->path()}};
    const QString at = u"here/"_s + name;
    if (links.contains(name))
        QCOMPARE(::symlink(QFile::encodeName(links.value(name)).constData(), native(at).constData()), 0);
    else if (name == "pipe.md"_L1)
        QCOMPARE(::mkfifo(native(at).constData(), 0600), 0);
    else
        QVERIFY(makeSocket(at));

    const FolderListing listing = listFolder(path(u"here"_s));
    QVERIFY(listing.isThere);
    QCOMPARE(filesOf(listing), QStringList());
    QCOMPARE(listing.folders, QStringList());
    QCOMPARE(listing.issues.size(), 1);
    const Issue &issue = listing.issues.constFirst();
    QCOMPARE(issue.severity, severity);
    QCOMPARE(issue.file, path(at));
    QVERIFY2(issue.text.startsWith(said), qPrintable(issue.text));
    QVERIFY(!issue.advice.isEmpty());
}

void TestFolderListing::nameThatIsNoUtf8_isToldOf_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isFolder");

    QTest::newRow("a file") << QByteArray("caf\xe9.md") << false;
    QTest::newRow("a folder") << QByteArray("caf\xe9") << true;
}

void TestFolderListing::nameThatIsNoUtf8_isToldOf()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isFolder);
    const QByteArray at = QFile::encodeName(m_folder->path()) + '/' + name;
    QCOMPARE(isFolder ? ::mkdir(at.constData(), 0700) : ::mknod(at.constData(), S_IFREG | 0600, 0), 0);
    const FolderListing listing = listFolder(m_folder->path());
    QCOMPARE(isFolder ? ::rmdir(at.constData()) : ::unlink(at.constData()), 0); // Qt could not
    QCOMPARE(filesOf(listing), QStringList());
    QCOMPARE(listing.folders, QStringList());
    QCOMPARE(listing.issues.size(), 1);
    QCOMPARE(listing.issues.constFirst().severity, Issue::Severity::Error);
    QVERIFY2(listing.issues.constFirst().text.contains(u"name cannot be read"),
             qPrintable(listing.issues.constFirst().text));
}

void TestFolderListing::missingFolder_isNotThere()
{
    const FolderListing listing = listFolder(path(u"nothing"_s));
    QVERIFY(!listing.isThere);
    QCOMPARE(listing.issues.size(), 1);
    QCOMPARE(listing.issues.constFirst().severity, Issue::Severity::Error);
    QCOMPARE(listing.issues.constFirst().file, path(u"nothing"_s));
}

void TestFolderListing::forbiddenFolder_isNotThere()
{
    QVERIFY(writeBytes(path(u"here/pond.md"_s), "Words."));
    const Unprivileged user({m_folder->path(), path(u"here"_s)});
    if (!user.isReady())
        QSKIP("This system lets nobody be another user.");
    QVERIFY(QFile::setPermissions(path(u"here"_s), QFile::Permissions()));
    const FolderListing listing = listFolder(path(u"here"_s));
    QVERIFY(QFile::setPermissions(path(u"here"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!listing.isThere);
    QCOMPARE(listing.issues.size(), 1);
    QVERIFY(listing.issues.constFirst().text.contains(u"may not be read"));
    QVERIFY(listFolder(path(u"here"_s)).isThere);
}

void TestFolderListing::singleFile_mayHaveAnyEnding()
{
    QVERIFY(writeBytes(path(u"notes"_s), "Words."));
    const FolderListing listing = listFile(path(u"notes"_s));
    QVERIFY(listing.isThere);
    QCOMPARE(filesOf(listing), QStringList {u"notes"_s});
    QCOMPARE(listing.issues, Issues());
}

void TestFolderListing::singleFileThatIsMissing_isNotThere()
{
    const FolderListing listing = listFile(path(u"notes"_s));
    QVERIFY(!listing.isThere);
    QCOMPARE(listing.issues.size(), 1);
    QCOMPARE(listing.issues.constFirst().file, path(u"notes"_s));
}

QTEST_GUILESS_MAIN(TestFolderListing)
#include "tst_folderlisting.moc"
