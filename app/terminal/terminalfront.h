// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "commandline.h"
#include "library.h"

#include <QTextStream>

namespace Frontispiece {

/// Exit statuses, as grep has them.
enum class ExitStatus { Found = 0, NothingFound = 1, Error = 2 };

/// Answers on the terminal what the window shows otherwise. Needs no display.
class TerminalFront
{
public:
    /// `out` takes the answers, `complaints` sentences about what went wrong.
    TerminalFront(QTextStream &out, QTextStream &complaints);

    [[nodiscard]] ExitStatus run(const CommandLine &command);

private:
    /// Returns false if one of the folders is not there or may not be read.
    [[nodiscard]] bool addFolders(const QStringList &folders);
    [[nodiscard]] ExitStatus answer(const CommandLine &command);
    [[nodiscard]] ExitStatus list(const CommandLine &command);
    [[nodiscard]] ExitStatus search(const CommandLine &command);
    [[nodiscard]] ExitStatus show(const CommandLine &command);
    void complain(const Issues &issues);

    QTextStream &m_out;
    QTextStream &m_complaints;
    Library m_library;
};

} // namespace Frontispiece
