// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pagetext.h"

#include <QMimeData>

#include <memory>

namespace Frontispiece {

enum class CopySource { Without, With };

/// A passage for the clipboard, as plain and as rich text, with a line that names artist and title if
/// that is wanted.
[[nodiscard]] std::unique_ptr<QMimeData> copyOf(const PageText &text, const Passage &range,
                                                CopySource source);

} // namespace Frontispiece
