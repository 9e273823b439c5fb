// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artcache.h"
#include "issue.h"

#include <QCache>
#include <QFuture>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace Frontispiece {

/// A picture as it is wanted.
struct ArtRequest
{
    enum class Fit {
        Inside, ///< as large as fits into the size, nothing cut off
        Square, ///< filling the size, cut at its sides
    };

    QString path;
    QSizeF size;     ///< logical pixels
    qreal ratio = 1; ///< device pixels for a logical one
    Fit fit = Fit::Inside;
    qreal radius = 0; ///< of the corners, logical pixels

    friend bool operator==(const ArtRequest &, const ArtRequest &) = default;
    friend size_t qHash(const ArtRequest &request, size_t seed = 0)
    {
        return qHashMulti(seed, request.path, request.size.width(), request.size.height(), request.ratio,
                          static_cast<int>(request.fit), request.radius);
    }
};

/// A picture that was drawn, or why it could not be.
struct DrawnArt
{
    QImage image;
    QString error;
};

/// Draws stories' pictures, SVG and those that Qt's image readers know, in threads of its own.
/// Bundled ones can be waited for; the reader's own come when they come, since they lie on a disk and
/// may be anything.
class ArtLoader final : public QObject
{
    Q_OBJECT
public:
    /// `cacheFolder`: where pictures drawn for a start are kept for the next one; may be empty.
    explicit ArtLoader(const QString &cacheFolder, QObject *parent = nullptr);
    ~ArtLoader() override;

    /// Begins to draw a picture that will be asked for soon.
    void prepare(const ArtRequest &request);
    /// The picture, with its device pixel ratio set; null if it is being loaded or has failed. Waits
    /// for a bundled picture to be drawn.
    [[nodiscard]] QImage art(const ArtRequest &request);
    /// The picture if it has been drawn already; null otherwise. Never waits.
    [[nodiscard]] QImage drawn(const ArtRequest &request) const;
    [[nodiscard]] bool hasFailed(const QString &path) const { return m_failed.contains(path); }
    /// Why a picture cannot be shown, as a sentence; empty if it has not failed.
    [[nodiscard]] QString failure(const QString &path) const { return m_failed.value(path); }

Q_SIGNALS:
    /// A picture asked for can be had now.
    void loaded(const QString &path);
    /// A picture cannot be shown; stories are read without it.
    void failed(const QString &path, const Frontispiece::Issue &issue);

private:
    void take(const ArtRequest &request, const DrawnArt &drawn);

    ArtCache m_kept;                    ///< on disk
    QCache<ArtRequest, QImage> m_drawn; ///< cost in bytes
    QHash<ArtRequest, QFuture<DrawnArt>> m_drawing;
    QHash<QString, QString> m_failed; ///< by path, why
    QThreadPool m_pool;
};

/// Draws a picture. May be called from any thread.
[[nodiscard]] DrawnArt drawArt(const ArtRequest &request);

} // namespace Frontispiece
