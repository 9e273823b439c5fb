// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readlines.h"

#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

/// Footnotes as they come out of readMarkdown().
class TestFootnotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void footnotes_standAtTheEnd_data();
    void footnotes_standAtTheEnd();
    void whatIsNoFootnote_staysAsWritten_data();
    void whatIsNoFootnote_staysAsWritten();
    void references_areNumbersThatLead();
    void references_leaveEmphasisAroundThemAlone_data();
    void references_leaveEmphasisAroundThemAlone();
};

void TestFootnotes::footnotes_standAtTheEnd_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("one") << u"Ice.[^a]\n\n[^a]: Thin.\n\nMore.\n"_s
                         << QStringList {u"paragraph: Ice.1"_s, u"paragraph: More."_s, u"note 1: Thin."_s};
    QTest::newRow("numbered by their references")
        << u"A[^z] b[^y] c[^z].\n\n[^y]: Y\n[^z]: Z\n"_s
        << QStringList {u"paragraph: A1 b2 c1."_s, u"note 1: Z"_s, u"note 2: Y"_s};
    QTest::newRow("defined before it is referred to, between two lines")
        << u"a\n[^1]: N\n\nb[^1]\n"_s << QStringList {u"paragraph: a"_s, u"paragraph: b1"_s, u"note 1: N"_s};
    QTest::newRow("without regard to case")
        << u"a[^Note A]\n\n[^note a]: N\n"_s << QStringList {u"paragraph: a1"_s, u"note 1: N"_s};
    QTest::newRow("two that touch are two")
        << u"a[^1][^2]\n\n[^1]: N\n[^2]: M\n"_s
        << QStringList {u"paragraph: a1\u20092"_s, u"note 1: N"_s, u"note 2: M"_s};
    QTest::newRow("behind an exclamation")
        << u"Ice![^a]\n\n[^a]: N\n"_s << QStringList {u"paragraph: Ice!1"_s, u"note 1: N"_s};
    QTest::newRow("alone") << u"[^a]\n\n[^a]: N\n"_s << QStringList {u"paragraph: 1"_s, u"note 1: N"_s};
    QTest::newRow("several paragraphs, lines and code")
        << u"a[^1] b[^2]\n\n[^1]: One\ntwo\n\n    Three  \n    four\n\n\t- five\n\n[^2]: Six\n"_s
        << QStringList {u"paragraph: a1 b2"_s, u"note 1: One two"_s, u"note : Three/four"_s,
                        u"note : • five"_s, u"note 2: Six"_s};
    QTest::newRow("a note that leaves code open")
        << u"a[^1]\n\n[^1]: One\n\n    ```\n    two\n\n# B\n"_s
        << QStringList {u"paragraph: a1"_s, u"heading 1: B"_s, u"note 1: One"_s, u"note : two"_s};
    QTest::newRow("the text that leaves code open")
        << u"a[^1]\n\n[^1]: N\n\n```\nb"_s << QStringList {u"paragraph: a1"_s, u"code: b"_s, u"note 1: N"_s};
    QTest::newRow("a heading, a quote, a table and a picture in notes")
        << u"a[^1]\n\n[^1]: # B\n\n    > c\n\n    |d|e|\n    |---|---|\n\n    ![f](f.png)\n"_s
        << QStringList {u"paragraph: a1"_s, u"note 1: B"_s, u"note : c"_s, u"note : d|e"_s, u"note : f"_s};
    QTest::newRow("a note refers to another")
        << u"a[^1]\n\n[^2]: M[^1]\n[^1]: N[^2]\n"_s
        << QStringList {u"paragraph: a1"_s, u"note 1: N2"_s, u"note 2: M1"_s};
    QTest::newRow("nobody refers to it")
        << u"[^2]: M[^3]\n[^1]: N\n[^3]: O\n\na[^1]\n"_s
        << QStringList {u"paragraph: a1"_s, u"note 1: N"_s, u"note 2: M3"_s, u"note 3: O"_s};
    QTest::newRow("defined twice") << u"a[^1]\n\n[^1]: N\n[^1]: M\n"_s
                                   << QStringList {u"paragraph: a1"_s, u"note 1: N"_s, u"note 2: M"_s};
    QTest::newRow("a note that would be nothing")
        << u"a[^1]\n\n[^1]: [b]: c\n"_s << QStringList {u"paragraph: a1"_s, u"note 1: [b]: c"_s};
    QTest::newRow("in a heading, a list, a quote, a table and verse")
        << u"# A[^1]\n\n- b[^1]\n\n> c[^1]\n\n|d[^1]|e|\n|---|---|\n\nf[^1]  \ng\n\n[^1]: N\n"_s
        << QStringList {u"heading 1: A1"_s, u"item 1 •: b1"_s, u"quote 1: c1"_s,
                        u"head: d1|e"_s,    u"verse: f1/g"_s,  u"note 1: N"_s};
}

void TestFootnotes::footnotes_standAtTheEnd()
{
    QFETCH(const QString, markdown);
    const ReadText read = readMarkdown(markdown);
    QTEST(blockLines(read), "blocks");
    QCOMPARE(brokenPromise(read), QString());
}

void TestFootnotes::whatIsNoFootnote_staysAsWritten_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("no definition") << u"a[^1] b\n"_s << QStringList {u"paragraph: a[^1] b"_s};
    QTest::newRow("escaped") << u"a\\[^1]\n\n[^1]: N\n"_s
                             << QStringList {u"paragraph: a[^1]"_s, u"note 1: N"_s};
    QTest::newRow("in code") << u"a[^1] `b[^1][^A]`\n\n```\n[^1]: c[^1]\n```\n\n[^1]: N\n[^a]: M\n"_s
                             << QStringList {u"paragraph: a1 b[^1][^A]"_s, u"code: [^1]: c[^1]"_s,
                                             u"note 1: N"_s, u"note 2: M"_s};
    QTest::newRow("code in a list") << u"- ```\n  [^1]: N\n  ```\n"_s << QStringList {u"code: [^1]: N"_s};
    QTest::newRow("code that ends with its quote")
        << u"> ```\n> a\n\n[^1]: N\n"_s << QStringList {u"code: a"_s, u"note 1: N"_s};
    QTest::newRow("a list mark in code ends none")
        << u"```\n- ```\n[^1]: N\n```\n"_s << QStringList {u"code: - ```/[^1]: N"_s};
    QTest::newRow("a definition in a quote") << u"> [^1]: word\n"_s << QStringList {u"quote 1: [^1]: word"_s};
    QTest::newRow("a definition of nothing")
        << u"a[^1]\n\n[^1]:\n"_s << QStringList {u"paragraph: a[^1]"_s, u"paragraph: [^1]:"_s};
    QTest::newRow("empty labels") << u"[^] [^ ]\n"_s << QStringList {u"paragraph: [^] [^ ]"_s};
    QTest::newRow("in an address") << u"[a](b[^1].md)\n\n[^1]: N\n"_s
                                   << QStringList {u"paragraph: a"_s, u"note 1: N"_s};
}

void TestFootnotes::whatIsNoFootnote_staysAsWritten()
{
    QFETCH(const QString, markdown);
    const ReadText read = readMarkdown(markdown);
    QTEST(blockLines(read), "blocks");
    QCOMPARE(brokenPromise(read), QString());
}

void TestFootnotes::references_areNumbersThatLead()
{
    const ReadText read
        = readMarkdown(u"😀 *a[^1]b*[^2] [c[^1]](d[^1].md)\n\n[^1]: [N][l]\n[^2]: M\n\n[l]: ../l.md\n"_s);
    QCOMPARE(spanLines(read),
             (QStringList {u"italic: a"_s, u"superscript [#note-1]: 1"_s, u"italic: b"_s,
                           u"superscript [#note-2]: 2"_s, u"[d[^1].md]: c"_s, u"superscript [#note-1]: 1"_s,
                           u"[../l.md]: N"_s}));
    QCOMPARE(brokenPromise(read), QString());
}

void TestFootnotes::references_leaveEmphasisAroundThemAlone_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("asterisks") << u"*b*[^1]"_s;
    QTest::newRow("underscores") << u"_b_[^1]"_s;
    QTest::newRow("behind a full stop") << u"*b.*[^1] c"_s;
    QTest::newRow("inside") << u"*b[^1]* c"_s;
    QTest::newRow("underscores, inside") << u"_b.[^1]_ c"_s;
    QTest::newRow("before") << u"[^1]*b* c"_s;
}

void TestFootnotes::references_leaveEmphasisAroundThemAlone()
{
    QFETCH(const QString, markdown);
    const QString note = u"\n\n[^1]: N\n"_s;
    const QStringList lines = spanLines(readMarkdown(markdown + note));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.contains(u"superscript [#note-1]: 1"_s));
    QVERIFY(!lines.filter(u"italic: b"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestFootnotes)
#include "tst_footnotes.moc"
