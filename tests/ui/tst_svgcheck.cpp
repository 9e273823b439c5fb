// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "svgcheck.h"

#include <QTest>

using namespace Frontispiece;

class TestSvgCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawing_isTaken_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("shapes") << QByteArray(
            "<svg viewBox='0 0 3 2'><path d='M0 0h3v2z'/><circle r='1'/></svg>");
        QTest::newRow("gradient of its own")
            << QByteArray("<svg xmlns:xlink='http://www.w3.org/1999/xlink'><linearGradient id='a'/>"
                          "<linearGradient id='b' xlink:href='#a'/><rect fill='url(#b)'/></svg>");
        QTest::newRow("document type without entities")
            << QByteArray("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x.dtd'><svg/>");
    }

    void drawing_isTaken()
    {
        QFETCH(QByteArray, svg);
        QCOMPARE(reasonToRefuseSvg(svg), QString());
    }

    void danger_isRefused_data()
    {
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("file") << QByteArray("<svg><image href='file:///etc/passwd'/></svg>");
        QTest::newRow("embedded bitmap") << QByteArray("<svg><image href='data:image/png;base64,AA'/></svg>");
        QTest::newRow("script") << QByteArray("<svg><script>alert(1)</script></svg>");
        QTest::newRow("link out") << QByteArray("<svg><a href='http://example.org/'><rect/></a></svg>");
        QTest::newRow("gradient elsewhere") << QByteArray("<svg><linearGradient href='other.svg#a'/></svg>");
        QTest::newRow("repeats itself") << QByteArray("<svg><g id='a'/><use href='#a'/></svg>");
        QTest::newRow("entities") << QByteArray("<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>");
        QTest::newRow("entity bomb") << QByteArray(
            "<!DOCTYPE svg [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><svg>&c;</svg>");
        QTest::newRow("too deep") << QByteArray("<svg>" + QByteArray("<g>").repeated(5000)
                                                + QByteArray("</g>").repeated(5000) + "</svg>");
        QTest::newRow("too many parts")
            << QByteArray("<svg>" + QByteArray("<g/>").repeated(60'000) + "</svg>");
        QTest::newRow("cut short") << QByteArray("<svg><path d='M0 0");
        QTest::newRow("no XML") << QByteArray("not a drawing");
        QTest::newRow("empty") << QByteArray();
    }

    void danger_isRefused()
    {
        QFETCH(QByteArray, svg);
        QVERIFY(!reasonToRefuseSvg(svg).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSvgCheck)
#include "tst_svgcheck.moc"
