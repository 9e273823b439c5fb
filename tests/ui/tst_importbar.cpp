// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "importbar.h"
#include "warnings.h"

#include <QAbstractButton>
#include <QLocale>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::seconds)

class TestImportBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init() { failOnWarnings(); }

    void texts_sayCountPaceAndTimeLeft_data()
    {
        QTest::addColumn<ImportProgress>("progress");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("pace");
        QTest::newRow("counting") << ImportProgress {12'400, 0, 0, 0s} << u"Looking through the folders…"_s
                                  << u"12,400 files"_s;
        QTest::newRow("one file") << ImportProgress {1, 0, 0, 0s} << u"Looking through the folders…"_s
                                  << u"One file"_s;
        QTest::newRow("begun") << ImportProgress {0, 100'000, 0, 0s} << u"Reading 0 of 100,000"_s
                               << QString();
        QTest::newRow("reading") << ImportProgress {12'400, 100'000, 3100.4, 28s}
                                 << u"Reading 12,400 of 100,000"_s << u"3,100 a second · 28 s left"_s;
        QTest::newRow("minutes") << ImportProgress {1, 100'000, 12.0, 200s} << u"Reading 1 of 100,000"_s
                                 << u"12 a second · 3 min left"_s;
        QTest::newRow("hours") << ImportProgress {1, 100'000, 2.0, 10'000s} << u"Reading 1 of 100,000"_s
                               << u"2 a second · 3 h left"_s;
        QTest::newRow("nearly done") << ImportProgress {9, 9, 5.0, 0s} << u"Reading 9 of 9"_s
                                     << u"5 a second"_s;
    }
    void texts_sayCountPaceAndTimeLeft()
    {
        QFETCH(ImportProgress, progress);
        QTEST(countText(progress), "count");
        QTEST(paceText(progress), "pace");
    }

    void shortWork_isNotToldOf()
    {
        QWidget window;
        ImportBar bar(&window);
        bar.resize(300, bar.height());
        window.show();
        bar.showProgress({5, 10, 100, 0s});
        QVERIFY(!bar.isVisible());
        bar.finish();
        QTest::qWait(600);
        QVERIFY(!bar.isVisible());
    }

    void longWork_isShownAndGoes()
    {
        QWidget window;
        ImportBar bar(&window);
        bar.resize(300, bar.height());
        window.show();
        bar.showProgress({25, 100, 100, 4s});
        QVERIFY(!bar.isVisible());
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(bar.text(), u"Reading 25 of 100 · 100 a second · 4 s left"_s);
        QCOMPARE(bar.accessibleName(), bar.text());
        const auto *line = bar.findChild<QProgressBar *>();
        QCOMPARE(line->value() * 4, line->maximum());
        bar.finish();
        QVERIFY(!bar.isVisible());
    }

    void figures_stayLongEnoughToBeRead()
    {
        ImportBar bar;
        bar.showProgress({1, 100, 0, 0s});
        bar.showProgress({2, 100, 0, 0s});
        QCOMPARE(bar.text(), u"Reading 1 of 100"_s);
        QTest::qWait(350);
        bar.showProgress({3, 100, 0, 0s});
        QCOMPARE(bar.text(), u"Reading 3 of 100"_s);
    }

    void cancelButton_isReachedByKeysAndNamed()
    {
        ImportBar bar;
        auto *button = bar.findChild<QAbstractButton *>();
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(!button->toolTip().isEmpty());
        const QSignalSpy cancelled(&bar, &ImportBar::cancelRequested);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(cancelled.size(), 1);
    }
};

QTEST_MAIN(TestImportBar)
#include "tst_importbar.moc"
