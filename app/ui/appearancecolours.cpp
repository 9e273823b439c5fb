// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancecolours.h"

#include "appearancebutton.h"
#include "theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// WCAG 2.1, 1.4.6
constexpr double comfortableContrast = 7;

/// 4.49 → "4.4", since rounding up would call it enough.
QString ratio(double contrast)
{
    constexpr double slack = 1e-6;
    return QLocale().toString(std::floor(contrast * 10 + slack) / 10, 'f', 1);
}

} // namespace

AppearanceColours::AppearanceColours(QWidget *parent)
    : QWidget(parent)
    , m_page(new AppearanceButton(tr("Pa&ge…"), this))
    , m_text(new AppearanceButton(tr("&Text…"), this))
    , m_contrast(new QLabel(this))
    , m_warning(new QLabel(this))
{
    m_page->setAccessibleName(tr("Colour of the page"));
    m_text->setAccessibleName(tr("Colour of the text"));
    m_contrast->setForegroundRole(QPalette::PlaceholderText);
    m_contrast->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_warning->setForegroundRole(QPalette::Link);
    m_warning->setWordWrap(true);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(2, 1);
    layout->addWidget(m_page, 0, 0);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_contrast, 0, 2);
    layout->addWidget(m_warning, 1, 0, 1, 3);
    connect(m_page, &AppearanceButton::clicked, this, [this] { Q_EMIT pageWanted(m_page); });
    connect(m_text, &AppearanceButton::clicked, this, [this] { Q_EMIT textWanted(m_text); });
}

void AppearanceColours::setColours(const QColor &page, const QColor &text)
{
    m_page->setPatch(page);
    m_text->setPatch(text);
    const double found = contrast(page, text);
    m_contrast->setText(tr("Contrast %1 : 1").arg(ratio(found)));
    m_warning->setText(
        tr("%1 : 1 is hard to read; %2 : 1 is the least, %3 : 1 is comfortable.")
            .arg(ratio(found), ratio(leastContrast), QLocale().toString(comfortableContrast, 'f', 0)));
    m_warning->setVisible(found < leastContrast);
}

} // namespace Frontispiece
