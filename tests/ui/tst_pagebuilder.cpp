// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagebuilder.h"
#include "storyparser.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextList>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF pictureSize {300, 200};

Story storyOf(const QString &body)
{
    const QByteArray bytes
        = (u"---\ntitle: The Title\nartist: Ana K\nart: a.svg\ncaption: A caption\nalt: A door\n---\n"_s
           + body)
              .toUtf8();
    return *parseStory(bytes, storyFileName(u"ana/story.md"_s)).story;
}

PageStyle style()
{
    return {Theme::paper(), 20};
}

QStringList linesOf(const QTextDocument &document)
{
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        lines.append(block.text());
    return lines;
}

QTextBlock blockWith(const QTextDocument &document, const QString &text)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.text().contains(text))
            return block;
    }
    return {};
}

QTextCharFormat formatAt(const QTextDocument &document, const QString &text)
{
    const QTextBlock block = blockWith(document, text);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(block.text().indexOf(text)) + 1);
    return cursor.charFormat();
}

} // namespace

class TestPageBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_beginsWithPictureTitleArtist()
    {
        QTextDocument document;
        const PageMap map = buildPage(document, storyOf(u"Once."_s), style(), pictureSize);
        QCOMPARE(linesOf(document),
                 (QStringList {QString(QChar::ObjectReplacementCharacter), u"A caption"_s, u"The Title"_s,
                               u"Ana K"_s, u"Once."_s}));
        QCOMPARE(map.picture, 0);
        QCOMPARE(document.findBlock(map.bodyStart).text(), u"Once."_s);
        QTextCursor cursor(&document);
        cursor.setPosition(1);
        const QTextImageFormat image = cursor.charFormat().toImageFormat();
        QCOMPARE(QSizeF(image.width(), image.height()), pictureSize);
        QCOMPARE(image.stringProperty(QTextFormat::ImageAltText), u"A door"_s);
    }

    void page_withoutPicture_beginsWithTitle()
    {
        QTextDocument document;
        const PageMap map = buildPage(document, storyOf(u"Once."_s), style(), {});
        QCOMPARE(map.picture, -1);
        QCOMPARE(linesOf(document), (QStringList {u"The Title"_s, u"Ana K"_s, u"Once."_s}));
    }

    void body_keepsEveryCharacterInPlace_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("paragraphs") << u"One.\n\nTwo *three* four.\n\nFive."_s;
        QTest::newRow("all kinds")
            << u"One.\n\n## Two\n\n> Three\n>\n> four\n\n- five\n- six\n\n1. seven\n\n***\n\n```\neight\nnine\n```\n\n![ten](x.png)\n\nEnd."_s;
        QTest::newRow("verse") << u"One  \ntwo  \nthree\n\nFour."_s;
        QTest::newRow("other scripts") << u"Қалмұрзаева 🎨 été\n\nשלום **bold** text"_s;
        QTest::newRow("starts with a heading") << u"## First\n\nText."_s;
    }

    void body_keepsEveryCharacterInPlace()
    {
        QFETCH(QString, markdown);
        const Story story = storyOf(markdown);
        QTextDocument document;
        const PageMap map = buildPage(document, story, style(), pictureSize);
        for (const Block &block : story.blocks) {
            QTextCursor cursor(&document);
            cursor.setPosition(map.bodyStart + static_cast<int>(block.range.start));
            QVERIFY(cursor.atBlockStart());
            QCOMPARE(cursor.block().text(), story.text.mid(block.range.start, block.range.length));
        }
    }

    void buildAgain_replacesThePage()
    {
        QTextDocument document;
        (void)buildPage(document, storyOf(u"- a list\n- of two"_s), style(), pictureSize);
        (void)buildPage(document, storyOf(u"Once."_s), style(), {});
        QCOMPARE(linesOf(document), (QStringList {u"The Title"_s, u"Ana K"_s, u"Once."_s}));
        QVERIFY(!document.begin().textList());
    }

    void paragraphs_areIndentedOnlyAfterParagraphs()
    {
        QTextDocument document;
        (void)buildPage(document,
                        storyOf(u"First.\n\nSecond.\n\n## Head\n\nThird.\n\n***\n\nFourth.\n\nFifth."_s),
                        style(), {});
        const auto indent
            = [&](const QString &text) { return blockWith(document, text).blockFormat().textIndent(); };
        QCOMPARE(indent(u"First"_s), 0.0);
        QCOMPARE(indent(u"Second"_s), style().indent());
        QCOMPARE(indent(u"Third"_s), 0.0);
        QCOMPARE(indent(u"Fourth"_s), 0.0);
        QCOMPARE(indent(u"Fifth"_s), style().indent());
    }

    void paragraphs_haveNoGapBetween()
    {
        QTextDocument document;
        (void)buildPage(document, storyOf(u"First.\n\nSecond."_s), style(), {});
        const QTextBlockFormat format = blockWith(document, u"Second"_s).blockFormat();
        QCOMPARE(format.topMargin() + format.bottomMargin(), 0.0);
        QCOMPARE(format.lineHeightType(), int(QTextBlockFormat::FixedHeight));
        QCOMPARE(format.lineHeight(), 30.0);
    }

    void openingWords_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("opening"); ///< what is set in capitals; the text itself stays as written
        QTest::newRow("whole words")
            << u"Before she was allowed to touch the red, she had to write it down."_s
            << u"Before she was allowed"_s;
        QTest::newRow("up to a mark")
            << u"Paris, that winter, was a sixth floor over a laundry."_s << u"Paris"_s;
        QTest::newRow("apostrophe goes on")
            << u"It’s very like her to say that it isn’t, and then to stay."_s << u"It’s very like her to"_s;
        QTest::newRow("none for a quote")
            << u"‘Well?’ said her mother, and held out both of her hands."_s << QString();
        QTest::newRow("none for a short line") << u"Yes and no"_s << QString();
        QTest::newRow("none for a short sentence") << u"Nobody answered him."_s << QString();
        QTest::newRow("none where italics begin")
            << u"*Notebook of a gallery attendant*, blue cover, squared paper."_s << QString();
        QTest::newRow("none for a list") << u"- a list that is quite long enough for that"_s << QString();
    }

    void openingWords()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, opening);
        const Story story = storyOf(markdown);
        QTextDocument document;
        const PageMap map = buildPage(document, story, style(), {});
        const QTextBlock block = document.findBlock(map.bodyStart);
        QString capitals;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().fontCapitalization() == QFont::AllUppercase)
                capitals += it.fragment().text();
        }
        QCOMPARE(capitals, opening);
    }

    void emphasisAndLinks_areSet()
    {
        QTextDocument document;
        (void)buildPage(document,
                        storyOf(u"Plain *lean* **strong** [away](../b/story.md) `code` ~~gone~~."_s), style(),
                        {});
        QVERIFY(formatAt(document, u"lean"_s).fontItalic());
        QVERIFY(!formatAt(document, u"Plain"_s).fontItalic());
        QCOMPARE(formatAt(document, u"strong"_s).fontWeight(), int(QFont::Bold));
        QCOMPARE(formatAt(document, u"away"_s).anchorHref(), u"../b/story.md"_s);
        QCOMPARE(formatAt(document, u"away"_s).foreground().color(), Theme::paper().accent);
        QCOMPARE(formatAt(document, u"code"_s).font().families(), style().code().families());
        QVERIFY(formatAt(document, u"gone"_s).fontStrikeOut());
    }

    void lists_haveMarkers()
    {
        QTextDocument document;
        (void)buildPage(document, storyOf(u"- a\n- b\n\nText\n\n1. c\n2. d"_s), style(), {});
        QVERIFY(blockWith(document, u"a"_s).next().isValid());
        const QTextBlock second = blockWith(document, u"d"_s);
        QVERIFY(second.textList());
        QCOMPARE(second.textList()->itemText(second), u"2."_s);
    }

    void story_withoutBlocks_isTitleAlone()
    {
        Story story;
        story.info.title = u"Empty"_s;
        QTextDocument document;
        const PageMap map = buildPage(document, story, style(), {});
        QCOMPARE(map.picture, -1);
        QCOMPARE(linesOf(document).constFirst(), u"Empty"_s);
    }
};

QTEST_MAIN(TestPageBuilder)
#include "tst_pagebuilder.moc"
