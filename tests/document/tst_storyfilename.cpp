// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfilename.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestStoryFileName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void path_namesWhatIsMissing_data();
    void path_namesWhatIsMissing();
};

void TestStoryFileName::path_namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("artist");

    QTest::newRow("artist's folder") << u"/s/Mia Kalmurzaeva/rings.md"_s << u"rings"_s
                                     << u"Mia Kalmurzaeva"_s;
    QTest::newRow("story's folder") << u"/s/mia-kalmurzaeva/story.md"_s << u"mia-kalmurzaeva"_s
                                    << u"Mia Kalmurzaeva"_s;
    QTest::newRow("index of a folder") << u"/s/mia_k/index.markdown"_s << u"mia_k"_s << u"Mia K"_s;
    QTest::newRow("capitals stay") << u"/s/McKay-Ross/rings.md"_s << u"rings"_s << u"McKay-Ross"_s;
    QTest::newRow("Cyrillic") << u"/s/мия/пруд.md"_s << u"пруд"_s << u"Мия"_s;
    QTest::newRow("dots in the name") << u"/s/mia/1.2 rings.md"_s << u"1.2 rings"_s << u"Mia"_s;
    QTest::newRow("bundled") << u":/stories/ana/story.md"_s << u"ana"_s << u"Ana"_s;
    QTest::newRow("no letter in the folder's name") << u"/s/--/rings.md"_s << u"rings"_s << u"--"_s;
    QTest::newRow("a folder of artists") << u"/s/Artists/Mia Roe.md"_s << u"Mia Roe"_s << u"Mia Roe"_s;
    QTest::newRow("a blog's posts") << u"/s/mia-roe/_posts/rings.md"_s << u"rings"_s << u"Mia Roe"_s;
    QTest::newRow("posts of nobody") << u"/posts/rings.md"_s << u"rings"_s << u"Posts"_s;
    QTest::newRow("a day") << u"/s/2024-01-15/story.md"_s << u"2024-01-15"_s << u"2024-01-15"_s;
    QTest::newRow("no folder") << u"/rings.md"_s << u"rings"_s << u"Rings"_s;
    QTest::newRow("no folder for a story") << u"/story.md"_s << u"story"_s << u"Story"_s;
}

void TestStoryFileName::path_namesWhatIsMissing()
{
    QFETCH(const QString, path);
    const StoryFileName name = storyFileName(path);
    QCOMPARE(name.path, path);
    QTEST(name.fallbackId, "id");
    QTEST(name.fallbackArtist, "artist");
}

QTEST_GUILESS_MAIN(TestStoryFileName)
#include "tst_storyfilename.moc"
