// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// How long a reader waits for the list beside the page, and whether it stutters. See README.md.
#include "applicationstyle.h"
#include "listbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QTextStream>

using namespace Frontispiece;
using namespace Frontispiece::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualRounds = 3;

QList<LibrarySize> sizes()
{
    return {{u"1,000 by 50"_s, 1000, 50},
            {u"10,000 by 500"_s, 10'000, 500},
            {u"100,000 by 5,000"_s, 100'000, 5000},
            {u"100,000 by 100,000"_s, 100'000, 100'000},
            {u"100,000 by one"_s, 100'000, 1}};
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(new ApplicationStyle); // as the program does
    // Sorted as a language sorts: the C locale would be quicker than any reader's.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How long a reader waits for the list."_s);
    parser.addHelpOption();
    const QCommandLineOption markdown(u"markdown"_s, u"Print the table as Markdown."_s);
    const QCommandLineOption anyway(u"anyway"_s, u"Measure even a debug build."_s);
    const QCommandLineOption rounds(u"rounds"_s, u"How often all is measured."_s, u"number"_s,
                                    QString::number(usualRounds));
    parser.addOptions({markdown, anyway, rounds});
    parser.process(application);
    if (QStringLiteral(FRONTISPIECE_BUILD_TYPE) == "Debug"_L1 && !parser.isSet(anyway)) {
        QTextStream(stderr)
            << "This is a debug build; its times say nothing. Build with --preset release, or "
               "add --anyway.\n";
        return 1;
    }
    Results results;
    for (const LibrarySize &size : sizes())
        ListBench(size, results).run(std::max(1, parser.value(rounds).toInt()));
    QTextStream(stdout) << results.table(parser.isSet(markdown));
    return 0;
}
