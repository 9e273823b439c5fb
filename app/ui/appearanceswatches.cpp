// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearanceswatches.h"

#include "textface.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize swatchSize {54, 66};
constexpr QRectF disc {8, 5, 38, 38};
constexpr qreal captionFactor = 0.85;

QFont letterFont()
{
    QFont font;
    setTextFace(font);
    font.setPixelSize(17);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

ThemeSwatch::ThemeSwatch(const QString &name, const QString &caption, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(caption);
    setAccessibleName(name);
    setToolTip(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void ThemeSwatch::setThemes(const Theme &left, const Theme &right)
{
    m_left = left;
    m_right = right;
    update();
}

QSize ThemeSwatch::sizeHint() const
{
    return swatchSize;
}

void ThemeSwatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal middle = disc.center().x();
    paintHalf(painter, {0, 0, middle, qreal(height())}, m_left);
    paintHalf(painter, {middle, 0, width() - middle, qreal(height())}, m_right);
    paintRing(painter);
    paintCaption(painter);
}

void ThemeSwatch::paintHalf(QPainter &painter, const QRectF &half, const Theme &theme) const
{
    painter.save();
    painter.setClipRect(half);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.page);
    painter.drawEllipse(disc);
    painter.setPen(theme.text);
    painter.setFont(letterFont());
    painter.drawText(disc, Qt::AlignCenter, u"Aa"_s);
    painter.restore();
}

void ThemeSwatch::paintRing(QPainter &painter) const
{
    const QPalette &colors = palette();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.color(underMouse() ? QPalette::PlaceholderText : QPalette::Mid), 1));
    painter.drawEllipse(disc);
    if (!isChecked())
        return;
    painter.setPen(QPen(colors.color(hasFocus() ? QPalette::Link : QPalette::PlaceholderText), 2));
    painter.drawEllipse(disc.adjusted(-4, -4, 4, 4));
}

void ThemeSwatch::paintCaption(QPainter &painter) const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * captionFactor);
    painter.setFont(small);
    painter.setPen(palette().color(isChecked() ? QPalette::Text : QPalette::PlaceholderText));
    painter.drawText(rect(), Qt::AlignHCenter | Qt::AlignBottom, text());
}

ThemeSwatches::ThemeSwatches(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Theme"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    add(ThemeChoice::Paper, tr("Paper"), tr("Paper"))->setThemes(Theme::paper(), Theme::paper());
    add(ThemeChoice::Sepia, tr("Sepia"), tr("Sepia"))->setThemes(Theme::sepia(), Theme::sepia());
    add(ThemeChoice::Dusk, tr("Dusk"), tr("Dusk"))->setThemes(Theme::dusk(), Theme::dusk());
    add(ThemeChoice::Night, tr("Night"), tr("Night"))->setThemes(Theme::night(), Theme::night());
    add(ThemeChoice::FollowSystem, tr("Follow system"), tr("System"))
        ->setThemes(Theme::paper(), Theme::dusk());
    add(ThemeChoice::Custom, tr("Custom"), tr("Custom"));
    setCurrent(ThemeChoice::FollowSystem);
}

ThemeSwatch *ThemeSwatches::add(ThemeChoice choice, const QString &name, const QString &caption)
{
    auto *swatch = new ThemeSwatch(name, caption, this);
    swatch->setAccessibleDescription(accessibleName());
    layout()->addWidget(swatch);
    m_swatches.insert(choice, swatch);
    connect(swatch, &ThemeSwatch::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    return swatch;
}

void ThemeSwatches::setCurrent(ThemeChoice choice)
{
    ThemeSwatch *swatch = m_swatches.value(choice);
    swatch->setChecked(true);
    setFocusProxy(swatch);
}

void ThemeSwatches::setCustomColours(const QColor &page, const QColor &text)
{
    const Theme theme = Theme::custom(page, text);
    m_swatches.value(ThemeChoice::Custom)->setThemes(theme, theme);
}

} // namespace Frontispiece
