// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

namespace Frontispiece {

/// Pictures as they were drawn for an earlier start, in a folder that may be deleted at any time.
/// Drawing the frontispiece of a page takes longer than all else before the first paint; reading it
/// back takes a millisecond. May be used from any thread.
class ArtCache
{
public:
    /// An empty folder's name keeps nothing.
    explicit ArtCache(QString folder);

    /// The picture kept under a key; null if there is none.
    [[nodiscard]] QImage load(const QByteArray &key) const;
    /// Keeps a picture, and drops those that were kept longest ago. Failing is no problem.
    void store(const QByteArray &key, const QImage &image) const;

private:
    [[nodiscard]] QString path(const QByteArray &key) const;

    QString m_folder;
};

} // namespace Frontispiece
