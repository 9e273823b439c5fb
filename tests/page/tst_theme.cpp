// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "theme.h"

#include <QRandomGenerator>
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
            row("text on match", theme.text, theme.match, 7);
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

    /// What the reader chose may be as bad as it likes; what is derived from it is no worse than 4.5.
    void custom_canBeRead_data()
    {
        QTest::addColumn<QColor>("page");
        QTest::addColumn<QColor>("text");
        const auto row = [](const char *name, QRgb page, QRgb text) {
            QTest::newRow(name) << QColor(page) << QColor(text);
        };
        row("paper", 0xfcfaf5, 0x211d19);
        row("dusk", 0x1e1f23, 0xdcd6cb);
        row("black on white", 0xffffff, 0x000000);
        row("white on black", 0x000000, 0xffffff);
        row("blue on cream", 0xfff4d6, 0x1a2a6c);
        row("green on black", 0x000000, 0x33ff66);
        row("yellow on blue", 0x002b80, 0xffff66);
        row("black on amber", 0xffb000, 0x000000);
        row("black on accent", 0xa8412a, 0xffffff);
        row("white on a middle grey", 0x6a6a6a, 0xffffff);
        row("black on a middle grey", 0x8a8a8a, 0x000000);
        row("grey on white, just enough", 0xffffff, 0x757575);
        row("grey on black, just enough", 0x000000, 0x777777);
        row("red on white", 0xffffff, 0xcc0000);
        QRandomGenerator random(3);
        for (int number = 0; number < 200; ++number) {
            const QColor page = QColor(random.bounded(256), random.bounded(256), random.bounded(256));
            const QColor text = QColor(random.bounded(256), random.bounded(256), random.bounded(256));
            if (contrast(page, text) >= 4.5)
                QTest::addRow("%s on %s", qPrintable(text.name()), qPrintable(page.name())) << page << text;
        }
    }

    void custom_canBeRead()
    {
        QFETCH(QColor, page);
        QFETCH(QColor, text);
        const Theme theme = Theme::custom(page, text);
        QCOMPARE(theme.page, page);
        QCOMPARE(theme.text, text);
        for (const QColor &ground : {theme.page, theme.panel}) {
            // Between the page and its panel there is hardly a difference, but there is one.
            const double least = std::min(4.5, contrast(text, ground));
            for (const QColor &front : {theme.muted, theme.accent}) {
                QVERIFY2(contrast(front, ground) >= least,
                         qPrintable(QStringLiteral("%1 on %2 is %3")
                                        .arg(front.name(), ground.name())
                                        .arg(contrast(front, ground))));
            }
        }
        // A ground that can be seen takes some of the contrast; where there is little, most of it is left.
        const double least = std::min(4.5, contrast(page, text) * 0.8);
        for (const QColor &ground : {theme.selection, theme.match}) {
            QVERIFY2(contrast(text, ground) >= least,
                     qPrintable(
                         QStringLiteral("text on %1 is %2").arg(ground.name()).arg(contrast(text, ground))));
        }
    }

    void custom_thatCannotBeRead_isTaken()
    {
        const QColor page(200, 200, 200);
        const QColor text(190, 190, 190);
        const Theme theme = Theme::custom(page, text);
        QCOMPARE(theme.page, page);
        QCOMPARE(theme.text, text);
        QVERIFY(contrast(theme.muted, page) >= contrast(text, page) - 0.01);
    }

    void custom_grounds_areSeen()
    {
        const Theme theme = Theme::custom(0xfff4d6, 0x1a2a6c);
        for (const QColor &ground : {theme.selection, theme.match, theme.line})
            QVERIFY(contrast(ground, theme.page) > 1.05);
        QVERIFY(theme.panel != theme.page);
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
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
