// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfiles.h"
#include "terminalfront.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// What a call of the program came to.
struct Answer
{
    ExitStatus status = ExitStatus::Error;
    QString out;
    QString complaints;

    [[nodiscard]] QStringList lines() const { return out.split(u'\n', Qt::SkipEmptyParts); }
    /// One field of every line.
    [[nodiscard]] QStringList fields(qsizetype column) const
    {
        QStringList fields;
        for (const QString &line : lines())
            fields.append(line.split(u'\t').value(column));
        return fields;
    }
    /// Every line as a JSON object; an empty one for a line that is none.
    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        for (const QString &line : lines())
            objects.append(QJsonDocument::fromJson(line.toUtf8()).object());
        return objects;
    }
};

Answer run(const QStringList &arguments)
{
    const QTemporaryDir home;
    Answer answer;
    QTextStream out(&answer.out);
    QTextStream complaints(&answer.complaints);
    answer.status
        = TerminalFront(Paths::below(home.path()), out, complaints).run(parseCommandLine(arguments));
    return answer;
}

} // namespace

class TestTerminalFront : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void version_isPrinted();
    void help_isPrinted();
    void refusal_isAnErrorOnStandardError();
    void list_givesEveryStoryByArtist();
    void list_withFolder_takesItsStoriesToo();
    void list_withSharedStory_givesItOnce();
    void search_forAWork_putsItsPainterFirst();
    void search_forASurname_givesAllFourArtistsFirst();
    void search_withASlip_saysWhatIsShown();
    void search_asJson_saysHowNear();
    void search_withLimit_givesTheBest();
    void search_findingNothing_exitsWithOne_data();
    void search_findingNothing_exitsWithOne();
    void search_inAFolder_findsItsText();
    void show_printsTitleArtistAndText();
    void show_keepsLinesCellsAndNotes();
    void show_unknownStory_exitsWithOne();
    void json_hasAnObjectALine_data();
    void json_hasAnObjectALine();
    void json_rangesCoverTheWords();
    void fields_holdNoTabsOrLines();
    void missingFolder_isSaidAndTheRestIsListed();

private:
    [[nodiscard]] QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTerminalFront::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestTerminalFront::cleanup()
{
    m_folder.reset();
}

void TestTerminalFront::version_isPrinted()
{
    QCoreApplication::setApplicationVersion(u"7.8.9"_s);
    const Answer answer = run({u"--version"_s});
    QCOMPARE(answer.out, u"frontispiece 7.8.9\n"_s);
    QCOMPARE(answer.complaints, QString());
    QCOMPARE(answer.status, ExitStatus::Found);
}

void TestTerminalFront::help_isPrinted()
{
    const Answer answer = run({u"--help"_s});
    QCOMPARE(answer.out, helpText());
    QCOMPARE(answer.status, ExitStatus::Found);
}

void TestTerminalFront::refusal_isAnErrorOnStandardError()
{
    const Answer answer = run({u"--lsit"_s});
    QCOMPARE(static_cast<int>(answer.status), 2);
    QCOMPARE(answer.out, QString());
    QVERIFY(answer.complaints.startsWith(u"frontispiece: "_s));
    QVERIFY(answer.complaints.contains(u"--lsit"_s));
    QVERIFY(answer.complaints.endsWith(u'\n'));
}

void TestTerminalFront::list_givesEveryStoryByArtist()
{
    const Answer answer = run({u"--list"_s});
    QCOMPARE(static_cast<int>(answer.status), 0);
    QCOMPARE(answer.out,
             u"ana-kalmurzaev\tAna Kalmurzaev\tThe Loose Thread\n"
             "egor-kalmurzaeva\tEgor Kalmurzaeva\tThe Third Window\n"
             "mia-kalmurzaeva\tMia Kalmurzaeva\tRings on Still Water\n"
             "wiktoria-kalmurzaev\tWiktoria Kalmurzaev\tA Door Left Ajar\n"_s);
    QCOMPARE(answer.complaints, QString());
}

void TestTerminalFront::list_withFolder_takesItsStoriesToo()
{
    QVERIFY(writeBytes(folder() + u"/one/a.md"_s, "---\ntitle: Ice\nartist: Zoya\n---\nWords."));
    QVERIFY(writeBytes(folder() + u"/two/b.md"_s, "---\ntitle: Sky\nartist: Zoya\n---\nWords."));
    const Answer answer
        = run({u"--list"_s, u"--folder"_s, folder() + u"/one"_s, u"--folder"_s, folder() + u"/two"_s});
    QCOMPARE(answer.lines().size(), 6);
    QCOMPARE(answer.lines().at(4), u"a\tZoya\tIce"_s);
    QCOMPARE(answer.lines().at(5), u"b\tZoya\tSky"_s);
    QCOMPARE(answer.complaints, QString());
    QCOMPARE(run({u"--list"_s}).lines().size(), 4); // nothing is remembered
}

void TestTerminalFront::list_withSharedStory_givesItOnce()
{
    QVERIFY(writeBytes(folder() + u"/a.md"_s, "---\ntitle: Ice\nartist: [Zoya, Zlata]\n---\nWords."));
    const Answer answer = run({u"--list"_s, u"--folder"_s, folder()});
    QCOMPARE(answer.lines().size(), 5);
    QCOMPARE(answer.lines().constLast(), u"a\tZoya, Zlata\tIce"_s);
}

void TestTerminalFront::search_forAWork_putsItsPainterFirst()
{
    const Answer answer = run({u"--search"_s, u"echoes"_s});
    QCOMPARE(answer.status, ExitStatus::Found);
    QCOMPARE(answer.lines().constFirst(),
             u"mia-kalmurzaeva\tMia Kalmurzaeva\tRings on Still Water\twork\tEchoes"_s);
    QCOMPARE(answer.fields(3).constLast(), u"text"_s);
    for (const QString &excerpt : answer.fields(4))
        QVERIFY2(excerpt.contains(u"Echoes"_s, Qt::CaseInsensitive), qPrintable(excerpt));
}

void TestTerminalFront::search_forASurname_givesAllFourArtistsFirst()
{
    const Answer answer = run({u"--search"_s, u"kalmurzaev"_s});
    QCOMPARE(answer.fields(3).first(5),
             (QStringList {u"artist"_s, u"artist"_s, u"artist"_s, u"artist"_s, u"person"_s}));
    QCOMPARE(answer.fields(1).first(4),
             (QStringList {u"Ana Kalmurzaev"_s, u"Wiktoria Kalmurzaev"_s, u"Egor Kalmurzaeva"_s,
                           u"Mia Kalmurzaeva"_s}));
}

void TestTerminalFront::search_withASlip_saysWhatIsShown()
{
    const Answer answer = run({u"--search"_s, u"egor kalmruzaeva"_s});
    QCOMPARE(answer.status, ExitStatus::Found);
    QCOMPARE(answer.fields(1).constFirst(), u"Egor Kalmurzaeva"_s);
    QVERIFY2(answer.complaints.contains(u"kalmurzaeva"_s), qPrintable(answer.complaints));
    QCOMPARE(run({u"--search"_s, u"egor kalmurzaeva"_s}).complaints, QString());
}

void TestTerminalFront::search_asJson_saysHowNear()
{
    const Answer answer = run({u"--search"_s, u"Виктория"_s, u"--json"_s});
    QVERIFY(!answer.objects().isEmpty());
    const QJsonObject first = answer.objects().constFirst();
    QCOMPARE(first.value("id"_L1).toString(), u"wiktoria-kalmurzaev"_s);
    QCOMPARE(first.value("reason"_L1).toString(), u"artist"_s);
    QCOMPARE(first.value("tier"_L1).toString(), u"spelling"_s);
}

void TestTerminalFront::search_withLimit_givesTheBest()
{
    const Answer all = run({u"--search"_s, u"kalmurzaev"_s});
    const Answer two = run({u"--search"_s, u"kalmurzaev"_s, u"--limit"_s, u"2"_s});
    QCOMPARE(two.lines(), all.lines().first(2));
    QCOMPARE(run({u"--search"_s, u"kalmurzaev"_s, u"--limit=0"_s}).out, all.out);
}

void TestTerminalFront::search_findingNothing_exitsWithOne_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("a word that is nowhere") << u"nosuchword"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("punctuation") << u"?!"_s;
    QTest::newRow("100,000 characters") << QString(100'000, u'x');
}

void TestTerminalFront::search_findingNothing_exitsWithOne()
{
    QFETCH(const QString, query);
    const Answer answer = run({u"--search"_s, query});
    QCOMPARE(static_cast<int>(answer.status), 1);
    QCOMPARE(answer.out, QString());
    QCOMPARE(answer.complaints, QString());
}

void TestTerminalFront::search_inAFolder_findsItsText()
{
    QVERIFY(!writeStory(folder(), u"ice"_s, u"The *zyzzyva* slept."_s).path.isEmpty());
    const Answer answer = run({u"--folder"_s, folder(), u"--search"_s, u"ZYZZ"_s});
    QCOMPARE(answer.out, u"ice\tNadia ice\tThe ice\ttext\tThe zyzzyva slept.\n"_s);
    QCOMPARE(answer.status, ExitStatus::Found);
}

void TestTerminalFront::show_printsTitleArtistAndText()
{
    const CatalogueEntry entry
        = writeStory(folder(), u"ice"_s, u"# Day\n\nOne *two*.\n\n1. a\n2. b\n\n- c\n\n***\n\n> End"_s);
    QVERIFY(!entry.path.isEmpty());
    const Answer answer = run({u"--show"_s, u"ice"_s, u"--folder"_s, folder()});
    QCOMPARE(answer.out, u"The ice\nNadia ice\n\nDay\n\nOne two.\n\n1. a\n\n2. b\n\n• c\n\n* * *\n\nEnd\n"_s);
    QCOMPARE(answer.complaints, QString());
    QCOMPARE(answer.status, ExitStatus::Found);
}

void TestTerminalFront::show_keepsLinesCellsAndNotes()
{
    const CatalogueEntry entry = writeStory(
        folder(), u"ice"_s,
        u"a  \nb[^n]\n\n```\nc\n\n\td\n```\n\n|e|f|\n|---|---|\n|g|h|\n\n- i\n\n  j\n\n[^n]: k"_s);
    QVERIFY(!entry.path.isEmpty());
    const Answer answer = run({u"--show"_s, u"ice"_s, u"--folder"_s, folder()});
    QCOMPARE(answer.out, u"The ice\nNadia ice\n\na\nb1\n\nc\n\n    d\n\ne\tf\n\ng\th\n\n• i\n\nj\n\n1 k\n"_s);
    QCOMPARE(answer.status, ExitStatus::Found);
}

void TestTerminalFront::show_unknownStory_exitsWithOne()
{
    const Answer answer = run({u"--show"_s, u"nobody"_s});
    QCOMPARE(static_cast<int>(answer.status), 1);
    QCOMPARE(answer.out, QString());
    QVERIFY(answer.complaints.contains(u"nobody"_s));
}

void TestTerminalFront::json_hasAnObjectALine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("keys"); // sorted
    QTest::addColumn<QString>("id");       // of the first line

    QTest::newRow("list") << QStringList {u"--list"_s} << QStringList {u"artists"_s, u"id"_s, u"title"_s}
                          << u"ana-kalmurzaev"_s;
    QTest::newRow("show") << QStringList {u"--show"_s, u"mia-kalmurzaeva"_s}
                          << QStringList {u"artists"_s, u"id"_s, u"text"_s, u"title"_s}
                          << u"mia-kalmurzaeva"_s;
    QTest::newRow("search") << QStringList {u"--search"_s, u"echoes"_s}
                            << QStringList {u"artists"_s, u"excerpt"_s, u"id"_s,   u"passage"_s, u"ranges"_s,
                                            u"reason"_s,  u"score"_s,   u"tier"_s, u"title"_s}
                            << u"mia-kalmurzaeva"_s;
}

void TestTerminalFront::json_hasAnObjectALine()
{
    QFETCH(const QStringList, arguments);
    const Answer answer = run(arguments + QStringList {u"--json"_s});
    QCOMPARE(answer.status, ExitStatus::Found);
    QVERIFY(answer.out.endsWith(u'\n'));
    for (const QJsonObject &object : answer.objects()) {
        QVERIFY(object.value("artists"_L1).toArray().size() == 1);
        QTEST(object.keys(), "keys");
    }
    QTEST(answer.objects().constFirst().value("id"_L1).toString(), "id");
}

void TestTerminalFront::json_rangesCoverTheWords()
{
    const Answer answer = run({u"--json"_s, u"--search"_s, u"echoes"_s});
    for (const QJsonObject &object : answer.objects()) {
        const QString excerpt = object.value("excerpt"_L1).toString();
        const QJsonArray ranges = object.value("ranges"_L1).toArray();
        QVERIFY(!ranges.isEmpty());
        for (const QJsonValue &value : ranges) {
            const QJsonObject range = value.toObject();
            QCOMPARE(excerpt.mid(range.value("start"_L1).toInt(), range.value("length"_L1).toInt()).toLower(),
                     u"echoes"_s);
        }
    }
}

void TestTerminalFront::fields_holdNoTabsOrLines()
{
    QVERIFY(writeBytes(folder() + u"/a.md"_s,
                       "---\ntitle: \"Thin\\tice\\e[31m\\x00 and\\Lmore\"\n"
                       "artist: \"Zoya\\nM\\tM\"\nid: \"a\\tb\"\n---\nThe zyzzyva\tslept."));
    const Answer listed = run({u"--list"_s, u"--folder"_s, folder()});
    QCOMPARE(listed.lines().size(), 5);
    const Answer found = run({u"--search"_s, u"zyzzyva"_s, u"--folder"_s, folder()});
    QCOMPARE(found.lines().size(), 1);
    QCOMPARE(found.lines().constFirst().count(u'\t'), 4);
    for (const QString &line : {listed.lines().constLast(), found.lines().constFirst()}) {
        QVERIFY(line.startsWith(u"a b\tZoya M M\tThin ice"_s));
        for (const QChar c : line)
            QVERIFY(c == u'\t' || (c.isPrint() && c != QChar::LineSeparator));
    }
}

void TestTerminalFront::missingFolder_isSaidAndTheRestIsListed()
{
    const QString missing = folder() + u"/missing"_s;
    const Answer answer = run({u"--list"_s, u"--folder"_s, missing});
    QVERIFY(answer.complaints.startsWith(u"frontispiece: "_s + missing + u": "_s));
    QCOMPARE(answer.complaints.count(u'\n'), 1);
    QCOMPARE(answer.lines().size(), 4);
}

QTEST_GUILESS_MAIN(TestTerminalFront)
#include "tst_terminalfront.moc"
