// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "artloader.h"

#include <QSet>

namespace Frontispiece {

/// The pictures of rows that are being painted. Asks for a few at a time, and for more when those have come
/// and the rows still seen are painted again: who scrolls past a thousand rows waits for none of theirs.
class RowPictures final : public QObject
{
    Q_OBJECT
public:
    /// The loader must outlive it.
    explicit RowPictures(ArtLoader &art, QObject *parent = nullptr);

    /// The picture of a row; null if it has not been drawn yet, which changed() tells, or has failed. The
    /// rows that are painted first, at a start, have their bundled pictures at once; it waits for them.
    [[nodiscard]] QImage picture(const ArtRequest &request);

Q_SIGNALS:
    /// Rows that were painted without their pictures may be painted with them now.
    void changed();

private:
    void settle(const QString &path);

    ArtLoader &m_art;
    QSet<QString> m_awaited; ///< paths
    bool m_isFirst = true;   ///< nothing has been painted before
};

} // namespace Frontispiece
