// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "searchissues.h"

#include <QCoreApplication>

namespace Frontispiece::SearchIssues {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SearchIssues)
};

} // namespace

Issue unwritable(const QString &path, const QString &error)
{
    return {Issue::Severity::Warning, path, 0,
            Texts::tr("The search index cannot be written (%1), so that the texts of some stories are not "
                      "searched. Names and titles are.")
                .arg(error),
            Texts::tr("Make room on the disk, or allow writing there, and start again.")};
}

Issue unreadable(const QString &path, const QString &error)
{
    return {Issue::Severity::Warning, path, 0,
            Texts::tr("The search index cannot be read (%1), so that only names and titles are searched.")
                .arg(error),
            Texts::tr("Check the disk it is on, and start again.")};
}

Issue notAFile(const QString &path)
{
    return {Issue::Severity::Warning, path, 0,
            Texts::tr("Where the search index should be is something else, so that only names and titles are "
                      "searched."),
            Texts::tr("Move it away, and start again.")};
}

Issue begunAnew(const QString &path)
{
    return {Issue::Severity::Note, path, 0, Texts::tr("The search index was damaged and is made anew."),
            Texts::tr("Until it is done, the texts of some stories are not searched.")};
}

Issue givenUp(const QString &path)
{
    return {Issue::Severity::Warning, path, 0,
            Texts::tr("The search index was damaged again and again, so that only names and titles are "
                      "searched."),
            Texts::tr("Check the disk it is on, and start again.")};
}

Issue full(qsizetype stories)
{
    return {Issue::Severity::Warning, QString(), 0,
            Texts::tr("Only the first %1 stories are searched.").arg(stories),
            Texts::tr("Take a folder out of the library.")};
}

} // namespace Frontispiece::SearchIssues
