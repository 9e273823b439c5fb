// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "importer.h"

#include <QAbstractListModel>
#include <QFutureWatcher>
#include <QStyledItemDelegate>

namespace Frontispiece {

/// The folders and files that the library is made of, each with its number of stories.
class SourceModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        PathRole = Qt::UserRole, ///< as the importer knows it
        StateRole,               ///< "1,204 stories", "being read", "not there now"
        IsMissingRole,
    };

    /// The importer must outlive the model.
    explicit SourceModel(const Importer &importer, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void takeSources();
    void lookForMissing();
    void tellChanged();
    [[nodiscard]] QString state(const QString &source) const;

    const Importer &m_importer;
    QStringList m_sources;
    QStringList m_missing;
    QFutureWatcher<QStringList> m_looking;
};

/// Draws a source: its name, its path below, its state at the right.
class SourceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Frontispiece
