// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "theme.h"

#include <QTest>

using namespace Frontispiece;

/// WCAG 2.1 asks for 4.5 (1.4.3) and, at its stricter level, 7 (1.4.6); the page promises the latter.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrast_ofKnownPairs_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
        QTest::newRow("same") << QColor(90, 80, 70) << QColor(90, 80, 70) << 1.0;
        QTest::newRow("grey 767676 on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
    }

    void contrast_ofKnownPairs()
    {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, expected);
        QVERIFY(qAbs(contrast(one, other) - expected) < 0.01);
    }

    void themes_canBeRead_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        const auto rows = [](const char *name, const Theme &theme) {
            const auto row
                = [name](const char *what, const QColor &front, const QColor &ground, double least) {
                      QTest::addRow("%s: %s", name, what) << front << ground << least;
                  };
            row("text on page", theme.text, theme.page, 7);
            row("text on panel", theme.text, theme.panel, 7);
            row("text on selection", theme.text, theme.selection, 7);
            row("text on match", theme.text, theme.match, 4.5);
            row("muted on page", theme.muted, theme.page, 4.5);
            row("muted on panel", theme.muted, theme.panel, 4.5);
            row("muted on selection", theme.muted, theme.selection, 4.5);
            row("accent on page", theme.accent, theme.page, 4.5);
            row("accent on panel", theme.accent, theme.panel, 4.5);
            row("accent on selection", theme.accent, theme.selection, 4.5);
        };
        rows("Paper", Theme::paper());
        rows("Sepia", Theme::sepia());
        rows("Dusk", Theme::dusk());
        rows("Night", Theme::night());
    }

    void themes_canBeRead()
    {
        QFETCH(QColor, front);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double found = contrast(front, ground);
        QVERIFY2(found >= least, qPrintable(QStringLiteral("contrast is %1").arg(found)));
    }

    void palette_coloursPageAndPanels()
    {
        const Theme theme = Theme::dusk();
        const QPalette palette = theme.palette();
        QCOMPARE(palette.color(QPalette::Base), theme.page);
        QCOMPARE(palette.color(QPalette::Window), theme.panel);
        QCOMPARE(palette.color(QPalette::Text), theme.text);
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), theme.muted);
    }

    void styleSheet_leavesNoPlaceholder() { QVERIFY(!Theme::paper().styleSheet().contains(u'%')); }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
