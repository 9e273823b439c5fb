// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "actions.h"

#include <QWidget>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

QList<QKeySequence> keySequences(std::initializer_list<QStringView> portable)
{
    QList<QKeySequence> result;
    for (const QStringView key : portable)
        result.append(QKeySequence(key.toString(), QKeySequence::PortableText));
    return result;
}

/// The platform's own keys for something, or `otherwise` where it has none.
QList<QKeySequence> standard(QKeySequence::StandardKey key, std::initializer_list<QStringView> otherwise)
{
    const QList<QKeySequence> bound = QKeySequence::keyBindings(key);
    return bound.isEmpty() ? keySequences(otherwise) : bound;
}

/// The action of a group that stands for a choice; every choice has one.
QAction *choiceOf(const QActionGroup &group, int choice)
{
    const QList<QAction *> all = group.actions();
    return *std::ranges::find(all, choice, [](const QAction *action) { return action->data().toInt(); });
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    addFileActions();
    addEditActions();
    addGoActions();
    addLookActions();
    addListActions();

    introduction = add(tr("About the &stories"));
    keys = add(tr("&Keys"), keySequences({u"Ctrl+?", u"F1"}));
    issues = add(tr("&Problems in the library"));
    about = add(tr("&About Frontispiece"));
    about->setMenuRole(QAction::AboutRole);
}

void Actions::addFileActions()
{
    open = add(tr("&Open file…"), keySequences({u"Ctrl+O"}));
    openFolder = add(tr("Open fol&der…"), keySequences({u"Ctrl+Alt+O"}));
    // Some desktops keep the second for locking the screen.
    folders = add(tr("&Library folders…"), keySequences({u"Ctrl+Shift+L", u"Ctrl+Alt+L"}));
    lookAgain = add(tr("Look for c&hanges"), keySequences({u"F5"}));
    information = add(tr("Story &information…"), keySequences({u"Ctrl+I"}));
    print = add(tr("&Print…"), keySequences({u"Ctrl+P"}));
    printPreview = add(tr("Print pre&view…"), keySequences({u"Ctrl+Alt+P"}));
    savePdf = add(tr("&Save as PDF…"), keySequences({u"Ctrl+Shift+S"}));
    closeWindow = add(tr("&Close"), keySequences({u"Ctrl+W"}));
    quit = add(tr("&Quit"), keySequences({u"Ctrl+Q"}));
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::addEditActions()
{
    copy = add(tr("&Copy"), keySequences({u"Ctrl+C"}));
    copyWithSource = add(tr("Copy &with source"), keySequences({u"Ctrl+Alt+C"}));
    selectAll = add(tr("Select &all"), keySequences({u"Ctrl+A"}));
    find = add(tr("&Find in this story"), keySequences({u"Ctrl+F"}));
    findNext = add(tr("Find &next"), keySequences({u"F3"}));
    findPrevious = add(tr("Find &previous"), keySequences({u"Shift+F3"}));
}

void Actions::addGoActions()
{
    search = add(tr("&Search names and stories"), keySequences({u"Ctrl+K", u"Ctrl+L"}));
    results = add(tr("All passages fo&und"), keySequences({u"Ctrl+Shift+F"}));
    keepSearches = addChoice(tr("&Keep recent searches"));
    clearSearches = add(tr("&Clear recent searches"));
    back = add(tr("&Back"), keySequences({u"Alt+Left"}));
    forward = add(tr("&Forward"), keySequences({u"Alt+Right"}));
    nextStory = add(tr("&Next story"), keySequences({u"Alt+Down"}));
    previousStory = add(tr("&Previous story"), keySequences({u"Alt+Up"}));
    // Behind the tab stands what the menu shows as the key.
    readOn = new QAction(tr("&Read on\tSpace"), this);
    readBack = new QAction(tr("Read b&ack\tShift+Space"), this);
    sections = add(tr("&Sections…"), keySequences({u"Ctrl+Shift+O"}));
    goTo = add(tr("&Go to…"), keySequences({u"Ctrl+G"}));
    nextPane = add(tr("Next p&ane"), keySequences({u"F6"}));
    previousPane = add(tr("Previous pan&e"), keySequences({u"Shift+F6"}));
    leave = add(tr("&Leave the search"), keySequences({u"Esc"}));
    openMenu = add(tr("Open the m&enu"), keySequences({u"F10"}));
}

void Actions::addLookActions()
{
    largerText
        = add(tr("&Larger text"), standard(QKeySequence::ZoomIn, {u"Ctrl++"}) + keySequences({u"Ctrl+="}));
    smallerText = add(tr("&Smaller text"), standard(QKeySequence::ZoomOut, {u"Ctrl+-"}));
    usualText = add(tr("&Usual text size"), keySequences({u"Ctrl+0"}));
    appearance = add(tr("&Appearance…"), keySequences({u"Ctrl+Shift+A"}));
    paged = addChoice(tr("&Turn pages"), keySequences({u"Ctrl+Shift+P"}));
    paragraphFocus = addChoice(tr("One paragrap&h at a time"), keySequences({u"Ctrl+Shift+F7"}));
    footer = addChoice(tr("&Progress at the foot"), keySequences({u"Ctrl+Shift+F9"}));
    sideBar = addChoice(tr("S&ide bar"), keySequences({u"F9"}));
    menuBar = addChoice(tr("&Menu bar"), keySequences({u"Ctrl+M"}));
    fullScreen = addChoice(tr("&Full screen"), keySequences({u"F11"}));
    themes = addChoices<ThemeChoice>({
        {ThemeChoice::FollowSystem, tr("Follow &system")},
        {ThemeChoice::Paper, tr("&Paper")},
        {ThemeChoice::Sepia, tr("S&epia")},
        {ThemeChoice::Dusk, tr("&Dusk")},
        {ThemeChoice::Night, tr("&Night")},
        {ThemeChoice::Custom, tr("&Own colours")},
    });
}

void Actions::addListActions()
{
    orders = addChoices<StoryOrder>({
        {StoryOrder::Artist, tr("&Artist")},
        {StoryOrder::Title, tr("&Title")},
        {StoryOrder::Added, tr("&Newest first")},
        {StoryOrder::LastRead, tr("Last &read")},
        {StoryOrder::Length, tr("&Length")},
    });
    filters = addChoices<StoryFilter>({
        {StoryFilter::All, tr("A&ll stories")},
        {StoryFilter::Unread, tr("&Unread")},
        {StoryFilter::Reading, tr("Being r&ead")},
        {StoryFilter::Finished, tr("&Finished")},
    });
    showBundled = addChoice(tr("Show the &bundled stories"));
}

QAction *Actions::theme(ThemeChoice choice) const
{
    return choiceOf(*themes, static_cast<int>(choice));
}

QAction *Actions::order(StoryOrder order) const
{
    return choiceOf(*orders, static_cast<int>(order));
}

QAction *Actions::filter(StoryFilter filter) const
{
    return choiceOf(*filters, static_cast<int>(filter));
}

QAction *Actions::add(const QString &text, const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    m_window->addAction(action);
    return action;
}

QAction *Actions::addChoice(const QString &text, const QList<QKeySequence> &shortcuts)
{
    QAction *action = add(text, shortcuts);
    action->setCheckable(true);
    return action;
}

/// Choices of which one holds at a time.
template <typename Choice>
QActionGroup *Actions::addChoices(Choices<Choice> choices)
{
    auto *group = new QActionGroup(this);
    for (const auto &[choice, name] : choices)
        group->addAction(addChoice(name))->setData(static_cast<int>(choice));
    return group;
}

} // namespace Frontispiece
