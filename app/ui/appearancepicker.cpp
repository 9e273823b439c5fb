// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancepicker.h"

#include "menulook.h"
#include "panelplace.h"

#include <QPainter>
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

void AppearancePicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawSheet(painter, rect(), palette().color(QPalette::Window), palette().color(QPalette::Mid));
}

} // namespace Frontispiece
