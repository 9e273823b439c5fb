// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "match.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// A term as "grey", "doo*", "m.", "artist:mia".
QString written(const Term &term)
{
    const QString field = term.field ? reasonName(*term.field) + u':' : QString();
    switch (term.extent) {
    case Term::Extent::Prefix: return field + term.text + u'*';
    case Term::Extent::Initial: return field + term.text + u'.';
    case Term::Extent::WholeWord: break;
    }
    return field + term.text;
}

/// The terms, and then what is excluded as "-door".
QStringList terms(const Query &query)
{
    QStringList terms;
    for (const Term &term : query.terms())
        terms.append(written(term));
    for (const Term &term : query.excluded())
        terms.append(u'-' + written(term));
    return terms;
}

} // namespace

class TestQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typed_becomesTerms_data();
    void typed_becomesTerms();
    void typedWithoutWords_isEmpty_data();
    void typedWithoutWords_isEmpty();
    void toString_isWhatWasTyped();
    void hugeText_isCutButStillAQuery();
    void cutInsideALetter_isHarmless();
    void queries_compareByWhatWasTyped();
};

void TestQuery::typed_becomesTerms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");

    QTest::newRow("the example of the header") << u"Grey  doo"_s << QStringList {u"grey"_s, u"doo*"_s};
    QTest::newRow("one letter") << u"M"_s << QStringList {u"m*"_s};
    QTest::newRow("accents and case") << u"ZÜRICH Łódź"_s << QStringList {u"zurich"_s, u"lodz*"_s};
    QTest::newRow("a blank behind it") << u"grey "_s << QStringList {u"grey*"_s};
    QTest::newRow("tabs and lines") << u"\tgrey\ndoor\u2028ajar"_s
                                    << QStringList {u"grey"_s, u"door"_s, u"ajar*"_s};
    QTest::newRow("punctuation between")
        << u"grey,door;ajar!"_s << QStringList {u"grey"_s, u"door"_s, u"ajar*"_s};
    QTest::newRow("a phrase") << u"\"grey door\""_s << QStringList {u"grey door"_s};
    QTest::newRow("a phrase and a word")
        << u"“grey, door” ajar"_s << QStringList {u"grey door"_s, u"ajar*"_s};
    QTest::newRow("a quote still open") << u"\"grey doo"_s << QStringList {u"grey doo*"_s};
    QTest::newRow("a quote in a word")
        << u"grey\"door ajar\"x"_s << QStringList {u"grey"_s, u"door ajar"_s, u"x*"_s};
    QTest::newRow("an exclusion") << u"grey -door"_s << QStringList {u"grey"_s, u"-door"_s};
    QTest::newRow("an excluded phrase")
        << u"-\"grey door\" ajar"_s << QStringList {u"ajar*"_s, u"-grey door"_s};
    QTest::newRow("a minus that nothing follows")
        << u"grey - door -"_s << QStringList {u"grey"_s, u"door*"_s};
    QTest::newRow("a hyphen is no minus") << u"e-mail"_s << QStringList {u"e."_s, u"mail*"_s};
    QTest::newRow("a field") << u"Artist:mia echoes"_s << QStringList {u"artist:mia"_s, u"echoes*"_s};
    QTest::newRow("a field and a blank") << u"person: old T"_s << QStringList {u"person:old"_s, u"t*"_s};
    QTest::newRow("a field and a phrase") << u"work:\"tram wires"_s << QStringList {u"work:tram wires*"_s};
    QTest::newRow("an excluded field") << u"grey -place:riga"_s << QStringList {u"grey"_s, u"-place:riga"_s};
    QTest::newRow("no field of ours") << u"colour:grey"_s << QStringList {u"colour"_s, u"grey*"_s};
    QTest::newRow("initials") << u"M. J.K. Kalmurzaeva"_s
                              << QStringList {u"m."_s, u"j."_s, u"k."_s, u"kalmurzaeva*"_s};
    QTest::newRow("an initial without its full stop")
        << u"M Kalmurzaeva"_s << QStringList {u"m."_s, u"kalmurzaeva*"_s};
    QTest::newRow("an initial last") << u"Kalmurzaeva M."_s << QStringList {u"kalmurzaeva"_s, u"m."_s};
    QTest::newRow("a hyphen parts words") << u"avant-garde"_s << QStringList {u"avant"_s, u"garde*"_s};
    QTest::newRow("an apostrophe joins")
        << u"nobody’s o'keeffe"_s << QStringList {u"nobody s"_s, u"o keeffe*"_s};
    QTest::newRow("a word twice") << u"echo Echo ÉCHO"_s << QStringList {u"echo*"_s};
    QTest::newRow("a word twice, the last place counts")
        << u"echo pond echo"_s << QStringList {u"pond"_s, u"echo*"_s};
    QTest::newRow("a word and its beginning") << u"echoes echo"_s << QStringList {u"echoes"_s, u"echo*"_s};
    QTest::newRow("numbers") << u"4 March 2011"_s << QStringList {u"4"_s, u"march"_s, u"2011*"_s};
    QTest::newRow("an emoji") << u"😀"_s << QStringList {u"😀*"_s};
    QTest::newRow("NUL parts words") << QString(u"grey"_s + QChar(QChar::Null) + u"door"_s)
                                     << QStringList {u"grey"_s, u"door*"_s};
    QTest::newRow("half a letter parts words")
        << QString(u"grey"_s + QChar(0xD83D) + u"door"_s) << QStringList {u"grey"_s, u"door*"_s};
}

void TestQuery::typed_becomesTerms()
{
    QFETCH(const QString, typed);
    const Query query = Query::fromString(typed);
    QTEST(terms(query), "expected");
    QVERIFY(!query.isEmpty());
}

void TestQuery::typedWithoutWords_isEmpty_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \t\n"_s;
    QTest::newRow("punctuation") << u"?!… “” — ()[]*%"_s;
    QTest::newRow("a lone minus") << u"-"_s;
    QTest::newRow("a lone quote") << u"\""_s;
    QTest::newRow("an empty phrase") << u"\"\""_s;
    QTest::newRow("a field alone") << u"artist:"_s;
    QTest::newRow("a field and an open quote") << u"title: \""_s;
    QTest::newRow("nothing but an exclusion") << u"-grey"_s;
    QTest::newRow("a soft hyphen") << u"\u00ad"_s;
    QTest::newRow("an accent") << u"\u0301"_s;
    QTest::newRow("NUL") << QString(3, QChar::Null);
    QTest::newRow("half a letter") << QString(QChar(0xD83D));
    QTest::newRow("the other half") << QString(QChar(0xDE00));
    QTest::newRow("100,000 blanks and a word") << QString(100'000, u'*') + u"word"_s;
}

void TestQuery::typedWithoutWords_isEmpty()
{
    QFETCH(const QString, typed);
    const Query query = Query::fromString(typed);
    QVERIFY(query.isEmpty());
    QVERIFY(query.terms().isEmpty());
}

void TestQuery::toString_isWhatWasTyped()
{
    QCOMPARE(Query::fromString(u"  Grey – “Dóor” "_s).toString(), u"Grey – “Dóor”"_s);
    QCOMPARE(Query::fromString(u" - "_s).toString(), u"-"_s);
    QCOMPARE(Query().toString(), QString());
}

void TestQuery::hugeText_isCutButStillAQuery()
{
    QString typed = u"first "_s;
    while (typed.size() < 100'000)
        typed += u"word%1 "_s.arg(typed.size());
    const Query query = Query::fromString(typed);
    QCOMPARE(query.terms().constFirst().text, u"first"_s);
    QVERIFY(query.terms().size() > 10);
    QVERIFY(query.toString().size() <= 1'000);
    QVERIFY(typed.startsWith(query.toString()));
}

void TestQuery::cutInsideALetter_isHarmless()
{
    // Wherever the cut falls, one of the two falls inside a letter of two units.
    const Query even = Query::fromString(u"😀"_s.repeated(50'000));
    const Query odd = Query::fromString(u"a"_s + u"😀"_s.repeated(50'000));
    QCOMPARE(even.terms().size(), 1);
    QVERIFY(even.terms().constFirst().text.startsWith(u"😀😀"_s));
    QVERIFY(odd.terms().constFirst().text.startsWith(u"a😀"_s));
    for (const Query &query : {even, odd})
        QVERIFY(query.terms().constFirst().text.isValidUtf16());
}

void TestQuery::queries_compareByWhatWasTyped()
{
    QCOMPARE(Query::fromString(u" grey door"_s), Query::fromString(u"grey door "_s));
    QVERIFY(Query::fromString(u"grey door"_s) != Query::fromString(u"grey doors"_s));
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
