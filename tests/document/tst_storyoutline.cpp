// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyparser.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// A story whose Markdown is the given one.
ParsedStory storyOf(const QByteArray &markdown)
{
    return parseStory("---\ntitle: Rings\nartist: Mia\n---\n" + markdown, storyFileName(u"/s/rings.md"_s));
}

} // namespace

class TestStoryOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outline_pointsAtItsHeadings();
    void outline_namesHeadingsOnOneLine();
    void outline_ofManyHeadings_isComplete();
};

void TestStoryOutline::outline_pointsAtItsHeadings()
{
    const ParsedStory parsed = storyOf("😀 Words.\n\n## Two *Letters*\n\nMore.\n\n### Last\n");
    QVERIFY(parsed.story);
    const Outline outline = parsed.story->outline;
    QCOMPARE(outline.size(), 2);
    QCOMPARE(outline.at(0), (OutlineEntry {u"Two Letters"_s, 2, 10}));
    QCOMPARE(outline.at(1).level, 3);
    for (const OutlineEntry &entry : outline)
        QCOMPARE(parsed.story->text.mid(entry.start, entry.title.size()), entry.title);
}

void TestStoryOutline::outline_namesHeadingsOnOneLine()
{
    const ParsedStory parsed = storyOf("## One[^1] and[^1]\n\nTwo  \nlines\n---\n\n[^1]: A note.\n");
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->text, u"One1 and1\nTwo\u2028lines\nA note."_s);
    QCOMPARE(parsed.story->outline, (Outline {{u"One and"_s, 2, 0}, {u"Two lines"_s, 2, 10}}));
}

void TestStoryOutline::outline_ofManyHeadings_isComplete()
{
    QByteArray body;
    for (int number = 0; number < 2'000; ++number)
        body += "## Day " + QByteArray::number(number) + "\n\nNothing.\n\n";
    const ParsedStory parsed = storyOf(body);
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->outline.size(), 2'000);
    QCOMPARE(parsed.story->outline.constLast().title, u"Day 1999"_s);
}

QTEST_GUILESS_MAIN(TestStoryOutline)
#include "tst_storyoutline.moc"
