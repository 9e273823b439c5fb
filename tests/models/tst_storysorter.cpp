// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storysorter.h"

#include "storyfiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Frontispiece::StoryOrder)

namespace {

CatalogueEntry story(const QString &id, const QString &title, int words, qint64 added)
{
    CatalogueEntry entry = catalogueEntry(id, {u"Mia"_s}, title, words);
    entry.added = added;
    return entry;
}

StorySorting manyStories(qsizetype count)
{
    StorySorting sorting;
    for (qsizetype at = 0; at < count; ++at)
        sorting.stories.append(story(QString::number(at), u"Story %1"_s.arg(at % 997), 1, 1));
    return sorting;
}

QStringList idsOf(const QList<StoryId> &stories)
{
    QStringList ids;
    for (const StoryId &id : stories)
        ids.append(id.value);
    return ids;
}

} // namespace

class TestStorySorter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void stories_areSorted_data();
    void stories_areSorted();
    void fewStories_areSortedAtOnce();
    void manyStories_areSortedApart();
    void busySorter_saysWhenItIsReady();
    void forgottenSorting_isNotAnswered();
    void sorter_thatGoesWhileItSorts_waits();
};

void TestStorySorter::stories_areSorted_data()
{
    QTest::addColumn<StoryOrder>("order");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("title") << StoryOrder::Title << QStringList {u"d"_s, u"b"_s, u"a"_s, u"c"_s};
    QTest::newRow("added, newest first") << StoryOrder::Added << QStringList {u"c"_s, u"b"_s, u"a"_s, u"d"_s};
    QTest::newRow("length, shortest first")
        << StoryOrder::Length << QStringList {u"b"_s, u"c"_s, u"d"_s, u"a"_s};
    QTest::newRow("last read, nothing read")
        << StoryOrder::LastRead << QStringList {u"d"_s, u"b"_s, u"a"_s, u"c"_s};
}

void TestStorySorter::stories_areSorted()
{
    QFETCH(StoryOrder, order);
    StorySorting sorting;
    sorting.stories = {story(u"a"_s, u"Part 10"_s, 900, 5), story(u"b"_s, u"part 9"_s, 20, 5),
                       story(u"c"_s, u"Zoo"_s, 300, 7), story(u"d"_s, u"Élan"_s, 300, 0)};
    sorting.order = order;
    if (order == StoryOrder::Length)
        sorting.stories[3] = story(u"d"_s, u"zoo"_s, 301, 0);
    QTEST(idsOf(sorting.sorted()), "expected");
}

void TestStorySorter::fewStories_areSortedAtOnce()
{
    StorySorter sorter;
    const QSignalSpy sorted(&sorter, &StorySorter::sorted);
    sorter.sort(manyStories(StorySorter::mostAtOnce));
    QCOMPARE(sorted.size(), 1);
    QVERIFY(!sorter.isBusy());
}

void TestStorySorter::manyStories_areSortedApart()
{
    StorySorter sorter;
    QSignalSpy sorted(&sorter, &StorySorter::sorted);
    const StorySorting sorting = manyStories(StorySorter::mostAtOnce + 1);
    sorter.sort(sorting);
    QVERIFY(sorted.isEmpty());
    QVERIFY(sorter.isBusy());
    QVERIFY(sorted.wait());
    const auto listing = sorted.constFirst().constFirst().value<StoryListing>();
    const QList<StoryId> expected = sorting.sorted();
    QCOMPARE(listing.size(), expected.size());
    for (int row = 0; row < listing.size(); ++row)
        QCOMPARE(listing.story(row), expected.at(row));
}

void TestStorySorter::busySorter_saysWhenItIsReady()
{
    StorySorter sorter;
    const QSignalSpy ready(&sorter, &StorySorter::ready);
    sorter.sort(manyStories(StorySorter::mostAtOnce + 1));
    QVERIFY(sorter.isBusy());
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(!sorter.isBusy());
}

void TestStorySorter::forgottenSorting_isNotAnswered()
{
    StorySorter sorter;
    QSignalSpy sorted(&sorter, &StorySorter::sorted);
    sorter.sort(manyStories(StorySorter::mostAtOnce + 1));
    sorter.forget();
    QVERIFY(!sorter.isBusy());
    sorter.sort(manyStories(StorySorter::mostAtOnce + 2));
    QVERIFY(sorted.wait());
    QCOMPARE(sorted.constFirst().constFirst().value<StoryListing>().size(), StorySorter::mostAtOnce + 2);
    QTest::qWait(50);
    QCOMPARE(sorted.size(), 1);
}

void TestStorySorter::sorter_thatGoesWhileItSorts_waits()
{
    StorySorter sorter;
    sorter.sort(manyStories(20'000));
}

QTEST_GUILESS_MAIN(TestStorySorter)
#include "tst_storysorter.moc"
