// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artcache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

#include <type_traits>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A page and four thumbnails a start; a window that opens at another size adds a page. About 0.5 MB each.
constexpr qsizetype mostFiles = 40;
/// Nobody's screen is larger, in pixels.
constexpr qint32 longestEdge = 16'384;

/// What a file begins with. The pixels follow as they lie in memory: reading a PNG back, even without
/// compression, took as long as all text of the first page.
struct Head
{
    quint32 mark = 0x46504131; ///< told by the machine that wrote it from one that counts bytes the other way
    qint32 width = 0;
    qint32 height = 0;
};
static_assert(std::has_unique_object_representations_v<Head>);

constexpr QImage::Format format = QImage::Format_ARGB32_Premultiplied;

bool isPossible(const Head &head)
{
    return head.mark == Head().mark && head.width > 0 && head.height > 0 && head.width <= longestEdge
        && head.height <= longestEdge;
}

} // namespace

ArtCache::ArtCache(QString folder)
    : m_folder(std::move(folder))
{
}

QString ArtCache::path(const QByteArray &key) const
{
    const QByteArray name = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toHex();
    return m_folder + u'/' + QString::fromLatin1(name) + u".art"_s;
}

QImage ArtCache::load(const QByteArray &key) const
{
    QFile file(path(key));
    Head head;
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)
        || file.read(reinterpret_cast<char *>(&head), sizeof(head)) != sizeof(head) || !isPossible(head)
        || file.size() != qint64(sizeof(head)) + qint64 {4} * head.width * head.height)
        return {};
    QImage image(head.width, head.height, format);
    const bool isRead = !image.isNull()
        && file.read(reinterpret_cast<char *>(image.bits()), image.sizeInBytes()) == image.sizeInBytes();
    return isRead ? image : QImage();
}

void ArtCache::store(const QByteArray &key, const QImage &image) const
{
    QDir folder(m_folder);
    if (m_folder.isEmpty() || !(folder.exists() || folder.mkpath(u"."_s)))
        return;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QImage kept = image.convertToFormat(format);
    const Head head {.width = kept.width(), .height = kept.height()};
    QSaveFile file(path(key));
    if (!isPossible(head) || !file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char *>(&head), sizeof(head)) != sizeof(head)
        || file.write(reinterpret_cast<const char *>(kept.constBits()), kept.sizeInBytes())
            != kept.sizeInBytes()
        || !file.commit())
        return;
    const QStringList files = folder.entryList(QDir::Files, QDir::Time);
    for (const QString &old : files.mid(mostFiles))
        folder.remove(old);
}

} // namespace Frontispiece
