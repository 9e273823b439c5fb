// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How long a reader waits for the page. See README.md.
#include "browserbench.h"
#include "pagebench.h"
#include "storygenerator.h"
#include "storyparser.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QSysInfo>
#include <QTextStream>

using namespace Frontispiece;
using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualRounds = 5;

struct Size
{
    QString name;
    qsizetype bytes;
};

QList<Size> sizes()
{
    return {{u"10 kB"_s, 10'000}, {u"100 kB"_s, 100'000}, {u"1 MB"_s, 1'000'000}, {u"3 MB"_s, 3'000'000}};
}

/// Without animations, so that the first paint after a turn shows the page turned to.
class StillStyle final : public QProxyStyle
{
public:
    StillStyle()
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    {
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0
                                                    : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

QString processor()
{
    QFile file(u"/proc/cpuinfo"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

QString circumstances()
{
    return u"Qt %1, platform %2, %3 build, %4, %5"_s.arg(
        QString::fromLatin1(qVersion()), QGuiApplication::platformName(),
        QStringLiteral(FRONTISPIECE_BUILD_TYPE), processor(), QSysInfo::prettyProductName());
}

Story storyOf(const QByteArray &bytes)
{
    return *parseStory(bytes, storyFileName(u"benchmark/story.md"_s)).story;
}

/// Everything once, for all sizes.
void runRound(PageBench &page, BrowserBench &browser, Results &results, bool justified)
{
    for (const Size &size : sizes()) {
        const QByteArray bytes = generateStory(size.bytes);
        Story story;
        results.at(u"parse"_s, size.name).time([&] { story = storyOf(bytes); });
        page.run(story, Alignment::Ragged, size.name);
        if (justified)
            page.run(story, Alignment::Justified, size.name);
        browser.run(story, size.name);
    }
}

void addRatios(Results &results)
{
    results.addRatio(u"QTextBrowser : ragged, open"_s, u"QTextBrowser: open"_s, u"ragged: open"_s);
    results.addRatio(u"QTextBrowser : ragged, resize"_s, u"QTextBrowser: resize, a step"_s,
                     u"ragged: resize, a step"_s);
    results.addRatio(u"QTextBrowser : ragged, turn"_s, u"QTextBrowser: turn"_s, u"ragged: turn, scrolled"_s);
}

Results measure(int rounds, QTextStream &complaints)
{
    ArtLoader art {QString()};
    PageView view(art, PageStyle(Theme::paper()));
    view.resize(1280, 800);
    view.show();
    Results warmingUp;
    Results results;
    PageBench page(view, results);
    const bool justified = page.waitForHyphens(storyOf(generateStory(sizes().constFirst().bytes)));
    if (!justified)
        complaints << "There are no patterns to break English words; justified lines are left out.\n";
    BrowserBench browser(results);
    PageBench firstPage(view, warmingUp);
    BrowserBench firstBrowser(warmingUp);
    runRound(firstPage, firstBrowser, warmingUp, justified);
    for (int round = 0; round < rounds; ++round)
        runRound(page, browser, results, justified);
    addRatios(results);
    return results;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(new StillStyle); // the application owns it
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How long a reader waits for the page."_s);
    parser.addHelpOption();
    const QCommandLineOption markdown(u"markdown"_s, u"Print the table as Markdown."_s);
    const QCommandLineOption anyway(u"anyway"_s, u"Measure even a debug build."_s);
    const QCommandLineOption rounds(u"rounds"_s, u"How often all is measured."_s, u"number"_s,
                                    QString::number(usualRounds));
    parser.addOptions({markdown, anyway, rounds});
    parser.process(application);

    QTextStream out(stdout);
    QTextStream complaints(stderr);
    const bool isDebug = QStringLiteral(FRONTISPIECE_BUILD_TYPE) == "Debug"_L1;
    if (isDebug && !parser.isSet(anyway)) {
        complaints << "This is a debug build; its times say nothing. Build with --preset release, or add "
                      "--anyway.\n";
        return 1;
    }
    const Results results = measure(std::max(1, parser.value(rounds).toInt()), complaints);
    out << circumstances() << "\n\n" << results.table(parser.isSet(markdown));
    return 0;
}
