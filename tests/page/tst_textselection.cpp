// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textselection.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using Unit = TextSelection::Unit;

Q_DECLARE_METATYPE(TextSelection::Unit)

namespace {

const QStringList paragraphs = {u"One two, three."_s, u"Four five."_s, u"Six."_s};

QString selected(const TextSelection &selection, const PageText &page)
{
    return page.text(selection.range());
}

} // namespace

class TestTextSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unit_atPosition_data();
    void unit_atPosition();
    void drag_selects_data();
    void drag_selects();
    void dragBack_forgetsWhatWasPassed();
    void step_isAWholeCharacter_data();
    void step_isAWholeCharacter();
    void stepByWord_stopsAtWords();
    void step_atTheEnds_stays();
    void step_acrossPieces_goesOn();
    void step_behindUnits_movesTheEnd_data();
    void step_behindUnits_movesTheEnd();
    void select_thenStep_keepsItsBeginning();
    void clear_leavesNothing();
};

void TestTextSelection::unit_atPosition_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("text");
    QTest::newRow("character") << 5 << Unit::Character << QString();
    QTest::newRow("word, at its beginning") << 4 << Unit::Word << u"two"_s;
    QTest::newRow("word, inside") << 5 << Unit::Word << u"two"_s;
    QTest::newRow("mark") << 7 << Unit::Word << u","_s;
    QTest::newRow("blank") << 3 << Unit::Word << u" "_s;
    QTest::newRow("end of a paragraph") << 15 << Unit::Word << u"."_s;
    QTest::newRow("word of the next paragraph") << 16 << Unit::Word << u"Four"_s;
    QTest::newRow("end of the story") << 31 << Unit::Word << u"."_s;
    QTest::newRow("in the title") << -9 << Unit::Word << u"Title"_s;
    QTest::newRow("paragraph") << 20 << Unit::Paragraph << u"Four five."_s;
    QTest::newRow("paragraph, at its end") << 15 << Unit::Paragraph << u"One two, three."_s;
    QTest::newRow("artist") << -2 << Unit::Paragraph << u"Ana K"_s;
}

void TestTextSelection::unit_atPosition()
{
    QFETCH(int, position);
    QFETCH(Unit, unit);
    QFETCH(QString, text);
    const PageText page(storyOfBlocks(paragraphs));
    QCOMPARE(page.text(unitAt(page, position, unit)), text);
    TextSelection selection;
    selection.begin(position, unit, page);
    QCOMPARE(selected(selection, page), text);
    QCOMPARE(selection.isEmpty(), text.isEmpty());
    QCOMPARE(selection.position(), selection.range().end());
}

void TestTextSelection::drag_selects_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("backwards");
    QTest::newRow("characters") << Unit::Character << 1 << 6 << u"ne tw"_s << false;
    QTest::newRow("characters, back") << Unit::Character << 6 << 1 << u"ne tw"_s << true;
    QTest::newRow("characters, across") << Unit::Character << 9 << 18 << u"three.\nFo"_s << false;
    QTest::newRow("words") << Unit::Word << 5 << 10 << u"two, three"_s << false;
    QTest::newRow("words, back") << Unit::Word << 10 << 5 << u"two, three"_s << true;
    QTest::newRow("words, across") << Unit::Word << 10 << 17 << u"three.\nFour"_s << false;
    QTest::newRow("words, across, back") << Unit::Word << 17 << 10 << u"three.\nFour"_s << true;
    QTest::newRow("word, within") << Unit::Word << 10 << 11 << u"three"_s << false;
    QTest::newRow("paragraphs") << Unit::Paragraph << 3 << 18 << u"One two, three.\nFour five."_s << false;
    QTest::newRow("paragraphs, back") << Unit::Paragraph << 30 << 18 << u"Four five.\nSix."_s << true;
    QTest::newRow("out of the head") << Unit::Word << -5 << 5 << u"Ana K\nOne two"_s << false;
}

void TestTextSelection::drag_selects()
{
    QFETCH(Unit, unit);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, text);
    QFETCH(bool, backwards);
    const PageText page(storyOfBlocks(paragraphs));
    TextSelection selection;
    selection.begin(from, unit, page);
    selection.extendTo(to, page);
    QCOMPARE(selected(selection, page), text);
    QCOMPARE(selection.position(), backwards ? selection.range().start : selection.range().end());
}

void TestTextSelection::dragBack_forgetsWhatWasPassed()
{
    const PageText page(storyOfBlocks(paragraphs));
    TextSelection selection;
    selection.begin(5, Unit::Word, page);
    selection.extendTo(30, page);
    selection.extendTo(10, page);
    QCOMPARE(selected(selection, page), u"two, three"_s);
    selection.extendTo(1, page);
    QCOMPARE(selected(selection, page), u"One two"_s);
}

void TestTextSelection::step_isAWholeCharacter_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("letter") << u"a"_s;
    QTest::newRow("combining mark") << u"e\u0301"_s;
    QTest::newRow("two marks") << u"o\u0302\u0323"_s;
    QTest::newRow("surrogates") << u"🎨"_s;
    QTest::newRow("skin") << u"👍🏽"_s;
    QTest::newRow("family") << u"👩\u200D👧"_s;
    QTest::newRow("flag") << u"🇰🇿"_s;
    QTest::newRow("Hangul") << u"\u1112\u1161\u11AB"_s;
}

void TestTextSelection::step_isAWholeCharacter()
{
    QFETCH(QString, character);
    const PageText page(storyOfBlocks({u"x"_s + character + u"y"_s}));
    TextSelection selection;
    selection.begin(1, Unit::Character, page);
    selection.extendBy(Unit::Character, 1, page);
    QCOMPARE(selected(selection, page), character);
    selection.extendBy(Unit::Character, -1, page);
    QCOMPARE(selected(selection, page), QString());
    selection.begin(1 + character.size(), Unit::Character, page);
    selection.extendBy(Unit::Character, -1, page);
    QCOMPARE(selected(selection, page), character);
}

void TestTextSelection::stepByWord_stopsAtWords()
{
    const PageText page(storyOfBlocks({u"One, two."_s, u"Three."_s}));
    TextSelection selection;
    selection.begin(0, Unit::Character, page);
    for (const QString &text :
         {u"One"_s, u"One, two"_s, u"One, two."_s, u"One, two.\n"_s, u"One, two.\nThree"_s}) {
        selection.extendBy(Unit::Word, 1, page);
        QCOMPARE(selected(selection, page), text);
    }
    for (const QString &text : {u"One, two.\n"_s, u"One, two."_s, u"One, "_s, QString()}) {
        selection.extendBy(Unit::Word, -1, page);
        QCOMPARE(selected(selection, page), text);
    }
}

void TestTextSelection::step_atTheEnds_stays()
{
    const PageText page(storyOfBlocks({u"One."_s}));
    for (const Unit unit : {Unit::Character, Unit::Word}) {
        TextSelection selection;
        selection.begin(page.start(), Unit::Character, page);
        selection.extendBy(unit, -1, page);
        QCOMPARE(selection.position(), page.start());
        selection.begin(page.end(), Unit::Character, page);
        selection.extendBy(unit, 1, page);
        QCOMPARE(selection.position(), page.end());
    }
}

void TestTextSelection::step_acrossPieces_goesOn()
{
    const PageText page(storyOfBlocks({u"endlessly "_s.repeated(3000)}));
    const qsizetype seam = page.items().constLast().range.start;
    QVERIFY(seam > 0 && !page.items().constLast().isBegin);
    TextSelection selection;
    selection.begin(seam + 1, Unit::Character, page);
    for (int step = 0; step < 3; ++step)
        selection.extendBy(Unit::Character, -1, page);
    QCOMPARE(selection.position(), seam - 2);
    for (int step = 0; step < 4; ++step)
        selection.extendBy(Unit::Character, 1, page);
    QCOMPARE(selection.position(), seam + 2);
    selection.begin(seam, Unit::Character, page);
    selection.extendBy(Unit::Word, -1, page);
    QCOMPARE(selected(selection, page), u"endlessly "_s);
}

void TestTextSelection::step_behindUnits_movesTheEnd_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("direction");
    QTest::addColumn<QString>("text");
    QTest::newRow("word, shorter") << Unit::Word << 5 << 5 << -1 << u"tw"_s;
    QTest::newRow("word, longer") << Unit::Word << 5 << 5 << 1 << u"two,"_s;
    QTest::newRow("words led back, longer") << Unit::Word << 10 << 5 << -1 << u" two, three"_s;
    QTest::newRow("words led back, shorter") << Unit::Word << 10 << 5 << 1 << u"wo, three"_s;
    QTest::newRow("paragraph, shorter") << Unit::Paragraph << 18 << 18 << -1 << u"Four five"_s;
}

void TestTextSelection::step_behindUnits_movesTheEnd()
{
    QFETCH(Unit, unit);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, direction);
    QFETCH(QString, text);
    const PageText page(storyOfBlocks(paragraphs));
    TextSelection selection;
    selection.begin(from, unit, page);
    selection.extendTo(to, page);
    selection.extendBy(Unit::Character, direction, page);
    QCOMPARE(selected(selection, page), text);
}

void TestTextSelection::select_thenStep_keepsItsBeginning()
{
    const PageText page(storyOfBlocks(paragraphs));
    TextSelection selection;
    selection.select({4, 3});
    QCOMPARE(selected(selection, page), u"two"_s);
    QCOMPARE(selection.position(), 7);
    selection.extendBy(Unit::Word, 1, page);
    QCOMPARE(selected(selection, page), u"two, three"_s);
    selection.extendTo(1, page);
    QCOMPARE(selected(selection, page), u"ne "_s);
}

void TestTextSelection::clear_leavesNothing()
{
    const PageText page(storyOfBlocks(paragraphs));
    TextSelection selection;
    QVERIFY(selection.isEmpty());
    selection.begin(5, Unit::Word, page);
    QVERIFY(!selection.isEmpty());
    selection.clear();
    QVERIFY(selection.isEmpty());
}

QTEST_APPLESS_MAIN(TestTextSelection)
#include "tst_textselection.moc"
