// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "encodingdetection.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <memory>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What a file is begins at its beginning; the rest would only cost time.
constexpr qsizetype longestLook = 65'536;

/// As much text with foreign letters as the detector learns from. It is sure after some hundred bytes.
constexpr qsizetype longestSample = 32'768;

/// So much of a line with foreign letters goes into the sample: before the first of them, and from there on.
constexpr qsizetype sampleBefore = 200;
constexpr qsizetype sampleBehind = 4'000;

/// Below so many foreign letters, or one in so many bytes, the detector guesses: it takes "café" for
/// Hungarian. English with a few names in it is by far the likeliest then.
constexpr qsizetype fewestLetters = 6;
constexpr qsizetype rarestLetter = 50;

bool isForeign(char byte)
{
    return static_cast<unsigned char>(byte) >= 0x80;
}

/// A control character that a text has no use for. Escape begins a change of letters in ISO 2022.
bool isStray(char byte)
{
    constexpr auto escape = '\x1B';
    return (byte > 0 && byte < ' ' && !(byte >= '\t' && byte <= '\r') && byte != escape) || byte == '\x7F';
}

/// Whether it reads as text: every character is one, and none is a control character but those for lines.
bool isPlausible(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        switch (c.category()) {
        case QChar::Other_Control: return c >= u'\t' && c <= u'\r';
        case QChar::Other_NotAssigned:
        case QChar::Other_PrivateUse: return false;
        default: return c != QChar::ReplacementCharacter;
        }
    });
}

bool isCleanUtf8(QByteArrayView bytes)
{
    return std::ranges::none_of(bytes, isStray) && bytes.isValidUtf8();
}

/// The lines that have foreign letters, so that a long prologue without any does not hide them.
QByteArray foreignLines(QByteArrayView bytes)
{
    QByteArray sample;
    qsizetype taken = 0;
    while (sample.size() < longestSample) {
        const auto found = std::find_if(bytes.begin() + taken, bytes.end(), isForeign);
        if (found == bytes.end())
            break;
        const qsizetype at = found - bytes.begin();
        const QByteArrayView before
            = bytes.sliced(std::max(taken, at - sampleBefore)).first(at - std::max(taken, at - sampleBefore));
        const QByteArrayView behind = bytes.sliced(at).first(std::min(sampleBehind, bytes.size() - at));
        const qsizetype lineEnd = behind.indexOf('\n');
        const QByteArrayView rest = lineEnd < 0 ? behind : behind.first(lineEnd + 1);
        sample.append(before.sliced(before.lastIndexOf('\n') + 1));
        sample.append(rest);
        taken = at + rest.size();
    }
    return sample;
}

/// A family of encodings of Latin letters that few foreign letters cannot tell from one another.
bool isLatin(const QByteArray &name)
{
    static constexpr std::array latin {
        "ISO-8859-1"_L1,   "ISO-8859-2"_L1,        "ISO-8859-3"_L1,   "ISO-8859-4"_L1,   "ISO-8859-9"_L1,
        "ISO-8859-10"_L1,  "ISO-8859-13"_L1,       "ISO-8859-14"_L1,  "ISO-8859-15"_L1,  "ISO-8859-16"_L1,
        "windows-1250"_L1, "windows-1252"_L1,      "windows-1254"_L1, "windows-1257"_L1, "windows-1258"_L1,
        "VISCII"_L1,       "MAC-CENTRALEUROPE"_L1, "IBM852"_L1,       "IBM865"_L1};
    return std::ranges::any_of(latin,
                               [&name](QLatin1StringView known) { return name == QByteArrayView(known); });
}

/// What the detector says, under the name it has in the world and in Qt.
QByteArray detected(const QByteArray &sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
    if (!detector || uchardet_handle_data(detector.get(), sample.constData(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    QByteArray name = uchardet_get_charset(detector.get());
    if (name.startsWith("WINDOWS-"))
        return name.toLower();
    if (name == "SHIFT_JIS")
        return "Shift_JIS";
    if (name == "UHC")
        return "windows-949";
    return name;
}

} // namespace

bool isBinary(QByteArrayView bytes)
{
    const QByteArrayView look = bytes.first(std::min(longestLook, bytes.size()));
    const auto strays = std::ranges::count_if(look, isStray);
    const auto zeros = std::ranges::count(look, '\0');
    // Random bytes have one in ten, a text with a few slips of some program's has one in thousands.
    return strays * 50 > look.size() - zeros;
}

std::optional<QStringConverter::Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView look = bytes.first(std::min(longestLook, bytes.size()) & ~qsizetype(1));
    std::array<qsizetype, 2> zeros {};
    for (qsizetype at = 0; at < look.size(); ++at)
        zeros[size_t(at % 2)] += look[at] == '\0' ? 1 : 0;
    const bool littleFirst = zeros[1] > zeros[0];
    const qsizetype many = std::max(zeros[0], zeros[1]);
    const qsizetype units = look.size() / 2;
    // One blank in ten letters is the least that prose has, and hardly a letter has its zero elsewhere.
    if (units < 2 || many * 10 < units || std::min(zeros[0], zeros[1]) * 20 > many)
        return {};
    // Zeros may have got into an UTF-8 text, too, but not at every second place.
    if (many * 10 < units * 4 && isCleanUtf8(look))
        return {};
    const auto encoding = littleFirst ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    const QString text = QStringDecoder(encoding)(look);
    return isPlausible(text) ? std::optional(encoding) : std::nullopt;
}

QByteArray toldEncoding(QByteArrayView bytes)
{
    static const QRegularExpression pattern(u"^Character set encoding: *([A-Za-z0-9_-]{3,30}) *\\r?$"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::MultilineOption);
    constexpr qsizetype head = 8'192;
    const QString text = QString::fromLatin1(bytes.first(std::min(head, bytes.size())));
    QByteArray name = pattern.match(text).captured(1).toLatin1();
    // What they call Latin-1 has Windows' quotation marks as often as not.
    if (name.compare("ISO-8859-1", Qt::CaseInsensitive) == 0
        || name.compare("ASCII", Qt::CaseInsensitive) == 0)
        name = "windows-1252";
    return QStringDecoder(name.constData()).isValid() ? name : QByteArray();
}

QByteArray likelyEncoding(QByteArrayView bytes)
{
    QByteArray western = "windows-1252"_ba;
    const QByteArray sample = foreignLines(bytes);
    QByteArray name = detected(sample);
    if (name.isEmpty() || !QStringDecoder(name.constData()).isValid())
        return western;
    const auto letters = std::ranges::count_if(sample, isForeign);
    const bool isSure = letters >= fewestLetters && letters * rarestLetter >= sample.size();
    // What calls itself ISO-8859-1 has the quotation marks of windows-1252 more often than not.
    return name == "ISO-8859-1" || (isLatin(name) && !isSure) ? western : name;
}

} // namespace Frontispiece
