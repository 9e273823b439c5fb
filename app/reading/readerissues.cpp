// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerissues.h"

#include <QCoreApplication>
#include <QLocale>

namespace Frontispiece::ReaderIssues {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReaderIssues)
};

Issue warning(const QString &path, const QString &text, const QString &advice)
{
    return {Issue::Severity::Warning, path, 0, text, advice};
}

QString shown(const QDateTime &time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

Issue unreadable(const QString &path, const QString &error)
{
    return warning(path,
                   Texts::tr("Your reading places, folders and corrections cannot be read: %1.").arg(error),
                   Texts::tr("Check that you may read the file, and start again."));
}

Issue unwritable(const QString &path, const QString &error)
{
    return warning(
        path, Texts::tr("Your reading places, folders and corrections could not be saved: %1.").arg(error),
        Texts::tr("Make room on the disk, or allow writing there; it is tried again as you read on."));
}

Issue notUpgraded(const QString &path, const QString &error)
{
    return warning(
        path,
        Texts::tr("The file with your reading places is an earlier version's and could not be made "
                  "ready for this one, so nothing new is kept: %1.")
            .arg(error),
        Texts::tr("What it holds is shown, and left as it is. Make room on the disk, or allow "
                  "writing there; it is tried again as you read on."));
}

Issue notBackedUp(const QString &path, const QString &error)
{
    return warning(
        path,
        Texts::tr("No copy of your reading places, folders and corrections could be made: %1.").arg(error),
        Texts::tr("Make room on the disk, or allow writing there; it is tried again at the next start."));
}

Issue newer(const QString &path)
{
    return warning(path,
                   Texts::tr("A newer version of Frontispiece keeps your reading places, folders and "
                             "corrections in a form that this one does not know; they are left alone, and "
                             "this one forgets its own."),
                   Texts::tr("Start the newer version."));
}

Issue damaged(const QString &path, const QString &copy)
{
    return warning(
        path,
        Texts::tr("The file with your reading places, folders and corrections is damaged, so every "
                  "story opens at its beginning, and your folders are to be added again."),
        Texts::tr("It was kept as “%1”; put a copy of it back if you have one.").arg(copy));
}

Issue rewritten(const QString &path, const QString &copy)
{
    return warning(path,
                   Texts::tr("The file with your reading places, folders and corrections was damaged; it has "
                             "been written anew, and nothing known since the start is lost."),
                   Texts::tr("The damaged file was kept as “%1”.").arg(copy));
}

Issue restored(const QString &path, const QString &copy, const QDateTime &backup)
{
    return warning(path,
                   Texts::tr("The file with your reading places, folders and corrections is damaged; they "
                             "were taken from the copy of %1.")
                       .arg(shown(backup)),
                   Texts::tr("Stories read since then open where you were before, and folders added since "
                             "then are to be added again. The damaged file was kept as “%1”.")
                       .arg(copy));
}

Issue missing(const QString &path, const QDateTime &backup)
{
    return warning(
        path,
        Texts::tr("The file with your reading places, folders and corrections was gone; they were taken "
                  "from the copy of %1.")
            .arg(shown(backup)),
        Texts::tr("To begin without any, delete the copy (its name ends in “.bak”) together with the file."));
}

Issue unreadableOld(const QString &path, const QString &error)
{
    return warning(path, Texts::tr("The reading places of an earlier version cannot be read: %1.").arg(error),
                   Texts::tr("Check that you may read the file, and start again."));
}

Issue damagedOld(const QString &path, const std::optional<QString> &copy)
{
    return warning(
        path,
        Texts::tr(
            "The file with the reading places of an earlier version is damaged and was not taken over."),
        copy ? Texts::tr("It was kept as “%1”; put a copy of it back if you have one.").arg(*copy)
             : Texts::tr("Put a copy of it back if you have one."));
}

} // namespace Frontispiece::ReaderIssues
