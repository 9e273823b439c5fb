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

void fillViewMenu(QMenu &menu, const Actions &actions)
{
    menu.addAction(actions.appearance);
    menu.addMenu(Menus::tr("&Colours"))->addActions(actions.themes->actions());
    menu.addSeparator();
    menu.addActions({actions.largerText, actions.smallerText, actions.usualText});
    menu.addSeparator();
    menu.addMenu(Menus::tr("S&ort by"))->addActions(actions.orders->actions());
    QMenu *shown = menu.addMenu(Menus::tr("Sho&w"));
    shown->addActions(actions.filters->actions());
    shown->addSeparator();
    shown->addAction(actions.showBundled);
    menu.addSeparator();
    menu.addActions({actions.paged, actions.paragraphFocus});
    menu.addSeparator();
    menu.addActions({actions.sideBar, actions.footer, actions.menuBar, actions.fullScreen});
}

void fillGoMenu(QMenu &menu, const Actions &actions)
{
    menu.addActions({actions.search, actions.results, actions.leave});
    menu.addActions({actions.keepSearches, actions.clearSearches});
    menu.addSeparator();
    menu.addActions({actions.back, actions.forward});
    menu.addSeparator();
    menu.addActions({actions.nextStory, actions.previousStory});
    menu.addSeparator();
    menu.addActions({actions.sections, actions.goTo, actions.readOn, actions.readBack});
    menu.addSeparator();
    menu.addActions({actions.nextPane, actions.previousPane, actions.openMenu});
}

} // namespace

void fillMenuBar(QMenuBar &bar, const Actions &actions)
{
    QMenu *file = bar.addMenu(Menus::tr("&File"));
    file->addActions({actions.open, actions.openFolder});
    file->addSeparator();
    file->addActions({actions.folders, actions.lookAgain, actions.information});
    file->addSeparator();
    file->addActions({actions.print, actions.printPreview, actions.savePdf});
    file->addSeparator();
    file->addActions({actions.closeWindow, actions.quit});
    QMenu *edit = bar.addMenu(Menus::tr("&Edit"));
    edit->addActions({actions.copy, actions.copyWithSource, actions.selectAll});
    edit->addSeparator();
    edit->addActions({actions.find, actions.findNext, actions.findPrevious});
    fillViewMenu(*bar.addMenu(Menus::tr("&View")), actions);
    fillGoMenu(*bar.addMenu(Menus::tr("&Go")), actions);
    QMenu *help = bar.addMenu(Menus::tr("&Help"));
    help->addActions({actions.introduction, actions.keys, actions.issues});
    help->addSeparator();
    help->addAction(actions.about);
}

void fillListMenu(QMenu &menu, const Actions &actions)
{
    menu.addSection(Menus::tr("Sort by"));
    menu.addActions(actions.orders->actions());
    menu.addSection(Menus::tr("Show"));
    menu.addActions(actions.filters->actions());
    menu.addSeparator();
    menu.addAction(actions.showBundled);
    menu.addSeparator();
    menu.addActions({actions.keepSearches, actions.clearSearches});
}

} // namespace Frontispiece
