// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How long a reader waits for an answer, and what the index takes. See README.md.
#include "ftsindex.h"
#include "samplelibrary.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <malloc.h>

using namespace Frontispiece;
using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int queriesOfAKind = 60; ///< words to type, each letter being a query

/// What this process has asked for and not given back, in KiB.
qint64 memory()
{
    const auto use = mallinfo2();
    return qint64(use.uordblks + use.hblkhd) / 1024;
}

/// The processor's time, so that other programs do not count.
class Stopwatch
{
public:
    [[nodiscard]] qint64 nanoseconds() const { return now() - m_start; }

private:
    static qint64 now()
    {
        timespec time {};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return qint64 {time.tv_sec} * 1'000'000'000 + time.tv_nsec;
    }

    qint64 m_start = now();
};

double mebibytes(qint64 kibibytes)
{
    return double(kibibytes) / 1024;
}

qint64 kibibytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator files(folder, QDir::Files); files.hasNext();)
        bytes += files.nextFileInfo().size();
    return bytes / 1024;
}

/// "p50 p95 p99 worst", in milliseconds.
QString percentiles(QList<qint64> nanoseconds)
{
    std::ranges::sort(nanoseconds);
    QStringList parts;
    for (const double share : {0.5, 0.95, 0.99, 1.0}) {
        const qint64 time = nanoseconds.at(qsizetype(double(nanoseconds.size() - 1) * share));
        parts.append(QString::number(double(time) / 1e6, 'f', 2).rightJustified(7));
    }
    return parts.join(u"  ");
}

/// What is typed, key by key.
struct Kind
{
    QString name;
    QStringList typed;
    qsizetype from = 1; ///< letters from which on it is measured; where it is longer, only the whole
    qsizetype upTo = 100;
};

QList<Kind> kinds(const SampleLibrary &library)
{
    QStringList common;
    QStringList rare;
    QStringList pairs;
    QStringList triples;
    QStringList artists;
    QStringList phrases;
    QStringList slips;
    QStringList without;
    QStringList fields;
    for (int at = 0; at < queriesOfAKind; ++at) {
        common.append(library.word(3 * at));
        rare.append(library.word(5000 + 800 * at));
        pairs.append(library.word(7 * at) + u' ' + library.word(300 + 50 * at));
        triples.append(library.word(at) + u' ' + library.word(20 + at) + u' ' + library.word(100 + 10 * at));
        artists.append(library.artist(17 * at));
        QString slip = library.artist(17 * at);
        std::swap(slip[slip.size() - 3], slip[slip.size() - 4]);
        slips.append(slip);
        phrases.append(u'"' + library.word(at) + u' ' + library.word(2 * at + 1) + u' ' + library.word(3 * at)
                       + u'"');
        without.append(library.word(300 + 50 * at) + u" -"_s + library.word(7 * at));
        fields.append(u"artist:"_s + library.artist(17 * at).section(u' ', 0, 0) + u' '
                      + library.word(7 * at));
    }
    return {{u"1–2 letters"_s, common + rare, 1, 2},
            {u"common words, from 3 letters"_s, common, 3},
            {u"rare words, from 3 letters"_s, rare, 3},
            {u"artists, key by key"_s, artists},
            {u"two words, the second key by key"_s, pairs, 4},
            {u"three words, the last letters"_s, triples, 9},
            {u"three words in quotes"_s, phrases, 12},
            {u"an artist with a slip"_s, slips, 100},
            {u"a word without another"_s, without, 100},
            {u"in one field"_s, fields, 8},
            {u"nothing to find"_s, {u"qxqxqx"_s, u"yyyyyy"_s, u"jqjqjq"_s}}};
}

void measureKind(const Kind &kind, const FtsIndex &index, QTextStream &out)
{
    QList<qint64> nameTimes;
    QList<qint64> firstTimes;
    QList<qint64> wholeTimes;
    qsizetype matches = 0;
    for (const QString &typed : kind.typed) {
        for (qsizetype keys = std::min(kind.from, typed.size()); keys <= std::min(typed.size(), kind.upTo);
             ++keys) {
            const Query query = Query::fromString(typed.left(keys));
            const Stopwatch timer;
            QList<qint64> parts; // names, then the first passages
            matches
                += index
                       .search(query, 0, {}, [&](const SearchResult &) { parts.append(timer.nanoseconds()); })
                       .matches.size();
            wholeTimes.append(timer.nanoseconds());
            nameTimes.append(parts.value(0, wholeTimes.constLast()));
            firstTimes.append(parts.value(1, wholeTimes.constLast()));
        }
    }
    out << kind.name.leftJustified(36) << u"names "_s << percentiles(nameTimes) << u"    passages "_s
        << percentiles(firstTimes) << u"    all "_s << percentiles(wholeTimes) << u"    "_s
        << nameTimes.size() << u" queries, "_s << matches << u" matches\n"_s;
    out.flush();
}

void measure(int stories, QTextStream &out)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"index.db"_s);
    SampleLibrary library(stories);
    QList<StoryInfo> infos;
    {
        FtsIndex index(path);
        qint64 nanoseconds = 0;
        for (int number = 0; number < stories; ++number) {
            const Story story = library.story(number);
            infos.append(story.info);
            const Stopwatch timer;
            if (!index.describe(story.info, "1"))
                index.add(story, "1");
            nanoseconds += timer.nanoseconds();
        }
        index.flush();
        out << u"\n%1 stories: %2 a second, %3 MiB on disk\n"_s.arg(stories)
                   .arg(qRound(1e9 * stories / double(nanoseconds)))
                   .arg(mebibytes(kibibytesIn(folder.path())), 0, 'f', 1);
    }
    const qint64 before = memory();
    FtsIndex index(path);
    const Stopwatch timer;
    int known = 0;
    for (const StoryInfo &info : std::as_const(infos))
        known += index.describe(info, "1") ? 1 : 0;
    out << u"opened again: %1 known in %2 ms, %3 MiB of memory"_s.arg(known)
               .arg(timer.nanoseconds() / 1'000'000)
               .arg(mebibytes(memory() - before), 0, 'f', 1);
    for (const QString &letters : {u"a"_s, u"ka"_s, u"mur"_s, u"ka l"_s})
        (void)index.search(Query::fromString(letters));
    out << u", after some queries "_s << QString::number(mebibytes(memory() - before), 'f', 1) << u" MiB\n"_s;
    out << QString(36, u' ') << u"ms:       p50      p95      p99    worst\n"_s;
    for (const Kind &kind : kinds(library))
        measureKind(kind, index, out);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How long a reader waits for an answer."_s);
    parser.addHelpOption();
    const QCommandLineOption stories(u"stories"_s, u"For so many stories only."_s, u"number"_s);
    parser.addOption(stories);
    parser.process(application);
    QTextStream out(stdout);
    for (const int count : {1'000, 10'000, 100'000}) {
        if (!parser.isSet(stories))
            measure(count, out);
    }
    if (parser.isSet(stories))
        measure(std::max(1, parser.value(stories).toInt()), out);
    return 0;
}
