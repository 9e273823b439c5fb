// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "passagemodel.h"

#include "answerrows.h"

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

void PassageModel::setRows(const QList<StoryRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QModelIndex PassageModel::like(const StoryRow &row) const
{
    const auto isLike = [&row](const StoryRow &other) {
        return other.kind == RowKind::Excerpt && other.story == row.story && other.passage == row.passage;
    };
    auto found = std::ranges::find_if(m_rows, isLike);
    if (found == m_rows.cend())
        found = std::ranges::find(m_rows, RowKind::Excerpt, &StoryRow::kind);
    return found == m_rows.cend() ? QModelIndex()
                                  : index(static_cast<int>(std::distance(m_rows.cbegin(), found)));
}

int PassageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PassageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    const StoryRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: {
        QStringList parts {row.text, row.detail, row.count, spokenTierNote(row.tier)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case KindRole: return static_cast<int>(row.kind);
    case DetailRole: return row.detail;
    case StatusRole: return row.count;
    case PictureRole: return row.picture;
    case RangesRole: return QVariant::fromValue(row.ranges);
    case NoteRole: return tierNote(row.tier);
    default: return {};
    }
}

Qt::ItemFlags PassageModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index) || m_rows.at(index.row()).kind != RowKind::Excerpt)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Frontispiece
