// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folderimport.h"
#include "storyfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestFolderImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void folder_comesIntoTheLibraryLater();
    void severalPaths_finishOnceInOrder();
    void missingFolder_isAnIssueAndFinishes();
    void startAgain_whileRunning_takesBoth();
    void cancel_finishesAndLaterStartWorks();
    void destruction_withWorkPending_isQuiet();

private:
    /// Writes stories 0.md, 1.md, … into a folder of that name and returns its path.
    [[nodiscard]] QString folderOf(const QString &name, int stories) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFolderImport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestFolderImport::cleanup()
{
    m_folder.reset();
}

QString TestFolderImport::folderOf(const QString &name, int stories) const
{
    const QString folder = m_folder->filePath(name);
    for (int number = 0; number < stories; ++number) {
        const QString id = u"%1-%2"_s.arg(name).arg(number);
        if (writeStory(folder, id, u"Words."_s).path.isEmpty())
            return {};
    }
    return folder;
}

void TestFolderImport::folder_comesIntoTheLibraryLater()
{
    Library library;
    FolderImport import(library);
    const QSignalSpy finished(&import, &FolderImport::finished);
    QVERIFY(!import.isRunning());
    import.start({folderOf(u"mia"_s, 250)});
    QVERIFY(import.isRunning());
    QVERIFY(library.entries().isEmpty());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!import.isRunning());
    QCOMPARE(library.entries().size(), 250);
    QVERIFY(library.find({u"mia-249"_s}));
    QCOMPARE(library.issues(), Issues());
}

void TestFolderImport::severalPaths_finishOnceInOrder()
{
    Library library;
    FolderImport import(library);
    const QSignalSpy finished(&import, &FolderImport::finished);
    const QString second = folderOf(u"ana"_s, 1);
    import.start({folderOf(u"mia"_s, 1), second, second + u"/ana-0.md"_s});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(library.entries().size(), 2);
    QCOMPARE(library.entries().at(0).info.id.value, u"mia-0"_s);
    QCOMPARE(library.entries().at(1).info.id.value, u"ana-0"_s);
}

void TestFolderImport::missingFolder_isAnIssueAndFinishes()
{
    Library library;
    FolderImport import(library);
    const QSignalSpy finished(&import, &FolderImport::finished);
    import.start({m_folder->filePath(u"missing"_s)});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(library.entries().isEmpty());
    QCOMPARE(library.issues().size(), 1);
    QCOMPARE(library.issues().constFirst().severity, Issue::Severity::Error);
}

void TestFolderImport::startAgain_whileRunning_takesBoth()
{
    Library library;
    FolderImport import(library);
    const QSignalSpy finished(&import, &FolderImport::finished);
    const QString mia = folderOf(u"mia"_s, 20);
    const QString ana = folderOf(u"ana"_s, 20);
    import.start({mia});
    import.start({ana});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(library.entries().size(), 40);
}

void TestFolderImport::cancel_finishesAndLaterStartWorks()
{
    Library library;
    FolderImport import(library);
    const QSignalSpy finished(&import, &FolderImport::finished);
    const QString mia = folderOf(u"mia"_s, 20);
    const QString ana = folderOf(u"ana"_s, 20);
    import.start(QStringList(100, mia));
    import.cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!import.isRunning());

    import.start({ana});
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(library.find({u"ana-19"_s}));
}

void TestFolderImport::destruction_withWorkPending_isQuiet()
{
    Library library;
    const QSignalSpy added(&library, &Library::storiesAdded);
    const QString mia = folderOf(u"mia"_s, 20);
    {
        FolderImport import(library);
        import.start(QStringList(100, mia));
    }
    QCoreApplication::processEvents();
    QCOMPARE(added.size(), 0);
    QVERIFY(library.entries().isEmpty());
}

QTEST_GUILESS_MAIN(TestFolderImport)
#include "tst_folderimport.moc"
