// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What a start costs, beside the least that a program of this kind costs. See README.md.
#include "importlibrary.h"
#include "startmeasure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Frontispiece;
using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualRounds = 15;
constexpr int roundsForMemory = 3;

struct Subject
{
    QString name;
    StartedProgram program;
    bool isNew = false; ///< each time as if it had never been started
    QList<double> firstPages;
    QList<double> memory;
    std::optional<double> instructions;
};

Subject reader(const QString &name, const QString &home)
{
    return {name,
            {QStringLiteral(FRONTISPIECE_PROGRAM), {}, home, u"Frontispiece::MainWindow::firstPainted()"_s},
            false,
            {},
            {},
            {}};
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

/// "median best worst", in milliseconds.
QString spread(const QList<double> &values)
{
    QStringList parts;
    for (const double value :
         {median(values), *std::ranges::min_element(values), *std::ranges::max_element(values)})
        parts.append(QString::number(value, 'f', 1));
    return parts.join(u"  ");
}

bool start(Subject &subject, int patience)
{
    if (subject.isNew)
        QDir(subject.program.home).removeRecursively();
    const std::optional<StartCost> cost = measureStart(subject.program, patience);
    if (!cost)
        return false;
    if (patience == 0)
        subject.firstPages.append(cost->firstPage);
    else
        subject.memory.append(cost->memory);
    return true;
}

/// All of them in turn, so that what else the machine does falls on each alike.
bool measure(QList<Subject> &subjects, int rounds)
{
    for (int round = 0; round < roundsForMemory + rounds; ++round) {
        for (Subject &subject : subjects) {
            if (!start(subject, round < roundsForMemory ? soon : 0))
                return false;
        }
    }
    for (Subject &subject : subjects)
        subject.instructions = countInstructions(subject.program);
    return true;
}

QString ratio(double value, double floor)
{
    return floor > 0 ? QString::number(value / floor, 'f', 2) : u"–"_s;
}

void print(const QList<Subject> &subjects, QTextStream &out)
{
    out << "| | first page, ms: median, best, worst | × floor | memory (PSS), MiB | over the floor, MiB | "
           "instructions, millions | × floor |\n|---|---:|---:|---:|---:|---:|---:|\n";
    const Subject &floor = subjects.constFirst();
    for (const Subject &subject : subjects) {
        out << "| " << subject.name << " | " << spread(subject.firstPages) << " | "
            << ratio(median(subject.firstPages), median(floor.firstPages)) << " | "
            << QString::number(median(subject.memory), 'f', 1) << " | "
            << QString::number(median(subject.memory) - median(floor.memory), 'f', 1) << " | "
            << (subject.instructions ? QString::number(*subject.instructions / 1e6, 'f', 0) : u"–"_s) << " | "
            << ratio(subject.instructions.value_or(0), floor.instructions.value_or(0)) << " |\n";
    }
}

/// A home into which a library was taken, and all of its texts indexed.
std::optional<Subject> withStories(int stories, const QString &folder, QTextStream &complaints)
{
    if (!generateLibrary(folder + u"/stories"_s, stories, LibraryFormat::Markdown)) {
        complaints << "The stories cannot be written: is there room in " << folder << "?\n";
        return {};
    }
    Subject subject
        = reader(QLocale(QLocale::English).toString(stories) + u" stories"_s, folder + u"/home"_s);
    StartedProgram first = subject.program;
    first.arguments = {folder + u"/stories"_s};
    complaints << "taking " << stories << " stories in …\n" << Qt::flush;
    if (!measureStart(first, late))
        return {};
    return subject;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What a start costs, beside the least that one can cost."_s);
    parser.addHelpOption();
    const QCommandLineOption rounds(u"rounds"_s, u"How often each is started."_s, u"number"_s,
                                    QString::number(usualRounds));
    const QCommandLineOption stories(u"stories"_s, u"Of how many stories the large library is; 0 for none."_s,
                                     u"number"_s, u"100000"_s);
    parser.addOptions({rounds, stories});
    parser.process(application);
    QTextStream out(stdout);
    QTextStream complaints(stderr);
    const QTemporaryDir folder;
    QList<Subject> subjects {{u"floor"_s,
                              {QStringLiteral(FRONTISPIECE_FLOOR), {}, folder.path(), u"floorPainted()"_s},
                              false,
                              {},
                              {},
                              {}},
                             reader(u"the bundled stories"_s, folder.filePath(u"bundled"_s)),
                             reader(u"the first start of all"_s, folder.filePath(u"new"_s))};
    subjects.last().isNew = true;
    if (const int many = parser.value(stories).toInt(); many > 0) {
        const auto large = withStories(many, folder.filePath(u"large"_s), complaints);
        if (!large)
            return 1;
        subjects.append(*large);
    }
    if (!measure(subjects, std::max(1, parser.value(rounds).toInt()))) {
        complaints << "A program did not show its first page within a minute. Is there a display?\n";
        return 1;
    }
    print(subjects, out);
    return 0;
}
