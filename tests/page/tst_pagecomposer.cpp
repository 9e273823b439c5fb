// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagecomposer.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

void setFlow(PageFlow &flow, const Story &story, const Settings &settings, qreal width)
{
    flow.setStory(story);
    flow.setStyle(PageStyle(Theme::paper(), settings), width,
                  settings.alignment == Alignment::Justified ? english() : nullptr, roomOf({200, 140}));
}

/// Whether a page may end before a line, by what the reader sees.
bool isGoodBreak(PageFlow &flow, const LineRef &line)
{
    if (line == flow.end())
        return true;
    if (line.line == 0) {
        if (line.item == 0)
            return true;
        const Block *above = flow.text().block(line.item - 1);
        const bool isTableHead = above && above->kind == Block::Kind::TableRow && above->level > 0;
        return above && above->kind != Block::Kind::Heading && !isTableHead;
    }
    const auto block = flow.block(line.item);
    const Block *source = flow.text().block(line.item);
    const bool isDivisible
        = source && source->kind != Block::Kind::Heading && source->kind != Block::Kind::Picture;
    return isDivisible && line.line >= 2 && block->lines().size() - line.line >= 2
        && !block->lines().at(line.line - 1).isHyphenated;
}

/// How high the lines are together; the space above the first is not seen.
qreal heightOf(PageFlow &flow, const LineRef &begin, const LineRef &end)
{
    qreal height = 0;
    for (std::optional<LineRef> at = begin; at && *at < end; at = flow.next(*at)) {
        const auto block = flow.block(at->item);
        height
            += block->lines().at(at->line).height + (at->line == 0 && *at != begin ? block->spaceAbove() : 0);
    }
    return height;
}

/// The last line that a page of this height may end before; none where every break is bad.
std::optional<LineRef> lastGoodBreak(PageFlow &flow, const LineRef &begin, qreal height)
{
    std::optional<LineRef> found;
    for (std::optional<LineRef> at = flow.next(begin);; at = flow.next(*at)) {
        const LineRef end = at.value_or(flow.end());
        if (heightOf(flow, begin, end) > height)
            return found;
        if (isGoodBreak(flow, end))
            found = end;
        if (!at)
            return found;
    }
}

QString describe(PageFlow &flow, const LineRef &line)
{
    if (line == flow.end())
        return u"the end"_s;
    return u"item %1, line %2: %3"_s.arg(line.item).arg(line.line).arg(
        flow.text().text(flow.line(line).range));
}

QList<LineRef> allLines(PageFlow &flow)
{
    QList<LineRef> lines;
    for (std::optional<LineRef> ref = LineRef {}; ref; ref = flow.next(*ref))
        lines.append(*ref);
    return lines;
}

} // namespace

class TestPageComposer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_divideTheStory_data();
    void pages_divideTheStory();
    void pageBegin_reachesItsEnd_data();
    void pageBegin_reachesItsEnd();
    void backwards_comesToTheBeginning_data();
    void backwards_comesToTheBeginning();
    void lineHigherThanThePage_doesNotHang();
    void paragraph_isDividedInTwosAtLeast_data();
    void paragraph_isDividedInTwosAtLeast();
    void heading_goesWithItsText();
    void storyOfOnePage_isOnePage();
};

void TestPageComposer::pages_divideTheStory_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("width");
    QList<std::pair<QString, Story>> stories = {{u"all kinds"_s, longStory(16)}};
    for (const QString &name : bundledNames())
        stories.append({name, bundledStory(name)});
    for (const auto &[name, story] : stories) {
        for (const int textSize : {12, 19, 34}) {
            for (const int width : {300, 640}) {
                for (const Alignment alignment : {Alignment::Ragged, Alignment::Justified}) {
                    Settings settings;
                    settings.textSize = textSize;
                    settings.alignment = alignment;
                    QTest::addRow("%s, text %d, %d px, %s", qPrintable(name), textSize, width,
                                  alignment == Alignment::Ragged ? "ragged" : "justified")
                        << story << settings << width;
                }
            }
        }
    }
}

void TestPageComposer::pages_divideTheStory()
{
    QFETCH(Story, story);
    QFETCH(Settings, settings);
    QFETCH(int, width);
    PageFlow flow;
    setFlow(flow, story, settings, width);
    const PageComposer composer(flow);
    for (const qreal height : {120.0, 333.0, 700.0}) {
        LineRef begin;
        while (begin < flow.end()) {
            const LineRef end = composer.pageEnd(begin, height);
            QVERIFY(end > begin);
            const std::optional<LineRef> second = flow.next(begin);
            const bool isOneLine = end == second.value_or(flow.end());
            QVERIFY2(isOneLine || heightOf(flow, begin, end) <= height, qPrintable(describe(flow, begin)));
            if (const auto good = lastGoodBreak(flow, begin, height)) {
                QVERIFY2(end == *good,
                         qPrintable(u"%1 instead of %2"_s.arg(describe(flow, end), describe(flow, *good))));
            } else if (end != flow.end()) {
                QVERIFY2(heightOf(flow, begin, flow.next(end).value_or(flow.end())) > height,
                         "a page without a good break is full");
            }
            begin = end;
        }
        QCOMPARE(begin, flow.end());
    }
}

void TestPageComposer::pageBegin_reachesItsEnd_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("height");
    for (const int height : {60, 120, 333, 700}) {
        Settings settings;
        QTest::addRow("%d px", height) << settings << height;
        settings.alignment = Alignment::Justified;
        QTest::addRow("%d px, justified", height) << settings << height;
    }
}

/// Turning back, and forward again, leaves nothing out, wherever that is done.
void TestPageComposer::pageBegin_reachesItsEnd()
{
    QFETCH(Settings, settings);
    QFETCH(int, height);
    PageFlow flow;
    setFlow(flow, longStory(16), settings, 420);
    const PageComposer composer(flow);
    QCOMPARE(composer.pageBegin({}, height), LineRef {});
    QList<LineRef> ends = allLines(flow).mid(1);
    ends.append(flow.end());
    for (const LineRef &end : std::as_const(ends)) {
        const LineRef begin = composer.pageBegin(end, height);
        QVERIFY2(begin < end, qPrintable(describe(flow, end)));
        QVERIFY2(composer.pageEnd(begin, height) >= end,
                 qPrintable(u"from %1 to %2"_s.arg(describe(flow, begin), describe(flow, end))));
    }
}

void TestPageComposer::backwards_comesToTheBeginning_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : bundledNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestPageComposer::backwards_comesToTheBeginning()
{
    QFETCH(QString, name);
    Settings settings;
    settings.alignment = Alignment::Justified;
    PageFlow flow;
    setFlow(flow, bundledStory(name), settings, 500);
    const PageComposer composer(flow);
    int forward = 0;
    for (LineRef at; at < flow.end(); at = composer.pageEnd(at, 600))
        ++forward;
    int backward = 0;
    for (LineRef at = flow.end(); at > LineRef {}; at = composer.pageBegin(at, 600)) {
        const LineRef begin = composer.pageBegin(at, 600);
        QVERIFY(isGoodBreak(flow, begin));
        QVERIFY(heightOf(flow, begin, at) <= 600);
        ++backward;
    }
    QVERIFY(forward > 5);
    QVERIFY2(qAbs(forward - backward) <= 1 + forward / 10, "pages are as full either way");
}

void TestPageComposer::lineHigherThanThePage_doesNotHang()
{
    PageFlow flow;
    setFlow(flow, longStory(8), {}, 420);
    const PageComposer composer(flow);
    const QList<LineRef> lines = allLines(flow);
    LineRef at;
    for (const LineRef &line : lines) {
        QCOMPARE(at, line);
        at = composer.pageEnd(at, 10);
    }
    QCOMPARE(at, flow.end());
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        at = composer.pageBegin(at, 10);
        QCOMPARE(at, *line);
    }
}

void TestPageComposer::paragraph_isDividedInTwosAtLeast_data()
{
    QTest::addColumn<int>("lines"); ///< of the paragraph
    QTest::addColumn<int>("room");  ///< lines on the page
    QTest::addColumn<int>("stay");
    QTest::newRow("room for one") << 6 << 1 << 1; // there is nothing else
    QTest::newRow("two and the rest") << 6 << 2 << 2;
    QTest::newRow("not all but one") << 6 << 5 << 4;
    QTest::newRow("all") << 6 << 6 << 6;
    QTest::newRow("three are not divided") << 3 << 2 << 2; // but by a page that is too small for them
}

void TestPageComposer::paragraph_isDividedInTwosAtLeast()
{
    QFETCH(int, lines);
    QFETCH(int, room);
    QFETCH(int, stay);
    PageFlow flow;
    const QString line = u"a line of its own\u2028"_s;
    setFlow(flow, storyOfBlocks({u"Above."_s, line.repeated(lines).chopped(1), u"Below."_s}), {}, 420);
    const qsizetype item = flow.lineAtPosition(10).item;
    QCOMPARE(flow.block(item)->lines().size(), lines);
    const LineRef end = PageComposer(flow).pageEnd({item, 0}, room * flow.style().lineHeight());
    QCOMPARE(end, stay < lines ? (LineRef {item, stay}) : (LineRef {item + 1, 0}));
}

void TestPageComposer::heading_goesWithItsText()
{
    PageFlow flow;
    setFlow(flow, storyOf(u"One.\n\nTwo.\n\n## Head\n\n### Deeper\n\nThree.\n\nFour."_s), {}, 420);
    const PageComposer composer(flow);
    const qsizetype two = flow.text().itemAt(5);
    const qsizetype head = two + 1;
    QVERIFY(flow.block(head)->isKeptWithNext());
    const qreal toHead = heightOf(flow, {two, 0}, {head + 1, 0});
    const qreal toDeeper = heightOf(flow, {two, 0}, {head + 2, 0});
    const qreal toThree = heightOf(flow, {two, 0}, {head + 3, 0});
    QCOMPARE(composer.pageEnd({two, 0}, toHead), (LineRef {head, 0}));
    QCOMPARE(composer.pageEnd({two, 0}, toDeeper), (LineRef {head, 0}));
    QCOMPARE(composer.pageEnd({two, 0}, toThree), (LineRef {head + 3, 0}));
    QVERIFY(composer.mayBegin({head, 0}));
    QVERIFY(!composer.mayBegin({head + 1, 0}));
    QVERIFY(!composer.mayBegin({head + 2, 0}));
    QVERIFY(composer.mayBegin({head + 3, 0}));
    QVERIFY(composer.mayBegin(flow.end()));
}

void TestPageComposer::storyOfOnePage_isOnePage()
{
    for (const Story &story : {Story(), storyOf(u"Once."_s)}) {
        PageFlow flow;
        setFlow(flow, story, {}, 420);
        const PageComposer composer(flow);
        QCOMPARE(composer.pageEnd({}, 2000), flow.end());
        QCOMPARE(composer.pageBegin(flow.end(), 2000), LineRef {});
    }
}

QTEST_MAIN(TestPageComposer)
#include "tst_pagecomposer.moc"
