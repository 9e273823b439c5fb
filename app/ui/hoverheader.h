// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace Frontispiece {

/// In full screen nothing is seen but the page; a pointer at its top brings the header back, over the
/// page rather than in its place, so that no line moves.
class HoverHeader final : public QObject
{
    Q_OBJECT
public:
    /// `header` is a child of `pane`, as is `page`, whose pointer is watched.
    HoverHeader(QWidget *header, QWidget *page, QWidget *pane);

    /// Takes the header out of the way, or gives it back to the pane's layout.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(int y);
    void place();

    QWidget *m_header;
    QWidget *m_pane;
    bool m_active = false;
};

} // namespace Frontispiece
