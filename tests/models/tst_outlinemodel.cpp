// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "outlinemodel.h"

#include "rowtexts.h"
#include "slowbuild.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

const Outline rings {
    {u"The lake"_s, 2, 100}, {u"Ice"_s, 3, 250}, {u"Thaw"_s, 4, 500}, {u"The town"_s, 2, 900}};

QVariantList values(const OutlineModel &model, int role)
{
    QVariantList values;
    for (int row = 0; row < model.rowCount(); ++row)
        values.append(model.index(row).data(role));
    return values;
}

} // namespace

class TestOutlineModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fresh_hasTheBeginningOnly();
    void setOutline_showsTitlesBelowTheBeginning();
    void setOutline_again_replacesTheRows();
    void data_answersEachRole();
    void data_titleOfTwoLines_isOneLine();
    void data_emptyText_hasNoShare();
    void data_invalidIndex_isNothing();
    void rowAt_isTheSectionAround_data();
    void rowAt_isTheSectionAround();
    void rowAt_headingAtTheStart_isThatHeading();
    void setOutline_manyHeadings_isQuick();
    void shareText_roundsDown();
};

void TestOutlineModel::fresh_hasTheBeginningOnly()
{
    const OutlineModel model;
    QCOMPARE(rowTexts(model), QStringList({u"Beginning"_s}));
    QCOMPARE(model.rowAt(0), 0);
    QCOMPARE(model.currentRow(), 0);
}

void TestOutlineModel::setOutline_showsTitlesBelowTheBeginning()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOutline(rings, 1000);
    QCOMPARE(rowTexts(model),
             QStringList({u"Beginning"_s, u"The lake"_s, u"Ice"_s, u"Thaw"_s, u"The town"_s}));
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void TestOutlineModel::setOutline_again_replacesTheRows()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &OutlineModel::modelReset);
    model.setOutline(rings, 1000, 950);
    QCOMPARE(model.currentRow(), 4);
    model.setOutline({}, 10);
    QCOMPARE(rowTexts(model), QStringList({u"Beginning"_s}));
    QCOMPARE(model.currentRow(), 0);
    QCOMPARE(reset.size(), 2);
}

void TestOutlineModel::data_answersEachRole()
{
    OutlineModel model;
    model.setOutline(rings, 1000, 300);
    QCOMPARE(values(model, OutlineModel::LevelRole), QVariantList({0, 0, 1, 2, 0}));
    QCOMPARE(values(model, OutlineModel::StartRole), QVariantList({0, 100, 250, 500, 900}));
    QCOMPARE(values(model, OutlineModel::ShareRole), QVariantList({0.0, 0.1, 0.25, 0.5, 0.9}));
    QCOMPARE(values(model, OutlineModel::CurrentRole), QVariantList({false, false, true, false, false}));
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"The lake, 10\u00A0%"_s);
    QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), u"Ice, 25\u00A0%, where you are"_s);
    QVERIFY(!model.index(2).data(Qt::DecorationRole).isValid());
}

void TestOutlineModel::data_titleOfTwoLines_isOneLine()
{
    OutlineModel model;
    model.setOutline({{u" Ice\u2028and %1 thaw "_s, 2, 5}}, 10);
    QCOMPARE(model.index(1).data().toString(), u"Ice and %1 thaw"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Ice and %1 thaw, 50\u00A0%"_s);
}

void TestOutlineModel::data_emptyText_hasNoShare()
{
    OutlineModel model;
    model.setOutline({{u"Ice"_s, 2, 5}}, 0);
    QCOMPARE(values(model, OutlineModel::ShareRole), QVariantList({0.0, 0.0}));
    model.setOutline({{u"Ice"_s, 2, 5}}, 2);
    QCOMPARE(values(model, OutlineModel::ShareRole), QVariantList({0.0, 1.0}));
}

void TestOutlineModel::data_invalidIndex_isNothing()
{
    const OutlineModel model;
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
}

void TestOutlineModel::rowAt_isTheSectionAround_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<int>("row");
    QTest::newRow("before the text") << qsizetype(-1) << 0;
    QTest::newRow("beginning") << qsizetype(0) << 0;
    QTest::newRow("before the first heading") << qsizetype(99) << 0;
    QTest::newRow("at the first heading") << qsizetype(100) << 1;
    QTest::newRow("in a section") << qsizetype(499) << 2;
    QTest::newRow("at the last heading") << qsizetype(900) << 4;
    QTest::newRow("end") << qsizetype(1000) << 4;
}

void TestOutlineModel::rowAt_isTheSectionAround()
{
    OutlineModel model;
    model.setOutline(rings, 1000);
    QFETCH(qsizetype, offset);
    QTEST(model.rowAt(offset), "row");
}

void TestOutlineModel::rowAt_headingAtTheStart_isThatHeading()
{
    OutlineModel model;
    model.setOutline({{u"The lake"_s, 1, 0}}, 1000);
    QCOMPARE(model.rowAt(0), 1);
}

void TestOutlineModel::setOutline_manyHeadings_isQuick()
{
    Outline outline;
    for (int at = 0; at < 100'000; ++at)
        outline.append({u"Heading"_s, 1 + at % 6, at * 10});
    OutlineModel model;
    QElapsedTimer timer;
    timer.start();
    model.setOutline(outline, 1'000'000, 500'005);
    QVERIFY2(timer.elapsed() < 200 * slowness, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.currentRow(), 50'001);
    QCOMPARE(model.rowCount(), 100'001);
}

void TestOutlineModel::shareText_roundsDown()
{
    QCOMPARE(shareText(0), u"0\u00A0%"_s);
    QCOMPARE(shareText(0.409), u"40\u00A0%"_s);
    QCOMPARE(shareText(0.29), u"29\u00A0%"_s);
    QCOMPARE(shareText(1), u"100\u00A0%"_s);
}

QTEST_GUILESS_MAIN(TestOutlineModel)
#include "tst_outlinemodel.moc"
