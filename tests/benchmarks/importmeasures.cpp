// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importmeasures.h"

#include "ftsindex.h"
#include "importer.h"
#include "memoryuse.h"
#include "searcher.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTextStream>

#include <ctime>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30 * 60'000; // ms

/// What this thread has had of the processor, in ms.
double threadTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1'000'000;
}

double mebibytes(qint64 bytes)
{
    return double(bytes) / 1024 / 1024;
}

/// How long the event loop was away from listening at a time.
class Listener final : public QObject
{
public:
    Listener()
    {
        const QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] { m_since.start(); });
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_since.isValid())
                longest = std::max(longest, double(m_since.nsecsElapsed()) / 1'000'000);
            m_since.invalidate();
        });
    }
    double longest = 0; ///< ms

private:
    QElapsedTimer m_since;
};

void waitUntilFinished(Importer &importer)
{
    QEventLoop loop;
    QObject::connect(&importer, &Importer::finished, &loop, &QEventLoop::quit);
    if (importer.isRunning())
        loop.exec();
}

/// Appends to the first story there is, and waits until the library knows.
double follow(const ImportPlace &place, const Library &library)
{
    QDirIterator entries(place.stories, QDir::Files, QDirIterator::Subdirectories);
    if (!entries.hasNext())
        return 0;
    QFile file(entries.next());
    QEventLoop loop;
    QObject::connect(&library, &Library::changed, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    if (!file.open(QIODevice::Append) || file.write("\nOne more line.\n") < 0)
        return 0;
    file.close();
    loop.exec();
    return double(timer.elapsed());
}

} // namespace

Measures measureImport(const ImportPlace &place)
{
    Measures measures;
    QList<PackedEntry> entries;
    CatalogueKeeper::Listener listener;
    listener.changed = [&entries](const LibraryChange &change) { entries += change.entries; };
    listener.progressed = [](const ImportProgress &) {};
    listener.folderSeen = [](const QString &) {};
    listener.folderGone = [](const QString &) {};

    double start = threadTime();
    QElapsedTimer timer;
    timer.start();
    {
        CatalogueKeeper keeper(place.catalogue(), listener);
        keeper.setSources({place.stories});
        keeper.refresh(place.stories, {});
    }
    measures[u"stories"_s] = double(entries.size());
    measures[u"catalogue"_s] = threadTime() - start;
    measures[u"catalogue, by the clock"_s] = double(timer.elapsed());

    start = threadTime();
    timer.start();
    FtsIndex index(place.index());
    for (const PackedEntry &packed : std::as_const(entries)) {
        const CatalogueEntry entry = packed.unpack();
        if (index.describe(entry.info, entry.stamp))
            continue;
        if (const ParsedStory parsed = readStory(entry); parsed.story)
            index.add(*parsed.story, entry.stamp);
    }
    index.flush();
    measures[u"index"_s] = threadTime() - start;
    measures[u"index, by the clock"_s] = double(timer.elapsed());
    measures[u"peak"_s] = mebibytes(Test::peakMemory());
    return measures;
}

Measures measureStart(const ImportPlace &place)
{
    Measures measures;
    Listener listener;
    Library library;
    Searcher searcher(std::make_unique<FtsIndex>(place.index()));
    QElapsedTimer timer;
    timer.start();
    double lastBatch = 0;
    QObject::connect(&library, &Library::changed, &searcher, [&](const LibraryChange &change) {
        lastBatch = double(timer.elapsed());
        searcher.remove(change.removed);
        searcher.add(change.entries);
    });
    Importer importer(library, place.catalogue());
    importer.begin({place.stories}, {}, {});
    waitUntilFinished(importer);
    measures[u"started"_s] = double(timer.elapsed());
    measures[u"last batch"_s] = lastBatch;
    measures[u"longest silence"_s] = listener.longest;
    measures[u"stories"_s] = double(library.size());
    searcher.settle();

    // Until the index has taken the names in.
    QEventLoop loop;
    QObject::connect(&searcher, &Searcher::found, &loop, &QEventLoop::quit);
    searcher.search(Query::fromString(u"harbour"_s));
    loop.exec();
    measures[u"first answer"_s] = double(timer.elapsed());
    measures[u"peak"_s] = mebibytes(Test::peakMemory());
    measures[u"settled"_s] = mebibytes(Test::settledMemory());
    measures[u"edit"_s] = follow(place, library);
    return measures;
}

Measures measureApart(const QString &what, const ImportPlace &place)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Qt's own event loop tells when it begins to work and when to wait; GLib's tells of nothing between.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_NO_GLIB"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--measure"_s, what, place.stories, place.cache});
    Measures measures;
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return measures;
    const QStringList lines
        = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        measures[line.section(u'\t', 0, 0)] = line.section(u'\t', 1).toDouble();
    return measures;
}

bool runMeasure(const QStringList &arguments)
{
    if (arguments.size() != 5 || arguments.at(1) != "--measure"_L1)
        return false;
    const ImportPlace place {arguments.at(3), arguments.at(4)};
    const Measures measures = arguments.at(2) == "import"_L1 ? measureImport(place) : measureStart(place);
    QTextStream out(stdout);
    for (auto measure = measures.cbegin(); measure != measures.cend(); ++measure)
        out << measure.key() << '\t' << *measure << '\n';
    return true;
}

} // namespace Frontispiece::Bench
