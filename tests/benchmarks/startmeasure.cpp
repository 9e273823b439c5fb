// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "startmeasure.h"

#include "memoryuse.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <unistd.h>

namespace Frontispiece::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int look = 500; // ms: as long as a program that rests must do nothing
constexpr int looks = 6;  // so many times in a row, since work may be put off for a while

void prepare(QProcess &process, const StartedProgram &program)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FRONTISPIECE_HOME"_s, program.home);
    environment.insert(u"QT_LOGGING_RULES"_s, u"frontispiece.start.info=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.setReadChannel(QProcess::StandardError);
}

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(soon))
        process.kill();
    process.waitForFinished();
}

/// Ends the program where it does not get that far.
bool waitForFirstPage(QProcess &process, int patience)
{
    QByteArray said;
    while (!said.contains("first page painted")) {
        if (!process.waitForReadyRead(patience)) {
            end(process);
            return false;
        }
        said += process.readAllStandardError();
    }
    return true;
}

/// The processor's time a program has used, in clock ticks.
qint64 ticksOf(qint64 id)
{
    QFile file(u"/proc/%1/stat"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    // Its name comes first and may hold anything, in brackets; of what follows, see proc(5).
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

void waitUntilItRests(qint64 id, int patience)
{
    QElapsedTimer waited;
    waited.start();
    for (int quiet = 0; quiet < looks && !waited.hasExpired(patience);) {
        const qint64 before = ticksOf(id);
        QThread::msleep(look);
        quiet = ticksOf(id) - before <= 1 ? quiet + 1 : 0;
    }
}

} // namespace

std::optional<StartCost> measureStart(const StartedProgram &program, int patience)
{
    QProcess process;
    prepare(process, program);
    QElapsedTimer timer;
    timer.start();
    process.start(program.path, program.arguments);
    if (!waitForFirstPage(process, soon))
        return {};
    StartCost cost {double(timer.nsecsElapsed()) / 1e6, 0};
    if (patience > 0) {
        waitUntilItRests(process.processId(), patience);
        cost.memory = double(Test::memoryUse("Pss", u"/proc/%1/smaps_rollup"_s.arg(process.processId())))
            / 1024 / 1024;
    }
    end(process);
    return cost;
}

std::optional<double> countInstructions(const StartedProgram &program)
{
    const QString valgrind = QStandardPaths::findExecutable(u"valgrind"_s);
    const QTemporaryDir folder;
    if (valgrind.isEmpty() || !folder.isValid())
        return {};
    QProcess process;
    prepare(process, program);
    process.start(valgrind,
                  QStringList {u"--tool=callgrind"_s,
                               u"--callgrind-out-file="_s + folder.filePath(u"counts"_s),
                               u"--dump-before="_s + program.painted, program.path}
                      + program.arguments);
    if (!waitForFirstPage(process, 10 * soon))
        return {};
    end(process);
    QFile file(folder.filePath(u"counts.1"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("summary: ") || line.startsWith("totals: "))
            return line.mid(line.indexOf(' ') + 1).split(' ').constFirst().toDouble();
    }
    return {};
}

} // namespace Frontispiece::Bench
