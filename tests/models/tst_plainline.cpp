// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "plainline.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

class TestPlainLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plainLine_isOneHonestLine_data();
    void plainLine_isOneHonestLine();
    void plainToolTip_showsMarkUpAsWritten();
};

void TestPlainLine::plainLine_isOneHonestLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"b c.md"_s << u"b c.md"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("newline") << u"b\nc.md"_s << u"b\uFFFDc.md"_s;
    QTest::newRow("escape") << u"b\x1B[31m"_s << u"b\uFFFD[31m"_s;
    QTest::newRow("turned round") << u"b\u202Edm.exe"_s << u"b\uFFFDdm.exe"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s << u"a\uFFFDb"_s;
    QTest::newRow("a joiner within a word") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
}

void TestPlainLine::plainLine_isOneHonestLine()
{
    QFETCH(QString, text);
    QTEST(plainLine(text), "line");
}

void TestPlainLine::plainToolTip_showsMarkUpAsWritten()
{
    QCOMPARE(plainToolTip(u"<b>&.md"_s), u"<span>&lt;b&gt;&amp;.md</span>"_s);
}

QTEST_GUILESS_MAIN(TestPlainLine)
#include "tst_plainline.moc"
