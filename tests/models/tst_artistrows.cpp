// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artistrows.h"

#include "rowtexts.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestArtistRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyLibrary_hasNoRows();
    void artistWithOneStory_isOneRow();
    void artistWithSeveral_isFoldedWithTheirSum();
    void artistWithSeveral_unfolded_listsStoriesByTitle();
    void storyOfTwoArtists_standsUnderEach();
    void unfoldedNameOfNobody_changesNothing();
    void picture_isFoundBesideTheStory();
};

void TestArtistRows::emptyLibrary_hasNoRows()
{
    QVERIFY(artistRows(Library(), {}).isEmpty());
}

void TestArtistRows::artistWithOneStory_isOneRow()
{
    Library library;
    library.add({{catalogueEntry(u"rings"_s, {u"Mia"_s}, u"Rings"_s, 1900)}, {}});
    const auto rows = artistRows(library, {});
    QCOMPARE(rows.size(), 1);
    StoryRow expected;
    expected.text = u"Mia"_s;
    expected.detail = u"Rings"_s;
    expected.story.value = u"rings"_s;
    expected.words = 1900;
    QCOMPARE(rows.constFirst(), expected);
}

void TestArtistRows::artistWithSeveral_isFoldedWithTheirSum()
{
    Library library;
    library.add({{catalogueEntry(u"a"_s, {u"Mia"_s}, u"Rings"_s, 1000),
                  catalogueEntry(u"b"_s, {u"Mia"_s}, u"Hills"_s, 500)},
                 {}});
    const auto rows = artistRows(library, {});
    QCOMPARE(rowTexts(rows), QStringList {u"Mia"_s});
    QVERIFY(rows.constFirst().foldable);
    QVERIFY(rows.constFirst().folded);
    QVERIFY(rows.constFirst().story.isEmpty());
    QCOMPARE(rows.constFirst().detail, u"2 stories"_s);
    QCOMPARE(rows.constFirst().words, 1500);
}

void TestArtistRows::artistWithSeveral_unfolded_listsStoriesByTitle()
{
    Library library;
    library.add({{catalogueEntry(u"a"_s, {u"Mia"_s}, u"Rings"_s, 1000),
                  catalogueEntry(u"c"_s, {u"Zoya"_s}, u"Doors"_s),
                  catalogueEntry(u"b"_s, {u"Mia"_s}, u"Hills"_s, 500)},
                 {}});
    const auto rows = artistRows(library, {u"Mia"_s});
    QCOMPARE(rowTexts(rows), QStringList({u"Mia"_s, u"Hills"_s, u"Rings"_s, u"Zoya"_s}));
    QCOMPARE(rowKinds(rows), u"ATTA"_s);
    QVERIFY(rows.at(0).foldable);
    QVERIFY(!rows.at(0).folded);
    QCOMPARE(rows.at(1).story.value, u"b"_s);
    QCOMPARE(rows.at(1).words, 500);
    QCOMPARE(rows.at(2).story.value, u"a"_s);
    QVERIFY(!rows.at(3).foldable);
}

void TestArtistRows::storyOfTwoArtists_standsUnderEach()
{
    Library library;
    library.add({{catalogueEntry(u"duet"_s, {u"Viktor"_s, u"Ana"_s}, u"Duet"_s)}, {}});
    const auto rows = artistRows(library, {});
    QCOMPARE(rowTexts(rows), QStringList({u"Ana"_s, u"Viktor"_s}));
    QCOMPARE(rows.at(0).story, rows.at(1).story);
}

void TestArtistRows::unfoldedNameOfNobody_changesNothing()
{
    Library library;
    library.add({{catalogueEntry(u"rings"_s, {u"Mia"_s}, u"Rings"_s)}, {}});
    QCOMPARE(artistRows(library, {u"Mia"_s, u"Nobody"_s}), artistRows(library, {}));
}

void TestArtistRows::picture_isFoundBesideTheStory()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString picture = folder.filePath(u"picture.svg"_s);
    QVERIFY(writeBytes(picture, "<svg/>"));
    CatalogueEntry entry = writeStory(folder.path(), u"lake"_s, u"Once."_s);
    entry.info.frontispiece.file = u"picture.svg"_s;
    QCOMPARE(artistRow(entry, u"Nadia"_s).picture, QFileInfo(picture).canonicalFilePath());
}

QTEST_GUILESS_MAIN(TestArtistRows)
#include "tst_artistrows.moc"
