// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlencoding.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A browser looks at the first 1,024 bytes; pages that programs saved have their remarks before that.
constexpr qsizetype mostLookedAt = 4'096;

/// The encoding that a page says it is written in, as the web means it; empty if it names none.
QByteArray namedEncoding(QByteArrayView bytes)
{
    static const QRegularExpression inXml(uR"(\A\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]+))"_s);
    static const QRegularExpression inMeta(uR"(<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]+))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString head = QString::fromLatin1(bytes.first(std::min(bytes.size(), mostLookedAt)));
    QByteArray name;
    if (const auto declared = inXml.match(head); declared.hasMatch())
        name = declared.captured(1).toLatin1().toLower();
    else if (const auto said = inMeta.match(head); said.hasMatch())
        name = said.captured(1).toLatin1().toLower();
    // Pages that say so were written with what Windows makes of it.
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii")
        return "windows-1252";
    return name;
}

} // namespace

DecodedText decodeHtml(QByteArrayView bytes, const QString &file)
{
    if (QStringConverter::encodingForData(bytes))
        return decodeText(bytes, file);
    const QByteArray name = namedEncoding(bytes);
    // What could be read as far as this name is in no encoding of 16 bits, whatever it says.
    if (name.isEmpty() || name.startsWith("utf") || name.startsWith("ucs") || name.startsWith("unicode"))
        return decodeText(bytes, file);
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return decodeText(bytes, file);
    const QString text = decoder(bytes);
    return decoder.hasError() ? decodeText(bytes, file) : decodeText(text.toUtf8(), file);
}

} // namespace Frontispiece
