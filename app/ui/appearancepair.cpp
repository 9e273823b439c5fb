// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancepair.h"

#include "appearancebutton.h"
#include "appearancelook.h"

#include <QHBoxLayout>
#include <QPainter>

namespace Frontispiece {

SegmentedPair::SegmentedPair(const QString &name, const QString &first, const QString &second,
                             QWidget *parent)
    : QWidget(parent)
    , m_buttons {new AppearanceButton(first, this), new AppearanceButton(second, this)}
{
    setAccessibleName(name);
    setFocusPolicy(Qt::ClickFocus); // for a mnemonic; Tab goes to the buttons
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (const int index : {0, 1}) {
        AppearanceButton *button = m_buttons.at(index);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAccessibleDescription(name);
        layout->addWidget(button, 1);
        connect(button, &AppearanceButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
    }
    setCurrent(0);
}

void SegmentedPair::setCurrent(int index)
{
    AppearanceButton *button = m_buttons.at(index);
    button->setChecked(true);
    setFocusProxy(button);
}

void SegmentedPair::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(disabledOpacity);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
}

} // namespace Frontispiece
