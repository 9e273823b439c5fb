// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artloader.h"

#include "picturefile.h"
#include "svgcheck.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QtConcurrentRun>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What is kept drawn: the page's picture at 3× and a few hundred thumbnails.
constexpr qsizetype cacheBytes = 24LL * 1024 * 1024;
/// A drawing has a few kilobytes.
constexpr qint64 largestSvgFile = 2LL * 1024 * 1024;

/// Where a picture of `natural` size goes in `box`, in the box's coordinates.
QRectF placed(const QSizeF &natural, const QSizeF &box, ArtRequest::Fit fit)
{
    const auto mode = fit == ArtRequest::Fit::Inside ? Qt::KeepAspectRatio : Qt::KeepAspectRatioByExpanding;
    const QSizeF size = natural.scaled(box, mode);
    return {QPointF((box.width() - size.width()) / 2, (box.height() - size.height()) / 2), size};
}

/// An empty canvas for a picture of `natural` size, and where in it the picture is drawn.
QImage canvas(const ArtRequest &request, const QSizeF &natural, QRectF &target)
{
    QSizeF box = request.size * request.ratio;
    if (request.fit == ArtRequest::Fit::Inside)
        box = natural.scaled(box, Qt::KeepAspectRatio);
    const QSize pixels(std::max(1, static_cast<int>(std::lround(box.width()))),
                       std::max(1, static_cast<int>(std::lround(box.height()))));
    target = placed(natural, pixels, request.fit);
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

DrawnArt drawSvg(const QByteArray &bytes, const ArtRequest &request)
{
    if (bytes.size() > largestSvgFile)
        return {{}, ArtLoader::tr("it is too large")};
    if (!request.path.startsWith(u':')) {
        if (const QString reason = reasonToRefuseSvg(bytes); !reason.isEmpty())
            return {{}, reason};
    }
    QSvgRenderer renderer(bytes);
    if (!renderer.isValid() || renderer.viewBoxF().isEmpty())
        return {{}, ArtLoader::tr("it is not a drawing in SVG")};
    QRectF target;
    QImage image = canvas(request, renderer.viewBoxF().size(), target);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, target);
    return {image, {}};
}

DrawnArt drawImage(QByteArray bytes, const ArtRequest &request)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    // A drawing is checked as one, whatever its name says.
    if (reader.format().startsWith("svg"))
        return drawSvg(bytes, request);
    reader.setAutoTransform(true);
    const QSize natural = reader.size();
    const QSizeF box = request.size * request.ratio;
    if (natural.isValid() && natural.width() > box.width() && natural.height() > box.height())
        reader.setScaledSize(
            natural.scaled(box.toSize() * 2, Qt::KeepAspectRatioByExpanding).boundedTo(natural));
    const QImage source = reader.read();
    if (source.isNull())
        return {{}, reader.errorString()};
    QRectF target;
    QImage image = canvas(request, source.size(), target);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, source);
    return {image, {}};
}

QImage rounded(const QImage &image, qreal radius)
{
    QImage result(image.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(QRectF(image.rect()), radius, radius);
    return result;
}

/// Tells pictures in the cache apart: a file that changed is another picture.
QByteArray cacheKey(const ArtRequest &request)
{
    const QFileInfo file(fileOfPicture(request.path));
    const QString key = u"%1 %2 %3 %4x%5 %6 %7 %8"_s.arg(request.path)
                            .arg(file.size())
                            .arg(file.lastModified().toMSecsSinceEpoch())
                            .arg(request.size.width())
                            .arg(request.size.height())
                            .arg(request.ratio)
                            .arg(static_cast<int>(request.fit))
                            .arg(request.radius);
    return key.toUtf8();
}

DrawnArt keptOrDrawn(const ArtCache &kept, const ArtRequest &request)
{
    const QByteArray key = cacheKey(request);
    DrawnArt drawn {kept.load(key), {}};
    if (drawn.image.isNull()) {
        drawn = drawArt(request);
        if (!drawn.image.isNull())
            kept.store(key, drawn.image);
    }
    drawn.image.setDevicePixelRatio(request.ratio); // here, where nobody shares it yet
    return drawn;
}

} // namespace

DrawnArt drawArt(const ArtRequest &request)
{
    const PictureBytes read = readPicture(request.path);
    if (!read.error.isEmpty())
        return {{}, read.error};
    const bool isSvg = request.path.endsWith(".svg"_L1, Qt::CaseInsensitive);
    DrawnArt drawn = isSvg ? drawSvg(read.bytes, request) : drawImage(read.bytes, request);
    if (!drawn.image.isNull() && request.radius > 0)
        drawn.image = rounded(drawn.image, request.radius * request.ratio);
    return drawn;
}

ArtLoader::ArtLoader(const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_kept(cacheFolder)
    , m_drawn(cacheBytes)
{
}

ArtLoader::~ArtLoader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ArtLoader::prepare(const ArtRequest &request)
{
    if (request.path.isEmpty() || request.size.isEmpty() || m_drawn.contains(request)
        || m_drawing.contains(request) || m_failed.contains(request.path))
        return;
    const auto work = [this, request, kept = m_kept] {
        DrawnArt drawn = keptOrDrawn(kept, request);
        // Posted, and not by QFuture::then(): that calls at once, in the midst of a layout, where the picture
        // is done with already, and up to Qt 6.4 a second time if that was this very moment.
        QMetaObject::invokeMethod(
            this, [this, request, drawn] { take(request, drawn); }, Qt::QueuedConnection);
        return drawn;
    };
    m_drawing.insert(request, QtConcurrent::run(&m_pool, work));
}

QImage ArtLoader::art(const ArtRequest &request)
{
    prepare(request);
    if (request.path.startsWith(u':') && m_drawing.contains(request))
        take(request, m_drawing.value(request).result());
    return drawn(request);
}

QImage ArtLoader::drawn(const ArtRequest &request) const
{
    const QImage *image = m_drawn.object(request);
    return image ? *image : QImage();
}

/// Takes over what was drawn for a request, unless that has been done.
void ArtLoader::take(const ArtRequest &request, const DrawnArt &drawn)
{
    if (!m_drawing.remove(request))
        return;
    if (!drawn.image.isNull()) {
        m_drawn.insert(request, new QImage(drawn.image), drawn.image.sizeInBytes());
        Q_EMIT loaded(request.path);
    } else if (!m_failed.contains(request.path)) {
        const QString reason = tr("The picture cannot be shown: %1.").arg(drawn.error);
        m_failed.insert(request.path, reason);
        Q_EMIT failed(request.path,
                      {Issue::Severity::Warning, request.path, 0, reason,
                       tr("The story is shown without it. Put a picture in SVG, PNG or JPEG there.")});
    }
}

} // namespace Frontispiece
