// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "readingtime.h"
#include "storyfiles.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

QString storiesFolder()
{
    return QStringLiteral(FRONTISPIECE_SOURCE_DIR "/stories");
}

/// The names that the dictionary need not know.
QStringList listedWords()
{
    return QString::fromUtf8(bytesOf(storiesFolder() + u"/words.txt"_s)).split(u'\n', Qt::SkipEmptyParts);
}

/// The story in the source tree that a bundled one was made from.
QString sourceOf(const CatalogueEntry &entry)
{
    return storiesFolder() + entry.path.mid(u":/stories"_s.size());
}

/// Everything in a story that its reader sees.
QStringList textsOf(const Story &story)
{
    const StoryInfo &info = story.info;
    return QStringList {story.text, info.title, info.summary, info.frontispiece.caption,
                        info.frontispiece.description}
    + info.artists + info.keywords + info.people + info.places + info.works;
}

/// A text as hunspell expects it: apostrophes inside words typewritten, quotation marks and the ’s of
/// a name, which no word list holds, left out.
QString forSpelling(QString text)
{
    static const QRegularExpression inside(u"(?<=\\p{L})’(?!s\\b)(?=\\p{L})"_s);
    static const QRegularExpression others(u"’s\\b|’"_s);
    return text.replace(inside, u"'"_s).replace(others, u" "_s);
}

/// Every run of eight words, in lower case.
QSet<QString> runsOfEightWords(const QString &text)
{
    static const QRegularExpression other(u"[^\\p{L}\\p{N}’]+"_s);
    const QStringList words = text.toLower().split(other, Qt::SkipEmptyParts);
    QSet<QString> runs;
    for (qsizetype from = 0; from + 8 <= words.size(); ++from)
        runs.insert(words.mid(from, 8).join(u' '));
    return runs;
}

} // namespace

/// What every story that comes with the application must be, and the page that introduces them.
class TestStoryContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void library_holdsTheFourStories();
    void story_isTheFileInTheSourceTree_data() { addEntries(m_entries + QList {introduction()}); }
    void story_isTheFileInTheSourceTree();
    void story_isReadWithoutIssue_data() { addEntries(m_entries + QList {introduction()}); }
    void story_isReadWithoutIssue();
    void frontMatter_isComplete_data() { addEntries(m_entries); }
    void frontMatter_isComplete();
    void frontMatter_namesStandInTheText_data() { addEntries(m_entries); }
    void frontMatter_namesStandInTheText();
    void text_isAShortStoryInSections_data() { addEntries(m_entries); }
    void text_isAShortStoryInSections();
    void links_leadToStoriesThatAreThere_data() { addEntries(m_entries + QList {introduction()}); }
    void links_leadToStoriesThatAreThere();
    void punctuation_isTypographers_data() { addEntries(m_entries + QList {introduction()}); }
    void punctuation_isTypographers();
    void spelling_isBritishOrInTheWordList_data() { addEntries(m_entries + QList {introduction()}); }
    void spelling_isBritishOrInTheWordList();
    void wordList_isSortedAndUsed();
    void stories_shareNoRunOfEightWords();

private:
    static void addEntries(const QList<CatalogueEntry> &entries);
    [[nodiscard]] const Story &story(const QString &id) const { return m_stories.find(id)->second; }

    QList<CatalogueEntry> m_entries;
    std::map<QString, Story> m_stories; ///< and the introduction
};

void TestStoryContent::initTestCase()
{
    const Catalogue catalogue = bundledStories();
    QCOMPARE(catalogue.issues, Issues());
    m_entries = catalogue.entries;
    for (const CatalogueEntry &entry : m_entries + QList {introduction()}) {
        const ParsedStory parsed = readStory(entry);
        QVERIFY2(parsed.story, qPrintable(entry.path));
        m_stories.emplace(entry.info.id.value, *parsed.story);
    }
}

void TestStoryContent::addEntries(const QList<CatalogueEntry> &entries)
{
    QTest::addColumn<CatalogueEntry>("entry");
    for (const CatalogueEntry &entry : entries)
        QTest::addRow("%s", qPrintable(entry.info.id.value)) << entry;
}

void TestStoryContent::library_holdsTheFourStories()
{
    Library library;
    library.add(bundledStories());
    QStringList artists;
    for (const Artist &artist : library.artists()) {
        artists.append(artist.name);
        QCOMPARE(artist.stories, 1);
    }
    QCOMPARE(artists,
             QStringList({u"Ana Kalmurzaev"_s, u"Egor Kalmurzaeva"_s, u"Mia Kalmurzaeva"_s,
                          u"Wiktoria Kalmurzaev"_s}));
    const QStringList folders = QDir(storiesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(folders.size(), library.entries().size());
}

void TestStoryContent::story_isTheFileInTheSourceTree()
{
    QFETCH(CatalogueEntry, entry);
    QVERIFY(entry.isBundled());
    QVERIFY(QFile::exists(sourceOf(entry)));
    QCOMPARE(bytesOf(entry.path), bytesOf(sourceOf(entry)));
}

void TestStoryContent::story_isReadWithoutIssue()
{
    QFETCH(CatalogueEntry, entry);
    CatalogueEntry source = entry;
    source.path = sourceOf(entry);
    const ParsedStory parsed = readStory(source);
    QVERIFY(parsed.story);
    for (const Issue &issue : parsed.issues)
        QFAIL(qPrintable(u"line %1: %2"_s.arg(issue.line).arg(issue.text)));
    QCOMPARE(parsed.story->info, entry.info);
    // All but where its picture is.
    Story bundled = story(entry.info.id.value);
    QCOMPARE(bundled.pictures.isEmpty(), bundled.info.frontispiece.file.isEmpty());
    bundled.pictures = parsed.story->pictures;
    QCOMPARE(*parsed.story, bundled);
}

void TestStoryContent::frontMatter_isComplete()
{
    QFETCH(CatalogueEntry, entry);
    const StoryInfo &info = entry.info;
    QCOMPARE(info.id.value, entry.path.section(u'/', -2, -2));
    QCOMPARE(info.artists.size(), 1);
    QVERIFY(!info.title.isEmpty());
    QVERIFY(info.title != info.artists.constFirst());
    QVERIFY2(info.summary.endsWith(u'.') && info.summary.size() < 200, qPrintable(info.summary));
    QCOMPARE_GE(info.keywords.size(), 3);
    QVERIFY(!info.people.isEmpty());
    QVERIFY(!info.places.isEmpty());
    QVERIFY(!info.works.isEmpty());
    QVERIFY(!info.frontispiece.file.isEmpty());
    QVERIFY(!info.frontispiece.caption.isEmpty());
    QVERIFY(!info.frontispiece.description.isEmpty());
    QCOMPARE(info.language, u"en-GB"_s);
}

void TestStoryContent::frontMatter_namesStandInTheText()
{
    QFETCH(CatalogueEntry, entry);
    const StoryInfo &info = entry.info;
    const QString &text = story(info.id.value).text;
    for (const QString &name : info.artists + info.people + info.places + info.works)
        QVERIFY2(text.contains(name), qPrintable(name));
}

void TestStoryContent::text_isAShortStoryInSections()
{
    QFETCH(CatalogueEntry, entry);
    const Story &read = story(entry.info.id.value);
    QCOMPARE_GE(countWords(read.text), 1200);
    QCOMPARE_LE(countWords(read.text), 2000);
    QCOMPARE_GE(read.outline.size(), 3);
    QCOMPARE_LE(read.outline.size(), 5);
    for (const OutlineEntry &heading : read.outline)
        QCOMPARE(heading.level, 2);
    QCOMPARE(read.blocks.constFirst().kind, Block::Kind::Paragraph);
    for (const Block &block : read.blocks)
        QVERIFY(block.kind == Block::Kind::Break || !block.range.isEmpty());
}

void TestStoryContent::links_leadToStoriesThatAreThere()
{
    QFETCH(CatalogueEntry, entry);
    const QDir folder = QFileInfo(sourceOf(entry)).dir();
    int links = 0;
    for (const Block &block : story(entry.info.id.value).blocks) {
        for (const Span &span : block.spans) {
            if (span.link.isEmpty())
                continue;
            ++links;
            QVERIFY2(span.link.endsWith(u"/story.md"_s), qPrintable(span.link));
            QVERIFY2(folder.exists(span.link), qPrintable(span.link));
        }
    }
    QCOMPARE_GE(links, 1);
}

void TestStoryContent::punctuation_isTypographers()
{
    QFETCH(CatalogueEntry, entry);
    static const QRegularExpression typewritten(
        u"[\"'`<>\\t\\x{FFFD}]|--|\\.\\.\\.| {2}| \\n|\\n | [,.;:!?]"_s);
    for (const QString &text : textsOf(story(entry.info.id.value))) {
        const auto match = typewritten.match(text);
        QVERIFY2(!match.hasMatch(),
                 qPrintable(text.mid(std::max<qsizetype>(0, match.capturedStart() - 30), 60)));
    }
    // In the file the same holds, where blanks could vanish as it is read.
    const QString body = QString::fromUtf8(bytesOf(entry.path)).section(u"\n---\n"_s, 1);
    QVERIFY(body.size() > 1000);
    const auto match = QRegularExpression(u"[\"'`<\\t]|\\S {2}|--|\\.\\.\\.| \\n"_s).match(body);
    QVERIFY2(!match.hasMatch(), qPrintable(body.mid(std::max<qsizetype>(0, match.capturedStart() - 30), 60)));
}

void TestStoryContent::spelling_isBritishOrInTheWordList()
{
    QFETCH(CatalogueEntry, entry);
    const QString program = QStandardPaths::findExecutable(u"hunspell"_s);
    QVERIFY2(!program.isEmpty(), "hunspell is not installed; script/setup.sh installs it");
    QProcess hunspell;
    hunspell.start(
        program,
        {u"-i"_s, u"utf-8"_s, u"-d"_s, u"en_GB"_s, u"-p"_s, storiesFolder() + u"/words.txt"_s, u"-l"_s});
    QVERIFY2(hunspell.waitForStarted(), qPrintable(hunspell.errorString()));
    // A word that is surely wrong shows that dictionary and word list were read.
    hunspell.write("Frontispeice\n");
    hunspell.write(forSpelling(textsOf(story(entry.info.id.value)).join(u'\n')).toUtf8());
    hunspell.closeWriteChannel();
    QVERIFY2(hunspell.waitForFinished(), qPrintable(hunspell.errorString()));
    const QByteArray complaints = hunspell.readAllStandardError();
    QVERIFY2(hunspell.exitCode() == 0 && complaints.isEmpty(), complaints.constData());
    QStringList unknown
        = QString::fromUtf8(hunspell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    unknown.removeDuplicates();
    // hunspell does not take a word from the list whose capitals its dictionary has otherwise: Esc, ESC.
    unknown.removeIf([words = listedWords()](const QString &word) { return words.contains(word); });
    QCOMPARE(unknown.join(u' '), u"Frontispeice"_s);
}

void TestStoryContent::wordList_isSortedAndUsed()
{
    const QStringList words = listedWords();
    QVERIFY(!words.isEmpty());
    QStringList sorted = words;
    sorted.sort();
    sorted.removeDuplicates();
    QCOMPARE(words, sorted);
    QString all;
    for (const auto &[id, read] : m_stories)
        all += textsOf(read).join(u'\n') + u'\n';
    for (const QString &word : words)
        QVERIFY2(all.contains(word), qPrintable(word));
}

void TestStoryContent::stories_shareNoRunOfEightWords()
{
    QCOMPARE(m_stories.size(), 5U);
    QHash<QString, QString> seen;
    for (const auto &[id, read] : m_stories) {
        const QSet<QString> runs = runsOfEightWords(read.text);
        QVERIFY(runs.size() > 100);
        for (const QString &run : runs) {
            QVERIFY2(!seen.contains(run), qPrintable(u"%1 and %2: %3"_s.arg(id, seen.value(run), run)));
            seen.insert(run, id);
        }
    }
}

QTEST_MAIN(TestStoryContent)
#include "tst_storycontent.moc"
