// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingposition.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

const QString &text()
{
    static const QString story
        = u"A hill, some figures. They are asleep, those on the left. The hill is asleep. "
          "Nobody had told the painter, who was looking for her spectacles at the time."_s;
    return story;
}

} // namespace

class TestReadingPosition : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void progressAt_visible_isShareRead_data();
    void progressAt_visible_isShareRead();
    void positionAt_beginning_isUnreadWithQuote();
    void positionAt_end_isFinished();
    void positionAt_lastLetters_quotesWhatThereIs();
    void positionAt_pairAtTheQuotesEnd_isNotCutInTwo();
    void offsetIn_unchangedText_isWhereItWas_data();
    void offsetIn_unchangedText_isWhereItWas();
    void offsetIn_editedText_followsTheQuote_data();
    void offsetIn_editedText_followsTheQuote();
    void offsetIn_editedQuote_followsTheHalfThatIsLeft_data();
    void offsetIn_editedQuote_followsTheHalfThatIsLeft();
    void offsetIn_offsetOutsideText_isBroughtWithin_data();
    void offsetIn_offsetOutsideText_isBroughtWithin();
    void minutesLeft_progress_roundsUp_data();
    void minutesLeft_progress_roundsUp();
};

void TestReadingPosition::progressAt_visible_isShareRead_data()
{
    QTest::addColumn<Passage>("visible");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<double>("progress");
    QTest::newRow("the beginning") << Passage {0, 100} << qsizetype(1100) << 0.0;
    QTest::newRow("nothing shown yet") << Passage {0, 0} << qsizetype(1100) << 0.0;
    QTest::newRow("half of what was hidden") << Passage {500, 100} << qsizetype(1100) << 0.5;
    QTest::newRow("a tenth") << Passage {100, 100} << qsizetype(1100) << 0.1;
    QTest::newRow("the end") << Passage {1000, 100} << qsizetype(1100) << 1.0;
    QTest::newRow("beyond the end") << Passage {1050, 100} << qsizetype(1100) << 1.0;
    QTest::newRow("all on one page") << Passage {0, 1100} << qsizetype(1100) << 1.0;
    QTest::newRow("a page larger than the text") << Passage {0, 2000} << qsizetype(1100) << 1.0;
    QTest::newRow("an empty text") << Passage {0, 0} << qsizetype(0) << 1.0;
}

void TestReadingPosition::progressAt_visible_isShareRead()
{
    QFETCH(Passage, visible);
    QFETCH(qsizetype, size);
    QTEST(progressAt(visible, size), "progress");
}

void TestReadingPosition::positionAt_beginning_isUnreadWithQuote()
{
    const ReadingPosition position = positionAt({0, 20}, text());
    QCOMPARE(position.offset, 0);
    QCOMPARE(position.progress, 0.0);
    QVERIFY(!position.finished);
    QVERIFY(position.quote.startsWith(u"A hill, some figures."_s));
    QVERIFY(position.quote.size() < text().size());
}

void TestReadingPosition::positionAt_end_isFinished()
{
    const ReadingPosition position = positionAt({50, text().size() - 50}, text());
    QCOMPARE(position.offset, 50);
    QCOMPARE(position.progress, 1.0);
    QVERIFY(position.finished);
}

void TestReadingPosition::positionAt_lastLetters_quotesWhatThereIs()
{
    const ReadingPosition position = positionAt({text().size() - 5, 5}, text());
    QCOMPARE(position.quote, u"time."_s);
    QCOMPARE(offsetIn(text(), position), text().size() - 5);
}

void TestReadingPosition::positionAt_pairAtTheQuotesEnd_isNotCutInTwo()
{
    const QString letters = QString(47, u'a') + u"𝔄𝔅"_s;
    const ReadingPosition position = positionAt({0, 10}, letters);
    QCOMPARE(position.quote, QString(47, u'a'));
    QCOMPARE(QString::fromUtf8(position.quote.toUtf8()), position.quote);
}

void TestReadingPosition::offsetIn_unchangedText_isWhereItWas_data()
{
    QTest::addColumn<qsizetype>("offset");
    for (qsizetype offset = 0; offset <= text().size(); offset += 31)
        QTest::addRow("from %d", static_cast<int>(offset)) << offset;
    QTest::newRow("the very end") << text().size();
}

void TestReadingPosition::offsetIn_unchangedText_isWhereItWas()
{
    QFETCH(qsizetype, offset);
    QCOMPARE(offsetIn(text(), positionAt({offset, 10}, text())), offset);
}

void TestReadingPosition::offsetIn_editedText_followsTheQuote_data()
{
    QTest::addColumn<QString>("edited");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<qsizetype>("found");
    QTest::newRow("text put in before")
        << u"new words, The hill"_s << qsizetype(0) << u"The hill"_s << qsizetype(11);
    QTest::newRow("text taken out before")
        << u"The hill and on"_s << qsizetype(9) << u"The hill"_s << qsizetype(0);
    QTest::newRow("quote gone") << u"nothing of the sort"_s << qsizetype(7) << u"The hill"_s << qsizetype(7);
    QTest::newRow("several, the one after is nearer")
        << u"hill ....... hill"_s << qsizetype(10) << u"hill"_s << qsizetype(13);
    QTest::newRow("several, the one before is nearer")
        << u"hill ....... hill"_s << qsizetype(3) << u"hill"_s << qsizetype(0);
    QTest::newRow("several, one in place")
        << u"hill hill hill"_s << qsizetype(5) << u"hill"_s << qsizetype(5);
    QTest::newRow("no quote") << u"hill hill hill"_s << qsizetype(6) << QString() << qsizetype(6);
    QTest::newRow("shortened to the quote") << u"hill"_s << qsizetype(900) << u"hill"_s << qsizetype(0);
    QTest::newRow("a short quote is not halved")
        << u"Down the hill"_s << qsizetype(2) << u"The hill"_s << qsizetype(2);
    QTest::newRow("text emptied") << QString() << qsizetype(900) << u"hill"_s << qsizetype(0);
}

void TestReadingPosition::offsetIn_editedText_followsTheQuote()
{
    QFETCH(QString, edited);
    QFETCH(qsizetype, offset);
    QFETCH(QString, quote);
    QTEST(offsetIn(edited, {offset, quote, 0.5, false}), "found");
}

void TestReadingPosition::offsetIn_editedQuote_followsTheHalfThatIsLeft_data()
{
    QTest::addColumn<QString>("edited");
    QTest::addColumn<qsizetype>("found");
    // The place is at 22: "They are asleep, those on the left. The hill is a".
    const auto with
        = [](const QString &before, const QString &after) { return QString(text()).replace(before, after); };
    QTest::newRow("a word put in behind") << with(u"The hill"_s, u"The old hill"_s) << qsizetype(22);
    QTest::newRow("a word taken out in front")
        << with(u"They are asleep"_s, u"They sleep"_s) << qsizetype(17);
    QTest::newRow("a letter changed in front") << with(u"They are"_s, u"They ate"_s) << qsizetype(22);
    QTest::newRow("changed in front, and moved")
        << u"Once again. "_s + with(u"They are"_s, u"They ate"_s) << qsizetype(34);
    QTest::newRow("changed behind, and moved")
        << u"Once again. "_s + with(u"The hill"_s, u"The old hill"_s) << qsizetype(34);
    QTest::newRow("both halves changed")
        << with(u"asleep, those"_s, u"asleep; those"_s).replace(u"The hill"_s, u"The old hill"_s)
        << qsizetype(22);
    QTest::newRow("only its end is left, at the very beginning") << text().mid(44) << qsizetype(0);
    QTest::newRow("nothing left") << u"A text about something else altogether, of some length."_s
                                  << qsizetype(22);
}

void TestReadingPosition::offsetIn_editedQuote_followsTheHalfThatIsLeft()
{
    QFETCH(QString, edited);
    const ReadingPosition position = positionAt({22, 10}, text());
    QVERIFY(position.quote.startsWith(u"They are asleep"_s));
    QTEST(offsetIn(edited, position), "found");
}

void TestReadingPosition::offsetIn_offsetOutsideText_isBroughtWithin_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<qsizetype>("found");
    QTest::newRow("before") << qsizetype(-20) << qsizetype(0);
    QTest::newRow("behind") << qsizetype(1'000'000) << text().size();
}

void TestReadingPosition::offsetIn_offsetOutsideText_isBroughtWithin()
{
    QFETCH(qsizetype, offset);
    QTEST(offsetIn(text(), {offset, {}, 0, false}), "found");
}

void TestReadingPosition::minutesLeft_progress_roundsUp_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<double>("progress");
    QTest::addColumn<int>("left");
    QTest::newRow("unread") << 9 << 0.0 << 9;
    QTest::newRow("half") << 8 << 0.5 << 4;
    QTest::newRow("a bit more than half") << 9 << 0.5 << 5;
    QTest::newRow("nearly done") << 9 << 0.999 << 1;
    QTest::newRow("done") << 9 << 1.0 << 0;
    QTest::newRow("more than done") << 9 << 1.5 << 0;
    QTest::newRow("less than begun") << 9 << -0.5 << 9;
}

void TestReadingPosition::minutesLeft_progress_roundsUp()
{
    QFETCH(int, minutes);
    QFETCH(double, progress);
    QTEST(minutesLeft(minutes, progress), "left");
}

QTEST_GUILESS_MAIN(TestReadingPosition)
#include "tst_readingposition.moc"
