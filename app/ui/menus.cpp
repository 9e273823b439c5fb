// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "menus.h"

#include "actions.h"

#include <QCoreApplication>

namespace Frontispiece {

namespace {

struct Menus
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

void addTextSizes(QMenu &menu, const Actions &actions)
{
    menu.addActions({actions.largerText, actions.smallerText, actions.usualText});
}

void fillViewMenu(QMenu &menu, const Actions &actions)
{
    menu.addMenu(Menus::tr("&Colours"))->addActions(actions.themes->actions());
    menu.addSeparator();
    addTextSizes(menu, actions);
    menu.addSeparator();
    menu.addActions({actions.sideBar, actions.menuBar, actions.fullScreen});
}

void fillGoMenu(QMenu &menu, const Actions &actions, QMenu *sections)
{
    menu.addActions({actions.search, actions.leave});
    menu.addSeparator();
    menu.addActions({actions.back, actions.forward});
    menu.addSeparator();
    menu.addActions({actions.nextStory, actions.previousStory});
    menu.addMenu(sections);
    menu.addActions({actions.readOn, actions.readBack});
    menu.addSeparator();
    menu.addActions({actions.nextPane, actions.previousPane, actions.openMenu});
}

} // namespace

void fillMenuBar(QMenuBar &bar, const Actions &actions, QMenu *sections)
{
    bar.addMenu(Menus::tr("&File"))->addActions({actions.closeWindow, actions.quit});
    fillViewMenu(*bar.addMenu(Menus::tr("&View")), actions);
    fillGoMenu(*bar.addMenu(Menus::tr("&Go")), actions, sections);
    QMenu *help = bar.addMenu(Menus::tr("&Help"));
    help->addActions({actions.introduction, actions.keys, actions.issues});
    help->addSeparator();
    help->addAction(actions.about);
}

QMenu *makeAppearanceMenu(const Actions &actions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addActions(actions.themes->actions());
    menu->addSeparator();
    addTextSizes(*menu, actions);
    return menu;
}

} // namespace Frontispiece
