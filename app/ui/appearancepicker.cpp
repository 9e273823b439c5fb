// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancepicker.h"

#include "panelplace.h"

#include <QScreen>

namespace Frontispiece {

AppearancePicker::AppearancePicker(QWidget *parent)
    : QColorDialog(parent)
{
    setWindowFlags(Qt::Popup);
    setOptions(QColorDialog::DontUseNativeDialog | QColorDialog::NoButtons);
}

void AppearancePicker::popUp(const QWidget *button, const QString &title)
{
    setWindowTitle(title);
    setAccessibleName(title);
    adjustSize();
    const QRect screen = button->screen()->availableGeometry();
    move(placeBelow(placeOnScreen(button), size(), screen, screen).topLeft());
    show();
}

} // namespace Frontispiece
