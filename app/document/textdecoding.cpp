// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textdecoding.h"

#include "encodingdetection.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

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
    while (text.startsWith(QChar::ByteOrderMark)) // a decoder takes one away; some files have several
        text.remove(0, 1);
    if (text.isValidUtf16())
        return;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
            ++at;
        else if (text.at(at).isSurrogate())
            text[at] = QChar::ReplacementCharacter;
    }
}

/// A text decoded as UTF-8, and how far it is one.
struct Utf8Text
{
    QString text;
    qsizetype cut;   ///< bytes of the unfinished letter at its end
    qsizetype good;  ///< foreign letters that it has
    qsizetype bad;   ///< and bytes that are none
    bool isCutShort; ///< rather than in an encoding where the last byte is a letter
};

Utf8Text decodeUtf8(QByteArrayView bytes)
{
    Utf8Text read {{}, cutCharacterLength(bytes), 0, 0, false};
    QStringDecoder decoder(QStringConverter::Utf8);
    read.text = decoder(bytes.chopped(read.cut));
    if (decoder.hasError() || read.cut > 0) {
        const auto foreign = std::ranges::count_if(read.text, [](QChar c) { return c >= u'\x80'; });
        // A U+FFFD that the author typed is rare enough to be taken for a bad byte.
        read.bad = decoder.hasError() ? read.text.count(QChar::ReplacementCharacter) : 0;
        read.good = foreign - read.bad;
    }
    // Where it would be the only foreign letter, a single last byte from E0 on is more likely the small
    // letter that it stands for in Latin-1 ("café"); below are capital letters, which end no word.
    read.isCutShort
        = read.cut > 0 && (read.cut > 1 || read.good > 0 || static_cast<unsigned char>(bytes.back()) < 0xE0U);
    return read;
}

/// Whether the bytes are meant for UTF-8. In another encoding some look like it by chance: of Japanese ones
/// up to two in five.
bool isUtf8(const Utf8Text &read)
{
    return read.bad == 0 ? read.cut == 0 || read.isCutShort : read.good >= 2 * read.bad;
}

DecodedText decodeAs(const QByteArray &encoding, QByteArrayView bytes, const QString &file,
                     const QString &sentence)
{
    DecodedText result;
    QStringDecoder decoder(encoding.constData());
    result.text = decoder(bytes);
    normalise(result.text);
    result.issues.append(
        {Issue::Severity::Note, file, 1, sentence.arg(QString::fromLatin1(encoding)),
         TextDecoding::tr("It is read all the same. Save it as UTF-8 to be rid of this note.")});
    return result;
}

DecodedText refuseBinary(const QString &file)
{
    return {{},
            {{Issue::Severity::Error, file, 1,
              TextDecoding::tr("The file holds no text, but a picture perhaps, or a program."),
              TextDecoding::tr("Open it with the application that made it, and save its text as a file.")}}};
}

} // namespace

DecodedText decodeText(QByteArrayView bytes, const QString &file)
{
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked && *marked != QStringConverter::Utf8)
        return decodeAs(QStringConverter::nameForEncoding(*marked), bytes, file,
                        TextDecoding::tr("The file is written in %1, not in UTF-8."));
    const auto guess = [&](const QByteArray &encoding) {
        return decodeAs(encoding, bytes, file,
                        TextDecoding::tr("The file is written in %1, as far as can be told."));
    };
    if (const auto utf16 = unmarkedUtf16(bytes))
        return guess(QStringConverter::nameForEncoding(*utf16));
    if (isBinary(bytes))
        return refuseBinary(file);
    Utf8Text read = decodeUtf8(bytes);
    if (!isUtf8(read)) {
        const QByteArray told = toldEncoding(bytes);
        if (told.isEmpty())
            return guess(likelyEncoding(bytes));
        DecodedText result {QStringDecoder(told.constData())(bytes), {}};
        normalise(result.text);
        return result;
    }

    DecodedText result {std::move(read.text), {}};
    normalise(result.text);
    if (read.bad > 0) {
        const qsizetype first = result.text.indexOf(QChar::ReplacementCharacter);
        result.issues.append(
            {Issue::Severity::Warning, file, lineOf(result.text, first),
             TextDecoding::tr("The file is not in UTF-8: some letters cannot be read and stand as “\uFFFD”."),
             TextDecoding::tr("Open it in a text editor and save it with the encoding UTF-8.")});
    } else if (read.cut > 0) {
        result.issues.append(
            {Issue::Severity::Warning, file, lineOf(result.text, result.text.size()),
             TextDecoding::tr("The file stops in the middle of a letter; its end may be missing."),
             TextDecoding::tr("Compare it with the original, and copy it again.")});
    }
    return result;
}

} // namespace Frontispiece
