// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storyrow.h"

#include <QAbstractListModel>

namespace Frontispiece {

/// The rows of the result page; see passageRows(). Roles are those of StoryListRole. A story's heading cannot
/// be chosen: its passages can.
class PassageModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<StoryRow> &rows);
    [[nodiscard]] const QList<StoryRow> &rows() const { return m_rows; }
    /// The row of the same passage as another one; else the first passage; invalid if there is none.
    [[nodiscard]] QModelIndex like(const StoryRow &row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<StoryRow> m_rows;
};

} // namespace Frontispiece
