// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What the catalogue makes of files that change under its hands, of interruptions, and of other programs.
#include "cataloguedesk.h"
#include "slowbuild.h"

#include <QTest>

#include <thread>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestCatalogueRobustness : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void brokenFile_hidesNoOther();
    void foldersNestedTooDeep_areToldOf();
    void mendedFile_losesItsIssue();
    void issue_isKnownAfterARestart();
    void fileThatVanishesBeforeItIsRead_isAnIssueUntilTheNextLook();
    void fileThatGrowsWhileItIsRead_isRightInTheEnd();
    void fileOfTheSameMoment_isReadAgain();
    void cancelledImport_keepsWhatItHasAndGoesOn();
    void cancelledBeforeItBegins_losesNothing();
    void cancelledMove_keepsTheId();
    void lostFileOfAStoryNotShown_isNoGhostAtTheNextStart();
    void twoProgramsAtOnce_bothHaveAllStories();

private:
    void writeMany(int files);

    std::unique_ptr<CatalogueDesk> m_desk;
};

void TestCatalogueRobustness::init()
{
    m_desk = std::make_unique<CatalogueDesk>(QStringList {u"a"_s});
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
}

void TestCatalogueRobustness::cleanup()
{
    m_desk.reset();
}

/// More than are handed to the library at once.
void TestCatalogueRobustness::writeMany(int files)
{
    for (int number = 1; number < files; ++number) {
        const QString name = u"a/%1/story-%2.md"_s.arg(number % 10).arg(number);
        QVERIFY(m_desk->write(name, storyBytes("Story " + QByteArray::number(number))));
    }
}

void TestCatalogueRobustness::brokenFile_hidesNoOther()
{
    QVERIFY(m_desk->write(u"a/empty.md"_s, {}));
    QVERIFY(m_desk->write(u"a/lake.md"_s, storyBytes("Lake")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"lake@a/lake.md"_s, u"pond@a/pond.md"_s}));
    QCOMPARE(m_desk->issues().size(), 1);
    QVERIFY(m_desk->issues().constFirst().startsWith(u"a/empty.md: "));
}

void TestCatalogueRobustness::foldersNestedTooDeep_areToldOf()
{
    const QString deepest = u"a"_s + u"/b"_s.repeated(64);
    QVERIFY(m_desk->write(deepest + u"/lake.md"_s, storyBytes("Lake")));
    QVERIFY(m_desk->write(deepest + u"/b/ice.md"_s, storyBytes("Ice")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"lake@"_s + deepest + u"/lake.md"_s, u"pond@a/pond.md"_s}));
    QCOMPARE(m_desk->issues().size(), 1);
    QVERIFY(m_desk->issues().constFirst().startsWith(deepest));
}

void TestCatalogueRobustness::mendedFile_losesItsIssue()
{
    QVERIFY(m_desk->write(u"a/lake.md"_s, {}));
    m_desk->look();
    QCOMPARE(m_desk->issues().size(), 1);
    QVERIFY(m_desk->write(u"a/lake.md"_s, storyBytes("Lake")));
    m_desk->look();
    QCOMPARE(m_desk->issues(), QStringList());
    QCOMPARE(m_desk->listed(), (QStringList {u"lake@a/lake.md"_s, u"pond@a/pond.md"_s}));
    QVERIFY(m_desk->write(u"a/lake.md"_s, {}));
    m_desk->look();
    QCOMPARE(m_desk->issues().size(), 1);
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
    QVERIFY(QFile::remove(m_desk->path(u"a/lake.md"_s)));
    m_desk->look();
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueRobustness::issue_isKnownAfterARestart()
{
    QVERIFY(m_desk->write(u"a/lake.md"_s, "---\ntitle: Lake\nartist: A\nart: lake.png\n---\nWords."));
    m_desk->look();
    const Issues issues = m_desk->library->issues().all();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().line, 4);
    m_desk->restart();
    QCOMPARE(m_desk->library->issues().all(), issues);
    m_desk->look();
    QCOMPARE(m_desk->library->issues().all(), issues);
}

void TestCatalogueRobustness::fileThatVanishesBeforeItIsRead_isAnIssueUntilTheNextLook()
{
    m_desk->onProgress = [this](const ImportProgress &) { QFile::remove(m_desk->path(u"a/pond.md"_s)); };
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList());
    QCOMPARE(m_desk->issues(), QStringList {u"a/pond.md: The file is no longer there."_s});
    m_desk->look();
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueRobustness::fileThatGrowsWhileItIsRead_isRightInTheEnd()
{
    constexpr int looks = 40;
    const QString path = m_desk->path(u"a/pond.md"_s);
    std::jthread writer([path](const std::stop_token &stop) {
        QFile file(path);
        while (file.open(QIODevice::Append) && !stop.stop_requested()) {
            file.write("more ");
            file.close();
        }
    });
    for (int look = 0; look < looks; ++look) {
        m_desk->look();
        QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
    }
    writer.request_stop();
    writer.join();
    m_desk->look();
    const int words = 2 + static_cast<int>(bytesOf(path).count("more"));
    QCOMPARE(m_desk->library->find({u"pond"_s})->info.words, words);
}

void TestCatalogueRobustness::fileOfTheSameMoment_isReadAgain()
{
    // Twice in one tick of the disk's clock, with the same size: its description is the same.
    QVERIFY(writeBytes(m_desk->path(u"a/pond.md"_s), storyBytes("Lake")));
    QFile file(m_desk->path(u"a/pond.md"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime));
    file.close();
    const QDateTime time = QFileInfo(file).lastModified();
    m_desk->look();
    if (time.msecsTo(QDateTime::currentDateTime()) > 15) // ms; the limit is 20
        QSKIP("This machine is too busy to do it twice in a moment.");
    QVERIFY(writeBytes(m_desk->path(u"a/pond.md"_s), storyBytes("Pool")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    m_desk->look();
    QCOMPARE(m_desk->library->find({u"pond"_s})->info.title, u"Pool"_s);
}

void TestCatalogueRobustness::cancelledImport_keepsWhatItHasAndGoesOn()
{
    constexpr int files = 700;
    writeMany(files);
    std::stop_source stop;
    m_desk->onChange = [&stop] { stop.request_stop(); };
    m_desk->look(stop.get_token());
    m_desk->onChange = {};
    const QStringList half = m_desk->listed();
    QVERIFY2(!half.isEmpty() && half.size() < files, qPrintable(QString::number(half.size())));
    QVERIFY(m_desk->steps.constLast().done < m_desk->steps.constLast().total);

    m_desk->restart();
    QCOMPARE(m_desk->listed(), half);
    m_desk->look();
    QCOMPARE(m_desk->library->size(), files);
    QCOMPARE(m_desk->news().size(), files - half.size()); // what was read is not read again
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
}

void TestCatalogueRobustness::cancelledBeforeItBegins_losesNothing()
{
    m_desk->look();
    std::stop_source stop;
    stop.request_stop();
    m_desk->look(stop.get_token());
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
    m_desk->keeper->readAgain(m_desk->path(u"a"_s), stop.get_token());
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
}

void TestCatalogueRobustness::cancelledMove_keepsTheId()
{
    m_desk->look();
    QVERIFY(m_desk->move(u"a/pond.md"_s, u"a/lake.md"_s));
    std::stop_source stop;
    m_desk->onProgress = [&stop](const ImportProgress &) { stop.request_stop(); };
    m_desk->look(stop.get_token());
    m_desk->onProgress = {};
    QCOMPARE(m_desk->listed(), QStringList());
    m_desk->restart();
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/lake.md"_s});
}

void TestCatalogueRobustness::lostFileOfAStoryNotShown_isNoGhostAtTheNextStart()
{
    QVERIFY(m_desk->write(u"a/lake.md"_s, storyBytes("Lake")));
    m_desk->look();
    // Hidden with its folder, it comes back as a copy of another.
    QVERIFY(m_desk->move(u"a"_s, u"unplugged"_s));
    m_desk->look();
    QVERIFY(m_desk->write(u"unplugged/pond.md"_s, storyBytes("Lake")));
    QVERIFY(m_desk->move(u"unplugged"_s, u"a"_s));
    m_desk->look();
    const QStringList listed {u"lake@a/lake.md+a/pond.md"_s};
    QCOMPARE(m_desk->listed(), listed);
    m_desk->restart();
    QCOMPARE(m_desk->listed(), listed);
}

void TestCatalogueRobustness::twoProgramsAtOnce_bothHaveAllStories()
{
    constexpr int files
        = 400 / Test::slowness; // one waits for a batch of the other's for two seconds at most
    writeMany(files);
    QAtomicInt seen = 0;
    QAtomicInt issues = 0;
    std::jthread other([&] {
        Library library;
        CatalogueKeeper::Listener listener;
        listener.changed = [&library](const LibraryChange &change) { library.apply(change); };
        listener.progressed = [](const ImportProgress &) {};
        listener.folderSeen = [](const QString &) {};
        listener.folderGone = [](const QString &) {};
        CatalogueKeeper keeper(m_desk->database(), listener);
        keeper.setSources({m_desk->path(u"a"_s)});
        keeper.load({});
        keeper.refresh(m_desk->path(u"a"_s), {});
        keeper.load({}); // what the other found meanwhile
        seen = static_cast<int>(library.size());
        issues = static_cast<int>(library.issues().size());
    });
    m_desk->look();
    other.join();
    m_desk->restart();
    m_desk->look();
    QCOMPARE(int(seen), files);
    QCOMPARE(int(issues), 0);
    QCOMPARE(m_desk->library->size(), files);
    QCOMPARE(m_desk->issues(), QStringList());
}

QTEST_GUILESS_MAIN(TestCatalogueRobustness)
#include "tst_cataloguerobustness.moc"
