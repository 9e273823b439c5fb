// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "ftsindex.h"
#include "indexsamples.h"

#include <SQLiteCpp/Database.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// What becomes of a file behind the program's back.
using Deed = std::function<void(const QString &path)>;

void overwrite(const QString &path, qint64 from, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes;
    quint32 state = 1874;
    while (bytes.size() < size) {
        state = state * 1664525 + 1013904223; // Numerical Recipes' generator
        bytes += char(state >> 24);
    }
    return bytes;
}

Deed executing(const char *statements)
{
    return [statements](const QString &path) {
        SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE).exec(statements);
    };
}

qsizetype total(const SearchIndex &index, const QString &query)
{
    return index.search(Query::fromString(query)).total;
}

/// Keeps this process from writing files beyond a size, which fails as on a full disk.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before {};
    void (*m_handler)(int) = nullptr;
};

} // namespace

Q_DECLARE_METATYPE(Deed)

class TestStoryTexts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void file_isForItsOwnerOnly();
    void texts_areKept();
    void textsFoundAgain_takeLittleMemory();
    void storyNotDescribed_isNotFound();
    void othersThanDescribed_areLetGo();
    void storyRemoved_isGoneFromTheFile();
    void unusableFile_isBegunAnew_data();
    void unusableFile_isBegunAnew();
    void damageWhileOpen_losesTextsAndMends_data();
    void damageWhileOpen_losesTextsAndMends();
    void lengthThatCannotBe_takesNoMemory();
    void noFileThere_answersNames();
    void readOnly_answersWhatIsThere();
    void fullDisk_answersWhatIsThere();
    void secondProgram_hasAnIndexOfItsOwn();
    void deletedWhileOpen_isMadeAgainNextTime();

private:
    /// Writes an index of the two samples, and some more stories if asked for.
    void fill(int more = 0);
    /// Describes all stories of fill(); returns how many texts are there.
    [[nodiscard]] static int describe(FtsIndex &index, int more = 0);
    [[nodiscard]] static Story another(int number);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestStoryTexts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"cache/index.db"_s);
}

Story TestStoryTexts::another(int number)
{
    QString text = u"Another text. "_s;
    for (int word = 0; word < 300; ++word)
        text += QString::number(number * 7 + word * word, 36) + u' ';
    return story(QString::number(number), u"Ana"_s, u"Nothing"_s, text);
}

void TestStoryTexts::fill(int more)
{
    FtsIndex index(m_path);
    index.add(pond(), "1");
    index.add(tapestry(), "1");
    for (int number = 0; number < more; ++number)
        index.add(another(number), "1");
    index.flush();
    QCOMPARE(index.takeIssues(), Issues());
}

int TestStoryTexts::describe(FtsIndex &index, int more)
{
    int known = 0;
    for (const Story &one : {pond(), tapestry()})
        known += index.describe(one.info, "1") ? 1 : 0;
    for (int number = 0; number < more; ++number)
        known += index.describe(another(number).info, "1") ? 1 : 0;
    return known;
}

void TestStoryTexts::file_isForItsOwnerOnly()
{
    fill();
    const auto mode
        = [](const QString &path) { return QFileInfo(path).permissions() & QFile::Permissions(0x77); };
    QCOMPARE(mode(m_path), QFile::Permissions());
    QCOMPARE(mode(QFileInfo(m_path).path()), QFile::Permissions());
}

void TestStoryTexts::texts_areKept()
{
    fill();
    FtsIndex index(m_path);
    QCOMPARE(describe(index), 2);
    QCOMPARE(lines(index.search(Query::fromString(u"two echoes"_s))),
             QStringList {u"text pond: [Two] [echoes] met on the ice, and then an echo."_s});
    QCOMPARE(index.search(Query::fromString(u"talovka"_s)).matches.constFirst().passage,
             (Passage {19, 7})); // where it is spoken of
    QVERIFY(!index.describe(pond().info, "2"));
    QCOMPARE(total(index, u"met"_s), 0);
}

void TestStoryTexts::textsFoundAgain_takeLittleMemory()
{
    constexpr int stories = 1200; // to read through what is kept of them all takes more than a megabyte
    fill(stories);
    const qint64 before = sqlite3_memory_used();
    FtsIndex index(m_path);
    QCOMPARE(describe(index, stories), stories + 2);
    const auto kept = double(sqlite3_memory_used() - before) / 1024;
    QVERIFY2(kept < 1024, qPrintable(u"%1 KiB are kept"_s.arg(kept)));
}

void TestStoryTexts::storyNotDescribed_isNotFound()
{
    fill();
    FtsIndex index(m_path);
    QVERIFY(index.describe(tapestry().info, "1"));
    QCOMPARE(total(index, u"met"_s), 0);
    QCOMPARE(total(index, u"mia"_s), 1);
}

void TestStoryTexts::othersThanDescribed_areLetGo()
{
    fill(100);
    {
        FtsIndex index(m_path);
        QVERIFY(index.describe(tapestry().info, "1"));
        QVERIFY(index.describe(another(99).info, "1"));
        int calls = 0;
        while (index.keepOnlyDescribed())
            ++calls;
        QVERIFY2(calls > 3, qPrintable(QString::number(calls))); // a few at a time
    }
    FtsIndex index(m_path);
    QCOMPARE(describe(index, 100), 2);
    QCOMPARE(total(index, u"another"_s), 1);
    QCOMPARE(total(index, u"mia"_s), 2);
}

void TestStoryTexts::storyRemoved_isGoneFromTheFile()
{
    fill();
    {
        FtsIndex index(m_path);
        index.remove(pond().info.id);
    }
    FtsIndex index(m_path);
    QCOMPARE(describe(index), 1);
    QCOMPARE(total(index, u"met"_s), 0);
}

void TestStoryTexts::unusableFile_isBegunAnew_data()
{
    QTest::addColumn<Deed>("deed");

    QTest::newRow("gone") << Deed([](const QString &path) { QFile::remove(path); });
    QTest::newRow("empty") << Deed([](const QString &path) { QFile::resize(path, 0); });
    QTest::newRow("cut off") << Deed([](const QString &path) { QFile::resize(path, 9000); });
    QTest::newRow("another file's beginning")
        << Deed([](const QString &path) { overwrite(path, 0, "Once there was a painter. "); });
    QTest::newRow("noise") << Deed(
        [](const QString &path) { overwrite(path, 0, noise(QFileInfo(path).size())); });
    QTest::newRow("an older version's") << executing("PRAGMA user_version = 0");
    QTest::newRow("a newer version's") << executing("PRAGMA user_version = 2000000000");
    QTest::newRow("folded in another way") << executing("PRAGMA application_id = 1");
    QTest::newRow("another table") << executing("DROP TABLE stories; CREATE TABLE stories (name TEXT)");
}

void TestStoryTexts::unusableFile_isBegunAnew()
{
    fill();
    QFETCH(const Deed, deed);
    deed(m_path);
    {
        FtsIndex index(m_path);
        if (const int known = describe(index); known > 0) // what is wrong comes out with the first search
            (void)index.search(Query::fromString(u"met"_s));
        (void)index.takeLost();
        (void)index.takeIssues();
        QCOMPARE(total(index, u"rings"_s), 1);
        index.add(pond(), "1");
        index.add(tapestry(), "1");
        QCOMPARE(total(index, u"met"_s), 1);
        QCOMPARE(index.takeIssues(), Issues());
    }
    FtsIndex index(m_path);
    QCOMPARE(describe(index), 2);
    QCOMPARE(total(index, u"met"_s), 1);
}

void TestStoryTexts::damageWhileOpen_losesTextsAndMends_data()
{
    QTest::addColumn<Deed>("deed");

    QTest::newRow("cut off") << Deed([](const QString &path) { QFile::resize(path, 4096); });
    QTest::newRow("noise") << Deed(
        [](const QString &path) { overwrite(path, 4096, noise(QFileInfo(path).size() - 4096)); });
}

void TestStoryTexts::damageWhileOpen_losesTextsAndMends()
{
    QFETCH(const Deed, deed);
    constexpr int more = 400;
    fill(more);
    FtsIndex index(m_path);
    QCOMPARE(describe(index, more), more + 2);
    deed(m_path);
    for (const QString &typed : {u"another"_s, u"a"_s, u"met"_s, u"2s"_s})
        (void)index.search(Query::fromString(typed));
    QCOMPARE(total(index, u"rings"_s), 1);
    QCOMPARE(index.takeLost().size(), more + 2);
    const Issues issues = index.takeIssues();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().severity, Issue::Severity::Note);
    QCOMPARE(issues.constFirst().file, m_path);
    index.add(pond(), "1");
    QCOMPARE(total(index, u"met"_s), 1);
    QCOMPARE(index.takeIssues(), Issues());
}

/// FTS5 makes room for as many bytes as a damaged list of places says it has: half a gigabyte, here.
void TestStoryTexts::lengthThatCannotBe_takesNoMemory()
{
    Story story = pond();
    story.text = u"qqqqqq "_s.repeated(40);
    story.blocks.resize(1);
    story.blocks.first().range = {0, story.text.size()};
    {
        FtsIndex index(m_path);
        index.add(story, "1");
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qint64 word = file.readAll().indexOf("qqqqqq");
    QVERIFY(word > 0);
    file.close();
    overwrite(m_path, word + 7, QByteArrayLiteral("\x84\x80\x80\x80")); // behind the word, its row, and then
    FtsIndex index(m_path);
    QVERIFY(index.describe(story.info, "1"));
    sqlite3_memory_highwater(1);
    (void)index.search(Query::fromString(u"qqqqqq"_s));
    QVERIFY(sqlite3_memory_highwater(0) < 100'000'000);
    QCOMPARE(index.takeLost(), QList<StoryId> {story.info.id});
    QCOMPARE(index.takeIssues().size(), 1);
    index.add(story, "1");
    QVERIFY(total(index, u"qqqqqq"_s) > 0);
}

void TestStoryTexts::noFileThere_answersNames()
{
    QVERIFY(QDir().mkpath(m_path)); // a folder has its name
    FtsIndex index(m_path);
    QCOMPARE(describe(index), 0);
    index.add(pond(), "1");
    index.flush();
    QCOMPARE(lines(index.search(Query::fromString(u"echoes"_s))),
             (QStringList {u"work pond: [Echoes]"_s, u"work thread: [Echoes]"_s}));
    const Issues issues = index.takeIssues();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().severity, Issue::Severity::Warning);
    QCOMPARE(index.takeIssues(), Issues());
}

void TestStoryTexts::readOnly_answersWhatIsThere()
{
    if (geteuid() == 0)
        QSKIP("root may write to every file");
    fill();
    QFile::setPermissions(m_path, QFile::ReadOwner);
    QFile::setPermissions(QFileInfo(m_path).path(), QFile::ReadOwner | QFile::ExeOwner);
    {
        FtsIndex index(m_path);
        QCOMPARE(describe(index), 2);
        index.add(another(1), "1");
        QCOMPARE(total(index, u"met"_s), 1);
        QCOMPARE(index.takeIssues().size(), 1);
    }
    QFile::setPermissions(QFileInfo(m_path).path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestStoryTexts::fullDisk_answersWhatIsThere()
{
    fill();
    FtsIndex index(m_path);
    QCOMPARE(describe(index), 2);
    {
        const SmallDisk disk(1000);
        for (int number = 0; number < 400; ++number)
            index.add(another(number), "1");
        index.flush();
        const Issues issues = index.takeIssues();
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.constFirst().severity, Issue::Severity::Warning);
        QCOMPARE(total(index, u"met"_s), 1);
        QCOMPARE(total(index, u"another"_s), 0);
        QCOMPARE(total(index, u"nothing"_s), 400); // the title
        QCOMPARE(index.takeIssues(), Issues());
    }
}

void TestStoryTexts::secondProgram_hasAnIndexOfItsOwn()
{
    fill();
    FtsIndex first(m_path);
    QCOMPARE(describe(first), 2);
    FtsIndex second(m_path);
    QCOMPARE(describe(second), 0);
    second.add(pond(), "1");
    QCOMPARE(total(second, u"met"_s), 1);
    QCOMPARE(total(first, u"met"_s), 1);
    first.remove(pond().info.id);
    QCOMPARE(total(second, u"met"_s), 1);
    QCOMPARE(second.takeIssues(), Issues());
}

void TestStoryTexts::deletedWhileOpen_isMadeAgainNextTime()
{
    fill();
    {
        FtsIndex index(m_path);
        QCOMPARE(describe(index), 2);
        QVERIFY(QFile::remove(m_path));
        index.add(another(1), "1");
        index.flush();
        QCOMPARE(total(index, u"met"_s), 1);
    }
    FtsIndex index(m_path);
    QCOMPARE(describe(index), 0);
    index.add(pond(), "1");
    QCOMPARE(total(index, u"met"_s), 1);
    QCOMPARE(index.takeIssues(), Issues());
}

QTEST_GUILESS_MAIN(TestStoryTexts)
#include "tst_storytexts.moc"
