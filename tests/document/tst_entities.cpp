// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "entities.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestEntities : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entities_areDecoded_data();
    void entities_areDecoded();
};

void TestEntities::entities_areDecoded_data()
{
    QTest::addColumn<QByteArray>("entity");
    QTest::addColumn<QString>("text");

    QTest::newRow("first of Latin-1") << "&nbsp;"_ba << u"\u00A0"_s;
    QTest::newRow("in the middle of Latin-1") << "&szlig;"_ba << u"ß"_s;
    QTest::newRow("last of Latin-1") << "&yuml;"_ba << u"ÿ"_s;
    QTest::newRow("case counts") << "&Eacute;"_ba << u"É"_s;
    QTest::newRow("punctuation") << "&hellip;"_ba << u"…"_s;
    QTest::newRow("east of Latin-1") << "&lstrok;"_ba << u"ł"_s;
    QTest::newRow("decimal") << "&#8212;"_ba << u"—"_s;
    QTest::newRow("hexadecimal") << "&#x1f600;"_ba << u"😀"_s;
    QTest::newRow("hexadecimal, written large") << "&#X2014;"_ba << u"—"_s;
    QTest::newRow("NUL") << "&#0;"_ba << QString();
    QTest::newRow("half a letter") << "&#xD83D;"_ba << u"\uFFFD"_s;
    QTest::newRow("no character") << "&#xFDD0;"_ba << u"\uFFFD"_s;
    QTest::newRow("beyond Unicode") << "&#9999999;"_ba << u"\uFFFD"_s;
    QTest::newRow("unknown") << "&unheardof;"_ba << u"&unheardof;"_s;
}

void TestEntities::entities_areDecoded()
{
    QFETCH(const QByteArray, entity);
    QTEST(decodeEntity(entity), "text");
}

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
