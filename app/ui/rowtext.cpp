// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "rowtext.h"

#include "textface.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Frontispiece {

namespace {

// The face sizes, as parts of the window's.
constexpr qreal nameFactor = 1.1;
constexpr qreal titleFactor = 1.2; // the text face is smaller on its body
constexpr qreal excerptFactor = 1.14;
constexpr qreal smallFactor = 0.88;

/// The ground of what is set off reaches a little beyond the letters.
constexpr qreal groundMargin = 1.5;
constexpr qreal groundRadius = 4;

/// A line is cut back to the end of a word by no more than this.
constexpr qsizetype longestCutBack = 14;

QFont scaled(const QFont &base, qreal factor)
{
    QFont font = base;
    if (base.pixelSize() > 0)
        font.setPixelSize(static_cast<int>(std::lround(base.pixelSize() * factor)));
    else
        font.setPointSizeF(base.pointSizeF() * factor);
    return font;
}

QFont readingFont(const QFont &base, qreal factor)
{
    QFont font = scaled(base, factor);
    setTextFace(font);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// As much of a text as fits, `seen` characters and an ellipsis if that is not all.
struct Fitted
{
    QString text;
    qsizetype seen;
};

Fitted fit(const QString &text, const QFont &font, qreal width)
{
    const QString elided = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
    if (elided == text)
        return {text, text.size()};
    const qsizetype room = elided.size() - 1;
    const qsizetype word = text.lastIndexOf(u' ', room);
    qsizetype seen = word > 0 && room - word <= longestCutBack ? word : room;
    while (seen > 1 && text[seen - 1].isPunct())
        --seen;
    return {text.left(seen) + u'…', seen};
}

} // namespace

QFont nameFont(const QFont &base)
{
    QFont font = scaled(base, nameFactor);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(const QFont &base)
{
    QFont font = readingFont(base, titleFactor);
    font.setItalic(true);
    return font;
}

QFont excerptFont(const QFont &base)
{
    return readingFont(base, excerptFactor);
}

QFont sectionFont(const QFont &base)
{
    QFont font = smallFont(base);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    return font;
}

QFont smallFont(const QFont &base)
{
    return scaled(base, smallFactor);
}

void drawLine(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
              const QColor &color)
{
    drawLine(painter, box, text, font, color, {{}, color});
}

void drawLine(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
              const QColor &color, const SetOff &setOff)
{
    const Fitted fitted = fit(text, font, box.width());
    QTextLayout layout(fitted.text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(fitted.text.size()));
    layout.endLayout();
    const QPointF origin(box.left(), box.top() + (box.height() - line.height()) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(setOff.ground);
    for (const Passage &range : setOff.ranges) {
        if (range.start >= fitted.seen)
            break;
        const qreal left = line.cursorToX(static_cast<int>(range.start));
        const qreal right = line.cursorToX(static_cast<int>(std::min(range.end(), fitted.seen)));
        const QRectF ground(origin.x() + left, origin.y() + 1, right - left, line.height() - 2);
        painter.drawRoundedRect(ground.adjusted(-groundMargin, 0, groundMargin, 0), groundRadius,
                                groundRadius);
    }
    painter.setPen(color);
    layout.draw(&painter, origin);
}

} // namespace Frontispiece
