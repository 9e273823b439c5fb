// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "glyphs.h"

#include "textface.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr int buttonSize = 34; ///< logical pixels; large enough for a finger
constexpr qreal glyphSize = 16;

void drawPolyline(QPainter &painter, const QRectF &box, std::initializer_list<QPointF> points)
{
    QPolygonF line;
    for (const QPointF &point : points)
        line << QPointF(box.left() + point.x() * box.width(), box.top() + point.y() * box.height());
    painter.drawPolyline(line);
}

void drawLetters(QPainter &painter, const QRectF &box)
{
    QFont font;
    setTextFace(font);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(static_cast<int>(box.height())); // that of a story's first words
    painter.setFont(font);
    painter.drawText(box.adjusted(-10, -10, 10, 10), Qt::AlignCenter, u"Aa"_s);
}

/// Letters of the window's face, where those of drawLetters() stand for the page's.
void drawSmallLetters(QPainter &painter, const QRectF &box, const QString &letters)
{
    QFont font = QApplication::font();
    font.setPixelSize(static_cast<int>(box.height() * 0.85));
    font.setWeight(QFont::Medium);
    painter.setFont(font);
    painter.drawText(box.adjusted(-10, -10, 10, 10), Qt::AlignCenter, letters);
}

} // namespace

void drawGlyph(QPainter &painter, Glyph glyph, const QRectF &box, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (glyph) {
    case Glyph::Back: drawPolyline(painter, box, {{0.62, 0.2}, {0.34, 0.5}, {0.62, 0.8}}); break;
    case Glyph::Forward: drawPolyline(painter, box, {{0.38, 0.2}, {0.66, 0.5}, {0.38, 0.8}}); break;
    case Glyph::Unfold: drawPolyline(painter, box, {{0.2, 0.38}, {0.5, 0.66}, {0.8, 0.38}}); break;
    case Glyph::Fold: drawPolyline(painter, box, {{0.2, 0.62}, {0.5, 0.34}, {0.8, 0.62}}); break;
    case Glyph::Tick: drawPolyline(painter, box, {{0.14, 0.54}, {0.4, 0.8}, {0.86, 0.22}}); break;
    case Glyph::Sections:
        for (const qreal y : {0.24, 0.5, 0.76})
            drawPolyline(painter, box, {{0.14, y}, {y == 0.5 ? 0.66 : 0.86, y}});
        break;
    case Glyph::List:
        painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 2.5, 2.5);
        drawPolyline(painter, box, {{0.38, 0.14}, {0.38, 0.86}});
        break;
    case Glyph::Order:
        for (const qreal inset : {0.1, 0.26, 0.42})
            drawPolyline(painter, box,
                         {{inset, 0.24 + 1.6 * (inset - 0.1)}, {1 - inset, 0.24 + 1.6 * (inset - 0.1)}});
        break;
    case Glyph::Search:
        painter.drawEllipse(QRectF(box.left() + box.width() * 0.1, box.top() + box.height() * 0.1,
                                   box.width() * 0.58, box.height() * 0.58));
        drawPolyline(painter, box, {{0.61, 0.61}, {0.9, 0.9}});
        break;
    case Glyph::Clear:
        drawPolyline(painter, box, {{0.25, 0.25}, {0.75, 0.75}});
        drawPolyline(painter, box, {{0.75, 0.25}, {0.25, 0.75}});
        break;
    case Glyph::Appearance: drawLetters(painter, box); break;
    case Glyph::MatchCase: drawSmallLetters(painter, box, u"Aa"_s); break;
    case Glyph::WholeWords:
        drawSmallLetters(painter, box.translated(0, -2), u"ab"_s);
        drawPolyline(painter, box, {{0, 0.82}, {0, 1}, {1, 1}, {1, 0.82}});
        break;
    }
    painter.restore();
}

GlyphButton::GlyphButton(Glyph glyph, const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_glyph(glyph)
{
    setAutoRaise(true);
    setAccessibleName(name);
    setToolTip(name);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
}

QSize GlyphButton::sizeHint() const
{
    return {buttonSize, buttonSize};
}

void GlyphButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const QRectF field = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (isEnabled() && (underMouse() || isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.color(QPalette::Highlight));
        painter.drawRoundedRect(field, 7, 7);
    }
    if (isChecked()) {
        painter.setPen(QPen(colors.color(QPalette::PlaceholderText), 1));
        painter.setBrush(colors.color(QPalette::Highlight));
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.color(QPalette::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(field, 7, 7);
    }
    QRectF box(0, 0, glyphSize, glyphSize);
    box.moveCenter(QRectF(rect()).center());
    QColor color = colors.color(isChecked() ? QPalette::ButtonText : QPalette::PlaceholderText);
    if (!isEnabled())
        color.setAlphaF(0.4F);
    drawGlyph(painter, m_glyph, box, color);
}

} // namespace Frontispiece
