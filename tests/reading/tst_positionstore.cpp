// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "positionstore.h"

#include "storyfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const StoryId rings {u"rings"_s};
const StoryId loom {u"loom"_s};
const ReadingPosition half {1200, u"‘Red,’ said Ana — вторник 𝔄"_s, 0.5, false};

QByteArray damagedFile()
{
    return "{\"version\": 1, \"positions\": {\"rings\": {\"offset\": 12";
}

} // namespace

class TestPositionStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void load_noFile_isEmptyWithoutIssue();
    void load_afterClosing_givesEverythingBack();
    void load_damagedFile_keepsCopyAndReports_data();
    void load_damagedFile_keepsCopyAndReports();
    void load_damagedTwice_keepsBothCopies();
    void load_copyNameTakenByFolder_keepsDamagedFile();
    void load_folderInPlaceOfFile_reportsAndLeavesItAlone();
    void load_oddValues_areBroughtWithinBounds_data();
    void load_oddValues_areBroughtWithinBounds();
    void setPosition_againAfterTheEnd_staysFinished();
    void setPosition_isOnDiskWithinASecond();
    void setLastPlace_isOnDiskWithinASecond();
    void setPosition_changingAllTheTime_isWrittenMeanwhile();
    void setPosition_makesFolderForItsOwnerOnly();
    void setPosition_replacesTheFileAsAWhole();
    void setPosition_folderCannotBeMade_failsAndGoesOn();
    void setPosition_afterFailure_isTriedAgain();
    void open_withoutChange_writesNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"data/positions.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPositionStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestPositionStore::load_noFile_isEmptyWithoutIssue()
{
    PositionStore store(path());
    QVERIFY(store.load().isEmpty());
    QVERIFY(!store.position(rings));
    QVERIFY(!store.lastPlace());
}

void TestPositionStore::load_afterClosing_givesEverythingBack()
{
    const ReadingPosition end {0, u"The first picture"_s, 1, true};
    const Place last {loom, {77, 0}};
    {
        PositionStore store(path());
        store.setPosition(rings, half);
        store.setPosition(loom, end);
        store.setLastPlace(last);
    }
    PositionStore store(path());
    QVERIFY(store.load().isEmpty());
    QCOMPARE(store.position(rings), half);
    QCOMPARE(store.position(loom), end);
    QCOMPARE(store.lastPlace(), last);
    QVERIFY(!store.position(StoryId {u"another"_s}));
}

void TestPositionStore::load_damagedFile_keepsCopyAndReports_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut short") << damagedFile();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("only zeros") << QByteArray(512, '\0');
    QTest::newRow("prose") << QByteArray("It was raining. The opening smelled of wet dog.");
    QTest::newRow("a list") << QByteArray("[{\"version\": 1}]");
    QTest::newRow("no version") << QByteArray("{\"positions\": {\"rings\": {\"offset\": 12}}}");
    QTest::newRow("a later version") << QByteArray("{\"version\": 2, \"places\": []}");
    QTest::newRow("a version in words") << QByteArray("{\"version\": \"one\", \"positions\": {}}");
    QTest::newRow("nested without end") << QByteArray(100'000, '[');
    QTest::newRow("not UTF-8") << QByteArray("{\"version\": 1, \"positions\": {\"\xff\xfe\": {}}}");
}

void TestPositionStore::load_damagedFile_keepsCopyAndReports()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(path(), bytes));
    QString copy;
    {
        PositionStore store(path());
        const Issues issues = store.load();
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.constFirst().severity, Issue::Severity::Warning);
        QCOMPARE(issues.constFirst().file, path());
        QVERIFY(!store.position(rings));
        copy = path() + u".damaged"_s;
        QVERIFY2(issues.constFirst().advice.contains(copy), qPrintable(issues.constFirst().advice));
        QCOMPARE(bytesOf(copy), bytes);
        store.setPosition(rings, half);
    }
    QCOMPARE(bytesOf(copy), bytes);
    PositionStore again(path());
    QVERIFY(again.load().isEmpty());
    QCOMPARE(again.position(rings), half);
}

void TestPositionStore::load_damagedTwice_keepsBothCopies()
{
    const QByteArray later = "{\"version\": 2}";
    for (const QByteArray &bytes : {damagedFile(), later}) {
        QVERIFY(writeBytes(path(), bytes));
        PositionStore store(path());
        QCOMPARE(store.load().size(), 1);
    }
    const QDir folder = QFileInfo(path()).dir();
    QByteArrayList kept;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        kept.append(bytesOf(folder.filePath(name)));
    QCOMPARE(kept, QByteArrayList({damagedFile(), later}));
}

void TestPositionStore::load_copyNameTakenByFolder_keepsDamagedFile()
{
    QVERIFY(QDir().mkpath(path() + u".damaged/inside"_s));
    QVERIFY(writeBytes(path(), damagedFile()));
    QString advice;
    {
        PositionStore store(path());
        const Issues issues = store.load();
        QCOMPARE(issues.size(), 1);
        advice = issues.constFirst().advice;
        store.setPosition(rings, half);
    }
    const QString copy = advice.section(u'“', 1).section(u'”', 0, 0);
    QVERIFY2(!copy.isEmpty(), qPrintable(advice));
    QCOMPARE(bytesOf(copy), damagedFile());
}

void TestPositionStore::load_folderInPlaceOfFile_reportsAndLeavesItAlone()
{
    QVERIFY(writeBytes(path() + u"/precious.txt"_s, "keep me"));
    PositionStore store(path());
    QSignalSpy failed(&store, &PositionStore::failed);
    const Issues issues = store.load();
    QCOMPARE(issues.size(), 1);
    QVERIFY(!issues.constFirst().advice.isEmpty());
    store.setPosition(rings, half);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(store.position(rings), half);
    QCOMPARE(bytesOf(path() + u"/precious.txt"_s), "keep me");
}

void TestPositionStore::load_oddValues_areBroughtWithinBounds_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<double>("progress");
    QTest::newRow("more than all") << QByteArray("{\"progress\": 7}") << 1.0;
    QTest::newRow("less than nothing") << QByteArray("{\"progress\": -7}") << 0.0;
    QTest::newRow("beyond any number") << QByteArray("{\"progress\": 1e308, \"offset\": 1e308}") << 1.0;
    QTest::newRow("words") << QByteArray("{\"progress\": \"half\", \"offset\": []}") << 0.0;
    QTest::newRow("no object") << QByteArray("null") << 0.0;
}

void TestPositionStore::load_oddValues_areBroughtWithinBounds()
{
    QFETCH(QByteArray, value);
    QVERIFY(writeBytes(path(), "{\"version\": 1, \"positions\": {\"rings\": " + value + "}}"));
    PositionStore store(path());
    QVERIFY(store.load().isEmpty());
    QVERIFY(store.position(rings).has_value());
    QTEST(store.position(rings)->progress, "progress");
}

void TestPositionStore::setPosition_againAfterTheEnd_staysFinished()
{
    PositionStore store(path());
    store.setPosition(rings, {900, u"end"_s, 1, true});
    store.setPosition(rings, half);
    ReadingPosition expected = half;
    expected.finished = true;
    QCOMPARE(store.position(rings), expected);
}

void TestPositionStore::setPosition_isOnDiskWithinASecond()
{
    PositionStore store(path());
    store.setPosition(rings, half);
    QTRY_VERIFY_WITH_TIMEOUT(bytesOf(path()).contains(half.quote.toUtf8()), 1000);
    PositionStore another(path());
    QVERIFY(another.load().isEmpty());
    QCOMPARE(another.position(rings), half);
}

void TestPositionStore::setLastPlace_isOnDiskWithinASecond()
{
    PositionStore store(path());
    store.setLastPlace({loom, {4321, 0}});
    QTRY_VERIFY_WITH_TIMEOUT(bytesOf(path()).contains("4321"), 1000);
}

void TestPositionStore::setPosition_changingAllTheTime_isWrittenMeanwhile()
{
    PositionStore store(path());
    ReadingPosition moving = half;
    QTimer scroll;
    connect(&scroll, &QTimer::timeout, this, [&store, &moving] {
        ++moving.offset;
        store.setPosition(rings, moving);
    });
    scroll.start(20);
    QTRY_VERIFY(QFile::exists(path()));
    QVERIFY(scroll.isActive());
}

void TestPositionStore::setPosition_makesFolderForItsOwnerOnly()
{
    {
        PositionStore store(path());
        store.setPosition(rings, half);
    }
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    const auto permissions = QFile::permissions(m_folder->filePath(u"data"_s));
    QCOMPARE(permissions & owner, QFile::Permissions(owner));
    QCOMPARE(permissions & others, QFile::Permissions());
}

void TestPositionStore::setPosition_replacesTheFileAsAWhole()
{
    {
        PositionStore store(path());
        store.setPosition(rings, half);
    }
    const QByteArray before = bytesOf(path());
    QFile reader(path());
    QVERIFY(reader.open(QIODevice::ReadOnly));
    {
        PositionStore store(path());
        QVERIFY(store.load().isEmpty());
        store.setPosition(loom, half);
    }
    QVERIFY(bytesOf(path()) != before);
    QCOMPARE(reader.readAll(), before);
}

void TestPositionStore::setPosition_folderCannotBeMade_failsAndGoesOn()
{
    QVERIFY(writeBytes(m_folder->filePath(u"data"_s), "a file where the folder should be"));
    PositionStore store(path());
    QSignalSpy failed(&store, &PositionStore::failed);
    QVERIFY(store.load().isEmpty());
    store.setPosition(rings, half);
    QTRY_COMPARE(failed.size(), 1);
    const auto issue = failed.constFirst().constFirst().value<Issue>();
    QCOMPARE(issue.severity, Issue::Severity::Warning);
    QCOMPARE(issue.file, path());
    QVERIFY(!issue.text.isEmpty());
    QVERIFY(!issue.advice.isEmpty());
    QCOMPARE(store.position(rings), half);
}

void TestPositionStore::setPosition_afterFailure_isTriedAgain()
{
    const QString obstacle = m_folder->filePath(u"data"_s);
    QVERIFY(writeBytes(obstacle, "in the way"));
    PositionStore store(path());
    QSignalSpy failed(&store, &PositionStore::failed);
    store.setPosition(rings, half);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QFile::remove(obstacle));
    store.setPosition(loom, half);
    QTRY_VERIFY(QFile::exists(path()));
    PositionStore another(path());
    QVERIFY(another.load().isEmpty());
    QCOMPARE(another.position(rings), half);
    QCOMPARE(another.position(loom), half);
    QCOMPARE(failed.size(), 1);
}

void TestPositionStore::open_withoutChange_writesNothing()
{
    {
        PositionStore store(path());
        QVERIFY(store.load().isEmpty());
    }
    QVERIFY(!QFile::exists(m_folder->filePath(u"data"_s)));
}

QTEST_GUILESS_MAIN(TestPositionStore)
#include "tst_positionstore.moc"
