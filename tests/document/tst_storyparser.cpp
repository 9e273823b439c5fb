// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyparser.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

StoryFileName fileName()
{
    return storyFileName(u"/stories/mia-kalmurzaeva/still-water.md"_s);
}

QList<Issue::Severity> severities(const Issues &issues)
{
    QList<Issue::Severity> severities;
    for (const Issue &issue : issues)
        severities.append(issue.severity);
    return severities;
}

const QByteArray wholeFront = "---\ntitle: Rings\nartist: Mia\nid: rings\n---\n"_ba;

} // namespace

class TestStoryParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void path_namesWhatIsMissing_data();
    void path_namesWhatIsMissing();
    void wholeStory_isReadWithoutIssue();
    void missingKeys_areAssumedWithANote_data();
    void missingKeys_areAssumedWithANote();
    void headingThatRepeatsTheTitle_isNotText_data();
    void headingThatRepeatsTheTitle_isNotText();
    void nothingToRead_isAnError_data();
    void nothingToRead_isAnError();
    void damagedFile_keepsItsTextAndWarns_data();
    void damagedFile_keepsItsTextAndWarns();
    void outline_pointsAtItsHeadings();
    void outline_namesHeadingsOnOneLine();
    void outline_ofManyHeadings_isComplete();
    void infoAlone_agreesWithTheWholeStory_data();
    void infoAlone_agreesWithTheWholeStory();
};

void TestStoryParser::path_namesWhatIsMissing_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("artist");

    QTest::newRow("artist's folder") << u"/s/Mia Kalmurzaeva/rings.md"_s << u"rings"_s
                                     << u"Mia Kalmurzaeva"_s;
    QTest::newRow("story's folder") << u"/s/mia-kalmurzaeva/story.md"_s << u"mia-kalmurzaeva"_s
                                    << u"Mia Kalmurzaeva"_s;
    QTest::newRow("index of a folder") << u"/s/mia_k/index.markdown"_s << u"mia_k"_s << u"Mia K"_s;
    QTest::newRow("capitals stay") << u"/s/McKay-Ross/rings.md"_s << u"rings"_s << u"McKay-Ross"_s;
    QTest::newRow("Cyrillic") << u"/s/мия/пруд.md"_s << u"пруд"_s << u"Мия"_s;
    QTest::newRow("dots in the name") << u"/s/mia/1.2 rings.md"_s << u"1.2 rings"_s << u"Mia"_s;
    QTest::newRow("bundled") << u":/stories/ana/story.md"_s << u"ana"_s << u"Ana"_s;
    QTest::newRow("no letter in the folder's name") << u"/s/--/rings.md"_s << u"rings"_s << u"--"_s;
    QTest::newRow("no folder") << u"/rings.md"_s << u"rings"_s << u"Rings"_s;
    QTest::newRow("no folder for a story") << u"/story.md"_s << u"story"_s << u"Story"_s;
}

void TestStoryParser::path_namesWhatIsMissing()
{
    QFETCH(const QString, path);
    const StoryFileName name = storyFileName(path);
    QCOMPARE(name.path, path);
    QTEST(name.fallbackId, "id");
    QTEST(name.fallbackArtist, "artist");
}

void TestStoryParser::wholeStory_isReadWithoutIssue()
{
    const ParsedStory parsed = parseStory("\xEF\xBB\xBF---\r\n"
                                          "id: rings\r\n"
                                          "title: Rings\r\n"
                                          "artist: Mia\r\n"
                                          "keywords: [pond, ice]\r\n"
                                          "---\r\n"
                                          "\r\n"
                                          "*Counted* thirty-two.\r\n"
                                          "\r\n"
                                          "> Mia,\r\n",
                                          fileName());
    QCOMPARE(parsed.issues, Issues());
    QVERIFY(parsed.story);
    const Story &story = *parsed.story;
    QCOMPARE(story.info.id, StoryId {u"rings"_s});
    QCOMPARE(story.info.title, u"Rings"_s);
    QCOMPARE(story.info.artists, QStringList {u"Mia"_s});
    QCOMPARE(story.info.keywords, (QStringList {u"pond"_s, u"ice"_s}));
    QCOMPARE(story.info.words, 3);
    QCOMPARE(story.text, u"Counted thirty-two.\nMia,"_s);
    QCOMPARE(story.blocks.size(), 2);
    QCOMPARE(story.blocks.at(0).spans, (QList<Span> {{{0, 7}, Emphasis::Italic, {}}}));
    QCOMPARE(story.blocks.at(1).kind, Block::Kind::Quote);
}

void TestStoryParser::missingKeys_areAssumedWithANote_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("artists");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("notes");

    const QStringList folderArtist {u"Mia Kalmurzaeva"_s};
    QTest::newRow("plain text") << "Just words.\n"_ba << u"Still Water"_s << folderArtist << u"still-water"_s
                                << u"Just words."_s << 2;
    QTest::newRow("a heading for a title")
        << "\n# Rings #\n\nWords.\n"_ba << u"Rings"_s << folderArtist << u"still-water"_s << u"Words."_s << 2;
    QTest::newRow("a heading further down") << "Words.\n\n# Rings\n"_ba << u"Still Water"_s << folderArtist
                                            << u"still-water"_s << u"Words.\nRings"_s << 2;
    QTest::newRow("a smaller heading") << "## Rings\n\nWords.\n"_ba << u"Still Water"_s << folderArtist
                                       << u"still-water"_s << u"Rings\nWords."_s << 2;
    QTest::newRow("no artist") << "---\ntitle: Ice\n---\nWords.\n"_ba << u"Ice"_s << folderArtist
                               << u"still-water"_s << u"Words."_s << 1;
    QTest::newRow("no title") << "---\nartist: Ana\n---\nWords.\n"_ba << u"Still Water"_s
                              << QStringList {u"Ana"_s} << u"still-water"_s << u"Words."_s << 1;
    QTest::newRow("no id is no issue") << "---\nartist: Ana\ntitle: Ice\n---\nWords.\n"_ba << u"Ice"_s
                                       << QStringList {u"Ana"_s} << u"still-water"_s << u"Words."_s << 0;
    QTest::newRow("values left empty")
        << "---\ntitle: ''\nartist: []\nid: ~\n---\nWords.\n"_ba << u"Still Water"_s << folderArtist
        << u"still-water"_s << u"Words."_s << 2;
}

void TestStoryParser::missingKeys_areAssumedWithANote()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, notes);
    const ParsedStory parsed = parseStory(bytes, fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.title, "title");
    QTEST(parsed.story->info.artists, "artists");
    QTEST(parsed.story->info.id.value, "id");
    QTEST(parsed.story->text, "text");
    QCOMPARE(severities(parsed.issues), QList<Issue::Severity>(notes, Issue::Severity::Note));
}

void TestStoryParser::headingThatRepeatsTheTitle_isNotText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");

    QTest::newRow("repeats it") << "# Rings\n\nWords."_ba << u"Words."_s;
    QTest::newRow("repeats it, closed") << "\n\n#  Rings  ##\nWords."_ba << u"Words."_s;
    QTest::newRow("another heading") << "# Notebook\n\nWords."_ba << u"Notebook\nWords."_s;
    QTest::newRow("only begins like it") << "# Rings, again\n\nWords."_ba << u"Rings, again\nWords."_s;
    QTest::newRow("not the first line") << "Words.\n\n# Rings\n"_ba << u"Words.\nRings"_s;
    QTest::newRow("nothing else") << "# Rings"_ba << QString();
}

void TestStoryParser::headingThatRepeatsTheTitle_isNotText()
{
    QFETCH(const QByteArray, body);
    const ParsedStory parsed = parseStory(wholeFront + body, fileName());
    QCOMPARE(parsed.issues, Issues());
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->info.title, u"Rings"_s);
    QTEST(parsed.story->text, "text");
}

void TestStoryParser::nothingToRead_isAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("only a byte order mark") << "\xEF\xBB\xBF"_ba;
    QTest::newRow("only blanks") << " \r\n\t\n"_ba;
    QTest::newRow("only NUL bytes") << QByteArray(100, '\0');
    QTest::newRow("only front matter") << wholeFront;
    QTest::newRow("front matter and blanks") << wholeFront + "\n \n";
}

void TestStoryParser::nothingToRead_isAnError()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseStory(bytes, fileName());
    QVERIFY(!parsed.story);
    QCOMPARE(severities(parsed.issues), QList<Issue::Severity> {Issue::Severity::Error});
    QCOMPARE(parsed.issues.constFirst().file, fileName().path);
}

void TestStoryParser::damagedFile_keepsItsTextAndWarns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");

    QTest::newRow("front matter never closed")
        << "---\ntitle: Rings\nartist: Mia\n\nWords.\n"_ba << u"Words."_s;
    QTest::newRow("malformed YAML") << "---\ntitle: Rings: two\nartist: Mia\n---\nWords.\n"_ba << u"Words."_s;
    QTest::newRow("unknown key") << "---\ntitle: Rings\nartist: Mia\nmood: grey\n---\nWords.\n"_ba
                                 << u"Words."_s;
    QTest::newRow("100 kB of front matter") << "---\nsummary: " + QByteArray(100'000, 'a') + "\n---\nWords.\n"
                                            << u"Words."_s;
    QTest::newRow("Latin-1") << wholeFront + "Caf\xE9." << u"Caf\uFFFD."_s;
    QTest::newRow("cut in a letter") << wholeFront + "Caf\xC3" << u"Caf"_s;
}

void TestStoryParser::damagedFile_keepsItsTextAndWarns()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseStory(bytes, fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->text, "text");
    QCOMPARE(severities(parsed.issues).count(Issue::Severity::Warning), 1);
    QCOMPARE(severities(parsed.issues).count(Issue::Severity::Error), 0);
}

void TestStoryParser::outline_pointsAtItsHeadings()
{
    const ParsedStory parsed
        = parseStory(wholeFront + "😀 Words.\n\n## Two *Letters*\n\nMore.\n\n### Last\n", fileName());
    QVERIFY(parsed.story);
    const Outline outline = parsed.story->outline;
    QCOMPARE(outline.size(), 2);
    QCOMPARE(outline.at(0), (OutlineEntry {u"Two Letters"_s, 2, 10}));
    QCOMPARE(outline.at(1).level, 3);
    for (const OutlineEntry &entry : outline)
        QCOMPARE(parsed.story->text.mid(entry.start, entry.title.size()), entry.title);
}

void TestStoryParser::outline_namesHeadingsOnOneLine()
{
    const ParsedStory parsed
        = parseStory(wholeFront + "## One[^1] and[^1]\n\nTwo  \nlines\n---\n\n[^1]: A note.\n", fileName());
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->text, u"One1 and1\nTwo\u2028lines\nA note."_s);
    QCOMPARE(parsed.story->outline, (Outline {{u"One and"_s, 2, 0}, {u"Two lines"_s, 2, 10}}));
}

void TestStoryParser::outline_ofManyHeadings_isComplete()
{
    QByteArray body;
    for (int number = 0; number < 2'000; ++number)
        body += "## Day " + QByteArray::number(number) + "\n\nNothing.\n\n";
    const ParsedStory parsed = parseStory(wholeFront + body, fileName());
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->outline.size(), 2'000);
    QCOMPARE(parsed.story->outline.constLast().title, u"Day 1999"_s);
}

void TestStoryParser::infoAlone_agreesWithTheWholeStory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("whole") << wholeFront + "# Rings\n\nWords *and* words.\n";
    QTest::newRow("assumed") << "# Rings\n\nWords.\n"_ba;
    QTest::newRow("damaged") << "---\ntitle: [\n---\nCaf\xE9"_ba;
    QTest::newRow("a line of 1 MB") << wholeFront + QByteArray("water ").repeated(175'000);
    QTest::newRow("empty") << QByteArray();
}

void TestStoryParser::infoAlone_agreesWithTheWholeStory()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory whole = parseStory(bytes, fileName());
    const ParsedInfo alone = parseStoryInfo(bytes, fileName());
    QCOMPARE(alone.issues, whole.issues);
    QCOMPARE(alone.info.has_value(), whole.story.has_value());
    if (whole.story)
        QCOMPARE(*alone.info, whole.story->info);
}

QTEST_GUILESS_MAIN(TestStoryParser)
#include "tst_storyparser.moc"
