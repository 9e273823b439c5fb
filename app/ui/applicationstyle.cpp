// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "applicationstyle.h"

#include "buttonlook.h"
#include "glyphs.h"
#include "menulook.h"
#include "scrollbarlook.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleOption>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What is drawn when it is seen: the menus for which there is no room are below.
class MoreSign final : public QIconEngine
{
public:
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        drawGlyph(*painter, Glyph::Unfold, rect,
                  QGuiApplication::palette().color(group, QPalette::WindowText));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, picture.rect(), mode, state);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new MoreSign(*this); }
};

constexpr int toolTipRoom = 5; ///< around the words, in logical pixels

/// Icons and menus in buttons are Fusion's affair: only Qt's own dialogs have them.
bool hasWordsOnly(const QStyleOptionButton &button)
{
    return button.icon.isNull() && !button.features.testFlag(QStyleOptionButton::HasMenu);
}

/// Of a bar without words, which is a hair line.
void drawProgress(QPainter &painter, const QStyleOptionProgressBar &bar)
{
    const qint64 range = qint64 {bar.maximum} - bar.minimum;
    QRect done = bar.rect;
    done.setWidth(range > 0 ? int((qint64 {bar.progress} - bar.minimum) * done.width() / range) : 0);
    painter.fillRect(bar.rect, bar.palette.color(QPalette::Mid));
    painter.fillRect(QStyle::visualRect(bar.direction, bar.rect, done), bar.palette.color(QPalette::Link));
}

} // namespace

ApplicationStyle::ApplicationStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ApplicationStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                     const QWidget *widget) const
{
    const QPalette &colors = option->palette;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == PE_PanelButtonCommand && button)
        drawButtonGround(*painter, *button);
    else if (element == PE_PanelMenu)
        drawSheet(*painter, option->rect, colors.color(QPalette::Base), colors.color(QPalette::Mid));
    else if (element == PE_PanelTipLabel)
        drawSheet(*painter, option->rect, colors.color(QPalette::ToolTipBase), colors.color(QPalette::Mid));
    else if (element != PE_FrameMenu && element != PE_PanelMenuBar) // lines that we do without
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool ApplicationStyle::drawsControl(ControlElement element, const QStyleOption &option,
                                    QPainter &painter) const
{
    if (element == CE_Splitter) {
        painter.fillRect(option.rect, option.palette.color(QPalette::Mid));
        return true;
    }
    if (element == CE_MenuBarEmptyArea) {
        painter.fillRect(option.rect, option.palette.window());
        return true;
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option)) {
        if (element == CE_MenuBarItem)
            drawMenuBarItem(painter, *item, *proxy());
        else if (element == CE_MenuItem)
            drawMenuItem(painter, *item, *proxy());
        return element == CE_MenuBarItem || element == CE_MenuItem;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option)) {
        if (element != CE_ProgressBar || bar->textVisible)
            return false;
        drawProgress(painter, *bar);
        return true;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (!button || element != CE_PushButton || !hasWordsOnly(*button))
        return false;
    drawButtonGround(painter, *button);
    drawButtonText(painter, *button, *proxy());
    return true;
}

void ApplicationStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (!drawsControl(element, *option, *painter))
        QProxyStyle::drawControl(element, option, painter, widget);
}

void ApplicationStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                          QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar)
        drawScrollBar(*painter, *bar);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ApplicationStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*bar);
    QRect before = bar->rect;
    QRect behind = bar->rect;
    if (bar->orientation == Qt::Vertical) {
        before.setBottom(handle.top() - 1);
        behind.setTop(handle.bottom() + 1);
    } else {
        before.setRight(handle.left() - 1);
        behind.setLeft(handle.right() + 1);
    }
    QRect found; // there are no arrows
    switch (part) {
    case SC_ScrollBarGroove: found = bar->rect; break;
    case SC_ScrollBarSlider: found = handle; break;
    case SC_ScrollBarSubPage: found = before; break;
    case SC_ScrollBarAddPage: found = behind; break;
    default: break;
    }
    return visualRect(bar->direction, bar->rect, found);
}

QSize ApplicationStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const
{
    if (type == CT_MenuBarItem)
        return menuBarItemSize(contents);
    if (type == CT_MenuItem) {
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, contents);
    }
    if (type == CT_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && hasWordsOnly(*button))
            return buttonSize(*button, contents);
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int ApplicationStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_MenuBarHMargin: return menuBarSideRoom;
    case PM_MenuBarVMargin: return menuBarRoom;
    case PM_MenuBarPanelWidth: return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return menuRoom;
    case PM_MenuPanelWidth: return menuLine;
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_ScrollBarSliderMin: return shortestHandle;
    case PM_ToolTipLabelFrameWidth: return toolTipRoom;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ApplicationStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon ApplicationStyle::standardIcon(StandardPixmap sign, const QStyleOption *option,
                                     const QWidget *widget) const
{
    if (sign == SP_ToolBarHorizontalExtensionButton)
        return QIcon(new MoreSign);
    return QProxyStyle::standardIcon(sign, option, widget);
}

} // namespace Frontispiece
