// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>

class QDropEvent;
class QWidget;

namespace Frontispiece {

class DropSign;

/// Takes files and folders that are dropped anywhere on a window, and says so over the page while they are
/// carried. What is carried besides, such as text, is left to the fields that take it.
class DropTarget final : public QObject
{
    Q_OBJECT
public:
    /// Fields of the window are made before it. The sign stands over `page`, or, while that is hidden, over
    /// the window.
    DropTarget(QWidget *window, QWidget *page);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QList<QUrl> &offered);

private:
    void enter(QDropEvent *event);
    void placeSign();
    bool accept(QDropEvent *event) const;

    QWidget *m_window;
    QWidget *m_page;
    DropSign *m_sign = nullptr; ///< made when it is first needed
};

} // namespace Frontispiece
