// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "aboutdialog.h"
#include "actions.h"
#include "keysdialog.h"
#include "menus.h"
#include "warnings.h"

#include <QCoreApplication>
#include <QLabel>
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

    void listMenu_hasEveryOrderAndFilter()
    {
        QWidget window;
        const Actions actions(&window);
        QMenu menu;
        fillListMenu(menu, actions);
        QSet<QAction *> found;
        collect(&menu, found);
        for (QAction *action : actions.orders->actions() + actions.filters->actions())
            QVERIFY2(found.contains(action), qPrintable(action->text()));
        QVERIFY(found.contains(actions.showBundled));
    }

    void choices_areFoundByTheirValue()
    {
        QWidget window;
        const Actions actions(&window);
        QCOMPARE(actions.order(StoryOrder::Length)->data().toInt(), static_cast<int>(StoryOrder::Length));
        QCOMPARE(actions.filter(StoryFilter::Reading)->data().toInt(),
                 static_cast<int>(StoryFilter::Reading));
        actions.order(StoryOrder::Title)->setChecked(true);
        actions.order(StoryOrder::Added)->setChecked(true);
        QVERIFY(!actions.order(StoryOrder::Title)->isChecked());
    }

    void aboutDialog_namesVersionAndLicence()
    {
        QCoreApplication::setApplicationVersion(u"9.8.7"_s);
        const AboutDialog dialog(nullptr);
        QVERIFY(textOf(dialog).contains(u"9.8.7"_s));
        QVERIFY(textOf(dialog).contains(u"MIT"_s));
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
