// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "story.h"

namespace Frontispiece {

/// A story's description and where it is read from.
struct CatalogueEntry
{
    StoryInfo info;
    QString path;           ///< of the file system, or ":/…" for a bundled story
    QString part;           ///< which of the file's stories; empty where it has only one
    QStringList otherPaths; ///< where else in the library the same file is
    QString picture;        ///< where the frontispiece is; empty if there is none that can be shown
    QByteArray stamp;       ///< a fingerprint of the content: another one, another text
    qint64 added = 0;       ///< when it came into the library, in ms since 1970 UTC; 0 for bundled stories

    [[nodiscard]] bool isBundled() const { return path.startsWith(u':'); }
    friend bool operator==(const CatalogueEntry &, const CatalogueEntry &) = default;
};

/// A catalogue entry in a few hundred bytes, in one piece: what the library keeps of each story, and what
/// travels between threads. Copies share it.
class PackedEntry
{
public:
    PackedEntry() = default;
    /// Implicit, since both are the same entry.
    PackedEntry(const CatalogueEntry &entry); // NOLINT(google-explicit-constructor)

    /// Takes bytes() that were kept. Bytes that are none come out as an entry without an id.
    [[nodiscard]] static PackedEntry fromBytes(const QByteArray &bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

    [[nodiscard]] CatalogueEntry unpack() const;
    [[nodiscard]] StoryId id() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] int words() const;
    [[nodiscard]] qint64 added() const;

    friend bool operator==(const PackedEntry &, const PackedEntry &) = default;

private:
    QByteArray m_bytes;
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::CatalogueEntry)
Q_DECLARE_METATYPE(Frontispiece::PackedEntry)
