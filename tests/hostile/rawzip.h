// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace Frontispiece::Hostile {

/// Writes zip archives as no library would: with members that lie about themselves or upon each other.
class RawZip
{
public:
    /// A member, packed. `said`: how large it says it is; -1 for the truth.
    void add(const QByteArray &name, const QByteArray &bytes, qint64 said = -1);
    /// A member of `size` equal bytes, packed without ever being in memory at once.
    void addBlank(const QByteArray &name, qint64 size, qint64 said = -1);
    /// A member that is the bytes of the one added last. The name has to be as long.
    void addAgain(const QByteArray &name);
    /// Says of the member added last that it is encrypted.
    void encryptLast();

    [[nodiscard]] QByteArray bytes() const;

private:
    struct Member
    {
        QByteArray name;
        quint32 checksum = 0;
        quint32 packed = 0;
        quint32 size = 0;
        quint32 place = 0;
        quint16 flags = 0;
    };
    void append(Member member, const QByteArray &packed);

    QByteArray m_bytes;
    QList<Member> m_members;
};

} // namespace Frontispiece::Hostile
