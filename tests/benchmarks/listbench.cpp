// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "listbench.h"

#include "ftsindex.h"
#include "silence.h"
#include "storylistview.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QScrollBar>

#include <array>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize sideBarSize {308, 800};
/// What an import hands over at once, and how often while this runs.
constexpr int batch = 450;
constexpr int batches = 12;
constexpr int unfolds = 10;
constexpr int pages = 60;
constexpr int jumps = 40;
/// So many stories were begun; every third of them was finished.
constexpr int begunStories = 500;

/// Made of syllables, each number another name.
QString nameOf(int number)
{
    constexpr std::array<QStringView, 12> syllables {u"ka", u"mia", u"zo",  u"re",  u"bel", u"tor",
                                                     u"an", u"ur",  u"vik", u"sha", u"no",  u"dil"};
    QString name;
    for (int rest = number + 12 * 12; rest > 0; rest /= 12)
        name += syllables.at(static_cast<size_t>(rest % 12));
    name[0] = name.front().toUpper();
    return name;
}

} // namespace

ListBench::ListBench(LibrarySize size, Results &results)
    : m_size(std::move(size))
    , m_results(results)
    , m_positions(m_home.filePath(u"reader.db"_s))
    , m_session(m_library, m_positions)
    , m_searcher(std::make_unique<FtsIndex>(u":memory:"_s))
    , m_art(QString())
    , m_model(m_library, m_session, m_searcher)
    , m_sideBar(m_model, m_session, m_art)
{
    (void)m_positions.waitForLoaded(std::chrono::seconds(10));
    m_sideBar.resize(sideBarSize);
    m_sideBar.show();
}

PackedEntry ListBench::story(int number) const
{
    // Scattered, as folders are: neighbours in the list come at different times.
    const auto scattered = static_cast<int>((static_cast<quint64>(number) * 7919) % 1'000'003);
    CatalogueEntry entry;
    entry.info.id.value = u"story-%1"_s.arg(number);
    entry.info.title
        = u"The %1 of %2 and %3"_s.arg(nameOf(scattered % 977), nameOf(scattered), nameOf(scattered % 31));
    entry.info.artists = {nameOf(number % m_size.artists) + u" Roe"_s};
    entry.info.words = 300 + scattered % 9000;
    entry.info.summary = u"A story of a lake at another hour, and of who looked at it."_s;
    entry.path = u"/home/reader/stories/%1/%2.md"_s.arg(scattered % 100).arg(number);
    entry.added = 1'700'000'000'000 + number / batch;
    return entry;
}

void ListBench::fill()
{
    while (m_next < m_size.stories) {
        LibraryChange change;
        for (int at = 0; at < 5000 && m_next < m_size.stories; ++at)
            change.entries.append(story(m_next++));
        m_library.apply(change);
    }
    begin(std::min(begunStories, m_size.stories / 3));
    settle();
}

void ListBench::begin(int stories)
{
    for (int at = 0; at < stories; ++at) {
        const bool finished = at % 3 == 0;
        m_positions.setPosition({u"story-%1"_s.arg(at * (m_size.stories / stories))},
                                {10, u"a lake"_s, finished ? 1 : 0.4, finished});
    }
    m_model.takePositions();
}

void ListBench::run(int rounds)
{
    samples(u"the whole library at once"_s).time([this] {
        fill();
        paint();
    });
    for (int round = 0; round < rounds; ++round) {
        takeMore();
        unfold();
        scroll();
        filter();
        sort();
    }
}

void ListBench::settle()
{
    // Twice what the model waits for.
    QElapsedTimer quiet;
    quiet.start();
    (void)listenUntil([&quiet] { return quiet.elapsed() > 400; });
}

void ListBench::paint()
{
    StoryListView *list = m_sideBar.list();
    (void)list->visualRect(m_model.index(0)); // lays out what is to be laid out
    list->viewport()->repaint();
    list->verticalScrollBar()->repaint();
}

/// Lets events be, and notes for how long none was listened to.
void ListBench::listen(const QString &row, const std::function<bool()> &isDone)
{
    const Silence silence = listenUntil(isDone);
    samples(u"longest silence, %1"_s.arg(row)).add(silence.longest);
    samples(u"… of it at work, %1"_s.arg(row)).add(silence.longestAtWork);
}

/// As an import does: from time to time, in the middle of the list.
void ListBench::takeMore()
{
    StoryListView *list = m_sideBar.list();
    list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
    paint();
    for (int times = 0; times < batches; ++times) {
        LibraryChange change;
        for (int at = 0; at < batch; ++at)
            change.entries.append(story(m_next++));
        QElapsedTimer passed;
        bool isTaken = false;
        // Posted, so that it happens within the loop that is listened to.
        QMetaObject::invokeMethod(
            &m_library,
            [&] {
                samples(u"450 stories: taken in"_s).time([&] { m_library.apply(change); });
                isTaken = true;
                passed.start();
            },
            Qt::QueuedConnection);
        listen(u"450 stories come in"_s, [&] { return isTaken && passed.elapsed() > 200; });
    }
}

void ListBench::unfold()
{
    StoryListView *list = m_sideBar.list();
    QRandomGenerator random(7);
    for (int times = 0; times < unfolds; ++times) {
        const QModelIndex artist = m_model.index(random.bounded(m_model.rowCount()));
        if (!artist.data(FoldableRole).toBool())
            continue;
        list->scrollTo(artist);
        list->setCurrentIndex(artist);
        paint();
        for (const QString &row : {u"unfold"_s, u"fold"_s}) {
            samples(m_wasUnfolded ? row : row + u", the first time"_s).time([&] {
                m_model.toggle(m_model.index(artist.row()));
                paint();
            });
        }
        m_wasUnfolded = true;
    }
}

void ListBench::scroll()
{
    QScrollBar *bar = m_sideBar.list()->verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    paint();
    for (int page = 0; page < pages; ++page) {
        samples(u"scroll a page"_s).time([&] {
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            paint();
        });
    }
    QRandomGenerator random(7);
    for (int jump = 0; jump < jumps; ++jump) {
        const int to = random.bounded(bar->maximum() + 1);
        samples(u"scroll anywhere"_s).time([&] {
            bar->setValue(to);
            paint();
        });
    }
}

void ListBench::filter()
{
    using Choice = std::pair<StoryFilter, QString>;
    for (const auto &[filter, name] :
         {Choice {StoryFilter::Unread, u"unread"_s}, Choice {StoryFilter::Reading, u"reading"_s},
          Choice {StoryFilter::Finished, u"finished"_s}, Choice {StoryFilter::All, u"all"_s}}) {
        samples(u"show "_s + name).time([this, chosen = filter] {
            m_model.setFilter(chosen);
            paint();
        });
    }
}

void ListBench::sort()
{
    using Choice = std::pair<StoryOrder, QString>;
    for (const auto &[order, name] :
         {Choice {StoryOrder::Title, u"title"_s}, Choice {StoryOrder::Added, u"added"_s},
          Choice {StoryOrder::LastRead, u"last read"_s}, Choice {StoryOrder::Length, u"length"_s},
          Choice {StoryOrder::Artist, u"artist"_s}}) {
        bool isDone = false;
        const auto done
            = QObject::connect(&m_model, &StoryListModel::rearranged, &m_model, [&] { isDone = true; });
        // Not by Samples::time(): what is noted meanwhile may move the samples.
        QElapsedTimer timer;
        timer.start();
        QMetaObject::invokeMethod(
            &m_model, [this, chosen = order] { m_model.setOrder(chosen); }, Qt::QueuedConnection);
        listen(u"sorting"_s, [&isDone] { return isDone; });
        paint();
        samples(u"sort by "_s + name).add(timer.nsecsElapsed());
        QObject::disconnect(done);
        if (order == StoryOrder::Title) {
            scroll();
            takeMore();
            settle();
        }
    }
}

} // namespace Frontispiece::Bench
