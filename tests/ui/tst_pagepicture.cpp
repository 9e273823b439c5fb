// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "pagepicture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QString bundledPicture()
{
    return bundledStories().entries.constFirst().picture;
}

} // namespace

class TestPagePicture : public QObject
{
    Q_OBJECT

    ArtLoader m_art {QString()};

private Q_SLOTS:
    void noPicture_hasNoSize()
    {
        PagePicture picture(m_art);
        picture.setRoom({450, 300}, 1);
        QVERIFY(picture.size().isEmpty());
        QVERIFY(!picture.takeDrawn());
    }

    void size_fillsTheRoomInItsProportions_data()
    {
        QTest::addColumn<QSizeF>("room");
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("as wide as allowed") << QSizeF(450, 600) << QSizeF(450, 300);
        QTest::newRow("as high as allowed") << QSizeF(450, 200) << QSizeF(300, 200);
        QTest::newRow("whole pixels") << QSizeF(100, 600) << QSizeF(100, 67);
    }

    void size_fillsTheRoomInItsProportions()
    {
        QFETCH(QSizeF, room);
        QFETCH(QSizeF, size);
        PagePicture picture(m_art);
        picture.setPath(bundledPicture());
        picture.setRoom(room, 1);
        QCOMPARE(picture.size(), size);
    }

    void bundledPicture_isThereTheFirstTimeAndTakenOnce()
    {
        PagePicture picture(m_art);
        picture.setPath(bundledPicture());
        picture.setRoom({300, 300}, 2);
        const std::optional<QImage> drawn = picture.takeDrawn();
        QVERIFY(drawn);
        QCOMPARE(drawn->size(), QSize(600, 400));
        picture.setRoom({300, 300}, 2);
        QVERIFY(!picture.takeDrawn());
        picture.forgetDrawn();
        picture.setRoom({300, 300}, 2);
        QVERIFY(picture.takeDrawn());
    }

    void anotherSize_comesLater()
    {
        ArtLoader art {QString()};
        PagePicture picture(art);
        picture.setPath(bundledPicture());
        picture.setRoom({300, 300}, 1);
        QVERIFY(picture.takeDrawn());
        const QSignalSpy loaded(&art, &ArtLoader::loaded);
        for (int width = 301; width < 320; ++width)
            picture.setRoom({qreal(width), 300}, 1);
        QCOMPARE(picture.size(), QSizeF(319, 213)); // set in its new size at once
        QTRY_COMPARE(loaded.size(), 1);             // of nineteen sizes, one was begun
        QVERIFY(picture.takeDrawn());
        picture.setRoom({319, 300}, 1); // it was not the newest: that follows
        QTRY_COMPARE(loaded.size(), 2);
        const std::optional<QImage> newest = picture.takeDrawn();
        QVERIFY(newest);
        QCOMPARE(newest->size(), QSize(319, 213));
    }

    void ownPicture_getsItsOwnProportions()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"tall.png"_s);
        QImage tall(100, 200, QImage::Format_RGB32);
        tall.fill(Qt::blue);
        QVERIFY(tall.save(path));
        ArtLoader art {QString()};
        PagePicture picture(art);
        picture.setPath(path);
        picture.setRoom({450, 300}, 1);
        QVERIFY(!picture.takeDrawn());
        const QSignalSpy loaded(&art, &ArtLoader::loaded);
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(picture.takeDrawn());
        picture.setRoom({450, 300}, 1);
        QCOMPARE(picture.size(), QSizeF(150, 300));
    }

    void failedPicture_hasNoSize()
    {
        ArtLoader art {QString()};
        PagePicture picture(art);
        picture.setPath(u"/nowhere/at/all.png"_s);
        picture.setRoom({450, 300}, 1);
        QTRY_VERIFY(picture.size().isEmpty());
        QVERIFY(!picture.takeDrawn());
    }
};

QTEST_MAIN(TestPagePicture)
#include "tst_pagepicture.moc"
