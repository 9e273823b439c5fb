// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "commandline.h"
#include "composition.h"
#include "terminalfront.h"

#include <QApplication>
#include <QStyleFactory>

#include <cstdio>
#include <cstdlib>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    return arguments;
}

void setIdentity()
{
    QCoreApplication::setApplicationName(u"frontispiece"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FRONTISPIECE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Frontispiece"_s);
    QGuiApplication::setDesktopFileName(u"org.frontispiece.Frontispiece"_s);
}

/// What Qt thinks of its surroundings (a missing runtime directory, say) is no answer to what was asked.
void dropMessages(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg)
        std::fputs(qPrintable(message + u'\n'), stderr);
}

int runTerminal(int argc, char **argv, const CommandLine &command)
{
    qInstallMessageHandler(dropMessages);
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream complaints(stderr);
    const ExitStatus status = TerminalFront(Paths::standard(), out, complaints).run(command);
    out.flush();
    if (out.status() == QTextStream::Ok && std::fflush(stdout) == 0)
        return static_cast<int>(status);
    complaints << QCoreApplication::translate("main", "frontispiece: The answer could not be written.\n");
    return static_cast<int>(ExitStatus::Error);
}

/// Qt ends the program with a core dump where it finds no display. This says what is the matter, in
/// place of that.
void refuseWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    std::fputs(qPrintable(QCoreApplication::translate(
                   "main",
                   "frontispiece: There is no display to open a window on; --list, --search and --show "
                   "work without one.\n")),
               stderr);
    std::_Exit(static_cast<int>(ExitStatus::Error));
}

/// The desktop's own face where it names one; where it does not, Qt would take whatever "Sans" is.
void chooseFace()
{
    const QFont named = QGuiApplication::font();
    if (named.family() != "Sans Serif"_L1 && named.family() != "Sans"_L1)
        return;
    QFont face = named;
    face.setFamilies({u"Inter"_s, u"Cantarell"_s, u"Noto Sans"_s, named.family()});
    face.setPointSizeF(std::max(named.pointSizeF(), 10.0));
    QApplication::setFont(face);
}

int runWindow(int argc, char **argv, const CommandLine &command)
{
    const QtMessageHandler usual = qInstallMessageHandler(refuseWithoutDisplay);
    const QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    chooseFace();
    Composition composition(Paths::standard());
    // Drawing the icon loads a plugin, which the first paint need not wait for.
    const MainWindow *window = &composition.window();
    QObject::connect(window, &MainWindow::firstPainted, window,
                     [] { QGuiApplication::setWindowIcon(QIcon(u":/icons/frontispiece.svg"_s)); });
    composition.start(command.targets, command.folders);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    setIdentity();
    const CommandLine command = parseCommandLine(argumentsOf(argc, argv));
    return command.task == CommandLine::Task::OpenWindow ? runWindow(argc, argv, command)
                                                         : runTerminal(argc, argv, command);
}
