// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hyphenator.h"

#include "environmentguard.h"
#include "storyfiles.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// A text with a sign where it may be broken.
QString broken(const Hyphenator &hyphenator, const QString &text)
{
    QString result = text;
    const QList<qsizetype> breaks = hyphenator.breaks(text);
    for (auto at = breaks.crbegin(); at != breaks.crend(); ++at)
        result.insert(*at, u'|');
    return result;
}

std::shared_ptr<const Hyphenator> hyphenatorFor(const QString &language)
{
    return Hyphenator::load(Hyphenator::dictionaryFor(language));
}

} // namespace

class TestHyphenator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dictionaryFor_prefersTheNearest_data();
    void dictionaryFor_prefersTheNearest();
    void dictionaryFor_earlierFolder_goesFirst();
    void dictionaryFolders_followTheDesktop();
    void load_unusableFile_isNull_data();
    void load_unusableFile_isNull();
    void breaks_wordsOfALanguage_data();
    void breaks_wordsOfALanguage();
    void breaks_otherThanPlainWords_none_data();
    void breaks_otherThanPlainWords_none();
    void breaks_wordAmongSigns_isFound_data();
    void breaks_wordAmongSigns_isFound();
    void breaks_changedSpelling_isNoBreak();
    void breaks_leaveThreeLetters();
    void breaks_hostileText_ends_data();
    void breaks_hostileText_ends();
};

void TestHyphenator::dictionaryFor_prefersTheNearest_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("file");
    QTest::newRow("region") << u"en-US"_s << u"hyph_en_US.dic"_s;
    QTest::newRow("any case") << u"EN-us"_s << u"hyph_en_US.dic"_s;
    QTest::newRow("underscore") << u"en_US"_s << u"hyph_en_US.dic"_s;
    QTest::newRow("script") << u"sr-Latn"_s << u"hyph_sr_Latn.dic"_s;
    QTest::newRow("script and region") << u"en-Latn-US"_s << u"hyph_en_US.dic"_s;
    QTest::newRow("region and variant") << u"de-CH-1901"_s << u"hyph_de_CH.dic"_s;
    QTest::newRow("usual region of English") << u"en"_s << u"hyph_en_GB.dic"_s;
    QTest::newRow("usual region") << u"de"_s << u"hyph_de_DE.dic"_s;
    QTest::newRow("region without patterns") << u"en-IE"_s << u"hyph_en_GB.dic"_s;
    QTest::newRow("language only") << u"fr"_s << u"hyph_fr.dic"_s;
    QTest::newRow("region of a language only") << u"fr-FR"_s << u"hyph_fr.dic"_s;
    QTest::newRow("some region") << u"uk"_s << u"hyph_uk_UA.dic"_s;
    QTest::newRow("language without patterns") << u"kk"_s << QString();
    QTest::newRow("longer name of another") << u"d"_s << QString();
    QTest::newRow("unknown") << QString() << QString();
    QTest::newRow("path") << u"../en"_s << QString();
    QTest::newRow("pattern of names") << u"*"_s << QString();
    QTest::newRow("dashes") << u"--"_s << QString();
    QTest::newRow("long") << QString(100'000, u'e') << QString();
}

void TestHyphenator::dictionaryFor_prefersTheNearest()
{
    const QTemporaryDir folder;
    for (const char *name :
         {"en_GB", "en_US", "en_AU", "de_AT", "de_CH", "de_DE", "fr", "sr", "sr_Latn", "uk_UA"})
        QVERIFY(writeBytes(folder.filePath(u"hyph_%1.dic"_s.arg(QLatin1StringView(name))), "UTF-8\n"));
    QFETCH(QString, language);
    QFETCH(QString, file);
    QCOMPARE(Hyphenator::dictionaryFor(language, {u"/nowhere"_s, folder.path()}),
             file.isEmpty() ? QString() : folder.filePath(file));
}

void TestHyphenator::dictionaryFor_earlierFolder_goesFirst()
{
    const QTemporaryDir folder;
    const QString first = folder.filePath(u"a/hyph_en_GB.dic"_s);
    const QString second = folder.filePath(u"b/hyph_en_GB.dic"_s);
    QVERIFY(writeBytes(first, "UTF-8\n") && writeBytes(second, "UTF-8\n"));
    const QStringList folders = {folder.filePath(u"b"_s), folder.filePath(u"a"_s)};
    QCOMPARE(Hyphenator::dictionaryFor(u"en"_s, folders), second);
}

void TestHyphenator::dictionaryFolders_followTheDesktop()
{
    {
        const EnvironmentGuard guard("XDG_DATA_DIRS", "/opt/share:share:/usr/share/");
        const QStringList folders = Hyphenator::dictionaryFolders();
        QCOMPARE(folders.mid(0, 2), QStringList({u"/opt/share/hyphen"_s, u"/usr/share/hyphen"_s}));
        QCOMPARE(folders.count(u"/usr/share/hyphen"_s), 1);
        QVERIFY(folders.contains(u"/usr/share/myspell/dicts"_s));
    }
    const EnvironmentGuard guard("XDG_DATA_DIRS");
    QCOMPARE(Hyphenator::dictionaryFolders().first(), u"/usr/local/share/hyphen"_s);
}

void TestHyphenator::load_unusableFile_isNull_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("unknown encoding") << QByteArray("EBCDIC-X\na1b\n");
    QTest::newRow("no patterns") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void TestHyphenator::load_unusableFile_isNull()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hyph_en_GB.dic"_s);
    QFETCH(QByteArray, bytes);
    QVERIFY(writeBytes(path, bytes));
    QVERIFY(!Hyphenator::load(path));
    QVERIFY(!Hyphenator::load(folder.path()));
    QVERIFY(!Hyphenator::load(folder.filePath(u"missing.dic"_s)));
    QVERIFY(!Hyphenator::load({}));
}

void TestHyphenator::breaks_wordsOfALanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("British") << u"en-GB"_s << u"the pho|to|grapher hung her exhib|i|tion in the kit|chen"_s;
    QTest::newRow("American") << u"en-US"_s << u"the pho|tog|ra|pher hung her exhi|bi|tion in the kitchen"_s;
    QTest::newRow("German, one byte a letter")
        << u"de-AT"_s
        << u"Die Künst|le|rin erin|nerte sich der stra|ßen|la|terne, der Land|schafts|ma|le|rei"_s;
    QTest::newRow("French") << u"fr"_s << u"une lumière bou|le|ver|sante, la répé|ti|tion"_s;
    QTest::newRow("Polish, one byte a letter") << u"pl"_s << u"malarka i jej świa|tło|cie|nie"_s;
    QTest::newRow("Russian, one byte a letter") << u"ru"_s << u"худож|ница на набе|реж|ной, ёлоч|ный"_s;
}

void TestHyphenator::breaks_wordsOfALanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    // Those of another region would stand in for them, and break elsewhere.
    const QString dictionary = Hyphenator::dictionaryFor(language);
    if (!dictionary.contains(language.section(u'-', -1)) && language != "en-GB"_L1)
        QSKIP("the patterns of this language are not installed");
    const auto hyphenator = Hyphenator::load(dictionary);
    QVERIFY(hyphenator);
    QCOMPARE(broken(*hyphenator, QString(text).remove(u'|')), text);
}

void TestHyphenator::breaks_otherThanPlainWords_none_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << u" \n\t\u00A0 "_s;
    QTest::newRow("six letters") << u"window butter"_s;
    QTest::newRow("name") << u"with Exhibition, of course"_s;
    QTest::newRow("begins a sentence") << u"Exhibition"_s;
    QTest::newRow("capitals") << u"EXHIBITION"_s;
    QTest::newRow("capital inside") << u"exhibitIon"_s;
    QTest::newRow("digit") << u"exhibition2 2exhibition exhi3bition"_s;
    QTest::newRow("apostrophe") << u"exhibition's exhibition’s"_s;
    QTest::newRow("hyphen") << u"exhibition-photographer exhibition\u2011photographer"_s;
    QTest::newRow("soft hyphen") << u"exhi\u00ADbition"_s;
    QTest::newRow("joiner") << u"exhi\u200Dbition"_s;
    QTest::newRow("combining mark") << u"exhibi\u0301tion"_s;
    QTest::newRow("beyond two bytes") << u"exhibition𝒶 𝓅𝒽ℴ𝓉ℴ𝑔𝓇𝒶𝓅𝒽ℯ𝓇"_s;
    QTest::newRow("underscores") << u"exhibition_photographer"_s;
    QTest::newRow("another script") << u"художница набережная"_s;
    QTest::newRow("web address") << u"https://exhibition/photographer"_s;
    QTest::newRow("web address, in short") << u"(exhibition.photographer/wonderful)"_s;
    QTest::newRow("e-mail") << u"exhibition@photographer"_s;
    QTest::newRow("path") << u"exhibition\\photographer"_s;
}

void TestHyphenator::breaks_otherThanPlainWords_none()
{
    const auto hyphenator = hyphenatorFor(u"en-GB"_s);
    QVERIFY(hyphenator);
    QFETCH(QString, text);
    QCOMPARE(broken(*hyphenator, text), text);
}

void TestHyphenator::breaks_wordAmongSigns_isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("seven letters") << u"kit|chen"_s;
    QTest::newRow("sentence") << u"kit|chen."_s;
    QTest::newRow("double quotation marks") << u"“kit|chen”"_s;
    QTest::newRow("single quotation marks") << u"‘kit|chen’ 'kit|chen'"_s;
    QTest::newRow("dash") << u"kit|chen—won|der|ful–kit|chen"_s;
    QTest::newRow("ellipsis") << u"kit|chen…won|der|ful...kit|chen"_s;
    QTest::newRow("stroke") << u"kit|chen/won|der|ful"_s;
    QTest::newRow("line separator") << u"kit|chen\u2028kit|chen"_s;
    QTest::newRow("after an emoji") << u"🎨 kit|chen"_s;
    QTest::newRow("zero byte") << u"kit|chen\0kit|chen"_s;
}

void TestHyphenator::breaks_wordAmongSigns_isFound()
{
    const auto hyphenator = hyphenatorFor(u"en-GB"_s);
    QVERIFY(hyphenator);
    QFETCH(QString, text);
    QCOMPARE(broken(*hyphenator, QString(text).remove(u'|')), text);
}

void TestHyphenator::breaks_changedSpelling_isNoBreak()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hyph_de_DE.dic"_s);
    QVERIFY(writeBytes(path, "UTF-8\nschif1fahrt/ff=f,5,2\nöh1r\n1ten\n"));
    const auto hyphenator = Hyphenator::load(path);
    QVERIFY(hyphenator);
    QCOMPARE(broken(*hyphenator, u"schiffahrten"_s), u"schiffahr|ten"_s);
    QCOMPARE(broken(*hyphenator, u"röhrschiffahrten"_s), u"röh|rschiffahr|ten"_s);
}

void TestHyphenator::breaks_leaveThreeLetters()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hyph_xx.dic"_s);
    QVERIFY(writeBytes(path, "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\na1a\nй1й\n"));
    const auto hyphenator = Hyphenator::load(path);
    QVERIFY(hyphenator);
    QCOMPARE(broken(*hyphenator, u"aaaaaaa aaaaaa"_s), u"aaa|a|aaa aaaaaa"_s);
    QCOMPARE(broken(*hyphenator, u"ййййййй йййййй"_s), u"ййй|й|ййй йййййй"_s);
    QCOMPARE(hyphenator->breaks(QString(100, u'a')).size(), 95);
    QCOMPARE(hyphenator->breaks(QString(100, u'й')).size(), 95);
    QCOMPARE(hyphenator->breaks(QString(101, u'a')).size(), 0);
}

void TestHyphenator::breaks_hostileText_ends_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype many = 1'000'000;
    QTest::newRow("no blank") << QString(many, u'a');
    QTest::newRow("no blank, words") << u"kitchen,"_s.repeated(many / 8);
    QTest::newRow("points") << QString(many, u'.');
    QTest::newRow("points and letters") << u"…a"_s.repeated(many / 2);
    QTest::newRow("apostrophes") << QString(many, u'’');
    QTest::newRow("blanks") << QString(many, u' ');
    QTest::newRow("zero bytes") << QString(many, QChar::Null);
    QTest::newRow("emoji") << u"👩‍🎨"_s.repeated(many / 5);
    QTest::newRow("high surrogates") << QString(many, QChar(0xD83D));
    QTest::newRow("low surrogates") << QString(many, QChar(0xDE00));
    QTest::newRow("surrogates in words") << (u"exhib"_s + QChar(0xD83D) + u"ition "_s).repeated(many / 12);
    QTest::newRow("combining marks") << u"a\u0301"_s.repeated(many / 2);
    QTest::newRow("Han") << QString(many, u'画');
}

void TestHyphenator::breaks_hostileText_ends()
{
    const auto hyphenator = hyphenatorFor(u"en-GB"_s);
    QVERIFY(hyphenator);
    QFETCH(QString, text);
    const QList<qsizetype> breaks = hyphenator->breaks(text);
    QCOMPARE(breaks.size(), text.count("kitchen"_L1));
    QVERIFY(std::ranges::is_sorted(breaks));
}

QTEST_GUILESS_MAIN(TestHyphenator)
#include "tst_hyphenator.moc"
