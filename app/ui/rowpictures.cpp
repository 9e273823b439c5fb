// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "rowpictures.h"

namespace Frontispiece {

namespace {

/// As many rows as a tall window shows; drawing them takes a few dozen milliseconds.
constexpr qsizetype mostAwaited = 16;

} // namespace

RowPictures::RowPictures(ArtLoader &art, QObject *parent)
    : QObject(parent)
    , m_art(art)
{
    connect(&m_art, &ArtLoader::loaded, this, &RowPictures::settle);
    connect(&m_art, &ArtLoader::failed, this, &RowPictures::settle);
}

QImage RowPictures::picture(const ArtRequest &request)
{
    if (m_isFirst) { // until what is going on, which is a paint, is over
        QMetaObject::invokeMethod(
            this, [this] { m_isFirst = false; }, Qt::QueuedConnection);
    }
    if (request.path.isEmpty() || m_art.hasFailed(request.path))
        return {};
    if (QImage drawn = m_art.drawn(request); !drawn.isNull())
        return drawn;
    if (m_isFirst && request.path.startsWith(u':'))
        return m_art.art(request);
    if (m_awaited.contains(request.path) || m_awaited.size() < mostAwaited) {
        m_awaited.insert(request.path);
        m_art.prepare(request);
    }
    return {};
}

void RowPictures::settle(const QString &path)
{
    m_awaited.remove(path);
    Q_EMIT changed();
}

} // namespace Frontispiece
