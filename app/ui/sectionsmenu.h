// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

namespace Frontispiece {

class ReadingSession;

/// The outline of the open story as a menu, with a mark at where the reader is.
class SectionsMenu final : public QMenu
{
    Q_OBJECT
public:
    /// The session must outlive the menu.
    explicit SectionsMenu(ReadingSession &session, QWidget *parent);

private:
    void fill();
    void add(const QString &title, qsizetype start, bool current);

    ReadingSession &m_session;
};

} // namespace Frontispiece
