// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColorDialog>

namespace Frontispiece {

/// Where a colour is chosen: a panel, too, so that the one it was opened from stays beside it.
class AppearancePicker final : public QColorDialog
{
    Q_OBJECT
public:
    explicit AppearancePicker(QWidget *parent);

    /// Opens below `button`. What is chosen is told by currentColorChanged, at once.
    void popUp(const QWidget *button, const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Frontispiece
