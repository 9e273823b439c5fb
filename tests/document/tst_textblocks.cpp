// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textblocks.h"

#include "readlines.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// Three lines of prose as wide as Project Gutenberg's.
const QByteArray prose = "It was a bright cold day in the early spring, and the clocks were not yet\n"
                         "striking anything at all. The painter went down to the water and looked\n"
                         "at it for some time.\n"_ba;

const QString proseLine
    = u"paragraph: It was a bright cold day in the early spring, and the clocks were not yet "
      "striking anything at all. The painter went down to the water and looked at it for some "
      "time."_s;

} // namespace

class TestTextBlocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_becomesBlocks_data();
    void text_becomesBlocks();
    void underscores_becomeItalics_data();
    void underscores_becomeItalics();
};

void TestTextBlocks::text_becomesBlocks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("wrapped lines") << prose << QStringList {proseLine};
    QTest::newRow("wrapped paragraphs, indented instead of divided")
        << "   " + prose + "   " + prose << QStringList {proseLine, proseLine};
    QTest::newRow("wrapped paragraphs, neither indented nor divided")
        << prose + prose << QStringList {proseLine, proseLine};
    QTest::newRow("a line a paragraph, divided")
        << "One is here.\n\nTwo is here.\n"_ba
        << QStringList {u"paragraph: One is here."_s, u"paragraph: Two is here."_s};
    QTest::newRow("a line a paragraph, short")
        << "One is here.\nTwo is here.\nThree!\n"_ba
        << QStringList {u"paragraph: One is here."_s, u"paragraph: Two is here."_s, u"paragraph: Three!"_s};
    QTest::newRow("a line a paragraph, long")
        << QByteArray(80, 'a') + ' ' + QByteArray(80, 'b') + ".\nNo, said she\nCHAPTER II\n"
            + QByteArray(120, 'c') + "\n"
        << QStringList {u"paragraph: "_s + u"a"_s.repeated(80) + u' ' + u"b"_s.repeated(80) + u'.',
                        u"paragraph: No, said she"_s, u"heading 2: CHAPTER II"_s,
                        u"paragraph: "_s + u"c"_s.repeated(120)};
    QTest::newRow("stanzas")
        << prose + "\nRings on the water,\nrings on the ice,\nnone on the sky\n\nand so on\nfor long\n"
        << QStringList {proseLine, u"verse: Rings on the water,/rings on the ice,/none on the sky"_s,
                        u"verse: and so on/for long"_s};
    QTest::newRow("an indented stanza of long lines")
        << prose
            + "\n    Rings on the water, and rings on the ice that is thin\n    And none on the sky above "
              "it\n"
        << QStringList {
               proseLine,
               u"verse: Rings on the water, and rings on the ice that is thin/And none on the sky above it"_s};
    QTest::newRow("an indented letter")
        << prose
            + "\n    It was a bright cold day in the early spring, and the clocks were\n    not yet "
              "striking.\n"
        << QStringList {proseLine,
                        u"quote 1: It was a bright cold day in the early spring, and the clocks were not yet "
                        "striking."_s};
    QTest::newRow("breaks") << "One.\n\n* * *\n\nTwo.\n\n***\nThree.\n-----\n\n#\n\nFour.\n"_ba
                            << QStringList {u"paragraph: One."_s,   u"break: * * *"_s,
                                            u"paragraph: Two."_s,   u"break: * * *"_s,
                                            u"paragraph: Three."_s, u"break: * * *"_s,
                                            u"break: * * *"_s,      u"paragraph: Four."_s};
    QTest::newRow("headings") << prose + "\nCHAPTER I\n\n" + prose + "\nII.\n\n" + prose
            + "\nTHE SECOND NIGHT\n\n" + prose + "\nChapter 3: The Ice\nis Thin\n\n" + prose
            + "\nEpilogue\n\n" + prose + "\nThe Day\n-------\n\nIV.\n"
            + prose << QStringList {proseLine,           u"heading 2: CHAPTER I"_s,
                                    proseLine,           u"heading 2: II."_s,
                                    proseLine,           u"heading 2: THE SECOND NIGHT"_s,
                                    proseLine,           u"heading 2: Chapter 3: The Ice/is Thin"_s,
                                    proseLine,           u"heading 2: Epilogue"_s,
                                    proseLine,           u"heading 2: The Day"_s,
                                    u"heading 2: IV."_s, proseLine};
    QTest::newRow("a signature") << prose + "\n" + QByteArray(63, ' ') + "JANE ROE\n\n" + QByteArray(30, ' ')
            + "RINGS\n" << QStringList {proseLine, u"paragraph: JANE ROE"_s, u"heading 2: RINGS"_s};
    QTest::newRow("no headings")
        << "Words.\n\nChapter one was the shortest of them all.\n\nTHE END\n\nNO!\n\nI. Repin painted.\n"_ba
        << QStringList {u"paragraph: Words."_s, u"paragraph: Chapter one was the shortest of them all."_s,
                        u"paragraph: THE END"_s, u"paragraph: NO!"_s, u"paragraph: I. Repin painted."_s};
    QTest::newRow("hyphens and dashes at line ends")
        << "It was a bright cold day in the early spring, and the clocks were well-\n"
           "known for not striking anything at all, as clocks in the springs, pre-\n"
           "and postwar, so often do not. The painter went down to the water--and--\n"
           "looked.\n"_ba
        << QStringList {
               u"paragraph: It was a bright cold day in the early spring, and the clocks were well-known for "
               "not striking anything at all, as clocks in the springs, pre- and postwar, so often do not. "
               "The "
               "painter went down to the water--and--looked."_s};
    QTest::newRow("ideographs")
        << u"彼女は水の絵で知られていた。長い冬のあと、池の氷が割れた。彼女は水の絵で知\nられていた。長い冬のあと。\n"_s
               .toUtf8()
        << QStringList {
               u"paragraph: 彼女は水の絵で知られていた。長い冬のあと、池の氷が割れた。彼女は水の絵で知られていた。長い冬のあと。"_s};
}

void TestTextBlocks::text_becomesBlocks()
{
    QFETCH(const QByteArray, text);
    const ReadText read = readPlainText(QString::fromUtf8(text));
    QTEST(blockLines(read), "blocks");
    QCOMPARE(brokenPromise(read), QString());
}

void TestTextBlocks::underscores_becomeItalics_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QStringList>("spans");

    QTest::newRow("words") << u"It was _very_ late, _so (very)_."_s << u"It was very late, so (very)."_s
                           << QStringList {u"italic: very"_s, u"italic: so (very)"_s};
    QTest::newRow("all of it") << u"_It was late._"_s << u"It was late."_s
                               << QStringList {u"italic: It was late."_s};
    QTest::newRow("without its fellow")
        << u"It was _very late."_s << u"It was _very late."_s << QStringList();
    QTest::newRow("inside a word") << u"a snake_case_name"_s << u"a snake_case_name"_s << QStringList();
    QTest::newRow("to be filled in") << u"On ____ at __."_s << u"On ____ at __."_s << QStringList();
    QTest::newRow("with blanks") << u"a _ b _ c"_s << u"a _ b _ c"_s << QStringList();
    QTest::newRow("a third one") << u"_a_ and _b"_s << u"a and _b"_s << QStringList {u"italic: a"_s};
}

void TestTextBlocks::underscores_becomeItalics()
{
    QFETCH(const QString, text);
    const ReadText read = readPlainText(text);
    QTEST(read.text, "read");
    QTEST(spanLines(read), "spans");
    QCOMPARE(brokenPromise(read), QString());
}

QTEST_GUILESS_MAIN(TestTextBlocks)
#include "tst_textblocks.moc"
