// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace Frontispiece {

// What the controls of the appearance panel have in common, in logical pixels.
constexpr int controlHeight = 32;
constexpr int controlPadding = 12;
constexpr qreal controlRadius = 6;
constexpr qreal disabledOpacity = 0.45;

} // namespace Frontispiece
