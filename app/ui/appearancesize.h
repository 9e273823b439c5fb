// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;

namespace Frontispiece {

class AppearanceButton;

/// The size of the text, as per cent of the usual one, between a button for less and one for more.
class AppearanceSize final : public QWidget
{
    Q_OBJECT
public:
    explicit AppearanceSize(QWidget *parent = nullptr);

    /// `size` in logical pixels
    void setTextSize(int size);

Q_SIGNALS:
    /// The reader wants the text larger (1) or smaller (-1).
    void stepped(int steps);

private:
    AppearanceButton *m_smaller;
    QLabel *m_value;
    AppearanceButton *m_larger;
};

} // namespace Frontispiece
