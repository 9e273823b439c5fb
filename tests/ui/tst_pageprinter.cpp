// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "pageprinter.h"
#include "printedpages.h"
#include "slowbuild.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QApplication>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// A story of so many characters.
Story storyOf(qsizetype length)
{
    QString body;
    for (int number = 1; body.size() < length; ++number)
        body
            += u"Paragraph %1 tells of a lake, of the ice on it, and of those who crossed it at night with a "
               u"lamp "
               "between them and nothing to say that the wind would not have said as well.\n\n"_s.arg(number);
    const QByteArray bytes = (u"---\ntitle: The Lake\nartist: Nadia Orlova\n---\n"_s + body).toUtf8();
    return *parseStory(bytes, storyFileName(u"lake/story.md"_s)).story;
}

bool isPdf(const QByteArray &bytes)
{
    return bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF");
}

/// As the file itself says.
int pagesIn(const QByteArray &pdf)
{
    static const QRegularExpression count(u"/Type /Pages.*?/Count (\\d+)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return count.match(QString::fromLatin1(pdf)).captured(1).toInt();
}

/// No file of this process grows beyond a few kilobytes: as if the disk was full.
class FullDisk
{
public:
    FullDisk()
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full {8'000, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    void (*m_handler)(int);
    rlimit m_before {};
};

} // namespace

class TestPagePrinter : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<PagePrinter> m_printer;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    void write(const Story &story, const QString &path)
    {
        m_printer->writePdf(story, {}, path, m_window.get());
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_printer = std::make_unique<PagePrinter>();
    }

    void cleanup()
    {
        m_printer.reset();
        m_window.reset();
        m_folder.reset();
    }

    void pdf_hasThePagesOfTheStory_data()
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<int>("fewest");
        QTest::addColumn<int>("most");
        QTest::newRow("one page") << storyOf(500) << 1 << 1;
        QTest::newRow("longer") << storyOf(60'000) << 15 << 40;
        const QList<CatalogueEntry> bundled = bundledStories().entries;
        for (const CatalogueEntry &entry : bundled)
            QTest::addRow("%s", qPrintable(entry.info.id.value)) << *readStory(entry).story << 3 << 8;
    }

    void pdf_hasThePagesOfTheStory()
    {
        QFETCH(Story, story);
        QFETCH(int, fewest);
        QFETCH(int, most);
        QSignalSpy finished(m_printer.get(), &PagePrinter::finished);
        write(story, path(u"story.pdf"_s));
        QVERIFY(finished.wait(30'000));
        const QByteArray bytes = bytesOf(path(u"story.pdf"_s));
        QVERIFY(isPdf(bytes));
        QVERIFY2(pagesIn(bytes) >= fewest && pagesIn(bytes) <= most,
                 qPrintable(QString::number(pagesIn(bytes))));
        QCOMPARE(files(), QStringList {u"story.pdf"_s});
        QVERIFY(!m_printer->isBusy());
    }

    void pdf_replacesTheFileBefore()
    {
        QVERIFY(writeBytes(path(u"story.pdf"_s), "old"));
        QSignalSpy finished(m_printer.get(), &PagePrinter::finished);
        write(storyOf(500), path(u"story.pdf"_s));
        QVERIFY(finished.wait(30'000));
        QVERIFY(isPdf(bytesOf(path(u"story.pdf"_s))));
    }

    void failure_isSaidAndLeavesTheFileAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no such folder") << u"gone/story.pdf"_s;
        QTest::newRow("a file for a folder") << u"old.pdf/story.pdf"_s;
        QTest::newRow("a folder for a file") << u"folder"_s;
    }

    void failure_isSaidAndLeavesTheFileAsItWas()
    {
        QFETCH(QString, name);
        QVERIFY(writeBytes(path(u"old.pdf"_s), "old"));
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QSignalSpy failed(m_printer.get(), &PagePrinter::failed);
        const QSignalSpy finished(m_printer.get(), &PagePrinter::finished);
        write(storyOf(500), path(name));
        QVERIFY(failed.wait(30'000));
        const auto issue = failed.at(0).at(0).value<Issue>();
        QCOMPARE(issue.file, path(name));
        QVERIFY(!issue.text.isEmpty() && !issue.advice.isEmpty());
        QCOMPARE(finished.size(), 0);
        QCOMPARE(bytesOf(path(u"old.pdf"_s)), QByteArray("old"));
        QCOMPARE(files(), QStringList {u"old.pdf"_s});
    }

    void fullDisk_isSaidAndLeavesTheFileAsItWas()
    {
        QVERIFY(writeBytes(path(u"old.pdf"_s), "old"));
        QSignalSpy failed(m_printer.get(), &PagePrinter::failed);
        {
            const FullDisk full;
            write(storyOf(60'000), path(u"old.pdf"_s));
            QVERIFY(failed.wait(30'000));
        }
        QVERIFY(failed.at(0).at(0).value<Issue>().text.contains(u"could not be saved"_s));
        QCOMPARE(bytesOf(path(u"old.pdf"_s)), QByteArray("old"));
        QCOMPARE(files(), QStringList {u"old.pdf"_s});
    }

    void cancelling_leavesNothingBehind()
    {
        QVERIFY(writeBytes(path(u"old.pdf"_s), "old"));
        const QSignalSpy failed(m_printer.get(), &PagePrinter::failed);
        const QSignalSpy finished(m_printer.get(), &PagePrinter::finished);
        write(storyOf(4'000'000), path(u"old.pdf"_s));
        QVERIFY(m_printer->isBusy());
        auto *progress = m_window->findChild<QProgressDialog *>();
        QVERIFY(progress);
        QVERIFY2(!progress->isVisible(), "who waits no longer than a moment sees no dialog");
        QTRY_VERIFY(progress->isVisible());
        QTest::mouseClick(progress->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!m_printer->isBusy());
        QTRY_VERIFY(!m_window->findChild<QProgressDialog *>());
        QCOMPARE(bytesOf(path(u"old.pdf"_s)), QByteArray("old"));
        QCOMPARE(files(), QStringList {u"old.pdf"_s});
        QCOMPARE(failed.size() + finished.size(), 0);
    }

    void quitting_waitsForTheThread()
    {
        write(storyOf(2'000'000), path(u"story.pdf"_s));
        m_printer.reset();
        QCOMPARE(files(), QStringList());
    }

    void window_answersWhileALongStoryIsWritten()
    {
        write(storyOf(400'000), path(u"story.pdf"_s));
        qint64 longest = 0;
        QElapsedTimer since;
        while (m_printer->isBusy()) {
            since.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            longest = std::max(longest, since.elapsed());
            QTest::qSleep(1);
        }
        QVERIFY2(longest < 500 * slowness, qPrintable(QString::number(longest)));
        QVERIFY(isPdf(bytesOf(path(u"story.pdf"_s))));
    }

    void savePdf_asksForAFileWithAGoodName()
    {
        QSignalSpy finished(m_printer.get(), &PagePrinter::finished);
        m_printer->savePdf(storyOf(500), {}, m_window.get());
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().constFirst()).fileName(),
                 u"Nadia Orlova – The Lake.pdf"_s);
        Q_EMIT dialog->fileSelected(path(u"chosen.pdf"_s));
        dialog->close();
        QVERIFY(finished.wait(30'000));
        QVERIFY(isPdf(bytesOf(path(u"chosen.pdf"_s))));
    }

    void print_toAFileTakesThePagesChosen_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QPrinter::PageOrder>("order");
        QTest::newRow("some") << 2 << 4 << QPrinter::FirstPageFirst;
        QTest::newRow("the last first") << 1 << 5 << QPrinter::LastPageFirst;
        QTest::newRow("more than there are") << 9 << 900 << QPrinter::LastPageFirst;
        QTest::newRow("none") << 90 << 900 << QPrinter::FirstPageFirst;
    }

    void print_toAFileTakesThePagesChosen()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QPrinter::PageOrder, order);
        QSignalSpy failed(m_printer.get(), &PagePrinter::failed);
        const Story story = storyOf(26'000);
        m_printer->print(story, {}, m_window.get());
        auto *dialog = m_window->findChild<QPrintDialog *>();
        QVERIFY(dialog);
        dialog->printer()->setOutputFileName(path(u"printed.pdf"_s));
        dialog->printer()->setPrintRange(QPrinter::PageRange);
        dialog->printer()->setFromTo(from, to);
        dialog->printer()->setPageOrder(order);
        Q_EMIT dialog->accepted(dialog->printer());
        dialog->close();
        QTRY_VERIFY(!m_printer->isBusy());
        const QSizeF paper = usualPaper().size(QPageSize::Point) - QSizeF(2, 2) * 22 / 25.4 * 72;
        const int count = PrintedPages(story, {}, nullptr, paper, {}).pageCount();
        QCOMPARE(pagesIn(bytesOf(path(u"printed.pdf"_s))), std::max(0, std::min(to, count) - from + 1));
        QCOMPARE(failed.isEmpty(), QFile::exists(path(u"printed.pdf"_s)));
    }

    void preview_showsThePages()
    {
        const QSignalSpy failed(m_printer.get(), &PagePrinter::failed);
        m_printer->preview(storyOf(60'000), {}, m_window.get());
        auto *dialog = m_window->findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::qWait(50);
        dialog->close();
        QCOMPARE(failed.size(), 0);
    }

    void preview_ofAVeryLongStoryIsRefused()
    {
        Story story = storyOf(500);
        story.text = QString(PagePrinter::longestPreview + 1, u'x');
        QSignalSpy failed(m_printer.get(), &PagePrinter::failed);
        m_printer->preview(story, {}, m_window.get());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed.at(0).at(0).value<Issue>().advice.isEmpty());
        QVERIFY(!m_window->findChild<QDialog *>());
    }

    void pdfName_isOneThatFilesCanHave_data()
    {
        QTest::addColumn<QStringList>("artists");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        const QStringList mia {u"Mia Kalmurzaeva"_s};
        QTest::newRow("plain") << mia << u"Rings on Still Water"_s
                               << u"Mia Kalmurzaeva – Rings on Still Water.pdf"_s;
        QTest::newRow("two artists") << QStringList {u"A"_s, u"B"_s} << u"C"_s << u"A, B – C.pdf"_s;
        QTest::newRow("no artist") << QStringList() << u"Alone"_s << u"Alone.pdf"_s;
        QTest::newRow("no title") << mia << QString() << u"Mia Kalmurzaeva.pdf"_s;
        QTest::newRow("nothing") << QStringList() << QString() << u"Story.pdf"_s;
        QTest::newRow("slashes") << mia << u"Either/Or\\And"_s << u"Mia Kalmurzaeva – Either Or And.pdf"_s;
        QTest::newRow("signs") << mia << u"Why? “Because”: <*> | \"so\""_s
                               << u"Mia Kalmurzaeva – Why “Because” so.pdf"_s;
        QTest::newRow("control characters")
            << mia << u"One\ntwo\tthree\x01!"_s << u"Mia Kalmurzaeva – One two three !.pdf"_s;
        QTest::newRow("hidden") << QStringList() << u"..secret"_s << u"secret.pdf"_s;
        QTest::newRow("up") << QStringList {u".."_s} << u"../.."_s << u"– .. ...pdf"_s;
        QTest::newRow("Cyrillic") << QStringList {u"Анна"_s} << u"Вода"_s << u"Анна – Вода.pdf"_s;
    }

    void pdfName_isOneThatFilesCanHave()
    {
        QFETCH(QStringList, artists);
        QFETCH(QString, title);
        StoryInfo info;
        info.artists = artists;
        info.title = title;
        QTEST(pdfName(info), "name");
    }

    void pdfName_isNeverTooLong()
    {
        for (const QString &letters : {u"long "_s, u"вода"_s, u"𝔸𝔹"_s}) {
            StoryInfo info;
            info.title = letters.repeated(300);
            const QString name = pdfName(info);
            QVERIFY(name.toUtf8().size() < 255 && name.endsWith(u".pdf"_s));
            QVERIFY(name.isValidUtf16());
        }
    }

    void paper_isTheOneSoldThere_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QPageSize>("paper");
        QTest::newRow("Britain") << u"en_GB"_s << QPageSize(QPageSize::A4);
        QTest::newRow("Russia") << u"ru_RU"_s << QPageSize(QPageSize::A4);
        QTest::newRow("United States") << u"en_US"_s << QPageSize(QPageSize::Letter);
        QTest::newRow("Canada") << u"fr_CA"_s << QPageSize(QPageSize::Letter);
    }

    void paper_isTheOneSoldThere()
    {
        QFETCH(QString, locale);
        QTEST(usualPaper(QLocale(locale)), "paper");
    }
};

QTEST_MAIN(TestPagePrinter)
#include "tst_pageprinter.moc"
