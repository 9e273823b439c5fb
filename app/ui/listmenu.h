// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QMenu;
class QToolButton;

namespace Frontispiece {

class StoryListModel;

/// The quiet button beside the search field that opens the menu of orders and filters. It is framed while
/// some stories are hidden, so that nobody misses them.
class ListMenu final : public QObject
{
    Q_OBJECT
public:
    /// The model must outlive it. The button belongs to `parent`, and is hidden until it has a menu.
    ListMenu(const StoryListModel &model, QWidget *parent);

    [[nodiscard]] QToolButton *button() const { return m_button; }
    void setMenu(QMenu *menu);

private:
    void showChoice();

    const StoryListModel &m_model;
    QToolButton *m_button;
};

} // namespace Frontispiece
