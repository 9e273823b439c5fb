// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "library.h"
#include "paths.h"

#include <QTextStream>

namespace Frontispiece {

/// Exit statuses, as grep has them.
enum class ExitStatus { Found = 0, NothingFound = 1, Error = 2 };

/// Answers on the terminal what the window shows otherwise. Needs no display.
class TerminalFront
{
public:
    /// `paths`: where the reader's choices and folders are known from; nothing is written there. `out` takes
    /// the answers, `complaints` sentences about what went wrong.
    TerminalFront(Paths paths, QTextStream &out, QTextStream &complaints);

    [[nodiscard]] ExitStatus run(const CommandLine &command);

private:
    void loadLibrary(const QStringList &folders);
    [[nodiscard]] ExitStatus answer(const CommandLine &command);
    [[nodiscard]] ExitStatus list(const CommandLine &command);
    [[nodiscard]] ExitStatus search(const CommandLine &command);
    [[nodiscard]] ExitStatus show(const CommandLine &command);
    void complain(const Issues &issues);

    Paths m_paths;
    QTextStream &m_out;
    QTextStream &m_complaints;
    Library m_library;
};

} // namespace Frontispiece
