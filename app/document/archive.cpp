// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "archive.h"

#include <QCoreApplication>
#include <QHash>
#include <QIODevice>
#include <QUrl>

#include <algorithm>

#include <quazip/quazip.h>
#include <quazip/quazipfileinfo.h>
#include <quazip/unzip.h>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct Archives
{
    Q_DECLARE_TR_FUNCTIONS(Archives)
};

/// Zip's numbers for "not packed" and "deflated", the two ways a book may be packed.
constexpr quint16 storedMethod = 0;
constexpr quint16 deflatedMethod = 8;

/// A text packs to a tenth, a drawing of one colour to a few hundredths; deflate at most to 1:1032, which
/// only a member of one repeated byte comes near.
constexpr qint64 largestRatio = 1000;
/// Below it a blank picture may pack as well as a bomb, and does no harm.
constexpr qint64 smallestBomb = 4LL * 1024 * 1024;

/// What is unpacked at a time, so that a member that lies about its size costs no memory.
constexpr qint64 pieceBytes = 64LL * 1024;

/// Longer than a path of a file system can be.
constexpr qsizetype longestName = 4096;

struct Member
{
    QString name;
    unz64_file_pos place {};
    qint64 packed = 0; ///< bytes
    qint64 size = 0;   ///< bytes, as the archive says
    quint16 method = 0;
    bool isEncrypted = false;
};

/// Why a member is not even begun; empty if it may be.
QString reasonToRefuse(const Member &member, qint64 limit)
{
    if (member.isEncrypted)
        return Archives::tr("it is encrypted");
    if (member.method != storedMethod && member.method != deflatedMethod)
        return Archives::tr("it is packed in a way that is not known");
    if (member.size > limit || member.size < 0)
        return Archives::tr("it is larger than %1 MB").arg(limit / 1024 / 1024);
    if (member.size > smallestBomb && member.size / largestRatio > member.packed)
        return Archives::tr("it would unpack to a thousand times its size");
    return {};
}

/// The file as zip's reader sees it: a place that lies outside of it, as a damaged list may tell, is refused
/// without a word on the terminal.
class InnerFile final : public QIODevice
{
public:
    explicit InnerFile(QIODevice &file)
        : m_file(file)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return m_file.size(); }

    bool seek(qint64 place) override
    {
        return place >= 0 && place <= m_file.size() && m_file.seek(place) && QIODevice::seek(place);
    }

protected:
    qint64 readData(char *data, qint64 most) override { return m_file.read(data, most); }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_file;
};

} // namespace

class Archive::Zip
{
public:
    explicit Zip(QIODevice &file)
        : inner(file)
        , archive(&inner)
    {
        archive.setAutoClose(false);
        // The names of a book are in UTF-8 even where its maker forgot to say so.
        archive.setFileNameCodec("UTF-8");
    }

    void add(const QuaZipFileInfo64 &info)
    {
        const QString name = cleanMemberName(info.name);
        // Of two with one name the first is read, and always the same one.
        if (name.isEmpty() || name.endsWith(u'/') || info.isSymbolicLink() || members.contains(name))
            return;
        Member member {name,
                       {},
                       static_cast<qint64>(info.compressedSize),
                       static_cast<qint64>(info.uncompressedSize),
                       info.method,
                       info.isEncrypted()};
        if (unzGetFilePos64(archive.getUnzFile(), &member.place) != UNZ_OK)
            return;
        members.insert(name, member);
        const QString folded = name.toCaseFolded();
        if (!nameOfFolded.contains(folded))
            nameOfFolded.insert(folded, name);
    }

    [[nodiscard]] MemberBytes read(const Member &member)
    {
        const unzFile zip = archive.getUnzFile();
        unz64_file_pos place = member.place;
        if (unzGoToFilePos64(zip, &place) != UNZ_OK || unzOpenCurrentFile(zip) != UNZ_OK)
            return {{}, Archives::tr("it is damaged")};
        MemberBytes read;
        int got = 0;
        do {
            const qsizetype done = read.bytes.size();
            const qint64 wanted = std::min(pieceBytes, member.size + 1 - done);
            read.bytes.resize(done + wanted);
            got = unzReadCurrentFile(zip, read.bytes.data() + done, static_cast<unsigned>(wanted));
            read.bytes.resize(done + std::max(got, 0));
        } while (got > 0 && read.bytes.size() <= member.size);
        // The checksum is compared when a member is closed.
        const bool isWhole = unzCloseCurrentFile(zip) == UNZ_OK && got == 0;
        if (!isWhole || read.bytes.size() != member.size)
            return {{}, Archives::tr("it is damaged")};
        return read;
    }

    InnerFile inner;
    QuaZip archive;
    QHash<QString, Member> members;
    QHash<QString, QString> nameOfFolded;
};

Archive::Archive(QIODevice &file)
    : m_zip(std::make_unique<Zip>(file))
{
    if (file.size() == 0)
        m_problem = Archives::tr("The file is empty.");
    else if (!m_zip->archive.open(QuaZip::mdUnzip))
        m_problem = Archives::tr("The file is no zip archive, or was cut short.");
    else
        list();
}

Archive::~Archive() = default;

void Archive::list()
{
    QuaZip &archive = m_zip->archive;
    int count = 0;
    for (bool more = archive.goToFirstFile(); more; more = archive.goToNextFile()) {
        if (++count > mostMembers) {
            m_problem
                = Archives::tr("The archive has more than %1 members, as no book has.").arg(mostMembers);
            return;
        }
        QuaZipFileInfo64 info;
        if (!archive.getCurrentFileInfo(&info))
            break;
        m_zip->add(info);
    }
    if (m_zip->members.isEmpty())
        m_problem = Archives::tr("The archive is empty, or its list of members is damaged.");
}

QString Archive::find(const QString &name) const
{
    if (m_zip->members.contains(name))
        return name;
    return m_zip->nameOfFolded.value(name.toCaseFolded());
}

MemberBytes Archive::read(const QString &name, qint64 limit)
{
    const auto member = m_zip->members.constFind(find(name));
    if (!m_problem.isEmpty() || member == m_zip->members.cend())
        return {{}, Archives::tr("it is not in the archive")};
    if (const QString reason = reasonToRefuse(*member, limit); !reason.isEmpty())
        return {{}, reason};
    m_unpacked += member->size;
    if (m_unpacked > mostUnpacked && m_unpacked > member->size) // one alone has a limit of its own
        return {{}, Archives::tr("the archive unpacks to more than %1 MB").arg(mostUnpacked / 1024 / 1024)};
    return m_zip->read(*member);
}

QString cleanMemberName(const QString &name)
{
    if (name.isEmpty() || name.size() > longestName || name.contains(QChar::Null))
        return {};
    const QString slashed = QString(name).replace(u'\\', u'/');
    const auto isAbsolute = [](const QString &path) {
        return path.startsWith(u'/') || path.mid(1, 1) == u":"_s; // a drive of Windows
    };
    if (isAbsolute(slashed))
        return {};
    QStringList parts;
    for (const QString &part : slashed.split(u'/')) {
        if (part == ".."_L1) {
            if (parts.isEmpty())
                return {};
            parts.removeLast();
        } else if (!part.isEmpty() && part != "."_L1) {
            parts.append(part);
        }
    }
    const QString clean = slashed.endsWith(u'/') ? parts.join(u'/') + u'/' : parts.join(u'/');
    return isAbsolute(clean) ? QString() : clean;
}

MemberLink resolveMember(const QString &from, const QString &link)
{
    const QString trimmed = link.trimmed();
    const qsizetype hash = trimmed.indexOf(u'#');
    const QString written = (hash < 0 ? trimmed : trimmed.first(hash)).section(u'?', 0, 0);
    const QString fragment
        = hash < 0 ? QString() : QUrl::fromPercentEncoding(QStringView(trimmed).sliced(hash + 1).toUtf8());
    if (written.isEmpty())
        return {hash < 0 ? QString() : from, fragment};
    // "https:", "file:", "data:"; a colon behind the first slash is part of a name.
    const qsizetype colon = written.indexOf(u':');
    const qsizetype slash = written.indexOf(u'/');
    if (slash == 0 || (colon >= 0 && (slash < 0 || colon < slash)))
        return {};
    const QString folder = from.contains(u'/') ? from.section(u'/', 0, -2) + u'/' : QString();
    return {cleanMemberName(folder + QUrl::fromPercentEncoding(written.toUtf8())), fragment};
}

} // namespace Frontispiece
