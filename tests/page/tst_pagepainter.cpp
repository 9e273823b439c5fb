// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagepainter.h"

#include "visiblesample.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

QImage painted(View &view, const PageMarks &marks)
{
    QImage image(view.size.toSize(), QImage::Format_RGB32);
    image.fill(view.theme.page);
    QPainter painter(&image);
    drawPage(painter, view.page.parts(), view.page.text(), view.theme, marks);
    return image;
}

/// How many pixels of a colour there are, inside some places or outside all of them.
int count(const QImage &image, const QColor &color, const QList<QRectF> &places, bool inside)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != color)
                continue;
            const bool isInside = std::ranges::any_of(
                places, [&](const QRectF &place) { return place.adjusted(-4, -4, 4, 4).contains(x, y); });
            found += isInside == inside ? 1 : 0;
        }
    }
    return found;
}

qreal area(const QList<QRectF> &places)
{
    qreal sum = 0;
    for (const QRectF &place : places)
        sum += place.width() * place.height();
    return sum;
}

int darkest(const QImage &image, const QRectF &place)
{
    int found = 255;
    const QRect inside = place.toRect() & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            found = std::min(found, qGray(image.pixel(x, y)));
    }
    return found;
}

} // namespace

class TestPagePainter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mark_colorsItsCharacters_data();
    void mark_colorsItsCharacters();
    void marks_ofManyPlaces_areAllSeen();
    void selection_isInFrontOfMarks();
    void outline_surroundsTheOneMeant_data();
    void outline_surroundsTheOneMeant();
    void marks_elsewhere_leaveThePageAlone();
    void focus_lettersOfOthersStepBack();
};

void TestPagePainter::mark_colorsItsCharacters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<PageMode>("mode");
    for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
        for (const QString &kind : {u"searched"_s, u"found"_s, u"selection"_s})
            QTest::addRow("%s, %s", qPrintable(kind), mode == PageMode::Paged ? "paged" : "scrolled")
                << kind << mode;
    }
}

void TestPagePainter::mark_colorsItsCharacters()
{
    QFETCH(QString, kind);
    QFETCH(PageMode, mode);
    View view(longStory(4), {800, 600}, mode);
    view.page.showPosition(2500);
    const Passage passage {view.page.visible().start + 300, 200}; // some lines
    PageMarks marks;
    if (kind == u"searched")
        marks.searched = {passage};
    else if (kind == u"found")
        marks.found = {passage};
    else
        marks.selection = passage;
    const QColor color = kind == u"selection" ? view.theme.selection : view.theme.match;
    const QList<QRectF> places = view.page.rectangles(passage);
    QVERIFY(places.size() > 2);
    const QImage image = painted(view, marks);
    QVERIFY(count(image, color, places, true) > 0.6 * area(places));
    QCOMPARE(count(image, color, places, false), 0);
    QVERIFY2(darkest(image, places.at(1)) < 80, "the letters are seen in front of it");
    QCOMPARE(count(image, view.theme.accent, places, true), 0);
}

void TestPagePainter::marks_ofManyPlaces_areAllSeen()
{
    const Story story = longStory(4);
    View view(story, {800, 600});
    view.page.showPosition(2500);
    PageMarks marks;
    const QString word = u"the"_s;
    for (qsizetype at = story.text.indexOf(word); at >= 0; at = story.text.indexOf(word, at + 1))
        marks.searched.append({at, word.size()});
    const QImage image = painted(view, marks);
    int seen = 0;
    for (const Passage &passage : std::as_const(marks.searched)) {
        const QList<QRectF> places = view.page.rectangles(passage);
        if (places.isEmpty() || places.constFirst().bottom() > 600 || places.constFirst().top() < 0)
            continue;
        QVERIFY(count(image.copy(places.constFirst().toRect()), view.theme.match, {}, false) > 20);
        ++seen;
    }
    QVERIFY(seen > 3);
}

void TestPagePainter::selection_isInFrontOfMarks()
{
    View view(longStory(4), {800, 600});
    const Passage passage {view.page.visible().start + 300, 20};
    PageMarks marks;
    marks.searched = marks.found = {passage};
    marks.selection = passage;
    const QImage image = painted(view, marks);
    QVERIFY(count(image, view.theme.selection, view.page.rectangles(passage), true) > 50);
    QCOMPARE(count(image, view.theme.match, {}, false), 0);
}

void TestPagePainter::outline_surroundsTheOneMeant_data()
{
    QTest::addColumn<bool>("isLink");
    QTest::newRow("found") << false;
    QTest::newRow("link") << true;
}

void TestPagePainter::outline_surroundsTheOneMeant()
{
    QFETCH(bool, isLink);
    View view(longStory(4), {800, 600});
    const qsizetype start = view.page.visible().start + 300;
    const Passage meant {start + 100, 12};
    PageMarks marks;
    marks.found = {{start, 12}, meant, {start + 200, 12}};
    if (isLink) {
        marks.found.removeAt(1);
        marks.link = meant;
    } else {
        marks.current = 1;
    }
    const QImage image = painted(view, marks);
    const QList<QRectF> places = view.page.rectangles(meant);
    QVERIFY(count(image, view.theme.accent, places, true) > 40);
    QCOMPARE(count(image, view.theme.accent, places, false), 0);
    QCOMPARE(count(image, view.theme.match, places, true) > 50, !isLink);
    marks.current = 99; // none of them
    marks.link = {};
    QCOMPARE(count(painted(view, marks), view.theme.accent, {}, false), 0);
}

void TestPagePainter::marks_elsewhere_leaveThePageAlone()
{
    const Story story = longStory(4);
    for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
        View view(story, {800, 600}, mode);
        view.page.showPosition(2500);
        const QImage plain = painted(view, {});
        const QList<View::Seen> lines = view.lines();
        const qsizetype before = lines.constFirst().range.start;
        const qsizetype behind = lines.constLast().range.end();
        PageMarks marks;
        marks.searched = {{0, 40}, {before - 30, 30}, {behind + 1, 30}, {story.text.size() - 9, 9}};
        marks.found = marks.searched;
        marks.current = 1;
        marks.link = {behind + 1, 30};
        QCOMPARE(painted(view, marks), plain);
        marks.selection = {0, before};
        QCOMPARE(painted(view, marks), plain);
    }
}

void TestPagePainter::focus_lettersOfOthersStepBack()
{
    View view(storyOf(u"First paragraph.\n\nSecond paragraph.\n\nThird paragraph."_s), {800, 600});
    const auto placeOfWord
        = [&view](const QString &word) { return view.page.rectangles(view.find(word)).value(0); };
    PageMarks marks;
    const QImage all = painted(view, marks);
    marks.focus = view.page.text().itemAt(view.find(u"Second"_s).start);
    const QImage one = painted(view, marks);
    QCOMPARE(one.copy(placeOfWord(u"Second"_s).toRect()), all.copy(placeOfWord(u"Second"_s).toRect()));
    for (const QString &other : {u"First"_s, u"Third"_s}) {
        QVERIFY(darkest(all, placeOfWord(other)) < 80);
        QVERIFY2(darkest(one, placeOfWord(other)) > 120, "it steps back");
        QVERIFY2(darkest(one, placeOfWord(other)) < 230, "it is still seen");
    }
}

QTEST_MAIN(TestPagePainter)
#include "tst_pagepainter.moc"
