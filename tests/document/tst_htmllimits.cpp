// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlpieces.h"
#include "htmlreader.h"
#include "readlines.h"
#include "slowbuild.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// Far above what any of the texts takes (the slowest four seconds where nothing is optimised), far below
/// what the parser would take with nothing in front of it.
constexpr qint64 longestReading = 20'000 * slowness; // ms

/// What a thread has that nobody asked for more, on the systems that give least.
constexpr uint smallStack = 512U * 1024U;

/// Reads in a thread with little room for calls in calls.
ReadHtml readInSmallStack(const QString &html, Markup kind)
{
    ReadHtml read;
    const std::unique_ptr<QThread> thread(QThread::create([&] { read = readHtml(html, kind); }));
    thread->setStackSize(smallStack);
    thread->start();
    thread->wait();
    return read;
}

} // namespace

class TestHtmlLimits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nestedTags_areReadInASmallStack_data();
    void nestedTags_areReadInASmallStack();
    void nestedXhtml_isReadInASmallStack_data();
    void nestedXhtml_isReadInASmallStack();
    void deepNesting_isSaidAndKeepsItsText();
    void ordinaryNesting_isNotSimplified();
    void hostileInput_isReadInTime_data();
    void hostileInput_isReadInTime();
    void entities_growNowhere_data();
    void entities_growNowhere();
    void manyTags_keepTheirText();
    void randomInput_keepsEveryPromise_data();
    void randomInput_keepsEveryPromise();
};

void TestHtmlLimits::nestedTags_areReadInASmallStack_data()
{
    QTest::addColumn<QString>("tags");
    QTest::addColumn<int>("times");

    for (const char *tags : {"<div>",
                             "<b>",
                             "<font>",
                             "<table>",
                             "<table><tr><td>",
                             "<p><a>",
                             "<p><b>",
                             "<ul>",
                             "<ol><li>",
                             "<dd><li>",
                             "<blockquote>",
                             "<svg>",
                             "<svg><title>",
                             "<math>",
                             "<select>",
                             "<object>",
                             "<object><div>",
                             "<button>",
                             "<template>",
                             "<noscript>",
                             "<title>",
                             "<h1>",
                             "<pre>",
                             "<figure><figcaption>",
                             "<a href='#n'>",
                             "<div class=verse>",
                             "<ruby>",
                             "<form>",
                             "<sup>"})
        QTest::newRow(tags) << QString::fromLatin1(tags) << 30'000;
    for (const char *tags : {"<div>", "<b>"})
        QTest::addRow("a million of %s", tags) << QString::fromLatin1(tags) << 1'000'000;
}

void TestHtmlLimits::nestedTags_areReadInASmallStack()
{
    QFETCH(const QString, tags);
    QFETCH(const int, times);
    QElapsedTimer timer;
    timer.start();
    const ReadHtml read = readInSmallStack(tags.repeated(times) + u"deep"_s, Markup::Html);
    QVERIFY2(timer.elapsed() < longestReading, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QCOMPARE(brokenPromise(read.content), QString());
    QVERIFY2(read.content.text.endsWith(u"deep"_s), qPrintable(read.content.text.right(100)));
}

void TestHtmlLimits::nestedXhtml_isReadInASmallStack_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");

    QTest::newRow("divisions") << u"<div>"_s << u"</div>"_s;
    QTest::newRow("words") << u"<b>"_s << u"</b>"_s;
    QTest::newRow("links to a note") << u"<a href='#n'>"_s << u"</a>"_s;
    QTest::newRow("raised numbers") << u"<sup>"_s << u"</sup>"_s;
    QTest::newRow("tables") << u"<table><tr><td>"_s << u"</td></tr></table>"_s;
    QTest::newRow("rows") << u"<tr>"_s << u"</tr>"_s;
    QTest::newRow("lists") << u"<ul><li>"_s << u"</li></ul>"_s;
    QTest::newRow("poems") << u"<blockquote class='verse'>"_s << u"</blockquote>"_s;
    QTest::newRow("captions") << u"<figcaption>"_s << u"</figcaption>"_s;
}

void TestHtmlLimits::nestedXhtml_isReadInASmallStack()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    constexpr int times = 50'000;
    const QString page = u"<html><body><p id='n'>a</p>"_s + begin.repeated(times) + u"deep"_s
        + end.repeated(times) + u"</body></html>"_s;
    const ReadHtml read = readInSmallStack(page, Markup::Xhtml);
    QCOMPARE(brokenPromise(read.content), QString());
    QVERIFY(read.content.text.endsWith(u"deep"_s));
}

void TestHtmlLimits::deepNesting_isSaidAndKeepsItsText()
{
    const ReadHtml read = readHtml(u"<p>a</p>"_s + u"<div>b"_s.repeated(1'000) + u"</div>"_s.repeated(1'000)
                                   + u"<p>c <i>d</i>"_s);
    QVERIFY(read.isSimplified);
    QCOMPARE(read.content.text.count(u'b'), 1'000);
    QCOMPARE(read.content.blocks.size(), 1'002);
    QCOMPARE(spanLines(read.content), QStringList {u"italic: d"_s}); // what comes behind is itself again
}

void TestHtmlLimits::ordinaryNesting_isNotSimplified()
{
    const ReadHtml read
        = readHtml(u"<div>"_s.repeated(50) + u"a"_s + u"<p>b"_s.repeated(1'000) + u"<ul><li>c"_s.repeated(20)
                   + u"</ul>"_s.repeated(20) + u"<p><font size=2>d"_s.repeated(1'000)
                   + u"<a name=e>e"_s.repeated(1'000));
    QVERIFY(!read.isSimplified);
}

void TestHtmlLimits::hostileInput_isReadInTime_data()
{
    QTest::addColumn<QString>("html");

    QString attributes;
    QString emphases;
    QString ids;
    for (int number = 0; number < 30'000; ++number) {
        attributes += u" a%1=b"_s.arg(number);
        emphases += u"<p><b id=%1>a"_s.arg(number);
        ids += u"<p id=%1>"_s.arg(number);
    }
    QTest::newRow("less than") << u"<"_s.repeated(2'000'000);
    QTest::newRow("ends of nothing") << u"</ "_s.repeated(200'000);
    QTest::newRow("tags never closed") << u"<a "_s.repeated(200'000);
    QTest::newRow("quotes never closed") << u"<a b=\""_s.repeated(200'000);
    QTest::newRow("comments never closed") << u"<!-- a "_s.repeated(200'000);
    QTest::newRow("document types never closed") << u"<!DOCTYPE [>"_s.repeated(200'000);
    QTest::newRow("instructions") << u"<?a "_s.repeated(500'000);
    QTest::newRow("titles never closed") << u"<title>"_s.repeated(500'000);
    QTest::newRow("scripts never closed") << u"<script></scripts "_s.repeated(200'000);
    QTest::newRow("links never closed") << u"<a href=a>b "_s.repeated(50'000);
    QTest::newRow("attributes") << QString(u"<p"_s + attributes + u">a"_s);
    QTest::newRow("a long attribute") << QString(
        u"<p class='"_s + u"verse "_s.repeated(500'000) + u"'><img alt='"_s + u"a"_s.repeated(5'000'000)
        + u"' src=b>c<a href='"_s + u"d"_s.repeated(5'000'000) + u"'>e"_s);
    QTest::newRow("a long name") << QString(u"<"_s + u"a"_s.repeated(5'000'000) + u">b"_s);
    QTest::newRow("emphasis, another one in each paragraph") << emphases;
    QTest::newRow("emphasis that overlaps") << u"<b><div></b></div>"_s.repeated(50'000);
    QTest::newRow("emphasis that overlaps nine blocks")
        << QString(u"<b>"_s + u"<div>"_s.repeated(9) + u"</b>"_s + u"</div>"_s.repeated(9)).repeated(5'000);
    QTest::newRow("text between a table's cells")
        << QString(u"<p>a"_s.repeated(50'000) + u"<table>"_s + u"<b>a</b>"_s.repeated(50'000));
    QTest::newRow("frames in frames of scripts")
        << u"<object><marquee></object><object></marquee><marquee></object>"_s.repeated(30'000);
    QTest::newRow("comments in styles in lists to choose from")
        << u"<div><select><style><!--</style></select></div>-->"_s.repeated(30'000);
    QTest::newRow("ends that tables hide")
        << QString(u"<div>"_s.repeated(100) + u"<table><td>"_s + u"</div>"_s.repeated(100)).repeated(500);
    QTest::newRow("ids") << ids;
    QTest::newRow("pictures") << u"a <img src=b alt=c> "_s.repeated(50'000);
    QTest::newRow("references to a footnote")
        << QString(u"<ol class=references><li id=n>a</ol><p>"_s
                   + u"a<sup id=b><a href='#n'>1</a></sup>"_s.repeated(50'000));
    QTest::newRow("bodies") << u"<html a=b><body c=d>"_s.repeated(100'000);
    QTest::newRow("and signs") << u"&"_s.repeated(1'000'000);
    QTest::newRow("line ends") << u"a<br>"_s.repeated(100'000);
    QTest::newRow("blanks") << u" "_s.repeated(5'000'000);
    QTest::newRow("NUL") << QString(500'000, QChar(QChar::Null));
    QTest::newRow("half letters") << QString(500'000, QChar(0xD83D));
}

void TestHtmlLimits::hostileInput_isReadInTime()
{
    QFETCH(const QString, html);
    QElapsedTimer timer;
    timer.start();
    const ReadHtml read = readInSmallStack(html, Markup::Xhtml); // which it is not, so that both are tried
    QVERIFY2(timer.elapsed() < longestReading, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlLimits::entities_growNowhere_data()
{
    QTest::addColumn<QString>("declarations");
    QTest::addColumn<QString>("body");

    QString laughs = u"<!ENTITY l0 \"lol\">"_s;
    for (int level = 1; level < 10; ++level)
        laughs += u"<!ENTITY l%1 \"%2\">"_s.arg(level).arg(u"&l%1;"_s.arg(level - 1).repeated(10));
    QTest::newRow("in each other") << laughs << u"<p>&l9;</p>"_s;
    QTest::newRow("one, often") << QString(u"<!ENTITY a \""_s + u"a"_s.repeated(1'000) + u"\">"_s)
                                << QString(u"<p>"_s + u"&a;"_s.repeated(10'000) + u"</p>"_s);
    QTest::newRow("in an attribute") << QString(u"<!ENTITY a \""_s + u"a"_s.repeated(1'000) + u"\">"_s)
                                     << QString(u"<p title='"_s + u"&a;"_s.repeated(10'000) + u"'>b</p>"_s);
    QTest::newRow("a file") << u"<!ENTITY a SYSTEM \"file:///etc/passwd\">"_s << u"<p>&a;</p>"_s;
}

void TestHtmlLimits::entities_growNowhere()
{
    QFETCH(const QString, declarations);
    QFETCH(const QString, body);
    const QString page
        = u"<!DOCTYPE html ["_s + declarations + u"]><html><body>"_s + body + u"</body></html>"_s;
    for (const Markup kind : {Markup::Html, Markup::Xhtml}) {
        const ReadHtml read = readHtml(page, kind);
        QVERIFY(read.content.text.size() <= body.size());
        QVERIFY(!read.content.text.contains("root"_L1));
    }
}

void TestHtmlLimits::manyTags_keepTheirText()
{
    constexpr int times = 450'000;
    const ReadHtml read = readHtml(u"<p>a"_s.repeated(times));
    QVERIFY(read.isSimplified);
    QCOMPARE(read.content.text.count(u'a'), times);
    QCOMPARE(brokenPromise(read.content), QString());
}

void TestHtmlLimits::randomInput_keepsEveryPromise_data()
{
    QTest::addColumn<Markup>("kind");
    QTest::newRow("HTML") << Markup::Html;
    QTest::newRow("XHTML") << Markup::Xhtml;
}

void TestHtmlLimits::randomInput_keepsEveryPromise()
{
    QFETCH(const Markup, kind);
    const QStringList pieces = htmlPieces();
    for (quint32 seed = 1; seed <= 5'000; ++seed) {
        QRandomGenerator random(seed);
        QString html;
        for (quint32 left = random.bounded(5U, 80U); left > 0; --left)
            html += pieces.at(random.bounded(int(pieces.size())));
        const ReadHtml read = readHtml(html, kind);
        const QString broken = brokenPromise(read.content);
        QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(broken)));
        for (const qsizetype at : read.anchors)
            QVERIFY2(at >= 0 && at <= read.content.text.size(), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

QTEST_GUILESS_MAIN(TestHtmlLimits)
#include "tst_htmllimits.moc"
