// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "rawzip.h"

#include <QtEndian>

#include <algorithm>

#include <zlib.h>

namespace Frontispiece::Hostile {

namespace {

constexpr quint16 version = 20;
constexpr quint16 deflated = 8;
constexpr quint16 encrypted = 1;
constexpr qint64 pieceBytes = 1024LL * 1024;

/// Numbers as zip has them, the lowest byte first.
template <typename Number>
void put(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number); // as bytes
}

struct Packed
{
    QByteArray bytes;
    quint32 checksum = 0;
};

/// `piece` as often as it takes to make `size` bytes.
Packed pack(const QByteArray &piece, qint64 size)
{
    Packed packed;
    z_stream stream {};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray room(pieceBytes, Qt::Uninitialized);
    qint64 left = size;
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        if (stream.avail_in == 0 && left > 0) {
            stream.avail_in = static_cast<uInt>(std::min<qint64>(left, piece.size()));
            stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(piece.data())); // zlib's C
            packed.checksum = static_cast<quint32>(crc32(packed.checksum, stream.next_in, stream.avail_in));
            left -= stream.avail_in;
        }
        stream.next_out = reinterpret_cast<Bytef *>(room.data());
        stream.avail_out = static_cast<uInt>(room.size());
        state = deflate(&stream, left > 0 || stream.avail_in > 0 ? Z_NO_FLUSH : Z_FINISH);
        packed.bytes.append(room.constData(), room.size() - static_cast<qsizetype>(stream.avail_out));
    }
    deflateEnd(&stream);
    return packed;
}

} // namespace

void RawZip::add(const QByteArray &name, const QByteArray &bytes, qint64 said)
{
    const Packed packed = pack(bytes, bytes.size());
    append({name, packed.checksum, static_cast<quint32>(packed.bytes.size()),
            static_cast<quint32>(said < 0 ? bytes.size() : said)},
           packed.bytes);
}

void RawZip::addBlank(const QByteArray &name, qint64 size, qint64 said)
{
    const Packed packed = pack(QByteArray(pieceBytes, ' '), size);
    append({name, packed.checksum, static_cast<quint32>(packed.bytes.size()),
            static_cast<quint32>(said < 0 ? size : said)},
           packed.bytes);
}

void RawZip::addAgain(const QByteArray &name)
{
    Member member = m_members.constLast();
    member.name = name;
    m_members.append(member);
}

void RawZip::encryptLast()
{
    Member &last = m_members.last();
    last.flags |= encrypted;
    m_bytes[static_cast<qsizetype>(last.place) + 6] = char(encrypted); // in its own header, too
}

void RawZip::append(Member member, const QByteArray &packed)
{
    member.place = static_cast<quint32>(m_bytes.size());
    put<quint32>(m_bytes, 0x04034b50);
    put<quint16>(m_bytes, version);
    put<quint16>(m_bytes, member.flags);
    put<quint16>(m_bytes, deflated);
    put<quint32>(m_bytes, 0); // time and date
    put<quint32>(m_bytes, member.checksum);
    put<quint32>(m_bytes, member.packed);
    put<quint32>(m_bytes, member.size);
    put<quint16>(m_bytes, static_cast<quint16>(member.name.size()));
    put<quint16>(m_bytes, 0);
    m_bytes += member.name + packed;
    m_members.append(member);
}

QByteArray RawZip::bytes() const
{
    QByteArray list;
    for (const Member &member : m_members) {
        put<quint32>(list, 0x02014b50);
        put<quint16>(list, version);
        put<quint16>(list, version);
        put<quint16>(list, member.flags);
        put<quint16>(list, deflated);
        put<quint32>(list, 0);
        put<quint32>(list, member.checksum);
        put<quint32>(list, member.packed);
        put<quint32>(list, member.size);
        put<quint16>(list, static_cast<quint16>(member.name.size()));
        list.append(12, '\0'); // no extras, no comment, the first disk, no attributes
        put<quint32>(list, member.place);
        list += member.name;
    }
    QByteArray end;
    put<quint32>(end, 0x06054b50);
    put<quint32>(end, 0);
    const auto count = static_cast<quint16>(std::min<qsizetype>(m_members.size(), 0xffff));
    put<quint16>(end, count);
    put<quint16>(end, count);
    put<quint32>(end, static_cast<quint32>(list.size()));
    put<quint32>(end, static_cast<quint32>(m_bytes.size()));
    put<quint16>(end, 0);
    return m_bytes + list + end;
}

} // namespace Frontispiece::Hostile
