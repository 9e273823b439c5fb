// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "typesetter.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

constexpr qreal width = 600;

Settings spaced()
{
    Settings settings;
    settings.paragraphs = ParagraphStyle::Spaced;
    return settings;
}

/// Where a block's line begins, at the left.
qreal leftOf(const SetPage &page, qsizetype block, qsizetype line = 0)
{
    const auto set = page.block(block);
    return placeOf(*set, seenOf(set->lines().at(line), page.text)).left();
}

/// What stands left of a block's text, on one of its lines.
QRect markerInk(const SetPage &page, qsizetype block, qsizetype line = 0)
{
    const auto set = page.block(block);
    const SetLine &where = set->lines().at(line);
    return inkIn(drawn(*set, width), QRectF(0, where.top, leftOf(page, block, line) - 1, where.height));
}

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestTypesetter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paragraphs_areIndentedOnlyAfterParagraphs();
    void paragraphs_spaced_haveAGapAndNoIndent();
    void paragraph_inPieces_isOne();
    void headings_standInTheMiddle();
    void head_standsInTheMiddle();
    void openingWords_areCapitals_data();
    void openingWords_areCapitals();
    void emphasis_isSeen_data();
    void emphasis_isSeen();
    void quote_isSetInAndApart();
    void deepQuote_leavesRoomForWords();
    void listItems_haveMarkersAndHang();
    void marker_ofRightToLeft_standsAtTheRight();
    void verse_keepsItsLines();
    void verse_turnovers_hang();
    void notes_areSmallAndApart();
    void tableRow_cellsStandSideBySide();
    void tableRow_isAsHighAsItsHighestCell();
    void tableRow_withoutRoom_isText_data();
    void tableRow_withoutRoom_isText();
    void picture_standsInTheMiddle_data();
    void picture_standsInTheMiddle();
    void picture_problem_isShownInItsPlace();
    void picture_withoutRoom_isItsDescription();
    void break_isAnOrnament();
    void empty_isALine_data();
    void empty_isALine();
    void estimate_isNotFarOff();
};

void TestTypesetter::paragraphs_areIndentedOnlyAfterParagraphs()
{
    const SetPage page(storyOf(u"First.\n\nSecond.\n\n## Head\n\nThird.\n\n***\n\nFourth.\n\nFifth, "_s
                               + prose(60, 1) + u"\n\n> Sixth.\n>\n> Seventh.\n\nEighth."_s));
    const qreal indent = page.style.indent();
    const qreal inset = std::round(page.style.textSize() * 1.6);
    const QList<std::pair<qsizetype, qreal>> expected
        = {{0, 0}, {1, indent}, {3, 0}, {5, 0}, {6, indent}, {7, inset}, {8, inset + indent}, {9, 0}};
    for (const auto &[block, left] : expected)
        QVERIFY2(qAbs(leftOf(page, block) - left) < 1, qPrintable(u"block %1"_s.arg(block)));
    QCOMPARE(leftOf(page, 6, 1), 0.0);
    QCOMPARE(page.block(1)->spaceAbove(), 0.0);
}

void TestTypesetter::paragraphs_spaced_haveAGapAndNoIndent()
{
    const SetPage page(storyOf(u"First.\n\nSecond.\n\n> Third.\n>\n> Fourth."_s), spaced());
    QCOMPARE(leftOf(page, 1), 0.0);
    QCOMPARE(leftOf(page, 2), leftOf(page, 3));
    QCOMPARE(page.block(1)->spaceAbove(), page.style.paragraphGap());
    QCOMPARE(page.block(3)->spaceAbove(), page.style.paragraphGap());
    QVERIFY(page.style.paragraphGap() > 0);
}

void TestTypesetter::paragraph_inPieces_isOne()
{
    for (const Settings &settings : {Settings(), spaced()}) {
        const SetPage page(storyOfBlocks({u"Before."_s, u"endlessly "_s.repeated(4000)}), settings);
        const auto piece = page.setter.set(page.itemOf(1) + 1);
        QVERIFY(!page.text.items().at(page.itemOf(1) + 1).isBegin);
        QCOMPARE(piece->spaceAbove(), 0.0);
        QCOMPARE(placeOf(*piece, piece->lines().at(0).range).left(), 0.0);
    }
}

void TestTypesetter::headings_standInTheMiddle()
{
    const SetPage page(storyOf(u"Text.\n\n## A heading\n\nText."_s));
    const auto heading = page.block(1);
    QVERIFY(qAbs(placeOf(*heading, heading->lines().at(0).range).center().x() - width / 2) < 1);
    QVERIFY(heading->isKeptWithNext());
    QVERIFY(!page.block(0)->isKeptWithNext());
    QVERIFY2(heading->spaceAbove() > 2 * page.block(2)->spaceAbove(), "it belongs to what follows");
    QVERIFY(page.block(2)->spaceAbove() > 0);
}

void TestTypesetter::head_standsInTheMiddle()
{
    const SetPage page(storyOf(u"Text."_s, u"art: a.svg\ncaption: A caption\n"_s), {}, width,
                       roomOf({300, 200}));
    const auto picture = page.setter.set(0);
    QCOMPARE(picture->lines().size(), 1);
    QVERIFY(picture->hasPicture());
    QCOMPARE(picture->picture(), QRectF(150, picture->spaceAbove(), 300, 200));
    QCOMPARE(picture->lines().at(0).height, 200.0);
    for (const qsizetype item : {1, 2, 3}) {
        const auto block = page.setter.set(item);
        QVERIFY(block->isKeptWithNext());
        QVERIFY(qAbs(placeOf(*block, block->lines().at(0).range).center().x() - width / 2) < 1);
    }
    QVERIFY2(page.setter.set(2)->lines().at(0).height > page.setter.set(1)->lines().at(0).height,
             "the title is large");
}

void TestTypesetter::openingWords_areCapitals_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QFont>("face"); ///< that they are set in
    QTest::addColumn<qsizetype>("block");
    const PageStyle style(Theme::paper());
    QFont italic = style.text();
    italic.setItalic(true);
    const QString begin = u"Before she was allowed to touch the red, she had to write it down."_s;
    QTest::newRow("first paragraph") << begin << style.openingWords() << qsizetype(0);
    QTest::newRow("italics behind do not matter")
        << u"Before she was allowed to touch the *red*, she had to write it down."_s << style.openingWords()
        << qsizetype(0);
    QTest::newRow("none where italics begin")
        << u"*Notebook of a gallery attendant*, blue cover, squared paper."_s << italic << qsizetype(0);
    QTest::newRow("none for a list") << u"- "_s + begin << style.text() << qsizetype(0);
    QTest::newRow("none for a quote block") << u"> "_s + begin << style.text() << qsizetype(0);
    QTest::newRow("none for a heading") << u"## "_s + begin << style.heading() << qsizetype(0);
    QTest::newRow("none for a later paragraph") << u"Once.\n\n"_s + begin << style.text() << qsizetype(1);
}

/// The story's text stays as written; what is seen is as wide as capitals of their size are.
void TestTypesetter::openingWords_areCapitals()
{
    QFETCH(QString, markdown);
    QFETCH(QFont, face);
    QFETCH(qsizetype, block);
    const SetPage page(storyOf(markdown));
    const auto set = page.block(block);
    const Passage first {page.text.story().blocks.at(block).range.start, 12};
    const qreal seen = placeOf(*set, first).width();
    const qreal expected = QFontMetricsF(face).horizontalAdvance(page.text.text(first));
    QVERIFY2(qAbs(seen - expected) < 2, qPrintable(u"%1, not %2"_s.arg(seen).arg(expected)));
    if (face != page.style.openingWords())
        return;
    const Passage behind {u"Before she was allowed "_s.size(), 12};
    const qreal further = QFontMetricsF(page.style.text()).horizontalAdvance(page.text.text(behind));
    QVERIFY(qAbs(placeOf(*set, behind).width() - further) < 2);
}

void TestTypesetter::emphasis_isSeen_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("italics") << u"*shutters*"_s;
    QTest::newRow("bold") << u"**shutters**"_s;
    QTest::newRow("code") << u"`shutters`"_s;
    QTest::newRow("strike") << u"~~shutters~~"_s;
    QTest::newRow("link") << u"[shutters](a.md)"_s;
}

void TestTypesetter::emphasis_isSeen()
{
    QFETCH(QString, markdown);
    const SetPage plain(storyOf(u"The shutters."_s));
    const SetPage page(storyOf(u"The "_s + markdown + u"."_s));
    QCOMPARE(page.text.story().text, plain.text.story().text);
    const QImage seen = drawn(*page.block(0), width);
    QVERIFY(seen != drawn(*plain.block(0), width));
    QCOMPARE(hasColor(seen, Theme::paper().accent), markdown.startsWith(u'['));
}

void TestTypesetter::quote_isSetInAndApart()
{
    const SetPage page(storyOf(u"Text.\n\n> "_s + prose(80, 2) + u"\n\nText."_s));
    const auto quote = page.block(1);
    const qreal inset = std::round(page.style.textSize() * 1.6);
    for (const SetLine &line : quote->lines()) {
        const QRectF place = placeOf(*quote, seenOf(line, page.text));
        QVERIFY(qAbs(place.left() - inset) < 1);
        QVERIFY(place.right() <= width - inset + 1);
    }
    QCOMPARE(quote->spaceAbove(), std::round(page.style.lineHeight() / 2));
    QCOMPARE(page.block(2)->spaceAbove(), quote->spaceAbove());
}

void TestTypesetter::deepQuote_leavesRoomForWords()
{
    const SetPage page(storyOf(u"> "_s.repeated(40) + u"Deep down."_s));
    QVERIFY(leftOf(page, 0) <= width / 2);
    QCOMPARE(page.block(0)->lines().size(), 1);
}

void TestTypesetter::listItems_haveMarkersAndHang()
{
    const SetPage page(storyOf(u"- "_s + prose(60, 1) + u"\n  - inner\n\n9. nine\n10. ten"_s));
    const qreal inset = std::round(page.style.textSize() * 1.6);
    QVERIFY(qAbs(leftOf(page, 0) - inset) < 1);
    QVERIFY(qAbs(leftOf(page, 0, 1) - inset) < 1);
    QVERIFY2(leftOf(page, 1) >= 2 * inset - 1, "what is inside stands farther in");
    QVERIFY(!markerInk(page, 0).isNull());
    QVERIFY2(markerInk(page, 0, 1).isNull(), "its first line alone has the marker");
    QVERIFY2(markerInk(page, 2).left() > markerInk(page, 3).left(), "numbers end below each other");
    QVERIFY(qAbs(markerInk(page, 2).right() - markerInk(page, 3).right()) <= 1);
    QVERIFY(markerInk(page, 3).left() >= 0);
}

void TestTypesetter::marker_ofRightToLeft_standsAtTheRight()
{
    const SetPage page(storyOf(u"- האור נכנס מן החלון"_s));
    const auto item = page.block(0);
    const QRectF text = placeOf(*item, item->lines().at(0).range);
    const qreal inset = std::round(page.style.textSize() * 1.6);
    QVERIFY(qAbs(text.right() - (width - inset)) < 1);
    QVERIFY(!inkIn(drawn(*item, width), QRectF(text.right() + 1, 0, inset, item->height())).isNull());
}

void TestTypesetter::verse_keepsItsLines()
{
    const SetPage page(storyOf(u"The light came in\\\nand stayed\\\nuntil it was late."_s));
    const auto verse = page.block(0);
    QCOMPARE(verse->lines().size(), 3);
    QCOMPARE(page.textOf(verse->lines().at(1)), u"and stayed\u2028"_s);
    for (const qsizetype line : {1, 2})
        QCOMPARE(leftOf(page, 0, line), leftOf(page, 0, 0));
    QVERIFY(leftOf(page, 0) > 0);
}

void TestTypesetter::verse_turnovers_hang()
{
    const QString line = u"A line that is by far too long for the column that it stands in, "
                         "so that it has to go on below"_s;
    const SetPage page(storyOf(line + u"\\\nand another"_s));
    const auto verse = page.block(0);
    QCOMPARE(verse->lines().size(), 3);
    QVERIFY(leftOf(page, 0, 1) > leftOf(page, 0, 0) + page.style.textSize());
    QCOMPARE(leftOf(page, 0, 2), leftOf(page, 0, 0));
}

void TestTypesetter::notes_areSmallAndApart()
{
    const SetPage page(storyOf(u"A word[^a] and[^b].\n\n[^a]: "_s + prose(60, 4) + u"\n\n[^b]: Two."_s));
    const auto note = page.block(1);
    QVERIFY(note->lines().at(0).height < page.style.lineHeight());
    QVERIFY2(note->spaceAbove() >= 2 * page.style.lineHeight(), "notes stand below the story");
    QVERIFY(page.block(2)->spaceAbove() < page.style.lineHeight());
    QVERIFY(!markerInk(page, 1).isNull());
    QVERIFY(markerInk(page, 1, 1).isNull());
    QVERIFY(!markerInk(page, 2).isNull());
}

void TestTypesetter::tableRow_cellsStandSideBySide()
{
    const SetPage page(storyOf(u"| Year | Work | Where |\n|---|---|---|\n| 1911 | A grey door | Almaty |"_s));
    for (const qsizetype row : {0, 1}) {
        const auto block = page.block(row);
        QCOMPARE(block->lines().size(), 1);
        QVERIFY(block->isKeptTogether());
        const Passage &range = block->lines().at(0).range;
        const QStringList cells = page.text.text(range).split(u'\t');
        QCOMPARE(cells.size(), 3);
        qsizetype start = range.start;
        for (qsizetype cell = 0; cell < 3; ++cell) {
            const QRectF place = placeOf(*block, {start, cells.at(cell).size()});
            QVERIFY(place.left() >= 200.0 * qreal(cell) && place.right() <= 200.0 * qreal(cell + 1));
            QCOMPARE(place.top(), placeOf(*block, {range.start, 1}).top());
            start += cells.at(cell).size() + 1;
        }
    }
    QVERIFY2(page.block(0)->isKeptWithNext(), "the table's head stands above something");
    QVERIFY(!page.block(1)->isKeptWithNext());
}

void TestTypesetter::tableRow_isAsHighAsItsHighestCell()
{
    const SetPage page(
        storyOf(u"| a | b |\n|---|---|\n| one | "_s + prose(20, 1) + u" |\n| two | three |"_s));
    const auto high = page.block(1);
    QCOMPARE(high->lines().size(), 1);
    QVERIFY(high->lines().at(0).height > 3 * page.block(2)->lines().at(0).height);
    const QRectF text = placeOf(*high, high->lines().at(0).range);
    QVERIFY(text.bottom() <= high->height() + 2);
    QVERIFY(text.bottom() > high->height() - page.style.lineHeight());
}

void TestTypesetter::tableRow_withoutRoom_isText_data()
{
    QTest::addColumn<QString>("row");
    QTest::newRow("a cell of many lines") << u"| one | "_s + prose(200, 1) + u" |"_s;
    QTest::newRow("many cells") << u"| one "_s.repeated(30) + u"|"_s;
}

void TestTypesetter::tableRow_withoutRoom_isText()
{
    QFETCH(QString, row);
    const SetPage page(storyOf(u"| "_s.repeated(row.count(u'|') - 1) + u"|\n"_s
                               + u"|---"_s.repeated(row.count(u'|') - 1) + u"|\n"_s + row));
    const auto block = page.block(page.text.story().blocks.size() - 1);
    QVERIFY(block->lines().size() > 1);
    QVERIFY2(!block->isKeptTogether(), "it may be divided, since it can be higher than a page");
    for (const SetLine &line : block->lines())
        QVERIFY(placeOf(*block, seenOf(line, page.text)).right() <= width + 0.5);
}

void TestTypesetter::picture_standsInTheMiddle_data()
{
    QTest::addColumn<QSizeF>("room");
    QTest::newRow("small") << QSizeF(120, 80);
    QTest::newRow("as wide as the column") << QSizeF(600, 400);
    QTest::newRow("high") << QSizeF(300, 4000.5);
}

void TestTypesetter::picture_standsInTheMiddle()
{
    QFETCH(QSizeF, room);
    const SetPage page(storyOf(u"Text.\n\n![A grey door](door.png)\n\nText."_s), {}, width, roomOf(room));
    const auto block = page.block(1);
    QVERIFY(block->hasPicture());
    QCOMPARE(block->picture().size(), room);
    QCOMPARE(block->picture().center().x(), width / 2);
    QCOMPARE(block->picture().top(), block->spaceAbove());
    QCOMPARE(block->lines().size(), 1);
    const SetLine &line = block->lines().at(0);
    QCOMPARE(page.textOf(line), u"A grey door"_s);
    const QRectF description = placeOf(*block, line.range);
    QVERIFY(description.top() >= block->picture().bottom());
    QVERIFY(description.bottom() <= block->height() + 2);
    QVERIFY(qAbs(description.center().x() - width / 2) < 1);
}

void TestTypesetter::picture_problem_isShownInItsPlace()
{
    const auto tellProblem = [](const PageItem &) {
        return PictureRoom {{}, u"The file door.png is missing."_s};
    };
    const SetPage page(storyOf(u"Text.\n\n![](door.png)"_s), {}, width, tellProblem);
    const auto block = page.block(1);
    QVERIFY(!block->hasPicture());
    QVERIFY(!block->picture().isNull());
    const QImage seen = drawn(*block, width);
    QVERIFY2(inkIn(seen, block->picture().adjusted(4, 4, -4, -4)).width() > 100,
             "there are words in the frame");
}

void TestTypesetter::picture_withoutRoom_isItsDescription()
{
    const SetPage page(storyOf(u"Text.\n\n![A grey door](door.png)\n\nText."_s, u"art: a.svg\n"_s));
    QVERIFY(page.block(1)->picture().isNull());
    QCOMPARE(page.block(1)->lines().size(), 1);
    QVERIFY(!inkIn(drawn(*page.block(1), width), QRectF(0, 0, width, 200)).isNull());
    QCOMPARE(page.setter.set(0)->lines().size(), 1);
    QCOMPARE(page.setter.set(0)->lines().at(0).height, 0.0);
}

void TestTypesetter::break_isAnOrnament()
{
    const SetPage page(storyOf(u"One.\n\n***\n\nTwo."_s));
    const auto block = page.block(1);
    QCOMPARE(block->lines().size(), 1);
    const QRect ink = inkIn(drawn(*block, width), QRectF(0, 0, width, block->height()));
    QVERIFY(!ink.isNull());
    QVERIFY(qAbs(QRectF(ink).center().x() - width / 2) <= 1);
    QVERIFY2(ink.top() > block->spaceAbove() && ink.bottom() < block->height(), "in its own line");
}

void TestTypesetter::empty_isALine_data()
{
    QTest::addColumn<Story>("story");
    Story nothing;
    QTest::newRow("nothing at all") << nothing;
    QTest::newRow("empty paragraphs") << storyOfBlocks({QString(), u"x"_s, QString(), QString()});
    for (int kind = 0; kind <= int(Block::Kind::TableRow); ++kind)
        QTest::addRow("kind %d", kind) << storyOfBlocks({QString()}, Block::Kind(kind));
    QTest::newRow("blanks") << storyOfBlocks({u"   "_s, u"\u2028\u2028"_s, u"\t\t"_s});
}

void TestTypesetter::empty_isALine()
{
    QFETCH(Story, story);
    for (const Settings &settings : {Settings(), spaced()}) {
        const SetPage page(story, settings);
        for (qsizetype item = 0; item < page.text.items().size(); ++item) {
            const auto block = page.setter.set(item);
            QVERIFY(!block->lines().isEmpty());
            QCOMPARE(block->lines().constFirst().range.start, page.text.items().at(item).range.start);
            QCOMPARE(block->lines().constLast().range.end(), page.text.items().at(item).range.end());
            QVERIFY(block->lines().constFirst().height > 0);
            QCOMPARE(block->positionAt({1, block->spaceAbove() + 1}),
                     block->lines().constFirst().range.start);
            (void)drawn(*block, width);
        }
    }
}

void TestTypesetter::estimate_isNotFarOff()
{
    const SetPage page(longStory(8));
    qreal estimated = 0;
    qreal real = 0;
    for (qsizetype item = 0; item < page.text.items().size(); ++item) {
        estimated += page.setter.estimatedHeight(item);
        real += page.setter.set(item)->height();
    }
    QVERIFY2(qAbs(estimated / real - 1) < 0.15, qPrintable(u"%1 for %2"_s.arg(estimated).arg(real)));
}

QTEST_MAIN(TestTypesetter)
#include "tst_typesetter.moc"
