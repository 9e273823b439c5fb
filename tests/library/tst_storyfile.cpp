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
    void bundledPicture_isBesideItsStory();
    void pictureOfFolder_isFoundInside_data();
    void pictureOfFolder_isFoundInside();
    void pictureOutside_saysWhyThereIsNone_data();
    void pictureOutside_saysWhyThereIsNone();
    void storyOfAFile_knowsItsPictures();
    void pictureLinkLeadingOutside_isNone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] CatalogueEntry entryWithPicture(const QString &file) const
    {
        CatalogueEntry entry;
        entry.info.frontispiece.file = file;
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
    const ParsedInfo info = readStoryInfo(path(name));
    QVERIFY(!info.info);
    QCOMPARE(info.issues.size(), 1);
    QCOMPARE(info.issues.constFirst().severity, Issue::Severity::Error);
    QCOMPARE(info.issues.constFirst().file, path(name));
    QVERIFY2(info.issues.constFirst().text.contains(said), qPrintable(info.issues.constFirst().text));
    QVERIFY(!info.issues.constFirst().advice.isEmpty());

    const ParsedStory story = readStory({{}, path(name)});
    QVERIFY(!story.story);
    QCOMPARE(story.issues, info.issues);
}

void TestStoryFile::largestFile_isStillRead()
{
    QVERIFY(writeBytes(path(u"mia/large.md"_s), "Words."));
    QVERIFY(QFile::resize(path(u"mia/large.md"_s), largestStoryFile));
    const ParsedInfo parsed = readStoryInfo(path(u"mia/large.md"_s));
    QVERIFY(parsed.info);
    QCOMPARE(parsed.info->words, 1);
}

void TestStoryFile::bundledPicture_isBesideItsStory()
{
    CatalogueEntry entry;
    entry.path = u":/stories/mia/story.md"_s;
    entry.info.frontispiece.file = u"frontispiece.svg"_s;
    QCOMPARE(picturePath(entry), u":/stories/mia/frontispiece.svg"_s);
    entry.info.frontispiece.file = u"../ana/frontispiece.svg"_s;
    QCOMPARE(picturePath(entry), QString());
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
    QCOMPARE(picturePath(entryWithPicture(file)), QFileInfo(path(found)).canonicalFilePath());
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
    QCOMPARE(picturePath(entryWithPicture(file)), QString());
    const PictureFile found = findPicture(entryWithPicture(file), file);
    QCOMPARE(found.path, QString());
    QVERIFY2(found.problem.contains(reason), qPrintable(found.problem));
    QCOMPARE(picturePath(entryWithPicture(QString())), QString());
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
    QCOMPARE(picturePath(entryWithPicture(u"link.png"_s)), QString());
    QCOMPARE(picturePath(entryWithPicture(u"up/outside.png"_s)), QString());
}

QTEST_GUILESS_MAIN(TestStoryFile)
#include "tst_storyfile.moc"
