// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyformat.h"

#include <QBuffer>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestStoryFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ending_tellsTheFormat_data();
    void ending_tellsTheFormat();
    void file_isReadAsItsFormat_data();
    void file_isReadAsItsFormat();
};

void TestStoryFormat::ending_tellsTheFormat_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("format"); // -1 for none

    const auto row = [](const QString &path, StoryFormat format) {
        QTest::newRow(qPrintable(path)) << path << static_cast<int>(format);
    };
    row(u"/s/a.md"_s, StoryFormat::Markdown);
    row(u"a.Markdown"_s, StoryFormat::Markdown);
    row(u"a.mkd"_s, StoryFormat::Markdown);
    row(u"a.mdown"_s, StoryFormat::Markdown);
    row(u"a.TXT"_s, StoryFormat::PlainText);
    row(u"a.b.text"_s, StoryFormat::PlainText);
    for (const QString &path : {u"a"_s, u".txt"_s, u"a.txt/b"_s, u"a.txt~"_s, u"a.png"_s, u"a."_s})
        QTest::newRow(qPrintable(path)) << path << -1;
}

void TestStoryFormat::ending_tellsTheFormat()
{
    QFETCH(const QString, path);
    const auto format = formatOf(path);
    QTEST(format ? static_cast<int>(*format) : -1, "format");
}

void TestStoryFormat::file_isReadAsItsFormat_data()
{
    QTest::addColumn<StoryFormat>("format");
    QTest::addColumn<QString>("text");

    QTest::newRow("Markdown") << StoryFormat::Markdown << u"Ana Roe wove. Nothing _else_ here."_s;
    QTest::newRow("plain text") << StoryFormat::PlainText << u"Ana Roe wove. Nothing else *here*."_s;
}

void TestStoryFormat::file_isReadAsItsFormat()
{
    QFETCH(const StoryFormat, format);
    QFETCH(const QString, text);
    QByteArray bytes = format == StoryFormat::Markdown ? "Ana Roe wove. *Nothing* \\_else\\_ here.\n"_ba
                                                       : "Ana Roe wove. Nothing _else_ *here*.\n"_ba;
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const StoryFileName name = storyFileName(u"/s/ice.txt"_s);
    const ParsedFile found = parseStoryFile(file, format, name);
    QCOMPARE(found.stories.size(), 1);
    QCOMPARE(found.stories.constFirst().info.artists, QStringList {u"Ana Roe"_s});
    QVERIFY(file.seek(0));
    const ParsedStory parsed = parseStoryFile(file, format, name, found.stories.constFirst().part);
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->text, text);
    QCOMPARE(parsed.story->info, found.stories.constFirst().info);
    QCOMPARE(parsed.issues, found.issues);
}

QTEST_GUILESS_MAIN(TestStoryFormat)
#include "tst_storyformat.moc"
