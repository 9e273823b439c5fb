// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QWidget>

class QLabel;

namespace Frontispiece {

/// How long a notice stays.
enum class NoticeUntil {
    Opened,      ///< until the next thing is opened
    OpenedTwice, ///< what is being opened is part of what it tells of, and leaves it
};

/// A strip over the page that says why something the reader asked for did not happen. It goes away by
/// itself when the next thing does, or when it is closed.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Issue &issue, NoticeUntil until = NoticeUntil::Opened);
    /// Something was opened.
    void giveWay();
    /// What an issue said is no longer so.
    void withdraw(const Issue &issue);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_label;
    NoticeUntil m_until = NoticeUntil::Opened;
};

} // namespace Frontispiece
