// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "applicationstyle.h"

#include "glyphs.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>

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

} // namespace

ApplicationStyle::ApplicationStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

QIcon ApplicationStyle::standardIcon(StandardPixmap sign, const QStyleOption *option,
                                     const QWidget *widget) const
{
    if (sign == SP_ToolBarHorizontalExtensionButton)
        return QIcon(new MoreSign);
    return QProxyStyle::standardIcon(sign, option, widget);
}

} // namespace Frontispiece
