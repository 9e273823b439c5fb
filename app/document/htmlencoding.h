// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "textdecoding.h"

namespace Frontispiece {

/// Turns a page's bytes into text: by its byte order mark, else in the encoding that the page names itself,
/// else as decodeText() does.
[[nodiscard]] DecodedText decodeHtml(QByteArrayView bytes, const QString &file);

} // namespace Frontispiece
