// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "typesetter.h"

#include "pagesamples.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;

namespace {

Settings justified(int textSize = Settings::usualText)
{
    Settings settings;
    settings.alignment = Alignment::Justified;
    settings.textSize = textSize;
    return settings;
}

Settings accessible()
{
    Settings settings;
    settings.accessibleSpacing = true;
    return settings;
}

/// Words that every line of a narrow column would break.
QString longWords()
{
    return u"responsibility unfinished photographs considerable underneath exhibition comfortable "_s
               .repeated(12)
        + u"end."_s;
}

/// The most lines in a row that end with a hyphen; a line that is too short for its one word has to.
int mostHyphensRunning(const SetBlock &block, const PageText &page)
{
    int most = 0;
    int running = 0;
    for (const SetLine &line : block.lines()) {
        const bool isOneWord = !page.text(line.range).contains(u' ');
        running = line.isHyphenated && !(running == 2 && isOneWord) ? running + 1 : 0;
        most = std::max(most, running);
    }
    return most;
}

} // namespace

/// How the Typesetter breaks a block into lines.
class TestLineBreaking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lines_holdEachCharacterOnce_data();
    void lines_holdEachCharacterOnce();
    void lines_stayInTheColumn_data();
    void lines_stayInTheColumn();
    void lines_keepTheirDistance_data();
    void lines_keepTheirDistance();
    void justifiedLines_reachTheMeasure_data();
    void justifiedLines_reachTheMeasure();
    void justified_withoutHyphenator_staysRagged();
    void ragged_isNotHyphenated();
    void hyphens_standInWordsOnly();
    void hyphens_neverInOpeningWords();
    void hyphens_neverThreeInARow_data();
    void hyphens_neverThreeInARow();
    void authorsBreak_isNotJustified();
    void rightToLeft_beginsAtTheRight_data();
    void rightToLeft_beginsAtTheRight();
    void accessibleSpacing_overlapsNothing_data();
    void accessibleSpacing_overlapsNothing();
};

void TestLineBreaking::lines_holdEachCharacterOnce_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("width");
    for (const int width : {1, 40, 120, 300, 660}) {
        QTest::addRow("ragged, %d px", width) << Settings() << width;
        QTest::addRow("justified, %d px", width) << justified() << width;
        QTest::addRow("accessible, %d px", width) << accessible() << width;
    }
}

void TestLineBreaking::lines_holdEachCharacterOnce()
{
    QFETCH(Settings, settings);
    QFETCH(int, width);
    static const Story story = longStory(8);
    const SetPage page(story, settings, width);
    for (qsizetype item = 0; item < page.text.items().size(); ++item) {
        const auto block = page.setter.set(item);
        const Passage &range = page.text.items().at(item).range;
        qsizetype at = range.start;
        qreal bottom = block->spaceAbove();
        for (const SetLine &line : block->lines()) {
            QCOMPARE(line.range.start, at);
            QCOMPARE(line.top, bottom);
            at = line.range.end();
            bottom = line.bottom();
        }
        QCOMPARE(at, range.end());
        QCOMPARE(block->height(), bottom);
    }
}

void TestLineBreaking::lines_stayInTheColumn_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<int>("width");
    for (const int width : {200, 332, 660}) {
        QTest::addRow("ragged, %d px", width) << Settings() << width;
        QTest::addRow("justified, %d px", width) << justified() << width;
        QTest::addRow("accessible, %d px", width) << accessible() << width;
    }
    // Insets grow with the text, and the column does not.
    QTest::newRow("largest text, narrow") << justified(Settings::largestText) << 160;
    QTest::newRow("largest text") << justified(Settings::largestText) << 400;
}

void TestLineBreaking::lines_stayInTheColumn()
{
    QFETCH(Settings, settings);
    QFETCH(int, width);
    static const Story story = storyOf(longBody(8) + u"\n\n> > > Deep.\n\n- a\n  - b\n    - c\n"_s);
    const SetPage page(story, settings, width);
    for (qsizetype item = 0; item < page.text.items().size(); ++item) {
        const auto block = page.setter.set(item);
        for (const SetLine &line : block->lines()) {
            const QRectF place = placeOf(*block, seenOf(line, page.text));
            QVERIFY2(place.left() >= 0 && place.right() <= width + 0.5, qPrintable(page.textOf(line)));
        }
    }
}

void TestLineBreaking::lines_keepTheirDistance_data()
{
    QTest::addColumn<QString>("face");
    QTest::addColumn<QString>("odd");
    // Faces of different heights, so that one of each two is higher than the other.
    for (const QString &face : {QString(), u"P052"_s, u"Inter"_s, u"OpenDyslexic"_s}) {
        const auto row = [&face](const char *name, const QString &odd) {
            QTest::addRow("%s, %s", name, face.isEmpty() ? "our own" : qPrintable(face)) << face << odd;
        };
        row("Arabic", u"نافذة"_s);
        row("Chinese", u"光從窗戶"_s);
        row("emoji", u"🎨🖼"_s);
        row("mathematics", u"∮ √2 ⟦x⟧"_s);
        row("stacked marks", u"Z\u0301\u0302\u0303\u0304\u0305"_s);
        row("bold", u"**bold**"_s);
        row("code", u"`code`"_s);
        row("note", u"word[^n]"_s);
    }
}

/// The letters in front of each line stand on base lines of one distance, whatever stands behind them.
void TestLineBreaking::lines_keepTheirDistance()
{
    QFETCH(QString, face);
    QFETCH(QString, odd);
    Settings settings;
    settings.face = face;
    const QString plain = u"HHH so it goes\\\n"_s;
    const Story story = storyOf(plain + plain + u"HHH "_s + odd + u"\\\n"_s + plain + u"HHH "_s + odd
                                + u"\\\nHHH\n\n[^n]: Here."_s);
    const SetPage page(story, settings);
    const auto block = page.block(0);
    QCOMPARE(block->lines().size(), 6);
    const QImage image = drawn(*block, 600);
    QList<int> baseLines;
    for (const SetLine &line : block->lines()) {
        QCOMPARE(line.height, page.style.lineHeight());
        const QRectF letters = placeOf(*block, {line.range.start, 3});
        QVERIFY(line.top < letters.center().y() && letters.center().y() < line.bottom());
        baseLines.append(
            inkIn(image, QRectF(letters.left(), line.top, letters.width(), line.height)).bottom());
    }
    for (qsizetype line = 1; line < baseLines.size(); ++line)
        QCOMPARE(baseLines.at(line) - baseLines.at(line - 1), int(page.style.lineHeight()));
}

void TestLineBreaking::justifiedLines_reachTheMeasure_data()
{
    QTest::addColumn<QString>("before"); ///< of the Markdown, "> " for a quote
    QTest::addColumn<int>("textSize");
    QTest::addColumn<int>("width");
    for (const int width : {240, 400, 660}) {
        for (const int textSize : {12, 19, 30}) {
            QTest::addRow("text %d, %d px", textSize, width) << QString() << textSize << width;
            QTest::addRow("quote %d, %d px", textSize, width) << u"> "_s << textSize << width;
            QTest::addRow("item %d, %d px", textSize, width) << u"- "_s << textSize << width;
        }
    }
}

void TestLineBreaking::justifiedLines_reachTheMeasure()
{
    QFETCH(QString, before);
    QFETCH(int, textSize);
    QFETCH(int, width);
    const SetPage page(storyOf(before + prose(200, 5) + u"\n\n"_s + before + prose(200, 6)),
                       justified(textSize), width);
    const bool isQuote = before == u"> "_s;
    for (const qsizetype index : {0, 1}) {
        const auto block = page.block(index);
        const QImage image = drawn(*block, width);
        const qreal measure = isQuote ? width - textSize * 1.6 : width;
        for (qsizetype number = 0; number + 1 < block->lines().size(); ++number) {
            const SetLine &line = block->lines().at(number);
            const Passage seen = seenOf(line, page.text);
            if (!page.text.text(seen).contains(u' '))
                continue; // there is nothing to widen
            // What is seen, hyphens included; a comma has some white beside it.
            const qreal right = inkIn(image, QRectF(0, line.top, width, line.height)).right();
            QVERIFY2(right > measure - 2 - 0.12 * textSize && right <= measure + 1,
                     qPrintable(u"%1: %2"_s.arg(page.textOf(line)).arg(right)));
        }
    }
}

void TestLineBreaking::justified_withoutHyphenator_staysRagged()
{
    const Story story = storyOf(prose(200, 5));
    const PageText text(story);
    const PageStyle style(Theme::paper(), justified());
    const Typesetter without(text, style, 400, nullptr, roomOf({}));
    const SetPage ragged(story, {}, 400);
    const auto block = without.set(text.itemAt(0));
    QCOMPARE(block->lines().size(), ragged.block(0)->lines().size());
    for (qsizetype line = 0; line < block->lines().size(); ++line) {
        const Passage range = block->lines().at(line).range;
        QCOMPARE(range, ragged.block(0)->lines().at(line).range);
        QCOMPARE(block->rectangles(range), ragged.block(0)->rectangles(range));
        QVERIFY(!block->lines().at(line).isHyphenated);
    }
}

void TestLineBreaking::ragged_isNotHyphenated()
{
    const Story story = storyOf(longWords());
    const PageText text(story);
    const Typesetter setter(text, PageStyle(Theme::paper()), 200, english(), roomOf({}));
    const auto block = setter.set(text.itemAt(0));
    for (const SetLine &line : block->lines())
        QVERIFY(!line.isHyphenated);
}

void TestLineBreaking::hyphens_standInWordsOnly()
{
    const SetPage page(storyOf(longWords()), justified(), 260);
    const auto block = page.block(0);
    int hyphenated = 0;
    for (const SetLine &line : block->lines()) {
        const QString text = page.textOf(line);
        QCOMPARE(line.isHyphenated, text.back().isLetter());
        hyphenated += line.isHyphenated ? 1 : 0;
        QVERIFY2(!text.contains(QChar::SoftHyphen), "they are in the displayed copy alone");
        if (line.isHyphenated)
            QVERIFY(english()->breaks(page.text.story().text).contains(line.range.end()));
    }
    QVERIFY(hyphenated > 5);
}

void TestLineBreaking::hyphens_neverInOpeningWords()
{
    const QString opening = u"Unfinished photographs"_s;
    const Story story = storyOf(opening + u" underneath responsibility, unfinished photographs."_s);
    int hyphenated = 0;
    for (int columnWidth = 90; columnWidth < 400; columnWidth += 7) {
        const SetPage page(story, justified(), columnWidth);
        const auto block = page.block(0);
        for (const SetLine &line : block->lines()) {
            QVERIFY(!line.isHyphenated || line.range.end() > opening.size());
            hyphenated += line.isHyphenated ? 1 : 0;
        }
    }
    QVERIFY(hyphenated > 10);
}

void TestLineBreaking::hyphens_neverThreeInARow_data()
{
    QTest::addColumn<Story>("story");
    for (const QString &name : bundledNames())
        QTest::addRow("%s", qPrintable(name)) << bundledStory(name);
    QTest::newRow("long words") << storyOf(longWords().repeated(10));
    QTest::newRow("prose") << storyOf(prose(1500, 8));
    QTest::newRow("the author's own")
        << storyOfBlocks({u"under\u00ADneath photo\u00ADgraphs con\u00ADsider\u00ADable "_s.repeated(80)});
}

void TestLineBreaking::hyphens_neverThreeInARow()
{
    QFETCH(Story, story);
    int most = 0;
    for (int width = 130; width <= 600; width += 47) {
        const SetPage page(story, justified(), width);
        for (qsizetype index = 0; index < story.blocks.size(); ++index) {
            const auto block = page.block(index);
            const int running = mostHyphensRunning(*block, page.text);
            QVERIFY2(running <= 2, qPrintable(u"%1 in block %2, %3 px"_s.arg(running).arg(index).arg(width)));
            most = std::max(most, running);
            for (const SetLine &line : block->lines()) {
                const QString text = page.text.text({line.range.start, line.range.length + 1});
                const bool isInWord
                    = text.size() > 2 && text.back().isLetter() && text.at(text.size() - 2).isLetter();
                QVERIFY2(line.isHyphenated || !isInWord || !text.contains(u' '),
                         qPrintable(text + u" is torn apart"_s));
            }
        }
    }
    QVERIFY2(most > 0, "there was something to hyphenate");
}

void TestLineBreaking::authorsBreak_isNotJustified()
{
    const SetPage page(storyOf(u"> Short line\\\n> and another"_s), justified());
    const auto block = page.block(0);
    QCOMPARE(block->lines().size(), 2);
    QVERIFY(placeOf(*block, seenOf(block->lines().at(0), page.text)).width() < 200);
}

void TestLineBreaking::rightToLeft_beginsAtTheRight_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::newRow("ragged") << Settings();
    QTest::newRow("justified") << justified();
}

void TestLineBreaking::rightToLeft_beginsAtTheRight()
{
    QFETCH(Settings, settings);
    const QString hebrew = u"האור נכנס מן החלון אל תוך החדר והאיר את הרצפה ואת הקיר "_s.repeated(4).trimmed();
    const SetPage page(storyOf(hebrew + u"\n\n"_s + hebrew + u"\n\n> "_s + hebrew), settings, 400);
    const qreal indent = page.style.indent();
    const qreal inset = std::round(page.style.textSize() * 1.6);
    const auto rightOf = [&](qsizetype index, qsizetype line) {
        const auto block = page.block(index);
        return placeOf(*block, seenOf(block->lines().at(line), page.text)).right();
    };
    QVERIFY(qAbs(rightOf(0, 0) - 400) < 1);
    QVERIFY(qAbs(rightOf(0, 1) - 400) < 1);
    QVERIFY(qAbs(rightOf(1, 0) - (400 - indent)) < 1);
    QVERIFY(qAbs(rightOf(1, 1) - 400) < 1);
    QVERIFY(qAbs(rightOf(2, 0) - (400 - inset)) < 1);
    const auto last = page.block(0);
    QVERIFY(placeOf(*last, seenOf(last->lines().constLast(), page.text)).left() > 0);
}

void TestLineBreaking::accessibleSpacing_overlapsNothing_data()
{
    QTest::addColumn<int>("textSize");
    QTest::addColumn<int>("width");
    for (const int textSize : {12, 19, 38, 57}) {
        for (const int width : {280, 900})
            QTest::addRow("text %d, %d px", textSize, width) << textSize << width;
    }
}

void TestLineBreaking::accessibleSpacing_overlapsNothing()
{
    QFETCH(int, textSize);
    QFETCH(int, width);
    Settings settings = accessible();
    settings.textSize = textSize;
    settings.lineHeight = Settings::closestLines;
    static const Story story = longStory(8);
    const SetPage page(story, settings, width);
    for (qsizetype item = 0; item < page.text.items().size(); ++item) {
        const auto block = page.setter.set(item);
        const QImage image = drawn(*block, width);
        QVERIFY2(block->spaceAbove() >= (page.text.block(item) && item > 4 ? textSize : 0),
                 "blocks stay apart");
        // Nothing is drawn where a line meets the next: not even what hangs below one.
        for (const SetLine &line : block->lines()) {
            const QRect meeting(0, int(line.bottom()) - 1, width, 1);
            if (page.text.block(item) && page.text.block(item)->kind != Block::Kind::TableRow)
                QVERIFY2(inkIn(image, meeting).isNull(), qPrintable(page.textOf(line)));
        }
    }
}

QTEST_MAIN(TestLineBreaking)
#include "tst_linebreaking.moc"
