// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

namespace Frontispiece {

class AppearanceButton;

/// Two buttons side by side, one of which holds.
class SegmentedPair final : public QWidget
{
    Q_OBJECT
public:
    /// `name` is what is chosen, told to those who do not see it.
    SegmentedPair(const QString &name, const QString &first, const QString &second,
                  QWidget *parent = nullptr);

    /// 0 or 1
    void setCurrent(int index);

Q_SIGNALS:
    /// The reader chose the first (0) or the second (1).
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<AppearanceButton *> m_buttons;
};

} // namespace Frontispiece
