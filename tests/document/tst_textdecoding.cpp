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
};

void TestTextDecoding::goodBytes_giveTextWithoutIssue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << ""_ba << QString();
    QTest::newRow("only a byte order mark") << "\xEF\xBB\xBF"_ba << QString();
    QTest::newRow("UTF-8") << "Zürich, Ёлка 😀"_ba << u"Zürich, Ёлка 😀"_s;
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
    QTest::newRow("Latin-1") << "Caf\xE9 noir\n"_ba << u"Caf\uFFFD noir\n"_s << 1 << foreign;
    QTest::newRow("Latin-1 on the third line")
        << "a\r\nb\r\nZ\xFCrich"_ba << u"a\nb\nZ\uFFFDrich"_s << 3 << foreign;
    QTest::newRow("a byte no UTF-8 has") << "a\xFF z"_ba << u"a\uFFFD z"_s << 1 << foreign;
    QTest::newRow("a continuation alone") << "\x80"_ba << u"\uFFFD"_s << 1 << foreign;
    QTest::newRow("an encoded surrogate") << "a\xED\xA0\x80z"_ba << u"a\uFFFD\uFFFD\uFFFDz"_s << 1 << foreign;
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

QTEST_GUILESS_MAIN(TestTextDecoding)
#include "tst_textdecoding.moc"
