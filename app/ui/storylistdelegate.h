// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"
#include "rowpictures.h"
#include "storylistroles.h"

#include <QColor>
#include <QStyledItemDelegate>

namespace Frontispiece {

/// Draws the rows of the story list. It reads roles only.
class StoryListDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// The loader must outlive the delegate.
    explicit StoryListDelegate(ArtLoader &art, QObject *parent = nullptr);

    /// The ground under words that were searched for, which a palette has no place for.
    void setMatchColor(const QColor &color) { m_ground = color; }

    /// Has a row's picture drawn before the row is painted.
    void prepare(const QStyleOptionViewItem &option, const QModelIndex &index, qreal ratio) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    /// Pictures have been drawn since rows were painted.
    void picturesChanged();

private:
    struct Row; ///< a row being painted

    [[nodiscard]] static ArtRequest pictureRequest(const QString &path, const QSizeF &size, qreal ratio);
    void paintField(const Row &row) const;
    void paintPicture(const Row &row, const QRectF &box) const;
    void paintArtist(const Row &row) const;
    void paintEntry(const Row &row) const;
    void paintProgress(const Row &row, qreal left) const;
    [[nodiscard]] static QRectF paintNote(const Row &row, const QRectF &line);
    void paintStory(const Row &row) const;
    void paintSection(const Row &row) const;
    void paintAnswer(const Row &row) const;
    void paintStoryHeading(const Row &row) const;
    void paintExcerpt(const Row &row) const;
    void paintMore(const Row &row) const;
    void paintMessage(const Row &row) const;
    void paintNearest(const Row &row) const;

    ArtLoader &m_art;
    RowPictures *m_pictures;
    QColor m_ground;
};

} // namespace Frontispiece
