// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontmatter.h"

#include <QTest>

#include <functional>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestFrontSyntax : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherSyntax_isSplitAndRead_data();
    void otherSyntax_isSplitAndRead();
    void troubledSyntax_isOneWarning_data();
    void troubledSyntax_isOneWarning();
    void oddKey_isToldAsACleanText();
    void othersKeys_areReadOrPassedOver_data();
    void othersKeys_areReadOrPassedOver();
};

void TestFrontSyntax::otherSyntax_isSplitAndRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("keywords");
    QTest::addColumn<QString>("body");

    const QStringList two {u"pond"_s, u"ice"_s};
    QTest::newRow("TOML")
        << u"+++\ntitle = \"Rings\"\ntags = ['pond', 'ice']\n[params]\ntitle = 1\n+++\nText"_s << u"Rings"_s
        << two << u"Text"_s;
    QTest::newRow("TOML with dates and numbers")
        << u"+++\ndate = 2024-01-02T10:00:00Z\ntitle = 1984\nweight = 0.5\n+++\nText"_s << u"1984"_s
        << QStringList() << u"Text"_s;
    QTest::newRow("TOML with all kinds of strings")
        << u"+++\n'title' = \"\"\"\nRi\\u006Egs \\\n   \\\"on\\\" ice\"\"\"\"\nkeywords = ['''pond''', \"ice\"] # two\n+++\nText"_s
        << u"Rings \"on\" ice\""_s << two << u"Text"_s;
    QTest::newRow("TOML with much that is passed over")
        << u"+++\na.'b' = {c = [1, {d = ']'}], e = 1}\nf = [[1], {name = 'g'}, 1979-05-27T07:32:00Z, -inf]\n"
           "title = 'Rings'\ntags = [\n  'pond', # one\n  'ice',\n]\nh = 0xFF\n+++\nText"_s
        << u"Rings"_s << two << u"Text"_s;
    QTest::newRow("TOML with broken tables, which say nothing of the story")
        << u"+++\ntags = [\n[],\n'pond', # ]\n'ice']\ntitle = \"\"\"\n[Rings]\"\"\"\n  [[[&\n+++\nText"_s
        << u"[Rings]"_s << two << u"Text"_s;
    QTest::newRow("TOML never closed")
        << u"+++\ntitle = 'Rings'\n\nText"_s << u"Rings"_s << QStringList() << u"\nText"_s;
    QTest::newRow("pluses and prose") << u"+++\n\nIt was night.\n\n+++\n"_s << QString() << QStringList()
                                      << u"+++\n\nIt was night.\n\n+++\n"_s;
    QTest::newRow("JSON") << uR"({"title": "Rings", "keywords": ["pond", "ice"]})"_s + u"\n\nText"_s
                          << u"Rings"_s << two << u"\nText"_s;
    QTest::newRow("JSON with braces and quotes in it")
        << uR"({"title": "Ri}\"ngs", "params": {"a": {}}, "tags": "pond,ice"})"_s + u"\nText"_s
        << u"Ri}\"ngs"_s << two << u"Text"_s;
    QTest::newRow("a shortcode") << u"{{< figure >}}\nText"_s << QString() << QStringList()
                                 << u"{{< figure >}}\nText"_s;
    QTest::newRow("a brace and prose") << u"{\"So,\" she said} and left.\n"_s << QString() << QStringList()
                                       << u"{\"So,\" she said} and left.\n"_s;
    QTest::newRow("a brace never closed")
        << u"{\"title\": 1\nText"_s << QString() << QStringList() << u"{\"title\": 1\nText"_s;
}

void TestFrontSyntax::otherSyntax_isSplitAndRead()
{
    QFETCH(const QString, text);
    const SplitText split = splitFrontMatter(text);
    QTEST(split.body, "body");
    const FrontMatter front = readFrontMatter(split.frontMatter, u"a.md"_s, split.syntax);
    QTEST(front.info.title, "title");
    QTEST(front.info.keywords, "keywords");
    QCOMPARE(front.issues, Issues());
}

void TestFrontSyntax::troubledSyntax_isOneWarning_data()
{
    QTest::addColumn<FrontSyntax>("syntax");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line"); // in the file

    QTest::newRow("TOML without quotes") << FrontSyntax::Toml << u"a = 1\ntitle = Rings\n"_s << 3;
    QTest::newRow("TOML without a key") << FrontSyntax::Toml << u"a = 1\n= 2\n"_s << 3;
    QTest::newRow("TOML without a value") << FrontSyntax::Toml << u"a = 1\nb =\n"_s << 3;
    QTest::newRow("TOML with two values") << FrontSyntax::Toml << u"a = 1\nb = 'c' 'd'\n"_s << 3;
    QTest::newRow("TOML with an unknown escape") << FrontSyntax::Toml << u"a = 1\nb = \"\\q\"\n"_s << 3;
    QTest::newRow("TOML with half a letter") << FrontSyntax::Toml << u"a = 1\nb = \"\\uD800\"\n"_s << 3;
    QTest::newRow("TOML with a list never closed") << FrontSyntax::Toml << u"a = 1\nb = ['c'\nd = 1"_s << 4;
    QTest::newRow("TOML with a table never closed") << FrontSyntax::Toml << u"a = 1\nb = {c = 1"_s << 3;
    QTest::newRow("TOML in Russian without quotes")
        << FrontSyntax::Toml << u"a = 'Ё' # Ё\nb = \"\"\"\nЁ\"\"\"\ntitle = Ёлка\n"_s << 5;
    QTest::newRow("TOML with a string never closed") << FrontSyntax::Toml << u"title = 'Ё\na = Ё"_s << 2;
    QTest::newRow("TOML with a list for a text") << FrontSyntax::Toml << u"a = 1\ntitle = [1]\n"_s << 3;
    QTest::newRow("TOML nested 30,000 deep by points")
        << FrontSyntax::Toml << u"a."_s.repeated(30'000) + u"a = b"_s << 2;
    QTest::newRow("TOML nested 30,000 deep by brackets")
        << FrontSyntax::Toml << u"a = "_s + u"["_s.repeated(30'000) << 2;
    QTest::newRow("JSON without a comma") << FrontSyntax::Json << u"{\n\"a\": 1\n\"b\": 2}"_s << 3;
    QTest::newRow("JSON nested 30,000 deep")
        << FrontSyntax::Json << u"{\"a\": "_s + u"["_s.repeated(30'000) + u"]"_s.repeated(30'000) + u'}' << 1;
    QTest::newRow("JSON with a table for a text") << FrontSyntax::Json << u"{\"title\": {}}"_s << 1;
}

void TestFrontSyntax::troubledSyntax_isOneWarning()
{
    QFETCH(const FrontSyntax, syntax);
    QFETCH(const QString, text);
    const FrontMatter front = readFrontMatter(text, u"a.md"_s, syntax);
    QCOMPARE(front.info, StoryInfo());
    QCOMPARE(front.issues.size(), 1);
    QCOMPARE(front.issues.constFirst().severity, Issue::Severity::Warning);
    QTEST(front.issues.constFirst().line, "line");
}

void TestFrontSyntax::oddKey_isToldAsACleanText()
{
    const FrontMatter front
        = readFrontMatter(uR"({"\u0000titel": "A", " \r\nartist": "Mia"})"_s, u"a.md"_s, FrontSyntax::Json);
    QCOMPARE(front.info.artists, QStringList {u"Mia"_s});
    QCOMPARE(front.issues.size(), 1);
    QCOMPARE(front.issues.constFirst().text, u"“titel” is not a key that Frontispiece knows."_s);
}

void TestFrontSyntax::othersKeys_areReadOrPassedOver_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<StoryInfo>("info");

    const auto row = [](const char *name, const QString &yaml, const std::function<void(StoryInfo &)> &fill) {
        StoryInfo info;
        fill(info);
        QTest::newRow(name) << yaml << info;
    };
    const auto artist
        = [](const QStringList &names) { return [names](StoryInfo &info) { info.artists = names; }; };
    const auto keywords
        = [](const QStringList &words) { return [words](StoryInfo &info) { info.keywords = words; }; };
    const QStringList mia {u"Mia"_s};
    row("author", u"author: Mia"_s, artist(mia));
    row("authors", u"authors: [Mia, Ana]"_s, artist({u"Mia"_s, u"Ana"_s}));
    row("creator", u"Creator: Mia"_s, artist(mia));
    row("artist before author", u"author: Ana\nartist: Mia"_s, artist(mia));
    row("an artist left empty", u"artist:\nauthor: Mia"_s, artist(mia));
    row("author as a table", u"author: {name: Mia, email: m}"_s, artist(mia));
    row("author as a note", u"author: '[[People/Mia Roe|Mia]]'"_s, artist(mia));
    row("author as a bare note", u"author: [[Mia]]"_s, artist(mia));
    row("tags", u"tags: [pond, '#ice']"_s, keywords({u"pond"_s, u"ice"_s}));
    row("tags with blanks", u"tags: pond ice"_s, keywords({u"pond"_s, u"ice"_s}));
    row("tags with commas", u"tags: pond, thin ice"_s, keywords({u"pond"_s, u"thin ice"_s}));
    row("keywords, tags and a category", u"keywords: [pond]\ntags: [ice]\ncategory: Thin ice"_s,
        keywords({u"pond"_s, u"ice"_s, u"Thin ice"_s}));
    row("tags of no texts", u"tags: {a: b}"_s, keywords({}));
    row("description before excerpt", u"excerpt: B\ndescription: A\nsubtitle: C"_s,
        [](StoryInfo &info) { info.summary = u"A"_s; });
    row("lang", u"lang: ru"_s, [](StoryInfo &info) { info.language = u"ru"_s; });
    row("banner as an embedded picture", u"banner: '![[a.png]]'"_s,
        [](StoryInfo &info) { info.frontispiece.file = u"a.png"_s; });
    row("cover as a table", u"cover: {image: a.png}"_s, [](StoryInfo &) {});
    row("keys for others",
        u"layout: post\ndraft: no\naliases: [a]\nslug: b\ncssclasses: [c]\npermalink: /d\ndate: 2024-01-02\n"
        "words: 12\nplace: X\npart: 2\nmood: {a: [b]}\n<<: {x: y}"_s,
        [](StoryInfo &) {});
}

void TestFrontSyntax::othersKeys_areReadOrPassedOver()
{
    QFETCH(const QString, yaml);
    const FrontMatter front = readFrontMatter(yaml, u"a.md"_s);
    QTEST(front.info, "info");
    QCOMPARE(front.issues, Issues());
}

QTEST_GUILESS_MAIN(TestFrontSyntax)
#include "tst_frontsyntax.moc"
