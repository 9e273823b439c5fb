// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QIODevice;

namespace Frontispiece {

/// A chapter, or what says how the chapters hang together. No text by one author comes near it.
inline constexpr qint64 largestTextMember = 16LL * 1024 * 1024;

/// A photograph as a camera takes it; larger ones would not be drawn in a page's time.
inline constexpr qint64 largestPictureMember = 64LL * 1024 * 1024;

/// What one call unpacks in all, if it is more than one member: four times the longest book that is known.
/// Members that lie upon each other, so that a small file unpacks to any size, end here too.
inline constexpr qint64 mostUnpacked = 40LL * 1024 * 1024;

/// Far above any book; a longer list is there to fill the memory.
inline constexpr int mostMembers = 20'000;

/// The bytes of a member, or why there are none.
struct MemberBytes
{
    QByteArray bytes;
    QString error; ///< the end of a sentence: "it is damaged"; empty if it was read
};

/// Reads a zip archive member by member, in memory: nothing is written anywhere. A member is known by its
/// clean name alone, so that one named "../x" or "/x", and a symbolic link, is none.
class Archive
{
public:
    /// `file` is open for reading, can be sought in and outlives the archive, which leaves it open.
    explicit Archive(QIODevice &file);
    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    /// Why the file is not read, as a sentence; empty if it is.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// The name as the archive has it, which may differ in case; empty if there is no such member.
    [[nodiscard]] QString find(const QString &name) const;
    /// A member of at most `limit` bytes.
    [[nodiscard]] MemberBytes read(const QString &name, qint64 limit);

private:
    class Zip;

    void list();

    std::unique_ptr<Zip> m_zip;
    QString m_problem;
    qint64 m_unpacked = 0; ///< bytes so far
};

/// What a link in a document of an archive leads to.
struct MemberLink
{
    QString member;   ///< from the archive's root; empty if it leads elsewhere
    QString fragment; ///< what stands behind "#", decoded

    friend bool operator==(const MemberLink &, const MemberLink &) = default;
};

/// A member's name without "." and ".." and with "/" only; empty if it leads out of the archive.
[[nodiscard]] QString cleanMemberName(const QString &name);

/// Where `link`, as it is written in the member `from`, leads: "../a%20b.png" in "OEBPS/text/1.xhtml" →
/// "OEBPS/a b.png". An address ("https:…", "file:…") leads nowhere.
[[nodiscard]] MemberLink resolveMember(const QString &from, const QString &link);

} // namespace Frontispiece
