// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textdecoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(text);
}

QByteArray writtenIn(const QByteArray &encoding, const QString &text)
{
    QStringEncoder encoder(encoding.constData());
    return encoder(text);
}

} // namespace

class TestTextDecoding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goodBytes_giveTextWithoutIssue_data();
    void goodBytes_giveTextWithoutIssue();
    void markedEncodings_giveTextAndNote_data();
    void markedEncodings_giveTextAndNote();
    void badBytes_giveReadableRestAndWarning_data();
    void badBytes_giveReadableRestAndWarning();
    void anyCutOfUtf8_keepsWholeLetters();
    void otherEncodings_areToldByTheirLetters_data();
    void otherEncodings_areToldByTheirLetters();
    void foreignLettersBehindMuchElse_areSeen();
    void bytesThatAreNoText_areRefused_data();
    void bytesThatAreNoText_areRefused();
    void halfLetters_areReplaced();
};

void TestTextDecoding::goodBytes_giveTextWithoutIssue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("only a byte order mark") << "\xEF\xBB\xBF"_ba << QString();
    QTest::newRow("UTF-8") << "Zürich, Ёлка 😀"_ba << u"Zürich, Ёлка 😀"_s;
    QTest::newRow("two byte order marks") << "\xEF\xBB\xBF\xEF\xBB\xBFRings"_ba << u"Rings"_s;
    QTest::newRow("UTF-8 with a byte order mark") << "\xEF\xBB\xBFRings"_ba << u"Rings"_s;
    QTest::newRow("Windows line ends") << "a\r\nb\r\n"_ba << u"a\nb\n"_s;
    QTest::newRow("old Mac line ends") << "a\rb\r"_ba << u"a\nb\n"_s;
    QTest::newRow("mixed line ends") << "a\r\r\nb\n\rc"_ba << u"a\n\nb\n\nc"_s;
    QTest::newRow("NUL bytes") << QByteArray("\0a\0\0b\0", 6) << u"ab"_s;
    QTest::newRow("a replacement character of the author's") << "what \uFFFD is"_ba << u"what \uFFFD is"_s;
}

void TestTextDecoding::goodBytes_giveTextWithoutIssue()
{
    QFETCH(const QByteArray, bytes);
    const DecodedText decoded = decodeText(bytes, u"a.md"_s);
    QTEST(decoded.text, "text");
    QCOMPARE(decoded.issues, Issues());
}

void TestTextDecoding::markedEncodings_giveTextAndNote_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("encoding");

    const QString text = u"Ёлка\r\n😀"_s;
    const QString read = u"Ёлка\n😀"_s;
    QTest::newRow("UTF-16, little end first")
        << encoded(text, QStringConverter::Utf16LE) << read << u"UTF-16LE"_s;
    QTest::newRow("UTF-16, big end first")
        << encoded(text, QStringConverter::Utf16BE) << read << u"UTF-16BE"_s;
    QTest::newRow("UTF-32, little end first")
        << encoded(text, QStringConverter::Utf32LE) << read << u"UTF-32LE"_s;
    QTest::newRow("UTF-16 with half a unit at its end")
        << encoded(text, QStringConverter::Utf16LE) + 'x' << read << u"UTF-16LE"_s;
}

void TestTextDecoding::markedEncodings_giveTextAndNote()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, encoding);
    const DecodedText decoded = decodeText(bytes, u"a.md"_s);
    QTEST(decoded.text, "text");
    QCOMPARE(decoded.issues.size(), 1);
    QCOMPARE(decoded.issues.constFirst().severity, Issue::Severity::Note);
    QCOMPARE(decoded.issues.constFirst().file, u"a.md"_s);
    QVERIFY(decoded.issues.constFirst().text.contains(encoding));
}

void TestTextDecoding::badBytes_giveReadableRestAndWarning_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("said");

    const QString foreign = u"not in UTF-8"_s;
    const QString cut = u"middle of a letter"_s;
    QTest::newRow("a Latin-1 letter on the third line")
        << "é\r\nà\r\nZ\xFCrich"_ba << u"é\nà\nZ\uFFFDrich"_s << 3 << foreign;
    QTest::newRow("a byte no UTF-8 has") << "éà a\xFF z"_ba << u"éà a\uFFFD z"_s << 1 << foreign;
    QTest::newRow("a continuation alone") << "éà\x80"_ba << u"éà\uFFFD"_s << 1 << foreign;
    QTest::newRow("an encoded surrogate")
        << "Ёлка Ёлка a\xED\xA0\x80z"_ba << u"Ёлка Ёлка a\uFFFD\uFFFD\uFFFDz"_s << 1 << foreign;
    QTest::newRow("two bytes cut to one") << "a\nbu\xC3"_ba << u"a\nbu"_s << 2 << cut;
    QTest::newRow("three bytes cut to two") << "so\xE2\x80"_ba << u"so"_s << 1 << cut;
    QTest::newRow("four bytes cut to three") << "so\xF0\x9F\x98"_ba << u"so"_s << 1 << cut;
    QTest::newRow("nothing but half a letter") << "\xC3"_ba << QString() << 1 << cut;
}

void TestTextDecoding::badBytes_giveReadableRestAndWarning()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, said);
    const DecodedText decoded = decodeText(bytes, u"a.md"_s);
    QTEST(decoded.text, "text");
    QCOMPARE(decoded.issues.size(), 1);
    const Issue issue = decoded.issues.constFirst();
    QCOMPARE(issue.severity, Issue::Severity::Warning);
    QTEST(issue.line, "line");
    QVERIFY2(issue.text.contains(said), qPrintable(issue.text));
}

void TestTextDecoding::anyCutOfUtf8_keepsWholeLetters()
{
    const QString text = u"aé€😀b"_s;
    const QByteArray bytes = text.toUtf8();
    for (qsizetype size = 0; size <= bytes.size(); ++size) {
        const DecodedText decoded = decodeText(QByteArrayView(bytes).first(size), u"a.md"_s);
        QVERIFY2(text.startsWith(decoded.text), qPrintable(decoded.text));
        const bool betweenLetters = decoded.text.toUtf8().size() == size;
        QCOMPARE(decoded.issues.isEmpty(), betweenLetters);
    }
}

void TestTextDecoding::otherEncodings_areToldByTheirLetters_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QString>("text");

    const QString russian = u"Мия Калмурзаева была известна тем, что писала воду.\n"_s;
    QTest::newRow("windows-1251") << "windows-1251"_ba << russian;
    QTest::newRow("KOI8-R") << "KOI8-R"_ba << russian;
    QTest::newRow("ISO-8859-2, Czech")
        << "ISO-8859-2"_ba << u"Malířka Jana Nováková byla známa tím, že celý život malovala žluté koně.\n"_s;
    QTest::newRow("ISO-8859-2, Polish")
        << "ISO-8859-2"_ba
        << u"Wisława malowała wodę i światło, a potem je zamykała w szufladzie; gęś spała.\n"_s;
    QTest::newRow("windows-1252, German")
        << "windows-1252"_ba
        << u"Die Malerin war für ihre Bilder bekannt: „Öl und Wasser“, schöne Häuser.\n"_s;
    QTest::newRow("windows-1252, one French word")
        << "windows-1252"_ba << u"She went to the café, and sat.\n"_s;
    QTest::newRow("windows-1252, only quotes") << "windows-1252"_ba << u"“Yes,” she said — it’s not so.\n"_s;
    QTest::newRow("windows-1252, the last byte alone") << "windows-1252"_ba << u"A caf\u00E9"_s;
    QTest::newRow("windows-1252, names in much English")
        << "windows-1252"_ba
        << u"Zoë was naïve, and her façade was known from Zürich to the cafés of Besançon and beyond.\n"_s;
    QTest::newRow("Shift_JIS") << "Shift_JIS"_ba
                               << u"彼女は水の絵で知られていた。長い冬のあと、池の氷が割れた。\n"_s;
    QTest::newRow("GB18030") << "GB18030"_ba << u"她以画水而闻名。漫长的冬天过后，池塘的冰裂开了。\n"_s;
    QTest::newRow("UTF-16LE") << "UTF-16LE"_ba << u"Rings on the ice\n"_s;
    QTest::newRow("UTF-16LE, Russian") << "UTF-16LE"_ba << russian;
    QTest::newRow("UTF-16BE") << "UTF-16BE"_ba << u"Rings on the ice\n"_s;
}

void TestTextDecoding::otherEncodings_areToldByTheirLetters()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const QString, text);
    const DecodedText decoded = decodeText(writtenIn(encoding, text), u"a.txt"_s);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.issues.size(), 1);
    QCOMPARE(decoded.issues.constFirst().severity, Issue::Severity::Note);
    const QString said = u"written in %1, as far as can be told"_s.arg(QLatin1StringView(encoding));
    QVERIFY2(decoded.issues.constFirst().text.contains(said), qPrintable(decoded.issues.constFirst().text));
}

void TestTextDecoding::foreignLettersBehindMuchElse_areSeen()
{
    const QString text = u"Nothing but English here.\n"_s.repeated(10'000)
        + u"Мия Калмурзаева была известна тем, что писала воду.\n"_s;
    const DecodedText decoded = decodeText(writtenIn("KOI8-R"_ba, text), u"a.txt"_s);
    QCOMPARE(decoded.text, text);
}

void TestTextDecoding::bytesThatAreNoText_areRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\6\0\0\0\x1F\x15\xC4\x89", 33);
    QByteArray random;
    quint32 state = 1;
    for (int at = 0; at < 5'000; ++at) {
        state = state * 1'664'525U + 1'013'904'223U;
        random += static_cast<char>(state >> 24U);
    }
    QTest::newRow("a small picture") << png;
    QTest::newRow("a picture") << png + random;
    QTest::newRow("random bytes") << random;
    QTest::newRow("control characters") << QByteArray("ab\1\2\3\4").repeated(100);
    QTest::newRow("an archive") << "PK\3\4\x14"_ba + random;
}

void TestTextDecoding::bytesThatAreNoText_areRefused()
{
    QFETCH(const QByteArray, bytes);
    const DecodedText decoded = decodeText(bytes, u"a.txt"_s);
    QCOMPARE(decoded.text, QString());
    QCOMPARE(decoded.issues.size(), 1);
    QCOMPARE(decoded.issues.constFirst().severity, Issue::Severity::Error);
    QVERIFY(decoded.issues.constFirst().text.contains(u"no text"_s));
}

void TestTextDecoding::halfLetters_areReplaced()
{
    const QByteArray bytes("\xFF\xFE"
                           "a\0\x3D\xD8"
                           "b\0",
                           8);
    QCOMPARE(decodeText(bytes, u"a.txt"_s).text, u"a\uFFFDb"_s);
}

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_textdecoding.moc"
