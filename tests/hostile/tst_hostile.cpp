// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// A folder of files that mean no good. Each gives its issue, within bounds, and none hides another.
// "tst_hostile --make FOLDER" makes the corpus for trying it by hand; with FRONTISPIECE_TEST_TELL in the
// environment, every file's time and memory is told.
#include "cataloguedesk.h"
#include "hostilefile.h"
#include "memoryuse.h"
#include "slowbuild.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QTest>

#include <array>
#include <ctime>

using namespace Frontispiece;
using namespace Frontispiece::Hostile;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::Hostile::HostileFile)

namespace {

/// With this in the environment, what each file took is told.
constexpr const char *tellVariable = "FRONTISPIECE_TEST_TELL";

/// Every file and folder there is, with its size and time.
QStringList allFiles(const QString &folder)
{
    QStringList all;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        const QFileInfo info = entries.fileInfo();
        all.append(
            u"%1 %2 %3"_s.arg(info.filePath()).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch()));
    }
    all.sort();
    return all;
}

/// What this program has had of the processor, in ms: unlike a clock's, it does not depend on what else runs.
qint64 processorTime()
{
    return static_cast<qint64>(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

/// How long a file may keep the library waiting.
constexpr qint64 patience = 2'000 * Test::slowness; // ms

/// What a file may take of the memory, beyond what was taken before.
constexpr qint64 mostMemory = 250LL * 1024 * 1024;

/// So many of a book's stories are read whole.
constexpr qsizetype storiesRead = 3;

const char *nameOf(std::optional<Issue::Severity> severity)
{
    constexpr std::array names {"note", "warning", "error"};
    return severity ? names.at(static_cast<size_t>(*severity)) : "nothing";
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void file_isReadWithinBounds_data() { addRows(); }
    void file_isReadWithinBounds();
    void library_looksThroughThemAll();
    void file_givesItsIssue_data() { addRows(); }
    void file_givesItsIssue();
    void goodStories_areAllThere();
    void deepFolders_areReadToALimit();
    void secondLook_findsNothingNew();
    void nothing_isWritten();

private:
    void addRows() const;
    [[nodiscard]] QString path(const QString &name) const { return m_desk->path(u"corpus/"_s + name); }
    [[nodiscard]] Issues issuesOf(const QString &path) const;

    std::unique_ptr<CatalogueDesk> m_desk;
    QStringList m_missing; ///< what this system cannot make
    QStringList m_before;  ///< all files there are
};

void TestHostile::initTestCase()
{
    m_desk = std::make_unique<CatalogueDesk>(QStringList {u"corpus"_s});
    m_missing = makeCorpus(path({}).chopped(1));
    m_before = allFiles(m_desk->folder());
}

void TestHostile::cleanupTestCase()
{
    prepareRemoval(path({}).chopped(1));
    m_desk.reset();
}

void TestHostile::addRows() const
{
    QTest::addColumn<HostileFile>("file");
    for (const HostileFile &file : allHostileFiles())
        QTest::newRow(file.name.toUtf8().left(60).constData()) << file;
}

Issues TestHostile::issuesOf(const QString &path) const
{
    Issues issues = m_desk->library->issues().all();
    issues.removeIf([&path](const Issue &issue) { return issue.file != path; });
    return issues;
}

void TestHostile::file_isReadWithinBounds()
{
    QFETCH(const HostileFile, file);
    if (m_missing.contains(file.name))
        QSKIP("This system cannot make it.");
    [[maybe_unused]] const bool isCounted = forgetPeak();
    const qint64 before = presentMemory();
    qint64 start = processorTime();
    const StoryFile read = readStoryFile(path(file.name));
    qint64 took = processorTime() - start;
    for (const CatalogueEntry &entry : read.entries.mid(0, storiesRead)) {
        start = processorTime();
        const ParsedStory whole = readStory(entry);
        took = std::max(took, processorTime() - start);
        QVERIFY(whole.story);
        QVERIFY(!whole.story->text.contains(u"root:")); // of /etc/passwd, which some lead to
        for (const PictureFile &picture : std::as_const(whole.story->pictures))
            QVERIFY(picture.path.isEmpty() || picture.path.startsWith(path({})));
    }
    const qint64 grown = peakMemory() - before;
    if (qEnvironmentVariableIsSet(tellVariable))
        qInfo("%lld ms, %lld MB", static_cast<long long>(took), static_cast<long long>(grown >> 20));
    QVERIFY2(took <= patience, qPrintable(u"%1 ms"_s.arg(took)));
    QVERIFY2(!Test::isMemoryReal || !isCounted || grown <= mostMemory,
             qPrintable(u"%1 MB"_s.arg(grown >> 20)));
}

void TestHostile::library_looksThroughThemAll()
{
    const qint64 start = processorTime();
    m_desk->look();
    const qint64 took = processorTime() - start;
    QVERIFY2(took <= 15 * patience, qPrintable(u"%1 ms"_s.arg(took)));
}

void TestHostile::file_givesItsIssue()
{
    QFETCH(const HostileFile, file);
    if (m_missing.contains(file.name))
        QSKIP("This system cannot make it.");
    const QString at = path(file.name);
    const Issues issues = issuesOf(at);
    std::optional<Issue::Severity> gravest;
    QStringList said;
    for (const Issue &issue : issues) {
        QVERIFY2(!issue.text.isEmpty() && !issue.advice.isEmpty(), qPrintable(issue.text));
        gravest = std::max(gravest, std::optional(issue.severity));
        said.append(issue.text);
    }
    const QString all = said.join(u'\n');
    QVERIFY2(gravest == file.severity,
             qPrintable(u"%1 instead of %2: %3"_s.arg(QString::fromLatin1(nameOf(gravest)),
                                                      QString::fromLatin1(nameOf(file.severity)), all)));
    QVERIFY2(all.contains(file.said), qPrintable(all));
    int stories = 0;
    for (const PackedEntry &packed : m_desk->library->entries()) {
        const CatalogueEntry entry = packed.unpack();
        stories += entry.path == at || entry.otherPaths.contains(at) ? 1 : 0;
        QVERIFY(!entry.info.title.isEmpty());
    }
    QCOMPARE(stories, file.stories);
}

void TestHostile::goodStories_areAllThere()
{
    for (int number = 1; number <= goodStories; ++number) {
        const auto entry = m_desk->library->find({u"good-%1"_s.arg(number)});
        QVERIFY(entry);
        QCOMPARE(entry->info.title, u"Good %1"_s.arg(number));
        QVERIFY(readStory(*entry).story);
    }
}

void TestHostile::deepFolders_areReadToALimit()
{
    Issues issues = m_desk->library->issues().all();
    issues.removeIf([this](const Issue &issue) { return !issue.file.startsWith(path(u"deep"_s)); });
    QCOMPARE(issues.size(), 1);
    QVERIFY(issues.constFirst().text.contains(u"nested deeper"));
}

void TestHostile::secondLook_findsNothingNew()
{
    const QStringList listed = m_desk->listed();
    const Issues issues = m_desk->library->issues().all();
    m_desk->restart();
    m_desk->look();
    QCOMPARE(m_desk->news(), QStringList());
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->library->issues().size(), issues.size());
}

void TestHostile::nothing_isWritten()
{
    QCOMPARE(allFiles(m_desk->folder()), m_before);
    QVERIFY(!QFile::exists(QDir::tempPath() + u"/frontispiece-was-here"_s));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--make"_L1) {
        for (const QString &missing : makeCorpus(arguments.at(2)))
            qInfo("cannot be made here: %ls", qUtf16Printable(missing));
        return 0;
    }
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile.moc"
