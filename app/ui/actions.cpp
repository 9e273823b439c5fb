// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "actions.h"

#include <QWidget>

#include <algorithm>
#include <array>

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

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    print = add(tr("&Print…"), keySequences({u"Ctrl+P"}));
    printPreview = add(tr("Print pre&view…"), keySequences({u"Ctrl+Alt+P"}));
    savePdf = add(tr("&Save as PDF…"), keySequences({u"Ctrl+Shift+S"}));
    closeWindow = add(tr("&Close"), keySequences({u"Ctrl+W"}));
    quit = add(tr("&Quit"), keySequences({u"Ctrl+Q"}));
    quit->setMenuRole(QAction::QuitRole);

    copy = add(tr("&Copy"), keySequences({u"Ctrl+C"}));
    copyWithSource = add(tr("Copy &with source"), keySequences({u"Ctrl+Alt+C"}));
    selectAll = add(tr("Select &all"), keySequences({u"Ctrl+A"}));
    find = add(tr("&Find in this story"), keySequences({u"Ctrl+F"}));
    findNext = add(tr("Find &next"), keySequences({u"F3"}));
    findPrevious = add(tr("Find &previous"), keySequences({u"Shift+F3"}));

    search = add(tr("&Search names and stories"), keySequences({u"Ctrl+K", u"Ctrl+L"}));
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

    largerText
        = add(tr("&Larger text"), standard(QKeySequence::ZoomIn, {u"Ctrl++"}) + keySequences({u"Ctrl+="}));
    smallerText = add(tr("&Smaller text"), standard(QKeySequence::ZoomOut, {u"Ctrl+-"}));
    usualText = add(tr("&Usual text size"), keySequences({u"Ctrl+0"}));
    appearance = add(tr("&Appearance…"), keySequences({u"Ctrl+Shift+A"}));
    paged = addChoice(tr("&Turn pages"));
    paged->setShortcuts(keySequences({u"Ctrl+Shift+P"}));
    paragraphFocus = addChoice(tr("One paragrap&h at a time"));
    paragraphFocus->setShortcuts(keySequences({u"Ctrl+Shift+F7"}));
    footer = addChoice(tr("&Progress at the foot"));
    footer->setShortcuts(keySequences({u"Ctrl+Shift+F9"}));
    sideBar = addChoice(tr("S&ide bar"));
    sideBar->setShortcuts(keySequences({u"F9"}));
    menuBar = addChoice(tr("&Menu bar"));
    menuBar->setShortcuts(keySequences({u"Ctrl+M"}));
    fullScreen = addChoice(tr("&Full screen"));
    fullScreen->setShortcuts(keySequences({u"F11"}));
    openMenu = add(tr("Open the m&enu"), keySequences({u"F10"}));

    themes = new QActionGroup(this);
    const std::array<std::pair<ThemeChoice, QString>, 6> choices {{
        {ThemeChoice::FollowSystem, tr("Follow &system")},
        {ThemeChoice::Paper, tr("&Paper")},
        {ThemeChoice::Sepia, tr("S&epia")},
        {ThemeChoice::Dusk, tr("&Dusk")},
        {ThemeChoice::Night, tr("&Night")},
        {ThemeChoice::Custom, tr("&Own colours")},
    }};
    for (const auto &[choice, name] : choices)
        themes->addAction(addChoice(name))->setData(static_cast<int>(choice));

    introduction = add(tr("About the &stories"));
    keys = add(tr("&Keys"), keySequences({u"Ctrl+?", u"F1"}));
    issues = add(tr("&Problems in the library"));
    about = add(tr("&About Frontispiece"));
    about->setMenuRole(QAction::AboutRole);
}

QAction *Actions::theme(ThemeChoice choice) const
{
    const QList<QAction *> all = themes->actions();
    return *std::ranges::find(all, static_cast<int>(choice),
                              [](const QAction *action) { return action->data().toInt(); });
}

QAction *Actions::add(const QString &text, const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(shortcuts);
    m_window->addAction(action);
    return action;
}

QAction *Actions::addChoice(const QString &text)
{
    QAction *action = add(text);
    action->setCheckable(true);
    return action;
}

} // namespace Frontispiece
