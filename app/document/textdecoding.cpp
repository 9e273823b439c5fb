// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textdecoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct TextDecoding
{
    Q_DECLARE_TR_FUNCTIONS(TextDecoding)
};

/// The length of the unfinished UTF-8 character at the end of `bytes`, 0 if there is none.
qsizetype cutCharacterLength(QByteArrayView bytes)
{
    for (qsizetype back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0U) == 0x80U)
            continue; // inside a character: look further back for its first byte
        const qsizetype wanted = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : byte >= 0xC0U ? 2 : 1;
        return wanted > back ? back : 0;
    }
    return 0;
}

int lineOf(QStringView text, qsizetype position)
{
    return 1 + static_cast<int>(text.left(position).count(u'\n'));
}

void normalise(QString &text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.remove(QChar::Null);
}

} // namespace

DecodedText decodeText(QByteArrayView bytes, const QString &file)
{
    DecodedText result;
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked && *marked != QStringConverter::Utf8) {
        QStringDecoder decoder(*marked);
        result.text = decoder(bytes);
        normalise(result.text);
        result.issues.append(
            {Issue::Severity::Note, file, 1,
             TextDecoding::tr("The file is written in %1, not in UTF-8.")
                 .arg(QLatin1StringView(QStringConverter::nameForEncoding(*marked))),
             TextDecoding::tr("It is read all the same. Save it as UTF-8 to be rid of this note.")});
        return result;
    }

    const qsizetype cut = cutCharacterLength(bytes);
    QStringDecoder decoder(QStringConverter::Utf8);
    result.text = decoder(bytes.chopped(cut));
    const bool invalid = decoder.hasError();
    normalise(result.text);
    if (invalid) {
        // A U+FFFD that the author typed is rare enough to be taken for the first bad byte.
        const qsizetype first = result.text.indexOf(QChar::ReplacementCharacter);
        result.issues.append(
            {Issue::Severity::Warning, file, lineOf(result.text, first),
             TextDecoding::tr("The file is not in UTF-8: some letters cannot be read and stand as “\uFFFD”."),
             TextDecoding::tr("Open it in a text editor and save it with the encoding UTF-8.")});
    } else if (cut > 0) {
        result.issues.append(
            {Issue::Severity::Warning, file, lineOf(result.text, result.text.size()),
             TextDecoding::tr("The file stops in the middle of a letter; its end may be missing."),
             TextDecoding::tr("Compare it with the original, and copy it again.")});
    }
    return result;
}

} // namespace Frontispiece
