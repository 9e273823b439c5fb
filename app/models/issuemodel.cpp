// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuemodel.h"

namespace Frontispiece {

using namespace Qt::StringLiterals;

IssueModel::IssueModel(const Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_shown(static_cast<int>(library.issues().size()))
{
    connect(&m_library, &Library::issuesChanged, this, [this] {
        const int now = static_cast<int>(m_library.issues().size());
        beginInsertRows({}, m_shown, now - 1);
        m_shown = now;
        endInsertRows();
    });
}

int IssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

QVariant IssueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const Issue &issue = m_library.issues().at(index.row());
    switch (role) {
    case Qt::DisplayRole: return issueSentence(issue);
    case Qt::AccessibleTextRole: return issueSentence(issue) + u' ' + issue.advice;
    case AdviceRole: return issue.advice;
    case FileRole:
    case Qt::ToolTipRole: return issue.file;
    default: return {};
    }
}

QString issueSentence(const Issue &issue)
{
    const QString file = issue.file.section(u'/', -1);
    if (file.isEmpty())
        return issue.text;
    if (issue.line <= 0)
        return IssueModel::tr("%1: %2").arg(file, issue.text);
    return IssueModel::tr("%1, line %2: %3").arg(file, QString::number(issue.line), issue.text);
}

} // namespace Frontispiece
