// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "program.h"

#include "slowbuild.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTest>

#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned nobody = 65534;          // on every Linux
constexpr int patience = 20'000 * slowness; // ms

template <typename Resource>
void limit(Resource what, const std::optional<rlim_t> &most)
{
    if (!most)
        return;
    const rlimit both {*most, *most};
    ::setrlimit(what, &both);
}

/// Runs between fork and exec, where little may be done.
void suffer(const Hardship &hardship)
{
    limit(RLIMIT_NOFILE, hardship.openFiles);
    limit(RLIMIT_DATA, hardship.memory);
    limit(RLIMIT_FSIZE, hardship.fileSize);
    ::signal(SIGXFSZ, SIG_IGN); // or the program would be ended in place of being told
    if (hardship.ignoresHangup)
        ::signal(SIGHUP, SIG_IGN);
    if (hardship.isUnprivileged && ::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0)
        ::_exit(126);
}

void prepare(QProcess &process, const ReaderHome &home, const Hardship &hardship)
{
    process.setProgram(QStringLiteral(FRONTISPIECE_PROGRAM));
    process.setWorkingDirectory(home.path({}));
    process.setChildProcessModifier([hardship] { suffer(hardship); });
}

/// Whether a program holds the window's lock.
bool isHeld(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool held = ::flock(file, LOCK_EX | LOCK_NB) != 0;
    ::close(file);
    return held;
}

/// Whether anybody may reach a folder: one above it may be root's alone.
bool isReachable(const QString &path)
{
    if (::geteuid() != 0)
        return true;
    for (QDir folder(path); folder.cdUp();) {
        const QFileInfo info(folder.path());
        if (info.ownerId() != nobody && !info.permission(QFile::ExeOther))
            return false;
        if (folder.isRoot())
            break;
    }
    return true;
}

} // namespace

Program::Program(const ReaderHome &home, const Hardship &hardship)
    : m_home(home)
    , m_hardship(hardship)
    , m_environment(home.environment())
{
    prepare(m_process, home, hardship);
}

Program::~Program()
{
    kill();
    // What a sanitizer has to say fails a test, whatever the test itself looks at.
    const QString said = complaints();
    if (said.contains("Sanitizer: "_L1) || said.contains("runtime error: "_L1))
        QTest::qFail(qPrintable(said), __FILE__, __LINE__);
}

void Program::start(const QStringList &arguments)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.setArguments(arguments);
    m_process.start();
    m_process.waitForStarted(patience);
}

bool Program::open(const QStringList &arguments)
{
    start(arguments);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience && !m_process.waitForFinished(5)) {
        if (isHeld(m_home.paths().instance))
            return answers();
    }
    return false;
}

int Program::handOver(const QStringList &arguments) const
{
    Program second(m_home, {.isUnprivileged = m_hardship.isUnprivileged});
    second.m_environment = m_environment;
    second.m_process.setWorkingDirectory(m_process.workingDirectory());
    return second.run(arguments);
}

bool Program::isRunning()
{
    m_process.waitForFinished(0); // looks
    return m_process.state() != QProcess::NotRunning;
}

void Program::send(int signal) const
{
    if (m_process.processId() > 0)
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

void Program::kill()
{
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

int Program::finish()
{
    if (isRunning() && !m_process.waitForFinished(patience)) {
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

int Program::end()
{
    send(SIGTERM);
    return finish();
}

int Program::run(const QStringList &arguments)
{
    start(arguments);
    return finish();
}

QString Program::output()
{
    return QString::fromUtf8(m_process.readAllStandardOutput());
}

QString Program::complaints()
{
    return QString::fromUtf8(m_process.readAllStandardError());
}

bool canBeUnprivileged()
{
    const ReaderHome home;
    if (!home.giveAway() || !isReachable(home.home()))
        return false;
    Program program(home, {.isUnprivileged = true});
    return program.run({u"--version"_s}) == 0;
}

int killsOr(int usual)
{
    const int asked = qEnvironmentVariableIntValue("FRONTISPIECE_TEST_KILLS");
    return asked > 0 ? asked : usual;
}

} // namespace Frontispiece::Test
