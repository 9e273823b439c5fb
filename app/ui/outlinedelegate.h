// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Frontispiece {

/// Draws a row of an OutlineModel: the heading, indented by its level, and how far through the story it
/// begins; a bar and a stronger face for the section the reader is in.
class OutlineDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What a row takes in the window's face, in pixels.
    [[nodiscard]] static int rowHeight(const QFont &base);
    [[nodiscard]] static qreal rowWidth(const QFont &base, const QModelIndex &index);

    /// The ring around the chosen row is for those who use the keyboard.
    void showRing(bool shown) { m_ring = shown; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintField(QPainter &painter, const QStyleOptionViewItem &option) const;

    bool m_ring = false;
};

} // namespace Frontispiece
