// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagegeometry.h"

#include <QTest>

using namespace Frontispiece;

namespace {

PageStyle styleOf(int textSize, PageMode mode, int measure = Settings::usualMeasure)
{
    Settings settings;
    settings.textSize = textSize;
    settings.pageMode = mode;
    settings.measure = measure;
    return PageStyle(Theme::paper(), settings);
}

} // namespace

class TestPageGeometry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void view_holdsTheColumns_data();
    void view_holdsTheColumns();
    void wideView_isASpreadOfPagesOnly();
    void spread_needsRoomForBoth();
    void pages_haveMargins_scrolledTextHasNone();
    void lowView_keepsALine();
    void anyView_hasAColumn_data();
    void anyView_hasAColumn();
};

void TestPageGeometry::view_holdsTheColumns_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<int>("measure");
    QTest::addColumn<bool>("paged");
    for (const int width : {60, 200, 332, 492, 640, 900, 1280, 1600, 2560, 3840}) {
        for (const int textSize : {12, 19, 57}) {
            for (const int measure : {45, 66, 90}) {
                for (const bool paged : {false, true}) {
                    QTest::addRow("%d px, text %d, measure %d, %s", width, textSize, measure,
                                  paged ? "paged" : "scrolled")
                        << width << textSize << measure << paged;
                }
            }
        }
    }
}

void TestPageGeometry::view_holdsTheColumns()
{
    QFETCH(int, width);
    QFETCH(int, textSize);
    QFETCH(int, measure);
    QFETCH(bool, paged);
    const PageStyle style = styleOf(textSize, paged ? PageMode::Paged : PageMode::Scrolled, measure);
    const PageGeometry geometry = pageGeometry(QSizeF(width, 700), style);
    QCOMPARE(geometry.view, QSizeF(width, 700));
    QVERIFY(geometry.column > 0 && geometry.column <= style.measure());
    QVERIFY(geometry.columns.size() == 1 || geometry.columns.size() == 2);
    const qreal left = geometry.columns.constFirst();
    const qreal right = width - geometry.columns.constLast() - geometry.column;
    QVERIFY2(left >= 20 && right >= 20, "there is always a margin");
    QVERIFY2(qAbs(left - right) <= 1, "the text stands in the middle");
    for (const qreal column : geometry.columns)
        QCOMPARE(column, std::floor(column)); // letters are drawn on whole pixels
    if (geometry.columns.size() == 1 && geometry.column < style.measure())
        QVERIFY2(left <= 23, "what is narrow is not made narrower");
    if (geometry.columns.size() == 2) {
        QCOMPARE(geometry.column, style.measure());
        QVERIFY(geometry.columns.at(1) - geometry.columns.at(0) - geometry.column >= 2 * textSize);
    }
}

void TestPageGeometry::wideView_isASpreadOfPagesOnly()
{
    const QSizeF view(2000, 900);
    QCOMPARE(pageGeometry(view, styleOf(19, PageMode::Paged)).columns.size(), 2);
    QCOMPARE(pageGeometry(view, styleOf(19, PageMode::Scrolled)).columns.size(), 1);
}

void TestPageGeometry::spread_needsRoomForBoth()
{
    const PageStyle style = styleOf(19, PageMode::Paged);
    int narrowest = 0;
    for (int width = 400; width < 3000 && narrowest == 0; ++width) {
        if (pageGeometry(QSizeF(width, 700), style).columns.size() == 2)
            narrowest = width;
    }
    QVERIFY(narrowest > 2 * style.measure());
    QVERIFY(narrowest < 2.5 * style.measure());
    QCOMPARE(pageGeometry(QSizeF(narrowest, 700), style).column, style.measure());
    QCOMPARE(pageGeometry(QSizeF(narrowest - 1, 700), style).column, style.measure());
}

void TestPageGeometry::pages_haveMargins_scrolledTextHasNone()
{
    const PageGeometry scrolled = pageGeometry(QSizeF(900, 700), styleOf(19, PageMode::Scrolled));
    QCOMPARE(scrolled.top, 0.0);
    QCOMPARE(scrolled.height, 700.0);
    const PageGeometry paged = pageGeometry(QSizeF(900, 700), styleOf(19, PageMode::Paged));
    QVERIFY(paged.top > 0);
    QCOMPARE(paged.height, 700 - 2 * paged.top);
}

void TestPageGeometry::lowView_keepsALine()
{
    const PageStyle style = styleOf(19, PageMode::Paged);
    for (int height = 1; height < 200; ++height) {
        const PageGeometry geometry = pageGeometry(QSizeF(900, height), style);
        QVERIFY(geometry.height >= style.lineHeight());
        QVERIFY2(geometry.top <= height / 12.0 + 0.5, "in a low window every line counts");
    }
}

void TestPageGeometry::anyView_hasAColumn_data()
{
    QTest::addColumn<QSizeF>("view");
    for (const int width : {0, 1, 10, 44, 45})
        QTest::addRow("%d px", width) << QSizeF(width, width);
    QTest::newRow("none") << QSizeF();
}

void TestPageGeometry::anyView_hasAColumn()
{
    QFETCH(QSizeF, view);
    for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
        const PageGeometry geometry = pageGeometry(view, styleOf(57, mode));
        QCOMPARE(geometry.columns.size(), 1);
        QVERIFY(geometry.column >= 1);
        QVERIFY(geometry.height >= 1);
        QVERIFY(geometry.top >= 0);
    }
}

QTEST_MAIN(TestPageGeometry)
#include "tst_pagegeometry.moc"
