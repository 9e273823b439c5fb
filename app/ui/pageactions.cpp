// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageactions.h"

#include "actions.h"
#include "appearancepanel.h"
#include "finding.h"
#include "gotopanel.h"
#include "headerbar.h"
#include "noticebar.h"
#include "outlinepanel.h"
#include "pageprinter.h"
#include "pageview.h"
#include "readerpane.h"
#include "readingsession.h"
#include "settingsstore.h"

#include <QShortcut>

namespace Frontispiece {

PageActions::PageActions(Actions &actions, ReaderPane &reader, ReadingSession &session,
                         SettingsStore &settings, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_reader(reader)
    , m_session(session)
    , m_settings(settings)
{
    connectText();
    connectPanels();
    connectPrinting();
    connectLooks();
}

void PageActions::connectText()
{
    PageView *page = m_reader.page();
    Finding *finding = m_reader.finding();
    connect(m_actions.copy, &QAction::triggered, page, [page] { page->copy(CopySource::Without); });
    connect(m_actions.copyWithSource, &QAction::triggered, page, [page] { page->copy(CopySource::With); });
    connect(m_actions.selectAll, &QAction::triggered, page, &PageView::selectAll);
    connect(m_actions.find, &QAction::triggered, finding,
            [page, finding] { finding->begin(page->selectedText()); });
    connect(m_actions.findNext, &QAction::triggered, finding, [finding] { finding->step(1); });
    connect(m_actions.findPrevious, &QAction::triggered, finding, [finding] { finding->step(-1); });
    // A letter is a key only while it is not typed anywhere.
    auto *slash = new QShortcut(QKeySequence(Qt::Key_Slash), page, nullptr, nullptr, Qt::WidgetShortcut);
    connect(slash, &QShortcut::activated, m_actions.find, &QAction::trigger);
    const auto enable = [this, page] {
        const bool selected = !page->selection().isEmpty();
        m_actions.copy->setEnabled(selected);
        m_actions.copyWithSource->setEnabled(selected);
    };
    connect(page, &PageView::selectionChanged, this, enable);
    enable();
    page->addActions({m_actions.copy, m_actions.copyWithSource, m_actions.selectAll, m_actions.find});
}

void PageActions::connectPanels()
{
    QWidget *window = m_reader.window();
    HeaderBar *header = m_reader.header();
    connect(header, &HeaderBar::appearanceRequested, m_actions.appearance, &QAction::trigger);
    connect(header, &HeaderBar::outlineRequested, m_actions.sections, &QAction::trigger);
    connect(m_actions.appearance, &QAction::triggered, this, [this, window, header] {
        if (!m_appearance)
            m_appearance = new AppearancePanel(m_settings, window);
        m_appearance->popUp(header->appearanceButton());
    });
    connect(m_actions.sections, &QAction::triggered, this, [this, window, header] {
        if (!m_outline)
            m_outline = new OutlinePanel(m_session, window);
        m_outline->popUp(header->outlineButton());
    });
    connect(m_actions.goTo, &QAction::triggered, this, [this, window] {
        if (!m_goTo)
            m_goTo = new GoToPanel(m_session, window);
        m_goTo->popUp(m_reader.page());
    });
}

void PageActions::connectPrinting()
{
    auto *printer = new PagePrinter(this);
    connect(printer, &PagePrinter::failed, m_reader.notice(),
            [this](const Issue &issue) { m_reader.notice()->show(issue); });
    const auto prints = [this, printer](const QAction *action, auto task) {
        connect(action, &QAction::triggered, printer, [this, printer, task] {
            if (m_session.hasStory())
                (printer->*task)(m_session.story(), m_settings.settings(), m_reader.window());
        });
    };
    prints(m_actions.print, &PagePrinter::print);
    prints(m_actions.printPreview, &PagePrinter::preview);
    prints(m_actions.savePdf, &PagePrinter::savePdf);
}

/// The choices that have an action of their own, besides the panel.
void PageActions::connectLooks()
{
    const auto changes = [this](const QAction *action, auto change) {
        connect(action, &QAction::triggered, this, [this, change](bool on) {
            Settings settings = m_settings.settings();
            change(settings, on);
            m_settings.setSettings(settings);
        });
    };
    changes(m_actions.paged, [](Settings &settings, bool on) {
        settings.pageMode = on ? PageMode::Paged : PageMode::Scrolled;
    });
    changes(m_actions.paragraphFocus, [](Settings &settings, bool on) { settings.paragraphFocus = on; });
    changes(m_actions.footer, [](Settings &settings, bool on) { settings.footerShown = on; });
    connect(&m_settings, &SettingsStore::settingsChanged, this, &PageActions::showChoices);
    showChoices(m_settings.settings());
}

void PageActions::showChoices(const Settings &settings)
{
    m_actions.paged->setChecked(settings.pageMode == PageMode::Paged);
    m_actions.paragraphFocus->setChecked(settings.paragraphFocus);
    m_actions.footer->setChecked(settings.footerShown);
    m_reader.setFooterShown(settings.footerShown);
}

bool PageActions::clearPage()
{
    if (!m_reader.page()->selection().isEmpty()) {
        m_reader.page()->select({});
        return true;
    }
    Finding *finding = m_reader.finding();
    const bool found = finding->isActive() || finding->hasHits();
    if (finding->isActive())
        finding->giveUp();
    else
        finding->clear();
    return found;
}

} // namespace Frontispiece
