// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "cataloguedesk.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestCatalogueKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void firstLook_findsEverything();
    void secondLook_readsNothing();
    void restart_showsTheSameWithoutLooking();
    void story_isFoundBeforeAnythingIsLoaded();
    void whatHappensToFiles_isFollowed_data();
    void whatHappensToFiles_isFollowed();
    void changedFolders_areLookedAtAlone();
    void goneFolder_isNoIssueInWhateverOrderItIsToldOf_data();
    void goneFolder_isNoIssueInWhateverOrderItIsToldOf();
    void readAgain_readsWhatHasNotChanged();
    void missingPicture_isNoIssueOnceItCame();
    void count_isThatOfTheSource();
    void progress_endsWithAllFilesRead();
    void folders_areToldOfForWatching();

private:
    [[nodiscard]] bool act(const QString &step) const;

    std::unique_ptr<CatalogueDesk> m_desk;
};

void TestCatalogueKeeper::init()
{
    m_desk = std::make_unique<CatalogueDesk>(QStringList {u"a"_s, u"b"_s});
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    QVERIFY(m_desk->write(u"a/deep/ice.md"_s, storyBytes("Ice")));
    QVERIFY(m_desk->write(u"b/door.md"_s, storyBytes("Door")));
    m_desk->look();
}

void TestCatalogueKeeper::cleanup()
{
    m_desk.reset();
}

void TestCatalogueKeeper::firstLook_findsEverything()
{
    QCOMPARE(m_desk->listed(),
             (QStringList {u"door@b/door.md"_s, u"ice@a/deep/ice.md"_s, u"pond@a/pond.md"_s}));
    QCOMPARE(m_desk->issues(), QStringList());
    const auto pond = m_desk->library->find({u"pond"_s});
    QCOMPARE(pond->info.title, u"Pond"_s);
    QCOMPARE(pond->info.artists, QStringList {u"Mia Kalmurzaeva"_s});
    QVERIFY(!pond->stamp.isEmpty());
    QVERIFY(pond->added > 0);
}

void TestCatalogueKeeper::secondLook_readsNothing()
{
    // Other bytes, the same size and time: whoever reads the file would find out.
    const QDateTime time = QFileInfo(m_desk->path(u"a/pond.md"_s)).lastModified();
    QVERIFY(writeBytes(m_desk->path(u"a/pond.md"_s), storyBytes("Lake")));
    QFile file(m_desk->path(u"a/pond.md"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
    m_desk->restart();
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
}

void TestCatalogueKeeper::restart_showsTheSameWithoutLooking()
{
    QList<PackedEntry> before = m_desk->library->entries();
    m_desk->restart();
    QList<PackedEntry> after = m_desk->library->entries();
    const auto id = [](const PackedEntry &entry) { return entry.id(); };
    std::ranges::sort(before, {}, id);
    std::ranges::sort(after, {}, id);
    QCOMPARE(after, before);
}

void TestCatalogueKeeper::story_isFoundBeforeAnythingIsLoaded()
{
    const auto pond = m_desk->keeper->story({u"pond"_s});
    QVERIFY(pond);
    QCOMPARE(pond->title(), u"Pond"_s);
    QVERIFY(!m_desk->keeper->story({u"nobody"_s}));
    QVERIFY(QFile::remove(m_desk->path(u"a/pond.md"_s)));
    m_desk->look();
    QVERIFY(!m_desk->keeper->story({u"pond"_s}));
}

/// Does "write NAME TITLE", "move FROM TO", "copy FROM TO", "look all", "remove NAME" or "remove FOLDER/".
bool TestCatalogueKeeper::act(const QString &step) const
{
    const QStringList words = step.split(u' ');
    const QString verb = words.at(0);
    const QString name = words.at(1);
    if (verb == "write"_L1)
        return m_desk->write(name, storyBytes(words.at(2).toUtf8()));
    if (verb == "move"_L1)
        return m_desk->move(name, words.at(2));
    if (verb == "copy"_L1)
        return m_desk->write(words.at(2), bytesOf(m_desk->path(name)));
    if (verb == "look"_L1)
        return m_desk->look(), true;
    return name.endsWith(u'/') ? QDir(m_desk->path(name)).removeRecursively()
                               : QFile::remove(m_desk->path(name));
}

void TestCatalogueKeeper::whatHappensToFiles_isFollowed_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QStringList>("listed"); // besides "door@b/door.md"
    QTest::addColumn<QStringList>("news");

    const QString ice = u"ice@a/deep/ice.md"_s;
    const QString pond = u"pond@a/pond.md"_s;
    const auto row = [](const char *name, const QStringList &steps, const QStringList &listed,
                        const QStringList &news) { QTest::newRow(name) << steps << listed << news; };

    row("nothing", {}, {ice, pond}, {});
    row("added", {u"write b/lake.md Lake"_s}, {ice, u"lake@b/lake.md"_s, pond}, {u"+lake"_s});
    row("edited", {u"write a/pond.md Lake"_s}, {ice, pond}, {u"+pond"_s});
    row("written anew as it was", {u"copy a/pond.md a/pond.md"_s}, {ice, pond}, {u"+pond"_s});
    row("removed", {u"remove a/pond.md"_s}, {ice}, {u"-pond"_s});
    row("renamed", {u"move a/pond.md a/lake.md"_s}, {ice, u"pond@a/lake.md"_s}, {u"+pond"_s});
    row("renamed in case only", {u"move a/pond.md a/Pond.md"_s}, {ice, u"pond@a/Pond.md"_s}, {u"+pond"_s});
    row("moved down", {u"move a/pond.md a/deep/pond.md"_s}, {ice, u"pond@a/deep/pond.md"_s}, {u"+pond"_s});
    // It goes with the one source's look and comes with the other's.
    row("moved to another source", {u"move a/pond.md b/pond.md"_s}, {ice, u"pond@b/pond.md"_s},
        {u"+pond"_s, u"-pond"_s});
    row("folder renamed", {u"move a/deep a/shallow"_s}, {u"ice@a/shallow/ice.md"_s, pond}, {u"+ice"_s});
    row("folder removed", {u"remove a/deep/"_s}, {pond}, {u"-ice"_s});
    row("emptied folder", {u"remove a/deep/ice.md"_s}, {pond}, {u"-ice"_s});
    row("copied", {u"copy a/pond.md b/copy.md"_s}, {ice, u"pond@a/pond.md+b/copy.md"_s}, {u"+pond"_s});
    row("copied, the first removed", {u"copy a/pond.md b/copy.md"_s, u"look all"_s, u"remove a/pond.md"_s},
        {ice, u"pond@b/copy.md"_s}, {u"+pond"_s});
    row("copied, the copy removed", {u"copy a/pond.md b/copy.md"_s, u"look all"_s, u"remove b/copy.md"_s},
        {ice, pond}, {u"+pond"_s});
    row("copied, the copy edited", {u"copy a/pond.md b/copy.md"_s, u"look all"_s, u"write b/copy.md Lake"_s},
        {u"copy@b/copy.md"_s, ice, pond}, {u"+copy"_s, u"+pond"_s});
    row("two files exchanged",
        {u"move a/pond.md a/x"_s, u"move a/deep/ice.md a/pond.md"_s, u"move a/x a/deep/ice.md"_s},
        {u"ice@a/pond.md"_s, u"pond@a/deep/ice.md"_s}, {u"+ice"_s, u"+pond"_s});
    row("edited into a copy", {u"copy a/deep/ice.md a/pond.md"_s}, {u"ice@a/deep/ice.md+a/pond.md"_s},
        {u"+ice"_s, u"-pond"_s});
    row("edited into a copy, and back",
        {u"copy a/deep/ice.md a/pond.md"_s, u"look all"_s, u"write a/pond.md Pond"_s}, {ice, pond},
        {u"+ice"_s, u"+pond"_s});
    row("file becomes a folder", {u"move a/pond.md a/x"_s, u"write a/pond.md/lake.md Lake"_s},
        {ice, u"lake@a/pond.md/lake.md"_s}, {u"+lake"_s, u"-pond"_s});
    row("removed, and back", {u"move a/pond.md a/x"_s, u"look all"_s, u"move a/x a/pond.md"_s}, {ice, pond},
        {u"+pond"_s});
    row("emptied", {u"remove a/pond.md"_s, u"write a/pond.md x"_s}, {ice, pond}, {u"+pond"_s});
}

void TestCatalogueKeeper::whatHappensToFiles_isFollowed()
{
    QFETCH(const QStringList, steps);
    QFETCH(QStringList, listed);
    QFETCH(const QStringList, news);
    listed.append(u"door@b/door.md"_s);
    listed.sort();
    for (const QString &step : steps)
        QVERIFY2(act(step), qPrintable(step));
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->news(), news);
    QCOMPARE(m_desk->issues(), QStringList());

    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
    m_desk->restart();
    QCOMPARE(m_desk->listed(), listed);
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->news(), QStringList());
}

void TestCatalogueKeeper::changedFolders_areLookedAtAlone()
{
    QVERIFY(m_desk->write(u"a/lake.md"_s, storyBytes("Lake")));
    QVERIFY(m_desk->write(u"a/deep/snow.md"_s, storyBytes("Snow")));
    QVERIFY(m_desk->write(u"a/new/deeper/rain.md"_s, storyBytes("Rain")));
    m_desk->told.clear();
    m_desk->keeper->refreshFolders({m_desk->path(u"a"_s)}, {});
    QCOMPARE(m_desk->news(), (QStringList {u"+lake"_s, u"+rain"_s}));
    m_desk->told.clear();
    m_desk->keeper->refreshFolders({m_desk->path(u"a/deep"_s), m_desk->folder()}, {});
    QCOMPARE(m_desk->news(), QStringList {u"+snow"_s});
}

void TestCatalogueKeeper::goneFolder_isNoIssueInWhateverOrderItIsToldOf_data()
{
    QTest::addColumn<QStringList>("folders");

    QTest::newRow("above first") << QStringList {u"a"_s, u"a/deep"_s};
    QTest::newRow("itself first") << QStringList {u"a/deep"_s, u"a"_s};
    QTest::newRow("itself alone") << QStringList {u"a/deep"_s};
}

void TestCatalogueKeeper::goneFolder_isNoIssueInWhateverOrderItIsToldOf()
{
    QFETCH(const QStringList, folders);
    QVERIFY(QDir(m_desk->path(u"a/deep"_s)).removeRecursively());
    QStringList paths;
    for (const QString &folder : folders)
        paths.append(m_desk->path(folder));
    m_desk->keeper->refreshFolders(paths, {});
    QCOMPARE(m_desk->listed(), (QStringList {u"door@b/door.md"_s, u"pond@a/pond.md"_s}));
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueKeeper::readAgain_readsWhatHasNotChanged()
{
    QVERIFY(m_desk->write(u"a/art.md"_s, "---\ntitle: Art\nartist: A\nart: art.png\n---\nText."));
    m_desk->look();
    QCOMPARE(m_desk->issues().size(), 1);
    QVERIFY(writeBytes(m_desk->path(u"a/art.png"_s), "p"));
    m_desk->keeper->readAgain(m_desk->path(u"a/art.md"_s), {});
    QCOMPARE(m_desk->issues(), QStringList());
    QVERIFY(!m_desk->library->find({u"art"_s})->picture.isEmpty());

    QVERIFY(QFile::remove(m_desk->path(u"a/art.png"_s)));
    m_desk->keeper->readAgain(m_desk->path(u"a"_s), {});
    QCOMPARE(m_desk->issues().size(), 1);
    QCOMPARE(m_desk->listed().size(), 4);
}

void TestCatalogueKeeper::missingPicture_isNoIssueOnceItCame()
{
    QVERIFY(m_desk->write(u"b/lake.md"_s,
                          "---\ntitle: Lake\nartist: Mia Kalmurzaeva\nart: lake.png\n---\nOf lakes.\n"));
    m_desk->look();
    const QStringList issues {u"b/lake.md: The picture “lake.png” is not in the story’s folder."_s};
    QCOMPARE(m_desk->issues(), issues);
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
    m_desk->restart();
    QCOMPARE(m_desk->issues(), issues);

    QVERIFY(writeBytes(m_desk->path(u"b/lake.png"_s), "a picture"));
    m_desk->told.clear();
    m_desk->keeper->refreshFolders({m_desk->path(u"b"_s)}, {});
    QCOMPARE(m_desk->issues(), QStringList());
    QCOMPARE(m_desk->news(), QStringList {u"+lake"_s});
    QVERIFY(m_desk->library->find({u"lake"_s})->picture.endsWith(u"b/lake.png"));
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
}

void TestCatalogueKeeper::count_isThatOfTheSource()
{
    QVERIFY(m_desk->write(u"a/copy.md"_s, storyBytes("Pond")));
    m_desk->look();
    QCOMPARE(m_desk->keeper->countBelow(m_desk->path(u"a"_s)), 2); // the copy is no other story
    QCOMPARE(m_desk->keeper->countBelow(m_desk->path(u"b"_s)), 1);
    QCOMPARE(m_desk->keeper->countBelow(m_desk->path(u"b/door.md"_s)), 1);
    QCOMPARE(m_desk->keeper->countBelow(m_desk->path(u"c"_s)), 0);
}

void TestCatalogueKeeper::progress_endsWithAllFilesRead()
{
    QVERIFY(m_desk->write(u"b/lake.md"_s, storyBytes("Lake")));
    QVERIFY(m_desk->write(u"b/snow.md"_s, storyBytes("Snow")));
    m_desk->steps.clear();
    m_desk->keeper->refresh(m_desk->path(u"b"_s), {});
    QVERIFY(!m_desk->steps.isEmpty());
    QCOMPARE(m_desk->steps.constLast().done, 2);
    QCOMPARE(m_desk->steps.constLast().total, 2);
}

void TestCatalogueKeeper::folders_areToldOfForWatching()
{
    QSet<QString> folders {m_desk->path(u"a"_s), m_desk->path(u"a/deep"_s), m_desk->path(u"b"_s)};
    QCOMPARE(m_desk->watched, folders);
    QVERIFY(QDir(m_desk->path(u"a/deep"_s)).removeRecursively());
    m_desk->look();
    folders.remove(m_desk->path(u"a/deep"_s));
    QCOMPARE(m_desk->watched, folders);
    m_desk->setSources({u"a"_s});
    QCOMPARE(m_desk->watched, QSet<QString> {m_desk->path(u"a"_s)});
}

QTEST_GUILESS_MAIN(TestCatalogueKeeper)
#include "tst_cataloguekeeper.moc"
