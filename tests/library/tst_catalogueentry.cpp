// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "catalogueentry.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

CatalogueEntry fullEntry()
{
    CatalogueEntry entry;
    StoryInfo &info = entry.info;
    info.id.value = u"mia-kalmurzaeva"_s;
    info.title = u"Rings on “Still” Water 🜄"_s;
    info.artists = QStringList {u"Mia Kalmurzaeva"_s, u"Ана"_s};
    info.summary = u"A lake.\nAnother line."_s;
    info.keywords = QStringList {u"pond"_s, QString(), u"ice"_s};
    info.people = QStringList {u"Zoya"_s};
    info.places = QStringList {u"Talovka"_s};
    info.works = QStringList {u"Echoes"_s};
    info.frontispiece = {u"frontispiece.svg"_s, u"Echoes, 1998"_s, u"A steppe."_s};
    info.language = u"en-GB"_s;
    info.words = 4711;
    entry.path = u"/home/reader/Stories/mia/story.md"_s;
    entry.part = u"chapter-3"_s;
    entry.otherPaths = QStringList {u"/media/disk/mia.md"_s, u"/tmp/mia.md"_s};
    entry.picture = u"/home/reader/Stories/mia/frontispiece.svg"_s;
    entry.stamp = QByteArray("\0\1\xff stamp", 9);
    entry.added = 1'763'683'200'000;
    return entry;
}

} // namespace

class TestCatalogueEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packedAndUnpacked_isTheSame_data();
    void packedAndUnpacked_isTheSame();
    void whatListsAskFor_isReadWithoutUnpacking();
    void fullEntry_takesAFewHundredBytes();
    void cutBytes_unpackWithoutHarm();
    void noise_unpacksWithoutHarm();
    void numbersOfNoise_areNotBelowZero();
    void otherVersion_isNoEntry();
};

void TestCatalogueEntry::packedAndUnpacked_isTheSame_data()
{
    QTest::addColumn<CatalogueEntry>("entry");

    QTest::newRow("nothing known") << CatalogueEntry();
    QTest::newRow("everything known") << fullEntry();
    CatalogueEntry large = fullEntry();
    large.info.title = QString(100'000, u'ä');
    large.info.words = std::numeric_limits<int>::max();
    large.added = std::numeric_limits<qint64>::max();
    QTest::newRow("large") << large;
    CatalogueEntry odd = fullEntry();
    odd.info.title = u"a\0b"_s;
    odd.path = u"/a\nb\u202e/c.md"_s;
    QTest::newRow("odd characters") << odd;
}

void TestCatalogueEntry::packedAndUnpacked_isTheSame()
{
    QFETCH(const CatalogueEntry, entry);
    const PackedEntry packed(entry);
    QCOMPARE(packed.unpack(), entry);
    QCOMPARE(PackedEntry::fromBytes(packed.bytes()), packed);
}

void TestCatalogueEntry::whatListsAskFor_isReadWithoutUnpacking()
{
    const CatalogueEntry entry = fullEntry();
    const PackedEntry packed(entry);
    QCOMPARE(packed.id(), entry.info.id);
    QCOMPARE(packed.title(), entry.info.title);
    QCOMPARE(packed.words(), entry.info.words);
    QCOMPARE(packed.added(), entry.added);
}

void TestCatalogueEntry::fullEntry_takesAFewHundredBytes()
{
    const QByteArray bytes = PackedEntry(fullEntry()).bytes();
    QVERIFY2(bytes.size() < 400, qPrintable(QString::number(bytes.size())));
    QVERIFY(bytes.capacity() <= bytes.size() + 16);
}

void TestCatalogueEntry::cutBytes_unpackWithoutHarm()
{
    const QByteArray bytes = PackedEntry(fullEntry()).bytes();
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        const PackedEntry cut = PackedEntry::fromBytes(bytes.first(length));
        QVERIFY(fullEntry().info.id.value.startsWith(cut.unpack().info.id.value));
        QCOMPARE(cut.id(), cut.unpack().info.id);
    }
}

void TestCatalogueEntry::noise_unpacksWithoutHarm()
{
    QRandomGenerator random(1874);
    const QByteArray bytes = PackedEntry(fullEntry()).bytes();
    for (int round = 0; round < 2'000; ++round) {
        QByteArray noisy = bytes;
        for (int changes = 1 + random.bounded(8); changes > 0; --changes)
            noisy[random.bounded(int(noisy.size()))] = static_cast<char>(random.bounded(256));
        const CatalogueEntry entry = PackedEntry::fromBytes(noisy).unpack();
        // No count or length in it makes more of it than there is.
        QVERIFY(entry.info.artists.size() + entry.otherPaths.size() <= noisy.size());
        QVERIFY(entry.info.title.size() <= noisy.size());
    }
}

void TestCatalogueEntry::numbersOfNoise_areNotBelowZero()
{
    // The form, an id and a title without letters, and two numbers of all bits.
    const QByteArray bytes = PackedEntry(CatalogueEntry()).bytes().first(1) + QByteArray(2, '\0')
        + (QByteArray(9, '\xff') + '\x01').repeated(2);
    const PackedEntry packed = PackedEntry::fromBytes(bytes);
    QVERIFY(packed.words() >= 0);
    QVERIFY(packed.added() >= 0);
    QCOMPARE(packed.unpack().info.words, packed.words());
    QCOMPARE(packed.unpack().added, packed.added());
}

void TestCatalogueEntry::otherVersion_isNoEntry()
{
    QByteArray bytes = PackedEntry(fullEntry()).bytes();
    bytes[0] = static_cast<char>(bytes.at(0) + 1);
    QCOMPARE(PackedEntry::fromBytes(bytes).unpack(), CatalogueEntry());
    QCOMPARE(PackedEntry::fromBytes({}).unpack(), CatalogueEntry());
}

QTEST_GUILESS_MAIN(TestCatalogueEntry)
#include "tst_catalogueentry.moc"
