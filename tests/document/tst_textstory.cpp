// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textstory.h"

#include "readlines.h"
#include "slowbuild.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

StoryFileName fileName()
{
    return storyFileName(u"/stories/mia-kalmurzaeva/pg1.txt"_s);
}

ReadText readText(const Story &story)
{
    return {story.text, story.blocks};
}

QByteArray framed(const QByteArray &story)
{
    return "The Project Gutenberg eBook of Rings\n\nTitle: Rings\n       on Still Water\n\nAuthor: Jane "
           "Roe\n\n"
           "Language: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK RINGS ***\n\n"
        + story + "\n*** END OF THE PROJECT GUTENBERG EBOOK RINGS ***\n\nThe licence.\n";
}

} // namespace

class TestTextStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void head_namesTheStory_data();
    void head_namesTheStory();
    void opening_isAssumedWithANote_data();
    void opening_isAssumedWithANote();
    void headings_areTheOutline();
    void nothingToRead_isAnError_data();
    void nothingToRead_isAnError();
    void anyText_keepsItsWords_data();
    void anyText_keepsItsWords();
    void hostileText_takesNoLongerThanOthers_data();
    void hostileText_takesNoLongerThanOthers();
};

void TestTextStory::head_namesTheStory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("artists");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");

    const QString none;
    const QString long1 = u"Rings on Still Water"_s;
    const QStringList jane {u"Jane Roe"_s};
    QTest::newRow("Project Gutenberg's frame")
        << framed("Words.\n") << long1 << jane << u"en"_s << u"Words."_s;
    QTest::newRow("a frame, the title told again")
        << framed("Produced by A\nand B\n\n\nRINGS ON STILL WATER\n\nBy\n\nJANE ROE\n\nWords.\n\nEnd of "
                  "Project Gutenberg's "
                  "Rings\n")
        << long1 << jane << u"en"_s << u"Words."_s;
    QTest::newRow("an old frame with two authors")
        << "Title: Rings\n\nAuthor: Jane Roe\n        Ana Roe\n\nLanguage: German\n\n***START OF THE PROJECT "
           "GUTENBERG EBOOK "
           "RINGS***\n\n\nWords.\n\n\n***END OF THE PROJECT GUTENBERG EBOOK RINGS***\nLicence"_ba
        << u"Rings"_s << QStringList {u"Jane Roe"_s, u"Ana Roe"_s} << u"de"_s << u"Words."_s;
    QTest::newRow("a frame with a subtitle of many words")
        << "Title: Rings\n       Being a Collection of some of the Old Tales that were told beside those "
           "Ponds\nAuthor: Jane Roe\n\n*** START OF THIS PROJECT GUTENBERG EBOOK RINGS ***\n\nWords.\n"_ba
        << u"Rings"_s << jane << none << u"Words."_s;
    QTest::newRow("a frame in its own encoding")
        << "Title: Rings\nAuthor: Gabri\xEBl\nCharacter set encoding: ISO-8859-1\n*** START OF THIS PROJECT "
           "GUTENBERG EBOOK RINGS ***\n\nZ\xF3\xF3 iets \xBB"
           "deed\" ik, broer of bro\xEAr.\n"_ba
        << u"Rings"_s << QStringList {u"Gabriël"_s} << none << u"Zóó iets »deed\" ik, broer of broêr."_s;
    QTest::newRow("a frame with pictures")
        << framed("[Illustration]\n\nRINGS ON STILL WATER\n\nBY JANE ROE\n\n[Illustration: A pond]\n\n"
                  "Words.\n\n[Illustration: _Ice_ on\nthe pond]\n\n[Illustration:\n\nA map\n\nNorth]\n")
        << long1 << jane << u"en"_s << u"A pond\nWords.\nIce on the pond\nA map North"_s;
    QTest::newRow("a frame with a caption before the title")
        << framed("[Illustration]\n\nTHE POND.\n     _Frontispiece._\n\nRINGS ON STILL WATER\n\nVON\nJANE "
                  "ROE\n\nWords.\n")
        << long1 << jane << u"en"_s << u"THE POND.\nFrontispiece.\nWords."_s;
    QTest::newRow("a frame with contents")
        << framed("RINGS ON STILL WATER\n\n\n\n\nCONTENTS\n\n\n  CHAP.      PAGE\n\n  I.  THE POND    1\n\n"
                  "  II. THE ICE     9\n\n\n\n\nI\n\nTHE POND\n\n\nWords.\n")
        << long1 << jane << u"en"_s << u"I\nTHE POND\nWords."_s;
    QTest::newRow("a frame with a transcriber's note")
        << framed("Transcribed by A\n\n[Transcriber's note: the cover\nis new.]\n\nWords.\n") << long1 << jane
        << u"en"_s << u"Words."_s;
    QTest::newRow("a title with by on its line") << "'The Wire Bird' by Jane Roe (1845)\n\nWords.\n"_ba
                                                 << u"The Wire Bird"_s << jane << none << u"Words."_s;
    QTest::newRow("a frame never closed")
        << "Title: Rings\nAuthor: Jane Roe\n*** START OF THIS PROJECT GUTENBERG EBOOK RINGS ***\nWords.\n"_ba
        << u"Rings"_s << jane << none << u"Words."_s;
    QTest::newRow("lines with names")
        << "Title: Rings\r\nAuthor: Jane Roe\r\nLanguage: en-GB\r\n\r\nWords.\r\n"_ba << u"Rings"_s << jane
        << u"en-GB"_s << u"Words."_s;
    QTest::newRow("lines with names, others kept")
        << "title: Rings\nartist: Jane Roe and Ana Roe\nYear: 2001\n\nRings\nby Jane Roe\n\nWords.\n"_ba
        << u"Rings"_s << QStringList {u"Jane Roe"_s, u"Ana Roe"_s} << none << u"Year: 2001\nWords."_s;
    QTest::newRow("a title and by") << "Rings\nby Jane Roe\n\nWords.\n"_ba << u"Rings"_s << jane << none
                                    << u"Words."_s;
    QTest::newRow("a title and by, divided")
        << "\n\n  RINGS.\n\n  BY JANE ROE\n\n\nWords.\n"_ba << u"RINGS"_s << jane << none << u"Words."_s;
}

void TestTextStory::head_namesTheStory()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseTextStory(bytes, fileName());
    QCOMPARE(parsed.issues, Issues());
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.title, "title");
    QTEST(parsed.story->info.artists, "artists");
    QTEST(parsed.story->info.language, "language");
    QTEST(parsed.story->text, "text");
    QCOMPARE(parsed.story->info.id.value, u"pg1"_s);
}

void TestTextStory::opening_isAssumedWithANote_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("artist");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("said"); // one for each note

    const QString folder = u"Mia Kalmurzaeva"_s;
    const QString jane = u"Jane Roe"_s;
    QTest::newRow("both in one sentence")
        << "Jane Roe was known for her pictures of water, which she made in one room.\n"_ba
        << u"Jane Roe was known for her pictures of water, which she made…"_s << jane
        << u"Jane Roe was known for her pictures of water, which she made in one room."_s
        << QStringList {u"neither title nor artist; “Jane Roe” and “Jane Roe was known for"_s};
    QTest::newRow("a title on a line")
        << "Rings\n\nJane Roe was known.\n"_ba << u"Rings"_s << jane << u"Jane Roe was known."_s
        << QStringList {u"“Jane Roe” and “Rings”"_s};
    QTest::newRow("an underlined title")
        << "Rings\n=====\nJane Roe was known.\n"_ba << u"Rings"_s << jane << u"Jane Roe was known."_s
        << QStringList {u"“Jane Roe” and “Rings”"_s};
    QTest::newRow("a title above a long line")
        << "Rings\n" + QByteArray("So it was. ").repeated(20) << u"Rings"_s << folder
        << u"So it was. "_s.repeated(20).trimmed() << QStringList {u"no title; “Rings”"_s, u"no artist"_s};
    QTest::newRow("nobody named") << "It was night.\n\nSo.\n"_ba << u"It was night"_s << folder
                                  << u"It was night.\nSo."_s
                                  << QStringList {u"no title; “It was night”"_s, u"no artist"_s};
    QTest::newRow("a chapter first") << "CHAPTER I\n\nJane Roe was known.\n"_ba << u"Jane Roe was known"_s
                                     << jane << u"CHAPTER I\nJane Roe was known."_s
                                     << QStringList {u"“Jane Roe” and"_s};
    QTest::newRow("an author and no title")
        << "by Ana Roe\n\nIt was night.\n"_ba << u"by Ana Roe"_s << folder << u"by Ana Roe\nIt was night."_s
        << QStringList {u"“by Ana Roe”"_s, u"no artist"_s};
    QTest::newRow("only a title's line")
        << "Rings\n"_ba << u"Rings"_s << folder << u"Rings"_s << QStringList {u"“Rings”"_s, u"no artist"_s};
    QTest::newRow("only verse") << "Rings on the water,\nrings on the ice\n"_ba << u"Pg1"_s << folder
                                << u"Rings on the water,\u2028rings on the ice"_s
                                << QStringList {u"“Pg1”"_s, u"no artist"_s};
}

void TestTextStory::opening_isAssumedWithANote()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, artist);
    QFETCH(const QStringList, said);
    const ParsedStory parsed = parseTextStory(bytes, fileName());
    QVERIFY(parsed.story);
    QTEST(parsed.story->info.title, "title");
    QCOMPARE(parsed.story->info.artists, QStringList {artist});
    QTEST(parsed.story->text, "text");
    QCOMPARE(parsed.issues.size(), said.size());
    for (qsizetype at = 0; at < said.size(); ++at) {
        QCOMPARE(parsed.issues.at(at).severity, Issue::Severity::Note);
        QVERIFY2(parsed.issues.at(at).text.contains(said.at(at)), qPrintable(parsed.issues.at(at).text));
    }
}

void TestTextStory::headings_areTheOutline()
{
    const ParsedStory parsed
        = parseTextStory("Rings\nby Mia\n\nCHAPTER I\nThe Ice\n\nWords.\n\nII\n\nMore.\n", fileName());
    QVERIFY(parsed.story);
    QCOMPARE(parsed.story->outline, (Outline {{u"CHAPTER I The Ice"_s, 2, 0}, {u"II"_s, 2, 25}}));
}

void TestTextStory::nothingToRead_isAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no bytes") << QByteArray();
    QTest::newRow("only blanks") << " \n\t\n"_ba;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1", 20);
    QTest::newRow("a frame around nothing") << framed("\n\n");
    QTest::newRow("names of a story") << "Title: Rings\nAuthor: Mia\n"_ba;
}

void TestTextStory::nothingToRead_isAnError()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseTextStory(bytes, fileName());
    QVERIFY(!parsed.story);
    QCOMPARE(parsed.issues.size(), 1);
    QCOMPARE(parsed.issues.constFirst().severity, Issue::Severity::Error);
    QVERIFY(!parseTextInfo(bytes, fileName()).info);
}

void TestTextStory::anyText_keepsItsWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray strange = "a\xE2\x80\xA8"
                               "b\xE2\x80\xA9"
                               "c\xEF\xB7\x90"
                               "d\xEF\xB7\x91"
                               "e\xEF\xBF\xBC"
                               "f\tg\v\fh";
    QTest::newRow("verse") << "a b\nc\n  d e\n\nf\ng\n"_ba;
    QTest::newRow("signs with a meaning of their own") << strange + "\n\n" + strange + "\n" + strange;
    QTest::newRow("a stanza of 20,000 lines") << QByteArray("ab cd\n").repeated(20'000);
    QTest::newRow("a line of 1 MB") << QByteArray("water ").repeated(175'000);
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0\x3D\xD8 \0b\0",
                                          10);
}

void TestTextStory::anyText_keepsItsWords()
{
    QFETCH(const QByteArray, bytes);
    const ParsedStory parsed = parseTextStory("Title: Rings\n\n" + bytes, fileName());
    QVERIFY(parsed.story);
    QCOMPARE(brokenPromise(readText(*parsed.story)), QString());
    const auto letters = [](const QString &text) {
        QString kept;
        for (const QChar c : text)
            kept += c.isLetterOrNumber() ? QString(c) : QString();
        return kept;
    };
    if (!bytes.startsWith('\xFF'))
        QCOMPARE(letters(parsed.story->text), letters(QString::fromUtf8(bytes)));
    const ParsedInfo info = parseTextInfo("Title: Rings\n\n" + bytes, fileName());
    QCOMPARE(info.issues, parsed.issues);
    QCOMPARE(*info.info, parsed.story->info);
}

void TestTextStory::hostileText_takesNoLongerThanOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *piece : {"_",
                              "_a ",
                              " _a",
                              "a_ ",
                              "\n",
                              "a\n",
                              " a\n",
                              "CHAPTER I\n",
                              "CHAPTER I\n\n",
                              "*\n",
                              "* ",
                              "-",
                              "(",
                              "*** END OF THE PROJECT GUTENBERG ",
                              "*** START OF THE PROJECT GUTENBERG\n",
                              "Title: a\n",
                              "by ",
                              "\xE4",
                              "\xC3\xA4\xE4\n",
                              "a-\n",
                              "I. ",
                              "\t"})
        QTest::newRow(QByteArray(piece).toPercentEncoding(" *()").constData())
            << QByteArray(piece).repeated(1'000'000 / qsizetype(strlen(piece)));
}

void TestTextStory::hostileText_takesNoLongerThanOthers()
{
    QFETCH(const QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const ParsedStory parsed = parseTextStory(bytes, fileName());
    QVERIFY2(timer.elapsed() < 10'000 * slowness, qPrintable(QString::number(timer.elapsed())));
    if (parsed.story)
        QCOMPARE(brokenPromise(readText(*parsed.story)), QString());
}

QTEST_GUILESS_MAIN(TestTextStory)
#include "tst_textstory.moc"
