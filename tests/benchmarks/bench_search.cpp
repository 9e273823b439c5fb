// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How long a reader waits for an answer, and what the index takes. See README.md.
#include "ftsindex.h"
#include "plainsearch.h"
#include "samplelibrary.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <malloc.h>
#include <vector>

using namespace Frontispiece;
using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int queriesOfAKind = 40; ///< words to type, each letter being a query
constexpr int rounds = 2;          ///< one whole kind after the other, so that nothing is just remembered

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
        parts.append(QString::number(double(time) / 1e6, 'f', 1));
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
    QStringList strangers;
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
        phrases.append(u'"' + library.phrase(at, 3) + u'"');
        strangers.append(u'"' + library.word(at) + u' ' + library.word(2 * at + 1) + u' '
                         + library.word(3 * at) + u'"');
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
            {u"three words in quotes, of a story"_s, phrases, 100},
            {u"… key by key"_s, phrases, 4},
            {u"… that are in no row"_s, strangers, 100},
            {u"an artist with a slip"_s, slips, 100},
            {u"a word without another"_s, without, 100},
            {u"in one field"_s, fields, 8},
            {u"nothing to find"_s, {u"qxqxqx"_s, u"yyyyyy"_s, u"jqjqjq"_s}}};
}

/// The shortest time of several rounds: what else the machine does makes it longer only.
void keepBest(QList<qint64> &times, qsizetype at, qint64 time)
{
    if (at == times.size())
        times.append(time);
    times[at] = std::min(times.at(at), time);
}

/// The queries of a kind, as they are typed.
QList<Query> queriesOf(const Kind &kind)
{
    QList<Query> queries;
    for (const QString &typed : kind.typed) {
        for (qsizetype keys = std::min(kind.from, typed.size()); keys <= std::min(typed.size(), kind.upTo);
             ++keys)
            queries.append(Query::fromString(typed.left(keys)));
    }
    return queries;
}

/// How long each query took: to the names, to the first passages, to everything, and by a plain search. In
/// ns.
struct Times
{
    QList<qint64> names;
    QList<qint64> firsts;
    QList<qint64> wholes;
    QList<qint64> plains;

    void append(const Times &others)
    {
        names += others.names;
        firsts += others.firsts;
        wholes += others.wholes;
        plains += others.plains;
    }
    [[nodiscard]] QString row(const QString &name) const
    {
        return u"| %1 | %2 | %3 | %4 | %5 | %6 |"_s.arg(name, QString::number(names.size()),
                                                        percentiles(names), percentiles(firsts),
                                                        percentiles(wholes), percentiles(plains));
    }
};

Times measureKind(const Kind &kind, const FtsIndex &index)
{
    Times times;
    const QList<Query> queries = queriesOf(kind);
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype at = 0; at < queries.size(); ++at) {
            const Stopwatch timer;
            QList<qint64> parts; // names, then the first passages
            const auto take = [&](const SearchResult &) { parts.append(timer.nanoseconds()); };
            (void)index.search(queries.at(at), 0, {}, take);
            const qint64 whole = timer.nanoseconds();
            keepBest(times.names, at, parts.value(0, whole));
            keepBest(times.firsts, at, parts.value(1, whole));
            keepBest(times.wholes, at, whole);
        }
    }
    return times;
}

/// The same of a plain search.
void measurePlain(const Kind &kind, PlainSearch &plain, Times &times)
{
    const QList<Query> queries = queriesOf(kind);
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype at = 0; at < queries.size(); ++at) {
            const Stopwatch timer;
            (void)plain.search(queries.at(at));
            keepBest(times.plains, at, timer.nanoseconds());
        }
    }
}

void measure(int stories, const QString &kept, const QString &only, const QString &query, QTextStream &out)
{
    const QTemporaryDir temporary;
    const QString folder = kept.isEmpty() ? temporary.path() : kept;
    const QString path = folder + u"/index.db"_s;
    const bool isThere = QFile::exists(path);
    SampleLibrary library(stories);
    QList<StoryInfo> infos;
    if (isThere) {
        for (int number = 0; number < stories; ++number)
            infos.append(library.story(number).info);
    } else {
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
                   .arg(mebibytes(kibibytesIn(folder)), 0, 'f', 1);
    }
    QList<Kind> wanted = kinds(library);
    wanted.removeIf([&only](const Kind &kind) { return !kind.name.contains(only); });
    if (!query.isEmpty())
        wanted = {{u"“%1”"_s.arg(query), {query}, query.size()}};
    std::vector<Times> times;
    {
        const qint64 before = memory();
        FtsIndex index(path);
        const Stopwatch timer;
        int known = 0;
        for (const StoryInfo &info : std::as_const(infos))
            known += index.describe(info, "1") ? 1 : 0;
        out << u"opened again: %1 known in %2 ms, %3 MiB of memory\n"_s.arg(known)
                   .arg(timer.nanoseconds() / 1'000'000)
                   .arg(mebibytes(memory() - before), 0, 'f', 1);
        for (const QString &letters : {u"a"_s, u"ka"_s, u"mur"_s, u"ka l"_s})
            (void)index.search(Query::fromString(letters));
        out.flush();
        for (const Kind &kind : std::as_const(wanted))
            times.push_back(measureKind(kind, index));
    }
    PlainSearch plain(path);
    out << u"\n| ms: p50  p95  p99  worst | queries | names | first passages | all | ORDER BY rank |\n"_s
        << u"|---|---:|---:|---:|---:|---:|\n"_s;
    Times all;
    for (size_t at = 0; at < times.size(); ++at) {
        const Kind &kind = wanted.at(qsizetype(at));
        measurePlain(kind, plain, times[at]);
        out << times[at].row(kind.name) << u'\n';
        if (!kind.typed.constFirst().startsWith(u'"'))
            all.append(times[at]);
    }
    if (times.size() > 1 && !all.names.isEmpty())
        out << all.row(u"all of these but phrases"_s) << u'\n';
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How long a reader waits for an answer."_s);
    parser.addHelpOption();
    const QCommandLineOption stories(u"stories"_s, u"For so many stories only."_s, u"number"_s);
    const QCommandLineOption kept(u"index"_s, u"Keeps the index in a folder, and takes it from there."_s,
                                  u"folder"_s);
    const QCommandLineOption only(u"only"_s, u"Only kinds of queries whose names hold this."_s, u"text"_s);
    const QCommandLineOption query(u"query"_s, u"This query only, in place of all kinds."_s, u"text"_s);
    parser.addOptions({stories, kept, only, query});
    parser.process(application);
    QTextStream out(stdout);
    for (const int count : {1'000, 10'000, 100'000}) {
        if (!parser.isSet(stories))
            measure(count, {}, parser.value(only), parser.value(query), out);
    }
    if (parser.isSet(stories))
        measure(std::max(1, parser.value(stories).toInt()), parser.value(kept), parser.value(only),
                parser.value(query), out);
    return 0;
}
