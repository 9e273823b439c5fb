// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancesize.h"

#include "appearancebutton.h"
#include "settings.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Frontispiece {

using namespace Qt::StringLiterals;

AppearanceSize::AppearanceSize(QWidget *parent)
    : QWidget(parent)
    , m_smaller(new AppearanceButton(u"−"_s, this))
    , m_value(new QLabel(this))
    , m_larger(new AppearanceButton(u"+"_s, this))
{
    m_smaller->setAccessibleName(tr("Smaller text"));
    m_larger->setAccessibleName(tr("Larger text"));
    m_value->setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::ClickFocus); // for a mnemonic; Tab goes to the buttons
    setFocusProxy(m_smaller);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_smaller);
    layout->addWidget(m_value, 1);
    layout->addWidget(m_larger);
    for (AppearanceButton *button : {m_smaller, m_larger})
        button->setAutoRepeat(true);
    connect(m_smaller, &AppearanceButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_larger, &AppearanceButton::clicked, this, [this] { Q_EMIT stepped(1); });
}

void AppearanceSize::setTextSize(int size)
{
    m_value->setText(tr("%1 %").arg(qRound(100.0 * size / Settings::usualText)));
    m_smaller->setEnabled(size > Settings::smallestText);
    m_larger->setEnabled(size < Settings::largestText);
}

} // namespace Frontispiece
