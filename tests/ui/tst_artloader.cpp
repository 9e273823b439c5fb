// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "artloader.h"
#include "bundledstories.h"
#include "epubbuilder.h"
#include "storyfiles.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// Has all threads take turns on one processor, where the system lets one say so: a new thread then often
/// runs before the one that made it goes on.
class OneProcessor
{
public:
    OneProcessor()
    {
#ifdef Q_OS_LINUX
        sched_getaffinity(0, sizeof(m_before), &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(sched_getcpu(), &one);
        sched_setaffinity(0, sizeof(one), &one);
#endif
    }
    ~OneProcessor()
    {
#ifdef Q_OS_LINUX
        sched_setaffinity(0, sizeof(m_before), &m_before);
#endif
    }
    Q_DISABLE_COPY_MOVE(OneProcessor)

private:
#ifdef Q_OS_LINUX
    cpu_set_t m_before {};
#endif
};

} // namespace

class TestArtLoader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

private Q_SLOTS:
    void bundledPictures_areThereAtOnce()
    {
        ArtLoader loader((QString()));
        const QList<CatalogueEntry> entries = bundledStories().entries;
        QCOMPARE(entries.size(), 4);
        for (const CatalogueEntry &entry : entries) {
            const QImage image = loader.art({entry.picture, {450, 300}, 1});
            QCOMPARE(image.size(), QSize(450, 300));
        }
    }

    void picture_isSharpAtEveryScale_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("1") << 1.0 << QSize(54, 54);
        QTest::newRow("1.25") << 1.25 << QSize(68, 68);
        QTest::newRow("1.5") << 1.5 << QSize(81, 81);
        QTest::newRow("2") << 2.0 << QSize(108, 108);
    }

    void picture_isSharpAtEveryScale()
    {
        QFETCH(qreal, ratio);
        QFETCH(QSize, pixels);
        ArtLoader loader((QString()));
        const QString path = bundledStories().entries.constFirst().picture;
        const QImage image = loader.art({path, {54, 54}, ratio, ArtRequest::Fit::Square, 7});
        QCOMPARE(image.size(), pixels);
        QCOMPARE(image.devicePixelRatio(), ratio);
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0); // the corner is round
        QCOMPARE(qAlpha(image.pixel(pixels.width() / 2, pixels.height() / 2)), 255);
    }

    void ownPicture_comesLater()
    {
        QImage drawn(40, 20, QImage::Format_RGB32);
        drawn.fill(Qt::red);
        const QString path = m_folder.filePath(u"own.png"_s);
        QVERIFY(drawn.save(path));
        ArtLoader loader((QString()));
        const QSignalSpy loaded(&loader, &ArtLoader::loaded);
        QVERIFY(loader.art({path, {30, 30}, 1}).isNull());
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded.at(0).at(0).toString(), path);
        const QImage image = loader.art({path, {30, 30}, 1});
        QCOMPARE(image.size(), QSize(30, 15)); // its own proportions
        QCOMPARE(image.pixelColor(15, 7), QColor(Qt::red));
    }

    void pictureInABook_comesLater()
    {
        QBuffer png;
        QVERIFY(png.open(QIODevice::WriteOnly));
        QImage drawn(40, 20, QImage::Format_RGB32);
        drawn.fill(Qt::blue);
        QVERIFY(drawn.save(&png, "PNG"));
        Test::EpubBuilder book;
        book.extra.append({u"OEBPS/lake.png"_s, png.data()});
        book.extra.append(
            {u"OEBPS/lake.svg"_s, "<svg viewBox='0 0 40 20'><rect width='40' height='20'/></svg>"});
        const QString path = m_folder.filePath(u"tales.epub"_s);
        QVERIFY(Test::writeBytes(path, book.bytes()));
        ArtLoader loader((QString()));
        const QSignalSpy loaded(&loader, &ArtLoader::loaded);
        const ArtRequest picture {path + u"/OEBPS/lake.png"_s, {30, 30}, 1};
        const ArtRequest drawing {path + u"/OEBPS/lake.svg"_s, {30, 30}, 1};
        loader.prepare(picture);
        loader.prepare(drawing);
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE(loader.drawn(picture).pixelColor(15, 7), QColor(Qt::blue));
        QCOMPARE(loader.drawn(drawing).pixelColor(15, 7), QColor(Qt::black));
    }

    void badPicture_isAnIssue_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no picture") << u"text.png"_s << QByteArray("this is no picture");
        QTest::newRow("empty") << u"empty.jpg"_s << QByteArray();
        QTest::newRow("empty drawing") << u"empty.svg"_s << QByteArray("<svg/>");
        QTest::newRow("drawing that loads a file")
            << u"loads.svg"_s << QByteArray("<svg viewBox='0 0 3 2'><image href='/etc/passwd'/></svg>");
        QTest::newRow("drawing by another name")
            << u"loads.png"_s
            << QByteArray(
                   "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'><image "
                   "href='/etc/passwd'/><rect width='3' height='2'/></svg>");
        QTest::newRow("drawing too large")
            << u"large.svg"_s << QByteArray("<svg>" + QByteArray(3'000'000, ' ') + "</svg>");
    }

    void badPicture_isAnIssue()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QString path = write(name, bytes);
        ArtLoader loader((QString()));
        const QSignalSpy failed(&loader, &ArtLoader::failed);
        QVERIFY(loader.art({path, {30, 30}, 1}).isNull());
        QTRY_COMPARE(failed.size(), 1);
        const Issue issue = failed.at(0).at(1).value<Issue>();
        QCOMPARE(issue.file, path);
        QVERIFY(!issue.text.isEmpty());
        QVERIFY(!issue.advice.isEmpty());
        QVERIFY(loader.hasFailed(path));
    }

    void missingPicture_failsOnce()
    {
        const QString path = m_folder.filePath(u"missing.svg"_s);
        ArtLoader loader((QString()));
        const QSignalSpy failed(&loader, &ArtLoader::failed);
        (void)loader.art({path, {30, 30}, 1});
        (void)loader.art({path, {60, 60}, 1});
        QTRY_VERIFY(loader.hasFailed(path));
        (void)loader.art({path, {90, 90}, 1});
        QTest::qWait(0);
        QCOMPARE(failed.size(), 1);
    }

    /// A picture that is done with before the thread that asked for it goes on, as happens on a busy
    /// processor, is told of in its turn and once: who asks may be in the midst of laying out a page.
    void quickFailure_isToldLater()
    {
        const QString nothing = write(u"nothing.png"_s, {});
        const OneProcessor held;
        for (int i = 0; i < 200; ++i) {
            ArtLoader loader((QString()));
            QSignalSpy failed(&loader, &ArtLoader::failed);
            const QDeadlineTimer busy(5); // the longer a thread has run, the sooner it has to wait
            while (!busy.hasExpired())
                continue;
            loader.prepare({nothing, {30, 30}});
            QVERIFY2(failed.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY(failed.wait());
            QCOMPARE(failed.size(), 1);
        }
    }

    void drawnPicture_isKeptForTheNextStart()
    {
        const QString cache = m_folder.filePath(u"cache"_s);
        const ArtRequest request {bundledStories().entries.constFirst().picture, {90, 60}, 1};
        QImage first;
        {
            ArtLoader loader(cache);
            first = loader.art(request);
        }
        const QStringList kept = QDir(cache).entryList(QDir::Files);
        QCOMPARE(kept.size(), 1);

        // What was kept is what is shown: put other pixels in place of its own to see that they are read.
        QImage marked = first.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        marked.fill(Qt::green);
        QFile file(cache + u'/' + kept.constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - marked.sizeInBytes()));
        QCOMPARE(file.write(reinterpret_cast<const char *>(marked.constBits()), marked.sizeInBytes()),
                 marked.sizeInBytes());
        file.close();
        ArtLoader later(cache);
        QCOMPARE(later.art(request).pixelColor(5, 5), QColor(Qt::green));
    }

    void damagedCache_isDrawnAnew_data()
    {
        QTest::addColumn<int>("kept");       // of its bytes, from the beginning
        QTest::addColumn<QByteArray>("put"); // behind them
        QTest::addRow("something else") << 0 << QByteArray("damaged");
        QTest::addRow("nothing") << 0 << QByteArray();
        QTest::addRow("cut off in its head") << 6 << QByteArray();
        QTest::addRow("cut off in its pixels") << 1000 << QByteArray();
        QTest::addRow("larger than it is") << 4 << QByteArray(5000, '\x7f');
        QTest::addRow("of no size") << 4 << QByteArray(5000, '\0');
        QTest::addRow("of less than none") << 4 << QByteArray(5000, '\xff');
    }

    void damagedCache_isDrawnAnew()
    {
        QFETCH(const int, kept);
        QFETCH(const QByteArray, put);
        const QString cache = m_folder.filePath(u"damaged"_s);
        QDir(cache).removeRecursively();
        const ArtRequest request {bundledStories().entries.constFirst().picture, {90, 60}, 1};
        QImage first;
        {
            ArtLoader loader(cache);
            first = loader.art(request);
        }
        QFile file(cache + u'/' + QDir(cache).entryList(QDir::Files).constFirst());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(kept) && file.seek(kept));
        QCOMPARE(file.write(put), put.size());
        file.close();
        ArtLoader later(cache);
        QCOMPARE(later.art(request), first);
    }

    void cacheThatCannotBeMade_isNoProblem()
    {
        const QString file = write(u"file"_s, "in the way");
        ArtLoader loader(file + u"/cache"_s);
        QVERIFY(!loader.art({bundledStories().entries.constFirst().picture, {90, 60}, 1}).isNull());
    }
};

QTEST_MAIN(TestArtLoader)
#include "tst_artloader.moc"
