// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubcollection.h"

#include "slowbuild.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// A book of which each line of the contents, "  Title@document#place" indented by its depth, has a document
/// of its own, or the one it names.
struct Sample
{
    EpubPackage package;
    EpubContents contents;
};

Sample sampleOf(const QStringList &lines)
{
    Sample sample;
    int number = 0;
    for (const QString &line : lines) {
        const int depth = 1 + static_cast<int>(line.size() - line.trimmed().size()) / 2;
        const QString title = line.section(u'@', 0, 0).trimmed();
        const QString told = line.section(u'@', 1);
        const QString member = told.isEmpty() ? u"%1.xhtml"_s.arg(++number) : told.section(u'#', 0, 0);
        const EpubPackage::Document document {member, true};
        if (member != "-"_L1 && !sample.package.documents.contains(document))
            sample.package.documents.append(document);
        sample.contents.entries.append(
            {title, {member == "-"_L1 ? QString() : member, told.section(u'#', 1)}, depth});
    }
    return sample;
}

QStringList titlesOf(const EpubLayout &layout)
{
    QStringList titles;
    for (const EpubPart &part : layout.parts)
        titles.append(part.isCaption ? u'(' + part.title + u')' : part.title);
    return titles;
}

} // namespace

class TestEpubCollection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contents_areDividedIntoStories_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("stories");
        QTest::newRow("flat") << QStringList {u"The Lake"_s, u"The Bridge"_s}
                              << QStringList {u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("front and back matter")
            << QStringList {u"Titlepage"_s,         u"Imprint"_s,
                            u"Table of Contents"_s, u"Foreword"_s,
                            u"The Lake"_s,          u"The Bridge"_s,
                            u"Endnotes"_s,          u"Colophon"_s,
                            u"Uncopyright"_s,       u"THE FULL PROJECT GUTENBERG™ LICENSE"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("parts") << QStringList {u"Part One"_s, u"  The Lake"_s, u"  The Bridge"_s,
                                               u"Part Two"_s, u"  The Mill"_s}
                               << QStringList {u"(Part One)"_s, u"The Lake"_s, u"The Bridge"_s,
                                               u"(Part Two)"_s, u"The Mill"_s};
        QTest::newRow("parts with names")
            << QStringList {u"North"_s, u"  The Lake"_s, u"  The Bridge"_s, u"South"_s, u"  The Mill"_s}
            << QStringList {u"(North)"_s, u"The Lake"_s, u"The Bridge"_s, u"(South)"_s, u"The Mill"_s};
        QTest::newRow("mere captions")
            << QStringList {u"Preface"_s, u"North@-"_s,    u"  The Lake"_s, u"  The Bridge"_s,
                            u"South@-"_s, u"  The Mill"_s, u"  The Weir"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s, u"The Mill"_s, u"The Weir"_s};
        QTest::newRow("all below the book's title")
            << QStringList {u"Tales@t.xhtml"_s, u"  The Lake"_s, u"  The Bridge"_s}
            << QStringList {u"(Tales)"_s, u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("chapters below stories")
            << QStringList {u"The Lake"_s, u"  I"_s, u"  II"_s, u"The Bridge"_s, u"  Chapter 1"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("chapters beside stories")
            << QStringList {u"The Lake"_s, u"I"_s, u"II"_s, u"III"_s, u"The Bridge"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("sections of one story")
            << QStringList {u"The Lake"_s, u"The Bridge@b.xhtml"_s, u"  Morning@b.xhtml#m"_s,
                            u"  Evening@b.xhtml#e"_s, u"The Mill"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s, u"The Mill"_s};
        QTest::newRow("numbered titles")
            << QStringList {u"I. THE LAKE"_s, u"II. THE BRIDGE"_s, u"III.—The Mill"_s, u"4: The Weir"_s}
            << QStringList {u"THE LAKE"_s, u"THE BRIDGE"_s, u"The Mill"_s, u"The Weir"_s};
        QTest::newRow("one that looks numbered")
            << QStringList {u"V. S. Roe"_s, u"The Lake"_s, u"The Bridge"_s}
            << QStringList {u"V. S. Roe"_s, u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("in Russian") << QStringList {u"Предисловие"_s,    u"Озеро"_s, u"  Глава первая"_s,
                                                    u"  Глава вторая"_s, u"Мост"_s,  u"Примечания"_s}
                                    << QStringList {u"Озеро"_s, u"Мост"_s};
        QTest::newRow("in German") << QStringList {u"Inhalt"_s, u"Vorwort"_s, u"Der See"_s, u"Die Brücke"_s,
                                                   u"Anmerkungen"_s}
                                   << QStringList {u"Der See"_s, u"Die Brücke"_s};
        QTest::newRow("titles like matter") << QStringList {u"Notes of a Painter"_s, u"The Cover of Night"_s}
                                            << QStringList {u"Notes of a Painter"_s, u"The Cover of Night"_s};
        QTest::newRow("the same place twice")
            << QStringList {u"The Lake@a.xhtml"_s, u"The Lake@a.xhtml"_s, u"The Bridge@b.xhtml"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s};
        QTest::newRow("the same place again, further down")
            << QStringList {u"The Lake@a.xhtml#l"_s, u"The Bridge@a.xhtml#b"_s, u"A Lake@a.xhtml#l"_s,
                            u"The Mill@m.xhtml"_s}
            << QStringList {u"The Lake"_s, u"The Bridge"_s, u"The Mill"_s};
        QTest::newRow("none") << QStringList() << QStringList();
    }

    void contents_areDividedIntoStories()
    {
        QFETCH(QStringList, lines);
        Sample sample = sampleOf(lines);
        sample.package.documents.append({u"end.xhtml"_s, true});
        QTEST(titlesOf(layOutEpub(sample.package, sample.contents, u"book"_s)), "stories");
    }

    void part_isNamedForGood()
    {
        const Sample sample = sampleOf({u"The Lake@a.xhtml"_s, u"The Painter’s Äpfel!@a.xhtml#p"_s,
                                        u"The Lake@b.xhtml"_s, u"…@c.xhtml"_s, u"The Lake 2@d.xhtml"_s});
        const EpubLayout layout = layOutEpub(sample.package, sample.contents, u"book"_s);
        QCOMPARE(layout.parts.size(), 5);
        QCOMPARE(layout.parts.at(0).key, u"a.xhtml"_s);
        QCOMPARE(layout.parts.at(0).id, u"book/the-lake"_s);
        QCOMPARE(layout.parts.at(1).key, u"a.xhtml#p"_s);
        QCOMPARE(layout.parts.at(1).id, u"book/the-painters-äpfel"_s);
        QCOMPARE(layout.parts.at(2).id, u"book/the-lake-2"_s);
        QCOMPARE(layout.parts.at(3).id, u"book/story"_s);
        QCOMPARE(layout.parts.at(4).id, u"book/the-lake-2-2"_s);
    }

    void kinds_tellMatter()
    {
        Sample sample = sampleOf({u"A Book@a.xhtml"_s, u"For M.@b.xhtml"_s, u"The Lake@c.xhtml"_s});
        sample.contents.kinds.insert(u"a.xhtml"_s, u"titlepage"_s);
        sample.package.kinds.insert(u"b.xhtml"_s, u"dedication"_s);
        const EpubLayout layout = layOutEpub(sample.package, sample.contents, u"book"_s);
        QCOMPARE(titlesOf(layout), QStringList {u"The Lake"_s});
        QCOMPARE(layout.marks.at(0).matter, EpubMatter::Left);
        QCOMPARE(layout.marks.at(1).matter, EpubMatter::Opening);
    }

    void book_isACollection_data()
    {
        const QStringList titled {u"The Lake"_s, u"The Bridge"_s, u"The Mill"_s};
        const QStringList numbered {u"Chapter I"_s, u"Chapter II"_s, u"Chapter III"_s};
        const QStringList named {u"Jane Roe"_s, u"Mia van der Doe"_s, u"M. K. Kalmurzaeva"_s};
        const QStringList none;
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("subjects");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("kinds");
        QTest::addColumn<bool>("expected");
        QTest::newRow("title") << u"Seven Short Stories"_s << none << titled << none << true;
        QTest::newRow("fairy tales") << u"Irish Fairy Tales"_s << none << titled << none << true;
        QTest::newRow("lives") << u"Lives of the Painters"_s << none << titled << none << true;
        QTest::newRow("in German") << u"Märchen und Sagen"_s << none << titled << none << true;
        QTest::newRow("in Russian") << u"Избранные рассказы"_s << none << titled << none << true;
        QTest::newRow("subject") << u"By the Water"_s << QStringList {u"Short stories, English"_s} << titled
                                 << none << true;
        QTest::newRow("subject and title, both weak")
            << u"The Adventures of a Painter"_s << QStringList {u"Detective and mystery stories"_s} << titled
            << none << true;
        QTest::newRow("sections") << u"By the Water"_s << none << titled
                                  << QStringList {u"bodymatter se:short-story"_s, u"se:short-story"_s}
                                  << true;
        QTest::newRow("lives by name")
            << u"Women with Brushes"_s << QStringList {u"Artists -- Biography"_s} << named << none << true;
        QTest::newRow("novel") << u"By the Water"_s << none << titled << none << false;
        QTest::newRow("novel filed as a sea story")
            << u"By the Water"_s << QStringList {u"Sea stories"_s} << titled << none << false;
        QTest::newRow("novel called a tale")
            << u"A Tale of the Sea"_s << QStringList {u"Sea stories"_s} << titled << none << false;
        QTest::newRow("chapters") << u"Collected Adventures"_s << QStringList {u"Short stories"_s} << numbered
                                  << none << false;
        QTest::newRow("one story") << u"Short Stories"_s << none << titled.first(1) << none << false;
        QTest::newRow("one life") << u"Jane Roe"_s << QStringList {u"Artists -- Biography"_s} << titled
                                  << none << false;
    }

    void book_isACollection()
    {
        QFETCH(QString, title);
        QFETCH(QStringList, subjects);
        QFETCH(QStringList, lines);
        QFETCH(QStringList, kinds);
        Sample sample = sampleOf(lines);
        sample.package.title = title;
        sample.package.keywords = subjects;
        const EpubLayout layout = layOutEpub(sample.package, sample.contents, u"book"_s);
        QTEST(isCollection(sample.package, layout, kinds), "expected");
    }

    void number_isToldFromATitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("mere");
        QTest::addColumn<bool>("chapter");
        QTest::addColumn<QString>("rest");
        QTest::newRow("roman") << u"IV."_s << true << true << u"IV."_s;
        QTest::newRow("word") << u"Civil"_s << false << false << u"Civil"_s;
        QTest::newRow("digits") << u"12"_s << true << true << u"12"_s;
        QTest::newRow("chapter") << u"CHAPTER XII"_s << true << true << u"CHAPTER XII"_s;
        QTest::newRow("chapter with a title") << u"Chapter 3: The Storm"_s << false << true << u"The Storm"_s;
        QTest::newRow("words") << u"Part the Second"_s << true << true << u"Part the Second"_s;
        QTest::newRow("German") << u"Zweites Kapitel"_s << true << true << u"Zweites Kapitel"_s;
        QTest::newRow("Russian") << u"Глава первая"_s << true << true << u"Глава первая"_s;
        QTest::newRow("roman with a title") << u"IX. The Storm"_s << false << false << u"The Storm"_s;
        QTest::newRow("title") << u"The Storm"_s << false << false << u"The Storm"_s;
        QTest::newRow("I am") << u"I and Thou"_s << false << false << u"I and Thou"_s;
        QTest::newRow("empty") << QString() << false << false << QString();
    }

    void number_isToldFromATitle()
    {
        QFETCH(QString, title);
        QTEST(isMereNumber(title), "mere");
        QTEST(isChapterTitle(title), "chapter");
        QTEST(withoutNumber(title), "rest");
    }

    void hostileContents_takeNoTime()
    {
        QStringList deep;
        for (int number = 0; number < 20'000; ++number)
            deep.append(QString((number % 8) * 2, u' ') + u"Title %1"_s.arg(number % 100));
        const Sample sample = sampleOf(deep);
        QElapsedTimer timer;
        timer.start();
        const EpubLayout layout = layOutEpub(sample.package, sample.contents, u"book"_s);
        QVERIFY(!layout.parts.isEmpty());
        QVERIFY2(timer.elapsed() < 20'000 * slowness, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestEpubCollection)
#include "tst_epubcollection.moc"
