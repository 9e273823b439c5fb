// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageview.h"
#include "storyparser.h"
#include "warnings.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include "pageaccessible.h"

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

Story someStory()
{
    QString body
        = u"First words of *all*, with a [link](../b/story.md) and a note[^1], on the first line.\n\n"_s;
    for (int number = 1; number <= 60; ++number)
        body += u"Paragraph number %1 tells of a room, and of the light that came in at the window on the "
                "morning when the painters left for the coast.\n\n"_s.arg(number);
    body += u"[^1]: What the note says.\n"_s;
    const QByteArray bytes
        = (u"---\ntitle: Long\nartist: Somebody\nlanguage: en-GB\n---\n"_s + body).toUtf8();
    return *parseStory(bytes, storyFileName(u"long/story.md"_s)).story;
}

PageStyle styleOf(PageMode mode, bool focus = false)
{
    Settings settings;
    settings.pageMode = mode;
    settings.paragraphFocus = focus;
    return PageStyle(Theme::paper(), settings);
}

} // namespace

/// What a reader does to the page with keys, wheel and pointer.
class TestPageInput : public QObject
{
    Q_OBJECT

    ArtLoader m_art {QString()};
    Story m_story = someStory();

    std::unique_ptr<PageView> makePage(PageMode mode = PageMode::Scrolled, QSize size = {900, 700})
    {
        auto page = std::make_unique<PageView>(m_art, styleOf(mode));
        page->resize(size);
        page->setStory(m_story);
        page->show();
        page->activateWindow();
        page->setFocus();
        (void)QTest::qWaitForWindowActive(page.get());
        return page;
    }

    [[nodiscard]] qsizetype offsetOf(const QString &text) const { return m_story.text.indexOf(text); }

    static QPoint middleOf(const PageView &page, const Passage &passage)
    {
        return page.page().rectangles(passage).constFirst().center().toPoint();
    }

    [[nodiscard]] QPoint pointOf(const PageView &page, const QString &text) const
    {
        return middleOf(page, {offsetOf(text), text.size()});
    }

    static void wheel(PageView &page, int angle)
    {
        QWheelEvent event({300, 300}, {300, 300}, {}, {0, angle}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(page.viewport(), &event);
    }

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void drag_selectsCharacters()
    {
        const auto page = makePage();
        const Passage words {offsetOf(u"tells of a room"_s), 15};
        const QRectF box = page->page().rectangles(words).constFirst();
        const QPoint start(static_cast<int>(box.left()) + 1, static_cast<int>(box.center().y()));
        const QPoint end(static_cast<int>(box.right()), static_cast<int>(box.center().y()));
        QTest::mousePress(page->viewport(), Qt::LeftButton, {}, start);
        QTest::mouseMove(page->viewport(), end);
        QMouseEvent move(QEvent::MouseMove, end, page->viewport()->mapToGlobal(end), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(page->viewport(), &move);
        QTest::mouseRelease(page->viewport(), Qt::LeftButton, {}, end);
        QCOMPARE(page->selectedText(), u"tells of a room"_s);
    }

    void clicks_selectWordsAndParagraphs()
    {
        const auto page = makePage();
        const QPoint at = pointOf(*page, u"number 1 tells"_s);
        QTest::mouseDClick(page->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(u"number 1 tells"_s.contains(page->selectedText()));
        QVERIFY(!page->selectedText().trimmed().isEmpty());
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, at);
        QVERIFY(page->selectedText().startsWith(u"Paragraph number 1 tells"_s));
        QVERIFY(page->selectedText().endsWith(u"for the coast."_s));
    }

    void shiftAndArrows_select()
    {
        const auto page = makePage();
        for (int step = 0; step < 2; ++step)
            QTest::keyClick(page.get(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(page->selectedText(), u"First words"_s);
        QTest::keyClick(page.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(page->selectedText(), u"First word"_s);
        QTest::keyClick(page.get(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(page->selection().length > 30);
    }

    void copy_isCleanPlainAndRich()
    {
        const auto page = makePage();
        Settings justified;
        justified.alignment = Alignment::Justified;
        page->setPageStyle(PageStyle(Theme::paper(), justified));
        page->selectAll();
        page->copy(CopySource::Without);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->text().startsWith(u"Long\n\nSomebody\n\nFirst words of all, with a link"_s));
        QVERIFY(!copied->text().contains(QChar::SoftHyphen));
        QVERIFY(copied->html().contains(u"<em>all</em>"_s));
        QVERIFY(!copied->html().contains(QChar::SoftHyphen));
    }

    void copyWithSource_namesArtistAndTitle()
    {
        const auto page = makePage();
        page->select({offsetOf(u"tells of a room"_s), 15});
        page->copy(CopySource::With);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"tells of a room\n\n— Somebody, “Long”\n"_s);
    }

    void click_followsALink()
    {
        const auto page = makePage();
        const QSignalSpy followed(page.get(), &PageView::linkActivated);
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, pointOf(*page, u"link"_s));
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.at(0).at(0).toString(), u"../b/story.md"_s);
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, pointOf(*page, u"First"_s));
        QCOMPARE(followed.size(), 1);
    }

    void tab_goesFromLinkToLink()
    {
        const auto page = makePage();
        const QSignalSpy followed(page.get(), &PageView::linkActivated);
        QTest::keyClick(page.get(), Qt::Key_Tab);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QTest::keyClick(page.get(), Qt::Key_Tab);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QTest::keyClick(page.get(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(page.get(), Qt::Key_Return);
        QStringList links;
        for (const QList<QVariant> &call : followed)
            links.append(call.at(0).toString());
        QCOMPARE(links, (QStringList {u"../b/story.md"_s, u"#note-1"_s, u"../b/story.md"_s}));
    }

    void noteUnderThePointer_isShown()
    {
        const auto page = makePage();
        QPoint at;
        for (const Span &span : page->page().text().links({0, 100})) {
            if (span.link == "#note-1"_L1)
                at = middleOf(*page, span.range);
        }
        QHelpEvent help(QEvent::ToolTip, at, page->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(page->viewport(), &help);
        QVERIFY(QToolTip::text().contains(u"What the note says."_s));
        QToolTip::hideText();
    }

    void edges_turnPages()
    {
        const auto page = makePage(PageMode::Paged);
        const Passage first = page->visible();
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, {page->viewport()->width() - 8, 300});
        QCOMPARE(page->visible().start, first.end());
        QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 20);
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, {8, 300});
        QCOMPARE(page->visible(), first);
    }

    void edgesOfAScrolledPage_doNothing()
    {
        const auto page = makePage();
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, {page->viewport()->width() - 8, 300});
        QCOMPARE(page->visible().start, 0);
    }

    void keysOfPages_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("direction");
        QTest::newRow("space") << int(Qt::Key_Space) << 1;
        QTest::newRow("right") << int(Qt::Key_Right) << 1;
        QTest::newRow("down") << int(Qt::Key_Down) << 1;
        QTest::newRow("page down") << int(Qt::Key_PageDown) << 1;
        QTest::newRow("left") << int(Qt::Key_Left) << -1;
        QTest::newRow("up") << int(Qt::Key_Up) << -1;
        QTest::newRow("page up") << int(Qt::Key_PageUp) << -1;
    }

    void keysOfPages()
    {
        QFETCH(const int, key);
        QFETCH(const int, direction);
        const auto page = makePage(PageMode::Paged);
        QVERIFY(page->turn(1));
        const Passage before = page->visible();
        QTest::keyClick(page.get(), Qt::Key(key));
        if (direction > 0)
            QCOMPARE(page->visible().start, before.end());
        else
            QCOMPARE(page->visible().end(), before.start);
    }

    void wheel_turnsAPageANotch()
    {
        const auto page = makePage(PageMode::Paged);
        const Passage first = page->visible();
        wheel(*page, -60);
        QCOMPARE(page->visible(), first);
        wheel(*page, -60);
        QCOMPARE(page->visible().start, first.end());
        wheel(*page, 120);
        QCOMPARE(page->visible(), first);
    }

    void lineLeftOff_isMarkedForAMoment()
    {
        const auto page = makePage();
        QTest::keyClick(page.get(), Qt::Key_Space);
        const QRectF fresh = page->page().rectangles({*page->page().readOnFrom(), 1}).constFirst();
        const auto marked = [&] {
            const QImage image = page->viewport()->grab().toImage();
            const int x = static_cast<int>(page->page().geometry().columns.constFirst()) - 8;
            for (int y = static_cast<int>(fresh.top()) - 8; y < fresh.center().y(); ++y) {
                if (image.pixelColor(x, y) != Theme::paper().page)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(marked());
        QTRY_VERIFY(!marked());
    }

    void focusParagraph_isTheOnlyOneInFullColour()
    {
        const auto page = makePage();
        page->setPageStyle(styleOf(PageMode::Scrolled, true));
        const auto focused = page->marks().focus;
        QVERIFY(focused);
        QTest::keyClick(page.get(), Qt::Key_Down);
        QCOMPARE(page->marks().focus, *focused + 1);
        QTest::keyClick(page.get(), Qt::Key_Up);
        QCOMPARE(page->marks().focus, focused);
    }

    void contextMenu_opensByKeyboard()
    {
        const auto page = makePage();
        auto *action = new QAction(u"Copy it"_s, page.get());
        page->addAction(action);
        QStringList shown;
        QTimer::singleShot(0, page.get(), [&] {
            auto *menu = page->findChild<QMenu *>();
            for (const QAction *entry : menu->actions())
                shown.append(entry->text());
            menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, page->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(page->viewport(), &event);
        QCOMPARE(shown, QStringList {u"Copy it"_s});
    }

    void screenReader_readsTheStory()
    {
        installPageAccessibility();
        const auto page = makePage();
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(page.get());
        QVERIFY(accessible);
        QAccessibleTextInterface *text = accessible->textInterface();
        QVERIFY(text);
        QVERIFY(text->text(0, text->characterCount()).startsWith(u"Long\nSomebody\nFirst words"_s));
        const int first = static_cast<int>(text->text(0, text->characterCount()).indexOf(u"First"_s));
        const QRect place = text->characterRect(first);
        QVERIFY(!place.isEmpty());
        QCOMPARE(text->offsetAtPoint(place.center() - QPoint(2, 0)), first);
        text->addSelection(first, first + 5);
        QCOMPARE(page->selectedText(), u"First"_s);
        int start = 0;
        int end = 0;
        text->selection(0, &start, &end);
        QCOMPARE(start, first);
        QCOMPARE(end, first + 5);
        text->setCursorPosition(text->characterCount() - 5);
        QCOMPARE(page->visible().end(), m_story.text.size());
    }

    void pageWithoutAStory_isQuiet()
    {
        PageView page(m_art, styleOf(PageMode::Scrolled));
        page.resize(400, 300);
        page.show();
        QTest::keyClick(&page, Qt::Key_Space);
        QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, {100, 100});
        page.selectAll();
        page.copy(CopySource::With);
        (void)page.grab();
        QCOMPARE(page.visible(), Passage());
    }
};

QTEST_MAIN(TestPageInput)
#include "tst_pageinput.moc"
