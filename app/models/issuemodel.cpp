// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuemodel.h"

#include "plainline.h"

#include <QLocale>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Nobody reads faster than this, and the list begins anew each time.
constexpr std::chrono::milliseconds resetPace {500};

} // namespace

IssueModel::IssueModel(const Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_reset(resetPace, [this] {
        beginResetModel();
        m_isCurrent = false;
        endResetModel();
    })
{
    connect(&m_library, &Library::issuesChanged, this, [this] { m_reset.ask(); });
}

void IssueModel::look() const
{
    if (std::exchange(m_isCurrent, true))
        return;
    m_issues = m_library.issues().all();
    // By file, so that the list is in the same order at each start.
    std::ranges::stable_sort(m_issues, [](const Issue &left, const Issue &right) {
        if (left.severity != right.severity)
            return left.severity > right.severity;
        return std::tie(left.file, left.line) < std::tie(right.file, right.line);
    });
    m_omitted = m_library.issues().omitted();
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    look();
    return static_cast<int>(m_issues.size()) + (m_omitted > 0 ? 1 : 0);
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (index.row() == m_issues.size())
        return omittedData(role);
    const Issue &issue = m_issues.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return issueSentence(issue);
    case Qt::AccessibleTextRole: return issueSentence(issue) + u' ' + plainLine(issue.advice);
    case AdviceRole: return plainLine(issue.advice);
    case FileRole: return issue.file;
    case Qt::ToolTipRole: return issue.file.isEmpty() ? QString() : plainToolTip(plainLine(issue.file));
    case SeverityRole: return static_cast<int>(issue.severity);
    default: return {};
    }
}

/// Of the last row, which stands for those that are not kept.
QVariant IssueModel::omittedData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return m_omitted == 1
            ? tr("and one more note")
            : tr("and %1 more notes").arg(QLocale().toString(static_cast<qlonglong>(m_omitted)));
    case SeverityRole: return static_cast<int>(Issue::Severity::Note);
    default: return {};
    }
}

Qt::ItemFlags IssueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_issues.size())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QString issueSentence(const Issue &issue)
{
    const QString file = plainLine(issue.file.section(u'/', -1));
    QString text = plainLine(issue.text);
    if (file.isEmpty())
        return text;
    if (issue.line <= 0)
        return IssueModel::tr("%1: %2").arg(file, text);
    return IssueModel::tr("%1, line %2: %3").arg(file, QString::number(issue.line), text);
}

} // namespace Frontispiece
