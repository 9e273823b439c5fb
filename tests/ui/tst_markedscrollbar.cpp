// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "applicationstyle.h"
#include "markedscrollbar.h"
#include "slowbuild.h"
#include "theme.h"
#include "warnings.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 400;
constexpr int middle = 6; ///< of the bar's twelve pixels
constexpr int edge = 1;

QColor accent()
{
    return Theme::paper().accent;
}

/// A bar a quarter of whose range is seen, from its top.
class Bar
{
public:
    Bar()
    {
        m_bar.setRange(0, 300);
        m_bar.setPageStep(100);
        m_bar.resize(12, barHeight);
    }
    MarkedScrollBar *operator->() { return &m_bar; }

    [[nodiscard]] QImage picture()
    {
        QImage image(m_bar.size(), QImage::Format_RGB32);
        image.fill(Theme::paper().page);
        m_bar.render(&image, {}, {}, QWidget::DrawChildren);
        return image;
    }
    /// The rows that differ from those of a bar without marks, at one column.
    [[nodiscard]] QList<int> markedRows(int column)
    {
        const QImage plain = Bar(m_bar.value()).picture();
        const QImage marked = picture();
        QList<int> rows;
        for (int row = 0; row < barHeight; ++row) {
            if (marked.pixel(column, row) != plain.pixel(column, row))
                rows.append(row);
        }
        return rows;
    }

private:
    explicit Bar(int value)
        : Bar()
    {
        m_bar.setValue(value);
    }
    MarkedScrollBar m_bar;
};

} // namespace

class TestMarkedScrollBar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void marks_standAtTheirPlaces_data();
    void marks_standAtTheirPlaces();
    void marksAtTheHandle_leaveItVisible();
    void currentMark_isStronger();
    void otherMarks_replaceThose();
    void resized_marksFollow();
    void manyMarks_paintQuickly();
};

void TestMarkedScrollBar::initTestCase()
{
    QApplication::setPalette(Theme::paper().palette());
    QApplication::setStyle(new ApplicationStyle); // the application owns it
}

void TestMarkedScrollBar::marks_standAtTheirPlaces_data()
{
    QTest::addColumn<QList<double>>("fractions");
    QTest::addColumn<QList<int>>("rows");

    QTest::newRow("none") << QList<double> {} << QList<int> {};
    QTest::newRow("the middle") << QList<double> {0.5} << QList<int> {199, 200};
    QTest::newRow("the end") << QList<double> {1} << QList<int> {398, 399};
    QTest::newRow("beyond the end") << QList<double> {1.5} << QList<int> {398, 399};
    QTest::newRow("two at one place") << QList<double> {0.5, 0.5001} << QList<int> {199, 200};
    QTest::newRow("two that touch") << QList<double> {0.5, 0.504} << QList<int> {199, 200, 201};
    QTest::newRow("two, in any order") << QList<double> {1, 0.5} << QList<int> {199, 200, 398, 399};
}

void TestMarkedScrollBar::marks_standAtTheirPlaces()
{
    QFETCH(const QList<double>, fractions);
    Bar bar;
    bar->setMarks(fractions);
    QTEST(bar.markedRows(middle), "rows");
}

void TestMarkedScrollBar::marksAtTheHandle_leaveItVisible()
{
    Bar bar;
    bar->setMarks({0.1});
    QCOMPARE(bar.markedRows(middle), QList<int>());
    QCOMPARE(bar.markedRows(edge), (QList<int> {39, 40}));
    bar->setValue(300); // the handle has gone from there
    QCOMPARE(bar.markedRows(middle), (QList<int> {39, 40}));
}

void TestMarkedScrollBar::currentMark_isStronger()
{
    Bar bar;
    bar->setMarks({0.5, 0.75}, 0.75);
    QCOMPARE(bar.markedRows(middle), (QList<int> {199, 200, 297, 298, 299, 300}));
    QCOMPARE(bar.picture().pixelColor(middle, 298), accent());
    QVERIFY(bar.picture().pixelColor(middle, 199) != accent());
    bar->setMarks({}, 0); // on the handle too
    QCOMPARE(bar.markedRows(middle), (QList<int> {0, 1, 2, 3}));
}

void TestMarkedScrollBar::otherMarks_replaceThose()
{
    Bar bar;
    bar->setMarks({0.5}, 0.75);
    (void)bar.picture();
    bar->setMarks({1});
    QCOMPARE(bar.markedRows(middle), (QList<int> {398, 399}));
    bar->setMarks({});
    QCOMPARE(bar.markedRows(middle), QList<int>());
}

void TestMarkedScrollBar::resized_marksFollow()
{
    Bar bar;
    bar->setMarks({1});
    (void)bar.picture();
    bar->resize(12, 200);
    const QImage picture = bar.picture();
    QVERIFY(picture.pixelColor(middle, 199) != Theme::paper().page);
    QVERIFY(picture.pixelColor(middle, 100) == Theme::paper().page);
}

void TestMarkedScrollBar::manyMarks_paintQuickly()
{
    QList<double> fractions;
    for (int number = 0; number < 100'000; ++number)
        fractions.append(number / 100'000.0);
    Bar bar;
    bar->setMarks(fractions);
    QElapsedTimer timer;
    timer.start();
    for (int frame = 0; frame < 20; ++frame)
        (void)bar.picture();
    QVERIFY2(timer.elapsed() < 500 * slowness,
             qPrintable(QString::number(timer.elapsed()))); // 25 ms each, without optimisation
}

QTEST_MAIN(TestMarkedScrollBar)
#include "tst_markedscrollbar.moc"
