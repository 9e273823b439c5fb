// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace Frontispiece {

/// Fusion, which is the same on every desktop, with calmer menus, buttons and scroll bars, in the colours of
/// the palette. A style sheet would say the same in fewer lines; but it is read, and then matched with every
/// widget, before the first paint.
class ApplicationStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ApplicationStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    /// A sign of ours where every menu bar asks for an icon it may never show: for that one, Qt would look
    /// for an icon theme and load all its formats of pictures.
    [[nodiscard]] QIcon standardIcon(StandardPixmap sign, const QStyleOption *option,
                                     const QWidget *widget) const override;

private:
    [[nodiscard]] bool drawsControl(ControlElement element, const QStyleOption &option,
                                    QPainter &painter) const;
};

} // namespace Frontispiece
