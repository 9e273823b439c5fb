// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "passage.h"

#include <QFont>
#include <QList>

class QColor;
class QPainter;
class QRectF;

namespace Frontispiece {

// The faces of the story list, from the window's own.
[[nodiscard]] QFont nameFont(const QFont &base);
[[nodiscard]] QFont titleFont(const QFont &base);
[[nodiscard]] QFont excerptFont(const QFont &base);
[[nodiscard]] QFont sectionFont(const QFont &base);
[[nodiscard]] QFont smallFont(const QFont &base);

/// What is set off in a line, and on what ground.
struct SetOff
{
    QList<Passage> ranges; ///< in the line's text, in order
    const QColor &ground;
};

/// Draws text on one line in the middle of `box`. What does not fit ends with a word and an ellipsis.
void drawLine(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
              const QColor &color);
void drawLine(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
              const QColor &color, const SetOff &setOff);

} // namespace Frontispiece
