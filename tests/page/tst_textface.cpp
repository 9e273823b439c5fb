// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textface.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QRawFont>
#include <QTest>
#include <QTextLayout>

#include <algorithm>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// Whether each letter is drawn as one, and not as a box.
bool isSet(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    (void)layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return !runs.isEmpty()
        && std::ranges::all_of(runs, [](const QGlyphRun &run) { return !run.glyphIndexes().contains(0); });
}

} // namespace

class TestTextFace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstInstalled_isTheFirstThatIsThere_data()
    {
        QTest::addColumn<QStringList>("faces");
        QTest::addColumn<QString>("found");
        const QString one = QFontDatabase::families().constFirst();
        const QString last = QFontDatabase::families().constLast();
        QTest::newRow("none asked for") << QStringList() << QString();
        QTest::newRow("none there") << QStringList {u"No Such Face"_s, u"Nor This"_s} << QString();
        QTest::newRow("the second") << QStringList {u"No Such Face"_s, one, last} << one;
        QTest::newRow("the first of two") << QStringList {last, one} << last;
    }

    void firstInstalled_isTheFirstThatIsThere()
    {
        QFETCH(const QStringList, faces);
        QTEST(firstInstalled(faces), "found");
    }

    void textFace_isOneOfOurs()
    {
        QFont font;
        setTextFace(font);
        const QString ours = firstInstalled(textFaces());
        QCOMPARE(font.families(), QStringList {ours.isEmpty() ? u"serif"_s : ours});
        if (!ours.isEmpty())
            QVERIFY(QFontInfo(font).family().startsWith(ours));
    }

    /// Where the system has a face for a script at all, the text face need not.
    void letterThatIsNotInTheFace_isSetAllTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QFontDatabase::WritingSystem>("script");
        QTest::newRow("Latin") << u"Wiktoria"_s << QFontDatabase::Latin;
        QTest::newRow("Cyrillic") << u"Қалмұрзаева"_s << QFontDatabase::Cyrillic;
        QTest::newRow("Georgian") << u"ხატვა"_s << QFontDatabase::Georgian;
        QTest::newRow("Armenian") << u"նկարիչ"_s << QFontDatabase::Armenian;
        QTest::newRow("Hebrew") << u"ציירת"_s << QFontDatabase::Hebrew;
        QTest::newRow("Arabic") << u"رسامة"_s << QFontDatabase::Arabic;
    }

    void letterThatIsNotInTheFace_isSetAllTheSame()
    {
        QFETCH(const QString, text);
        QFETCH(const QFontDatabase::WritingSystem, script);
        if (QFontDatabase::families(script).isEmpty())
            QSKIP("this system has no face for the script");
        for (const QString &chosen : {QString(), firstInstalled({u"OpenDyslexic"_s})}) {
            QFont font;
            setTextFace(font, chosen);
            QVERIFY(isSet(text, font));
        }
    }
};

QTEST_MAIN(TestTextFace)
#include "tst_textface.moc"
