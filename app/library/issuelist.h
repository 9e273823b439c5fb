// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QHash>

namespace Frontispiece {

/// What is wrong in a library, by file. What was said of a file is replaced as a whole when it is read again.
class IssueList
{
public:
    /// A hundred thousand bare text files have two notes each. So many issues are kept in full, more than
    /// anybody reads; of the others only their number is known until some are settled.
    static constexpr qsizetype mostKept = 5000;

    /// Adds issues that are not here yet. Returns whether there were any.
    bool add(const Issues &issues);
    /// Replaces what is known of a file or folder, with what is below a folder and was found out by looking
    /// at it; nothing settles it. Returns whether anything changed.
    bool replace(const QString &path, const Issues &issues);

    /// Errors first, then warnings, then notes; within these as they came.
    [[nodiscard]] Issues all() const;
    [[nodiscard]] qsizetype size() const { return m_count; }
    /// How many there are besides all().
    [[nodiscard]] qsizetype omitted() const { return m_omitted; }
    /// How many are errors and warnings: where something is missing.
    [[nodiscard]] qsizetype serious() const { return m_serious; }

private:
    struct Kept
    {
        quint64 number; ///< of its coming
        Issue issue;
    };
    bool addOne(const QString &path, const Issue &issue);

    QHash<QString, QList<Kept>> m_byPath;
    QHash<QString, int> m_omittedByPath;
    quint64 m_next = 0;
    qsizetype m_count = 0;
    qsizetype m_kept = 0;
    qsizetype m_omitted = 0;
    qsizetype m_serious = 0;
};

} // namespace Frontispiece
