// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"
#include "settings.h"
#include "story.h"

#include <QPageLayout>
#include <QPageRanges>

#include <functional>

class QPagedPaintDevice;

namespace Frontispiece {

/// What is to be printed, and how.
struct PrintJob
{
    Story story;
    Settings settings;
    QPageLayout layout; ///< of a file; a printer has its own
    QPageRanges ranges; ///< empty for all pages
    bool lastPageFirst = false;
    int copies = 1;
};

enum class PrintOutcome {
    Drawn,
    Stopped,
    NoSuchPages, ///< the story ends before those asked for
    Refused,     ///< by the device
};

/// Is told how much is done, 0 to 1, and says whether to go on.
using GoOn = std::function<bool(double)>;

/// Draws the pages of a job. May be called from any thread.
[[nodiscard]] PrintOutcome drawPages(const PrintJob &job, QPagedPaintDevice &device, const GoOn &goOn);

/// Writes a job into a file, which is complete or as it was before. Returns what went wrong; nothing if it
/// was stopped. May be called from any thread.
[[nodiscard]] Issues writePages(const PrintJob &job, const QString &path, const GoOn &goOn);

/// For the reader whose choice of pages a story does not have.
[[nodiscard]] Issue noSuchPages();

} // namespace Frontispiece
