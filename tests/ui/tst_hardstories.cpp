// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageview.h"
#include "slowbuild.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// No story of 2 MB, nor 10,000 pictures, may make the program grow by more.
constexpr int mostGrowth = 300; // MB
/// Who turns this often has seen enough of a very long story; from there the end key leads on.
constexpr int mostTurns = 150;
/// Overhanging letters reach so far out of the column, in pixels.
constexpr qreal overhang = 19;
constexpr QSize usualSize {800, 500};

/// So many MB of memory the program has had at most.
int memoryPeak()
{
    const QList<QByteArray> lines = Test::bytesOf(u"/proc/self/status"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toInt() / 1024;
    }
    return 0;
}

QByteArray nested(const QByteArray &marker, const QByteArray &inset, int levels)
{
    QByteArray result;
    for (int level = 0; level < levels; ++level)
        result += inset.repeated(level) + marker + "level " + QByteArray::number(level) + "\n\n";
    return result;
}

QByteArray headings(int count)
{
    QByteArray result;
    for (int number = 1; number <= count; ++number)
        result += "## Heading " + QByteArray::number(number) + "\n\n";
    return result;
}

QByteArray missingPictures(int count)
{
    QByteArray result;
    for (int number = 1; number <= count; ++number)
        result += "![Nobody has drawn it](gone-" + QByteArray::number(number) + ".png)\n\n";
    return result;
}

/// A PNG that says it is 30,000 pixels wide and high, and ends there.
QByteArray boastfulPng()
{
    return QByteArray::fromHex("89504e470d0a1a0a" // the signature
                               "0000000d4948445200007530000075300806000000"
                               "6627f8ba"
                               "0000001149444154789c63601805a360140c77000003e80001b3a6d346");
}

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

PageStyle styleOf(PageMode mode, Alignment alignment = Alignment::Ragged)
{
    Settings settings;
    settings.pageMode = mode;
    settings.alignment = alignment;
    return PageStyle(Theme::paper(), settings);
}

/// How many pixels left and right of the columns are not the page's ground.
int pixelsOutside(const PageView &page)
{
    const QImage seen = page.viewport()->grab().toImage();
    const PageGeometry &geometry = page.page().geometry();
    const int left = qRound(geometry.columns.constFirst() - overhang);
    const int right = qRound(geometry.columns.constLast() + geometry.column + overhang);
    int found = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            if ((x < left || x > right) && seen.pixelColor(x, y) != Theme::paper().page)
                ++found;
        }
    }
    return found;
}

/// The first picture of a page, or what stands in its place.
std::shared_ptr<const SetBlock> firstPicture(const PageView &page)
{
    PageFlow &flow = page.page().flow();
    for (qsizetype item = 0; item < flow.text().items().size(); ++item) {
        if (const auto block = flow.block(item); !block->picture().isNull())
            return block;
    }
    return nullptr;
}

} // namespace

class TestHardStories : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_peakBefore = 0;

    [[nodiscard]] QString pathOf(const QString &name) const { return m_folder->path() + u'/' + name; }

    [[nodiscard]] Story storyOf(const QByteArray &body, const QByteArray &frontMatter = {}) const
    {
        const QString path = pathOf(u"story.md"_s);
        const QByteArray head = "---\ntitle: A Hard One\nartist: Nobody\n" + frontMatter + "---\n";
        if (!Test::writeBytes(path, head + body))
            return {};
        const StoryFile file = readStoryFile(path);
        const ParsedStory parsed
            = file.entries.isEmpty() ? ParsedStory() : readStory(file.entries.constFirst());
        return parsed.story.value_or(Story());
    }

    /// Writes pictures of some bytes, and a text that shows them all.
    [[nodiscard]] QByteArray pictures(int count, const QByteArray &bytes) const
    {
        QByteArray body;
        for (int number = 0; number < count; ++number) {
            const QString name = u"%1.png"_s.arg(number);
            if (Test::writeBytes(pathOf(name), bytes))
                body += "![](" + name.toUtf8() + ")\n\n";
        }
        return body;
    }

    static void addTexts()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("one line of 2 MB") << QByteArray("word after word ").repeated(131'072);
        QTest::newRow("a line without a blank") << QByteArray("abcdefghij").repeated(10'000);
        QTest::newRow("many lines without a blank")
            << (QByteArray("abcdefghij").repeated(10'000) + "\n\n").repeated(5);
        QTest::newRow("100,000 headings") << headings(100'000);
        QTest::newRow("Hebrew, Arabic and Latin")
            << u"שלום עולם, said the painter, مرحبا بالعالم, and 123 went on. "_s.repeated(2'000).toUtf8();
        QTest::newRow("Hebrew paragraphs") << u"שלום עולם וכל הציירים שבו.\n\n"_s.repeated(500).toUtf8();
        QTest::newRow("emoji")
            << u"👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇵🇱😀"_s.repeated(3'000).toUtf8();
        QTest::newRow("joiners alone") << u"a\u200d\u200d\u200d\u200c\u2060"_s.repeated(5'000).toUtf8();
        QTest::newRow("marks 200 high")
            << (u"Z"_s + u"\u0301\u0328\u0336\u035c"_s.repeated(50) + u"algo "_s).repeated(200).toUtf8();
        QTest::newRow("lone surrogates")
            << QByteArray("one \xed\xa0\x80 two \xed\xbf\xbf three ").repeated(500);
        QTest::newRow("NUL") << QByteArray("one\0two\0 three ", 15).repeated(500);
        QTest::newRow("control characters")
            << QByteArray("a\x01\x02\x07\x08\x0b\x0c\x0e\x1b[31m\x7f\xc2\x85 b ").repeated(20)
                + QByteArray("and words that make it a text after all ").repeated(200);
        QTest::newRow("bidi overrides")
            << u"one \u202e owt \u202d three \u2066\u2067\u2068 four \u202a\u202b five "_s.repeated(500)
                   .toUtf8();
        QTest::newRow("quotes 200 deep") << nested("", "> ", 200);
        QTest::newRow("lists 200 deep") << nested("- ", "  ", 200);
        QTest::newRow("10,000 missing pictures") << missingPictures(10'000);
        QTest::newRow("blanks without end") << "a" + QByteArray("\xc2\xa0").repeated(20'000) + "b";
        QTest::newRow("a table of 500 columns") << "|" + QByteArray("cell|").repeated(500) + "\n|"
                + QByteArray("-|").repeated(500) + "\n|" + QByteArray("long words|").repeated(500) + "\n";
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(Test::writeBytes(u"/proc/self/clear_refs"_s, "5")); // proc(5): the peak begins anew
        m_peakBefore = memoryPeak();
    }

    void cleanup()
    {
        const int growth = memoryPeak() - m_peakBefore;
        QVERIFY2(!Test::isMemoryReal || growth < mostGrowth, qPrintable(QString::number(growth)));
    }

    void text_isShownTurnedAndCopied_data() { addTexts(); }

    void text_isShownTurnedAndCopied()
    {
        QFETCH(QByteArray, body);
        const Story story = storyOf(body);
        QCOMPARE(story.info.title, u"A Hard One"_s);
        ArtLoader art {QString()};
        PageView page(art, styleOf(PageMode::Scrolled));
        page.resize(usualSize);
        page.show();
        page.setStory(story);
        for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
            page.setPageStyle(styleOf(mode));
            page.showPassage({0, 0});
            QCOMPARE(pixelsOutside(page), 0);
            int turns = 0;
            qsizetype read = page.visible().end();
            while (turns < mostTurns && page.turn(1)) {
                QVERIFY2(page.visible().start <= read, "nothing is left out");
                read = page.visible().end();
                ++turns;
            }
            QCOMPARE(pixelsOutside(page), 0);
            QTest::keyClick(&page, Qt::Key_End);
            QCOMPARE(page.visible().end(), story.text.size());
            QCOMPARE(pixelsOutside(page), 0);
            QVERIFY(!page.turn(1));
        }
        page.selectAll();
        (void)page.viewport()->grab();
        page.copy(CopySource::Without);
        QCOMPARE(QGuiApplication::clipboard()->text(), page.selectedText());
    }

    void text_fitsEverySize_data() { addTexts(); }

    void text_fitsEverySize()
    {
        QFETCH(QByteArray, body);
        const Story story = storyOf(body);
        ArtLoader art {QString()};
        for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
            PageView page(art, styleOf(mode));
            page.show();
            page.setStory(story);
            page.showPassage({story.text.size() / 2, 0});
            for (const QSize size : {QSize(300, 200), QSize(3000, 1500), usualSize}) {
                page.resize(size);
                QCOMPARE(pixelsOutside(page), 0);
                page.turn(1);
                page.turn(-1);
            }
            page.resize(60, 40); // no room for a word: nothing is asked but to live on
            (void)page.viewport()->grab();
        }
    }

    void text_isMeasuredToItsEnd_data() { addTexts(); }

    /// Even where words are broken, which is the most work.
    void text_isMeasuredToItsEnd()
    {
        QFETCH(QByteArray, body);
        const Story story = storyOf(body);
        ArtLoader art {QString()};
        PageView page(art, styleOf(PageMode::Scrolled, Alignment::Justified));
        page.resize(usualSize);
        page.show();
        page.setStory(story);
        QTRY_VERIFY_WITH_TIMEOUT(page.page().flow().isMeasured(), 30'000);
    }

    void page_withoutAStoryIsEmpty()
    {
        ArtLoader art {QString()};
        PageView page(art, styleOf(PageMode::Scrolled));
        page.show();
        page.resize(usualSize);
        QTest::keyClick(&page, Qt::Key_Space);
        page.selectAll();
        QVERIFY(page.selectedText().isEmpty());
        QVERIFY(page.visible().isEmpty());
    }

    void picture_thatCannotBeShownSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("reason");
        const QString outside = u"is outside the story’s folder"_s;
        const QString address = u"opens no addresses"_s;
        const QString broken = u"cannot be shown"_s;
        QTest::newRow("missing") << QByteArray("gone.png") << u"is not there"_s;
        QTest::newRow("above the folder") << QByteArray("../secret.png") << outside;
        QTest::newRow("above by detours") << QByteArray("a/../../secret.png") << outside;
        QTest::newRow("absolute") << QByteArray("/etc/passwd") << outside;
        QTest::newRow("a link that leads out") << QByteArray("link.png") << outside;
        QTest::newRow("a resource") << QByteArray(":/icons/frontispiece.svg") << outside;
        QTest::newRow("file:") << QByteArray("file:///etc/passwd") << address;
        QTest::newRow("http:") << QByteArray("http://example.org/a.png") << address;
        QTest::newRow("no scheme") << QByteArray("//example.org/a.png") << address;
        QTest::newRow("data:") << QByteArray("data:image/png;base64,iVBORw0KGgo=") << address;
        QTest::newRow("a pipe") << QByteArray("pipe.png") << u"is not a file"_s;
        QTest::newRow("a folder") << QByteArray("folder.png") << u"is not a file"_s;
        QTest::newRow("empty") << QByteArray("empty.png") << broken;
        QTest::newRow("empty drawing") << QByteArray("empty.svg") << broken;
        QTest::newRow("no picture") << QByteArray("text.png") << broken;
        QTest::newRow("huge") << QByteArray("huge.png") << broken;
    }

    void picture_thatCannotBeShownSaysWhy()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, reason);
        const QTemporaryDir elsewhere;
        QVERIFY(Test::writeBytes(elsewhere.filePath(u"secret.png"_s), png(10, 10)));
        QVERIFY(QFile::link(elsewhere.filePath(u"secret.png"_s), pathOf(u"link.png"_s)));
        QCOMPARE(mkfifo(QFile::encodeName(pathOf(u"pipe.png"_s)).constData(), 0600), 0);
        QVERIFY(QDir().mkpath(pathOf(u"folder.png"_s)));
        QVERIFY(Test::writeBytes(pathOf(u"empty.png"_s), {}));
        QVERIFY(Test::writeBytes(pathOf(u"empty.svg"_s), {}));
        QVERIFY(Test::writeBytes(pathOf(u"text.png"_s), "not a picture"));
        QVERIFY(Test::writeBytes(pathOf(u"huge.png"_s), boastfulPng()));

        const QList<std::pair<QByteArray, QByteArray>> places {
            {"Text.\n\n![What it shows](<" + name + ">)\n\nMore.", {}},
            {"Text.", "art: \"" + name + "\"\nart-alt: What it shows\n"}};
        for (const auto &[body, frontMatter] : places) {
            const Story story = storyOf(body, frontMatter);
            QCOMPARE(story.pictures.size(), 1);
            const PictureFile file = *story.pictures.cbegin();
            ArtLoader art {QString()};
            PageView page(art, styleOf(PageMode::Scrolled));
            page.resize(usualSize);
            page.show();
            page.setStory(story);
            QTRY_VERIFY(firstPicture(page) && !firstPicture(page)->hasPicture());
            const QString said = file.path.isEmpty() ? file.problem : art.failure(file.path);
            QVERIFY2(said.contains(reason), qPrintable(said));
            QVERIFY2(firstPicture(page)->picture().height() >= page.pageStyle().lineHeight(),
                     "there is room to say it");
            QCOMPARE(pixelsOutside(page), 0);
        }
    }

    void hugeDrawing_isShownInTheRoomThereIs()
    {
        QVERIFY(Test::writeBytes(pathOf(u"huge.svg"_s),
                                 "<svg xmlns='http://www.w3.org/2000/svg' width='30000' height='30000'>"
                                 "<rect width='30000' height='30000' fill='#224466'/></svg>"));
        const Story story = storyOf("![A wall](huge.svg)");
        ArtLoader art {QString()};
        PageView page(art, styleOf(PageMode::Scrolled));
        page.resize(usualSize);
        page.show();
        page.setStory(story);
        const auto isDrawn = [&page] {
            const QPoint middle = page.page().rectangles({0, 1}).isEmpty() ? QPoint() : QPoint(400, 250);
            return page.viewport()->grab().toImage().pixelColor(middle) == QColor(0x22, 0x44, 0x66);
        };
        QTRY_VERIFY(isDrawn());
        QVERIFY(firstPicture(page)->picture().width() <= page.page().geometry().column);
    }

    void manyPictures_doNotFillTheMemory()
    {
        const Story story = storyOf(pictures(1'500, png(60, 40)));
        ArtLoader art {QString()};
        PageView page(art, styleOf(PageMode::Paged)); // which does not glide: what is painted is the place
        page.resize({1280, 1000});
        page.show();
        page.setStory(story);
        const auto isDrawn = [&page] {
            const QImage seen = page.viewport()->grab().toImage();
            const QList<VisiblePage::Part> parts = page.page().parts();
            return std::ranges::all_of(parts, [&](const VisiblePage::Part &part) {
                const QPoint middle = part.block->picture().translated(part.origin).center().toPoint();
                return !part.block->hasPicture() || seen.pixelColor(middle) == QColor(Qt::darkGreen);
            });
        };
        do {
            QVERIFY(QTest::qWaitFor(isDrawn));
        } while (page.turn(1));
        QCOMPARE(page.visible().end(), story.text.size());
    }

    /// Each that fails makes the page be set anew.
    void manyBrokenPictures_leaveTimeToRead()
    {
        const Story story = storyOf(QByteArray("Text.\n\n").repeated(60) + pictures(300, {}));
        ArtLoader art {QString()};
        const QSignalSpy failed(&art, &ArtLoader::failed);
        PageView page(art, styleOf(PageMode::Scrolled));
        page.resize(usualSize);
        page.show();
        page.setStory(story);
        QTRY_VERIFY(page.page().flow().isMeasured());
        QTest::keyClick(&page, Qt::Key_End);
        QTRY_VERIFY(!failed.isEmpty());
        QTRY_VERIFY(page.page().flow().isMeasured());
        QVERIFY2(failed.size() < 50, "only those that are seen are read");
    }

    void everyLine_isReachedBySpace_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray words = QByteArray("Somebody had left the lamp on in the hall.\n\n").repeated(30);
        const QByteArray cell = QByteArray("and on it goes ").repeated(600);
        QTest::newRow("pictures") << words + "![](0.png)\n\n" + words.left(400);
        QTest::newRow("missing pictures") << missingPictures(40);
        QTest::newRow("a row higher than the page")
            << words + "| one | two |\n| - | - |\n| short | " + cell + "|\n\n" + words;
        QTest::newRow("a row of 100 cells") << words + QByteArray("| a ").repeated(100) + "|\n"
                + QByteArray("| - ").repeated(100) + "|\n" + QByteArray("| words ").repeated(100) + "|\n\n"
                + words;
    }

    void everyLine_isReachedBySpace()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!pictures(1, png(60, 40)).isEmpty());
        const Story story = storyOf(body);
        ArtLoader art {QString()};
        for (const int height : {300, 317, 334, 351, 368, 385, 402, 419, 436}) {
            PageView page(art, styleOf(PageMode::Scrolled));
            page.resize(800, height);
            page.show();
            page.setStory(story);
            int turns = 0;
            for (qreal top = page.page().top(); page.turn(1); top = page.page().top()) {
                QVERIFY2(page.page().top() > top, "reading on never leads back");
                QVERIFY(++turns < mostTurns);
            }
            QCOMPARE(page.visible().end(), story.text.size());
            PageFlow &flow = page.page().flow();
            const LineRef last = *flow.previous(flow.end());
            QVERIFY(page.page().top() + height >= flow.lineTop(last) + flow.line(last).height);
            for (turns = 0; page.turn(-1);)
                QVERIFY(++turns < mostTurns);
            QCOMPARE(page.page().top(), 0);
        }
    }

    void tableOfManyCells_canBeRead()
    {
        const Story story
            = storyOf(QByteArray("| a ").repeated(100) + "|\n" + QByteArray("| - ").repeated(100) + "|\n"
                      + QByteArray("| words ").repeated(100) + "|\n");
        ArtLoader art {QString()};
        PageView page(art, styleOf(PageMode::Scrolled));
        page.resize(usualSize);
        page.show();
        page.setStory(story);
        QList<QRectF> words;
        for (qsizetype at = story.text.indexOf(u"words"_s); at >= 0;
             at = story.text.indexOf(u"words"_s, at + 1))
            words += page.page().rectangles({at, 5});
        for (qsizetype index = 1; index < words.size(); ++index)
            QVERIFY(!words.at(index).intersects(words.at(index - 1)));
    }

    void network_isNotLinked() { QVERIFY(!Test::bytesOf(u"/proc/self/maps"_s).contains("Qt6Network")); }
};

QTEST_MAIN(TestHardStories)
#include "tst_hardstories.moc"
