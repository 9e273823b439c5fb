// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "issuemodel.h"
#include "issuesdialog.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

Issue issueOf(Issue::Severity severity, const QString &file, const QString &text)
{
    return {severity, file, 3, text, u"Mend it."_s};
}

QString textOf(const QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestIssuesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void issues_areShownWithWhatToDo()
    {
        Library library;
        library.report({issueOf(Issue::Severity::Error, u"/a/broken.md"_s, u"It broke."_s)});
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        const auto *list = dialog.findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->currentIndex().data().toString(), u"broken.md, line 3: It broke."_s);
        QVERIFY(list->visualRect(list->currentIndex()).height() > 2 * list->fontMetrics().height());
        QVERIFY(!dialog.findChild<QLineEdit *>()->isVisible());
    }

    void rows_areAsHighAsTheirText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"It broke in the middle of a word, and more words follow. "_s.repeated(3);
        QTest::newRow("one long name") << QString(250, u'a');
    }
    void rows_areAsHighAsTheirText()
    {
        QFETCH(QString, text);
        Library library;
        Issues issues;
        for (int number = 0; number < 3; ++number)
            issues.append(issueOf(Issue::Severity::Error, u"/a/%1.md"_s.arg(number), text));
        library.report(issues);
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        const auto *list = dialog.findChild<QListView *>();
        const auto row = [list](int number) { return list->visualRect(list->model()->index(number, 0)); };
        QTRY_COMPARE(row(1).top(), row(0).bottom() + 1);
        const int before = row(0).height();
        QVERIFY(before > 4 * list->fontMetrics().height());
        dialog.resize(dialog.width() * 2, dialog.height());
        QTRY_VERIFY(row(1).top() < before);
        QCOMPARE(row(1).top(), row(0).bottom() + 1);
        QCOMPARE(row(2).top(), row(1).bottom() + 1);
    }

    void noIssues_saysSo()
    {
        Library library;
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        QVERIFY(textOf(dialog).contains(u"every story was read"_s));
        QVERIFY(!dialog.findChild<QListView *>()->isVisible());
        QVERIFY(!button(dialog, u"Try again"_s)->isVisible());
    }

    void issuesThatComeAndGo_areFollowed()
    {
        Library library;
        library.report({issueOf(Issue::Severity::Warning, u"/a/one.md"_s, u"One."_s),
                        issueOf(Issue::Severity::Warning, u"/a/two.md"_s, u"Two."_s)});
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        auto *list = dialog.findChild<QListView *>();
        list->setCurrentIndex(list->model()->index(1, 0));
        // An error goes before the warnings.
        library.report({issueOf(Issue::Severity::Error, u"/a/new.md"_s, u"New."_s)});
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->currentIndex().data().toString(), u"two.md, line 3: Two."_s);
        LibraryChange mended;
        mended.issues.insert(u"/a/two.md"_s, {});
        library.apply(mended);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(list->currentIndex().isValid());
        mended.issues.insert(u"/a/one.md"_s, {});
        mended.issues.insert(u"/a/new.md"_s, {});
        library.apply(mended);
        QTRY_VERIFY(!list->isVisible());
        QVERIFY(textOf(dialog).contains(u"There are none"_s));
    }

    void enter_opensTheStory()
    {
        Library library;
        Catalogue catalogue;
        catalogue.entries = {Test::catalogueEntry(u"rings"_s, {u"Jo Doe"_s}, u"Rings"_s)};
        catalogue.issues = {issueOf(Issue::Severity::Warning, u"/nowhere/rings.md"_s, u"Odd."_s),
                            issueOf(Issue::Severity::Note, u"/nowhere/gone.md"_s, u"Gone."_s)};
        library.add(catalogue);
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *list = dialog.findChild<QListView *>();
        list->setFocus();
        const QSignalSpy requested(&dialog, &IssuesDialog::storyRequested);
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(!button(dialog, u"Open the story"_s)->isEnabled());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(button(dialog, u"Open the story"_s)->isEnabled());
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.constFirst().constFirst().value<StoryId>(), StoryId {u"rings"_s});
        QVERIFY(!dialog.isVisible());
    }

    void tryAgain_saysWhatCameOfIt_data()
    {
        QTest::addColumn<bool>("isMended");
        QTest::addColumn<QString>("said");
        QTest::newRow("mended") << true << u"all is well"_s;
        QTest::newRow("as before") << false << u"still so"_s;
    }
    void tryAgain_saysWhatCameOfIt()
    {
        QFETCH(bool, isMended);
        QFETCH(QString, said);
        Library library;
        library.report({issueOf(Issue::Severity::Error, u"/a/broken.md"_s, u"It broke."_s)});
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const QSignalSpy requested(&dialog, &IssuesDialog::readAgainRequested);
        dialog.finishReading(); // of something else
        QVERIFY(!textOf(dialog).contains(u"again"_s));
        QTest::keyClick(dialog.findChild<QListView *>(), Qt::Key_F5);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.constFirst().constFirst().toString(), u"/a/broken.md"_s);
        QVERIFY(textOf(dialog).contains(u"being read"_s));
        if (isMended) {
            LibraryChange change;
            change.issues.insert(u"/a/broken.md"_s, {});
            library.apply(change);
        }
        dialog.finishReading();
        QVERIFY(textOf(dialog).contains(said));
    }

    void issueOfNoFile_hasNothingToTryAgain()
    {
        Library library;
        library.report({issueOf(Issue::Severity::Warning, {}, u"The disk is full."_s)});
        IssueModel model(library);
        const IssuesDialog dialog(model, library, nullptr);
        QVERIFY(!button(dialog, u"Try again"_s)->isEnabled());
        QVERIFY(!button(dialog, u"Show in folder"_s)->isEnabled());
    }

    void copy_takesTheListAsText()
    {
        Library library;
        library.report({issueOf(Issue::Severity::Note, u"/a/b.md"_s, u"Assumed."_s),
                        issueOf(Issue::Severity::Error, u"/a/c.md"_s, u"Broke."_s)});
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *list = dialog.findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"Error: c.md, line 3: Broke.\nMend it.\n/a/c.md\n\n"
                 "Note: b.md, line 3: Assumed.\nMend it.\n/a/b.md\n"_s);
    }

    void manyIssues_canBeFiltered()
    {
        Library library;
        Issues issues;
        for (int number = 0; number < 21; ++number)
            issues.append(issueOf(Issue::Severity::Note, u"/a/%1.md"_s.arg(number), u"Assumed."_s));
        issues.append(issueOf(Issue::Severity::Error, u"/b/last.md"_s, u"Broke."_s));
        library.report(issues);
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        auto *filter = dialog.findChild<QLineEdit *>();
        auto *list = dialog.findChild<QListView *>();
        QVERIFY(filter->isVisible());
        QTest::keyClicks(filter, u"ERROR /b"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClicks(filter, u" nothing"_s);
        QCOMPARE(list->model()->rowCount(), 0);
        QVERIFY(filter->isVisible());
        filter->clear();
        QCOMPARE(list->model()->rowCount(), 22);
        QVERIFY(list->currentIndex().isValid());
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QVERIFY(filter->hasFocus());
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(list->hasFocus());
    }

    void endKey_amongVeryMany_showsTheLast()
    {
        Library library;
        Issues issues;
        for (int number = 0; number < 3000; ++number)
            issues.append(issueOf(Issue::Severity::Warning, u"/a/%1.md"_s.arg(number), u"It broke."_s));
        library.report(issues);
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *list = dialog.findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End); // rows are still being laid out
        QCOMPARE(list->currentIndex().row(), 2999);
        QTRY_VERIFY(list->viewport()->rect().intersects(list->visualRect(list->currentIndex())));
    }

    void showInFolder_saysWhatIsNotThere()
    {
        Library library;
        library.report({issueOf(Issue::Severity::Error, u"/nowhere/at all/x.md"_s, u"It broke."_s)});
        IssueModel model(library);
        IssuesDialog dialog(model, library, nullptr);
        dialog.show();
        button(dialog, u"Show in folder"_s)->click();
        QVERIFY(textOf(dialog).contains(u"“/nowhere/at all” is not there now."_s));
    }
};

QTEST_MAIN(TestIssuesDialog)
#include "tst_issuesdialog.moc"
