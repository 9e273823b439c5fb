// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "issue.h"

#include <QWidget>

class QLabel;

namespace Frontispiece {

/// A strip over the page that says why something the reader asked for did not happen. It goes away by
/// itself when the next thing does, or when it is closed.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Issue &issue);
    [[nodiscard]] QString text() const;

private:
    QLabel *m_label;
};

} // namespace Frontispiece
