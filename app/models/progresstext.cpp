// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "progresstext.h"

#include "readingtime.h"

#include <QCoreApplication>

namespace Frontispiece {

namespace {

struct ProgressText
{
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

QString percent(double progress)
{
    // A no-break space before the sign, as typographers of most languages ask.
    return ProgressText::tr("%1\u00A0%").arg(static_cast<int>(progress * 100));
}

} // namespace

QString lengthAndProgress(int words, const std::optional<ReadingPosition> &position)
{
    const QString minutes = ProgressText::tr("%n min", nullptr, minutesToRead(words));
    if (position && position->finished)
        return ProgressText::tr("%1 · read").arg(minutes);
    if (position && position->progress >= 0.01)
        return ProgressText::tr("%1 · %2").arg(minutes, percent(position->progress));
    return minutes;
}

QString timeLeft(int words, double progress)
{
    const int minutes = minutesLeft(minutesToRead(words), progress);
    if (minutes == 0)
        return ProgressText::tr("read");
    return ProgressText::tr("%1 · %2").arg(ProgressText::tr("%n min left", nullptr, minutes),
                                           percent(progress));
}

} // namespace Frontispiece
