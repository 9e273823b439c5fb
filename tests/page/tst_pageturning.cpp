// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "visiblepage.h"

#include "visiblesample.h"

#include <QTest>

#include <map>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

/// Which lines a reader has seen, and how much of those that are higher than the view.
class Reader
{
public:
    explicit Reader(View &view)
        : m_view(view)
    {
    }

    void look()
    {
        const QList<View::Seen> lines = m_view.lines();
        for (const View::Seen &line : lines) {
            const qreal from = std::max(0.0, -line.top);
            const qreal to = std::min(line.height, m_view.size.height() - line.top);
            // What could be seen whole has to be.
            if (line.height < m_view.page.geometry().height / 3 && (from > 1 || to < line.height - 1))
                continue;
            auto &[begin, end] = m_seen.try_emplace(line.line, line.height, 0.0).first->second;
            if (begin > end) {
                begin = from;
                end = to;
            } else if (from <= end + 1 && to >= begin - 1) {
                begin = std::min(begin, from);
                end = std::max(end, to);
            }
        }
    }
    /// The first line that was not, or not all, seen; empty if all was.
    [[nodiscard]] QString missing() const
    {
        PageFlow &flow = m_view.page.flow();
        for (std::optional<LineRef> ref = LineRef {}; ref; ref = flow.next(*ref)) {
            const auto seen = m_seen.find(*ref);
            const SetLine line = flow.line(*ref);
            if (m_view.page.isPaged() && line.height > m_view.page.geometry().height)
                continue; // such a page holds as much of it as goes onto it
            if (seen == m_seen.end() || seen->second.first > 1 || seen->second.second < line.height - 1)
                return u"item %1, line %2: “%3”"_s.arg(ref->item).arg(ref->line).arg(
                    flow.text().text(line.range));
        }
        return {};
    }

private:
    View &m_view;
    std::map<LineRef, std::pair<qreal, qreal>> m_seen;
};

Story poems()
{
    return storyOfBlocks(
        QStringList(60, u"a\u2028b\u2028c\u2028d\u2028e\u2028f\u2028g\u2028h\u2028i\u2028k"_s),
        Block::Kind::Verse);
}

/// A paragraph of so many lines, each its own.
Story lines(int count)
{
    return storyOfBlocks({u"a line of its own\u2028"_s.repeated(count).chopped(1)});
}

constexpr int mostTurns = 5000;

} // namespace

/// Reading a story by turning its pages.
class TestPageTurning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forward_readsEverything_data();
    void forward_readsEverything();
    void backward_readsEverything_data();
    void backward_readsEverything();
    void scrolled_overlapsByTwoLines();
    void scrolled_readOnFrom_isTheFirstNewLine();
    void pages_followEachOther_data();
    void pages_followEachOther();
    void backThroughTheTrail_showsTheSamePages_data();
    void backThroughTheTrail_showsTheSamePages();
    void trail_isForgottenByOtherMovements();
    void place_survivesTheWalk_data();
    void place_survivesTheWalk();
};

void TestPageTurning::forward_readsEverything_data()
{
    QTest::addColumn<Story>("story");
    QTest::addColumn<PageMode>("mode");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<qreal>("pictureHeight");
    const Story all = longStory(16);
    const auto sized = [](int textSize, int lineHeight) {
        Settings settings;
        settings.textSize = textSize;
        settings.lineHeight = lineHeight;
        return settings;
    };
    Settings justified;
    justified.alignment = Alignment::Justified;
    justified.accessibleSpacing = true;
    const QList<std::pair<QString, QSizeF>> sizes = {{u"window"_s, {900, 700}},
                                                     {u"narrow"_s, {320, 600}},
                                                     {u"low"_s, {900, 150}},
                                                     {u"wide"_s, {1900, 1000}}};
    for (const PageMode mode : {PageMode::Scrolled, PageMode::Paged}) {
        const auto row = [mode](const QString &name, const Story &story, const QSizeF &size,
                                const Settings &settings, qreal pictureHeight = 140) {
            QTest::addRow("%s, %s", mode == PageMode::Paged ? "paged" : "scrolled", qPrintable(name))
                << story << mode << size << settings << pictureHeight;
        };
        for (const auto &[name, size] : sizes) {
            row(name, all, size, {});
            row(name + u", poems"_s, poems(), size, {});
            row(name + u", justified"_s, all, size, justified);
        }
        for (const QString &name : bundledNames())
            row(name, bundledStory(name), {800, 600}, {});
        row(u"large text"_s, all, {900, 700}, sized(40, 150));
        row(u"pictures almost as high as the view"_s, all, {900, 700}, {}, 650);
        row(u"pictures higher than the view"_s, all, {900, 700}, {}, 1500);
        // Few lines, some of them higher than the view.
        row(u"low, large text"_s, all, {1018, 289}, sized(27, 218));
        row(u"lower, large text"_s, all, {1009, 154}, sized(26, 213));
        row(u"low, largest text"_s, all, {1038, 192}, sized(57, 147));
        row(u"lower than the title"_s, all, {1038, 150}, sized(57, 147));
        row(u"low and narrow, large text"_s, all, {313, 144}, sized(37, 183));
    }
}

void TestPageTurning::forward_readsEverything()
{
    QFETCH(Story, story);
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    QFETCH(Settings, settings);
    QFETCH(qreal, pictureHeight);
    View view(story, size, mode);
    view.settings = settings;
    view.settings.pageMode = mode;
    view.findRoom = roomOf({200, pictureHeight});
    view.apply();
    Reader reader(view);
    reader.look();
    int turns = 0;
    while (view.page.turn(1) && ++turns < mostTurns)
        reader.look();
    QVERIFY2(turns < mostTurns, "it comes to the end");
    QCOMPARE(reader.missing(), QString());
    QCOMPARE(view.page.visible().end(), story.text.size());
}

void TestPageTurning::backward_readsEverything_data()
{
    forward_readsEverything_data();
}

void TestPageTurning::backward_readsEverything()
{
    QFETCH(Story, story);
    QFETCH(PageMode, mode);
    QFETCH(QSizeF, size);
    QFETCH(Settings, settings);
    QFETCH(qreal, pictureHeight);
    View view(story, size, mode);
    view.settings = settings;
    view.settings.pageMode = mode;
    view.findRoom = roomOf({200, pictureHeight});
    view.apply();
    view.page.toEnd();
    Reader reader(view);
    reader.look();
    int turns = 0;
    while (view.page.turn(-1) && ++turns < mostTurns)
        reader.look();
    QVERIFY2(turns < mostTurns, "it comes to the beginning");
    QCOMPARE(reader.missing(), QString());
    QCOMPARE(view.page.visible().start, 0);
    QCOMPARE(view.page.top(), 0.0);
}

void TestPageTurning::scrolled_overlapsByTwoLines()
{
    for (const qreal height : {200.0, 333.0, 700.0}) {
        View view(lines(300), {900, height});
        view.page.showPosition(100);
        for (int turn = 0; turn < 8; ++turn) {
            const LineRef last = view.wholeLines().constLast().line;
            QVERIFY(view.page.turn(1));
            const LineRef first = view.wholeLines().constFirst().line;
            QCOMPARE(first, (LineRef {last.item, last.line - 1}));
        }
        for (int turn = 0; turn < 8; ++turn) {
            const LineRef first = view.wholeLines().constFirst().line;
            QVERIFY(view.page.turn(-1));
            const LineRef last = view.wholeLines().constLast().line;
            QVERIFY2(last.line - first.line == 1 || last.line - first.line == 0,
                     "the view need not end with a line");
        }
    }
}

void TestPageTurning::scrolled_readOnFrom_isTheFirstNewLine()
{
    View view(longStory(8), {900, 700});
    QVERIFY(!view.page.readOnFrom());
    for (int turn = 0; turn < 12; ++turn) {
        const qsizetype read = view.wholeLines().constLast().range.end();
        QVERIFY(view.page.turn(1));
        QVERIFY(view.page.readOnFrom());
        const qsizetype from = *view.page.readOnFrom();
        QVERIFY2(from == read || from == read + 1, "behind what was seen whole, or the newline after it");
        QVERIFY(view.shows({from, 1}));
    }
    view.page.turn(-1);
    QVERIFY(!view.page.readOnFrom());
}

void TestPageTurning::pages_followEachOther_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("page") << QSizeF(700, 700);
    QTest::newRow("small page") << QSizeF(300, 300);
    QTest::newRow("spread") << QSizeF(1800, 900);
}

void TestPageTurning::pages_followEachOther()
{
    QFETCH(QSizeF, size);
    View view(longStory(8), size, PageMode::Paged);
    LineRef expected;
    do {
        for (const View::Seen &line : view.lines()) {
            QCOMPARE(line.line, expected);
            expected = view.page.flow().next(expected).value_or(view.page.flow().end());
        }
    } while (view.page.turn(1));
    QCOMPARE(expected, view.page.flow().end());
}

void TestPageTurning::backThroughTheTrail_showsTheSamePages_data()
{
    pages_followEachOther_data();
}

void TestPageTurning::backThroughTheTrail_showsTheSamePages()
{
    QFETCH(QSizeF, size);
    View view(longStory(8), size, PageMode::Paged);
    view.page.showPosition(1234); // no page of those from the beginning
    QList<Passage> shown = {view.page.visible()};
    while (view.page.turn(1))
        shown.append(view.page.visible());
    QVERIFY(shown.size() > 3);
    while (shown.size() > 1) {
        QCOMPARE(view.page.visible(), shown.takeLast());
        QVERIFY(view.page.turn(-1));
    }
    QCOMPARE(view.page.visible(), shown.constFirst());
}

/// Else turning back would lead to where the reader was long ago.
void TestPageTurning::trail_isForgottenByOtherMovements()
{
    View view(longStory(16), {700, 700}, PageMode::Paged);
    const auto turnBackIsNear = [&view] {
        const qsizetype start = view.page.visible().start;
        QVERIFY(view.page.turn(-1));
        const Passage before = view.page.visible();
        QVERIFY(before.start < start && before.end() >= start);
    };
    view.page.turn(1);
    view.page.showPosition(20'000);
    turnBackIsNear();
    view.page.turn(1);
    view.page.toEnd();
    turnBackIsNear();
    view.page.turn(1);
    view.settings.textSize = 25;
    view.apply();
    turnBackIsNear();
}

void TestPageTurning::place_survivesTheWalk_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<QString>("place"); ///< what stands there
    const QStringList places
        = {u"Part 12"_s, u"Somebody"_s, u"second one that goes"_s, u"second\u2028third"_s, u"underneath"_s};
    int seed = 0;
    for (const QString &place : places) {
        for (int walk = 0; walk < 2; ++walk) {
            ++seed;
            QTest::addRow("seed %d, %s", seed, qPrintable(place.section(QChar::LineSeparator, 0, 0)))
                << seed << place;
        }
    }
}

/// Whatever the reader changes: the same words stand at the top, and the first of them is seen.
void TestPageTurning::place_survivesTheWalk()
{
    QFETCH(int, seed);
    QFETCH(QString, place);
    static const Story story = longStory(24);
    QRandomGenerator random(static_cast<quint32>(seed));
    const qsizetype position = story.text.indexOf(place, story.text.size() / 2 - 12'000) + random.bounded(3);
    QVERIFY(position > story.text.size() / 4 && position < story.text.size() * 3 / 4);
    View view(story);
    view.page.showPosition(position);
    QCOMPARE(view.page.visible().start, position);
    const QStringList faces = {QString(), u"Inter"_s, u"OpenDyslexic"_s, u"DejaVu Serif"_s};
    const QList<Theme> themes = {Theme::paper(), Theme::sepia(), Theme::dusk(), Theme::night()};
    Settings &settings = view.settings;
    for (int step = 0; step < 200; ++step) {
        switch (random.bounded(12)) {
        case 0: view.size.setWidth(random.bounded(160, 2400)); break;
        case 1: view.size.setHeight(random.bounded(140, 1500)); break;
        case 2: settings.textSize = random.bounded(Settings::smallestText, Settings::largestText + 1); break;
        case 3: settings.face = faces.at(random.bounded(int(faces.size()))); break;
        case 4: view.theme = themes.at(random.bounded(int(themes.size()))); break;
        case 5:
            settings.measure = random.bounded(Settings::narrowestMeasure, Settings::widestMeasure + 1);
            break;
        case 6:
            settings.lineHeight = random.bounded(Settings::closestLines, Settings::widestLines + 1);
            break;
        case 7: settings.alignment = random.bounded(2) ? Alignment::Justified : Alignment::Ragged; break;
        case 8:
            settings.paragraphs = random.bounded(2) ? ParagraphStyle::Spaced : ParagraphStyle::Indented;
            break;
        case 9: settings.accessibleSpacing = random.bounded(4) == 0; break;
        case 10: (void)view.page.measureOn(QDeadlineTimer(std::chrono::milliseconds(1))); break;
        default: settings.pageMode = random.bounded(2) ? PageMode::Paged : PageMode::Scrolled;
        }
        view.apply();
        QCOMPARE(view.page.visible().start, position);
        QVERIFY2(view.shows({position, 1}), qPrintable(u"step %1"_s.arg(step)));
        QVERIFY(view.page.visible().length > 0);
    }
    settings = {};
    view.size = {900, 700};
    view.apply();
    QCOMPARE(view.page.visible().start, position);
}

QTEST_MAIN(TestPageTurning)
#include "tst_pageturning.moc"
