// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagepicture.h"
#include "visiblepage.h"

#include <memory>
#include <unordered_map>

namespace Frontispiece {

/// The pictures of a page: how much room each is given, and what was drawn of those that are seen.
class PagePictures
{
public:
    /// The loader must outlive the pictures.
    explicit PagePictures(ArtLoader &art);

    void setStory(const Story &story);
    /// How much room a page has, in logical pixels, and on what scale it is shown.
    void setRoom(const QSizeF &frontispiece, const QSizeF &picture, qreal ratio);

    [[nodiscard]] PictureRoom room(const PageItem &item);
    /// Takes over what was drawn since. Returns whether the picture needs other room than it has.
    [[nodiscard]] bool refresh(const PageItem &item, const QSizeF &given);
    void draw(QPainter &painter, const PageItem &item, const QRectF &place);
    [[nodiscard]] bool has(const QString &path) const;

private:
    struct Shown
    {
        PagePicture picture;
        QImage image;
    };

    [[nodiscard]] PictureFile file(const PageItem &item) const;
    [[nodiscard]] Shown &shown(const PageItem &item);
    void noteSeen(qsizetype block);

    ArtLoader &m_art;
    QList<Block> m_blocks;
    Picture m_frontispiece;
    QHash<QString, PictureFile> m_files;
    std::unordered_map<qsizetype, Shown> m_shown; ///< by block, the frontispiece as -1
    QList<qsizetype> m_seen;                      ///< those whose image is kept, the latest first
    QSizeF m_frontispieceRoom;
    QSizeF m_pictureRoom;
    qreal m_ratio = 1;
};

} // namespace Frontispiece
