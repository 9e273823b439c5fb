// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagepictures.h"

#include <QPainter>

namespace Frontispiece {

namespace {

/// So many pictures are drawn before they are seen; of a story with more, those that are.
constexpr qsizetype mostAhead = 24;
/// Until then they have the proportions that PagePicture takes them to have.
constexpr QSizeF usualProportions {3, 2};
/// More than two large screens full.
constexpr qsizetype keptBytes = 64LL * 1024 * 1024;

} // namespace

PagePictures::PagePictures(ArtLoader &art)
    : m_art(art)
{
}

void PagePictures::setStory(const Story &story)
{
    m_shown.clear();
    m_seen.clear();
    m_blocks = story.blocks;
    m_frontispiece = story.info.frontispiece;
    m_files = story.pictures;
}

void PagePictures::setRoom(const QSizeF &frontispiece, const QSizeF &picture, qreal ratio)
{
    m_frontispieceRoom = frontispiece;
    m_pictureRoom = picture;
    m_ratio = ratio;
}

PictureFile PagePictures::file(const PageItem &item) const
{
    return m_files.value(item.block < 0 ? m_frontispiece.file : m_blocks.at(item.block).source);
}

PagePictures::Shown &PagePictures::shown(const PageItem &item)
{
    const auto found = m_shown.find(item.block);
    if (found != m_shown.end())
        return found->second;
    Shown &made = m_shown.emplace(item.block, Shown {PagePicture(m_art), {}}).first->second;
    made.picture.setPath(file(item).path);
    return made;
}

PictureRoom PagePictures::room(const PageItem &item)
{
    const PictureFile where = file(item);
    if (where.path.isEmpty())
        return {{}, where.problem};
    if (m_art.hasFailed(where.path))
        return {{}, m_art.failure(where.path)};
    const QSizeF &most = item.block < 0 ? m_frontispieceRoom : m_pictureRoom;
    if (m_files.size() > mostAhead && !m_shown.contains(item.block))
        return {usualProportions.scaled(most, Qt::KeepAspectRatio).toSize(), {}};
    Shown &picture = shown(item);
    picture.picture.setRoom(most, m_ratio);
    return {picture.picture.size(), {}};
}

bool PagePictures::refresh(const PageItem &item, const QSizeF &given)
{
    Shown &picture = shown(item);
    picture.picture.setRoom(item.block < 0 ? m_frontispieceRoom : m_pictureRoom, m_ratio);
    if (const std::optional<QImage> drawn = picture.picture.takeDrawn()) {
        picture.image = *drawn;
        noteSeen(item.block);
        // Its own proportions are known only now.
        picture.picture.setRoom(item.block < 0 ? m_frontispieceRoom : m_pictureRoom, m_ratio);
    }
    return picture.picture.size() != given;
}

/// Lets go of what was drawn longest ago, so that a story of any number of pictures fits into the memory.
void PagePictures::noteSeen(qsizetype block)
{
    m_seen.removeOne(block);
    m_seen.prepend(block);
    qsizetype bytes = 0;
    for (const qsizetype seen : std::as_const(m_seen))
        bytes += m_shown.at(seen).image.sizeInBytes();
    while (bytes > keptBytes && m_seen.size() > 1) {
        Shown &oldest = m_shown.at(m_seen.takeLast());
        bytes -= oldest.image.sizeInBytes();
        oldest.image = {};
        oldest.picture.forgetDrawn();
    }
}

void PagePictures::draw(QPainter &painter, const PageItem &item, const QRectF &place)
{
    const QImage &image = shown(item).image;
    if (image.isNull())
        return; // on its way
    // On whole pixels of the screen, as it was drawn.
    const QPointF corner = (place.topLeft() * m_ratio).toPoint().toPointF() / m_ratio;
    // To smooth what keeps its size would change nothing, and takes Qt off its fast way: it would divide the
    // picture among threads, and wait for them.
    const bool keepsItsSize = QSizeF(image.size()) == (place.size() * m_ratio).toSize();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !keepsItsSize);
    if (keepsItsSize)
        painter.drawImage(corner, image);
    else
        painter.drawImage(QRectF(corner, place.size()), image);
}

bool PagePictures::has(const QString &path) const
{
    for (const auto &file : m_files) {
        if (file.path == path)
            return true;
    }
    return false;
}

} // namespace Frontispiece
