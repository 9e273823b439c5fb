// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagestyle.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTest>
#include <QTextLayout>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// Prose that is not the sample the measure was taken from.
QString prose()
{
    return u"Nobody in the house could say afterwards who had opened the shutters. The morning came in all "
           u"the "
           "same, over the sill and across the boards, and stopped at the foot of the easel, where last "
           "night’s "
           "rags lay in a heap. My aunt stepped round it with the coffee. She had learned, in thirty years, "
           "not "
           "to touch anything that was drying, and in thirty-one she had learned not to ask."_s.repeated(3);
}

double averageCharactersPerLine(const PageStyle &style)
{
    QTextLayout layout(prose(), style.text());
    layout.beginLayout();
    int lines = 0;
    int characters = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(style.measure());
        characters += line.textLength();
        ++lines;
    }
    layout.endLayout();
    return double(characters) / lines;
}

} // namespace

class TestPageStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measure_givesSixtySixCharacters_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {12, 19, 24, 38, 57})
            QTest::addRow("%d px", size) << size;
    }

    void measure_givesSixtySixCharacters()
    {
        QFETCH(int, size);
        const double average = averageCharactersPerLine(PageStyle(Theme::paper(), size));
        QVERIFY2(average >= 62 && average <= 70, qPrintable(QString::number(average)));
    }

    void lineHeight_isOneAndAHalf()
    {
        QCOMPARE(PageStyle(Theme::paper(), 20).lineHeight(), 30.0);
        QCOMPARE(PageStyle(Theme::paper(), 19).lineHeight(), 29.0); // whole pixels, so that lines stay sharp
    }

    void sizes_followTheText()
    {
        const PageStyle usual(Theme::paper(), 19);
        const PageStyle large(Theme::paper(), 38);
        QCOMPARE(usual.title().pixelSize(), 33);
        QCOMPARE(large.title().pixelSize(), 66);
        QCOMPARE(large.pictureWidth(), 2 * usual.pictureWidth());
        QCOMPARE(usual.pictureWidth(), 450.0);
    }

    void text_isUnhintedInAReadingFace()
    {
        const QFont font = PageStyle(Theme::paper(), 19).text();
        QCOMPARE(font.hintingPreference(), QFont::PreferNoHinting);
        QCOMPARE(font.families(), textFaces());
        QVERIFY(textFaces().contains(QFontInfo(font).family()));
    }

    void openingWords_areCapitals()
    {
        QCOMPARE(PageStyle(Theme::paper(), 19).openingWords().capitalization(), QFont::AllUppercase);
    }

    void styles_compareByThemeAndSize()
    {
        QCOMPARE(PageStyle(Theme::paper(), 19), PageStyle(Theme::paper(), 19));
        QVERIFY(PageStyle(Theme::paper(), 19) != PageStyle(Theme::dusk(), 19));
        QVERIFY(PageStyle(Theme::paper(), 19) != PageStyle(Theme::paper(), 20));
    }
};

QTEST_MAIN(TestPageStyle)
#include "tst_pagestyle.moc"
