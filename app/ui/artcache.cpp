// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artcache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A page and four thumbnails a start; a window that opens at another size adds a page. About 0.5 MB each.
constexpr qsizetype mostFiles = 40;

/// PNG without compression: it is read back much faster, and the files are few.
constexpr int uncompressed = 100;

} // namespace

ArtCache::ArtCache(QString folder)
    : m_folder(std::move(folder))
{
}

QString ArtCache::path(const QByteArray &key) const
{
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(name) + u".png"_s;
}

QImage ArtCache::load(const QByteArray &key) const
{
    if (m_folder.isEmpty())
        return {};
    return QImage(path(key), "PNG").convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

void ArtCache::store(const QByteArray &key, const QImage &image) const
{
    QDir folder(m_folder);
    if (m_folder.isEmpty() || !(folder.exists() || folder.mkpath(u"."_s)))
        return;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path(key));
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG", uncompressed) || !file.commit())
        return;
    const QStringList files = folder.entryList({u"*.png"_s}, QDir::Files, QDir::Time);
    for (const QString &old : files.mid(mostFiles))
        folder.remove(old);
}

} // namespace Frontispiece
