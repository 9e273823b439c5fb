// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuemodel.h"

#include "rowtexts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

Issue issue(const QString &text, int line = 0, const QString &file = {})
{
    return {Issue::Severity::Warning, file, line, text, u"Do something."_s};
}

} // namespace

class TestIssueModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyLibrary_hasNoRows();
    void libraryWithIssues_showsThemAtOnce();
    void report_addsRows_theGravestFirst();
    void rows_areInTheOrderOfTheirFiles();
    void manyReports_areGathered();
    void mendedFile_leavesTheList();
    void tooMany_areCountedInALastRow();
    void report_knownIssue_changesNothing();
    void data_answersEachRole();
    void data_ofAnOddFile_isPlain();
    void data_invalidIndex_isNothing();
    void issueSentence_namesWhatIsKnown_data();
    void issueSentence_namesWhatIsKnown();
};

void TestIssueModel::emptyLibrary_hasNoRows()
{
    const Library library;
    const IssueModel model(library);
    QCOMPARE(model.rowCount(), 0);
}

void TestIssueModel::libraryWithIssues_showsThemAtOnce()
{
    Library library;
    library.report({issue(u"first"_s), issue(u"second"_s)});
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(rowTexts(model), QStringList({u"first"_s, u"second"_s}));
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void TestIssueModel::report_addsRows_theGravestFirst()
{
    Library library;
    library.report({issue(u"first"_s)});
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Issue grave = issue(u"fourth"_s);
    grave.severity = Issue::Severity::Error;
    library.report({issue(u"second"_s), issue(u"third"_s)});
    library.add({{}, {grave}});
    QTRY_COMPARE(rowTexts(model), QStringList({u"fourth"_s, u"first"_s, u"second"_s, u"third"_s}));
    QCOMPARE(model.index(0).data(IssueModel::SeverityRole).toInt(), static_cast<int>(Issue::Severity::Error));
    QCOMPARE(model.index(1).data(IssueModel::SeverityRole).toInt(),
             static_cast<int>(Issue::Severity::Warning));
}

void TestIssueModel::rows_areInTheOrderOfTheirFiles()
{
    Library library;
    library.report({issue(u"second"_s, 2, u"/b.md"_s), issue(u"third"_s, 7, u"/b.md"_s),
                    issue(u"first"_s, 9, u"/a.md"_s), issue(u"of no file"_s)});
    const IssueModel model(library);
    QCOMPARE(rowTexts(model),
             (QStringList {u"of no file"_s, u"a.md, line 9: first"_s, u"b.md, line 2: second"_s,
                           u"b.md, line 7: third"_s}));
}

void TestIssueModel::manyReports_areGathered()
{
    Library library;
    IssueModel model(library);
    const QSignalSpy reset(&model, &IssueModel::modelReset);
    for (int number = 0; number < 50; ++number)
        library.report({issue(QString::number(number))});
    QCOMPARE(reset.size(), 1); // the first at once
    QTRY_COMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 50);
}

void TestIssueModel::mendedFile_leavesTheList()
{
    Library library;
    library.report({issue(u"bad"_s, 1, u"/a.md"_s), issue(u"worse"_s, 1, u"/b.md"_s)});
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 2);
    LibraryChange mended;
    mended.issues.insert(u"/a.md"_s, {});
    library.apply(mended);
    QTRY_COMPARE(rowTexts(model), QStringList {u"b.md, line 1: worse"_s});
}

void TestIssueModel::tooMany_areCountedInALastRow()
{
    Library library;
    Issues notes;
    for (int number = 0; number < IssueList::mostKept + 1200; ++number)
        notes.append({Issue::Severity::Note, u"/notes.md"_s, number, u"assumed"_s, {}});
    LibraryChange change;
    for (int file = 0; file < 100; ++file)
        change.issues.insert(u"/%1.md"_s.arg(file), notes.sliced(file * 62, 62));
    library.apply(change);
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), IssueList::mostKept + 1);
    const QModelIndex last = model.index(static_cast<int>(IssueList::mostKept));
    QCOMPARE(last.data().toString(), u"and %1 more notes"_s.arg(QLocale().toString(1200)));
    QCOMPARE(last.data(IssueModel::SeverityRole).toInt(), static_cast<int>(Issue::Severity::Note));
    QVERIFY(last.data(IssueModel::FileRole).toString().isEmpty());
    QCOMPARE(model.flags(last), Qt::ItemFlags());
    QVERIFY(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
}

void TestIssueModel::report_knownIssue_changesNothing()
{
    Library library;
    library.report({issue(u"first"_s)});
    IssueModel model(library);
    const QSignalSpy reset(&model, &IssueModel::modelReset);
    library.report({issue(u"first"_s)});
    QVERIFY(reset.isEmpty());
    QCOMPARE(model.rowCount(), 1);
}

void TestIssueModel::data_answersEachRole()
{
    Library library;
    library.report({issue(u"A tag is not closed."_s, 3, u"/home/reader/rings.md"_s)});
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), u"rings.md, line 3: A tag is not closed."_s);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
             u"rings.md, line 3: A tag is not closed. Do something."_s);
    QCOMPARE(index.data(IssueModel::AdviceRole).toString(), u"Do something."_s);
    QCOMPARE(index.data(IssueModel::FileRole).toString(), u"/home/reader/rings.md"_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"<span>/home/reader/rings.md</span>"_s);
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
}

void TestIssueModel::data_ofAnOddFile_isPlain()
{
    Library library;
    const QString file = u"/a/<b>\nbold.md"_s;
    library.report({{Issue::Severity::Error, file, 0, u"“\nx” is lost."_s, u"Rename “\nx”."_s}});
    const IssueModel model(library);
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), u"<b>\uFFFDbold.md: “\uFFFDx” is lost."_s);
    QCOMPARE(index.data(IssueModel::AdviceRole).toString(), u"Rename “\uFFFDx”."_s);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"<span>/a/&lt;b&gt;\uFFFDbold.md</span>"_s);
    QCOMPARE(index.data(IssueModel::FileRole).toString(), file); // to be opened
}

void TestIssueModel::data_invalidIndex_isNothing()
{
    const Library library;
    const IssueModel model(library);
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
}

void TestIssueModel::issueSentence_namesWhatIsKnown_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("file and line") << u"/a/rings.md"_s << 3 << u"rings.md, line 3: It is %1."_s;
    QTest::newRow("file only") << u"/a/rings.md"_s << 0 << u"rings.md: It is %1."_s;
    QTest::newRow("neither") << QString() << 0 << u"It is %1."_s;
    QTest::newRow("line only") << QString() << 3 << u"It is %1."_s;
    QTest::newRow("a file named like a placeholder") << u"/a/%2.md"_s << 3 << u"%2.md, line 3: It is %1."_s;
    QTest::newRow("a file of two lines") << u"/a/b\nc.md"_s << 0 << u"b\uFFFDc.md: It is %1."_s;
    QTest::newRow("a file that turns round") << u"/a/b\u202Etxt.md"_s << 0 << u"b\uFFFDtxt.md: It is %1."_s;
}

void TestIssueModel::issueSentence_namesWhatIsKnown()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QTEST(issueSentence(issue(u"It is %1."_s, line, file)), "sentence");
}

QTEST_GUILESS_MAIN(TestIssueModel)
#include "tst_issuemodel.moc"
