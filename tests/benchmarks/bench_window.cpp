// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What the whole window costs with libraries of several sizes. See README.md.
#include "applicationstyle.h"
#include "composition.h"
#include "importlibrary.h"
#include "memoryuse.h"
#include "pulse.h"
#include "sidebar.h"
#include "storylistview.h"
#include "typist.h"
#include "windowtable.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

using namespace Frontispiece;
using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60 * 60'000; // ms
constexpr int settling = 1500;        // ms: what is put off after a start has begun by then
constexpr int steps = 40;             // of scrolling and choosing

qint64 now()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until next to nothing is done any more: the index has taken in what is new.
void waitUntilQuiet()
{
    std::clock_t before = 0;
    do {
        before = std::clock();
        wait(settling);
    } while (std::clock() - before > CLOCKS_PER_SEC / 4); // asking whether the window listens takes a tenth
}

void note(const QString &name, double value)
{
    QTextStream(stdout) << name << '\t' << value << '\n';
}

void noteSilence(const QString &name, Pulse &pulse)
{
    note(name, pulse.longest());
    note(name + u" at work"_s, pulse.longestAtWork());
    pulse.forget();
}

/// Scrolls by a page or to another place, as somebody looks around.
void scroll(const StoryListView &list, int step)
{
    QScrollBar *bar = list.verticalScrollBar();
    if (step % 8 == 7)
        bar->setValue(bar->maximum() / 8 * (step / 8 % 8));
    else
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
}

/// What somebody looks for in the libraries of importLibrary(): names, titles, words that are in every story.
const QStringList searches {u"viktor kalberg"_s,    u"greta morova"_s,    u"the harbour and t"_s,
                            u"unfinished canvas"_s, u"\"light morning"_s, u"wanda gorsenaa"_s,
                            u"talovka question"_s,  u"stairwell 123"_s};

void noteTimes(const QString &name, QList<double> times)
{
    if (times.isEmpty())
        return;
    std::ranges::sort(times);
    note(name + u" p50"_s, times.at(qsizetype(double(times.size() - 1) * 0.5)));
    note(name + u" p99"_s, times.at(qsizetype(double(times.size() - 1) * 0.99)));
}

void noteTyping(const QString &name, const Typist &typist)
{
    noteTimes(name + u" first rows"_s, typist.firstRows());
    noteTimes(name + u" passages"_s, typist.passages());
    note(name + u" keys"_s, typist.keys());
    note(name + u" overtaken"_s, double(typist.keys() - typist.firstRows().size()));
    note(name + u" wrong"_s, typist.wrong());
}

/// One start of the window. `folder`: one to be taken in while somebody scrolls; empty if none is new.
int runWindow(QApplication &application, const QString &home, const QString &folder, qint64 began)
{
    Composition composition(Paths::below(home));
    Importer &importer = composition.importer();
    MainWindow &window = composition.window();
    window.resize(1280, 800);
    QObject::connect(&window, &MainWindow::firstPainted, &window,
                     [began] { note(u"first page"_s, double(now() - began) / 1e6); });
    composition.start({}, {});
    Pulse pulse;
    wait(settling);
    const StoryListView &list = *window.sideBar()->list();
    pulse.forget();
    if (!folder.isEmpty()) {
        importer.add({folder});
        Typist typist(*window.sideBar());
        for (int step = 0; importer.isRunning(); ++step) {
            scroll(list, step);
            wait(100);
            if (step % 8 == 7)
                typist.type(searches.at(step / 8 % searches.size()));
        }
        noteSilence(u"importing"_s, pulse);
        noteTyping(u"typing, importing"_s, typist);
    }
    while (importer.isRunning())
        wait(10);
    waitUntilQuiet();
    note(u"stories"_s, double(composition.library().size()));
    note(u"peak"_s, double(Test::peakMemory()) / 1024 / 1024);
    note(u"memory"_s, double(Test::settledMemory()) / 1024 / 1024);
    pulse.forget();
    for (int step = 0; step < steps; ++step) {
        scroll(list, step);
        wait(30);
    }
    noteSilence(u"scrolling"_s, pulse);
    auto *model = qobject_cast<StoryListModel *>(list.model());
    for (const StoryFilter filter : {StoryFilter::Unread, StoryFilter::Reading, StoryFilter::All}) {
        model->setFilter(filter);
        wait(200);
    }
    noteSilence(u"filtering"_s, pulse);
    Typist typist(*window.sideBar());
    for (const QString &search : searches)
        typist.type(search);
    noteSilence(u"typing"_s, pulse);
    noteTyping(u"typing"_s, typist);
    QTextStream(stdout).flush();
    window.close();
    QApplication::sendPostedEvents();
    (void)application;
    return 0;
}

Measures measure(const QString &home, const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--measure"_s, home, folder, QString::number(now())});
    Measures measures;
    if (!process.waitForFinished(patience))
        return measures;
    const QStringList lines
        = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        measures[line.section(u'\t', 0, 0)] = line.section(u'\t', 1).toDouble();
    return measures;
}

/// Whether the largest of several runs counts: other programs make times longer, never a mistake smaller.
bool isWorstKept(const QString &measure)
{
    return measure == "memory"_L1 || measure == "peak"_L1 || measure.endsWith("wrong"_L1);
}

/// Of several starts the shortest times (whatever else the machine does makes them longer only) and the most
/// memory.
Measures bestStart(const QString &home, int rounds)
{
    Measures best = measure(home, {});
    for (int round = 1; round < rounds; ++round) {
        const Measures next = measure(home, {});
        for (auto value = next.cbegin(); value != next.cend(); ++value) {
            double &kept = best[value.key()];
            kept = isWorstKept(value.key()) ? std::max(kept, *value) : std::min(kept, *value);
        }
    }
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(new ApplicationStyle); // as the program does
    const QStringList given = QCoreApplication::arguments();
    if (given.size() == 5 && given.at(1) == "--measure"_L1)
        return runWindow(application, given.at(2), given.at(3), given.at(4).toLongLong());
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What the window costs with libraries of several sizes."_s);
    parser.addHelpOption();
    const QCommandLineOption sizes(u"sizes"_s, u"How many stories, such as 1000,10000,100000."_s,
                                   u"numbers"_s, u"1000,10000,100000"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"Of how many starts the best is taken."_s, u"number"_s,
                                    u"3"_s);
    parser.addOptions({sizes, rounds});
    parser.process(application);
    const int times = std::max(1, parser.value(rounds).toInt());
    QLocale::setDefault(QLocale::English); // digits in groups, whatever the language
    const QTemporaryDir folder;
    QList<WindowColumn> columns {
        {u"the four that come along"_s, {}, bestStart(folder.filePath(u"none"_s), times)}};
    const QStringList wanted = parser.value(sizes).split(u',', Qt::SkipEmptyParts);
    for (const QString &size : wanted) {
        const QString stories = folder.filePath(size + u"/stories"_s);
        const QString home = folder.filePath(size + u"/home"_s);
        if (!generateLibrary(stories, size.toInt(), LibraryFormat::Markdown))
            return 1;
        const Measures import = measure(home, stories);
        columns.append({QLocale().toString(size.toInt()), import, bestStart(home, times)});
        QTextStream(stderr) << size << " measured\n";
        QDir(folder.filePath(size)).removeRecursively();
    }
    QTextStream(stdout) << windowTable(columns);
    return 0;
}
