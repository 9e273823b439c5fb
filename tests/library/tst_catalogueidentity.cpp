// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// Which story a file is: that of before, wherever it went, and never another's.
#include "cataloguedesk.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestCatalogueIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void editedFile_keepsItsId_data();
    void editedFile_keepsItsId();
    void editedFile_keepsItsAge();
    void numberedIds_areKeptThroughAnEdit();
    void takenId_getsANumberAndANote();
    void takenNameOfAFile_getsANumberWithoutANote();
    void thousandFilesOfOneName_eachHaveAnIdOfTheirOwn();
    void reservedId_isNotGiven();
    void lostCatalogue_idsAreThoseOfTheStoriesRead_data();
    void lostCatalogue_idsAreThoseOfTheStoriesRead();
    void otherStory_doesNotTakeTheIdOfOneRead();
    void removedStory_comesBackAsItself();
    void deletedStory_leavesItsIdToWhoAsksForIt();
    void sameContentInTwoSources_isOneStory();
    void editedCopy_leavesTheIdToTheOther_data();
    void editedCopy_leavesTheIdToTheOther();

private:
    [[nodiscard]] Identity identity(const QString &id) const;
    void loseCatalogue(const CatalogueKeeper::Known &known);

    std::unique_ptr<CatalogueDesk> m_desk;
};

void TestCatalogueIdentity::init()
{
    m_desk = std::make_unique<CatalogueDesk>(QStringList {u"a"_s, u"b"_s});
    QVERIFY(QDir().mkpath(m_desk->path(u"b"_s)));
}

void TestCatalogueIdentity::cleanup()
{
    m_desk.reset();
}

/// What a reading position would remember.
Identity TestCatalogueIdentity::identity(const QString &id) const
{
    const CatalogueEntry entry = m_desk->library->find({id}).value_or(CatalogueEntry());
    return {entry.path, entry.part, entry.stamp};
}

/// The cache is emptied, as cleaners do, and the application started.
void TestCatalogueIdentity::loseCatalogue(const CatalogueKeeper::Known &known)
{
    m_desk->keeper.reset();
    QVERIFY(QDir(QFileInfo(m_desk->database()).path()).removeRecursively());
    m_desk->restart(known);
    QCOMPARE(m_desk->listed(), QStringList());
    m_desk->look();
}

void TestCatalogueIdentity::editedFile_keepsItsId_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("listed");

    const QString byName = u"pond@a/pond.md"_s;
    const QString byId = u"lake@a/pond.md"_s;
    QTest::newRow("title") << storyBytes("Pond") << storyBytes("Lake") << byName;
    QTest::newRow("an id added") << storyBytes("Pond") << storyBytes("Pond", "lake") << byName;
    QTest::newRow("its id removed") << storyBytes("Pond", "lake") << storyBytes("Pond") << byId;
    QTest::newRow("its id changed") << storyBytes("Pond", "lake") << storyBytes("Pond", "sea") << byId;
    QTest::newRow("front matter removed") << storyBytes("Pond", "lake") << QByteArray("Words.") << byId;
}

void TestCatalogueIdentity::editedFile_keepsItsId()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, listed);
    QVERIFY(m_desk->write(u"a/pond.md"_s, before));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {listed});
    QVERIFY(m_desk->write(u"a/pond.md"_s, after));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {listed});
    m_desk->restart();
    QCOMPARE(m_desk->listed(), QStringList {listed});
}

void TestCatalogueIdentity::editedFile_keepsItsAge()
{
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    m_desk->look();
    const qint64 added = m_desk->library->find({u"pond"_s})->added;
    QTest::qSleep(2); // ms: until another age would be another
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Lake")));
    m_desk->look();
    QVERIFY(m_desk->move(u"a/pond.md"_s, u"b/lake.md"_s));
    m_desk->look();
    m_desk->look();
    QCOMPARE(m_desk->library->find({u"pond"_s})->info.title, u"Lake"_s);
    QCOMPARE(m_desk->library->find({u"pond"_s})->added, added);
}

void TestCatalogueIdentity::numberedIds_areKeptThroughAnEdit()
{
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Lake")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@b/pond.md"_s, u"pond@a/pond.md"_s}));
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Sea")));
    QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Ocean")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@b/pond.md"_s, u"pond@a/pond.md"_s}));
    QCOMPARE(m_desk->library->find({u"pond-2"_s})->info.title, u"Ocean"_s);
}

void TestCatalogueIdentity::takenId_getsANumberAndANote()
{
    QVERIFY(m_desk->write(u"a/one.md"_s, storyBytes("One", "pond")));
    QVERIFY(m_desk->write(u"a/two.md"_s, storyBytes("Two", "pond")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@a/two.md"_s, u"pond@a/one.md"_s}));
    const Issues issues = m_desk->library->issues().all();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().severity, Issue::Severity::Note);
    QCOMPARE(issues.constFirst().file, m_desk->path(u"a/two.md"_s));
    QVERIFY(issues.constFirst().text.contains(u"pond-2"));
    m_desk->restart();
    QCOMPARE(m_desk->library->issues().all(), issues);

    QVERIFY(m_desk->write(u"a/two.md"_s, storyBytes("Two", "pond-2"))); // as it was told to
    m_desk->look();
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueIdentity::takenNameOfAFile_getsANumberWithoutANote()
{
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("One")));
    QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Two")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@b/pond.md"_s, u"pond@a/pond.md"_s}));
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueIdentity::thousandFilesOfOneName_eachHaveAnIdOfTheirOwn()
{
    constexpr int files = 1'000;
    for (int number = 0; number < files; ++number) {
        const QString name = u"a/%1/untitled.md"_s.arg(number, 4, 10, QLatin1Char('0'));
        QVERIFY(writeBytes(m_desk->path(name), storyBytes("Story " + QByteArray::number(number))));
    }
    m_desk->look();
    QCOMPARE(m_desk->library->size(), files);
    QCOMPARE(m_desk->library->find({u"untitled-1000"_s})->path, m_desk->path(u"a/0999/untitled.md"_s));
    QCOMPARE(m_desk->issues(), QStringList());
}

void TestCatalogueIdentity::reservedId_isNotGiven()
{
    CatalogueKeeper::Known known;
    known.reserved = {{u"pond"_s}};
    m_desk->keeper->setKnown(known);
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond-2@a/pond.md"_s});
}

void TestCatalogueIdentity::lostCatalogue_idsAreThoseOfTheStoriesRead_data()
{
    QTest::addColumn<QString>("movedTo");
    QTest::addColumn<bool>("isEdited");
    QTest::addColumn<QString>("id");

    QTest::newRow("in its place") << QString() << false << u"pond-2"_s;
    QTest::newRow("in its place, edited") << QString() << true << u"pond-2"_s;
    QTest::newRow("moved") << u"a/deep/lake.md"_s << false << u"pond-2"_s;
    QTest::newRow("moved and edited: who could know") << u"a/deep/lake.md"_s << true << u"lake"_s;
}

void TestCatalogueIdentity::lostCatalogue_idsAreThoseOfTheStoriesRead()
{
    QFETCH(const QString, movedTo);
    QFETCH(const bool, isEdited);
    QFETCH(const QString, id);
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Lake")));
    m_desk->look();
    CatalogueKeeper::Known known;
    known.identities = {{{u"pond-2"_s}, identity(u"pond-2"_s)}};

    // Without the other, it would be called after its file.
    QVERIFY(QFile::remove(m_desk->path(u"a/pond.md"_s)));
    if (isEdited)
        QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Sea")));
    if (!movedTo.isEmpty())
        QVERIFY(m_desk->move(u"b/pond.md"_s, movedTo));
    loseCatalogue(known);
    QCOMPARE(m_desk->library->size(), 1);
    QCOMPARE(m_desk->library->entries().constFirst().id().value, id);
}

void TestCatalogueIdentity::otherStory_doesNotTakeTheIdOfOneRead()
{
    QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Pond")));
    m_desk->look();
    CatalogueKeeper::Known known;
    known.identities = {{{u"pond"_s}, identity(u"pond"_s)}};
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Lake"))); // is read first
    loseCatalogue(known);
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@a/pond.md"_s, u"pond@b/pond.md"_s}));
}

void TestCatalogueIdentity::removedStory_comesBackAsItself()
{
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    m_desk->look();
    const qint64 added = m_desk->library->find({u"pond"_s})->added;
    QVERIFY(m_desk->move(u"a/pond.md"_s, u"elsewhere/pond.md"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList());
    m_desk->restart();
    QCOMPARE(m_desk->listed(), QStringList());
    QVERIFY(m_desk->move(u"elsewhere/pond.md"_s, u"b/other.md"_s));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@b/other.md"_s});
    QCOMPARE(m_desk->library->find({u"pond"_s})->added, added);
}

void TestCatalogueIdentity::deletedStory_leavesItsIdToWhoAsksForIt()
{
    const QByteArray first = storyBytes("Pond", "pond");
    QVERIFY(m_desk->write(u"a/one.md"_s, first));
    m_desk->look();
    QVERIFY(QFile::remove(m_desk->path(u"a/one.md"_s)));
    m_desk->look();
    QTest::qSleep(2); // ms: until it was gone before the next look
    QVERIFY(m_desk->write(u"a/two.md"_s, storyBytes("The pond in winter", "pond")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/two.md"_s});
    QCOMPARE(m_desk->issues(), QStringList());

    // Should the first come back, it is another.
    QVERIFY(m_desk->write(u"b/one.md"_s, first));
    m_desk->look();
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@b/one.md"_s, u"pond@a/two.md"_s}));
    m_desk->restart();
    QCOMPARE(m_desk->listed(), (QStringList {u"pond-2@b/one.md"_s, u"pond@a/two.md"_s}));
}

void TestCatalogueIdentity::editedCopy_leavesTheIdToTheOther_data()
{
    QTest::addColumn<QStringList>("edited");
    QTest::addColumn<QStringList>("listed");

    QTest::newRow("the first") << QStringList {u"a/pond.md"_s}
                               << QStringList {u"copy@b/copy.md+b/more.md"_s, u"pond@a/pond.md"_s};
    QTest::newRow("the second") << QStringList {u"b/copy.md"_s}
                                << QStringList {u"copy@b/copy.md"_s, u"pond@a/pond.md+b/more.md"_s};
    QTest::newRow("two") << QStringList {u"a/pond.md"_s, u"b/copy.md"_s}
                         << QStringList {u"copy@b/copy.md"_s, u"more@b/more.md"_s, u"pond@a/pond.md"_s};
    QTest::newRow("all") << QStringList {u"a/pond.md"_s, u"b/copy.md"_s, u"b/more.md"_s}
                         << QStringList {u"copy@b/copy.md"_s, u"more@b/more.md"_s, u"pond@a/pond.md"_s};
}

void TestCatalogueIdentity::editedCopy_leavesTheIdToTheOther()
{
    QFETCH(const QStringList, edited);
    QFETCH(QStringList, listed);
    for (const QString &name : {u"a/pond.md"_s, u"b/copy.md"_s, u"b/more.md"_s})
        QVERIFY(m_desk->write(name, storyBytes("Pond")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md+b/copy.md+b/more.md"_s});
    for (const QString &name : edited)
        QVERIFY(m_desk->write(name, storyBytes("Lake at " + name.toUtf8())));
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->library->find({u"pond"_s})->path, m_desk->path(u"a/pond.md"_s));
    m_desk->restart();
    m_desk->look();
    QCOMPARE(m_desk->listed(), listed);
    QCOMPARE(m_desk->news(), QStringList());
}

void TestCatalogueIdentity::sameContentInTwoSources_isOneStory()
{
    QVERIFY(m_desk->write(u"a/pond.md"_s, storyBytes("Pond")));
    QVERIFY(m_desk->write(u"b/pond.md"_s, storyBytes("Pond")));
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md+b/pond.md"_s});
    m_desk->restart();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md+b/pond.md"_s});

    m_desk->setSources({u"b"_s});
    QCOMPARE(m_desk->listed(), QStringList {u"pond@b/pond.md"_s});
    m_desk->setSources({});
    QCOMPARE(m_desk->listed(), QStringList());
    m_desk->setSources({u"a"_s});
    m_desk->look();
    QCOMPARE(m_desk->listed(), QStringList {u"pond@a/pond.md"_s});
}

QTEST_GUILESS_MAIN(TestCatalogueIdentity)
#include "tst_catalogueidentity.moc"
