// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "actions.h"
#include "composition.h"
#include "pageview.h"
#include "readerpane.h"
#include "searchbar.h"
#include "sidebar.h"
#include "storylistview.h"
#include "warnings.h"

#include <QApplication>
#include <QFont>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace Frontispiece {

/// The whole window, as main() composes it, in a home of its own.
class WindowFixture
{
public:
    /// Starts at `target`, in the home of `before` if this is a later start.
    explicit WindowFixture(const QString &target = {}, const WindowFixture *before = nullptr)
        : m_home(before ? before->m_home : std::make_shared<QTemporaryDir>())
        , m_composition(std::make_unique<Composition>(Paths::below(m_home->path())))
    {
        m_composition->start(target.isEmpty() ? QStringList() : QStringList {target}, {});
        window().resize(1280, 800);
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        page().setFocus();
    }

    [[nodiscard]] Composition &composition() const { return *m_composition; }
    [[nodiscard]] MainWindow &window() const { return m_composition->window(); }
    [[nodiscard]] ReadingSession &session() const { return m_composition->session(); }
    [[nodiscard]] Library &library() const { return m_composition->library(); }
    [[nodiscard]] Importer &importer() const { return m_composition->importer(); }
    [[nodiscard]] PageView &page() const { return *window().readerPane()->page(); }
    [[nodiscard]] StoryListView &list() const { return *window().sideBar()->list(); }
    [[nodiscard]] QLineEdit &search() const { return *window().sideBar()->searchBar()->edit(); }
    [[nodiscard]] Actions &actions() const { return *window().windowActions(); }
    [[nodiscard]] QString home() const { return m_home->path(); }

    /// The texts of the list's rows.
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            rows.append(list().model()->index(row, 0).data().toString());
        return rows;
    }

    /// What of the story a reader sees.
    [[nodiscard]] QString visibleText() const
    {
        const Passage visible = page().visible();
        return session().story().text.mid(visible.start, visible.length);
    }

    /// Presses a key where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window().focusWidget(), key, modifiers);
    }

    /// Goes to the search with its key, types, and waits until `answer` is among the rows.
    [[nodiscard]] bool type(const QString &text, const QString &answer) const
    {
        actions().search->trigger();
        QTest::keyClicks(&search(), text);
        return QTest::qWaitFor([&] { return rows().contains(answer); });
    }

    /// Closes the window and ends the program, which writes what is to be kept.
    void quit()
    {
        window().close();
        m_composition.reset();
    }

private:
    std::shared_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Composition> m_composition;
};

} // namespace Frontispiece
