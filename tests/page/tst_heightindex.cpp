// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "heightindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Frontispiece;

namespace {

qreal sumOf(const QList<qreal> &heights, qsizetype count)
{
    return std::accumulate(heights.begin(), heights.begin() + count, 0.0);
}

/// The last thing that begins at or above a height.
qsizetype thingAt(const QList<qreal> &heights, qreal height)
{
    qsizetype found = 0;
    for (qsizetype index = 0; index < heights.size(); ++index) {
        if (sumOf(heights, index) <= height)
            found = index;
    }
    return found;
}

} // namespace

class TestHeightIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void empty_isWithoutHeight();
    void things_standBelowEachOther_data();
    void things_standBelowEachOther();
    void thingWithoutHeight_isPassedOver();
    void manyThings_areStillExact();
    void reset_forgetsTheFormerOnes();
};

void TestHeightIndex::empty_isWithoutHeight()
{
    const HeightIndex never;
    QCOMPARE(never.size(), 0);
    QCOMPARE(never.total(), 0.0);
    QCOMPARE(never.indexAt(100), 0);
    HeightIndex emptied;
    emptied.reset({3, 4});
    emptied.reset({});
    QCOMPARE(emptied.size(), 0);
    QCOMPARE(emptied.total(), 0.0);
    QCOMPARE(emptied.indexAt(1), 0);
}

void TestHeightIndex::things_standBelowEachOther_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 3, 4, 7, 8, 9, 31, 64, 100})
        QTest::addRow("%d", count) << count;
}

void TestHeightIndex::things_standBelowEachOther()
{
    QFETCH(int, count);
    QRandomGenerator random(static_cast<quint32>(count));
    // Every fourth has no height; whole numbers, so that sums are exact.
    const auto anyHeight = [&] { return qreal(random.bounded(4) == 0 ? 0 : random.bounded(1, 90)); };
    QList<qreal> heights;
    for (int index = 0; index < count; ++index)
        heights.append(anyHeight());
    HeightIndex index;
    index.reset(heights);
    for (int round = 0; round < 60; ++round) {
        QCOMPARE(index.size(), count);
        QCOMPARE(index.total(), sumOf(heights, count));
        for (int thing = 0; thing <= count; ++thing)
            QCOMPARE(index.top(thing), sumOf(heights, thing));
        for (int probe = 0; probe < 20; ++probe) {
            const qreal height = random.bounded(-50, int(index.total()) + 50);
            QCOMPARE(index.indexAt(height), thingAt(heights, height));
        }
        const int changed = random.bounded(count);
        heights[changed] = anyHeight();
        index.setHeight(changed, heights.at(changed));
        QCOMPARE(index.height(changed), heights.at(changed));
    }
}

void TestHeightIndex::thingWithoutHeight_isPassedOver()
{
    HeightIndex index;
    index.reset({10, 0, 10});
    QCOMPARE(index.indexAt(9.5), 0);
    QCOMPARE(index.indexAt(10), 2);
    QCOMPARE(index.indexAt(19.5), 2);
    QCOMPARE(index.indexAt(20), 2);
}

void TestHeightIndex::manyThings_areStillExact()
{
    constexpr qsizetype count = 1'000'000;
    HeightIndex index;
    index.reset(QList<qreal>(count, 29));
    for (qsizetype thing = 0; thing < count; thing += 2)
        index.setHeight(thing, 31);
    QCOMPARE(index.total(), 30.0 * count);
    for (const qsizetype thing : {qsizetype(0), qsizetype(1), count / 2 + 1, count - 1}) {
        QCOMPARE(index.indexAt(index.top(thing)), thing);
        QCOMPARE(index.indexAt(index.top(thing) + index.height(thing) - 0.5), thing);
    }
}

void TestHeightIndex::reset_forgetsTheFormerOnes()
{
    HeightIndex index;
    index.reset({100, 200, 300});
    index.reset({1, 2});
    QCOMPARE(index.size(), 2);
    QCOMPARE(index.total(), 3.0);
    QCOMPARE(index.indexAt(150), 1);
}

QTEST_APPLESS_MAIN(TestHeightIndex)
#include "tst_heightindex.moc"
