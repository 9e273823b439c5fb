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

/// Less than this share of a story is no progress to speak of: it would be shown as 0 %.
constexpr double begun = 0.01;

/// From here on, minutes say less than hours.
constexpr int manyMinutes = 120;

QString duration(int minutes)
{
    constexpr int hour = 60;
    if (minutes >= manyMinutes)
        return ProgressText::tr("%n h", nullptr, (minutes + hour / 2) / hour);
    return ProgressText::tr("%n min", nullptr, minutes);
}

} // namespace

ReadingState readingState(const std::optional<ReadingPosition> &position)
{
    if (!position)
        return ReadingState::Unread;
    if (position->finished)
        return ReadingState::Finished;
    return position->progress >= begun ? ReadingState::Reading : ReadingState::Unread;
}

QString lengthAndProgress(qint64 words, const std::optional<ReadingPosition> &position)
{
    QString length = duration(minutesToRead(words));
    switch (readingState(position)) {
    case ReadingState::Finished: return ProgressText::tr("%1 · read").arg(length);
    case ReadingState::Reading: return ProgressText::tr("%1 · %2").arg(length, percent(position->progress));
    case ReadingState::Unread: break;
    }
    return length;
}

QString timeLeft(qint64 words, double progress)
{
    const int minutes = minutesLeft(minutesToRead(words), progress);
    if (minutes == 0)
        return ProgressText::tr("read");
    return ProgressText::tr("%1 left · %2").arg(duration(minutes), percent(progress));
}

} // namespace Frontispiece
