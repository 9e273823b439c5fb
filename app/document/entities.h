// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Frontispiece {

/// What an HTML entity stands for: "&eacute;" → "é", "&#8212;" and "&#x2014;" → "—". The names are those
/// people write in prose; a name not among them comes back as it is. "&#0;" stands for nothing, a number
/// that is no character for U+FFFD.
[[nodiscard]] QString decodeEntity(QByteArrayView entity);

} // namespace Frontispiece
