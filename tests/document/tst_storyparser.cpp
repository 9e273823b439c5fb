// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyparser.h"

#include <QStringEncoder>
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

QByteArray windows1251(const QString &text)
{
    QStringEncoder encoder("windows-1251");
    return encoder(text);
}

const QByteArray wholeFront = "---\ntitle: Rings\nartist: Mia\nid: rings\n---\n"_ba;

} // namespace

class TestStoryParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeStory_isReadWithoutIssue();
    void missingKeys_areAssumedWithANote_data();
    void missingKeys_areAssumedWithANote();
    void headingThatRepeatsTheTitle_isNotText_data();
    void headingThatRepeatsTheTitle_isNotText();
    void descriptionOfAFolder_isNoStory();
    void noteOfAnArtist_isAboutThem();
    void nothingToRead_isAnError_data();
    void nothingToRead_isAnError();
    void damagedFile_keepsItsTextAndWarns_data();
    void damagedFile_keepsItsTextAndWarns();
    void infoAlone_agreesWithTheWholeStory_data();
    void infoAlone_agreesWithTheWholeStory();
    void othersMarkdown_isRead_data();
    void othersMarkdown_isRead();
    void fileOfNoText_isRefused();
};

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
    QTest::newRow("an artist in the opening words")
        << "# Ice\n\n> A motto\n\n*Ana Roe* was known for ice.\n"_ba << u"Ice"_s << QStringList {u"Ana Roe"_s}
        << u"still-water"_s << u"A motto\nAna Roe was known for ice."_s << 2;
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

/// Hugo has one in each folder.
void TestStoryParser::descriptionOfAFolder_isNoStory()
{
    const ParsedStory parsed = parseStory("---\ntitle: Posts\n---\n", storyFileName(u"/s/posts/_index.md"_s));
    QVERIFY(!parsed.story);
    QCOMPARE(parsed.issues, Issues());
}

void TestStoryParser::noteOfAnArtist_isAboutThem()
{
    const ParsedStory parsed
        = parseStory("---\ntags: [artist]\n---\n#painter #ice\n\n![[roe.jpg]]\n**Jane Roe** was a painter.\n",
                     storyFileName(u"/vault/Artists/Jane Roe.md"_s));
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->info.artists, QStringList {u"Jane Roe"_s});
    QCOMPARE(parsed.story->blocks.size(), 2);
    QVERIFY(parsed.story->text.endsWith(u"Jane Roe was a painter."_s));
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
    QTest::newRow("slip of the pen") << "---\ntitle: Rings\nartist: Mia\nworsk: [Ice]\n---\nWords.\n"_ba
                                     << u"Words."_s;
    QTest::newRow("100 kB of front matter") << "---\nsummary: " + QByteArray(100'000, 'a') + "\n---\nWords.\n"
                                            << u"Words."_s;
    QTest::newRow("a bad byte") << wholeFront + "Café ñandú \xFF." << u"Café ñandú \uFFFD."_s;
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

void TestStoryParser::infoAlone_agreesWithTheWholeStory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("whole") << wholeFront + "# Rings\n\nWords *and* words.\n";
    QTest::newRow("assumed") << "# Rings\n\nWords.\n"_ba;
    QTest::newRow("damaged") << "---\ntitle: [\n---\nCaf\xE9"_ba;
    QTest::newRow("a line of 1 MB") << wholeFront + QByteArray("water ").repeated(175'000);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no text") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1", 20);
    QTest::newRow("Obsidian's") << "---\nauthor: Mia\n---\n# Rings {#r}\n\n[[Ice]] %%words%% here. ^a1\n"_ba;
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

void TestStoryParser::othersMarkdown_isRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("artist");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("notes");

    QTest::newRow("Hugo's, in TOML")
        << u"/s/ice.md"_s << "+++\ntitle = 'Rings'\nauthors = ['Mia']\ndraft = true\n+++\nWords.\n"_ba
        << u"Rings"_s << u"Mia"_s << u"ice"_s << u"Words."_s << 0;
    QTest::newRow("Hugo's, in JSON") << u"/s/ice.md"_s
                                     << "{\n  \"title\": \"Rings\",\n  \"author\": \"Mia\"\n}\n\nWords.\n"_ba
                                     << u"Rings"_s << u"Mia"_s << u"ice"_s << u"Words."_s << 0;
    QTest::newRow("Jekyll's, with a date")
        << u"/s/2024-01-02-a-title.md"_s
        << "---\nlayout: post\nauthor: Mia\n---\n{% include a.html %}\nWords.\n"_ba << u"A title"_s
        << u"Mia"_s << u"a-title"_s << u"Words."_s << 1;
    QTest::newRow("Jekyll's, with a title, too")
        << u"/s/2024-01-02-a-title.md"_s << "---\ntitle: Rings\nauthor: Mia\n---\nWords.\n"_ba << u"Rings"_s
        << u"Mia"_s << u"a-title"_s << u"Words."_s << 0;
    QTest::newRow("a day's note of Obsidian's")
        << u"/s/2024-01-02.md"_s << "---\nauthor: '[[Mia]]'\ntags: [a]\n---\n# 2 January\n[[Ice|Words]].\n"_ba
        << u"2 January"_s << u"Mia"_s << u"2024-01-02"_s << u"Words."_s << 1;
    QTest::newRow("windows-1251") << u"/s/ice.md"_s
                                  << windows1251(u"# Вода\n\nМия Калмурзаева была известна водой.\n"_s)
                                  << u"Вода"_s << u"Мия Калмурзаева"_s << u"ice"_s
                                  << u"Мия Калмурзаева была известна водой."_s << 3;
}

void TestStoryParser::othersMarkdown_isRead()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, artist);
    QFETCH(const int, notes);
    const ParsedStory parsed = parseStory(bytes, storyFileName(path));
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.title, "title");
    QCOMPARE(parsed.story->info.artists, QStringList {artist});
    QTEST(parsed.story->info.id.value, "id");
    QTEST(parsed.story->text, "text");
    QCOMPARE(severities(parsed.issues), QList<Issue::Severity>(notes, Issue::Severity::Note));
}

void TestStoryParser::fileOfNoText_isRefused()
{
    const ParsedStory parsed
        = parseStory(QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1", 20), fileName());
    QVERIFY(!parsed.story);
    QCOMPARE(severities(parsed.issues), QList<Issue::Severity> {Issue::Severity::Error});
    QVERIFY(parsed.issues.constFirst().text.contains(u"no text"_s));
}

QTEST_GUILESS_MAIN(TestStoryParser)
#include "tst_storyparser.moc"
