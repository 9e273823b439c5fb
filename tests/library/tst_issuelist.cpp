// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuelist.h"

#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

Issue issue(const QString &text, Issue::Severity severity = Issue::Severity::Note,
            const QString &file = u"/a.md"_s)
{
    return {severity, file, 1, text, u"Mend it."_s};
}

QStringList texts(const IssueList &list)
{
    QStringList texts;
    for (const Issue &one : list.all())
        texts.append(one.text);
    return texts;
}

/// As many notes as are kept in full and `more`, each of a file of its own.
IssueList overfull(int more)
{
    IssueList list;
    for (qsizetype number = 0; number < IssueList::mostKept + more; ++number) {
        const QString file = u"/%1.md"_s.arg(number);
        list.replace(file, {issue(file, Issue::Severity::Note, file)});
    }
    return list;
}

} // namespace

class TestIssueList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fresh_isEmpty();
    void issues_areSortedBySeverityThenByTheirComing();
    void sameIssue_isKeptOnce();
    void replace_letsGoOfWhatWasSaidBefore();
    void replace_leavesOtherFilesAlone();
    void replaceWithNothing_changesNothingWhereNothingWas();
    void tooManyNotes_areOnlyCounted();
    void tooManyNotes_neverHideWhatIsMissing();
    void settledNotes_makeRoom();
    void omittedNotes_areSettledWithTheirFile();
};

void TestIssueList::fresh_isEmpty()
{
    const IssueList list;
    QCOMPARE(list.size(), 0);
    QCOMPARE(list.serious(), 0);
    QCOMPARE(list.omitted(), 0);
    QCOMPARE(list.all(), Issues());
}

void TestIssueList::issues_areSortedBySeverityThenByTheirComing()
{
    using enum Issue::Severity;
    IssueList list;
    QVERIFY(list.add({issue(u"first note"_s, Note, u"/z.md"_s), issue(u"warning"_s, Warning)}));
    QVERIFY(list.add({issue(u"second note"_s, Note), issue(u"error"_s, Error, u"/z.md"_s)}));
    QCOMPARE(texts(list), (QStringList {u"error"_s, u"warning"_s, u"first note"_s, u"second note"_s}));
    QCOMPARE(list.size(), 4);
    QCOMPARE(list.serious(), 2);
}

void TestIssueList::sameIssue_isKeptOnce()
{
    IssueList list;
    QVERIFY(list.add({issue(u"one"_s), issue(u"one"_s)}));
    QVERIFY(!list.add({issue(u"one"_s)}));
    QCOMPARE(list.size(), 1);
    QVERIFY(list.add({issue(u"one"_s, Issue::Severity::Note, u"/b.md"_s)}));
    QCOMPARE(list.size(), 2);
}

void TestIssueList::replace_letsGoOfWhatWasSaidBefore()
{
    IssueList list;
    QVERIFY(list.replace(u"/a.md"_s, {issue(u"one"_s, Issue::Severity::Error), issue(u"two"_s)}));
    QVERIFY(list.replace(u"/a.md"_s, {issue(u"three"_s)}));
    QCOMPARE(texts(list), QStringList {u"three"_s});
    QCOMPARE(list.serious(), 0);
    QVERIFY(list.replace(u"/a.md"_s, {}));
    QCOMPARE(list.size(), 0);
}

void TestIssueList::replace_leavesOtherFilesAlone()
{
    IssueList list;
    list.add({issue(u"a"_s), issue(u"b"_s, Issue::Severity::Note, u"/b.md"_s)});
    list.replace(u"/a.md"_s, {});
    QCOMPARE(texts(list), QStringList {u"b"_s});
}

void TestIssueList::replaceWithNothing_changesNothingWhereNothingWas()
{
    IssueList list;
    QVERIFY(!list.replace(u"/a.md"_s, {}));
}

void TestIssueList::tooManyNotes_areOnlyCounted()
{
    const IssueList list = overfull(3);
    QCOMPARE(list.all().size(), IssueList::mostKept);
    QCOMPARE(list.size(), IssueList::mostKept + 3);
    QCOMPARE(list.omitted(), 3);
}

void TestIssueList::tooManyNotes_neverHideWhatIsMissing()
{
    IssueList list = overfull(3);
    QVERIFY(list.add({issue(u"gone"_s, Issue::Severity::Error)}));
    QCOMPARE(list.all().constFirst().text, u"gone"_s);
    QCOMPARE(list.omitted(), 3);
}

void TestIssueList::settledNotes_makeRoom()
{
    IssueList list = overfull(3);
    QVERIFY(list.replace(u"/0.md"_s, {}));
    QVERIFY(list.add({issue(u"new"_s)}));
    QCOMPARE(texts(list).constLast(), u"new"_s);
    QCOMPARE(list.omitted(), 3);
}

void TestIssueList::omittedNotes_areSettledWithTheirFile()
{
    IssueList list = overfull(3);
    const QString last = u"/%1.md"_s.arg(IssueList::mostKept + 2);
    QVERIFY(list.replace(last, {}));
    QCOMPARE(list.omitted(), 2);
    QCOMPARE(list.size(), IssueList::mostKept + 2);
}

QTEST_GUILESS_MAIN(TestIssueList)
#include "tst_issuelist.moc"
