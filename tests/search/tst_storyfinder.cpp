// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfinder.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

constexpr FindOptions asTyped = FindOption::MatchCase;
constexpr FindOptions whole = FindOption::WholeWords;

/// The hits as they stand in the text.
QStringList found(const QString &text, const QString &query, FindOptions options = {})
{
    QStringList result;
    for (const Passage &hit : findAll(text, {query, options}))
        result.append(text.mid(hit.start, hit.length));
    return result;
}

QList<Passage> hitsOf(const QSignalSpy &spy, qsizetype at)
{
    return spy.at(at).at(0).value<QList<Passage>>();
}

} // namespace

class TestStoryFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text_isFound_data();
    void text_isFound();
    void whiteSpace_matchesAnyOther_data();
    void whiteSpace_matchesAnyOther();
    void blankQuery_findsNothing_data();
    void blankQuery_findsNothing();
    void hits_areInOrderAndDoNotOverlap();
    void tooManyHits_endAtTheMost();
    void stopRequested_findsNoMore();
    void preparedText_knowsItsString();

    void finder_answersLater();
    void severalQueries_onlyTheNewestIsAnswered();
    void anotherText_isSearchedAfresh();
    void stop_endsTheSearch();
    void destruction_withWorkPending_ends();
};

void TestStoryFinder::text_isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QStringList>("expected");
    const FindOptions none;

    QTest::newRow("all of them") << u"a lake, the lake"_s << u"lake"_s << none
                                 << QStringList {u"lake"_s, u"lake"_s};
    QTest::newRow("within words") << u"Unlakelike"_s << u"lake"_s << none << QStringList {u"lake"_s};
    QTest::newRow("not there") << u"a pond"_s << u"lake"_s << none << QStringList();
    QTest::newRow("in no text") << QString() << u"lake"_s << none << QStringList();
    QTest::newRow("at both ends") << u"lake lake"_s << u"lake"_s << none
                                  << QStringList {u"lake"_s, u"lake"_s};
    QTest::newRow("longer than the text") << u"la"_s << u"lake"_s << none << QStringList();
    QTest::newRow("signs") << u"What? (No.)"_s << u"? (n"_s << none << QStringList {u"? (N"_s};

    QTest::newRow("case") << u"Lake LAKE"_s << u"lake"_s << none << QStringList {u"Lake"_s, u"LAKE"_s};
    QTest::newRow("case that counts")
        << u"lake Lake LAKE"_s << u"Lake"_s << asTyped << QStringList {u"Lake"_s};
    QTest::newRow("case, begun in vain") << u"aaA"_s << u"aA"_s << asTyped << QStringList {u"aA"_s};
    QTest::newRow("accents") << u"Žižek, zizek"_s << u"žizek"_s << none
                             << QStringList {u"Žižek"_s, u"zizek"_s};
    QTest::newRow("accents that count") << u"café cafe"_s << u"cafe"_s << asTyped << QStringList {u"cafe"_s};
    QTest::newRow("a letter is not its beginning")
        << u"cafe\u0301 cafe"_s << u"cafe"_s << asTyped << QStringList {u"cafe"_s};
    QTest::newRow("composed finds decomposed")
        << u"a cafe\u0301!"_s << u"café"_s << asTyped << QStringList {u"cafe\u0301"_s};
    QTest::newRow("decomposed finds composed")
        << u"a café!"_s << u"cafe\u0301"_s << asTyped << QStringList {u"café"_s};
    QTest::newRow("the accent goes with its letter")
        << u"cafe\u0301s"_s << u"cafe"_s << none << QStringList {u"cafe\u0301"_s};
    QTest::newRow("the vowel sign goes with its letter")
        << u"\u0915\u093F \u0915"_s << u"\u0915"_s << none << QStringList {u"\u0915\u093F"_s, u"\u0915"_s};
    QTest::newRow("a letter without its vowel sign")
        << u"\u0915\u093F \u0915"_s << u"\u0915"_s << asTyped << QStringList {u"\u0915"_s};
    QTest::newRow("a sign alone is no letter") << u"\u0915\u093F"_s << u"\u093F"_s << none << QStringList();
    QTest::newRow("letters of two") << u"Maße, Ærø"_s << u"s"_s << none << QStringList {u"ß"_s};
    QTest::newRow("not half of ß") << u"groß gros"_s << u"gros"_s << asTyped << QStringList {u"gros"_s};
    QTest::newRow("emoji") << u"so 😀, 😁"_s << u"😀"_s << none << QStringList {u"😀"_s};

    for (const FindOptions options : {none, asTyped}) {
        const char *how = options ? "as typed" : "folded";
        QTest::addRow("apostrophes, %s", how)
            << u"it’s it's itʼs"_s << u"it's"_s << options << QStringList {u"it’s"_s, u"it's"_s, u"itʼs"_s};
        QTest::addRow("a typographic one, %s", how)
            << u"it's"_s << u"it’s"_s << options << QStringList {u"it's"_s};
        QTest::addRow("quotation marks, %s", how) << u"“no”, «no», \"no\""_s << u"\"no\""_s << options
                                                  << QStringList {u"“no”"_s, u"«no»"_s, u"\"no\""_s};
        QTest::addRow("dashes, %s", how)
            << u"a–b a—b a-b"_s << u"a-b"_s << options << QStringList {u"a–b"_s, u"a—b"_s, u"a-b"_s};
        QTest::addRow("soft hyphens, %s", how)
            << u"tape\u00adstry"_s << u"tapestry"_s << options << QStringList {u"tape\u00adstry"_s};
        QTest::addRow("a soft hyphen typed, %s", how)
            << u"tapestry"_s << u"tape\u00adstry"_s << options << QStringList {u"tapestry"_s};
    }

    QTest::newRow("whole words") << u"lake lakes, a snowlake; the lake."_s << u"lake"_s << whole
                                 << QStringList {u"lake"_s, u"lake"_s};
    QTest::newRow("whole, before an apostrophe")
        << u"the lake’s end"_s << u"lake"_s << whole << QStringList {u"lake"_s};
    QTest::newRow("whole, of two words")
        << u"a lake, a lakeside"_s << u"a lake"_s << whole << QStringList {u"a lake"_s};
    QTest::newRow("whole, with a sign at its end")
        << u"no! no"_s << u"no!"_s << whole << QStringList {u"no!"_s};
    QTest::newRow("whole, within a letter")
        << u"groß gros"_s << u"gros"_s << whole << QStringList {u"gros"_s};
    QTest::newRow("whole, accent at the end")
        << u"cafe\u0301 cafe\u0301s"_s << u"cafe"_s << whole << QStringList {u"cafe\u0301"_s};
    QTest::newRow("whole, as typed") << u"Lake lake lakes"_s << u"lake"_s << (whole | asTyped)
                                     << QStringList {u"lake"_s};
}

void TestStoryFinder::text_isFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    QFETCH(const FindOptions, options);
    QTEST(found(text, query, options), "expected");
}

void TestStoryFinder::whiteSpace_matchesAnyOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected"); // empty: no hit

    for (const QString &blank :
         {u"\n"_s, u"\t"_s, u"  "_s, u"\u00a0"_s, u"\u202f"_s, u"\u2009"_s, u" \n\u2028 "_s}) {
        const QString text = u"the%1lake"_s.arg(blank);
        const QByteArray name = blank.toUtf8().toPercentEncoding();
        QTest::addRow("in the text: %s", name.constData()) << text << u"the lake"_s << text;
        QTest::addRow("in the query: %s", name.constData()) << u"the lake"_s << text << u"the lake"_s;
    }
    QTest::newRow("a line end of a verse") << u"the\u2028lake"_s << u"the lake"_s << u"the\u2028lake"_s;
    QTest::newRow("none") << u"thelake"_s << u"the lake"_s << QString();
    QTest::newRow("none in the query") << u"the lake"_s << u"thelake"_s << QString();
    QTest::newRow("behind the word") << u"lakes, the lake \nwas"_s << u"lake "_s << u"lake "_s;
    QTest::newRow("before the word") << u"Snowlake, a\nlake"_s << u" lake"_s << u"\nlake"_s;
    QTest::newRow("behind the last word") << u"the lake"_s << u"lake "_s << QString();
    QTest::newRow("before the first word") << u"lake"_s << u" lake"_s << QString();
    QTest::newRow("of three words") << u"on  the\nlake"_s << u"on the lake"_s << u"on  the\nlake"_s;
    QTest::newRow("begun in vain") << u"the the lake"_s << u"the lake"_s << u"the lake"_s;
}

void TestStoryFinder::whiteSpace_matchesAnyOther()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    QFETCH(const QString, expected);
    const QStringList all = expected.isEmpty() ? QStringList() : QStringList {expected};
    QCOMPARE(found(text, query), all);
    QCOMPARE(found(text, query, asTyped), all);
}

void TestStoryFinder::blankQuery_findsNothing_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("a space") << u" "_s;
    QTest::newRow("many") << u" \n\t\u00a0\u2028"_s;
    QTest::newRow("a soft hyphen") << u"\u00ad"_s;
    QTest::newRow("an accent") << u"\u0301"_s;
}

void TestStoryFinder::blankQuery_findsNothing()
{
    QFETCH(const QString, query);
    const QString text = u"A lake \u00a0 is\u00adland cafe\u0301."_s;
    for (const FindOptions options : {FindOptions(), asTyped, whole})
        QCOMPARE(found(text, query, options), QStringList());
}

void TestStoryFinder::hits_areInOrderAndDoNotOverlap()
{
    QCOMPARE(findAll(u"aaaaa", {u"aa"_s, {}}), (QList<Passage> {{0, 2}, {2, 2}}));
    QCOMPARE(findAll(u"ßß", {u"ss"_s, {}}), (QList<Passage> {{0, 1}, {1, 1}}));
    QCOMPARE(findAll(u"ßßß", {u"sss"_s, {}}), (QList<Passage> {{0, 2}}));
    QCOMPARE(findAll(u"a a a a", {u"a a"_s, {}}), (QList<Passage> {{0, 3}, {4, 3}}));
}

void TestStoryFinder::tooManyHits_endAtTheMost()
{
    const QString text(mostHits + 10, u'e');
    QCOMPARE(findAll(text, {u"E"_s, {}}).size(), mostHits);
    QCOMPARE(findAll(text, {u"e"_s, asTyped}).size(), mostHits);
}

void TestStoryFinder::stopRequested_findsNoMore()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(findAll(u"a lake", {u"lake"_s, {}}, stop.get_token()), QList<Passage>());
}

void TestStoryFinder::preparedText_knowsItsString()
{
    const QString text = u"a lake"_s;
    const QString copy = text;
    const QString other = QString(text.constData(), text.size());
    const FindableText findable(text);
    QVERIFY(findable.isOf(text));
    QVERIFY(findable.isOf(copy));
    QVERIFY(!findable.isOf(other));
    QVERIFY(!FindableText().isOf(text));
}

void TestStoryFinder::finder_answersLater()
{
    StoryFinder finder;
    const QSignalSpy answers(&finder, &StoryFinder::found);
    finder.find(u"a lake, the lake"_s, {u"lake"_s, {}});
    QCOMPARE(answers.size(), 0);
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(hitsOf(answers, 0), (QList<Passage> {{2, 4}, {12, 4}}));
    finder.find(u"a lake, the lake"_s, {});
    QTRY_COMPARE(answers.size(), 2);
    QVERIFY(hitsOf(answers, 1).isEmpty());
}

void TestStoryFinder::severalQueries_onlyTheNewestIsAnswered()
{
    const QString text = u"The lake at another hour.\n"_s.repeated(20'000);
    StoryFinder finder;
    const QSignalSpy answers(&finder, &StoryFinder::found);
    for (const QString &typed : {u"l"_s, u"la"_s, u"lak"_s, u"lake"_s})
        finder.find(text, {typed, {}});
    QTRY_VERIFY(!answers.isEmpty());
    QCOMPARE(answers.size(), 1); // older answers would have come before
    QCOMPARE(hitsOf(answers, 0).size(), 20'000);
    QCOMPARE(hitsOf(answers, 0).constFirst(), (Passage {4, 4}));
}

void TestStoryFinder::anotherText_isSearchedAfresh()
{
    StoryFinder finder;
    const QSignalSpy answers(&finder, &StoryFinder::found);
    const FindQuery query {u"lake"_s, {}};
    finder.find(u"a lake"_s, query);
    QTRY_COMPARE(answers.size(), 1);
    finder.find(u"no lake"_s, query);
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(hitsOf(answers, 1), (QList<Passage> {{3, 4}}));
}

void TestStoryFinder::stop_endsTheSearch()
{
    StoryFinder finder;
    const QSignalSpy answers(&finder, &StoryFinder::found);
    finder.find(u"a lake"_s, {u"lake"_s, {}});
    finder.stop();
    finder.find(u"a lake, the lake"_s, {u"lake"_s, {}});
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(hitsOf(answers, 0).size(), 2);
}

void TestStoryFinder::destruction_withWorkPending_ends()
{
    const QString text = u"The lake at another hour.\n"_s.repeated(20'000);
    auto finder = std::make_unique<StoryFinder>();
    for (const QString &typed : {u"l"_s, u"la"_s, u"lak"_s, u"lake"_s})
        finder->find(text, {typed, {}});
    const QSignalSpy answers(finder.get(), &StoryFinder::found);
    finder.reset();
    QCoreApplication::processEvents();
    QCOMPARE(answers.size(), 0);
}

QTEST_GUILESS_MAIN(TestStoryFinder)
#include "tst_storyfinder.moc"
