// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "catalogueentry.h"

#include <QByteArrayView>

#include <algorithm>
#include <limits>

namespace Frontispiece {

namespace {

/// Raised whenever the order below changes: what was kept by another version is read anew.
constexpr char formatVersion = 1;

/// Writes numbers in groups of seven bits, texts as their length and UTF-8.
class Packer
{
public:
    Packer() { m_bytes.append(formatVersion); }

    void add(quint64 number)
    {
        for (; number >= 0x80; number >>= 7U)
            m_bytes.append(static_cast<char>((number & 0x7FU) | 0x80U));
        m_bytes.append(static_cast<char>(number));
    }
    void add(const QByteArray &bytes)
    {
        add(static_cast<quint64>(bytes.size()));
        m_bytes.append(bytes);
    }
    void add(const QString &text) { add(text.toUtf8()); }
    void add(const QStringList &texts)
    {
        add(static_cast<quint64>(texts.size()));
        for (const QString &text : texts)
            add(text);
    }
    [[nodiscard]] QByteArray take()
    {
        m_bytes.squeeze();
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
};

/// Reads what Packer wrote. Bytes that end too early give zeros and empty texts.
class Unpacker
{
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_rest(bytes)
    {
        if (m_rest.isEmpty() || m_rest.front() != formatVersion)
            m_rest = {};
        else
            m_rest = m_rest.sliced(1);
    }

    quint64 number()
    {
        quint64 value = 0;
        for (unsigned shift = 0; !m_rest.isEmpty() && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= static_cast<quint64>(byte & 0x7FU) << shift;
            if (byte < 0x80U)
                break;
        }
        return value;
    }
    /// A number that was written of one not below zero; a larger one than there can be is damage.
    template <typename Number>
    Number count()
    {
        return static_cast<Number>(std::min(number(), quint64(std::numeric_limits<Number>::max())));
    }
    QByteArrayView view()
    {
        const quint64 said = number();
        const auto size = std::min(said, static_cast<quint64>(m_rest.size()));
        const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(size));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }
    QString text() { return QString::fromUtf8(view()); }
    QStringList texts()
    {
        QStringList all;
        for (quint64 left = number(); left > 0 && !m_rest.isEmpty(); --left)
            all.append(text());
        return all;
    }

private:
    QByteArrayView m_rest;
};

} // namespace

PackedEntry::PackedEntry(const CatalogueEntry &entry)
{
    const StoryInfo &info = entry.info;
    Packer packer;
    // What lists ask for stands in front.
    packer.add(info.id.value);
    packer.add(info.title);
    packer.add(static_cast<quint64>(std::max(0, info.words)));
    packer.add(static_cast<quint64>(std::max<qint64>(0, entry.added)));
    packer.add(info.artists);
    packer.add(entry.path);
    packer.add(entry.part);
    packer.add(entry.otherPaths);
    packer.add(entry.picture);
    packer.add(entry.stamp);
    packer.add(info.summary);
    packer.add(info.keywords);
    packer.add(info.people);
    packer.add(info.places);
    packer.add(info.works);
    packer.add(info.frontispiece.file);
    packer.add(info.frontispiece.caption);
    packer.add(info.frontispiece.description);
    packer.add(info.language);
    m_bytes = packer.take();
}

PackedEntry PackedEntry::fromBytes(const QByteArray &bytes)
{
    PackedEntry entry;
    entry.m_bytes = bytes;
    return entry;
}

CatalogueEntry PackedEntry::unpack() const
{
    Unpacker from(m_bytes);
    CatalogueEntry entry;
    StoryInfo &info = entry.info;
    info.id.value = from.text();
    info.title = from.text();
    info.words = from.count<int>();
    entry.added = from.count<qint64>();
    info.artists = from.texts();
    entry.path = from.text();
    entry.part = from.text();
    entry.otherPaths = from.texts();
    entry.picture = from.text();
    entry.stamp = from.view().toByteArray();
    info.summary = from.text();
    info.keywords = from.texts();
    info.people = from.texts();
    info.places = from.texts();
    info.works = from.texts();
    info.frontispiece.file = from.text();
    info.frontispiece.caption = from.text();
    info.frontispiece.description = from.text();
    info.language = from.text();
    return entry;
}

StoryId PackedEntry::id() const
{
    return {Unpacker(m_bytes).text()};
}

QString PackedEntry::title() const
{
    Unpacker from(m_bytes);
    from.view();
    return from.text();
}

int PackedEntry::words() const
{
    Unpacker from(m_bytes);
    from.view();
    from.view();
    return from.count<int>();
}

qint64 PackedEntry::added() const
{
    Unpacker from(m_bytes);
    from.view();
    from.view();
    (void)from.number();
    return from.count<qint64>();
}

} // namespace Frontispiece
