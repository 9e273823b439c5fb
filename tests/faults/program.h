// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readerhome.h"

#include <QProcess>

#include <optional>

#include <sys/resource.h>

namespace Frontispiece::Test {

/// What a program may not have.
struct Hardship
{
    std::optional<rlim_t> fileSize = std::nullopt;  ///< bytes a file may have; writing more is an error
    std::optional<rlim_t> openFiles = std::nullopt; ///< at once
    std::optional<rlim_t> memory = std::nullopt;    ///< bytes that may be written to
    bool isUnprivileged = false;                    ///< root may do what permissions forbid
    bool ignoresHangup = false;                     ///< as nohup does
};

/// The real program, without a display.
class Program final
{
public:
    explicit Program(const ReaderHome &home, const Hardship &hardship = {});
    /// One that still runs is killed.
    ~Program();
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }
    void setFolder(const QString &folder) { m_process.setWorkingDirectory(folder); }

    void start(const QStringList &arguments = {});
    /// Starts, and waits until the window answers. False if that never happens.
    [[nodiscard]] bool open(const QStringList &arguments = {});
    /// Has another start hand this over. Returns its exit status; -1 if it did not leave.
    [[nodiscard]] int handOver(const QStringList &arguments = {}) const;
    /// Whether the window's own thread answers.
    [[nodiscard]] bool answers() { return isRunning() && handOver() == 0; }
    [[nodiscard]] bool isRunning();

    void send(int signal) const;
    void kill();
    /// Waits for the end. Returns the exit status; -1 after a crash, or if it does not come.
    [[nodiscard]] int finish();
    /// Asks it to end.
    [[nodiscard]] int end();
    /// Starts and waits for the end.
    [[nodiscard]] int run(const QStringList &arguments);

    [[nodiscard]] QString output();
    [[nodiscard]] QString complaints();

private:
    const ReaderHome &m_home;
    Hardship m_hardship;
    QProcessEnvironment m_environment;
    QProcess m_process;
};

/// Whether programs may be run as somebody who is not root, who can reach the program.
[[nodiscard]] bool canBeUnprivileged();

/// A number that somebody may want to be larger, by the environment variable FRONTISPIECE_TEST_KILLS.
[[nodiscard]] int killsOr(int usual);

} // namespace Frontispiece::Test
