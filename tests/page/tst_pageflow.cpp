// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageflow.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

constexpr qreal width = 500;

Settings justified()
{
    Settings settings;
    settings.alignment = Alignment::Justified;
    return settings;
}

void setFlow(PageFlow &flow, const Story &story, const Settings &settings = {},
             const Typesetter::FindRoom &findRoom = roomOf({300, 200}), qreal columnWidth = width)
{
    flow.setStory(story);
    flow.setStyle(PageStyle(Theme::paper(), settings), columnWidth,
                  settings.alignment == Alignment::Justified ? english() : nullptr, findRoom);
}

void measure(PageFlow &flow, qsizetype around = 0)
{
    while (flow.measureOn(around, QDeadlineTimer(QDeadlineTimer::Forever)))
        continue;
}

/// Poems: many more lines than their characters let expect.
Story poems(int count)
{
    QStringList stanzas;
    for (int number = 0; number < count; ++number)
        stanzas.append(u"a\u2028b\u2028c\u2028d\u2028e\u2028f\u2028g\u2028h\u2028i\u2028k"_s);
    return storyOfBlocks(stanzas, Block::Kind::Verse);
}

/// Many fewer lines than their characters let expect.
Story narrowLetters(int count)
{
    return storyOfBlocks(QStringList(count, u"ill, ill, ill, ill; "_s.repeated(30)));
}

/// A story's blocks of a kind, each followed by a picture: whoever asks for its room has set it.
Story storyWithPictures(qsizetype count, Block::Kind kind)
{
    Story story;
    story.blocks.reserve(2 * count);
    for (qsizetype number = 0; number < 2 * count; ++number) {
        Block block;
        block.kind = number % 2 ? Block::Kind::Picture : kind;
        block.range = {story.text.size(), 1};
        story.blocks.append(block);
        story.text += u"a\n"_s;
    }
    story.text.chop(1);
    return story;
}

} // namespace

class TestPageFlow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void walk_visitsEveryLineOnce_data();
    void walk_visitsEveryLineOnce();
    void estimates_becomeTrue_data();
    void estimates_becomeTrue();
    void measureOn_withoutTime_doesNothing();
    void setStyle_beginsAnew();
    void setStory_hasNoLinesYet();
    void line_atPositionAndHeight_isTheSame_data();
    void line_atPositionAndHeight_isTheSame();
    void lineAtHeight_unmeasured_isThere();
    void lineAtHeight_outside_isTheNearest();
    void estimatedTop_isInItsItem();
    void setAround_makesHeightsTrue_data();
    void setAround_makesHeightsTrue();
    void manyHeadings_areNotAllSet();
    void longBlock_isNotSetAtOnce();
    void forget_setsAnew();
};

void TestPageFlow::walk_visitsEveryLineOnce_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<qreal>("columnWidth");
    for (const QString &name : bundledNames())
        QTest::addRow("%s", qPrintable(name)) << bundledStory(name) << Settings() << 500.0;
    for (const qreal columnWidth : {30.0, 240.0, 700.0}) {
        QTest::addRow("all kinds, %g px", columnWidth) << longStory(8) << Settings() << columnWidth;
        QTest::addRow("all kinds, justified, %g px", columnWidth)
            << longStory(8) << justified() << columnWidth;
    }
    QTest::newRow("in pieces") << storyOfBlocks({u"a"_s, prose(9000, 1), u"b"_s}) << Settings() << 500.0;
    QTest::newRow("empty") << storyOfBlocks({QString(), QString()}) << Settings() << 500.0;
    QTest::newRow("without blocks") << Story() << Settings() << 500.0;
}

void TestPageFlow::walk_visitsEveryLineOnce()
{
    QFETCH(Story, story);
    QFETCH(Settings, settings);
    QFETCH(qreal, columnWidth);
    PageFlow flow;
    setFlow(flow, story, settings, roomOf({}), columnWidth);
    QList<LineRef> lines;
    qsizetype at = flow.text().start();
    for (std::optional<LineRef> ref = LineRef {}; ref; ref = flow.next(*ref)) {
        const Passage range = flow.line(*ref).range;
        if (ref->line == 0 && range.start > at) { // between blocks stands one newline
            QCOMPARE(range.start, at + 1);
            QCOMPARE(flow.text().text({at, 1}), u"\n"_s);
            at = range.start;
        }
        QCOMPARE(range.start, at);
        QVERIFY(lines.isEmpty() || *ref > lines.constLast());
        QVERIFY(*ref < flow.end());
        at = range.end();
        lines.append(*ref);
    }
    // The head's last newline is followed by the story; one without blocks has nothing there.
    QCOMPARE(at, story.blocks.isEmpty() ? -1 : flow.text().end());
    for (std::optional<LineRef> ref = lines.constLast(); ref; ref = flow.previous(*ref))
        QCOMPARE(*ref, lines.takeLast());
    QVERIFY(lines.isEmpty());
}

void TestPageFlow::estimates_becomeTrue_data()
{
    QTest::addColumn<int>("around"); ///< in hundredths of the items
    for (const int around : {0, 50, 99})
        QTest::addRow("from %d %%", around) << around;
}

void TestPageFlow::estimates_becomeTrue()
{
    QFETCH(int, around);
    PageFlow flow;
    setFlow(flow, longStory(8), justified());
    const qsizetype count = flow.text().items().size();
    QVERIFY(!flow.isMeasured());
    measure(flow, count * around / 100);
    QVERIFY(flow.isMeasured());
    QVERIFY(!flow.measureOn(0, QDeadlineTimer(QDeadlineTimer::Forever)));
    qreal top = 0;
    for (qsizetype item = 0; item < count; ++item) {
        QCOMPARE(flow.itemTop(item), top);
        top += flow.block(item)->height();
    }
    QVERIFY2(flow.height() > top, "there is some room below the end");
    QVERIFY(flow.height() < top + 5 * flow.style().lineHeight());
}

void TestPageFlow::measureOn_withoutTime_doesNothing()
{
    PageFlow flow;
    setFlow(flow, longStory(4));
    const qreal before = flow.height();
    QVERIFY(flow.measureOn(3, QDeadlineTimer(0)));
    QVERIFY(!flow.isMeasured());
    QCOMPARE(flow.height(), before);
}

void TestPageFlow::setStyle_beginsAnew()
{
    PageFlow flow;
    const Story story = longStory(4);
    setFlow(flow, story);
    measure(flow);
    const qreal height = flow.height();
    const LineRef line = flow.lineAtPosition(story.text.size() / 2);
    setFlow(flow, story, {}, roomOf({300, 200}), width / 2);
    QVERIFY(!flow.isMeasured());
    QCOMPARE(flow.width(), width / 2);
    measure(flow, 5);
    QVERIFY(flow.height() > 1.6 * height);
    QVERIFY(flow.line(flow.lineAtPosition(story.text.size() / 2)).range.length < 40);
    QCOMPARE(flow.lineAtPosition(story.text.size() / 2).item, line.item);
}

void TestPageFlow::setStory_hasNoLinesYet()
{
    PageFlow flow;
    QVERIFY(!flow.isSet());
    setFlow(flow, longStory(4));
    QVERIFY(flow.isSet());
    flow.setStory(storyOf(u"Once."_s));
    QVERIFY(!flow.isSet());
    QCOMPARE(flow.text().story().text, u"Once."_s);
}

void TestPageFlow::line_atPositionAndHeight_isTheSame_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::newRow("ragged") << Settings();
    QTest::newRow("justified") << justified();
}

void TestPageFlow::line_atPositionAndHeight_isTheSame()
{
    QFETCH(Settings, settings);
    PageFlow flow;
    setFlow(flow, longStory(8), settings);
    measure(flow);
    qreal above = -1;
    for (std::optional<LineRef> ref = LineRef {}; ref; ref = flow.next(*ref)) {
        const SetLine line = flow.line(*ref);
        const qreal top = flow.lineTop(*ref);
        QVERIFY(top > above);
        above = top;
        QCOMPARE(flow.lineAtPosition(line.range.start), *ref);
        if (line.range.length > 0)
            QCOMPARE(flow.lineAtPosition(line.range.end() - 1), *ref);
        QCOMPARE(flow.lineAtHeight(top), *ref);
        QCOMPARE(flow.lineAtHeight(top + line.height - 0.5), *ref);
    }
}

void TestPageFlow::lineAtHeight_unmeasured_isThere()
{
    QRandomGenerator random(11);
    for (const Story &story :
         {longStory(8), poems(200), narrowLetters(200), storyWithPictures(200, Block::Kind::Heading)}) {
        PageFlow flow;
        setFlow(flow, story);
        for (int probe = 0; probe < 60; ++probe) {
            const qreal y = random.bounded(flow.height());
            const LineRef ref = flow.lineAtHeight(y);
            const qreal begin = ref.line == 0 ? flow.itemTop(ref.item) : flow.lineTop(ref);
            const bool isLast = !flow.next(ref);
            QVERIFY(begin <= y);
            QVERIFY(isLast || y < flow.lineTop(ref) + flow.line(ref).height);
        }
    }
}

void TestPageFlow::lineAtHeight_outside_isTheNearest()
{
    PageFlow flow;
    setFlow(flow, longStory(4));
    QCOMPARE(flow.lineAtHeight(-100), LineRef {});
    const LineRef last = flow.lineAtHeight(flow.height() + 1000);
    QVERIFY(!flow.next(last));
    QCOMPARE(flow.lineAtPosition(flow.text().end() + 100), last);
    QCOMPARE(flow.lineAtPosition(flow.text().start() - 100), LineRef {});
}

void TestPageFlow::estimatedTop_isInItsItem()
{
    PageFlow flow;
    setFlow(flow, longStory(4));
    const auto check = [&flow] {
        qreal above = 0;
        for (qsizetype position = flow.text().start(); position < flow.text().end(); position += 37) {
            const qsizetype item = flow.text().itemAt(position);
            const qreal top = flow.estimatedTop(position);
            QVERIFY(top >= flow.itemTop(item) && top <= flow.itemTop(item + 1));
            QVERIFY2(top >= above, "what comes later is not higher up");
            above = top;
        }
    };
    check();
    QVERIFY(!flow.isMeasured());
    measure(flow);
    check();
}

void TestPageFlow::setAround_makesHeightsTrue_data()
{
    QTest::addColumn<Story>("story");
    QTest::newRow("prose") << longStory(16);
    QTest::newRow("estimated too low") << poems(300);
    QTest::newRow("estimated too high") << narrowLetters(300);
    QTest::newRow("pictures") << storyWithPictures(300, Block::Kind::Paragraph);
}

/// What is shown is set; what stands before and behind it keeps its distance to it from then on.
void TestPageFlow::setAround_makesHeightsTrue()
{
    QFETCH(Story, story);
    constexpr qreal above = 700;
    constexpr qreal below = 1400;
    PageFlow truth;
    setFlow(truth, story);
    measure(truth);
    for (const qsizetype share : {0, 30, 50, 100}) {
        PageFlow flow;
        setFlow(flow, story);
        const LineRef place = flow.lineAtPosition(story.text.size() * share / 100);
        flow.setAround(place, above, below);
        for (qsizetype item = 0; item < flow.text().items().size(); ++item) {
            const qreal distance = truth.itemTop(item) - truth.lineTop(place);
            if (distance + truth.block(item)->height() > -above && distance < below)
                QCOMPARE(flow.itemTop(item) - flow.lineTop(place), distance);
        }
    }
}

void TestPageFlow::manyHeadings_areNotAllSet()
{
    const Story story = storyWithPictures(100'000, Block::Kind::Heading);
    int set = 0;
    PageFlow flow;
    setFlow(flow, story, {}, [&set](const PageItem &) {
        ++set;
        return PictureRoom();
    });
    QCOMPARE(set, 0);
    const LineRef middle = flow.lineAtPosition(story.text.size() / 2);
    QVERIFY(set <= 1);
    flow.setAround(middle, 700, 1400);
    (void)flow.lineTop(middle);
    (void)flow.lineAtHeight(flow.lineTop(middle) + 600);
    QVERIFY2(set > 5 && set < 100, qPrintable(QString::number(set)));
    const int before = set;
    (void)flow.lineAtPosition(story.text.size());
    (void)flow.lineAtHeight(flow.height() / 3);
    (void)flow.estimatedTop(story.text.size() / 5);
    QVERIFY2(set <= before + 10, qPrintable(QString::number(set - before)));
}

void TestPageFlow::longBlock_isNotSetAtOnce()
{
    const Story story = storyOfBlocks({prose(300'000, 1)});
    QVERIFY(story.text.size() > 2'000'000);
    PageFlow flow;
    setFlow(flow, story);
    const Typesetter setter(flow.text(), flow.style(), width, nullptr, roomOf({}));
    // What has been set is hardly ever as high as it was estimated.
    const auto countSet = [&] {
        int set = 0;
        for (qsizetype item = 0; item < flow.text().items().size(); ++item)
            set += flow.itemTop(item + 1) - flow.itemTop(item) != setter.estimatedHeight(item) ? 1 : 0;
        return set;
    };
    QVERIFY(flow.text().items().size() > 120);
    QCOMPARE(countSet(), 0);
    const LineRef middle = flow.lineAtPosition(story.text.size() / 2);
    flow.setAround(middle, 700, 1400);
    QVERIFY2(countSet() >= 1 && countSet() <= 4, qPrintable(QString::number(countSet())));
    QCOMPARE(flow.lineAtHeight(flow.lineTop(middle)), middle);
}

void TestPageFlow::forget_setsAnew()
{
    const Story story = storyWithPictures(100, Block::Kind::Paragraph);
    QSizeF size(100, 50);
    PageFlow flow;
    setFlow(flow, story, {}, [&size](const PageItem &) { return PictureRoom {size, {}}; });
    const qsizetype picture = flow.text().itemAt(2); // the first
    QVERIFY(flow.block(picture)->hasPicture());
    measure(flow);
    const qreal before = flow.height();
    size = {100, 350};
    QCOMPARE(flow.block(picture)->picture().height(), 50.0);
    flow.forget(picture);
    QVERIFY2(!flow.isMeasured(), "nobody knows how high it is now");
    measure(flow);
    QCOMPARE(flow.block(picture)->picture().height(), 350.0);
    QCOMPARE(flow.height(), before + 300);
}

QTEST_MAIN(TestPageFlow)
#include "tst_pageflow.moc"
