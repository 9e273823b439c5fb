// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "rowpictures.h"

#include "bundledstories.h"
#include "storyfiles.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *square
    = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>)";

ArtRequest requestOf(const QString &path)
{
    return {path, {20, 20}, 1, ArtRequest::Fit::Square, 3};
}

} // namespace

class TestRowPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picture_comesWhenItIsDrawn();
    void picture_thatFails_isAskedForOnce();
    void bundledPictures_areThereInTheFirstPaint();
    void bundledPictures_areNotWaitedForLater();
    void manyRows_askForAFewAtATime();
    void rowsSeenNow_areServedWithoutThoseBefore();

private:
    [[nodiscard]] QStringList pictures(int count) const;

    QTemporaryDir m_folder;
};

QStringList TestRowPictures::pictures(int count) const
{
    QStringList paths;
    for (int at = 0; at < count; ++at) {
        paths.append(m_folder.filePath(u"%1.svg"_s.arg(at)));
        if (!writeBytes(paths.constLast(), square))
            return {};
    }
    return paths;
}

void TestRowPictures::picture_comesWhenItIsDrawn()
{
    ArtLoader art {QString()};
    RowPictures rows(art);
    QSignalSpy changed(&rows, &RowPictures::changed);
    const ArtRequest request = requestOf(pictures(1).value(0));
    QVERIFY(rows.picture(request).isNull());
    QVERIFY(changed.wait());
    QVERIFY(!rows.picture(request).isNull());
    QVERIFY(rows.picture(requestOf({})).isNull());
}

void TestRowPictures::picture_thatFails_isAskedForOnce()
{
    ArtLoader art {QString()};
    RowPictures rows(art);
    QSignalSpy changed(&rows, &RowPictures::changed);
    const QSignalSpy failed(&art, &ArtLoader::failed);
    const ArtRequest request = requestOf(m_folder.filePath(u"nowhere.svg"_s));
    QVERIFY(rows.picture(request).isNull());
    QVERIFY(changed.wait());
    QVERIFY(rows.picture(request).isNull());
    QTest::qWait(20);
    QCOMPARE(failed.size(), 1);
}

/// A start shows its list whole. Later nobody waits for a drawing.
void TestRowPictures::bundledPictures_areThereInTheFirstPaint()
{
    ArtLoader art {QString()};
    RowPictures rows(art);
    QSignalSpy changed(&rows, &RowPictures::changed);
    const QList<CatalogueEntry> stories = bundledStories().entries;
    for (const CatalogueEntry &story : stories)
        QVERIFY(!rows.picture(requestOf(story.picture)).isNull());
    QCoreApplication::processEvents(); // the paint is over
    changed.clear();
    ArtRequest another = requestOf(stories.constFirst().picture);
    another.size = {30, 30};
    QVERIFY(rows.picture(another).isNull());
    QVERIFY(changed.wait());
    QVERIFY(!rows.picture(another).isNull());
}

/// Where a start shows the reader's own stories only, a search may be the first to show a bundled one.
void TestRowPictures::bundledPictures_areNotWaitedForLater()
{
    ArtLoader art {QString()};
    RowPictures rows(art);
    QSignalSpy changed(&rows, &RowPictures::changed);
    QVERIFY(rows.picture(requestOf(pictures(1).value(0))).isNull());
    QVERIFY(changed.wait());
    const ArtRequest bundled = requestOf(bundledStories().entries.constFirst().picture);
    QVERIFY(rows.picture(bundled).isNull());
    QVERIFY(changed.wait());
    QVERIFY(!rows.picture(bundled).isNull());
}

void TestRowPictures::manyRows_askForAFewAtATime()
{
    ArtLoader art {QString()};
    RowPictures rows(art);
    const QSignalSpy loaded(&art, &ArtLoader::loaded);
    const QStringList paths = pictures(200);
    for (const QString &path : paths)
        (void)rows.picture(requestOf(path));
    QTest::qWait(100);
    QVERIFY(loaded.size() > 0);
    QVERIFY2(loaded.size() < 40, qPrintable(QString::number(loaded.size())));
}

void TestRowPictures::rowsSeenNow_areServedWithoutThoseBefore()
{
    ArtLoader art {QString()};
    RowPictures rows(art);
    const QStringList paths = pictures(200);
    const auto paint = [&](qsizetype from, qsizetype count) {
        for (const QString &path : paths.sliced(from, count))
            (void)rows.picture(requestOf(path));
    };
    // A list repaints what is seen when there are new pictures.
    qsizetype seen = 0;
    connect(&rows, &RowPictures::changed, this, [&] { paint(seen, 10); });
    for (seen = 0; seen < 190; seen += 10)
        paint(seen, 10);
    seen = 190;
    paint(seen, 10);
    QTRY_VERIFY(!rows.picture(requestOf(paths.constLast())).isNull());
    qsizetype drawn = 0;
    for (const QString &path : paths)
        drawn += art.drawn(requestOf(path)).isNull() ? 0 : 1;
    QVERIFY2(drawn < 60, qPrintable(QString::number(drawn)));
}

QTEST_MAIN(TestRowPictures)
#include "tst_rowpictures.moc"
