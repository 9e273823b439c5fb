// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "promises.h"

#include <array>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr double frame = 16; // ms: at sixty pictures a second, nobody sees that one was missed

/// Places in cells of "median, 95 %, worst" and "p50 p95 p99 worst".
constexpr int worst = 2;
constexpr int percentile99 = 2;

QList<Promise> ofStart()
{
    QList<Promise> promises;
    for (const QString &platform : {u"x11"_s, u"offscreen"_s}) {
        for (const QString &library : {u"the bundled stories"_s, u"100,000 stories"_s}) {
            const double memory = library.startsWith(u'1') ? 120 : 15; // MiB
            const QString what = u"%1, %2"_s.arg(library, platform);
            promises.append(
                {u"first page, × floor: "_s + what, u"start-"_s + platform, library, u"× floor"_s, 0, 1.25});
            promises.append({u"memory over the floor, MiB: "_s + what, u"start-"_s + platform, library,
                             u"over the floor, MiB"_s, 0, memory});
        }
    }
    return promises;
}

QList<Promise> ofSearch()
{
    struct Kind
    {
        QString name;
        bool hasNames;
        double passages; ///< ms
    };
    const QList<Kind> kinds {{u"all of these but phrases"_s, true, frame},
                             {u"1–2 letters"_s, true, frame},
                             {u"common words, from 3 letters"_s, true, frame},
                             {u"rare words, from 3 letters"_s, true, frame},
                             {u"artists, key by key"_s, true, frame},
                             {u"two words, the second key by key"_s, true, frame},
                             {u"three words, the last letters"_s, true, frame},
                             {u"an artist with a slip"_s, true, frame},
                             {u"a word without another"_s, true, frame},
                             {u"in one field"_s, true, frame},
                             {u"nothing to find"_s, true, frame},
                             {u"three words in quotes, of a story"_s, false, 33},
                             {u"… key by key"_s, false, 33},
                             {u"… that are in no row"_s, false, 33}};
    QList<Promise> promises;
    for (const Kind &kind : kinds) {
        const QString results = u"search-100000"_s;
        if (kind.hasNames)
            promises.append({u"names, ms: "_s + kind.name, results, kind.name, u"names"_s, percentile99, 8});
        promises.append({u"passages, ms: "_s + kind.name, results, kind.name, u"first passages"_s,
                         percentile99, kind.passages});
    }
    return promises;
}

QList<Promise> ofWindow()
{
    const QString library = u"100,000"_s;
    QList<Promise> promises;
    for (const QString &doing : {u"scrolling"_s, u"filtering"_s, u"typing"_s, u"importing, with typing"_s})
        promises.append({u"100,000 stories, longest silence at work, ms: "_s + doing, u"window"_s,
                         u"longest silence at work, ms: "_s + doing, library, 0, frame});
    promises.append({u"100,000 stories, answers that were not of the last key"_s, u"window"_s,
                     u"typing while they come in: wrong"_s, library, 0, 0});
    return promises;
}

} // namespace

QList<Promise> promises()
{
    const QString page = u"1 MB"_s;
    QList<Promise> all = ofStart();
    for (const QString &lines : {u"ragged"_s, u"justified"_s}) {
        for (const QString &after : {u"opening"_s, u"resizing"_s})
            all.append({u"a story of 1 MB, longest silence, ms: %1, %2"_s.arg(lines, after), u"page"_s,
                        u"%1: longest silence after %2"_s.arg(lines, after), page, worst, frame});
    }
    all.append({u"sorting 100,000 stories, longest silence at work, ms"_s, u"list"_s,
                u"… of it at work, sorting"_s, u"100,000 by 5,000"_s, worst, frame});
    all.append({u"importing, stories a second of one core"_s, u"import"_s,
                u"catalogue: stories/s of one core"_s, u"10,000"_s, 0, 3000, true});
    return all + ofSearch() + ofWindow();
}

QString promisesKept(const QHash<QString, PrintedTable> &results)
{
    QString lines = u"| promise | bound | measured | held |\n|---|---:|---:|---|\n"_s;
    for (const Promise &promise : promises()) {
        const auto measured
            = results.value(promise.results).number(promise.row, promise.column, promise.place);
        if (!measured)
            continue;
        const bool isHeld = promise.isPace ? *measured >= promise.bound : *measured <= promise.bound;
        lines += u"| %1 | %2 %3 | %4 | %5 |\n"_s.arg(
            promise.what, promise.isPace ? u"≥"_s : u"≤"_s, QString::number(promise.bound),
            QString::number(*measured), isHeld ? u"yes"_s : u"**no**"_s);
    }
    return lines;
}

} // namespace Frontispiece::Bench
