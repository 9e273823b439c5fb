// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageview.h"
#include "storyparser.h"
#include "warnings.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// A story of numbered paragraphs, long enough to scroll.
Story longStory()
{
    QString body;
    for (int number = 1; number <= 120; ++number) {
        body += u"Paragraph number %1 tells of a room, of what stood in it, and of the light that came in at "
                u"the "
                "window on the morning when the painters left for the coast.\n\n"_s.arg(number);
        if (number % 30 == 0)
            body += u"## Part %1\n\n"_s.arg(number / 30);
    }
    const QByteArray bytes = (u"---\ntitle: Long\nartist: Somebody\n---\n"_s + body).toUtf8();
    return *parseStory(bytes, storyFileName(u"long/story.md"_s)).story;
}

PageStyle styleOf(const Theme &theme, int textSize)
{
    Settings settings;
    settings.textSize = textSize;
    return PageStyle(theme, settings);
}

QString seen(const PageView &page, const Story &story)
{
    return story.text.mid(page.visible().start, page.visible().length);
}

} // namespace

class TestPageView : public QObject
{
    Q_OBJECT

    ArtLoader m_art {QString()};
    Story m_story = longStory();

    std::unique_ptr<PageView> makePage(QSize size = {900, 700})
    {
        auto page = std::make_unique<PageView>(m_art, PageStyle(Theme::paper()));
        page->resize(size);
        page->setStory(m_story);
        page->show();
        return page;
    }

    [[nodiscard]] qsizetype offsetOf(const QString &text) const { return m_story.text.indexOf(text); }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void story_isShownFromItsBeginning()
    {
        const auto page = makePage();
        QCOMPARE(page->visible().start, 0);
        QVERIFY(seen(*page, m_story).startsWith(u"Paragraph number 1 "_s));
        QCOMPARE(page->verticalScrollBar()->value(), 0);
    }

    void picture_isDescribedToThoseWhoCannotSeeIt()
    {
        const auto page = makePage();
        QVERIFY(page->accessibleDescription().isEmpty());
        Story story = m_story;
        story.info.frontispiece.description = u"A grey door."_s;
        page->setStory(story);
        QVERIFY(page->accessibleDescription().contains(u"A grey door."_s));
    }

    void page_neverScrollsSideways_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {200, 332, 492, 640, 900, 1600, 3840})
            QTest::addRow("%d px", width) << width;
    }

    void page_neverScrollsSideways()
    {
        QFETCH(int, width);
        const auto page = makePage({width, 500});
        QCOMPARE(page->horizontalScrollBar()->maximum(), 0);
        const PageGeometry &geometry = page->page().geometry();
        QVERIFY(geometry.column <= page->pageStyle().measure());
        const qreal left = geometry.columns.constFirst();
        const qreal right = page->viewport()->width() - left - geometry.column;
        QVERIFY(left > 0);
        QVERIFY2(qAbs(left - right) <= 1, "the column stands in the middle");
        for (const QRectF &words : page->page().rectangles(page->visible())) {
            QVERIFY(words.left() >= left);
            QVERIFY(words.right() <= left + geometry.column + 1);
        }
    }

    void passage_standsInTheView_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"number 1 tells"_s, u"number 17 tells"_s, u"number 61 tells"_s, u"number 120 tells"_s})
            QTest::addRow("%s", qPrintable(text)) << text;
    }

    void passage_standsInTheView()
    {
        QFETCH(QString, text);
        const auto page = makePage();
        page->showPassage({offsetOf(text), text.size()});
        QVERIFY(seen(*page, m_story).contains(text));
    }

    void position_becomesTheTopLine()
    {
        const auto page = makePage();
        const qsizetype offset = offsetOf(u"Paragraph number 50 "_s);
        page->showPassage({offset, 0});
        QCOMPARE(page->visible().start, offset);
        QVERIFY(seen(*page, m_story).startsWith(u"Paragraph number 50 "_s));
    }

    void place_survivesEveryChange()
    {
        const auto page = makePage();
        const qsizetype offset = offsetOf(u"Paragraph number 77 "_s) + 40;
        page->showPassage({offset, 0});
        for (int round = 0; round < 12; ++round) {
            page->resize(300 + 173 * (round % 7), 300 + 61 * (round % 5));
            page->setPageStyle(styleOf(round % 2 ? Theme::dusk() : Theme::paper(), 14 + 3 * (round % 6)));
            QCOMPARE(page->visible().start, offset);
        }
        page->resize(900, 700);
        page->setPageStyle(PageStyle(Theme::paper()));
        QCOMPARE(page->visible().start, offset);
    }

    void place_isKeptWhileThePageIsHidden()
    {
        const auto page = makePage();
        const qsizetype offset = offsetOf(u"Paragraph number 40 "_s);
        page->showPassage({offset, 0});
        page->hide();
        page->resize(500, 400);
        page->setPageStyle(styleOf(Theme::dusk(), 24));
        page->show();
        QCOMPARE(page->visible().start, offset);
    }

    void turn_overlapsByTwoLinesAndCutsNone()
    {
        const auto page = makePage();
        page->showPassage({offsetOf(u"Paragraph number 10 "_s), 0});
        const QString before = seen(*page, m_story);
        QVERIFY(page->turn(1));
        const QString after = seen(*page, m_story);
        // What is read on from was seen before: the last two lines, and no more.
        const qsizetype overlap = before.size() - before.lastIndexOf(after.left(60));
        QVERIFY(before.contains(after.left(60)));
        QVERIFY2(overlap > 60 && overlap < 200, qPrintable(QString::number(overlap)));
        QVERIFY(page->turn(-1));
        QVERIFY(seen(*page, m_story).contains(before.left(200)));
    }

    void turn_reachesTheEndAndStops()
    {
        const auto page = makePage();
        int turns = 0;
        while (page->turn(1))
            QVERIFY(++turns < 200);
        QCOMPARE(page->visible().end(), m_story.text.size());
        QCOMPARE(page->verticalScrollBar()->value(), page->verticalScrollBar()->maximum());
    }

    void turning_readsEveryCharacter()
    {
        const auto page = makePage({520, 400});
        qsizetype read = 0;
        do {
            QVERIFY2(page->visible().start <= read, qPrintable(m_story.text.mid(read, 60)));
            read = page->visible().end();
        } while (page->turn(1));
        QCOMPARE(read, m_story.text.size());
    }

    void scrolling_isProgressByTheReader()
    {
        const auto page = makePage();
        QSignalSpy changed(page.get(), &PageView::visibleChanged);
        page->showPassage({offsetOf(u"Paragraph number 30 "_s), 0});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(1).value<Movement>(), Movement::ByProgram);
        changed.clear();
        page->verticalScrollBar()->setValue(page->verticalScrollBar()->value() + 100);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(1).value<Movement>(), Movement::ByReader);
        changed.clear();
        page->resize(700, 500);
        for (const QList<QVariant> &change : changed)
            QCOMPARE(change.at(1).value<Movement>(), Movement::ByProgram);
    }

    void marks_setTheirPassagesOff()
    {
        const auto page = makePage();
        const Passage mark {offsetOf(u"room"_s), 4};
        page->setMarks({mark});
        const auto groundOf = [&](const Passage &passage) {
            const QRectF words = page->page().rectangles(passage).constFirst();
            return page->viewport()->grab().toImage().pixelColor(words.topLeft().toPoint() + QPoint(0, 1));
        };
        QCOMPARE(groundOf(mark), Theme::paper().match);
        QCOMPARE(groundOf({mark.start - 2, 2}), Theme::paper().page);
        page->setPageStyle(styleOf(Theme::dusk(), 22));
        QCOMPARE(groundOf(mark), Theme::dusk().match);
        page->setMarks({});
        QCOMPARE(groundOf(mark), Theme::dusk().page);
    }

    void keys_moveThePage_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("direction");
        QTest::newRow("space") << int(Qt::Key_Space) << int(Qt::NoModifier) << 1;
        QTest::newRow("shift space") << int(Qt::Key_Space) << int(Qt::ShiftModifier) << -1;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << int(Qt::NoModifier) << 1;
        QTest::newRow("page up") << int(Qt::Key_PageUp) << int(Qt::NoModifier) << -1;
        QTest::newRow("down") << int(Qt::Key_Down) << int(Qt::NoModifier) << 1;
        QTest::newRow("up") << int(Qt::Key_Up) << int(Qt::NoModifier) << -1;
        QTest::newRow("end") << int(Qt::Key_End) << int(Qt::NoModifier) << 1;
        QTest::newRow("home") << int(Qt::Key_Home) << int(Qt::NoModifier) << -1;
    }

    void keys_moveThePage()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(int, direction);
        const auto page = makePage();
        page->showPassage({offsetOf(u"Paragraph number 60 "_s), 0});
        const int before = page->verticalScrollBar()->value();
        QTest::keyClick(page.get(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE((page->verticalScrollBar()->value() - before) * direction > 0, true);
    }

    void ctrlWheel_asksForAnotherSize()
    {
        const auto page = makePage();
        const QSignalSpy zoom(page.get(), &PageView::zoomRequested);
        const int before = page->verticalScrollBar()->value();
        QWheelEvent wheel({10, 10}, {10, 10}, {}, {0, 120}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(page->viewport(), &wheel);
        QCOMPARE(zoom.size(), 1);
        QCOMPARE(zoom.at(0).at(0).toInt(), 1);
        QCOMPARE(page->verticalScrollBar()->value(), before);
    }

    void wheelBesideTheColumn_scrolls()
    {
        const auto page = makePage({1600, 700});
        QWheelEvent wheel({10, 300}, {10, 300}, {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(page->viewport(), &wheel);
        QVERIFY(page->verticalScrollBar()->value() > 0);
    }

    void shortStory_isReadAtOnce()
    {
        const Story brief
            = *parseStory("---\ntitle: Brief\nartist: A\n---\nOnce.", storyFileName(u"b/story.md"_s)).story;
        const auto page = makePage();
        page->setStory(brief);
        QCOMPARE(page->visible(), (Passage {0, brief.text.size()}));
        QVERIFY(!page->turn(1));
    }
};

QTEST_MAIN(TestPageView)
#include "tst_pageview.moc"
