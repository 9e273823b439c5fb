// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfile.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestStoryFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void file_isReadAsInfoAndAsStory();
    void idFromTheLibrary_isKept();
    void unreadableFile_isOneError_data();
    void unreadableFile_isOneError();
    void largestFile_isStillRead();
    void tooLargeFile_isStampedButNotKept();
    void sameBytes_haveTheSameStamp();
    void bundledPicture_isBesideItsStory();
    void frontispiece_isFoundOrMissed();
    void pictureOfFolder_isFoundInside_data();
    void pictureOfFolder_isFoundInside();
    void pictureOutside_saysWhyThereIsNone_data();
    void pictureOutside_saysWhyThereIsNone();
    void storyOfAFile_knowsItsPictures();
    void pictureLinkLeadingOutside_isNone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] CatalogueEntry storyEntry() const
    {
        CatalogueEntry entry;
        entry.path = path(u"story/story.md"_s);
        return entry;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoryFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestStoryFile::cleanup()
{
    m_folder.reset();
}

void TestStoryFile::file_isReadAsInfoAndAsStory()
{
    const CatalogueEntry entry = writeStory(m_folder->path(), u"pond"_s, u"Thin *ice*."_s);
    QCOMPARE(entry.info.title, u"The pond"_s);
    const ParsedStory parsed = readStory(entry);
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->text, u"Thin ice."_s);
    QCOMPARE(parsed.story->info, entry.info);
    QCOMPARE(parsed.issues, Issues());
}

void TestStoryFile::idFromTheLibrary_isKept()
{
    CatalogueEntry entry = writeStory(m_folder->path(), u"pond"_s, u"Thin ice."_s);
    entry.info.id.value = u"pond-2"_s;
    const ParsedStory parsed = readStory(entry);
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->info.id.value, u"pond-2"_s);
}

void TestStoryFile::unreadableFile_isOneError_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");

    QTest::newRow("missing") << u"missing.md"_s << u"no longer there"_s;
    QTest::newRow("a link to nothing") << u"dangling.md"_s << u"no longer there"_s;
    QTest::newRow("a folder") << u"folder.md"_s << u"not a file"_s;
    QTest::newRow("a pipe, which would wait for ever") << u"pipe.md"_s << u"not a file"_s;
    QTest::newRow("empty") << u"empty.md"_s << u"empty"_s;
    QTest::newRow("17 MB of nothing") << u"large.md"_s << u"larger than 16 MB"_s;
    QTest::newRow("a byte too much") << u"nearly.md"_s << u"larger than 16 MB"_s;
}

void TestStoryFile::unreadableFile_isOneError()
{
    QVERIFY(QFile::link(path(u"nothing"_s), path(u"dangling.md"_s)));
    QVERIFY(QDir().mkpath(path(u"folder.md"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe.md"_s)).constData(), 0600), 0);
    QVERIFY(writeBytes(path(u"empty.md"_s), {}));
    QVERIFY(writeBytes(path(u"large.md"_s), {}));
    QVERIFY(QFile::resize(path(u"large.md"_s), 17 * 1024 * 1024)); // sparse: takes no room
    QVERIFY(writeBytes(path(u"nearly.md"_s), {}));
    QVERIFY(QFile::resize(path(u"nearly.md"_s), largestStoryFile + 1));

    QFETCH(const QString, name);
    QFETCH(const QString, said);
    const StoryFile file = readStoryFile(path(name));
    QVERIFY(file.entries.isEmpty());
    QCOMPARE(file.issues.size(), 1);
    QCOMPARE(file.issues.constFirst().severity, Issue::Severity::Error);
    QCOMPARE(file.issues.constFirst().file, path(name));
    QVERIFY2(file.issues.constFirst().text.contains(said), qPrintable(file.issues.constFirst().text));
    QVERIFY(!file.issues.constFirst().advice.isEmpty());

    CatalogueEntry entry;
    entry.path = path(name);
    const ParsedStory story = readStory(entry);
    QVERIFY(!story.story);
    QCOMPARE(story.issues, file.issues);
}

void TestStoryFile::largestFile_isStillRead()
{
    QVERIFY(writeBytes(path(u"mia/large.md"_s), "Words."));
    QVERIFY(QFile::resize(path(u"mia/large.md"_s), largestStoryFile));
    const StoryFile file = readStoryFile(path(u"mia/large.md"_s));
    QCOMPARE(file.entries.size(), 1);
    QCOMPARE(file.entries.constFirst().info.words, 1);
}

void TestStoryFile::tooLargeFile_isStampedButNotKept()
{
    QVERIFY(writeBytes(path(u"large.md"_s), "Words."));
    QVERIFY(QFile::resize(path(u"large.md"_s), largestStoryFile + 1));
    const StoryFile file = readStoryFile(path(u"large.md"_s));
    QVERIFY(file.entries.isEmpty());
    QVERIFY(!file.stamp.isEmpty()); // so that it is known again where it has been moved
}

void TestStoryFile::sameBytes_haveTheSameStamp()
{
    QVERIFY(writeBytes(path(u"one.md"_s), "Thin ice."));
    QVERIFY(writeBytes(path(u"two.md"_s), "Thin ice."));
    QVERIFY(writeBytes(path(u"three.md"_s), "Thick ice"));
    const QByteArray stamp = readStoryFile(path(u"one.md"_s)).stamp;
    QVERIFY(!stamp.isEmpty());
    QCOMPARE(readStoryFile(path(u"two.md"_s)).stamp, stamp);
    QCOMPARE(readStoryFile(path(u"two.md"_s)).entries.constFirst().stamp, stamp);
    QVERIFY(readStoryFile(path(u"three.md"_s)).stamp != stamp);
}

void TestStoryFile::bundledPicture_isBesideItsStory()
{
    CatalogueEntry entry;
    entry.path = u":/stories/mia/story.md"_s;
    QCOMPARE(findPicture(entry, u"frontispiece.svg"_s).path, u":/stories/mia/frontispiece.svg"_s);
    QCOMPARE(findPicture(entry, u"../ana/frontispiece.svg"_s).path, QString());
}

void TestStoryFile::frontispiece_isFoundOrMissed()
{
    QVERIFY(writeBytes(path(u"story.md"_s), "---\ntitle: T\nartist: A\nart: pond.png\n---\nText."));
    const StoryFile missed = readStoryFile(path(u"story.md"_s));
    QCOMPARE(missed.entries.size(), 1);
    QCOMPARE(missed.entries.constFirst().picture, QString());
    QCOMPARE(missed.issues.size(), 1);
    QCOMPARE(missed.issues.constFirst().severity, Issue::Severity::Warning);
    QCOMPARE(missed.issues.constFirst().line, 4);

    QVERIFY(writeBytes(path(u"pond.png"_s), "p"));
    const StoryFile found = readStoryFile(path(u"story.md"_s));
    QCOMPARE(found.issues, Issues());
    QCOMPARE(found.entries.constFirst().picture, QFileInfo(path(u"pond.png"_s)).canonicalFilePath());
}

void TestStoryFile::pictureOfFolder_isFoundInside_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("found");

    QTest::newRow("beside the story") << u"pond.png"_s << u"story/pond.png"_s;
    QTest::newRow("in a folder below") << u"art/ice.png"_s << u"story/art/ice.png"_s;
    QTest::newRow("by a way round") << u"./art/../pond.png"_s << u"story/pond.png"_s;
    QTest::newRow("by a link inside") << u"link.png"_s << u"story/art/ice.png"_s;
    QTest::newRow("a name that begins with dots") << u"..pond.png"_s << u"story/..pond.png"_s;
}

void TestStoryFile::pictureOfFolder_isFoundInside()
{
    QVERIFY(writeBytes(path(u"story/pond.png"_s), "p"));
    QVERIFY(writeBytes(path(u"story/..pond.png"_s), "p"));
    QVERIFY(writeBytes(path(u"story/art/ice.png"_s), "i"));
    QVERIFY(QFile::link(path(u"story/art/ice.png"_s), path(u"story/link.png"_s)));
    QFETCH(const QString, file);
    QFETCH(const QString, found);
    QCOMPARE(findPicture(storyEntry(), file).path, QFileInfo(path(found)).canonicalFilePath());
}

void TestStoryFile::pictureOutside_saysWhyThereIsNone_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("reason");

    QTest::newRow("missing") << u"missing.png"_s << u"is not there"_s;
    QTest::newRow("the folder above") << u".."_s << u"is outside"_s;
    QTest::newRow("a picture above") << u"../outside.png"_s << u"is outside"_s;
    QTest::newRow("above by a way round") << u"art/../../outside.png"_s << u"is outside"_s;
    QTest::newRow("a folder whose name begins alike") << u"../story-2/outside.png"_s << u"is outside"_s;
    QTest::newRow("the story's folder itself") << u"."_s << u"is not a file"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s << u"is outside"_s;
    QTest::newRow("bundled") << u":/stories/mia-kalmurzaeva/frontispiece.svg"_s << u"is outside"_s;
    QTest::newRow("an address") << u"https://a.example/outside.png"_s << u"opens no addresses"_s;
    QTest::newRow("an address without a scheme") << u"//a.example/outside.png"_s << u"opens no addresses"_s;
    QTest::newRow("a file's address") << u"file:///etc/passwd"_s << u"opens no addresses"_s;
    QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << u"opens no addresses"_s;
    QTest::newRow("a sign that others replace") << u"%1.png"_s << u"“%1.png” is not there"_s;
}

void TestStoryFile::pictureOutside_saysWhyThereIsNone()
{
    QVERIFY(writeBytes(path(u"outside.png"_s), "o"));
    QVERIFY(writeBytes(path(u"story-2/outside.png"_s), "o"));
    QVERIFY(QDir().mkpath(path(u"story/art"_s)));
    QFETCH(const QString, file);
    QFETCH(const QString, reason);
    const PictureFile found = findPicture(storyEntry(), file);
    QCOMPARE(found.path, QString());
    QVERIFY2(found.problem.contains(reason), qPrintable(found.problem));
}

void TestStoryFile::storyOfAFile_knowsItsPictures()
{
    QVERIFY(writeBytes(path(u"story/pond.png"_s), "p"));
    QVERIFY(writeBytes(
        path(u"story/story.md"_s),
        "---\ntitle: T\nartist: A\nart: pond.png\n---\nText.\n\n![Ice](ice.png)\n\n![Pond](pond.png)"));
    CatalogueEntry entry;
    entry.path = path(u"story/story.md"_s);
    const ParsedStory read = readStory(entry);
    QVERIFY(read.story);
    QCOMPARE(read.story->pictures.size(), 2);
    QCOMPARE(read.story->pictures.value(u"pond.png"_s).path,
             QFileInfo(path(u"story/pond.png"_s)).canonicalFilePath());
    QVERIFY(read.story->pictures.value(u"ice.png"_s).problem.contains(u"ice.png"_s));
}

void TestStoryFile::pictureLinkLeadingOutside_isNone()
{
    QVERIFY(writeBytes(path(u"outside.png"_s), "o"));
    QVERIFY(QDir().mkpath(path(u"story"_s)));
    QVERIFY(QFile::link(path(u"outside.png"_s), path(u"story/link.png"_s)));
    QVERIFY(QFile::link(m_folder->path(), path(u"story/up"_s)));
    QCOMPARE(findPicture(storyEntry(), u"link.png"_s).path, QString());
    QCOMPARE(findPicture(storyEntry(), u"up/outside.png"_s).path, QString());
}

QTEST_GUILESS_MAIN(TestStoryFile)
#include "tst_storyfile.moc"
