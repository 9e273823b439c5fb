// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "anchor.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<qsizetype>)

class TestAnchor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headingAnchor_isWhatLinksWrite_data();
    void headingAnchor_isWhatLinksWrite();
    void anchorOffset_leadsToItsPlace_data();
    void anchorOffset_leadsToItsPlace();
};

void TestAnchor::headingAnchor_isWhatLinksWrite_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("anchor");
    QTest::newRow("words") << u"The Second Night"_s << u"the-second-night"_s;
    QTest::newRow("signs are left out")
        << u"The second night: “Lime” (1931)!"_s << u"the-second-night-lime-1931"_s;
    QTest::newRow("strokes stay") << u"Well-known snake_case"_s << u"well-known-snake_case"_s;
    QTest::newRow("spaces about it") << u"  Lime "_s << u"lime"_s;
    QTest::newRow("two spaces") << u"a — b"_s << u"a--b"_s;
    QTest::newRow("other letters") << u"Été à Zürich: книги"_s << u"été-à-zürich-книги"_s;
    QTest::newRow("marks on letters") << u"cafe\u0301"_s << u"cafe\u0301"_s;
    QTest::newRow("beyond sixteen bits") << u"𐐀 x"_s << u"𐐨-x"_s;
    QTest::newRow("signs alone") << u"* * *"_s << u"--"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestAnchor::headingAnchor_isWhatLinksWrite()
{
    QFETCH(QString, title);
    QTEST(headingAnchor(title), "anchor");
}

void TestAnchor::anchorOffset_leadsToItsPlace_data()
{
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<std::optional<qsizetype>>("offset");
    const auto row = [](const char *name, const QString &anchor, std::optional<qsizetype> offset) {
        QTest::newRow(name) << anchor << offset;
    };
    row("a heading", u"night"_s, 10);
    row("the second of a name", u"night-1"_s, 30);
    row("the third, which is not there", u"night-2"_s, std::nullopt);
    row("one between them", u"lime"_s, 20);
    row("a footnote", u"note-2"_s, 70);
    row("a footnote by another sign", u"note-a"_s, 80);
    row("a footnote that is not there", u"note-3"_s, std::nullopt);
    row("a paragraph is no footnote", u"note-9"_s, std::nullopt);
    row("a heading called like a footnote", u"note-to-myself"_s, 40);
    row("an unknown name", u"nowhere"_s, std::nullopt);
    row("as the heading is written", u"Night"_s, std::nullopt);
    row("nothing, though a heading has no name", QString(), std::nullopt);
}

void TestAnchor::anchorOffset_leadsToItsPlace()
{
    QFETCH(QString, anchor);
    Story story;
    story.outline = {{u"Night"_s, 2, 10},
                     {u"Lime"_s, 3, 20},
                     {u"Night!"_s, 2, 30},
                     {u"Note to myself"_s, 2, 40},
                     {u"…"_s, 2, 50}};
    const auto made = [](Block::Kind kind, qsizetype start, const QString &marker) {
        Block block;
        block.kind = kind;
        block.range = {start, 5};
        block.marker = marker;
        return block;
    };
    story.blocks = {made(Block::Kind::Paragraph, 55, u"9"_s), made(Block::Kind::Note, 60, u"1"_s),
                    made(Block::Kind::Note, 70, u"2"_s), made(Block::Kind::Note, 80, u"a"_s)};
    QTEST(anchorOffset(story, anchor), "offset");
}

QTEST_GUILESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
