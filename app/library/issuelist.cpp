// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuelist.h"

#include <algorithm>

namespace Frontispiece {

namespace {

bool isSerious(const Issue &issue)
{
    return issue.severity != Issue::Severity::Note;
}

} // namespace

bool IssueList::add(const Issues &issues)
{
    bool changed = false;
    for (const Issue &issue : issues)
        changed = addOne(issue.file, issue) || changed;
    return changed;
}

bool IssueList::addOne(const QString &path, const Issue &issue)
{
    // Notes give way; what is missing is always told.
    if (m_kept >= mostKept && !isSerious(issue)) {
        ++m_omittedByPath[path];
        ++m_omitted;
        ++m_count;
        return true;
    }
    QList<Kept> &ofFile = m_byPath[path];
    if (std::ranges::any_of(ofFile, [&issue](const Kept &kept) { return kept.issue == issue; }))
        return false;
    ofFile.append({m_next++, issue});
    ++m_kept;
    ++m_count;
    m_serious += isSerious(issue) ? 1 : 0;
    return true;
}

bool IssueList::replace(const QString &path, const Issues &issues)
{
    const QList<Kept> old = m_byPath.take(path);
    const int omitted = m_omittedByPath.take(path);
    m_kept -= old.size();
    m_omitted -= omitted;
    m_count -= old.size() + omitted;
    m_serious -= std::ranges::count_if(old, [](const Kept &kept) { return isSerious(kept.issue); });
    for (const Issue &issue : issues)
        addOne(path, issue);
    return !issues.isEmpty() || !old.isEmpty() || omitted > 0;
}

Issues IssueList::all() const
{
    QList<Kept> kept;
    kept.reserve(m_kept);
    for (const QList<Kept> &ofFile : m_byPath)
        kept += ofFile;
    std::ranges::sort(kept, [](const Kept &left, const Kept &right) {
        if (left.issue.severity != right.issue.severity)
            return left.issue.severity > right.issue.severity;
        return left.number < right.number;
    });
    Issues issues;
    issues.reserve(kept.size());
    for (const Kept &one : std::as_const(kept))
        issues.append(one.issue);
    return issues;
}

} // namespace Frontispiece
