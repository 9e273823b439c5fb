// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// The importer as the window uses it: asked in one thread, at work in another.
#include "importer.h"
#include "slowbuild.h"
#include "storyfiles.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// Enough that reading them is told of on its way, and can be stopped in the middle.
constexpr int manyStories = slowness == 1 ? 5000 : 1500; // an import that can be watched, and stopped
constexpr int patience = 20'000 * slowness;              // ms; a machine may be busy

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void begin_readsSourcesAndGuestsAndKeepsTheSources();
    void begin_again_showsWhatIsKnownWithoutReadingIt();
    void loadFirst_handsOutOneStoryAtOnce();
    void add_takesFoldersAndFilesIn_data();
    void add_takesFoldersAndFilesIn();
    void remove_letsStoriesGoAndLeavesTheFiles();
    void remove_ofWhatIsNotHere_changesNothing();
    void remove_ofOneOfTwoPlaces_keepsTheStory();
    void lookAgain_findsWhatHasChanged();
    void readAgain_readsWhatLooksTheSame();
    void changesOnDisk_areFollowedUnasked();
    void sourceThatGoesAndComesBack_isFollowed_data();
    void sourceThatGoesAndComesBack_isFollowed();
    void removedSource_leavesNoIssueBehind_data();
    void removedSource_leavesNoIssueBehind();
    void progress_growsToTheEnd();
    void cancel_keepsWhatIsThereAndGoesOnLater();
    void cancel_rightAfterTheStart_losesNothing();
    void cancel_withNothingToDo_isSilent();
    void quitting_amidAnImport_isQuick();

private:
    /// Begins anew, as a start of the application does.
    void start(const QStringList &sources = {}, const QStringList &guests = {});
    [[nodiscard]] bool settles() const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool write(const QString &folder, const QString &id,
                             const QString &body = u"Words."_s) const
    {
        return !writeStory(path(folder), id, body).path.isEmpty();
    }
    [[nodiscard]] bool writeMany(const QString &folder) const;
    /// The ids of the library's stories, in order.
    [[nodiscard]] QStringList ids() const;
    [[nodiscard]] QString title(const QString &id) const
    {
        return m_library->find({id}).value_or(CatalogueEntry()).info.title;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Importer> m_importer;
};

void TestImporter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(write(u"a"_s, u"pond"_s));
    QVERIFY(write(u"a/deep"_s, u"ice"_s));
    QVERIFY(write(u"b"_s, u"door"_s));
}

void TestImporter::cleanup()
{
    m_importer.reset();
    m_library.reset();
    m_folder.reset();
}

void TestImporter::start(const QStringList &sources, const QStringList &guests)
{
    m_importer.reset();
    m_library = std::make_unique<Library>();
    m_importer = std::make_unique<Importer>(*m_library, path(u"cache/catalogue.db"_s));
    m_importer->begin(sources, guests, {});
}

bool TestImporter::settles() const
{
    return QTest::qWaitFor([this] { return !m_importer->isRunning(); }, patience);
}

bool TestImporter::writeMany(const QString &folder) const
{
    for (int number = 0; number < manyStories; ++number) {
        if (!write(folder, u"story-%1"_s.arg(number)))
            return false;
    }
    return true;
}

QStringList TestImporter::ids() const
{
    QStringList ids;
    for (const PackedEntry &entry : m_library->entries())
        ids.append(entry.id().value);
    ids.sort();
    return ids;
}

void TestImporter::begin_readsSourcesAndGuestsAndKeepsTheSources()
{
    start({path(u"a/../a/"_s)}, {path(u"b/door.md"_s)});
    QVERIFY(m_importer->isRunning());
    const QSignalSpy finished(m_importer.get(), &Importer::finished);
    QVERIFY(settles());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.constFirst().constFirst().toBool(), false);
    QCOMPARE(ids(), (QStringList {u"door"_s, u"ice"_s, u"pond"_s}));
    QCOMPARE(m_importer->sources(), QStringList {path(u"a"_s)}); // as it is usually written
    QTRY_COMPARE(m_importer->storiesIn(path(u"a"_s)), 2);
    QCOMPARE(m_importer->storiesIn(path(u"b"_s)), 0);
}

void TestImporter::begin_again_showsWhatIsKnownWithoutReadingIt()
{
    start({path(u"a"_s)});
    QVERIFY(settles());
    const auto added = m_library->find({u"pond"_s})->added;
    start({path(u"a"_s)});
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"ice"_s, u"pond"_s}));
    QCOMPARE(m_library->find({u"pond"_s})->added, added);
    start();
    QVERIFY(settles());
    QCOMPARE(ids(), QStringList());
}

void TestImporter::loadFirst_handsOutOneStoryAtOnce()
{
    start({path(u"a"_s)});
    QVERIFY(settles());
    m_importer.reset();
    m_library = std::make_unique<Library>();
    m_importer = std::make_unique<Importer>(*m_library, path(u"cache/catalogue.db"_s));
    QVERIFY(m_importer->loadFirst({u"pond"_s}, std::chrono::milliseconds(patience)));
    QCOMPARE(ids(), QStringList {u"pond"_s});
    QVERIFY(!m_importer->loadFirst({u"nobody"_s}, std::chrono::milliseconds(patience)));
    m_importer->begin({path(u"a"_s)}, {}, {});
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"ice"_s, u"pond"_s}));
}

void TestImporter::add_takesFoldersAndFilesIn_data()
{
    QTest::addColumn<QStringList>("added");
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QStringList>("stories");
    QTest::newRow("a folder") << QStringList {u"a"_s} << QStringList {u"a"_s}
                              << QStringList {u"ice"_s, u"pond"_s};
    QTest::newRow("a file") << QStringList {u"a/pond.md"_s} << QStringList {u"a/pond.md"_s}
                            << QStringList {u"pond"_s};
    QTest::newRow("two") << QStringList {u"b"_s, u"a"_s} << QStringList {u"b"_s, u"a"_s}
                         << QStringList {u"door"_s, u"ice"_s, u"pond"_s};
    QTest::newRow("the same twice") << QStringList {u"b"_s, u"b/"_s} << QStringList {u"b"_s}
                                    << QStringList {u"door"_s};
    QTest::newRow("one inside another")
        << QStringList {u"a"_s, u"a/deep"_s} << QStringList {u"a"_s} << QStringList {u"ice"_s, u"pond"_s};
    QTest::newRow("one around another")
        << QStringList {u"a/deep"_s, u"a"_s} << QStringList {u"a/deep"_s, u"a"_s}
        << QStringList {u"ice"_s, u"pond"_s};
    QTest::newRow("what is not there") << QStringList {u"c"_s} << QStringList() << QStringList();
}

void TestImporter::add_takesFoldersAndFilesIn()
{
    QFETCH(QStringList, added);
    QFETCH(QStringList, sources);
    QFETCH(QStringList, stories);
    const auto full = [this](QStringList names) {
        for (QString &name : names)
            name = path(name);
        return names;
    };
    start();
    QVERIFY(settles());
    const QSignalSpy changed(m_importer.get(), &Importer::sourcesChanged);
    m_importer->add(full(added));
    QCOMPARE(m_importer->sources(), full(sources));
    QCOMPARE(changed.size(), sources.size());
    QVERIFY(settles());
    QCOMPARE(ids(), stories);
}

void TestImporter::remove_letsStoriesGoAndLeavesTheFiles()
{
    start({path(u"a"_s), path(u"b"_s)});
    QVERIFY(settles());
    const QSignalSpy changed(m_importer.get(), &Importer::sourcesChanged);
    m_importer->remove(path(u"a"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_importer->sources(), QStringList {path(u"b"_s)});
    QVERIFY(settles());
    QCOMPARE(ids(), QStringList {u"door"_s});
    QVERIFY(QFile::exists(path(u"a/pond.md"_s)));
    m_importer->add({path(u"a"_s)});
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"door"_s, u"ice"_s, u"pond"_s}));
    QTRY_COMPARE(m_importer->storiesIn(path(u"a"_s)), 2);
}

void TestImporter::remove_ofWhatIsNotHere_changesNothing()
{
    start({path(u"a"_s)});
    QVERIFY(settles());
    const QSignalSpy changed(m_importer.get(), &Importer::sourcesChanged);
    m_importer->remove(path(u"a/deep"_s)); // a part is no source
    QVERIFY(changed.isEmpty());
    QVERIFY(!m_importer->isRunning());
    QCOMPARE(ids(), (QStringList {u"ice"_s, u"pond"_s}));
}

void TestImporter::remove_ofOneOfTwoPlaces_keepsTheStory()
{
    QVERIFY(QFile::copy(path(u"a/pond.md"_s), path(u"b/pond.md"_s)));
    start({path(u"a"_s), path(u"b"_s)});
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"door"_s, u"ice"_s, u"pond"_s}));
    QCOMPARE(m_library->find({u"pond"_s})->otherPaths.size(), 1);
    m_importer->remove(path(u"a"_s));
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"door"_s, u"pond"_s}));
    QCOMPARE(m_library->find({u"pond"_s})->path, path(u"b/pond.md"_s));
}

void TestImporter::lookAgain_findsWhatHasChanged()
{
    start({path(u"a"_s)}, {path(u"b"_s)});
    QVERIFY(settles());
    QVERIFY(write(u"a"_s, u"well"_s));
    QVERIFY(write(u"b"_s, u"gate"_s));
    QVERIFY(QFile::remove(path(u"a/deep/ice.md"_s)));
    m_importer->lookAgain();
    QVERIFY(m_importer->isRunning());
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"door"_s, u"gate"_s, u"pond"_s, u"well"_s}));
}

void TestImporter::readAgain_readsWhatLooksTheSame()
{
    // An hour old: what is quite new is read again anyway.
    const QDateTime time = QDateTime::currentDateTime().addSecs(-3600);
    const auto age = [&] {
        QFile file(path(u"a/pond.md"_s));
        return file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime);
    };
    QVERIFY(age());
    start({path(u"a/pond.md"_s)});
    QVERIFY(settles());
    QCOMPARE(title(u"pond"_s), u"The pond"_s);
    m_importer.reset(); // nobody watches
    QVERIFY(writeBytes(path(u"a/pond.md"_s),
                       bytesOf(path(u"a/pond.md"_s)).replace("title: The pond", "title: The lake")));
    QVERIFY(age());
    start({path(u"a/pond.md"_s)});
    QVERIFY(settles());
    QCOMPARE(title(u"pond"_s), u"The pond"_s);
    m_importer->readAgain(path(u"a/pond.md"_s));
    QVERIFY(settles());
    QCOMPARE(title(u"pond"_s), u"The lake"_s);
}

void TestImporter::changesOnDisk_areFollowedUnasked()
{
    start({path(u"a"_s)});
    QVERIFY(settles());
    QVERIFY(write(u"a/new/deeper"_s, u"well"_s));
    QTRY_COMPARE(ids(), (QStringList {u"ice"_s, u"pond"_s, u"well"_s}));
    QVERIFY(QFile::remove(path(u"a/pond.md"_s)));
    QTRY_COMPARE(ids(), (QStringList {u"ice"_s, u"well"_s}));
    QTRY_COMPARE(m_importer->storiesIn(path(u"a"_s)), 2);
}

void TestImporter::sourceThatGoesAndComesBack_isFollowed_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("goneFor"); // ms; whether a source is there is asked every two seconds
    QTest::addColumn<QStringList>("stories");

    const QStringList both {u"ice"_s, u"pond"_s};
    QTest::newRow("a folder, for a while") << u"a"_s << 2500 << both;
    QTest::newRow("a folder, for a moment") << u"a"_s << 0 << both;
    QTest::newRow("the folder of a file, for a while") << u"a/pond.md"_s << 2500 << QStringList {u"pond"_s};
    QTest::newRow("the folder of a file, for a moment") << u"a/pond.md"_s << 0 << QStringList {u"pond"_s};
}

void TestImporter::sourceThatGoesAndComesBack_isFollowed()
{
    QFETCH(const QString, source);
    QFETCH(const int, goneFor);
    QFETCH(const QStringList, stories);
    start({path(source)});
    QVERIFY(settles());
    QCOMPARE(ids(), stories);
    QVERIFY(QFile::rename(path(u"a"_s), path(u"away"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(ids(), QStringList(), patience);
    QCOMPARE(m_importer->sources(), QStringList {path(source)});
    QTest::qWait(goneFor);
    QVERIFY(QFile::rename(path(u"away"_s), path(u"a"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(ids(), stories, patience);
    QVERIFY(m_library->issues().all().isEmpty());
    // It is watched again, too.
    QVERIFY(QFile::remove(path(u"a/pond.md"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(!ids().contains(u"pond"_s), patience);
}

void TestImporter::removedSource_leavesNoIssueBehind_data()
{
    QTest::addColumn<int>("goneFor"); // ms, before it is removed

    QTest::newRow("at once") << 0;
    // Somewhere among these, the importer notes that it is gone while it is being removed.
    QTest::newRow("known to be gone") << 2500;
}

void TestImporter::removedSource_leavesNoIssueBehind()
{
    QFETCH(const int, goneFor);
    QVERIFY(writeMany(u"many"_s));
    start({path(u"many"_s)}); // it is busy
    m_importer->add({path(u"b"_s)});
    QVERIFY(QDir(path(u"b"_s)).removeRecursively());
    QTest::qWait(goneFor);
    m_importer->remove(path(u"b"_s));
    QVERIFY(settles());
    QTest::qWait(2500); // whether a source is there is asked every two seconds
    QVERIFY(settles());
    QCOMPARE(m_library->issues().all(), Issues());
    QCOMPARE(m_library->size(), manyStories);
}

void TestImporter::progress_growsToTheEnd()
{
    QVERIFY(writeMany(u"many"_s));
    start();
    QVERIFY(settles());
    QList<ImportProgress> steps;
    connect(m_importer.get(), &Importer::progressed, this, [this, &steps](const ImportProgress &step) {
        QCOMPARE(m_importer->progress(), step);
        QVERIFY(m_importer->isRunning());
        steps.append(step);
    });
    m_importer->add({path(u"many"_s)});
    QVERIFY(settles());
    QVERIFY(!steps.isEmpty());
    const auto read = [](const ImportProgress &step) { return step.total > 0; };
    QVERIFY(std::ranges::any_of(steps, read));
    qsizetype done = 0;
    for (const ImportProgress &step : std::as_const(steps)) {
        if (!read(step))
            continue;
        QCOMPARE(step.total, manyStories);
        QVERIFY(step.done >= done && step.done <= step.total);
        done = step.done;
    }
    QCOMPARE(m_importer->progress(), ImportProgress()); // nothing is under way
    QCOMPARE(m_library->size(), manyStories);
}

void TestImporter::cancel_keepsWhatIsThereAndGoesOnLater()
{
    QVERIFY(writeMany(u"many"_s));
    start();
    QVERIFY(settles());
    const QSignalSpy finished(m_importer.get(), &Importer::finished);
    const auto cancelled = connect(m_library.get(), &Library::changed, m_importer.get(), &Importer::cancel);
    m_importer->add({path(u"many"_s)});
    QVERIFY(settles());
    disconnect(cancelled);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.constFirst().constFirst().toBool(), true);
    const auto early = m_library->size();
    QVERIFY(early > 0);
    QVERIFY2(early < manyStories, "all were read before it could be stopped");
    QCOMPARE(m_importer->sources(), QStringList {path(u"many"_s)});
    m_importer->lookAgain();
    QVERIFY(settles());
    QCOMPARE(m_library->size(), manyStories);
    QCOMPARE(finished.constLast().constFirst().toBool(), false);
}

void TestImporter::cancel_rightAfterTheStart_losesNothing()
{
    start({path(u"a"_s), path(u"b"_s)});
    QVERIFY(settles());
    start({path(u"a"_s), path(u"b"_s)});
    m_importer->cancel();
    QVERIFY(settles());
    m_importer->lookAgain();
    QVERIFY(settles());
    QCOMPARE(ids(), (QStringList {u"door"_s, u"ice"_s, u"pond"_s}));
}

void TestImporter::cancel_withNothingToDo_isSilent()
{
    start({path(u"a"_s)});
    QVERIFY(settles());
    const QSignalSpy finished(m_importer.get(), &Importer::finished);
    m_importer->cancel();
    m_importer->lookAgain();
    QVERIFY(settles());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.constFirst().constFirst().toBool(), false);
}

void TestImporter::quitting_amidAnImport_isQuick()
{
    QVERIFY(writeMany(u"many"_s));
    start({path(u"many"_s)});
    QTRY_VERIFY_WITH_TIMEOUT(m_library->size() > 0, patience);
    QElapsedTimer timer;
    timer.start();
    m_importer.reset();
    QVERIFY2(timer.elapsed() < 2000 * slowness, qPrintable(QString::number(timer.elapsed())));
    start({path(u"many"_s)});
    QVERIFY(settles());
    QCOMPARE(m_library->size(), manyStories);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
