// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "aboutdialog.h"
#include "actions.h"
#include "issuemodel.h"
#include "issuesdialog.h"
#include "keysdialog.h"
#include "menus.h"
#include "warnings.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListView>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const QWidget &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(u'\n');
}

void collect(const QMenu *menu, QSet<QAction *> &found)
{
    for (QAction *action : menu->actions()) {
        found.insert(action);
        if (action->menu())
            collect(action->menu(), found);
    }
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void everyAction_isInTheMenus()
    {
        QWidget window;
        const Actions actions(&window);
        QMenuBar bar;
        fillMenuBar(bar, actions);
        QSet<QAction *> found;
        for (const QAction *top : bar.actions())
            collect(top->menu(), found);
        for (QAction *action : window.actions())
            QVERIFY2(found.contains(action), qPrintable(action->text()));
    }

    void keys_areBoundOnce()
    {
        QWidget window;
        const Actions actions(&window);
        QHash<QString, QString> bound;
        for (const QAction *action : window.actions()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString name = key.toString();
                QVERIFY2(!bound.contains(name) || bound.value(name) == action->text(), qPrintable(name));
                bound.insert(name, action->text());
            }
        }
        QCOMPARE(bound.value(u"Ctrl+K"_s), actions.search->text());
        QCOMPARE(bound.value(u"Esc"_s), actions.leave->text());
    }

    void keysDialog_listsEveryKey()
    {
        QWidget window;
        const Actions actions(&window);
        const KeysDialog dialog(actions, nullptr);
        const QString text = textOf(dialog);
        for (const QAction *action : window.actions()) {
            for (const QKeySequence &key : action->shortcuts())
                QVERIFY2(text.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
        }
    }

    void aboutDialog_namesVersionAndLicence()
    {
        QCoreApplication::setApplicationVersion(u"9.8.7"_s);
        const AboutDialog dialog(nullptr);
        QVERIFY(textOf(dialog).contains(u"9.8.7"_s));
        QVERIFY(textOf(dialog).contains(u"MIT"_s));
    }

    void issuesDialog_showsWhatAndWhatToDo()
    {
        Library library;
        library.report({{Issue::Severity::Error, u"/a/broken.md"_s, 3, u"It broke."_s, u"Mend it."_s}});
        IssueModel model(library);
        IssuesDialog dialog(model, nullptr);
        dialog.show();
        const auto *list = dialog.findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), u"broken.md, line 3: It broke."_s);
        QVERIFY(list->visualRect(list->model()->index(0, 0)).height() > 2 * list->fontMetrics().height());
        library.report({{Issue::Severity::Note, u"/a/other.md"_s, 0, u"More."_s, u"Read."_s}});
        QCOMPARE(list->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
