// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagepicture.h"

namespace Frontispiece {

namespace {

/// The picture's corners are a little softened.
constexpr qreal cornerRadius = 3;
/// Pictures of the reader's own have the proportions of ours until they are loaded.
constexpr QSizeF usualProportions {3, 2};

} // namespace

PagePicture::PagePicture(ArtLoader &art)
    : m_art(art)
    , m_proportions(usualProportions)
{
}

void PagePicture::setPath(const QString &path)
{
    m_request = {path, {}, 1, ArtRequest::Fit::Inside, cornerRadius};
    m_proportions = usualProportions;
    forgetDrawn();
}

void PagePicture::forgetDrawn()
{
    m_asked = {};
    m_taken = {};
}

void PagePicture::setRoom(const QSizeF &box, qreal ratio)
{
    // Whole pixels, and no more than is shown: a taller window is no reason to draw the same again.
    m_request.size = m_proportions.scaled(box, Qt::KeepAspectRatio).toSize();
    m_request.ratio = ratio;
    if (m_asked.path.isEmpty() && m_taken != m_request && !size().isEmpty()) {
        m_asked = m_request;
        m_art.prepare(m_asked);
    }
}

QSizeF PagePicture::size() const
{
    if (m_request.path.isEmpty() || m_art.hasFailed(m_request.path))
        return {};
    return m_request.size;
}

std::optional<QImage> PagePicture::takeDrawn()
{
    if (m_asked.path.isEmpty() || size().isEmpty())
        return std::nullopt;
    const bool first = m_taken.path.isEmpty();
    QImage image = first ? m_art.art(m_asked) : m_art.drawn(m_asked);
    if (image.isNull())
        return std::nullopt; // on its way
    m_taken = m_asked;
    m_asked = {};
    if (first)
        m_proportions = image.size();
    return image;
}

} // namespace Frontispiece
