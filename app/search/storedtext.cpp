// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storedtext.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace Frontispiece {

namespace {

/// Prose becomes half as long; the best level saves a tenth more and takes three times as long.
constexpr int compressionLevel = 1;
/// Far beyond any file that is read as a story: what claims to be longer is damaged.
constexpr quint32 mostBytes = 256 * 1024 * 1024;

quint16 keyOf(const StoryValue &value)
{
    return qChecksum(value.text.toUtf8());
}

QByteArray checksumOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
}

/// qUncompress() takes the length it makes room for from the bytes, and complains aloud about what it cannot
/// read.
bool isWhole(const QByteArray &compressed, const QByteArray &checksum)
{
    return compressed.size() >= qsizetype(sizeof(quint32))
        && qFromBigEndian<quint32>(compressed.constData()) <= mostBytes && checksumOf(compressed) == checksum;
}

} // namespace

QByteArray packText(const Story &story)
{
    const QByteArray compressed = qCompress(story.text.toUtf8(), compressionLevel);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << checksumOf(compressed) << compressed;
    for (const Block &block : story.blocks) {
        for (const Span &span : block.spans) {
            if (span.emphasis.testFlag(Emphasis::Superscript))
                out << qint32(span.range.start) << qint32(span.range.length);
        }
    }
    return bytes;
}

std::optional<StoredText> unpackText(const QByteArray &bytes)
{
    QDataStream in(bytes);
    QByteArray checksum;
    QByteArray compressed;
    in >> checksum >> compressed;
    if (in.status() != QDataStream::Ok || !isWhole(compressed, checksum))
        return {};
    StoredText text {QString::fromUtf8(qUncompress(compressed)), {}};
    text.searched = text.shown;
    while (!in.atEnd()) {
        qint32 start = 0;
        qint32 length = 0;
        in >> start >> length;
        const qsizetype size = text.searched.size();
        if (in.status() != QDataStream::Ok || start < 0 || length < 0 || qsizetype {start} + length > size)
            return {};
        std::fill_n(text.searched.begin() + start, length, QChar(u' '));
    }
    return text;
}

QByteArray packMentions(const StoryInfo &info, const FoldedText &text)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (const StoryValue &value : valuesOf(info)) {
        if (value.reason == Reason::Summary)
            continue;
        if (const std::optional<Passage> mention = firstMention(text, value))
            out << keyOf(value) << qint32(mention->start) << qint32(mention->length);
    }
    return bytes;
}

std::optional<Passage> findMention(const QByteArray &bytes, const StoryValue &value)
{
    const quint16 wanted = keyOf(value);
    QDataStream in(bytes);
    while (!in.atEnd()) {
        quint16 key = 0;
        qint32 start = 0;
        qint32 length = 0;
        in >> key >> start >> length;
        if (in.status() == QDataStream::Ok && key == wanted && start >= 0 && length >= 0)
            return Passage {start, length};
    }
    return {};
}

} // namespace Frontispiece
