// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>

class QWidget;

namespace Frontispiece {

[[nodiscard]] QRect placeOnScreen(const QWidget *widget);

/// Where a panel that would be of `size` opens: below `button`, its end at the button's; inside `window`
/// sideways as far as it can, and always on `screen`, for which it moves up and then gives up height.
[[nodiscard]] QRect placeBelow(const QRect &button, const QSize &size, const QRect &window,
                               const QRect &screen);

} // namespace Frontispiece
