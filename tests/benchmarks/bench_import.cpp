// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How fast libraries of several sizes are taken in, and how they start. See README.md.
#include "importlibrary.h"
#include "importmeasures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    QString name;
    int stories;
    LibraryFormat format;
};

QList<Case> cases(const QStringList &sizes)
{
    QList<Case> all;
    for (const QString &size : sizes)
        all.append({u"%L1 Markdown"_s.arg(size.toInt()), size.toInt(), LibraryFormat::Markdown});
    all.append({u"1,000 text"_s, 1'000, LibraryFormat::PlainText});
    all.append({u"1,000 HTML"_s, 1'000, LibraryFormat::Html});
    all.append({u"1,000 EPUB"_s, 1'000, LibraryFormat::Epub});
    return all;
}

struct Column
{
    QString name;
    Measures import;
    Measures start;
};

struct Row
{
    QString name;
    std::function<double(const Column &)> value;
};

/// Stories a second.
double pace(const Column &column, const QStringList &parts)
{
    double milliseconds = 0;
    for (const QString &part : parts)
        milliseconds += column.import.value(part);
    return column.import.value(u"stories"_s) / std::max(1.0, milliseconds) * 1000;
}

/// `empty`: a start without stories, to which memory is compared.
QList<Row> rows(const Measures &empty)
{
    return {
        {u"stories found"_s, [](const Column &column) { return column.import.value(u"stories"_s); }},
        {u"catalogue: stories/s of one core"_s,
         [](const Column &column) { return pace(column, {u"catalogue"_s}); }},
        {u"… by the clock"_s,
         [](const Column &column) { return pace(column, {u"catalogue, by the clock"_s}); }},
        {u"index: stories/s of one core"_s, [](const Column &column) { return pace(column, {u"index"_s}); }},
        {u"both: stories/s of one core"_s,
         [](const Column &column) {
             return pace(column, {u"catalogue"_s, u"index"_s});
         }},
        {u"both, by the clock"_s,
         [](const Column &column) {
             return pace(column, {u"catalogue, by the clock"_s, u"index, by the clock"_s});
         }},
        {u"second start: last batch after, ms"_s,
         [](const Column &column) { return column.start.value(u"last batch"_s); }},
        {u"… all looked at after, ms"_s,
         [](const Column &column) { return column.start.value(u"started"_s); }},
        {u"… first answer after, ms"_s,
         [](const Column &column) { return column.start.value(u"first answer"_s); }},
        {u"… longest silence, ms"_s,
         [](const Column &column) { return column.start.value(u"longest silence"_s); }},
        {u"… memory over none, peak, MiB"_s,
         [empty](const Column &column) { return column.start.value(u"peak"_s) - empty.value(u"peak"_s); }},
        {u"… memory over none, settled, MiB"_s,
         [empty](const Column &column) {
             return column.start.value(u"settled"_s) - empty.value(u"settled"_s);
         }},
        {u"an edited file is known after, ms"_s,
         [](const Column &column) { return column.start.value(u"edit"_s); }},
    };
}

QString table(const QList<Column> &columns, const Measures &empty)
{
    QStringList head {QString()};
    QStringList rule {u"---"_s};
    for (const Column &column : columns) {
        head.append(column.name);
        rule.append(u"---:"_s);
    }
    QStringList lines {u"| "_s + head.join(u" | "_s) + u" |"_s, u'|' + rule.join(u'|') + u'|'};
    for (const Row &row : rows(empty)) {
        QStringList cells {row.name};
        for (const Column &column : columns) {
            const double value = row.value(column);
            cells.append(QString::number(value, 'f', value < 100 ? 1 : 0));
        }
        lines.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (runMeasure(QCoreApplication::arguments()))
        return 0;
    QLocale::setDefault(QLocale::English); // digits in groups, whatever the language
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How fast libraries are taken in, and how they start."_s);
    parser.addHelpOption();
    const QCommandLineOption sizes(u"sizes"_s, u"How many stories, such as 4,1000,10000,100000."_s,
                                   u"numbers"_s, u"4,1000,10000,100000"_s);
    const QCommandLineOption keep(u"generate"_s,
                                  u"Only make a library in a new folder, and leave it there."_s, u"folder"_s);
    const QCommandLineOption anyway(u"anyway"_s, u"Measure even a debug build."_s);
    parser.addOptions({sizes, keep, anyway});
    parser.process(application);
    const QStringList wanted = parser.value(sizes).split(u',', Qt::SkipEmptyParts);
    QTextStream out(stdout);
    QTextStream complaints(stderr);
    if (parser.isSet(keep)) {
        return generateLibrary(parser.value(keep), wanted.constFirst().toInt(), LibraryFormat::Markdown) ? 0
                                                                                                         : 1;
    }
    if (QStringLiteral(FRONTISPIECE_BUILD_TYPE) == "Debug"_L1 && !parser.isSet(anyway)) {
        complaints << "This is a debug build; its times say nothing. Build with --preset release, or add "
                      "--anyway.\n";
        return 1;
    }
    const QTemporaryDir folder;
    const auto place = [&folder](const QString &name) {
        ImportPlace made {folder.filePath(name + u"/stories"_s), folder.filePath(name + u"/cache"_s)};
        QDir().mkpath(made.stories);
        QDir().mkpath(made.cache);
        return made;
    };
    const Measures empty = measureApart(u"start"_s, place(u"none"_s));
    QList<Column> columns;
    for (const Case &one : cases(wanted)) {
        const ImportPlace at = place(one.name);
        if (!generateLibrary(at.stories, one.stories, one.format)) {
            complaints << "The stories cannot be written: is there room in " << folder.path() << "?\n";
            return 1;
        }
        Column column {one.name, measureApart(u"import"_s, at), {}};
        column.start = measureApart(u"start"_s, at);
        columns.append(column);
        complaints << one.name << " measured\n" << Qt::flush;
        QDir(folder.filePath(one.name)).removeRecursively();
    }
    out << table(columns, empty);
    return 0;
}
