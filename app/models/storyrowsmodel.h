// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "storylisting.h"
#include "storyrow.h"

#include <QAbstractListModel>
#include <QCache>

namespace Frontispiece {

/// Rows of two kinds: a listing, of which there may be very many and which are looked up when somebody asks;
/// or rows that are kept as they were written. Tells the views what changed from one state to the next, as
/// little as possible, so that they keep their place and their selection.
class StoryRowsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// The library must outlive the model.
    explicit StoryRowsModel(const Library &library, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] StoryRow row(const QModelIndex &index) const;
    [[nodiscard]] RowKind kind(const QModelIndex &index) const;
    /// The first row that can be chosen; invalid if there is none.
    [[nodiscard]] QModelIndex firstChoosable() const;

    /// Whether the rows are the listing.
    [[nodiscard]] bool isListed() const { return !m_isWritten; }
    /// Whether it is known that all rows are of one kind.
    [[nodiscard]] bool isUniform() const { return isListed() && m_listing.isUniform(); }
    /// The one that is shown, or the last one that was.
    [[nodiscard]] const StoryListing &listing() const { return m_listing; }

protected:
    /// Shows a listing in place of rows that have nothing to do with it.
    void show(const StoryListing &listing);
    /// Shows a listing in place of an earlier one of its kind.
    void replace(const StoryListing &listing);
    void write(const QList<StoryRow> &rows);
    /// What the rows say may have changed: nothing of it is kept.
    void forgetRows();
    /// Another number whenever rows have been forgotten.
    [[nodiscard]] quint64 revision() const { return m_revision; }

private:
    void rearrange(const StoryListing &listing);

    const Library &m_library;
    bool m_isWritten = false;
    QList<StoryRow> m_written;
    StoryListing m_listing;
    mutable QCache<int, StoryRow> m_looked; ///< rows of m_listing that somebody asked for
    quint64 m_revision = 0;
};

} // namespace Frontispiece
