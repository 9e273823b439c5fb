// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace Frontispiece {

/// The few signs the window needs. They are drawn rather than loaded from an icon theme, which would
/// cost time before the first paint and may not be installed.
enum class Glyph {
    List,
    Back,
    Forward,
    Sections,
    Appearance,
    Search,
    Order,
    Clear,
    Fold,
    Unfold,
    Tick,
    MatchCase,
    WholeWords
};

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color);

/// A flat button that shows a sign in the colours of the palette, framed while it is checked.
class GlyphButton final : public QToolButton
{
    Q_OBJECT
public:
    /// `name` is what the button is called to those who do not see it, and its tool tip.
    GlyphButton(Glyph glyph, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
};

} // namespace Frontispiece
