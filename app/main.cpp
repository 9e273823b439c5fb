// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "applicationstyle.h"
#include "commandline.h"
#include "composition.h"
#include "endsignals.h"
#include "fontconfiguration.h"
#include "instance.h"
#include "outofmemory.h"
#include "terminalfront.h"
#include "textface.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QMessageBox>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <future>

#include <unistd.h>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

// Said only if it is asked for: QT_LOGGING_RULES=frontispiece.start.info=true (see tests/benchmarks).
Q_LOGGING_CATEGORY(startLog, "frontispiece.start", QtWarningMsg)

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
    if (const QString found = firstInstalled({u"Inter"_s, u"Cantarell"_s, u"Noto Sans"_s}); !found.isEmpty())
        face.setFamily(found);
    face.setPointSizeF(std::max(named.pointSizeF(), 10.0));
    QApplication::setFont(face);
}

/// A window that is there answers within milliseconds, unless it is only just starting.
constexpr std::chrono::seconds answerPatience {2};

Handover handoverOf(const CommandLine &command)
{
    // A desktop of Wayland gives the one, one of X11 the other.
    const QString wayland = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return {QDir::currentPath(), command.targets, command.folders,
            wayland.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : wayland};
}

void endWithoutWindow(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type == QtFatalMsg)
        std::_Exit(static_cast<int>(ExitStatus::Error));
}

/// Why no window opens. Who started the program from a desktop sees no terminal.
int refuseWindow(int argc, char **argv, const QString &complaint)
{
    std::fputs(qPrintable(u"frontispiece: "_s + complaint + u'\n'), stderr);
    if (::isatty(STDERR_FILENO) == 0) {
        const QtMessageHandler usual = qInstallMessageHandler(endWithoutWindow);
        const QApplication application(argc, argv);
        qInstallMessageHandler(usual);
        QMessageBox::warning(nullptr, QGuiApplication::applicationDisplayName(), complaint);
    }
    return static_cast<int>(ExitStatus::Error);
}

int runWindow(int argc, char **argv, const CommandLine &command)
{
    // A terminal that is closed must not take the window with it at the next word to it.
    std::signal(SIGPIPE, SIG_IGN);
    const Paths paths = Paths::standard();
    Instance instance(paths.instance);
    switch (instance.begin(handoverOf(command), answerPatience)) {
    case Instance::Role::First: break;
    case Instance::Role::HandedOver: return static_cast<int>(ExitStatus::Found);
    case Instance::Role::Refused: return refuseWindow(argc, argv, instance.complaint());
    }
    // The fonts, and then the stories, are read while Qt connects to the display; where no thread can be had,
    // when they are needed.
    constexpr auto beside = std::launch::async | std::launch::deferred;
    const std::shared_future<void> fonts = std::async(beside, readFontConfiguration);
    std::future<Bundle> comingAlong = std::async(beside, [fonts] {
        fonts.wait(); // one thread at a time: the display's own has to have a processor, too
        return bundle();
    });
    const QtMessageHandler usual = qInstallMessageHandler(refuseWithoutDisplay);
    const QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QApplication::setStyle(new ApplicationStyle);
    fonts.wait(); // or Qt would read them a second time
    chooseFace();
    const EndSignals endSignals; // until everything is saved
    Composition composition(paths, comingAlong.get());
    const MainWindow *window = &composition.window();
    QObject::connect(window, &MainWindow::firstPainted, window,
                     [] { qCInfo(startLog, "first page painted"); });
    // Drawing the icon loads a plugin, for which what is painted need not wait on its way to the screen.
    QObject::connect(
        window, &MainWindow::firstPainted, window,
        [] { QGuiApplication::setWindowIcon(QIcon(u":/icons/frontispiece.svg"_s)); }, Qt::QueuedConnection);
    QObject::connect(&endSignals, &EndSignals::endRequested, window, [&composition] {
        composition.window().close();
        QCoreApplication::exit(0);
    });
    QObject::connect(&instance, &Instance::handedOver, &composition, &Composition::open);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &instance, &Instance::stopListening);
    composition.start(command.targets, command.folders);
    instance.listen();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    setIdentity();
    endWhenOutOfMemory(static_cast<int>(ExitStatus::Error));
    const CommandLine command = parseCommandLine(argumentsOf(argc, argv));
    return command.task == CommandLine::Task::OpenWindow ? runWindow(argc, argv, command)
                                                         : runTerminal(argc, argv, command);
}
