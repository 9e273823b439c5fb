// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubbuilder.h"
#include "picturefile.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

class TestPictureFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A book with a picture, at this path.
    [[nodiscard]] QString writeBook(const QString &name, const QList<ZipMember> &more = {}) const
    {
        EpubBuilder book;
        book.addChapter(u"a"_s, u"Chapter 1"_s, "<p>Text</p>");
        book.extra.append({u"OEBPS/images/a lake.png"_s, "PNG"});
        book.extra += more;
        const QString path = m_folder.filePath(name);
        return writeBytes(path, book.bytes()) ? path : QString();
    }

private Q_SLOTS:
    void file_isRead()
    {
        const QString path = m_folder.filePath(u"lake.png"_s);
        QVERIFY(writeBytes(path, "PNG"));
        const PictureBytes read = readPicture(path);
        QCOMPARE(read.bytes, QByteArray("PNG"));
        QCOMPARE(read.error, QString());
        QCOMPARE(fileOfPicture(path), path);
        QVERIFY2(read.bytes.capacity() < 1024 * 1024, "room is taken for what is there, not for what may be");
    }

    void memberOfABook_isRead()
    {
        const QString book = writeBook(u"old.epub/tales.epub"_s); // a folder may be called so, too
        const QString path = book + u"/OEBPS/images/a lake.png"_s;
        const PictureBytes read = readPicture(path);
        QCOMPARE(read.bytes, QByteArray("PNG"));
        QCOMPARE(read.error, QString());
        QCOMPARE(fileOfPicture(path), book);
    }

    void badPath_isAnError_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing") << m_folder.filePath(u"none.png"_s);
        QTest::newRow("folder") << m_folder.path();
        QTest::newRow("empty") << QString();
        QTest::newRow("no such resource") << u":/stories/none.svg"_s;
        const QString book = writeBook(u"bad.epub"_s);
        QTest::newRow("no such member") << book + u"/OEBPS/none.png"_s;
        QTest::newRow("out of the book") << book + u"/../lake.png"_s;
        QTest::newRow("out and in again") << book + u"/OEBPS/../../bad.epub"_s;
        QTest::newRow("book itself, with a slash") << book + u'/';
        QTest::newRow("locked") << writeBook(u"locked.epub"_s, {{u"META-INF/license.lcpl"_s, "{}"}})
                + u"/OEBPS/images/a lake.png"_s;
        const QString text = m_folder.filePath(u"text.md"_s);
        QVERIFY(writeBytes(text, "text"));
        QTest::newRow("below a file that is no book") << text + u"/lake.png"_s;
        const QString fifo = m_folder.filePath(u"fifo.png"_s);
        QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), S_IRUSR | S_IWUSR), 0);
        QTest::newRow("FIFO") << fifo;
    }

    void badPath_isAnError()
    {
        QFETCH(QString, path);
        const PictureBytes read = readPicture(path);
        QCOMPARE(read.bytes, QByteArray());
        QVERIFY(!read.error.isEmpty());
    }

    void fileThatIsTooLarge_isAnError()
    {
        const QString path = m_folder.filePath(u"large.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(64LL * 1024 * 1024 + 1));
        file.close();
        QVERIFY(!readPicture(path).error.isEmpty());
        QVERIFY(file.resize(64LL * 1024 * 1024));
        QCOMPARE(readPicture(path).error, QString());
    }
};

QTEST_APPLESS_MAIN(TestPictureFile)
#include "tst_picturefile.moc"
