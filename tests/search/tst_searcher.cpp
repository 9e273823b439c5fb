// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "ftsindex.h"
#include "searcher.h"
#include "storyfiles.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // ms

/// What a test and the index it gave away both see.
struct Watch
{
    QSemaphore searching; ///< released as each search begins
    QSemaphore adding;    ///< released as each story arrives
    QSemaphore mayAdd;    ///< taken for each story
    std::atomic<int> added = 0;
    std::atomic<qsizetype> passages = 0; ///< that were asked for last
};

/// An index that never answers "slow" before it is interrupted, and takes a story when it may. A match
/// for each story it has.
class WatchedIndex final : public SearchIndex
{
public:
    explicit WatchedIndex(Watch &watch)
        : m_watch(watch)
    {
    }

    bool describe(const StoryInfo &, const QByteArray &) override { return false; }
    void add(const Story &, const QByteArray &) override
    {
        m_watch.adding.release();
        if (m_watch.mayAdd.tryAcquire(1, patience))
            ++m_watch.added;
    }
    void remove(const StoryId &) override { }
    SearchResult search(const Query &query, qsizetype, const std::stop_token &stop, const TakePart &,
                        qsizetype passages) const override
    {
        m_watch.searching.release();
        m_watch.passages = passages;
        if (query.toString() == u"slow"_s) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any().wait(lock, stop, [] { return false; });
        }
        return {query, {}, m_watch.added};
    }

private:
    Watch &m_watch;
};

Query query(const QString &typed)
{
    return Query::fromString(typed);
}

SearchResult resultOf(const QSignalSpy &found, qsizetype at)
{
    return found.at(at).at(0).value<SearchResult>();
}

} // namespace

class TestSearcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void query_isAnsweredLater();
    void severalQueries_onlyTheNewestIsAnswered();
    void newQuery_interruptsTheOneUnderWay();
    void emptyQuery_endsTheSearch();
    void storiesAdded_answerAgain();
    void morePassages_renewTheAnswer();
    void storiesRemoved_areFoundNoMore();
    void storiesRemoved_beforeTheyAreRead_areNotRead();
    void query_goesBeforeStoriesThatWait();
    void unreadableStory_isLeftOut();
    void destruction_withWorkPending_addsNothingMore();

private:
    /// Stories 0, 1, … that hold the word "echo".
    [[nodiscard]] QList<PackedEntry> stories(int count) const
    {
        QList<PackedEntry> entries;
        for (int number = 0; number < count; ++number)
            entries.append(writeStory(m_folder.path(), QString::number(number), u"An echo."_s));
        return entries;
    }

    QTemporaryDir m_folder;
};

void TestSearcher::query_isAnsweredLater()
{
    Searcher searcher(std::make_unique<FtsIndex>(u":memory:"_s));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.search(query(u"echo"_s));
    QCOMPARE(searcher.query(), query(u"echo"_s));
    QCOMPARE(found.size(), 0);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(resultOf(found, 0), (SearchResult {query(u"echo"_s), {}, 0}));
}

void TestSearcher::severalQueries_onlyTheNewestIsAnswered()
{
    Searcher searcher(std::make_unique<FtsIndex>(u":memory:"_s));
    const QSignalSpy found(&searcher, &Searcher::found);
    for (const QString &typed : {u"e"_s, u"ec"_s, u"ech"_s, u"echo"_s})
        searcher.search(query(typed));
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(found.size(), 1); // older answers would have come before
    QCOMPARE(resultOf(found, 0).query, query(u"echo"_s));
}

void TestSearcher::newQuery_interruptsTheOneUnderWay()
{
    Watch watch;
    Searcher searcher(std::make_unique<WatchedIndex>(watch));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.search(query(u"slow"_s));
    QVERIFY(watch.searching.tryAcquire(1, patience));
    searcher.search(query(u"quick"_s));
    QTRY_VERIFY(!found.isEmpty());
    QCOMPARE(found.size(), 1);
    QCOMPARE(resultOf(found, 0).query, query(u"quick"_s));
}

void TestSearcher::emptyQuery_endsTheSearch()
{
    Watch watch;
    Searcher searcher(std::make_unique<WatchedIndex>(watch));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.search(query(u"slow"_s));
    QVERIFY(watch.searching.tryAcquire(1, patience));
    searcher.search(Query());
    QVERIFY(searcher.query().isEmpty());
    watch.mayAdd.release(1);
    searcher.add(stories(1));
    QTRY_COMPARE(watch.added.load(), 1); // the thread is free again
    QCoreApplication::processEvents();
    QCOMPARE(found.size(), 0);
}

void TestSearcher::storiesAdded_answerAgain()
{
    Searcher searcher(std::make_unique<FtsIndex>(u":memory:"_s));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.search(query(u"echo"_s));
    QTRY_COMPARE(found.size(), 1);
    searcher.add(stories(40));
    QTRY_COMPARE(resultOf(found, found.size() - 1).total, 40);
    for (qsizetype at = 1; at < found.size(); ++at)
        QVERIFY(resultOf(found, at).total >= resultOf(found, at - 1).total);
}

void TestSearcher::morePassages_renewTheAnswer()
{
    Watch watch;
    Searcher searcher(std::make_unique<WatchedIndex>(watch));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.setPassages(300);
    searcher.search(query(u"echo"_s));
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(watch.passages.load(), 300);
    searcher.setPassages(2000);
    QTRY_COMPARE(found.size(), 2);
    QCOMPARE(watch.passages.load(), 2000);
    searcher.setPassages(200); // what is there already is no fault
    searcher.search(query(u"ice"_s));
    QTRY_COMPARE(found.size(), 3);
    QCOMPARE(watch.passages.load(), 200);
    QTest::qWait(50);
    QCOMPARE(found.size(), 3);
}

void TestSearcher::storiesRemoved_areFoundNoMore()
{
    Searcher searcher(std::make_unique<FtsIndex>(u":memory:"_s));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.add(stories(3));
    searcher.search(query(u"echo"_s));
    QTRY_VERIFY(!found.isEmpty() && resultOf(found, found.size() - 1).total == 3);
    searcher.remove({StoryId {u"0"_s}, StoryId {u"2"_s}});
    QTRY_COMPARE(resultOf(found, found.size() - 1).total, 1); // without being asked again
    QCOMPARE(resultOf(found, found.size() - 1).matches.constFirst().story.value, u"1"_s);
}

void TestSearcher::storiesRemoved_beforeTheyAreRead_areNotRead()
{
    Watch watch;
    Searcher searcher(std::make_unique<WatchedIndex>(watch));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.add(stories(100));
    QVERIFY(watch.adding.tryAcquire(1, patience)); // the first few are under way, the others wait
    QList<StoryId> gone;
    for (int number = 1; number < 100; ++number)
        gone.append({QString::number(number)});
    searcher.remove(gone);
    watch.mayAdd.release(100);
    searcher.search(query(u"echo"_s));
    QTRY_VERIFY(!found.isEmpty());
    QVERIFY(!watch.adding.tryAcquire(50, 300));
    QVERIFY(watch.added.load() < 50);
}

void TestSearcher::query_goesBeforeStoriesThatWait()
{
    Watch watch;
    Searcher searcher(std::make_unique<WatchedIndex>(watch));
    const QSignalSpy found(&searcher, &Searcher::found);
    const int all = 200;
    searcher.add(stories(all));
    QVERIFY(watch.adding.tryAcquire(1, patience)); // the first is under way
    searcher.search(query(u"echo"_s));
    int allowed = 0;
    while (found.isEmpty() && allowed < all - 1) {
        watch.mayAdd.release();
        ++allowed;
        QVERIFY(watch.adding.tryAcquire(1, patience)); // the next one waits
        QCoreApplication::processEvents();
    }
    QVERIFY2(allowed <= all / 4, qPrintable(QString::number(allowed)));
    QCOMPARE(resultOf(found, 0).total, allowed);
    watch.mayAdd.release(all - allowed);
    QTRY_COMPARE(resultOf(found, found.size() - 1).total, all);
}

void TestSearcher::unreadableStory_isLeftOut()
{
    Searcher searcher(std::make_unique<FtsIndex>(u":memory:"_s));
    const QSignalSpy found(&searcher, &Searcher::found);
    searcher.add(QList<PackedEntry> {catalogueEntry(u"gone"_s, {u"Ana"_s}, u"Door"_s)} + stories(1));
    searcher.search(query(u"echo"_s));
    QTRY_VERIFY(!found.isEmpty() && resultOf(found, found.size() - 1).total == 1);
    QCOMPARE(resultOf(found, found.size() - 1).matches.constFirst().story.value, u"0"_s);
}

void TestSearcher::destruction_withWorkPending_addsNothingMore()
{
    Watch watch;
    watch.mayAdd.release(100);
    auto searcher = std::make_unique<Searcher>(std::make_unique<WatchedIndex>(watch));
    const QSignalSpy found(searcher.get(), &Searcher::found);
    searcher->search(query(u"slow"_s));
    QVERIFY(watch.searching.tryAcquire(1, patience));
    searcher->add(stories(100));
    searcher.reset();
    QCoreApplication::processEvents();
    QCOMPARE(watch.added.load(), 0);
    QCOMPARE(found.size(), 0);
}

QTEST_GUILESS_MAIN(TestSearcher)
#include "tst_searcher.moc"
