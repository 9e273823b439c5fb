// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "visiblepage.h"

#include "visiblesample.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

void addModes()
{
    QTest::addColumn<PageMode>("mode");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("scrolled") << PageMode::Scrolled << QSizeF(900, 700);
    QTest::newRow("scrolled, low") << PageMode::Scrolled << QSizeF(500, 90);
    QTest::newRow("scrolled, narrow") << PageMode::Scrolled << QSizeF(200, 333);
    QTest::newRow("page") << PageMode::Paged << QSizeF(700, 700);
    QTest::newRow("page, low") << PageMode::Paged << QSizeF(500, 120);
    QTest::newRow("page, narrow") << PageMode::Paged << QSizeF(200, 333);
    QTest::newRow("spread") << PageMode::Paged << QSizeF(1700, 800);
}

} // namespace

class TestVisiblePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void story_isShownFromItsBeginning_data() { addModes(); }
    void story_isShownFromItsBeginning();
    void position_becomesTheTopLine_data() { addModes(); }
    void position_becomesTheTopLine();
    void position_beforeThereIsAStyle_isShownThen();
    void passage_standsInTheView_data() { addModes(); }
    void passage_standsInTheView();
    void passage_standsInTheUpperThird();
    void startAndEnd_areReached_data() { addModes(); }
    void startAndEnd_areReached();
    void storyOpenedAtItsEnd_doesNotMove();
    void visible_isWhatIsSeen_data() { addModes(); }
    void visible_isWhatIsSeen();
    void scrollBy_movesAsFar();
    void scrollTo_outside_staysOnThePage();
    void picture_ofAnotherSize_keepsThePlace();
    void measuring_movesNothing_data() { addModes(); }
    void measuring_movesNothing();
    void positionAt_isInWhatIsSeen_data() { addModes(); }
    void positionAt_isInWhatIsSeen();
    void positionAt_rectangle_isItsCharacter_data() { addModes(); }
    void positionAt_rectangle_isItsCharacter();
    void positionAt_besideTheLastPage_isTheEnd();
    void isOnText_onlyWhereItIsSeen();
    void pages_standInTheirColumns();
    void shortStory_isSeenWhole_data() { addModes(); }
    void shortStory_isSeenWhole();
};

void TestVisiblePage::story_isShownFromItsBeginning()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    View view(longStory(8), size, mode);
    QCOMPARE(view.page.isPaged(), mode == PageMode::Paged);
    QCOMPARE(view.page.visible().start, 0);
    QCOMPARE(view.page.top(), 0.0);
    const QList<View::Seen> lines = view.lines();
    QCOMPARE(lines.constFirst().line, LineRef {});
    QVERIFY2(lines.constFirst().top > 0, "the title is not at the very edge");
}

void TestVisiblePage::position_becomesTheTopLine()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    const Story story = longStory(16);
    View view(story, size, mode);
    for (qsizetype position = 1; position < story.text.size() * 2 / 3; position += 1511) {
        view.page.showPosition(position);
        QCOMPARE(view.page.visible().start, position);
        const View::Seen top = view.lines().constFirst();
        QVERIFY(position >= top.range.start && position <= top.range.end());
        QCOMPARE(top.top, view.page.geometry().top);
    }
}

void TestVisiblePage::position_beforeThereIsAStyle_isShownThen()
{
    const Story story = longStory(8);
    VisiblePage page;
    page.setStory(story);
    QVERIFY(!page.isSet());
    page.showPosition(9000);
    page.showPassage({9000, 5});
    page.setStyle(PageStyle(Theme::paper()), {900, 700}, nullptr, roomOf({}));
    QVERIFY(page.isSet());
    QCOMPARE(page.visible().start, 9000);
}

void TestVisiblePage::passage_standsInTheView()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    const Story story = longStory(16);
    View view(story, size, mode);
    for (qsizetype position = 0; position < story.text.size(); position += 53) {
        while (!story.text.at(position).isLetter())
            ++position;
        const Passage passage {position, 4};
        view.page.showPassage(passage);
        const LineRef line = view.page.flow().lineAtPosition(position);
        if (view.page.flow().line(line).height > view.page.geometry().height)
            continue; // a table's row or a picture; its beginning is shown
        const QString where = story.text.mid(position, 40);
        QVERIFY2(view.shows(passage), qPrintable(where));
        const Passage seen = view.page.visible();
        QVERIFY2(seen.start <= position && position < seen.end(), qPrintable(where));
    }
}

void TestVisiblePage::passage_standsInTheUpperThird()
{
    const Story story = longStory(16);
    View view(story, {900, 700});
    for (qsizetype position = 2000; position < story.text.size() - 6000; position += 1999) {
        view.page.showPassage({position, 3});
        const qreal top = view.page.rectangles({position, 1}).value(0).top();
        QVERIFY2(top > 60 && top < 700 / 3.0 + 30, qPrintable(QString::number(top)));
        QCOMPARE(view.lines().constFirst().top, 0.0); // no line is cut
    }
}

void TestVisiblePage::startAndEnd_areReached()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    const Story story = longStory(8);
    View view(story, size, mode);
    view.page.toEnd();
    QCOMPARE(view.lines().constLast().range.end(), view.page.text().end());
    QCOMPARE(view.wholeLines().constLast().range.end(), view.page.text().end());
    QCOMPARE(view.page.visible().end(), story.text.size());
    QVERIFY2(!view.page.turn(1), "there is nothing behind it");
    view.page.toStart();
    QCOMPARE(view.page.visible().start, 0);
    QCOMPARE(view.lines().constFirst().line, LineRef {});
    QVERIFY(!view.page.turn(-1));
}

/// What is seen above the last line is exact at once: nothing moves as the rest is measured.
void TestVisiblePage::storyOpenedAtItsEnd_doesNotMove()
{
    for (const qreal width : {340.0, 520.0, 900.0}) {
        const Story story = longStory(8);
        View view(story, {width, 700});
        view.page.showPosition(view.page.text().end() - 3);
        const auto first = view.wholeLines();
        QVERIFY(first.size() > 3);
        for (int time = 0; time < 3; ++time) {
            view.page.scrollBy(0); // sets what is around
            const auto later = view.wholeLines();
            QCOMPARE(later.size(), first.size());
            QCOMPARE(later.constFirst().range, first.constFirst().range);
            QCOMPARE(later.constFirst().top, first.constFirst().top);
            QCOMPARE(later.constLast().top, first.constLast().top);
        }
    }
}

/// Within a line: which of those that are cut count as seen is a matter of taste.
void TestVisiblePage::visible_isWhatIsSeen()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    const Story story = longStory(8);
    View view(story, size, mode);
    for (qsizetype position = 3000; position < 20'000; position += 997) {
        view.page.showPosition(position);
        const Passage seen = view.page.visible();
        const QList<View::Seen> whole = view.wholeLines();
        QVERIFY(seen.end() >= whole.constLast().range.end());
        const auto next = view.page.flow().next(whole.constLast().line);
        const qsizetype further = next ? view.page.flow().line(*next).range.end() : story.text.size();
        QVERIFY(seen.end() <= further);
    }
}

void TestVisiblePage::scrollBy_movesAsFar()
{
    View view(longStory(16));
    view.page.showPosition(20'000);
    QRandomGenerator random(5);
    for (int step = 0; step < 80; ++step) {
        const QList<View::Seen> before = view.lines();
        const qreal distance = random.bounded(-300, 400);
        view.page.scrollBy(distance);
        int common = 0;
        for (const View::Seen &line : view.lines()) {
            for (const View::Seen &former : before) {
                if (former.line != line.line)
                    continue;
                QVERIFY(qAbs(former.top - distance - line.top) < 1.01);
                ++common;
            }
        }
        QVERIFY(common > 5);
    }
}

void TestVisiblePage::scrollTo_outside_staysOnThePage()
{
    View view(longStory(8));
    view.page.scrollTo(-500);
    QCOMPARE(view.page.top(), 0.0);
    while (view.page.measureOn(QDeadlineTimer(QDeadlineTimer::Forever)))
        continue;
    view.page.scrollTo(1e9);
    QCOMPARE(view.page.top(), view.page.bottomMost());
    QVERIFY2(view.lines().constLast().top < 700 - view.page.flow().style().lineHeight(),
             "there is room below the end");
    view.page.scrollTo(1234);
    QCOMPARE(view.page.top(), 1234.0);
}

void TestVisiblePage::picture_ofAnotherSize_keepsThePlace()
{
    const Story story = longStory(16);
    for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
        View view(story, {700, 700}, mode);
        QSizeF room(200, 100);
        view.findRoom = [&room](const PageItem &) { return PictureRoom {room, {}}; };
        view.apply();
        const Passage picture = view.find(u"A grey door, half open"_s);
        view.page.showPosition(picture.start + 300);
        const Passage before = view.page.visible();
        room = {400, 300};
        view.page.resetItem(view.page.text().itemAt(picture.start));
        QCOMPARE(view.page.visible().start, before.start);
        view.page.showPosition(picture.start);
        QCOMPARE(view.page.parts().constFirst().block->picture().size(), room);
    }
}

void TestVisiblePage::measuring_movesNothing()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    View view(longStory(16), size, mode);
    view.page.showPosition(30'000);
    if (mode == PageMode::Scrolled)
        view.page.scrollBy(11);
    const auto places = [&view] {
        QList<std::pair<LineRef, qreal>> result;
        for (const View::Seen &line : view.lines())
            result.append({line.line, line.top});
        return result;
    };
    const auto before = places();
    while (view.page.measureOn(QDeadlineTimer(std::chrono::milliseconds(1))))
        QCOMPARE(places(), before);
    QCOMPARE(places(), before);
}

void TestVisiblePage::positionAt_isInWhatIsSeen()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    View view(longStory(8), size, mode);
    for (const qsizetype position : {0, 7000, 12'345, 30'000}) {
        view.page.showPosition(position);
        const QList<View::Seen> lines = view.lines();
        for (qreal y = -20; y < size.height() + 40; y += 7) {
            for (qreal x = -20; x < size.width() + 40; x += 41) {
                const qsizetype found = view.page.positionAt({x, y});
                QVERIFY(found >= lines.constFirst().range.start);
                QVERIFY(found <= lines.constLast().range.end());
            }
        }
    }
}

void TestVisiblePage::positionAt_rectangle_isItsCharacter()
{
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    const Story story = longStory(8);
    View view(story, size, mode);
    view.page.showPosition(9000);
    int checked = 0;
    for (const View::Seen &line : view.wholeLines()) {
        for (qsizetype position = line.range.start; position < line.range.end(); ++position) {
            const QRectF place = view.page.rectangles({position, 1}).value(0);
            if (place.width() < 2 || !story.text.at(position).isLetterOrNumber())
                continue;
            const QPointF point(place.left() + place.width() * 0.3, place.center().y());
            QCOMPARE(view.page.positionAt(point), position);
            QVERIFY(view.page.isOnText(point));
            ++checked;
        }
    }
    QVERIFY(checked > 50);
}

void TestVisiblePage::positionAt_besideTheLastPage_isTheEnd()
{
    const Story story = storyOf(u"One.\n\nTwo.\n\nThree."_s);
    View view(story, {1700, 800}, PageMode::Paged);
    QCOMPARE(view.page.geometry().columns.size(), 2);
    QCOMPARE(view.page.positionAt({1600, 400}), story.text.size());
    QVERIFY(!view.page.isOnText({1600, 400}));
}

void TestVisiblePage::isOnText_onlyWhereItIsSeen()
{
    View view(longStory(8), {700, 700}, PageMode::Paged);
    view.page.showPosition(8400);
    QVERIFY(view.lines().constFirst().line.line > 0);
    const qreal middle = 350;
    QVERIFY(view.page.isOnText({middle, view.page.geometry().top + 12}));
    for (qreal y = 0; y < view.page.geometry().top - 2; ++y)
        QVERIFY2(!view.page.isOnText({middle, y}), "the line above is on the page before");
}

void TestVisiblePage::pages_standInTheirColumns()
{
    View view(longStory(8), {1700, 800}, PageMode::Paged);
    const PageGeometry &geometry = view.page.geometry();
    QCOMPARE(geometry.columns.size(), 2);
    view.page.showPosition(9000);
    const QList<View::Seen> lines = view.lines();
    qreal column = geometry.columns.at(0);
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const View::Seen &line = lines.at(number);
        if (line.left != column) {
            QCOMPARE(line.left, geometry.columns.at(1));
            QCOMPARE(line.top, geometry.top);
            column = line.left;
        }
        QVERIFY(line.top >= geometry.top && line.top + line.height <= geometry.top + geometry.height + 0.5);
        QVERIFY(number == 0 || line.line > lines.at(number - 1).line);
    }
    QCOMPARE(column, geometry.columns.at(1));
}

void TestVisiblePage::shortStory_isSeenWhole()
{
    QFETCH(PageMode, mode);
    for (const Story &story : {Story(), storyOf(u"Once."_s)}) {
        View view(story, {900, 700}, mode);
        QCOMPARE(view.page.visible(), (Passage {0, story.text.size()}));
        QCOMPARE(view.page.bottomMost(), 0.0);
        QVERIFY(!view.page.turn(1));
        QVERIFY(!view.page.turn(-1));
        view.page.toEnd();
        QCOMPARE(view.page.top(), 0.0);
        view.page.showPassage({0, 2});
        QCOMPARE(view.page.visible(), (Passage {0, story.text.size()}));
    }
}

QTEST_MAIN(TestVisiblePage)
#include "tst_visiblepage.moc"
