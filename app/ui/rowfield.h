// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace Frontispiece {

/// Draws the soft field of the current row in a dialog's list, and the ring that shows the keyboard's place.
void drawRowField(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace Frontispiece
