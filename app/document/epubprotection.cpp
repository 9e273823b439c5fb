// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubprotection.h"

#include "epubxml.h"

#include <QCoreApplication>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct EpubProtection
{
    Q_DECLARE_TR_FUNCTIONS(EpubProtection)
};

/// The two ways of scrambling fonts that EPUB allows: its own, and Adobe's.
bool isFontScrambling(const QString &algorithm)
{
    return algorithm == "http://www.idpf.org/2008/embedding"_L1
        || algorithm == "http://ns.adobe.com/pdf/enc#RC"_L1;
}

/// Whether META-INF/encryption.xml lists anything that is more than a scrambled font. The outermost algorithm
/// of an entry counts, which comes first; one of a key has nothing to do with what is locked.
bool locksMoreThanFonts(const QByteArray &xml)
{
    EpubXml reader(xml);
    bool isData = false;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.tag() == "EncryptedData"_L1) {
            isData = true;
        } else if (isData && reader.tag() == "EncryptionMethod"_L1) {
            if (!isFontScrambling(reader.value("Algorithm"_L1)))
                return true;
            isData = false;
        }
    }
    // A list that cannot be read may hide anything; so may an entry that names no algorithm.
    return isData || reader.hasError();
}

} // namespace

QString protectionOf(Archive &archive)
{
    if (!archive.find(u"META-INF/license.lcpl"_s).isEmpty())
        return u"Readium LCP"_s;
    if (!archive.find(u"META-INF/sinf.xml"_s).isEmpty())
        return u"Apple FairPlay"_s;
    const QString encryption = u"META-INF/encryption.xml"_s;
    const QString rights = u"META-INF/rights.xml"_s;
    const bool hasRights = !archive.find(rights).isEmpty();
    if (archive.find(encryption).isEmpty() && !hasRights)
        return {};
    const QByteArray list = archive.read(encryption, largestTextMember).bytes;
    const bool isLocked = !list.isEmpty() && locksMoreThanFonts(list);
    if (!hasRights && !isLocked)
        return {};
    const QByteArray told = list + archive.read(rights, largestTextMember).bytes;
    if (told.contains("readium.org/2014/01/lcp"))
        return u"Readium LCP"_s;
    if (told.contains("fairplay") || told.contains("itunes.apple.com"))
        return u"Apple FairPlay"_s;
    if (told.contains("ns.adobe.com/adept"))
        return u"Adobe DRM"_s;
    return isLocked ? EpubProtection::tr("a copy protection") : QString();
}

} // namespace Frontispiece
