// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "setblock.h"

#include "pagesamples.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

constexpr qreal width = 330;

Settings justified()
{
    Settings settings;
    settings.alignment = Alignment::Justified;
    return settings;
}

/// A text with soft hyphens in front of some of its characters.
SetText hyphenated(const QString &text, const QList<qsizetype> &hyphens)
{
    QString shown = text;
    for (auto it = hyphens.crbegin(); it != hyphens.crend(); ++it)
        shown.insert(*it, QChar::SoftHyphen);
    SetText result;
    result.start = 1000;
    result.hyphens = hyphens;
    result.layout = std::make_unique<QTextLayout>(shown);
    return result;
}

} // namespace

class TestSetBlock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shownAndSource_areInverse_data();
    void shownAndSource_areInverse();
    void positionAt_rectangle_isItsCharacter_data();
    void positionAt_rectangle_isItsCharacter();
    void positionAt_outside_isTheNearest();
    void positionAt_lineEnd_staysOnItsLine();
    void lineAt_findsEachLine();
    void lineAtHeight_outside_isTheNearest();
    void rectangles_ofLines_data();
    void rectangles_ofLines();
    void rectangles_ofNothing_areNone();
    void isOnText_isNotBesideIt();
    void draw_someLines_leavesTheOthers();
    void draw_grounds_standBehindTheirCharacters();
    void draw_groundsOfSomeLines_leaveTheOthers();
};

void TestSetBlock::shownAndSource_areInverse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qsizetype>>("hyphens");
    QTest::newRow("none") << u"unfinished"_s << QList<qsizetype> {};
    QTest::newRow("one") << u"unfinished"_s << QList<qsizetype> {2};
    QTest::newRow("many") << u"unfinished photographs"_s << QList<qsizetype> {2, 5, 13, 16};
    QTest::newRow("close") << u"abcd"_s << QList<qsizetype> {1, 2, 3};
    QTest::newRow("empty") << QString() << QList<qsizetype> {};
}

void TestSetBlock::shownAndSource_areInverse()
{
    QFETCH(QString, text);
    QFETCH(QList<qsizetype>, hyphens);
    const SetText set = hyphenated(text, hyphens);
    const QString shown = set.layout->text();
    for (qsizetype position = 0; position < text.size(); ++position) {
        const int index = set.shown(1000 + position);
        QCOMPARE(shown.at(index), text.at(position));
        QCOMPARE(set.source(index), 1000 + position);
    }
    QCOMPARE(set.shown(1000 + text.size()), int(shown.size()));
    QCOMPARE(set.source(int(shown.size())), 1000 + text.size());
    // A soft hyphen is no place of its own: in front of it and behind it is the same.
    for (int index = 0; index < shown.size(); ++index) {
        if (shown.at(index) == QChar::SoftHyphen)
            QCOMPARE(set.source(index), set.source(index + 1));
    }
    QCOMPARE(set.shown(990), 0);
    QCOMPARE(set.shown(9999), int(shown.size()));
}

void TestSetBlock::positionAt_rectangle_isItsCharacter_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<Settings>("settings");
    const auto rows = [](const char *name, const QString &markdown) {
        QTest::addRow("%s", name) << markdown << Settings();
        QTest::addRow("%s, justified", name) << markdown << justified();
    };
    rows("paragraph", prose(80, 3));
    rows("marks and emoji", u"Cafe\u0301 for the 🎨 and Zu\u0308rich, again and again. "_s.repeated(6));
    rows("quote", u"> "_s + prose(60, 4));
    rows("item", u"- "_s + prose(60, 5));
    rows("verse", u"One line\\\nand one that is by far too long for the column\\\nthree"_s);
    rows("code", u"```\nfirst\n    second\n```"_s);
    rows("note", u"A[^1].\n\n[^1]: "_s + prose(40, 6));
    rows("table", u"| one | two |\n|---|---|\n| "_s + prose(20, 7) + u" | "_s + prose(5, 8) + u" |"_s);
    rows("heading", u"## A heading of several words that is longer than a line can be"_s);
    rows("Hebrew", u"> האור נכנס מן החלון"_s);
    rows("opening words", u"Before she was allowed to touch the red, she had to write it down."_s);
}

void TestSetBlock::positionAt_rectangle_isItsCharacter()
{
    QFETCH(QString, markdown);
    QFETCH(Settings, settings);
    const SetPage page(storyOf(markdown), settings, width);
    for (qsizetype index = 0; index < page.text.story().blocks.size(); ++index) {
        const auto block = page.block(index);
        const Passage &range = page.text.story().blocks.at(index).range;
        const QString text = page.text.text(range);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype at = 0, next = finder.toNextBoundary(); next >= 0;
             at = next, next = finder.toNextBoundary()) {
            const QRectF place = placeOf(*block, {range.start + at, next - at});
            if (place.width() < 2)
                continue; // nothing to point at: the end of a line
            const qreal first = text.isRightToLeft() ? 0.7 : 0.3;
            QCOMPARE(block->positionAt({place.left() + place.width() * first, place.center().y()}),
                     range.start + at);
            QVERIFY(text.at(at).isSpace() || block->isOnText(place.center()));
        }
    }
}

void TestSetBlock::positionAt_outside_isTheNearest()
{
    const SetPage page(storyOf(u"Text.\n\n"_s + prose(80, 3)), {}, width);
    const auto block = page.block(1);
    const Passage &range = page.text.story().blocks.at(1).range;
    QCOMPARE(block->positionAt({-100, -100}), range.start);
    QCOMPARE(block->positionAt({width + 100, block->height() + 100}), range.end());
    const SetLine &second = block->lines().at(1);
    QCOMPARE(block->positionAt({-100, second.top + 10}), second.range.start);
}

/// Whoever points behind a line's last word does not mean the next line.
void TestSetBlock::positionAt_lineEnd_staysOnItsLine()
{
    for (const Settings &settings : {Settings(), justified()}) {
        const SetPage page(storyOf(prose(80, 3)), settings, width);
        const auto block = page.block(0);
        for (int number = 0; number < block->lines().size(); ++number) {
            const SetLine &line = block->lines().at(number);
            const qsizetype position = block->positionAt({width + 50, line.top + line.height / 2});
            QVERIFY(position > line.range.start && position <= line.range.end());
            QVERIFY(position >= seenOf(line, page.text).end());
        }
    }
}

void TestSetBlock::lineAt_findsEachLine()
{
    const SetPage page(storyOf(u"Text.\n\n"_s + prose(80, 3)), justified(), width);
    const auto block = page.block(1);
    QVERIFY(block->lines().size() > 5);
    for (int number = 0; number < block->lines().size(); ++number) {
        const SetLine &line = block->lines().at(number);
        QCOMPARE(block->lineAt(line.range.start), number);
        QCOMPARE(block->lineAt(line.range.end() - 1), number);
        QCOMPARE(block->lineAtHeight(line.top), number);
        QCOMPARE(block->lineAtHeight(line.bottom() - 0.5), number);
    }
    QCOMPARE(block->lineAt(-50), 0);
    QCOMPARE(block->lineAt(page.text.end() + 50), block->lines().size() - 1);
}

void TestSetBlock::lineAtHeight_outside_isTheNearest()
{
    const SetPage page(storyOf(u"Text.\n\n## Heading\n\nText."_s), {}, width);
    const auto heading = page.block(1);
    QVERIFY(heading->spaceAbove() > 20);
    QCOMPARE(heading->lineAtHeight(-10), 0);
    QCOMPARE(heading->lineAtHeight(3), 0);
    QCOMPARE(heading->lineAtHeight(heading->height() + 100), 0);
}

void TestSetBlock::rectangles_ofLines_data()
{
    QTest::addColumn<int>("from"); ///< line
    QTest::addColumn<int>("to");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("two") << 1 << 2;
    QTest::newRow("all") << 0 << 7;
}

void TestSetBlock::rectangles_ofLines()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const SetPage page(storyOf(prose(80, 3)), {}, width);
    const auto block = page.block(0);
    const qsizetype start = block->lines().at(from).range.start + 2;
    const qsizetype end = block->lines().at(to).range.end() - 3;
    const QList<QRectF> rectangles = block->rectangles({start, end - start});
    QCOMPARE(rectangles.size(), to - from + 1);
    for (int number = from; number <= to; ++number) {
        const SetLine &line = block->lines().at(number);
        const QRectF &rectangle = rectangles.at(number - from);
        QVERIFY(rectangle.center().y() > line.top && rectangle.center().y() < line.bottom());
        QCOMPARE(rectangle.left() > 0, number == from);
        QVERIFY(rectangle.width() > 100);
    }
}

void TestSetBlock::rectangles_ofNothing_areNone()
{
    const SetPage page(storyOf(u"One.\n\nTwo.\n\nThree."_s), {}, width);
    const auto block = page.block(1);
    QVERIFY(block->rectangles({6, 0}).isEmpty());
    QVERIFY(block->rectangles({0, 4}).isEmpty());
    QVERIFY(block->rectangles({page.text.end() - 3, 3}).isEmpty());
    QCOMPARE(block->rectangles({0, page.text.end()}).size(), 1);
}

void TestSetBlock::isOnText_isNotBesideIt()
{
    const SetPage page(storyOf(u"Text.\n\nShort."_s), {}, width);
    const auto block = page.block(1);
    const QRectF place = placeOf(*block, block->lines().at(0).range);
    QVERIFY(block->isOnText(place.center()));
    QVERIFY(!block->isOnText({place.right() + 5, place.center().y()}));
    QVERIFY(!block->isOnText({place.left() - 5, place.center().y()}));
    QVERIFY(!block->isOnText({place.center().x(), place.bottom() + 30}));
}

void TestSetBlock::draw_someLines_leavesTheOthers()
{
    const SetPage page(storyOf(prose(80, 3)), {}, width);
    const auto block = page.block(0);
    const QImage all = drawn(*block, width);
    QImage some(all.size(), all.format());
    some.fill(Qt::white);
    QPainter painter(&some);
    block->draw(painter, {}, 2, 4, {});
    block->draw(painter, {}, 5, 5, {});
    painter.end();
    const auto area = [&](qsizetype line) {
        const SetLine &where = block->lines().at(line);
        return QRectF(0, where.top + 4, width, where.height - 8).toRect();
    };
    for (qsizetype line = 0; line < block->lines().size(); ++line) {
        QVERIFY(!inkIn(all, area(line)).isNull());
        if (line == 2 || line == 3)
            QCOMPARE(some.copy(area(line)), all.copy(area(line)));
        else
            QVERIFY(inkIn(some, area(line)).isNull());
    }
}

void TestSetBlock::draw_grounds_standBehindTheirCharacters()
{
    const SetPage page(storyOf(prose(80, 3)), {}, width);
    const auto block = page.block(0);
    const Passage word {page.text.story().text.indexOf(u"responsibility"_s), 14};
    QVERIFY(word.start > 0);
    const QImage image = drawn(*block, width, {{word, Qt::yellow}});
    const QRect place = placeOf(*block, word).toAlignedRect();
    int inside = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::yellow))
                continue;
            QVERIFY2(place.contains(x, y), "no other character is marked");
            ++inside;
        }
    }
    QVERIFY(inside > place.width() * place.height() / 2);
    QVERIFY2(!inkIn(image, place).isNull(), "the word is seen in front");
}

void TestSetBlock::draw_groundsOfSomeLines_leaveTheOthers()
{
    const SetPage page(storyOf(prose(80, 3)), {}, width);
    const auto block = page.block(0);
    QImage image(static_cast<int>(width), static_cast<int>(block->height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    block->draw(painter, {}, 2, 4, {{{0, page.text.end()}, Qt::yellow}});
    painter.end();
    for (qsizetype line = 0; line < block->lines().size(); ++line) {
        const int middle = static_cast<int>(block->lines().at(line).top + block->lines().at(line).height / 2);
        int marked = 0;
        for (int x = 0; x < image.width(); ++x)
            marked += image.pixelColor(x, middle) == QColor(Qt::yellow) ? 1 : 0;
        QCOMPARE(marked > 50, line == 2 || line == 3);
    }
}

QTEST_MAIN(TestSetBlock)
#include "tst_setblock.moc"
