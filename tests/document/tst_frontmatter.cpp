// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontmatter.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// A front matter of about so many bytes, all of them good YAML.
QString longYaml(qsizetype size)
{
    return u"title: Rings\nsummary: "_s + u"ring "_s.repeated(size / 5) + u'\n';
}

} // namespace

class TestFrontMatter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void split_dividesAtTheFence_data();
    void split_dividesAtTheFence();
    void unclosedFrontMatter_keepsTextAndSaysSo_data();
    void unclosedFrontMatter_keepsTextAndSaysSo();
    void allKeys_areRead();
    void artist_isOneNameOrAList_data();
    void artist_isOneNameOrAList();
    void lists_areReadAsPeopleWriteThem_data();
    void lists_areReadAsPeopleWriteThem();
    void troubledYaml_warnsWithLineAndKeepsTheRest_data();
    void troubledYaml_warnsWithLineAndKeepsTheRest();
    void emptyFrontMatter_isNoIssue_data();
    void emptyFrontMatter_isNoIssue();
    void hugeFrontMatter_isOneIssueAndNotText();
};

void TestFrontMatter::split_dividesAtTheFence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("body");

    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("only text") << u"Text\n"_s << QString() << u"Text\n"_s;
    QTest::newRow("both") << u"---\ntitle: A\n---\nText"_s << u"title: A\n"_s << u"Text"_s;
    QTest::newRow("closed by dots") << u"---\ntitle: A\n...\nText"_s << u"title: A\n"_s << u"Text"_s;
    QTest::newRow("blanks behind the fences")
        << u"---  \ntitle: A\n---\t\nText"_s << u"title: A\n"_s << u"Text"_s;
    QTest::newRow("empty front matter") << u"---\n---\nText"_s << QString() << u"Text"_s;
    QTest::newRow("nothing behind it") << u"---\ntitle: A\n---"_s << u"title: A\n"_s << QString();
    QTest::newRow("the text has rules of its own")
        << u"---\ntitle: A\n---\nText\n\n---\n\nMore"_s << u"title: A\n"_s << u"Text\n\n---\n\nMore"_s;
    QTest::newRow("keys in quotes") << u"---\n\"title\": A\n---\nText"_s << u"\"title\": A\n"_s << u"Text"_s;
    QTest::newRow("keys in braces") << u"---\n{title: A}\n---\nText"_s << u"{title: A}\n"_s << u"Text"_s;
    QTest::newRow("a blank line first") << u"---\n\ntitle: A\n---\nText"_s << u"\ntitle: A\n"_s << u"Text"_s;
    QTest::newRow("the rule is not the first line")
        << u"\n---\ntitle: A\n---\n"_s << QString() << u"\n---\ntitle: A\n---\n"_s;
    QTest::newRow("four dashes") << u"----\ntitle: A\n----\n"_s << QString() << u"----\ntitle: A\n----\n"_s;
    QTest::newRow("a rule and prose")
        << u"---\nIt was night.\n\nSo it was.\n"_s << QString() << u"---\nIt was night.\n\nSo it was.\n"_s;
    QTest::newRow("prose between two rules")
        << u"---\n\nIt was night.\n\n---\n\nMorning came.\n"_s << QString()
        << u"---\n\nIt was night.\n\n---\n\nMorning came.\n"_s;
    QTest::newRow("only a rule") << u"---"_s << QString() << u"---"_s;
}

void TestFrontMatter::split_dividesAtTheFence()
{
    QFETCH(const QString, text);
    const SplitText split = splitFrontMatter(text);
    QTEST(split.frontMatter, "frontMatter");
    QTEST(split.body, "body");
    QVERIFY(split.closed);
}

void TestFrontMatter::unclosedFrontMatter_keepsTextAndSaysSo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QString>("body");

    QTest::newRow("a gap before the text")
        << u"---\ntitle: A\n\nText\nMore"_s << u"title: A\n"_s << u"\nText\nMore"_s;
    QTest::newRow("no gap") << u"---\ntitle: A\nkeywords:\n  - b\n- c\n# d\nText"_s
                            << u"title: A\nkeywords:\n  - b\n- c\n# d\n"_s << u"Text"_s;
    QTest::newRow("cut short in a key") << u"---\ntitle: A\nsum"_s << u"title: A\n"_s << u"sum"_s;
    QTest::newRow("all of it") << u"---\ntitle: A"_s << u"title: A"_s << QString();
}

void TestFrontMatter::unclosedFrontMatter_keepsTextAndSaysSo()
{
    QFETCH(const QString, text);
    const SplitText split = splitFrontMatter(text);
    QTEST(split.frontMatter, "frontMatter");
    QTEST(split.body, "body");
    QVERIFY(!split.closed);
}

void TestFrontMatter::allKeys_areRead()
{
    const FrontMatter front = readFrontMatter(u"id: mia\n"
                                              "title: \"Rings:  on\n  Still Water\"\n"
                                              "artist: Mia Kalmurzaeva\n"
                                              "summary: One sentence.\n"
                                              "keywords: [pond, ice]\n"
                                              "people: [Gusev]\n"
                                              "places: [Talovka]\n"
                                              "works: [Echoes]\n"
                                              "art: frontispiece.svg\n"
                                              "caption: Echoes, 1998\n"
                                              "alt: A wide steppe\n"
                                              "language: en-GB\n"_s,
                                              u"a.md"_s);
    StoryInfo expected;
    expected.id.value = u"mia"_s;
    expected.title = u"Rings: on Still Water"_s;
    expected.artists = QStringList {u"Mia Kalmurzaeva"_s};
    expected.summary = u"One sentence."_s;
    expected.keywords = QStringList {u"pond"_s, u"ice"_s};
    expected.people = QStringList {u"Gusev"_s};
    expected.places = QStringList {u"Talovka"_s};
    expected.works = QStringList {u"Echoes"_s};
    expected.frontispiece = {u"frontispiece.svg"_s, u"Echoes, 1998"_s, u"A wide steppe"_s};
    expected.language = u"en-GB"_s;
    QCOMPARE(front.info, expected);
    QCOMPARE(front.issues, Issues());
}

void TestFrontMatter::artist_isOneNameOrAList_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("artists");

    QTest::newRow("one") << u"artist: Mia"_s << QStringList {u"Mia"_s};
    QTest::newRow("one, family name first")
        << u"artist: Kalmurzaeva, Mia"_s << QStringList {u"Kalmurzaeva, Mia"_s};
    QTest::newRow("two") << u"artist: [Mia, Ana]"_s << QStringList {u"Mia"_s, u"Ana"_s};
    QTest::newRow("the same twice") << u"artist: [Mia, Mia]"_s << QStringList {u"Mia"_s};
    QTest::newRow("none") << u"artist:"_s << QStringList();
    QTest::newRow("blank ones") << u"artist: ['', Mia, ~, '  ']"_s << QStringList {u"Mia"_s};
}

void TestFrontMatter::artist_isOneNameOrAList()
{
    QFETCH(const QString, yaml);
    const FrontMatter front = readFrontMatter(yaml, u"a.md"_s);
    QTEST(front.info.artists, "artists");
    QCOMPARE(front.issues, Issues());
}

void TestFrontMatter::lists_areReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("keywords");

    const QStringList two {u"pond"_s, u"thin ice"_s};
    QTest::newRow("in brackets") << u"keywords: [pond, thin ice]"_s << two;
    QTest::newRow("with dashes") << u"keywords:\n  - pond\n  - thin ice\n"_s << two;
    QTest::newRow("with commas") << u"keywords: pond ,thin ice,"_s << two;
    QTest::newRow("one") << u"keywords: pond"_s << QStringList {u"pond"_s};
    QTest::newRow("empty") << u"keywords: []"_s << QStringList();
    QTest::newRow("nothing") << u"keywords: ~"_s << QStringList();
    QTest::newRow("the same twice") << u"keywords: [pond, thin ice, pond]"_s << two;
    QTest::newRow("by an alias") << u"works: &same [pond, thin ice]\nkeywords: *same"_s << two;
}

void TestFrontMatter::lists_areReadAsPeopleWriteThem()
{
    QFETCH(const QString, yaml);
    const FrontMatter front = readFrontMatter(yaml, u"a.md"_s);
    QTEST(front.info.keywords, "keywords");
    QCOMPARE(front.issues, Issues());
}

void TestFrontMatter::troubledYaml_warnsWithLineAndKeepsTheRest_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<int>("line"); // in the file, whose first line is the fence
    QTest::addColumn<QString>("title");

    QTest::newRow("a letter too many") << u"title: A\nartistt: B\n"_s << 3 << u"A"_s;
    QTest::newRow("a letter too few") << u"title: A\nkeyords: [b]\n"_s << 3 << u"A"_s;
    QTest::newRow("another letter") << u"title: A\nsummery: B\n"_s << 3 << u"A"_s;
    QTest::newRow("letters that changed places") << u"title: A\nartits: B\n"_s << 3 << u"A"_s;
    QTest::newRow("a list for a text") << u"title: A\nsummary: [b, c]\n"_s << 3 << u"A"_s;
    QTest::newRow("a map for a text") << u"title: A\nsummary: {b: c}\n"_s << 3 << u"A"_s;
    QTest::newRow("a map for a list") << u"keywords: {b: c}\ntitle: A\n"_s << 2 << u"A"_s;
    QTest::newRow("a map for an artist") << u"artist: {name: Mia}\ntitle: A\n"_s << 2 << u"A"_s;
    QTest::newRow("a list in a list") << u"title: A\nkeywords: [b, [c]]\n"_s << 3 << u"A"_s;
    QTest::newRow("an alias of itself") << u"title: A\nkeywords: &k [*k]\n"_s << 3 << u"A"_s;
    QTest::newRow("a key that is a list") << u"title: A\n? [b]\n: c\n"_s << 3 << u"A"_s;
    QTest::newRow("a colon in a text") << u"artist: M\ntitle: A: B\n"_s << 3 << QString();
    QTest::newRow("an unknown alias") << u"artist: M\ntitle: *nobody\n"_s << 3 << QString();
    QTest::newRow("a list never closed") << u"title: A\nkeywords: [b\n"_s << 4 << QString();
    QTest::newRow("a tab for indentation") << u"artist: M\n\ttitle: A\n"_s << 3 << QString();
    QTest::newRow("a YAML yet to come") << u"%YAML 9.9\n---\ntitle: A\n"_s << 2 << QString();
    QTest::newRow("a list of keys") << u"- title\n- artist\n"_s << 2 << QString();
    QTest::newRow("nested 30,000 deep") << u"title: "_s + u"["_s.repeated(30'000) << 2 << QString();
    QTest::newRow("braces 30,000 deep") << u"title: "_s + u"{"_s.repeated(30'000) << 2 << QString();
}

void TestFrontMatter::troubledYaml_warnsWithLineAndKeepsTheRest()
{
    QFETCH(const QString, yaml);
    const FrontMatter front = readFrontMatter(yaml, u"a.md"_s);
    QTEST(front.info.title, "title");
    QCOMPARE(front.issues.size(), 1);
    const Issue issue = front.issues.constFirst();
    QCOMPARE(issue.severity, Issue::Severity::Warning);
    QCOMPARE(issue.file, u"a.md"_s);
    QTEST(issue.line, "line");
    QVERIFY(!issue.text.isEmpty());
    QVERIFY(!issue.advice.isEmpty());
}

void TestFrontMatter::emptyFrontMatter_isNoIssue_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blank lines") << u"\n  \n"_s;
    QTest::newRow("a comment") << u"# to do\n"_s;
    QTest::newRow("keys without values") << u"title:\nartist: ''\nkeywords:\nart: ~\n"_s;
}

void TestFrontMatter::emptyFrontMatter_isNoIssue()
{
    QFETCH(const QString, yaml);
    const FrontMatter front = readFrontMatter(yaml, u"a.md"_s);
    QCOMPARE(front.info, StoryInfo());
    QCOMPARE(front.issues, Issues());
}

void TestFrontMatter::hugeFrontMatter_isOneIssueAndNotText()
{
    const SplitText split = splitFrontMatter(u"---\n"_s + longYaml(100'000) + u"---\nText"_s);
    QVERIFY(split.closed);
    QCOMPARE(split.body, u"Text"_s);

    const FrontMatter front = readFrontMatter(split.frontMatter, u"a.md"_s);
    QCOMPARE(front.info, StoryInfo());
    QCOMPARE(front.issues.size(), 1);
    QVERIFY(front.issues.constFirst().text.contains(u"64 kB"_s));

    QCOMPARE(readFrontMatter(longYaml(60'000), u"a.md"_s).info.title, u"Rings"_s);
}

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
