// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "printedpages.h"
#include "storyfiles.h"

#include <QPainter>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// A4 and Letter with margins of 22 mm, in points.
constexpr QSizeF a4 {470.6, 717.2};
constexpr QSizeF letter {487.3, 667.3};

/// Paragraphs of many lengths, sections, verse, a list and a quotation.
Story mixedStory(int sections)
{
    QString body;
    for (int section = 1; section <= sections; ++section) {
        body += u"## Section %1\n\n"_s.arg(section);
        for (int number = 1; number <= 9; ++number)
            body += u"The lamp was carried from room to room, and with it went the shadows. "_s.repeated(
                        1 + (number * 5 + section * 3) % 13)
                + "\n\n"_L1;
        body
            += "> A letter came, and nobody opened it.\n\n- bread\n- ink\n\nOne line\\\nand another\n\n***\n\n"_L1;
    }
    const QByteArray bytes
        = (u"---\ntitle: The Lamp\nartist: Nadia Orlova\n---\n"_s + body + "The end.\n"_L1).toUtf8();
    return *parseStory(bytes, storyFileName(u"lamp/story.md"_s)).story;
}

/// A picture twice as wide as high, as large as fits.
QImage wideImage(const QString & /*path*/, const QSizeF &size, qreal ratio)
{
    QImage image(QSizeF(2, 1).scaled(size * ratio, Qt::KeepAspectRatio).toSize(), QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

std::unique_ptr<PrintedPages> pagesOf(const Story &story, const Settings &settings = {},
                                      const QSizeF &paper = a4,
                                      const PrintedPages::DrawPicture &drawPicture = wideImage)
{
    return std::make_unique<PrintedPages>(story, settings, nullptr, paper, drawPicture);
}

QImage drawn(PrintedPages &pages, int page, const QSizeF &paper = a4)
{
    QImage image(paper.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    pages.draw(painter, page);
    return image;
}

/// What is not white.
QRect inked(const QImage &image, QRect area)
{
    QRect found;
    area &= image.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.pixel(x, y) != QColor(Qt::white).rgb())
                found |= QRect(x, y, 1, 1);
        }
    }
    return found;
}

Settings reader(int textSize, Alignment alignment = Alignment::Ragged)
{
    Settings settings;
    settings.textSize = textSize;
    settings.alignment = alignment;
    return settings;
}

} // namespace

class TestPrintedPages : public QObject
{
    Q_OBJECT

    void addStories() const
    {
        QTest::addColumn<Story>("story");
        QTest::addColumn<Settings>("settings");
        QTest::addColumn<QSizeF>("paper");
        Settings spaced;
        spaced.accessibleSpacing = true;
        QTest::newRow("mixed") << mixedStory(12) << Settings() << a4;
        QTest::newRow("letter") << mixedStory(12) << Settings() << letter;
        QTest::newRow("large print") << mixedStory(12) << reader(57) << a4;
        QTest::newRow("accessible spacing") << mixedStory(6) << spaced << a4;
        QTest::newRow("landscape") << mixedStory(6) << Settings() << a4.transposed();
        const QList<CatalogueEntry> bundled = bundledStories().entries;
        for (const CatalogueEntry &entry : bundled)
            QTest::addRow("%s", qPrintable(entry.info.id.value))
                << *readStory(entry).story << Settings() << a4;
    }

private Q_SLOTS:
    void pages_growWithTheText()
    {
        int before = 0;
        for (const int sections : {1, 4, 16}) {
            const int count = pagesOf(mixedStory(sections))->pageCount();
            QVERIFY2(count > before, qPrintable(QString::number(count)));
            before = count;
        }
        QVERIFY(before > 15 && before < 60);
    }

    void pages_areAskedForOneAfterTheOther()
    {
        const Story story = mixedStory(8);
        const auto pages = pagesOf(story);
        int count = 0;
        while (pages->has(count))
            ++count;
        QCOMPARE(count, pagesOf(story)->pageCount());
        QVERIFY(pages->passage(count).isEmpty());
        QVERIFY(pages->parts(count).isEmpty());
    }

    void everyCharacter_isOnOnePage_data() { addStories(); }
    void everyCharacter_isOnOnePage()
    {
        QFETCH(Story, story);
        QFETCH(Settings, settings);
        QFETCH(QSizeF, paper);
        const auto pages = pagesOf(story, settings, paper);
        const int count = pages->pageCount();
        qsizetype read = 0;
        for (int page = 0; page < count; ++page) {
            QCOMPARE(pages->passage(page).start, read);
            read = pages->passage(page).end();
        }
        QCOMPARE(read, story.text.size());
    }

    void everyLine_isDrawnOnce_data() { addStories(); }
    void everyLine_isDrawnOnce()
    {
        QFETCH(Story, story);
        QFETCH(Settings, settings);
        QFETCH(QSizeF, paper);
        const auto pages = pagesOf(story, settings, paper);
        LineRef next;
        for (int page = 0; pages->has(page); ++page) {
            const QList<VisiblePage::Part> parts = pages->parts(page);
            for (const VisiblePage::Part &part : parts) {
                QCOMPARE((LineRef {part.item, part.firstLine}), next);
                QVERIFY(part.endLine > part.firstLine);
                const bool isWhole = part.endLine == part.block->lines().size();
                next = isWhole ? LineRef {part.item + 1, 0} : LineRef {part.item, part.endLine};
            }
        }
        QCOMPARE(next, (LineRef {PageText(story).items().size(), 0}));
    }

    void paragraphs_leaveNoSingleLine_data() { addStories(); }
    void paragraphs_leaveNoSingleLine()
    {
        QFETCH(Story, story);
        QFETCH(Settings, settings);
        QFETCH(QSizeF, paper);
        const auto pages = pagesOf(story, settings, paper);
        const PageText text(story);
        for (int page = 0; pages->has(page); ++page) {
            const QList<VisiblePage::Part> parts = pages->parts(page);
            const VisiblePage::Part &first = parts.constFirst();
            const VisiblePage::Part &last = parts.constLast();
            const auto lines = static_cast<int>(last.block->lines().size());
            QVERIFY(first.firstLine == 0
                    || (first.firstLine > 1 && first.block->lines().size() - first.firstLine > 1));
            QVERIFY(last.endLine == lines || (last.endLine > 1 && lines - last.endLine > 1));
            const Block *block = text.block(last.item);
            QVERIFY2(block && block->kind != Block::Kind::Heading, "a heading has text below it");
        }
    }

    void text_staysOnItsPaper_data() { addStories(); }
    void text_staysOnItsPaper()
    {
        QFETCH(Story, story);
        QFETCH(Settings, settings);
        QFETCH(QSizeF, paper);
        const auto pages = pagesOf(story, settings, paper);
        const QSize margins(20, 20);
        for (int page = 0; pages->has(page) && page < 3; ++page) {
            QImage sheet((paper.toSize() + 2 * margins), QImage::Format_RGB32);
            sheet.fill(Qt::white);
            QPainter painter(&sheet);
            painter.translate(margins.width(), margins.height());
            pages->draw(painter, page);
            painter.end();
            const QRect within(QPoint(margins.width() - 2, margins.height() - 2),
                               paper.toSize() + QSize(4, 4));
            const QRect ink = inked(sheet, sheet.rect());
            QVERIFY(within.contains(ink));
            QVERIFY2(qAbs(ink.center().x() - sheet.rect().center().x()) < 25,
                     "the column stands in the middle");
        }
    }

    void head_standsOnAllPagesButTheFirst()
    {
        const auto pages = pagesOf(mixedStory(4));
        const QRect head(0, 0, static_cast<int>(a4.width()), 14);
        QVERIFY(inked(drawn(*pages, 0), head).isEmpty());
        const QRect words = inked(drawn(*pages, 1), head);
        QVERIFY2(words.width() > 250, "the artist at the left, the title at the right");
    }

    void head_hasRoomForLongNames()
    {
        Story story = mixedStory(4);
        story.info.title = u"The Winter of the Three Hundred and Sixty-Five Borrowed Umbrellas"_s.repeated(3);
        story.info.artists = {u"Nadezhda Konstantinovna Somebody-Otherwise"_s, u"Another Name"_s.repeated(4)};
        const auto pages = pagesOf(story);
        const QRect words = inked(drawn(*pages, 1), {0, 0, static_cast<int>(a4.width()), 14});
        const QRect text = inked(drawn(*pages, 1), {0, 40, static_cast<int>(a4.width()), 600});
        QVERIFY(words.left() >= text.left() - 3 && words.right() <= text.right() + 30);
    }

    void foot_hasTheNumberInTheMiddle()
    {
        const auto pages = pagesOf(mixedStory(4));
        for (const int page : {0, 1, 2}) {
            const auto height = static_cast<int>(a4.height());
            const QRect number
                = inked(drawn(*pages, page), {0, height - 14, static_cast<int>(a4.width()), 15});
            QVERIFY(!number.isEmpty() && number.width() < 12);
            QVERIFY(qAbs(number.center().x() - a4.width() / 2) < 3);
        }
    }

    void paper_isWhiteWhateverTheTheme()
    {
        Settings night;
        night.theme = ThemeChoice::Night;
        const Story story = mixedStory(2);
        QCOMPARE(drawn(*pagesOf(story, night), 0), drawn(*pagesOf(story), 0));
    }

    void print_isLargerForWhoReadsLargeText_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<qreal>("scale"); // of the usual print
        QTest::newRow("small on the screen") << 12 << 1.0;
        QTest::newRow("usual") << 19 << 1.0;
        QTest::newRow("large") << 24 << 24.0 / 19;
        QTest::newRow("very large") << 57 << 1.5;
    }

    void print_isLargerForWhoReadsLargeText()
    {
        QFETCH(int, size);
        QFETCH(qreal, scale);
        const Story story = mixedStory(4);
        const auto firstLine = [&](int textSize) {
            const auto pages = pagesOf(story, reader(textSize), {2000, 717.2});
            const QImage image = drawn(*pages, 1, {2000, 717.2});
            return inked(image, {0, 60, 2000, 580}).width();
        };
        const qreal ratio = qreal(firstLine(size)) / firstLine(19);
        QVERIFY2(qAbs(ratio - scale) < 0.06, qPrintable(QString::number(ratio)));
    }

    void pictures_areDrawnAsFinelyAsThePaperIs()
    {
        Story story = mixedStory(1);
        story.info.frontispiece.file = u"art.svg"_s;
        story.pictures.insert(u"art.svg"_s, {u"/nowhere/art.svg"_s, {}});
        QList<qreal> ratios;
        const auto note = [&ratios](const QString &path, const QSizeF &size, qreal ratio) {
            ratios.append(ratio);
            return wideImage(path, size, ratio);
        };
        const auto pages = pagesOf(story, {}, a4, note);
        QImage sheet(a4.toSize() * 4, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        painter.scale(2, 2);
        pages->draw(painter, 0);
        QVERIFY(qAbs(ratios.constLast() - 2 * 11.0 / 19) < 0.001);
        painter.scale(100, 100);
        pages->draw(painter, 0);
        QVERIFY(qAbs(ratios.constLast() - 300 / 72.0 * 11 / 19) < 0.001);
    }

    void picture_hasTheProportionsOfItsOwn()
    {
        Story story = mixedStory(1);
        story.info.frontispiece.file = u"art.svg"_s;
        story.pictures.insert(u"art.svg"_s, {u"/nowhere/art.svg"_s, {}});
        const auto pages = pagesOf(story);
        const QRectF place = pages->parts(0).constFirst().block->picture();
        QVERIFY(qAbs(place.width() - 2 * place.height()) < 2);
        QVERIFY(qAbs(place.width() - 450) < 2);
    }

    void missingPicture_isSaid()
    {
        Story story = mixedStory(1);
        story.info.frontispiece.file = u"art.svg"_s;
        story.pictures.insert(u"art.svg"_s, {u"/nowhere/art.svg"_s, {}});
        const auto pages
            = pagesOf(story, {}, a4, [](const QString &, const QSizeF &, qreal) { return QImage(); });
        QVERIFY(!pages->parts(0).constFirst().block->hasPicture());
        QVERIFY(!inked(drawn(*pages, 0), {0, 20, static_cast<int>(a4.width()), 100}).isEmpty());
    }

    void story_withoutTextHasOnePage()
    {
        Story story;
        story.info.title = u"Nothing Yet"_s;
        const auto pages = pagesOf(story);
        QCOMPARE(pages->pageCount(), 1);
        QVERIFY(pages->passage(0).isEmpty());
    }

    void paper_mayBeTiny()
    {
        const auto pages = pagesOf(mixedStory(1), {}, {60, 40});
        QVERIFY(pages->pageCount() > 100);
        (void)drawn(*pages, 5, {60, 40});
    }
};

QTEST_MAIN(TestPrintedPages)
#include "tst_printedpages.moc"
