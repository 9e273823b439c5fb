// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "archive.h"
#include "epubbuilder.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// Changes the two bytes at `offset` behind each of an archive's lists that begin with `mark`.
QByteArray patched(QByteArray zip, const QByteArray &mark, qsizetype offset, quint16 value)
{
    for (qsizetype at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 4)) {
        zip[at + offset] = static_cast<char>(value & 0xFFU);
        zip[at + offset + 1] = static_cast<char>(value >> 8U);
    }
    return zip;
}

const QByteArray localHeader("PK\x03\x04");
const QByteArray centralHeader("PK\x01\x02");

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void member_isRead()
    {
        QByteArray bytes
            = zipOf({{u"a/one.txt"_s, "One"}, {u"Ä b.txt"_s, QByteArray(300'000, 'x')}, {u"none"_s, {}}});
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QCOMPARE(archive.problem(), QString());
        QCOMPARE(archive.read(u"a/one.txt"_s, 3).bytes, QByteArray("One"));
        QCOMPARE(archive.read(u"Ä b.txt"_s, 300'000).bytes, QByteArray(300'000, 'x'));
        QCOMPARE(archive.read(u"a/one.txt"_s, 3).bytes, QByteArray("One"));
        QCOMPARE(archive.read(u"none"_s, 10).error, QString());
        QVERIFY(file.isOpen());
    }

    void memberInOtherCase_isFound()
    {
        QByteArray bytes = zipOf({{u"OEBPS/One.xhtml"_s, "One"}});
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QCOMPARE(archive.find(u"oebps/one.XHTML"_s), u"OEBPS/One.xhtml"_s);
        QCOMPARE(archive.read(u"oebps/one.xhtml"_s, 10).bytes, QByteArray("One"));
        QCOMPARE(archive.find(u"two"_s), QString());
    }

    void badArchive_isAProblem_data()
    {
        const QByteArray good = zipOf({{u"one.txt"_s, QByteArray(5000, 'x')}});
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("It was a dark and stormy night.");
        QTest::newRow("cut in the list") << good.chopped(30);
        QTest::newRow("only its beginning") << good.first(40);
        QTest::newRow("its end alone") << good.last(22);
        QTest::newRow("no members") << zipOf({});
        QTest::newRow("only names that lead out") << zipOf({{u"../one"_s, "1"}, {u"/two"_s, "2"}});
    }

    void badArchive_isAProblem()
    {
        QFETCH(QByteArray, bytes);
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QVERIFY(!archive.problem().isEmpty());
        QVERIFY(!archive.read(u"one.txt"_s, 10'000).error.isEmpty());
    }

    void badMember_isRefused_data()
    {
        const QByteArray good = zipOf({{u"one.txt"_s, QByteArray("Once upon a time. ").repeated(400)}});
        QByteArray damaged = good;
        damaged[60] = static_cast<char>(~damaged[60]);
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("too large") << zipOf({{u"one.txt"_s, QByteArray(10'001, 'x')}});
        QTest::newRow("encrypted") << patched(patched(good, centralHeader, 8, 9), localHeader, 6, 9);
        QTest::newRow("packed in another way")
            << patched(patched(good, centralHeader, 10, 12), localHeader, 8, 12);
        QTest::newRow("damaged") << damaged;
        QTest::newRow("says it is smaller") << patched(good, centralHeader, 24, 3000);
        QTest::newRow("says it is larger") << patched(good, centralHeader, 24, 9000);
        QTest::newRow("says it is packed to nothing") << patched(good, centralHeader, 20, 0);
        QTest::newRow("lies elsewhere") << patched(good, centralHeader, 42, 7);
        QTest::newRow("lies behind the end") << patched(good, centralHeader, 42, 60'000);
        QTest::newRow("other name") << zipOf({{u"two.txt"_s, "x"}});
    }

    void badMember_isRefused()
    {
        QFETCH(QByteArray, bytes);
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        const MemberBytes read = archive.read(u"one.txt"_s, 10'000);
        QCOMPARE(read.bytes, QByteArray());
        QVERIFY(!read.error.isEmpty());
    }

    void bomb_isRefused()
    {
        QByteArray bytes = zipOf({{u"bomb"_s, QByteArray(12'000'000, '\0')}});
        QVERIFY(bytes.size() < 13'000);
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QVERIFY(!archive.read(u"bomb"_s, largestTextMember).error.isEmpty());
    }

    void membersTogether_areLimited()
    {
        QByteArray noise(15'000'000, '\0');
        for (qsizetype at = 0; at < noise.size(); at += 100)
            noise[at] = static_cast<char>(at / 100 % 251);
        QByteArray bytes = zipOf({{u"large"_s, noise}});
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        qint64 unpacked = 0;
        for (int time = 0; time < 20; ++time)
            unpacked += archive.read(u"large"_s, largestTextMember).bytes.size();
        QCOMPARE(unpacked, mostUnpacked / noise.size() * noise.size());
    }

    void membersWithOneName_firstIsRead()
    {
        QByteArray bytes = zipOf({{u"a/../one"_s, "first"}, {u"one"_s, "second"}, {u"./one"_s, "third"}});
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QCOMPARE(archive.read(u"one"_s, 10).bytes, QByteArray("first"));
    }

    void symbolicLink_isNoMember()
    {
        QByteArray bytes = zipOf({{u"link"_s, "/etc/passwd"}, {u"one"_s, "1"}});
        const qsizetype first = bytes.indexOf(centralHeader);
        bytes[first + 5] = 3; // made on Unix
        bytes[first + 41] = static_cast<char>(0xA1);
        bytes[first + 40] = static_cast<char>(0xFF);
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QCOMPARE(archive.find(u"link"_s), QString());
        QCOMPARE(archive.find(u"one"_s), u"one"_s);
    }

    void tooManyMembers_areRefused()
    {
        QList<ZipMember> members;
        for (int number = 0; number <= mostMembers; ++number)
            members.append({QString::number(number), {}});
        QByteArray bytes = zipOf(members);
        QBuffer file(&bytes);
        QVERIFY(file.open(QIODevice::ReadOnly));
        Archive archive(file);
        QVERIFY(archive.problem().contains(QString::number(mostMembers)));
    }

    void anyByteChanged_doesNoHarm()
    {
        const QByteArray good = zipOf({{u"one.txt"_s, "Once upon a time."}, {u"b/two.txt"_s, "Two"}});
        for (qsizetype at = 0; at < good.size(); ++at) {
            for (const char value : {'\0', '\xFF', '\x7F'}) {
                QByteArray bytes = good;
                bytes[at] = value;
                QBuffer file(&bytes);
                QVERIFY(file.open(QIODevice::ReadOnly));
                Archive archive(file);
                const MemberBytes read = archive.read(u"one.txt"_s, 100);
                QVERIFY(!read.error.isEmpty() || read.bytes == "Once upon a time.");
            }
        }
    }

    void name_isMadeClean_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        QTest::newRow("plain") << u"a/b.txt"_s << u"a/b.txt"_s;
        QTest::newRow("points") << u"./a//x/../b.txt"_s << u"a/b.txt"_s;
        QTest::newRow("backslashes") << uR"(a\b.txt)"_s << u"a/b.txt"_s;
        QTest::newRow("up") << u"../a"_s << QString();
        QTest::newRow("up later") << u"a/../../b"_s << QString();
        QTest::newRow("up with backslashes") << uR"(..\a)"_s << QString();
        QTest::newRow("absolute") << u"/etc/passwd"_s << QString();
        QTest::newRow("drive") << uR"(C:\a)"_s << QString();
        QTest::newRow("drive, hidden") << u"a/../C:/b"_s << QString();
        QTest::newRow("folder") << u"a/b/"_s << u"a/b/"_s;
        QTest::newRow("the archive itself") << u"a/../"_s << QString();
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << QString();
        QTest::newRow("endless") << QString(5000, u'a') << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void name_isMadeClean()
    {
        QFETCH(QString, name);
        QTEST(cleanMemberName(name), "clean");
    }

    void link_isResolved_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("fragment");
        QTest::newRow("beside") << u"two.xhtml"_s << u"OEBPS/text/two.xhtml"_s << QString();
        QTest::newRow("up") << u"../images/a%20b.png"_s << u"OEBPS/images/a b.png"_s << QString();
        QTest::newRow("to the root") << u"../../a.png"_s << u"a.png"_s << QString();
        QTest::newRow("above the root") << u"../../../a.png"_s << QString() << QString();
        QTest::newRow("above the root, hidden") << u"%2e%2e/%2e%2e/%2e%2e/a.png"_s << QString() << QString();
        QTest::newRow("place") << u"two.xhtml#n%C3%A4chste"_s << u"OEBPS/text/two.xhtml"_s << u"nächste"_s;
        QTest::newRow("place here") << u"#a"_s << u"OEBPS/text/one.xhtml"_s << u"a"_s;
        QTest::newRow("address") << u"https://example.org/a.png"_s << QString() << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString() << QString();
        QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << QString() << QString();
        QTest::newRow("host") << u"//example.org/a.png"_s << QString() << QString();
        QTest::newRow("absolute") << u"/a.png"_s << QString() << QString();
        QTest::newRow("empty") << QString() << QString() << QString();
    }

    void link_isResolved()
    {
        QFETCH(QString, link);
        const MemberLink found = resolveMember(u"OEBPS/text/one.xhtml"_s, link);
        QTEST(found.member, "member");
        if (!found.member.isEmpty())
            QTEST(found.fragment, "fragment");
    }
};

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"
