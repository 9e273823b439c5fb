// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancebutton.h"

#include "appearancelook.h"

#include <QPainter>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int patchSize = 14;
constexpr int patchGap = 8;

QFont chosenFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

AppearanceButton::AppearanceButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void AppearanceButton::setPatch(const QColor &color)
{
    if (color == m_patch)
        return;
    m_patch = color;
    updateGeometry();
    update();
}

int AppearanceButton::textWidth() const
{
    return QFontMetrics(chosenFont(font())).size(Qt::TextShowMnemonic, text()).width();
}

QSize AppearanceButton::sizeHint() const
{
    const int patch = m_patch.isValid() ? patchSize + patchGap : 0;
    return {textWidth() + patch + 2 * controlPadding, controlHeight};
}

void AppearanceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(disabledOpacity);
    paintField(painter);
    paintLabel(painter);
}

void AppearanceButton::paintField(QPainter &painter) const
{
    const QPalette &colors = palette();
    const QRectF field = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isRaised = isChecked() || isDown() || (isEnabled() && underMouse());
    painter.setBrush(isRaised ? colors.color(QPalette::Highlight) : QColor(Qt::transparent));
    painter.setPen(isCheckable() ? QPen(Qt::NoPen) : QPen(colors.color(QPalette::Mid), 1));
    painter.drawRoundedRect(field, controlRadius, controlRadius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.color(QPalette::Link), 2));
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
    }
}

void AppearanceButton::paintLabel(QPainter &painter) const
{
    const QPalette &colors = palette();
    QRect place = rect();
    if (m_patch.isValid()) {
        const int left = (width() - patchSize - patchGap - textWidth()) / 2;
        painter.setPen(QPen(colors.color(QPalette::PlaceholderText), 1));
        painter.setBrush(m_patch);
        painter.drawEllipse(
            QRectF(left + 0.5, (controlHeight - patchSize) / 2.0 + 0.5, patchSize - 1, patchSize - 1));
        place.setLeft(left + patchSize + patchGap);
        place.setWidth(textWidth());
    }
    const bool stepsBack = isCheckable() && !isChecked();
    painter.setPen(colors.color(QPalette::Active, stepsBack ? QPalette::PlaceholderText : QPalette::Text));
    painter.setFont(isChecked() ? chosenFont(font()) : font());
    painter.drawText(place, Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace Frontispiece
