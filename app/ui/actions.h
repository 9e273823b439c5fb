// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include <QAction>
#include <QActionGroup>

namespace Frontispiece {

/// Every action of the window, with its name and its keys, in one place. What they do is connected
/// where the window is put together.
class Actions final : public QObject
{
    Q_OBJECT
public:
    /// The actions become actions of `window`, so that their keys work while it is active.
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *theme(ThemeChoice choice) const;
    [[nodiscard]] QAction *order(StoryOrder order) const;
    [[nodiscard]] QAction *filter(StoryFilter filter) const;

    QAction *open;
    QAction *openFolder;
    QAction *folders; ///< of the library
    QAction *lookAgain;
    QAction *information;

    QAction *print;
    QAction *printPreview;
    QAction *savePdf;
    QAction *closeWindow;
    QAction *quit;

    QAction *copy;
    QAction *copyWithSource;
    QAction *selectAll;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;

    QAction *search;
    QAction *results; ///< the page of all passages found
    QAction *keepSearches;
    QAction *clearSearches;
    QAction *back;
    QAction *forward;
    QAction *nextStory;
    QAction *previousStory;
    QAction *readOn; ///< the keys are the page's own: in a text field Space is a space
    QAction *readBack;
    QAction *sections;
    QAction *goTo;
    QAction *nextPane;
    QAction *previousPane;
    QAction *leave; ///< Esc

    QAction *largerText;
    QAction *smallerText;
    QAction *usualText;
    QAction *appearance;
    QAction *paged;
    QAction *paragraphFocus;
    QAction *footer;
    QAction *sideBar;
    QAction *menuBar;
    QAction *fullScreen;
    QAction *openMenu;

    QActionGroup *themes;  ///< each action's data is its ThemeChoice, as int
    QActionGroup *orders;  ///< each action's data is its StoryOrder, as int
    QActionGroup *filters; ///< each action's data is its StoryFilter, as int
    QAction *showBundled;

    QAction *introduction;
    QAction *keys;
    QAction *issues;
    QAction *about;

private:
    template <typename Choice>
    using Choices = std::initializer_list<std::pair<Choice, QString>>;

    void addFileActions();
    void addEditActions();
    void addGoActions();
    void addLookActions();
    void addListActions();
    QAction *add(const QString &text, const QList<QKeySequence> &shortcuts = {});
    QAction *addChoice(const QString &text, const QList<QKeySequence> &shortcuts = {});
    template <typename Choice>
    QActionGroup *addChoices(Choices<Choice> choices);

    QWidget *m_window;
};

} // namespace Frontispiece
