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

PageStyle styleOf(const Settings &settings)
{
    return PageStyle(Theme::paper(), settings);
}

PageStyle styleOf(int textSize)
{
    Settings settings;
    settings.textSize = textSize;
    return styleOf(settings);
}

PageStyle accessibleStyle(int textSize, int lineHeight = Settings::usualLines)
{
    Settings settings;
    settings.textSize = textSize;
    settings.lineHeight = lineHeight;
    settings.accessibleSpacing = true;
    return styleOf(settings);
}

} // namespace

class TestPageStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measure_givesAsManyCharactersAsChosen_data()
    {
        QTest::addColumn<QString>("face");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("measure");
        QTest::addColumn<bool>("accessible");
        for (const QString &face : {QString(), u"Inter"_s, u"OpenDyslexic"_s}) {
            for (const int size : {12, 19, 24, 38, 57}) {
                for (const int measure : {45, 66, 90}) {
                    const QString name = face.isEmpty() ? u"our own"_s : face;
                    QTest::addRow("%s, %d px, %d", qPrintable(name), size, measure)
                        << face << size << measure << false;
                }
            }
        }
        QTest::newRow("accessible") << QString() << 19 << 66 << true;
    }

    void measure_givesAsManyCharactersAsChosen()
    {
        QFETCH(QString, face);
        QFETCH(int, size);
        QFETCH(int, measure);
        QFETCH(bool, accessible);
        Settings settings;
        settings.face = face;
        settings.textSize = size;
        settings.measure = measure;
        settings.accessibleSpacing = accessible;
        const double average = averageCharactersPerLine(styleOf(settings));
        QVERIFY2(qAbs(average - measure) <= 4, qPrintable(QString::number(average)));
    }

    void measure_ofJustifiedLines_isNotLostAtTheirEnds()
    {
        Settings settings;
        const qreal ragged = styleOf(settings).measure();
        settings.alignment = Alignment::Justified;
        const PageStyle justified = styleOf(settings);
        QCOMPARE(justified.measure(), std::round(justified.characterWidth() * settings.measure));
        QVERIFY(justified.measure() < ragged);
    }

    void characterWidth_isThatOfProse_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("accessible");
        for (const int size : {12, 19, 57}) {
            QTest::addRow("%d px", size) << size << false;
            QTest::addRow("%d px, accessible", size) << size << true;
        }
    }

    void characterWidth_isThatOfProse()
    {
        QFETCH(int, size);
        QFETCH(bool, accessible);
        const PageStyle style = accessible ? accessibleStyle(size) : styleOf(size);
        const qreal expected = QFontMetricsF(style.text()).horizontalAdvance(prose()) / qreal(prose().size());
        QVERIFY(qAbs(style.characterWidth() - expected) < expected * 0.04);
    }

    void lineHeight_isAsChosen_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("hundredths");
        QTest::addColumn<bool>("accessible");
        QTest::addColumn<qreal>("height");
        QTest::newRow("usual") << 20 << 150 << false << 30.0;
        QTest::newRow("whole pixels, so that lines stay sharp") << 19 << 150 << false << 29.0;
        QTest::newRow("close") << 20 << 120 << false << 24.0;
        QTest::newRow("wide") << 20 << 220 << false << 44.0;
        QTest::newRow("accessible, close") << 20 << 120 << true << 30.0;
        QTest::newRow("accessible, wide") << 20 << 220 << true << 44.0;
    }

    void lineHeight_isAsChosen()
    {
        QFETCH(int, size);
        QFETCH(int, hundredths);
        QFETCH(bool, accessible);
        QFETCH(qreal, height);
        Settings settings;
        settings.textSize = size;
        settings.lineHeight = hundredths;
        settings.accessibleSpacing = accessible;
        QCOMPARE(styleOf(settings).lineHeight(), height);
    }

    void paragraphs_areToldApartByOneSign_data()
    {
        QTest::addColumn<ParagraphStyle>("paragraphs");
        QTest::addColumn<bool>("accessible");
        QTest::addColumn<qreal>("indent");
        QTest::addColumn<qreal>("gap");
        QTest::newRow("indented") << ParagraphStyle::Indented << false << 24.0 << 0.0;
        QTest::newRow("spaced") << ParagraphStyle::Spaced << false << 0.0 << 18.0;
        QTest::newRow("accessible") << ParagraphStyle::Indented << true << 0.0 << 40.0;
        QTest::newRow("accessible, spaced") << ParagraphStyle::Spaced << true << 0.0 << 40.0;
    }

    void paragraphs_areToldApartByOneSign()
    {
        QFETCH(ParagraphStyle, paragraphs);
        QFETCH(bool, accessible);
        QFETCH(qreal, indent);
        QFETCH(qreal, gap);
        Settings settings;
        settings.textSize = 20;
        settings.paragraphs = paragraphs;
        settings.accessibleSpacing = accessible;
        QCOMPARE(styleOf(settings).indent(), indent);
        QCOMPARE(styleOf(settings).paragraphGap(), gap);
    }

    /// WCAG 2.1, 1.4.12.
    void accessibleSpacing_setsLettersAndWordsApart()
    {
        const PageStyle style = accessibleStyle(50);
        const QString words = u"one two"_s;
        for (const QFont &font :
             {style.text(), style.title(), style.heading(), style.caption(), style.note()}) {
            QFont close = font;
            close.setLetterSpacing(QFont::AbsoluteSpacing, 0);
            close.setWordSpacing(0);
            const qreal more = QFontMetricsF(font).horizontalAdvance(words)
                - QFontMetricsF(close).horizontalAdvance(words);
            const qreal asked = font.pixelSize() * (0.12 * qreal(words.size()) + 0.16);
            QVERIFY2(more >= asked - 0.5, qPrintable(u"%1 of %2"_s.arg(more).arg(asked)));
        }
    }

    void sizes_followTheText()
    {
        const PageStyle usual = styleOf(19);
        const PageStyle large = styleOf(38);
        QCOMPARE(usual.title().pixelSize(), 33);
        QCOMPARE(large.title().pixelSize(), 66);
        QCOMPARE(usual.note().pixelSize(), 16);
        QCOMPARE(large.note().pixelSize(), 32);
        QCOMPARE(large.pictureWidth(), 2 * usual.pictureWidth());
        QCOMPARE(usual.pictureWidth(), 450.0);
    }

    void text_isUnhintedInAReadingFace()
    {
        const QFont font = styleOf(19).text();
        QCOMPARE(font.hintingPreference(), QFont::PreferNoHinting);
        QCOMPARE(font.styleHint(), QFont::Serif);
        QCOMPARE(font.families().size(), 1); // more would be looked for at each start
    }

    void face_chosen_isThatOfAllButCodeAndArtist()
    {
        Settings settings;
        settings.face = u"OpenDyslexic"_s;
        const PageStyle style = styleOf(settings);
        for (const QFont &font : {style.text(), style.title(), style.heading(), style.caption(), style.note(),
                                  style.openingWords()}) {
            QCOMPARE(font.families().constFirst(), u"OpenDyslexic"_s);
            QCOMPARE(font.families().mid(1), styleOf(19).text().families()); // for letters it does not have
        }
        QVERIFY(!style.code().families().contains(u"OpenDyslexic"_s));
        QVERIFY(!style.artist().families().contains(u"OpenDyslexic"_s));
    }

    void face_notInstalled_isOneOfOurs()
    {
        Settings settings;
        settings.face = u"No Such Face"_s;
        QCOMPARE(QFontInfo(styleOf(settings).text()).family(), QFontInfo(styleOf(19).text()).family());
    }

    void openingWords_areCapitals()
    {
        QCOMPARE(styleOf(19).openingWords().capitalization(), QFont::AllUppercase);
    }

    void styles_compareByThemeAndSettings()
    {
        QCOMPARE(styleOf(19), styleOf(19));
        QVERIFY(styleOf(19) != PageStyle(Theme::dusk()));
        QVERIFY(styleOf(19) != styleOf(20));
        QVERIFY(styleOf(19) != accessibleStyle(19));
    }
};

QTEST_MAIN(TestPageStyle)
#include "tst_pagestyle.moc"
