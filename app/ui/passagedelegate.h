// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "rowpictures.h"

#include <QColor>
#include <QStyledItemDelegate>

namespace Frontispiece {

/// Draws the rows of the result page: a story with its picture, and its passages below, whole, with the words
/// found set off, in a column that is no wider than can be read.
class PassageDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The loader must outlive the delegate.
    explicit PassageDelegate(ArtLoader &art, QObject *parent = nullptr);

    /// The ground under words that were searched for, which a palette has no place for.
    void setMatchColor(const QColor &color) { m_ground = color; }
    /// Where rows are drawn in a view of this width: from where, and how wide.
    [[nodiscard]] static std::pair<int, int> column(int viewWidth);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// Pictures have been drawn since rows were painted.
    void picturesChanged();

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintPassage(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    RowPictures *m_pictures;
    QColor m_ground;
};

} // namespace Frontispiece
