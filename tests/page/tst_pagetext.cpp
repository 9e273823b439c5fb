// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagetext.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

const QString picture = u"art: a.svg\nalt: A door\n"_s;

QStringList linesOf(const PageText &page)
{
    QStringList lines;
    for (const PageItem &item : page.items())
        lines.append(page.text(item.range));
    return lines;
}

QString wholeText(const PageText &page)
{
    return page.text({page.start(), page.end() - page.start()});
}

QStringList targetsOf(const QList<Span> &spans)
{
    QStringList targets;
    for (const Span &span : spans)
        targets.append(span.link);
    return targets;
}

} // namespace

class TestPageText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void head_standsBeforeTheStory_data();
    void head_standsBeforeTheStory();
    void story_keepsItsOffsets_data();
    void story_keepsItsOffsets();
    void range_acrossHeadAndStory_isWhole();
    void range_outside_isCut();
    void position_isInItsItem();
    void storyWithoutBlocks_isHeadAlone();
    void longBlock_comesInPieces_data();
    void longBlock_comesInPieces();
    void links_ofRange_data();
    void links_ofRange();
    void links_inLaterPiece_areFound();
    void link_atPosition_data();
    void link_atPosition();
};

void TestPageText::head_standsBeforeTheStory_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QStringList>("head");
    QTest::newRow("title and artist") << QString() << QStringList {u"The Title"_s, u"Ana K"_s};
    QTest::newRow("picture") << picture << QStringList {u"\uFFFC"_s, u"The Title"_s, u"Ana K"_s};
    QTest::newRow("picture and caption")
        << picture + u"caption: A caption\n"_s
        << QStringList {u"\uFFFC"_s, u"A caption"_s, u"The Title"_s, u"Ana K"_s};
}

void TestPageText::head_standsBeforeTheStory()
{
    QFETCH(QString, fields);
    QFETCH(QStringList, head);
    const PageText page(storyOf(u"Once."_s, fields));
    QCOMPARE(linesOf(page), head + QStringList {u"Once."_s});
    QCOMPARE(page.start(), -(head.join(u'\n').size() + 1));
    QCOMPARE(page.items().constFirst().range.start, page.start());
    QCOMPARE(wholeText(page), head.join(u'\n') + u"\nOnce."_s);
    for (qsizetype item = 0; item < head.size(); ++item) {
        QVERIFY(page.items().at(item).range.end() < 0);
        QVERIFY(!page.block(item));
        QVERIFY(page.items().at(item).part != PageItem::Part::Block);
    }
    QVERIFY(page.block(head.size()));
}

void TestPageText::story_keepsItsOffsets_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraphs") << u"One.\n\nTwo *three* four.\n\nFive."_s;
    QTest::newRow("all kinds") << longBody(8);
    QTest::newRow("verse") << u"One  \ntwo  \nthree\n\nFour."_s;
    QTest::newRow("other scripts") << u"Қалмұрзаева 🎨 été\n\nשלום **bold** text"_s;
}

void TestPageText::story_keepsItsOffsets()
{
    QFETCH(QString, markdown);
    const Story story = storyOf(markdown);
    const PageText page(story);
    const qsizetype head = page.items().size() - story.blocks.size();
    for (qsizetype index = 0; index < story.blocks.size(); ++index) {
        const PageItem &item = page.items().at(head + index);
        QCOMPARE(item.range, story.blocks.at(index).range);
        QCOMPARE(page.text(item.range), story.text.mid(item.range.start, item.range.length));
        QCOMPARE(*page.block(head + index), story.blocks.at(index));
    }
    QCOMPARE(page.end(), story.text.size());
}

void TestPageText::range_acrossHeadAndStory_isWhole()
{
    const PageText page(storyOf(u"Once.\n\nTwice."_s, picture));
    const QString whole = wholeText(page);
    for (qsizetype from = page.start(); from <= page.end(); ++from) {
        for (qsizetype length = 0; from + length <= page.end(); ++length)
            QCOMPARE(page.text({from, length}), whole.mid(from - page.start(), length));
    }
}

void TestPageText::range_outside_isCut()
{
    const PageText page(storyOf(u"Once."_s));
    QCOMPARE(page.text({page.start() - 10, 12}), wholeText(page).first(2));
    QCOMPARE(page.text({page.end() - 2, 50}), u"e."_s);
    QCOMPARE(page.text({page.end() + 5, 5}), QString());
    QCOMPARE(page.text({page.start() - 9, 5}), QString());
}

void TestPageText::position_isInItsItem()
{
    const PageText page(storyOf(u"Once.\n\n***\n\nTwice, *and* thrice.\n\n- a\n- b"_s, picture));
    qsizetype item = 0;
    for (qsizetype position = page.start(); position <= page.end(); ++position) {
        // The newline behind an item belongs to it.
        if (item + 1 < page.items().size() && position == page.items().at(item + 1).range.start)
            ++item;
        QCOMPARE(page.itemAt(position), item);
    }
    QCOMPARE(item, page.items().size() - 1);
    QCOMPARE(page.itemAt(page.start() - 100), 0);
    QCOMPARE(page.itemAt(page.end() + 100), item);
}

void TestPageText::storyWithoutBlocks_isHeadAlone()
{
    Story story;
    story.info.title = u"Empty"_s;
    const PageText page(story);
    QCOMPARE(linesOf(page), QStringList({u"Empty"_s, QString()}));
    QCOMPARE(page.end(), 0);
    QCOMPARE(page.itemAt(0), 1);
    QVERIFY(page.links({page.start(), 100}).isEmpty());
}

void TestPageText::longBlock_comesInPieces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ending"); ///< what every piece but the last ends with
    QTest::newRow("sentences") << prose(9000, 1).remove(u'*') << u". "_s;
    QTest::newRow("words") << u"endlessly "_s.repeated(5000) << u" "_s;
    QTest::newRow("letters") << u"a"_s.repeated(40'000) << u"a"_s;
    QTest::newRow("pairs") << u"🎨"_s.repeated(20'000) << u"🎨"_s;
    QTest::newRow("pairs, moved by one") << u"a"_s + u"🎨"_s.repeated(20'000) << u"🎨"_s;
    QTest::newRow("just not in one piece") << u"a"_s.repeated(16'001) << u"a"_s;
    QTest::newRow("blanks") << u" "_s.repeated(40'000) << u" "_s;
}

void TestPageText::longBlock_comesInPieces()
{
    QFETCH(QString, text);
    QFETCH(QString, ending);
    const PageText page(storyOfBlocks({u"Before."_s, text, u"After."_s}));
    QString joined;
    int pieces = 0;
    for (const PageItem &item : page.items()) {
        if (item.block != 1)
            continue;
        const QString piece = page.text(item.range);
        QVERIFY(item.range.length > 0 && item.range.length <= 16'000);
        QCOMPARE(item.isBegin, pieces == 0);
        QVERIFY(!piece.front().isLowSurrogate());
        joined += piece;
        if (joined.size() < text.size())
            QVERIFY2(piece.endsWith(ending), qPrintable(piece.last(20)));
        ++pieces;
    }
    QVERIFY(pieces >= 2);
    QCOMPARE(joined, text);
    QCOMPARE(page.text(page.items().constLast().range), u"After."_s);
}

void TestPageText::links_ofRange_data()
{
    QTest::addColumn<QString>("range"); ///< characters of the story, "" for all
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("all") << QString() << QStringList {u"a.md"_s, u"b.md"_s, u"c.md"_s};
    QTest::newRow("one paragraph") << u"of the second"_s << QStringList {u"b.md"_s};
    QTest::newRow("touches two") << u"one.\nTwo of"_s << QStringList {u"a.md"_s, u"b.md"_s};
    QTest::newRow("between") << u"the third"_s << QStringList();
}

void TestPageText::links_ofRange()
{
    QFETCH(QString, range);
    QFETCH(QStringList, targets);
    const PageText page(
        storyOf(u"First [one.](a.md)\n\nTwo [of](b.md) the second, *the* third.\n\n[End](c.md)"_s));
    Passage passage {page.start(), page.end() - page.start()};
    if (!range.isEmpty())
        passage = {page.story().text.indexOf(range), range.size()};
    QVERIFY(range.isEmpty() || passage.start >= 0);
    QCOMPARE(targetsOf(page.links(passage)), targets);
}

void TestPageText::links_inLaterPiece_areFound()
{
    Story story = storyOfBlocks({u"endlessly "_s.repeated(5000)});
    story.blocks[0].spans = {{{100, 9}, {}, u"a.md"_s}, {{30'000, 9}, {}, u"b.md"_s}};
    const PageText page(story);
    QCOMPARE(targetsOf(page.links({0, 50'000})), QStringList({u"a.md"_s, u"b.md"_s}));
    QCOMPARE(targetsOf(page.links({20'000, 20'000})), QStringList({u"b.md"_s}));
    QCOMPARE(page.linkAt(30'003).link, u"b.md"_s);
}

void TestPageText::link_atPosition_data()
{
    QTest::addColumn<QString>("before"); ///< what of the story stands before the position
    QTest::addColumn<QString>("target");
    QTest::newRow("in front") << u"Firs"_s << QString();
    QTest::newRow("at its beginning") << u"First "_s << u"a.md"_s;
    QTest::newRow("at its last character") << u"First one"_s << u"a.md"_s;
    QTest::newRow("behind") << u"First one."_s << QString();
    QTest::newRow("emphasis is no link") << u"First one. And l"_s << QString();
}

void TestPageText::link_atPosition()
{
    QFETCH(QString, before);
    QFETCH(QString, target);
    const PageText page(storyOf(u"First [one.](a.md) And *last*"_s));
    QVERIFY(page.story().text.startsWith(before));
    QCOMPARE(page.linkAt(before.size()).link, target);
    QCOMPARE(page.linkAt(page.start()).link, QString());
}

QTEST_APPLESS_MAIN(TestPageText)
#include "tst_pagetext.moc"
