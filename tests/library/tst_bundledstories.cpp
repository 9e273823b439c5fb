// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "storyfile.h"

#include <QFile>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestBundledStories : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void catalogue_hasTheFourStoriesWithoutIssue();
    void everyStory_canBeReadAndHasItsPicture();
};

void TestBundledStories::catalogue_hasTheFourStoriesWithoutIssue()
{
    const Catalogue catalogue = bundledStories();
    QCOMPARE(catalogue.issues, Issues());
    QStringList artists;
    for (const CatalogueEntry &entry : catalogue.entries) {
        QVERIFY(entry.isBundled());
        artists += entry.info.artists;
    }
    QCOMPARE(artists,
             (QStringList {u"Ana Kalmurzaev"_s, u"Egor Kalmurzaeva"_s, u"Mia Kalmurzaeva"_s,
                           u"Wiktoria Kalmurzaev"_s}));
}

void TestBundledStories::everyStory_canBeReadAndHasItsPicture()
{
    const QList<CatalogueEntry> entries = bundledStories().entries;
    QVERIFY(!entries.isEmpty());
    for (const CatalogueEntry &entry : entries) {
        const ParsedStory parsed = readStory(entry);
        QVERIFY2(parsed.story, qPrintable(entry.path));
        QCOMPARE(parsed.story->info, entry.info);
        QCOMPARE(parsed.issues, Issues());
        QVERIFY(parsed.story->text.size() > 1'000);
        QVERIFY2(QFile::exists(entry.picture), qPrintable(entry.picture));
    }
}

QTEST_GUILESS_MAIN(TestBundledStories)
#include "tst_bundledstories.moc"
