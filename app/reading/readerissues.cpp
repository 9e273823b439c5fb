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
    return warning(path, Texts::tr("Your reading places cannot be read: %1.").arg(error),
                   Texts::tr("Check that you may read the file, and start again."));
}

Issue unwritable(const QString &path, const QString &error)
{
    return warning(
        path, Texts::tr("Your reading place could not be saved: %1.").arg(error),
        Texts::tr("Make room on the disk, or allow writing there; it is tried again as you read on."));
}

Issue notBackedUp(const QString &path, const QString &error)
{
    return warning(
        path, Texts::tr("No copy of your reading places could be made: %1.").arg(error),
        Texts::tr("Make room on the disk, or allow writing there; it is tried again at the next start."));
}

Issue newer(const QString &path)
{
    return warning(path,
                   Texts::tr("A newer version of Frontispiece keeps your reading places in a form that this "
                             "one does not know; they are left alone, and this one forgets its own."),
                   Texts::tr("Start the newer version."));
}

Issue damaged(const QString &path, const std::optional<QString> &copy)
{
    return warning(
        path,
        Texts::tr("The file with your reading places is damaged, so every story opens at its beginning."),
        copy ? Texts::tr("It was kept as “%1”; put a copy of it back if you have one.").arg(*copy)
             : Texts::tr("Put a copy of it back if you have one."));
}

Issue rewritten(const QString &path, const QString &copy)
{
    return warning(path,
                   Texts::tr("The file with your reading places was damaged; it has been written anew, and "
                             "nothing you read since the start is lost."),
                   Texts::tr("The damaged file was kept as “%1”.").arg(copy));
}

Issue restored(const QString &path, const QString &copy, const QDateTime &backup)
{
    return warning(path,
                   Texts::tr("The file with your reading places is damaged; they were taken from the copy "
                             "of %1.")
                       .arg(shown(backup)),
                   Texts::tr("Stories read since then open where you were before. The damaged file was kept "
                             "as “%1”.")
                       .arg(copy));
}

Issue missing(const QString &path, const QDateTime &backup)
{
    return warning(
        path,
        Texts::tr("The file with your reading places was gone; they were taken from the copy of %1.")
            .arg(shown(backup)),
        Texts::tr("To begin without any, delete the copy (its name ends in “.bak”) together with the file."));
}

} // namespace Frontispiece::ReaderIssues
