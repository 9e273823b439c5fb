// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "match.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reason_hasAWordThatStays_data();
    void reason_hasAWordThatStays();
};

void TestMatch::reason_hasAWordThatStays_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("name");

    QTest::newRow("artist") << Reason::Artist << u"artist"_s;
    QTest::newRow("title") << Reason::Title << u"title"_s;
    QTest::newRow("work") << Reason::Work << u"work"_s;
    QTest::newRow("person") << Reason::Person << u"person"_s;
    QTest::newRow("place") << Reason::Place << u"place"_s;
    QTest::newRow("keyword") << Reason::Keyword << u"keyword"_s;
    QTest::newRow("summary") << Reason::Summary << u"summary"_s;
    QTest::newRow("text") << Reason::Text << u"text"_s;
}

void TestMatch::reason_hasAWordThatStays()
{
    QFETCH(const Reason, reason);
    QTEST(reasonName(reason), "name");
}

QTEST_GUILESS_MAIN(TestMatch)
#include "tst_match.moc"
