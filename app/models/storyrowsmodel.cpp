// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyrowsmodel.h"

#include "artistrows.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// Rows that are kept ready: what a screen shows, twice.
constexpr int rowsKept = 64;

/// Whether a reader would call two rows the same row, even if a count or what is set off in it changed.
bool standForTheSame(const StoryRow &left, const StoryRow &right)
{
    return left.kind == right.kind && left.text == right.text
        && left.story == right.story
        // Where a name is spoken of may be told later.
        && (left.passage == right.passage || !left.passage || !right.passage);
}

} // namespace

StoryRowsModel::StoryRowsModel(const Library &library, QObject *parent)
    : QAbstractListModel(parent)
    , m_library(library)
    , m_looked(rowsKept)
{
}

int StoryRowsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isWritten ? static_cast<int>(m_written.size()) : m_listing.size();
}

StoryRow StoryRowsModel::row(const QModelIndex &index) const
{
    if (m_isWritten)
        return m_written.at(index.row());
    if (const StoryRow *looked = m_looked.object(index.row()))
        return *looked;
    StoryRow row = listedRow(m_listing, index.row(), m_library);
    m_looked.insert(index.row(), new StoryRow(row));
    return row;
}

RowKind StoryRowsModel::kind(const QModelIndex &index) const
{
    return m_isWritten ? m_written.at(index.row()).kind : m_listing.kind(index.row());
}

Qt::ItemFlags StoryRowsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !checkIndex(index))
        return Qt::NoItemFlags;
    if (m_isWritten && !m_written.at(index.row()).isChoosable())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QModelIndex StoryRowsModel::firstChoosable() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (flags(index(row)).testFlag(Qt::ItemIsSelectable))
            return index(row);
    }
    return {};
}

void StoryRowsModel::show(const StoryListing &listing)
{
    beginResetModel();
    forgetRows();
    m_isWritten = false;
    m_listing = listing;
    endResetModel();
}

void StoryRowsModel::replace(const StoryListing &listing)
{
    const auto [head, tail] = m_listing.common(listing);
    const int old = m_listing.size() - head - tail;
    const int fresh = listing.size() - head - tail;
    if (old > 0 && fresh > 0) {
        rearrange(listing);
        return;
    }
    if (old > 0)
        beginRemoveRows({}, head, head + old - 1);
    else if (fresh > 0)
        beginInsertRows({}, head, head + fresh - 1);
    forgetRows();
    m_listing = listing;
    if (old > 0)
        endRemoveRows();
    else if (fresh > 0)
        endInsertRows();
    // What the rows say may have changed, as counts do.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

/// Rows have come and gone here and there: the views are told of all at once, and where the rows are now
/// that they know.
void StoryRowsModel::rearrange(const StoryListing &listing)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<StoryListing::Name> names;
    for (const QModelIndex &known : before)
        names.append(m_listing.name(known.row()));
    forgetRows();
    m_listing = listing;
    QModelIndexList after;
    for (const int row : m_listing.rowsOf(names))
        after.append(index(row));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

/// Removes and adds only between the common beginning and the common end.
void StoryRowsModel::write(const QList<StoryRow> &rows)
{
    forgetRows();
    if (!m_isWritten) {
        beginResetModel();
        m_isWritten = true;
        m_written = rows;
        endResetModel();
        return;
    }
    qsizetype head = 0;
    const qsizetype shorter = std::min(rows.size(), m_written.size());
    while (head < shorter && standForTheSame(rows.at(head), m_written.at(head)))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head
           && standForTheSame(rows.at(rows.size() - 1 - tail), m_written.at(m_written.size() - 1 - tail)))
        ++tail;
    if (const qsizetype old = m_written.size() - head - tail; old > 0) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(head + old - 1));
        m_written.remove(head, old);
        endRemoveRows();
    }
    if (const qsizetype fresh = rows.size() - head - tail; fresh > 0) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(head + fresh - 1));
        m_written = m_written.first(head) + rows.mid(head, fresh) + m_written.last(tail);
        endInsertRows();
    }
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (m_written.at(at) == rows.at(at))
            continue;
        m_written[at] = rows.at(at);
        const QModelIndex changed = index(static_cast<int>(at));
        Q_EMIT dataChanged(changed, changed);
    }
}

void StoryRowsModel::forgetRows()
{
    m_looked.clear();
    ++m_revision;
}

} // namespace Frontispiece
