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
    void report_addsRowsAtTheEnd();
    void report_knownIssue_addsNoRow();
    void data_answersEachRole();
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

void TestIssueModel::report_addsRowsAtTheEnd()
{
    Library library;
    library.report({issue(u"first"_s)});
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &IssueModel::rowsInserted);
    library.report({issue(u"second"_s), issue(u"third"_s)});
    library.add({{}, {issue(u"fourth"_s)}});
    QCOMPARE(rowTexts(model), QStringList({u"first"_s, u"second"_s, u"third"_s, u"fourth"_s}));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.at(0).mid(1), QVariantList({1, 2}));
    QCOMPARE(inserted.at(1).mid(1), QVariantList({3, 3}));
}

void TestIssueModel::report_knownIssue_addsNoRow()
{
    Library library;
    library.report({issue(u"first"_s)});
    IssueModel model(library);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy inserted(&model, &IssueModel::rowsInserted);
    library.report({issue(u"first"_s)});
    QVERIFY(inserted.isEmpty());
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
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"/home/reader/rings.md"_s);
    QVERIFY(!index.data(Qt::DecorationRole).isValid());
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
}

void TestIssueModel::issueSentence_namesWhatIsKnown()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QTEST(issueSentence(issue(u"It is %1."_s, line, file)), "sentence");
}

QTEST_GUILESS_MAIN(TestIssueModel)
#include "tst_issuemodel.moc"
