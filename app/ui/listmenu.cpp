// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "listmenu.h"

#include "glyphs.h"
#include "storylistmodel.h"

#include <QCoreApplication>

namespace Frontispiece {

namespace {

struct ListMenuTexts
{
    Q_DECLARE_TR_FUNCTIONS(ListMenuTexts)
};

QString sentence(StoryOrder order)
{
    switch (order) {
    case StoryOrder::Artist: return ListMenuTexts::tr("Sorted by artist.");
    case StoryOrder::Title: return ListMenuTexts::tr("Sorted by title.");
    case StoryOrder::Added: return ListMenuTexts::tr("The newest stories first.");
    case StoryOrder::LastRead: return ListMenuTexts::tr("What was read last first.");
    case StoryOrder::Length: return ListMenuTexts::tr("The shortest stories first.");
    }
    return {};
}

QString sentence(StoryFilter filter)
{
    switch (filter) {
    case StoryFilter::All: break;
    case StoryFilter::Unread: return ListMenuTexts::tr("Only unread stories are shown.");
    case StoryFilter::Reading: return ListMenuTexts::tr("Only stories that are half read are shown.");
    case StoryFilter::Finished: return ListMenuTexts::tr("Only finished stories are shown.");
    }
    return ListMenuTexts::tr("All stories are shown.");
}

} // namespace

ListMenu::ListMenu(const StoryListModel &model, QWidget *parent)
    : QObject(parent)
    , m_model(model)
    , m_button(new GlyphButton(Glyph::Order, tr("Sort and choose stories"), parent))
{
    m_button->setCheckable(true);
    m_button->hide();
    connect(&m_model, &StoryListModel::choiceChanged, this, &ListMenu::showChoice);
    // Being pressed does not change what is chosen.
    connect(m_button, &QToolButton::toggled, this, &ListMenu::showChoice);
    showChoice();
}

void ListMenu::setMenu(QMenu *menu)
{
    m_button->setMenu(menu);
    m_button->show();
}

void ListMenu::showChoice()
{
    m_button->setChecked(m_model.filter() != StoryFilter::All);
    const QString said = sentence(m_model.order()) + u' ' + sentence(m_model.filter());
    m_button->setToolTip(said);
    m_button->setAccessibleDescription(said);
}

} // namespace Frontispiece
